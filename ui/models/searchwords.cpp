// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/searchwords.h"

#include <QStringList>

#include <algorithm>
#include <cstring>

namespace ui {

namespace {

bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

char asciiLower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool contains(std::string_view text, std::string_view word)
{
    return memmem(text.data(), text.size(), word.data(), word.size()) != nullptr;
}

} // namespace

void appendLowered(std::string &text, std::string_view utf8)
{
    if (isAscii(utf8)) {
        const auto end = static_cast<std::ptrdiff_t>(text.size());
        text.resize(text.size() + utf8.size());
        std::transform(utf8.begin(), utf8.end(), text.begin() + end, asciiLower);
        return;
    }
    text +=
        QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())).toLower().toStdString();
}

SearchWords::SearchWords(const QString &filter)
{
    const QStringList words = filter.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words)
        appendLowered(m_words.emplace_back(), word.toStdString());
    std::stable_sort(
        m_words.begin(), m_words.end(),
        [](const std::string &a, const std::string &b) { return a.size() > b.size(); });
}

bool SearchWords::matches(std::string_view text) const
{
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const std::string &word) { return contains(text, word); });
}

bool SearchWords::narrows(const SearchWords &other) const
{
    return std::all_of(other.m_words.begin(), other.m_words.end(), [this](const std::string &word) {
        return std::any_of(m_words.begin(), m_words.end(),
                           [&](const std::string &own) { return contains(own, word); });
    });
}

} // namespace ui
