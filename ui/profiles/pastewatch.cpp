// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/pastewatch.h"

#include "ui/profiles/clipboardguard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>

#include <utility>

namespace ui {

namespace {

/// A shorter text is in a field by chance.
constexpr qsizetype kShortest = 8;

/// Fields change blanks and line breaks of what is pasted.
QString withoutBlanks(const QString &text)
{
    QString dense;
    for (const QChar c : text) {
        if (!c.isSpace())
            dense.append(c);
    }
    return dense;
}

/// The clipboard's text where the field shows it, with the line breaks that a field may lose.
QString pastedText(const QString &typed)
{
    const QString clipboard = QGuiApplication::clipboard()->text();
    const QString dense = withoutBlanks(clipboard);
    const bool isThere = dense.size() >= kShortest && withoutBlanks(typed).contains(dense);
    return isThere ? clipboard : QString();
}

} // namespace

PasteWatch::PasteWatch(ClipboardGuard &guard, QObject *parent) : QObject(parent), m_guard(guard) {}

void PasteWatch::add(QLineEdit &field)
{
    connect(&field, &QLineEdit::textEdited, this,
            [this, &field](const QString &text) { onEdited(field, text); });
    // What the program writes is no paste. Not the argument: it may be older than the field.
    connect(&field, &QLineEdit::textChanged, this, [this, &field] {
        if (!field.isModified())
            m_before[&field] = field.text().size();
    });
}

void PasteWatch::onEdited(QLineEdit &field, const QString &text)
{
    const qsizetype before = std::exchange(m_before[&field], text.size());
    const QString pasted = pastedText(text);
    if (pasted.isEmpty() && text.size() <= before + 1)
        return;
    m_guard.watch(pasted);
    const auto keys = profiles::pastedKeys(pasted.isEmpty() ? text : pasted);
    if (keys || text != text.trimmed())
        field.setText(keys ? QString() : text.trimmed());
    if (keys)
        emit understood(*keys);
}

bool PasteWatch::pasteClipboard()
{
    const QString text = QGuiApplication::clipboard()->text();
    const auto keys = profiles::pastedKeys(text);
    if (!keys)
        return false;
    m_guard.watch(text);
    emit understood(*keys);
    return true;
}

} // namespace ui
