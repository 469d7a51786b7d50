// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDesktopServices>
#include <QObject>
#include <QUrl>

#include <cstdio>

namespace support {

/// Names the page wherever it can, as Qt and xdg-open do when they fail.
class TalkativeBrowser : public QObject
{
    Q_OBJECT

public:
    TalkativeBrowser() { QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "open"); }
    ~TalkativeBrowser() override { QDesktopServices::unsetUrlHandler(QStringLiteral("https")); }

    [[nodiscard]] int opened() const { return m_opened; }

public slots:
    void open(const QUrl &page)
    {
        ++m_opened;
        qWarning("Launch failed (%s)", qPrintable(page.toString()));
        std::fprintf(stderr, "no method available for opening %s\n", qPrintable(page.toString()));
        std::fflush(stderr);
    }

private:
    int m_opened = 0;
};

} // namespace support
