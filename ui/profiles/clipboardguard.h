// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <chrono>

class QClipboard;

namespace ui {

/// Takes a secret that was pasted from the clipboard away after a while, unless something else was
/// copied meanwhile; at once when the guard ends. Keeps a digest, not the text.
class ClipboardGuard : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds kPatience{30};

    /// `clipboard` must outlive the guard.
    explicit ClipboardGuard(QClipboard &clipboard, QObject *parent = nullptr);
    ~ClipboardGuard() override;

    /// `text` is what was pasted. A later text takes its place and its time.
    void watch(const QString &text);
    [[nodiscard]] bool isWatching() const { return m_end.isActive(); }

private:
    void clear();

    QClipboard &m_clipboard;
    QByteArray m_digest;
    QTimer m_end{this};
};

} // namespace ui
