// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keyidform.h"

#include <algorithm>

namespace profiles {

namespace {

constexpr qsizetype kShortestKeyId = 16;
constexpr qsizetype kLongestKeyId = 128;

bool isKeyIdLetter(QChar c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

} // namespace

bool hasKeyIdForm(const QString &text)
{
    return text.size() >= kShortestKeyId && text.size() <= kLongestKeyId
           && std::all_of(text.begin(), text.end(), isKeyIdLetter);
}

} // namespace profiles
