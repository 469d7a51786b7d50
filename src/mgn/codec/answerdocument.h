// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "mgn/codec/jsonread.h"

#include <QByteArray>

#include <simdjson.h>

namespace mgn::codec {

/// The bytes of one answer and the parser that walks them. Stays where it is while values are read
/// from it.
class AnswerDocument
{
public:
    AnswerDocument() = default;
    AnswerDocument(const AnswerDocument &) = delete;
    AnswerDocument &operator=(const AnswerDocument &) = delete;

    /// Takes the place of the answer before; false with a fault when the bytes are no JSON object.
    /// Bytes that have net::kBodyPadding bytes of room behind them are parsed where they are,
    /// others are copied.
    [[nodiscard]] bool open(const QByteArray &body, Decoder &decoder);
    /// The top-level object as from its beginning; may be asked for again.
    [[nodiscard]] bool rewind(simdjson::ondemand::object &root, Decoder &decoder);
    /// The whole answer as one value; only once after open().
    [[nodiscard]] bool value(JsonValue &root, Decoder &decoder);
    /// After the top-level object was walked to its end: a fault when something follows it.
    void checkEnd(Decoder &decoder);

private:
    [[nodiscard]] bool hasRoomFor(std::size_t size);

    simdjson::ondemand::parser m_parser;
    QByteArray m_body; ///< shared with whoever gave it
    simdjson::ondemand::document m_document;
};

} // namespace mgn::codec
