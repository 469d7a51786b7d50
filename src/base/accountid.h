// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>
#include <optional>

namespace base {

/// A 12-digit AWS account id (model shape AccountID, held to the documented 12 digits).
class AccountId
{
public:
    AccountId() = default;

    /// Accepts blanks and dashes between digits, as people type them; nullopt unless 12 ASCII
    /// digits remain.
    [[nodiscard]] static std::optional<AccountId> parse(const QString &typed);
    /// As a service writes it: nullopt unless `text` is 12 ASCII digits and nothing else.
    [[nodiscard]] static std::optional<AccountId> exact(const QString &text);
    /// The account of an ARN ("arn:partition:service:region:account:resource"), exact; nullopt when
    /// it has none.
    [[nodiscard]] static std::optional<AccountId> fromArn(const QString &arn);

    [[nodiscard]] bool isEmpty() const noexcept { return m_digits.isEmpty(); }
    /// Plain digits, as the API and the clipboard want them.
    [[nodiscard]] const QString &toString() const noexcept { return m_digits; }
    /// Grouped "1111 2222 3333", for reading.
    [[nodiscard]] QString grouped() const;

    bool operator==(const AccountId &) const = default;
    friend bool operator<(const AccountId &a, const AccountId &b)
    {
        return a.m_digits < b.m_digits;
    }
    friend std::size_t qHash(const AccountId &id, std::size_t seed = 0)
    {
        return ::qHash(id.m_digits, seed);
    }

private:
    QString m_digits;
};

} // namespace base
