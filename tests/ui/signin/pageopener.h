// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDesktopServices>
#include <QList>
#include <QObject>
#include <QUrl>

namespace support {

/// Takes the place of the browser for https.
class PageOpener : public QObject
{
    Q_OBJECT

public:
    PageOpener() { QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "open"); }
    ~PageOpener() override { QDesktopServices::unsetUrlHandler(QStringLiteral("https")); }

    [[nodiscard]] const QList<QUrl> &pages() const { return m_pages; }

public slots:
    void open(const QUrl &page) { m_pages << page; }

private:
    QList<QUrl> m_pages;
};

} // namespace support
