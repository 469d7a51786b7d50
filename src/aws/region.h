// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHashFunctions>
#include <QList>
#include <QString>

#include <compare>
#include <optional>

namespace aws {

/// The code of an AWS region, held to a form that is safe inside a host name: a setting such as
/// "x.example.com/#" would send signed requests elsewhere.
class Region
{
public:
    Region() = default;

    /// Lower-case words and a final number, joined by dashes ("eu-central-1", "us-gov-east-1"), at
    /// most 63 characters; nullopt for anything else. Blanks around it are dropped.
    [[nodiscard]] static std::optional<Region> parse(const QString &text);

    [[nodiscard]] bool isEmpty() const noexcept { return m_code.isEmpty(); }
    [[nodiscard]] const QString &toString() const noexcept { return m_code; }
    /// "Europe (Frankfurt)"; empty when this program does not know the region.
    [[nodiscard]] QString displayName() const;
    /// True where AWS lists an MGN endpoint; another region may be typed, with a warning.
    [[nodiscard]] bool hasMgn() const;
    /// True in the partition "aws", that of nearly all accounts; those of China, GovCloud and
    /// others have accounts and keys of their own.
    [[nodiscard]] bool isInPartitionAws() const;

    bool operator==(const Region &) const = default;
    friend bool operator<(const Region &a, const Region &b) { return a.m_code < b.m_code; }
    friend std::size_t qHash(const Region &region, std::size_t seed = 0)
    {
        return ::qHash(region.m_code, seed);
    }

private:
    QString m_code;
};

/// The 36 regions where AWS lists an MGN endpoint, by code.
[[nodiscard]] const QList<Region> &mgnRegions();

} // namespace aws
