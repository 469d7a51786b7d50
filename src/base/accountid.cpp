// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/accountid.h"

#include <QStringList>

#include <algorithm>

namespace base {

namespace {
constexpr qsizetype kDigits = 12;

bool isSeparator(QChar c)
{
    return c.isSpace() || c == u'-';
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}
} // namespace

std::optional<AccountId> AccountId::parse(const QString &typed)
{
    QString digits = typed;
    digits.removeIf(isSeparator);
    return exact(digits);
}

std::optional<AccountId> AccountId::exact(const QString &text)
{
    if (text.size() != kDigits || !std::all_of(text.cbegin(), text.cend(), isAsciiDigit))
        return std::nullopt;
    AccountId id;
    id.m_digits = text;
    return id;
}

std::optional<AccountId> AccountId::fromArn(const QString &arn)
{
    const QStringList parts = arn.split(u':');
    if (parts.size() < 6 || parts[0] != QLatin1String("arn"))
        return std::nullopt;
    return exact(parts[4]);
}

QString AccountId::grouped() const
{
    if (isEmpty())
        return {};
    return m_digits.mid(0, 4) + u' ' + m_digits.mid(4, 4) + u' ' + m_digits.mid(8, 4);
}

} // namespace base
