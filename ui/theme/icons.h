// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <cstdint>

namespace ui {

/// The icons of the program: a subset of Lucide, drawn in the colours of the theme (Theme::icon).
enum class Icon : std::uint8_t {
    Building,
    Check,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    ChevronUp,
    CircleAlert,
    CircleCheck,
    CircleDashed,
    CircleDot,
    CircleMinus,
    CircleQuestion,
    CircleX,
    Clock,
    Close,
    Copy,
    Funnel,
    Globe,
    History,
    Info,
    Key,
    ListTree,
    LoaderCircle,
    Minus,
    OctagonX,
    Play,
    Refresh,
    Rocket,
    Search,
    Server,
    Tag,
    Terminal,
    TriangleAlert,
    Unplug,
    Count
};

/// Path of the icon's SVG in the resources.
[[nodiscard]] QString iconFile(Icon icon);

} // namespace ui
