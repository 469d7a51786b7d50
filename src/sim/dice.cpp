// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/dice.h"

#include <cmath>
#include <numbers>
#include <numeric>
#include <string_view>

namespace sim {

std::uint64_t Dice::next()
{
    m_state += 0x9e3779b97f4a7c15ULL;
    std::uint64_t z = m_state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

double Dice::unit()
{
    return static_cast<double>(next() >> 11) * 0x1.0p-53;
}

int Dice::below(int limit)
{
    return static_cast<int>(unit() * limit);
}

double Dice::logNormal(double median, double sigma)
{
    const double radius = std::sqrt(-2.0 * std::log(1.0 - unit()));
    const double normal = radius * std::cos(2.0 * std::numbers::pi * unit());
    return median * std::exp(sigma * normal);
}

int Dice::pick(const std::vector<double> &weights)
{
    double rest = unit() * std::accumulate(weights.begin(), weights.end(), 0.0);
    for (std::size_t i = 0; i < weights.size(); ++i) {
        rest -= weights[i];
        if (rest < 0)
            return static_cast<int>(i);
    }
    return static_cast<int>(weights.size()) - 1;
}

QString Dice::lettersAndDigits(int count)
{
    constexpr std::u16string_view alphabet = u"0123456789abcdefghijklmnopqrstuvwxyz";
    QString text(count, Qt::Uninitialized);
    for (QChar &c : text)
        c = alphabet[static_cast<std::size_t>(below(36))];
    return text;
}

QString Dice::hexDigits(int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += QString::number(below(16), 16);
    return text;
}

std::uint64_t mixedSeed(std::uint64_t seed, QStringView text)
{
    std::uint64_t hash = seed ^ 0xcbf29ce484222325ULL;
    for (const QChar c : text)
        hash = (hash ^ c.unicode()) * 0x100000001b3ULL;
    return Dice(hash).next();
}

} // namespace sim
