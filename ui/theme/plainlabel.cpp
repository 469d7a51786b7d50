// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/plainlabel.h"

#include "ui/theme/copynotice.h"
#include "ui/theme/plaintext.h"

#include <QContextMenuEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace ui {

PlainLabel::PlainLabel(const QString &text, Look look, QWidget *parent)
    : QLabel(parent), m_look(look)
{
    setTextFormat(Qt::PlainText);
    setLook(look);
    setText(text);
}

void PlainLabel::setText(const QString &text)
{
    const QString shown = visibleLines(text);
    QLabel::setText(m_breaksWords ? breakableText(shown) : shown);
    if (m_elide != Qt::ElideNone)
        setToolTip(toolTipText(text));
}

void PlainLabel::setLook(Look look)
{
    m_look = look;
    const bool dim = look == Look::Dim || look == Look::Section || look == Look::Identifier
                     || look == Look::Small;
    setForegroundRole(dim ? QPalette::PlaceholderText : QPalette::WindowText);
    updateFont();
}

void PlainLabel::setTone(const Theme &theme, Tone tone)
{
    m_theme = &theme;
    m_tone = tone;
    disconnect(m_themeChanged);
    m_themeChanged = connect(&theme, &Theme::changed, this, &PlainLabel::updateTone);
    updateTone();
}

void PlainLabel::setElideMode(Qt::TextElideMode mode, int leastWidth)
{
    m_elide = mode;
    m_leastWidth = leastWidth;
    setToolTip(mode == Qt::ElideNone ? QString() : toolTipText(text()));
    updateGeometry();
    update();
}

void PlainLabel::setSelectable(bool selectable)
{
    setTextInteractionFlags(selectable ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                                       : Qt::NoTextInteraction);
}

QSize PlainLabel::minimumSizeHint() const
{
    if (m_elide == Qt::ElideNone)
        return QLabel::minimumSizeHint();
    const int wanted = m_leastWidth > 0 ? m_leastWidth : fontMetrics().averageCharWidth() * 4;
    return {std::min(wanted, QLabel::sizeHint().width()), QLabel::minimumSizeHint().height()};
}

void PlainLabel::paintEvent(QPaintEvent *event)
{
    // A selectable label draws its own selection; eliding would hide what is selected.
    if (m_elide == Qt::ElideNone || hasSelectedText() || hasFocus())
        return QLabel::paintEvent(event);
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(text(), m_elide, contentsRect().width());
    const int flags = static_cast<int>(QStyle::visualAlignment(layoutDirection(), alignment()));
    style()->drawItemText(&painter, contentsRect(), flags, palette(), isEnabled(), shown,
                          foregroundRole());
}

void PlainLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::ParentChange)
        updateFont();
    QLabel::changeEvent(event);
}

void PlainLabel::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) && hasSelectedText())
        return copySelection(QClipboard::Clipboard);
    QLabel::keyPressEvent(event);
}

void PlainLabel::mouseReleaseEvent(QMouseEvent *event)
{
    QLabel::mouseReleaseEvent(event);
    // X11: what was marked is pasted by the middle button.
    if (hasSelectedText() && QGuiApplication::clipboard()->supportsSelection())
        copySelection(QClipboard::Selection);
}

void PlainLabel::contextMenuEvent(QContextMenuEvent *event)
{
    if (!textInteractionFlags().testFlag(Qt::TextSelectableByMouse))
        return QLabel::contextMenuEvent(event);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copy =
        menu->addAction(tr("Copy"), this, [this] { copySelection(QClipboard::Clipboard); });
    copy->setEnabled(hasSelectedText());
    menu->addAction(tr("Select all"), this,
                    [this] { setSelection(0, static_cast<int>(text().size())); });
    menu->popup(event->globalPos());
}

void PlainLabel::copySelection(QClipboard::Mode mode)
{
    const QString text = withoutBreaks(selectedText());
    // Marking says itself what the middle button pastes.
    if (mode == QClipboard::Selection)
        QGuiApplication::clipboard()->setText(text, mode);
    else
        CopyNotice::copy(text, *this);
}

void PlainLabel::updateFont()
{
    const QFont base = parentWidget() ? parentWidget()->font() : QFont();
    switch (m_look) {
    case Look::Body:
    case Look::Dim: return setFont(QFont());
    case Look::Strong:
    case Look::Section: return setFont(Theme::strongFont(base));
    case Look::Title: return setFont(Theme::titleFont(base));
    case Look::Identifier: return setFont(Theme::identifierFont(base));
    case Look::Small: return setFont(Theme::smallFont(base));
    }
}

void PlainLabel::updateTone()
{
    QPalette colours;
    colours.setColor(QPalette::WindowText, m_theme->color(m_tone));
    setPalette(colours);
    setForegroundRole(QPalette::WindowText);
}

} // namespace ui
