// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <chrono>
#include <cstdint>
#include <vector>

namespace sim {

/// Repeatable chance: the same seed gives the same sequence on every machine (SplitMix64).
class Dice
{
public:
    explicit Dice(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t next();
    /// In [0, 1).
    double unit();
    /// In [0, limit); limit must be positive.
    int below(int limit);
    /// True with this chance in 100.
    bool percent(double chance) { return unit() * 100.0 < chance; }
    /// `median` times a log-normal factor.
    double logNormal(double median, double sigma);
    /// Index of one of the weights.
    int pick(const std::vector<double> &weights);
    QString lettersAndDigits(int count);
    QString hexDigits(int count);

private:
    std::uint64_t m_state;
};

/// A seed that depends on `seed` and on every character of `text`.
[[nodiscard]] std::uint64_t mixedSeed(std::uint64_t seed, QStringView text);

} // namespace sim
