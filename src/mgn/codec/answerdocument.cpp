// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "mgn/codec/answerdocument.h"

#include "mgn/limits.h"
#include "net/httpmessage.h"

#include <bit>

namespace mgn::codec {

namespace {

constexpr qsizetype kPadding = simdjson::SIMDJSON_PADDING;
static_assert(net::kBodyPadding >= kPadding);

qsizetype sizeOfByteOrderMark(QByteArrayView body)
{
    return body.startsWith("\xEF\xBB\xBF") ? 3 : 0;
}

/// The parser reads, but does not use, bytes behind the text.
QByteArray withRoom(QByteArray body)
{
    if (body.data_ptr().freeSpaceAtEnd() >= kPadding)
        return body;
    QByteArray copy;
    copy.reserve(body.size() + kPadding);
    return copy.append(body);
}

/// A view of `body` from `begin` on that tells the parser of the room behind it.
simdjson::padded_string_view paddedView(QByteArray &body, qsizetype begin)
{
    const auto size = static_cast<std::size_t>(body.size() - begin);
    const auto room = static_cast<std::size_t>(body.data_ptr().freeSpaceAtEnd());
    return simdjson::padded_string_view(body.constData() + begin, size, size + room);
}

} // namespace

bool AnswerDocument::open(const QByteArray &body, Decoder &decoder)
{
    if (body.size() > kLargestAnswer) {
        decoder.fail(base::ErrorKind::TooLarge, QStringLiteral("is larger than 16 MiB"));
        return false;
    }
    if (!hasRoomFor(static_cast<std::size_t>(body.size()))) {
        decoder.fail(base::ErrorKind::TooLarge, QStringLiteral("needs more memory than there is"));
        return false;
    }
    m_body = withRoom(body);
    if (m_parser.iterate(paddedView(m_body, sizeOfByteOrderMark(m_body))).get(m_document)) {
        decoder.fail(base::ErrorKind::Decode, QStringLiteral("is not JSON in UTF-8"));
        return false;
    }
    return true;
}

/// In powers of two, so that pages a little longer than the ones before do not each bring the
/// parser new memory.
bool AnswerDocument::hasRoomFor(std::size_t size)
{
    return m_parser.capacity() >= size || !m_parser.allocate(std::bit_ceil(size));
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
