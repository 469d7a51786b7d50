// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/signin/webbrowser.h"

#include <QDesktopServices>

#include <utility>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace ui {

namespace {

void dropMessage(QtMsgType, const QMessageLogContext &, const QString &) {}

/// Qt names the page when it finds no browser ("Unable to detect a web browser to launch …").
class DroppedMessages
{
public:
    DroppedMessages() : m_before(qInstallMessageHandler(dropMessage)) {}
    ~DroppedMessages() { qInstallMessageHandler(m_before); }
    Q_DISABLE_COPY_MOVE(DroppedMessages)

private:
    QtMessageHandler m_before;
};

#ifdef Q_OS_UNIX
/// What is started meanwhile inherits a standard error that leads nowhere: xdg-open and its like
/// name the page there when they fail, which may be much later.
class DroppedErrorOutput
{
public:
    DroppedErrorOutput() : m_before(fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 0))
    {
        const int nowhere = m_before < 0 ? -1 : open("/dev/null", O_WRONLY | O_CLOEXEC);
        if (nowhere < 0)
            return;
        dup2(nowhere, STDERR_FILENO);
        close(nowhere);
    }
    ~DroppedErrorOutput()
    {
        if (m_before < 0)
            return;
        dup2(m_before, STDERR_FILENO);
        close(m_before);
    }
    Q_DISABLE_COPY_MOVE(DroppedErrorOutput)

private:
    int m_before; ///< -1: there is none
};
#else
struct DroppedErrorOutput {};
#endif

} // namespace

bool openInBrowser(const QUrl &page)
{
    const DroppedMessages messages;
    [[maybe_unused]] const DroppedErrorOutput output;
    return QDesktopServices::openUrl(page);
}

} // namespace ui
