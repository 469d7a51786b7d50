// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/icons.h"

#include <array>
#include <cstddef>
#include <string_view>

namespace ui {

namespace {

/// In the order of Icon.
constexpr std::array<std::string_view, static_cast<std::size_t>(Icon::Count)> kFiles{
    "building-2",   "check",         "chevron-down",
    "chevron-left", "chevron-right", "chevron-up",
    "circle-alert", "circle-check",  "circle-dashed",
    "circle-dot",   "circle-minus",  "circle-question-mark",
    "circle-x",     "clock",         "x",
    "copy",         "funnel",        "globe",
    "history",      "info",          "key-round",
    "list-tree",    "loader-circle", "minus",
    "octagon-x",    "play",          "refresh-cw",
    "rocket",       "search",        "server",
    "tag",          "terminal",      "triangle-alert",
    "unplug",
};

} // namespace

QString iconFile(Icon icon)
{
    Q_ASSERT(icon < Icon::Count);
    const std::string_view name = kFiles[static_cast<std::size_t>(icon)];
    return QStringLiteral(":/icons/%1.svg")
        .arg(QLatin1String(name.data(), static_cast<qsizetype>(name.size())));
}

} // namespace ui
