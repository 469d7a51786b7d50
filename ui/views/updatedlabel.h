// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/clock.h"
#include "ui/text/updatetext.h"
#include "ui/theme/plainlabel.h"

#include <chrono>
#include <vector>

namespace ui {

/// Says how old what several monitors show is: of the one that is stale, else of the oldest. Those
/// at rest, and those that never had anything to show, count only while there are no others. Counts
/// on with every refresh().
class UpdatedLabel : public PlainLabel
{
    Q_OBJECT

public:
    explicit UpdatedLabel(const Theme &theme, QWidget *parent = nullptr);

    /// `source` names a monitor; `clock` is its service's time and outlives it here.
    void setFacts(const void *source, const base::Clock &clock, const MonitorFacts &facts);
    void remove(const void *source);
    void refresh();

private:
    struct Source {
        const void *id;
        const base::Clock *clock;
        MonitorFacts facts;
        std::chrono::milliseconds since; ///< monotonic time of the facts
    };
    [[nodiscard]] static MonitorFacts factsNow(const Source &source);

    const Theme &m_theme;
    std::vector<Source> m_sources;
};

} // namespace ui
