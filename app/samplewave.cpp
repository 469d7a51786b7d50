// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/samplewave.h"

#include "cutover/readiness.h"

#include <algorithm>
#include <utility>

namespace {

bool isReady(const mgn::SourceServer &server, const cutover::Scope &scope, base::Instant now)
{
    cutover::ReadinessContext context;
    context.now = now;
    context.actingAccount = scope.account;
    return cutover::readinessOf(server, context).verdict != cutover::ReadinessVerdict::NoGo;
}

/// In the order in which the waves are met.
std::vector<SampleWave> readyWaves(const cutover::ServerStore &servers,
                                   const cutover::ServerLocks &locks, base::Instant now)
{
    std::vector<SampleWave> waves;
    for (int row = 0; row < servers.size(); ++row) {
        const mgn::SourceServer &server = servers.at(row);
        const QString wave = servers.waveNameOf(server).toString();
        if (wave.isEmpty() || locks.contains(server.sourceServerId)
            || !isReady(server, servers.scope(), now))
            continue;
        const auto known = std::find_if(waves.begin(), waves.end(),
                                        [&](const SampleWave &w) { return w.name == wave; });
        SampleWave &met = known == waves.end() ? waves.emplace_back(SampleWave{wave, {}}) : *known;
        met.servers.push_back(server.sourceServerId);
    }
    return waves;
}

} // namespace

SampleWave sampleWave(const cutover::ServerStore &servers, const cutover::ServerLocks &locks,
                      base::Instant now, int most)
{
    std::vector<SampleWave> waves = readyWaves(servers, locks, now);
    const auto best =
        std::max_element(waves.begin(), waves.end(), [](const auto &a, const auto &b) {
            return a.servers.size() < b.servers.size();
        });
    if (best == waves.end())
        return {};
    SampleWave wave = std::move(*best);
    if (wave.servers.size() > static_cast<std::size_t>(most))
        wave.servers.resize(static_cast<std::size_t>(most));
    return wave;
}
