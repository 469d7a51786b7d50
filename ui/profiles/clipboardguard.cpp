// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/clipboardguard.h"

#include <QClipboard>
#include <QCryptographicHash>

namespace ui {

namespace {

QByteArray digestOf(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

} // namespace

ClipboardGuard::ClipboardGuard(QClipboard &clipboard, QObject *parent)
    : QObject(parent), m_clipboard(clipboard)
{
    m_end.setObjectName(QStringLiteral("clipboardGuardEnd"));
    m_end.setSingleShot(true);
    m_end.setInterval(kPatience);
    connect(&m_end, &QTimer::timeout, this, &ClipboardGuard::clear);
}

ClipboardGuard::~ClipboardGuard()
{
    if (isWatching())
        clear();
}

void ClipboardGuard::watch(const QString &text)
{
    if (text.isEmpty())
        return;
    m_digest = digestOf(text);
    m_end.start();
}

void ClipboardGuard::clear()
{
    m_end.stop();
    if (digestOf(m_clipboard.text()) == m_digest)
        m_clipboard.clear();
    m_digest.clear();
}

} // namespace ui
