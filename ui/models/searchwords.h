// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace ui {

/// Appends UTF-8 in lower case, independent of the locale.
void appendLowered(std::string &text, std::string_view utf8);

/// The words of a filter: all of them must be found, in any order. Lower case, the longest first.
class SearchWords
{
public:
    SearchWords() = default;
    explicit SearchWords(const QString &filter);

    [[nodiscard]] bool matches(std::string_view text) const;
    /// True when whatever matches these words matches `other` too.
    [[nodiscard]] bool narrows(const SearchWords &other) const;
    bool operator==(const SearchWords &) const = default;

private:
    std::vector<std::string> m_words;
};

} // namespace ui
