// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/icons.h"

#include <QMetaType>
#include <QString>

#include <cstdint>

namespace ui {

/// How good or bad a state is; decides its colour and orders states: the worst child decides its
/// parent.
enum class Tone : std::uint8_t { Neutral, Dim, Ok, Running, Warning, Bad };

/// A state as it is shown: icon, word and colour always together, so that it reads without colour.
struct StateMark {
    Tone tone = Tone::Neutral;
    Icon icon = Icon::CircleQuestion;
    QString word;
    bool operator==(const StateMark &) const = default;
};

/// The icon that goes with a tone where a state has none of its own.
[[nodiscard]] constexpr Icon toneIcon(Tone tone)
{
    switch (tone) {
    case Tone::Neutral: return Icon::CircleDot;
    case Tone::Dim: return Icon::CircleMinus;
    case Tone::Ok: return Icon::CircleCheck;
    case Tone::Running: return Icon::LoaderCircle;
    case Tone::Warning: return Icon::TriangleAlert;
    case Tone::Bad: return Icon::OctagonX;
    }
    return Icon::CircleQuestion;
}

} // namespace ui

Q_DECLARE_METATYPE(ui::StateMark)
