// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/theme.h"

#include <QFrame>

#include <cstdint>
#include <optional>

class QLabel;
class QVBoxLayout;

namespace ui {

class PlainLabel;

/// A titled part of a panel, or, with a tone, a card that tells of a warning or a failure.
class SectionCard : public QFrame
{
    Q_OBJECT

public:
    /// Plain: a dim heading and no box. Outlined: hairline and radius. Notice: filled, icon at the
    /// left.
    enum class Kind : std::uint8_t { Plain, Outlined, Notice };

    SectionCard(const Theme &theme, Kind kind, const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// Before the title, as dim as it; for Plain cards.
    void setHeadingIcon(Icon icon);
    /// Colour of fill, icon and left edge; the words in the card must say the same.
    void setTone(Tone tone);
    /// Text of a notice card.
    void setText(const QString &text);
    /// Where the content of the card goes.
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void updateIcon();

    const Theme &m_theme;
    Kind m_kind;
    Tone m_tone = Tone::Neutral;
    QLabel *m_icon;
    QWidget *m_heading;
    std::optional<Icon> m_headingIconName;
    QLabel *m_headingIcon;
    PlainLabel *m_title;
    PlainLabel *m_text;
    QVBoxLayout *m_body;
};

} // namespace ui
