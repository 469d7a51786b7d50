// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/searchblob.h"

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

std::size_t indexOf(std::string_view text, std::string_view word, std::size_t from = 0)
{
    if (from >= text.size())
        return std::string_view::npos;
    const void *hit = memmem(text.data() + from, text.size() - from, word.data(), word.size());
    return hit ? static_cast<std::size_t>(static_cast<const char *>(hit) - text.data())
               : std::string_view::npos;
}

bool contains(std::string_view text, std::string_view word)
{
    return indexOf(text, word) != std::string_view::npos;
}

} // namespace

void appendLowered(std::string &text, std::string_view utf8)
{
    if (isAscii(utf8)) {
        std::transform(utf8.begin(), utf8.end(), std::back_inserter(text), asciiLower);
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

std::string_view SearchBlob::text(int row) const
{
    const Piece &piece = m_pieces[m_pieceOfRow[static_cast<std::size_t>(row)]];
    return std::string_view(m_text).substr(piece.offset, piece.size);
}

void SearchBlob::reserve(int rows, std::size_t bytes)
{
    m_text.reserve(bytes);
    m_pieces.reserve(static_cast<std::size_t>(rows));
    m_pieceOfRow.reserve(static_cast<std::size_t>(rows));
}

void SearchBlob::append(std::string_view text)
{
    m_pieceOfRow.push_back(0);
    addPiece(rows() - 1, text);
}

bool SearchBlob::replace(int row, std::string_view text)
{
    if (this->text(row) == text)
        return false;
    dropPiece(row);
    addPiece(row, text);
    if (m_wasted > m_text.size() / 2)
        closeHoles();
    return true;
}

void SearchBlob::removeRows(const RowRemoval &removal)
{
    for (const int row : removal.rows())
        dropPiece(row);
    removal.takeOut(m_pieceOfRow);
    for (int row = 0; row < rows(); ++row)
        m_pieces[m_pieceOfRow[static_cast<std::size_t>(row)]].row = row;
    if (m_wasted > m_text.size() / 2)
        closeHoles();
}

std::vector<std::uint8_t> SearchBlob::find(const SearchWords &words) const
{
    std::vector<std::uint8_t> found(m_pieceOfRow.size(), words.isEmpty() ? 1 : 0);
    if (words.isEmpty())
        return found;
    const std::string &longest = words.words().front();
    std::size_t index = 0;
    for (std::size_t at = indexOf(m_text, longest); at != std::string::npos;) {
        index = pieceAt(at, index);
        const Piece &piece = m_pieces[index];
        const std::size_t end = piece.offset + piece.size;
        const bool isInside = at + longest.size() <= end;
        if (isInside && piece.row != kHole)
            found[static_cast<std::size_t>(piece.row)] = words.matches(text(piece.row)) ? 1 : 0;
        at = indexOf(m_text, longest, isInside ? end : at + 1);
    }
    return found;
}

void SearchBlob::addPiece(int row, std::string_view text)
{
    m_pieceOfRow[static_cast<std::size_t>(row)] = m_pieces.size();
    m_pieces.push_back({m_text.size(), text.size(), row});
    m_text += text;
}

void SearchBlob::dropPiece(int row)
{
    Piece &piece = m_pieces[m_pieceOfRow[static_cast<std::size_t>(row)]];
    piece.row = kHole;
    m_wasted += piece.size;
}

void SearchBlob::closeHoles()
{
    SearchBlob packed;
    packed.reserve(rows(), m_text.size() - m_wasted);
    for (int row = 0; row < rows(); ++row)
        packed.append(text(row));
    *this = std::move(packed);
}

std::size_t SearchBlob::pieceAt(std::size_t offset, std::size_t from) const
{
    const auto after = std::upper_bound(
        m_pieces.begin() + static_cast<std::ptrdiff_t>(from), m_pieces.end(), offset,
        [](std::size_t at, const Piece &piece) { return at < piece.offset; });
    return static_cast<std::size_t>(after - m_pieces.begin()) - 1;
}

} // namespace ui
