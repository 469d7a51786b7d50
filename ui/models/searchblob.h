// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/rowremoval.h"

#include <QString>

#include <cstdint>
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

    [[nodiscard]] bool isEmpty() const { return m_words.empty(); }
    [[nodiscard]] bool matches(std::string_view text) const;
    /// True when whatever matches these words matches `other` too.
    [[nodiscard]] bool narrows(const SearchWords &other) const;
    [[nodiscard]] const std::vector<std::string> &words() const { return m_words; }
    bool operator==(const SearchWords &) const = default;

private:
    std::vector<std::string> m_words;
};

/// The searchable text of all rows behind one another, so that one pass of memmem finds the rows. A
/// row that changes gets a new piece at the end; the holes are closed when they take half of the
/// space.
class SearchBlob
{
public:
    [[nodiscard]] int rows() const { return static_cast<int>(m_pieceOfRow.size()); }
    [[nodiscard]] std::string_view text(int row) const;

    void append(std::string_view text);
    /// False when the row already had this text.
    bool replace(int row, std::string_view text);
    void removeRows(const RowRemoval &removal);

    /// One byte for each row: 1 where all words are found.
    [[nodiscard]] std::vector<std::uint8_t> find(const SearchWords &words) const;

private:
    struct Piece {
        std::size_t offset;
        std::size_t size;
        int row; ///< kHole for a text that is no longer in use
    };
    static constexpr int kHole = -1;
    void addPiece(int row, std::string_view text);
    void dropPiece(int row);
    void reserve(int rows, std::size_t bytes);
    void closeHoles();
    [[nodiscard]] std::size_t pieceAt(std::size_t offset, std::size_t from) const;

    std::string m_text;
    std::vector<Piece> m_pieces;           ///< by offset
    std::vector<std::size_t> m_pieceOfRow; ///< index into m_pieces
    std::size_t m_wasted = 0;
};

} // namespace ui
