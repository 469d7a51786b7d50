// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "aws/accesskeyid.h"

#include <QRegularExpression>

#include <algorithm>

namespace aws {

namespace {

/// Secrets have 40 characters; one may have been cut off when it was copied.
constexpr qsizetype kShortestSecret = 30;

bool isOfSecretsOnly(QChar c)
{
    return (c >= u'a' && c <= u'z') || c == u'/' || c == u'+';
}

} // namespace

bool isAccessKeyId(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A\\w{1,128}\\z"));
    return form.match(text).hasMatch();
}

bool mayBeSecret(const QString &id)
{
    return id.size() >= kShortestSecret && std::any_of(id.begin(), id.end(), isOfSecretsOnly);
}

} // namespace aws
