// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <cstdint>

namespace ui {

/// The icons of the program: a subset of Lucide, drawn in the colours of the theme (Theme::icon).
enum class Icon : std::uint8_t {
    ArrowLeft,
    ArrowRight,
    Ban,
    Bell,
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
    ExternalLink,
    EyeOff,
    FileText,
    Flask,
    Funnel,
    Globe,
    HardDrive,
    History,
    Info,
    Key,
    Layers,
    ListTree,
    LoaderCircle,
    Lock,
    LogIn,
    Minus,
    Monitor,
    Network,
    OctagonX,
    Play,
    Plug,
    Plus,
    Refresh,
    Rocket,
    Search,
    Server,
    Settings,
    ShieldCheck,
    Tag,
    Terminal,
    Trash,
    TriangleAlert,
    Unplug,
    Count
};

/// Path of the icon's SVG in the resources.
[[nodiscard]] QString iconFile(Icon icon);

} // namespace ui
