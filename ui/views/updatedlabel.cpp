// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/updatedlabel.h"

#include <algorithm>

namespace ui {

namespace {

/// The age of what nobody waits for says nothing of what is being watched.
int weightOf(const MonitorFacts &facts)
{
    if (!facts.isWatched)
        return 0;
    return facts.lastUpdated || facts.hasJobs ? 2 : 1;
}

} // namespace

UpdatedLabel::UpdatedLabel(const Theme &theme, QWidget *parent)
    : PlainLabel(QString(), Look::Dim, parent), m_theme(theme)
{}

void UpdatedLabel::setFacts(const void *source, const base::Clock &clock, const MonitorFacts &facts)
{
    const auto known = std::ranges::find(m_sources, source, &Source::id);
    const Source now{source, &clock, facts, clock.monotonic()};
    if (known == m_sources.end())
        m_sources.push_back(now);
    else
        *known = now;
    refresh();
}

void UpdatedLabel::remove(const void *source)
{
    std::erase_if(m_sources, [source](const Source &known) { return known.id == source; });
    refresh();
}

void UpdatedLabel::refresh()
{
    const auto older = [](const Source &a, const Source &b) {
        if (weightOf(a.facts) != weightOf(b.facts))
            return weightOf(a.facts) > weightOf(b.facts);
        if (a.facts.isStale() != b.facts.isStale())
            return a.facts.isStale();
        return a.facts.lastUpdated < b.facts.lastUpdated;
    };
    const auto oldest = std::ranges::min_element(m_sources, older);
    if (oldest == m_sources.end()) {
        setText(QString());
        return;
    }
    setText(updatedText(factsNow(*oldest), oldest->clock->now()));
    setTone(m_theme, oldest->facts.isStale() ? Tone::Warning : Tone::Dim);
}

MonitorFacts UpdatedLabel::factsNow(const Source &source)
{
    MonitorFacts facts = source.facts;
    if (facts.untilNextPoll) {
        const std::chrono::milliseconds passed = source.clock->monotonic() - source.since;
        facts.untilNextPoll = std::max(*facts.untilNextPoll - passed, std::chrono::milliseconds(0));
    }
    return facts;
}

} // namespace ui
