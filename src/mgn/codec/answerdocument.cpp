// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "mgn/codec/answerdocument.h"

#include "mgn/limits.h"

namespace mgn::codec {

namespace {

QByteArrayView withoutByteOrderMark(QByteArrayView body)
{
    return body.startsWith("\xEF\xBB\xBF") ? body.sliced(3) : body;
}

} // namespace

bool AnswerDocument::open(const QByteArray &body, Decoder &decoder)
{
    if (body.size() > kLargestAnswer) {
        decoder.fail(base::ErrorKind::TooLarge, QStringLiteral("is larger than 16 MiB"));
        return false;
    }
    const QByteArrayView text = withoutByteOrderMark(body);
    const auto size = static_cast<std::size_t>(text.size());
    // The memory of the answer before serves again: touching new memory costs as much as parsing.
    m_bytes.clear();
    m_bytes.reserve(size + simdjson::SIMDJSON_PADDING);
    m_bytes.assign(text.data(), size);
    if (m_parser.iterate(m_bytes.data(), size, m_bytes.capacity()).get(m_document)) {
        decoder.fail(base::ErrorKind::Decode, QStringLiteral("is not JSON in UTF-8"));
        return false;
    }
    return true;
}

bool AnswerDocument::rewind(simdjson::ondemand::object &root, Decoder &decoder)
{
    m_document.rewind();
    if (!m_document.get_object().get(root))
        return true;
    decoder.fail(base::ErrorKind::Decode, QStringLiteral("is not a JSON object"));
    return false;
}

bool AnswerDocument::value(JsonValue &root, Decoder &decoder)
{
    if (!m_document.get_value().get(root))
        return true;
    decoder.fail(base::ErrorKind::Decode, QStringLiteral("is not a JSON object"));
    return false;
}

void AnswerDocument::checkEnd(Decoder &decoder)
{
    const auto location = m_document.current_location();
    if (location.error() != simdjson::OUT_OF_BOUNDS)
        decoder.fail(base::ErrorKind::Decode, QStringLiteral("goes on after its JSON object"));
}

} // namespace mgn::codec
