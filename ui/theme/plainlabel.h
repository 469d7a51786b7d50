// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/theme.h"

#include <QClipboard>
#include <QLabel>

#include <cstdint>

namespace ui {

/// A label that never reads its text as HTML, nor obeys control characters in it. What setText()
/// was given is text(), but for escapes and places to break; what is painted may be elided, with
/// the whole text as tool tip.
class PlainLabel : public QLabel
{
    Q_OBJECT

public:
    enum class Look : std::uint8_t { Body, Dim, Strong, Title, Section, Identifier, Small };

    explicit PlainLabel(QWidget *parent = nullptr) : PlainLabel(QString(), Look::Body, parent) {}
    explicit PlainLabel(const QString &text, QWidget *parent = nullptr)
        : PlainLabel(text, Look::Body, parent)
    {}
    PlainLabel(const QString &text, Look look, QWidget *parent = nullptr);

    /// Shadows QLabel's: escapes what must not act.
    void setText(const QString &text);
    void setLook(Look look);
    /// Colour of a state; follows the theme.
    void setTone(const Theme &theme, Tone tone);
    /// With another mode than ElideNone the label may become narrower than its text, down to
    /// `leastWidth`; 0 for a few letters.
    void setElideMode(Qt::TextElideMode mode, int leastWidth = 0);
    /// Call it before setText(). A wrapped text may then be broken inside a word that no narrow
    /// column holds.
    void setBreaksWords(bool breaks) { m_breaksWords = breaks; }
    /// By mouse, and by keyboard once it was clicked. What is copied has no places to break.
    void setSelectable(bool selectable);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void copySelection(QClipboard::Mode mode);
    void updateFont();
    void updateTone();

    Look m_look;
    Qt::TextElideMode m_elide = Qt::ElideNone;
    int m_leastWidth = 0;
    bool m_breaksWords = false;
    const Theme *m_theme = nullptr;
    Tone m_tone = Tone::Neutral;
    QMetaObject::Connection m_themeChanged;
};

} // namespace ui
