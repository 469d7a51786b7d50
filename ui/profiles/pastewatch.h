// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/pastedkeys.h"

#include <QHash>
#include <QObject>

class QLineEdit;

namespace ui {

class ClipboardGuard;

/// Notices what is pasted into the fields of a key, by whatever way. A block of keys does not stay
/// in the field: it is handed on to be put where it belongs. What was pasted is taken from the
/// clipboard after a while.
class PasteWatch : public QObject
{
    Q_OBJECT

public:
    /// `guard` must outlive the watch.
    explicit PasteWatch(ClipboardGuard &guard, QObject *parent = nullptr);

    void add(QLineEdit &field);
    /// Reads the clipboard as if it had been pasted into a field; false when it is no block of
    /// keys.
    bool pasteClipboard();

signals:
    void understood(const profiles::PastedKeys &keys);

private:
    void onEdited(QLineEdit &field, const QString &text);

    ClipboardGuard &m_guard;
    QHash<const QLineEdit *, qsizetype> m_before; ///< lengths, no secrets
};

} // namespace ui
