// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "mgn/codec/jsonread.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <charconv>
#include <cmath>
#include <cstring>

namespace mgn::codec {

namespace {

/// Never longer than the cap, never cut inside a character; a cut text ends with "…".
std::string_view shortened(std::string_view text, std::string &storage)
{
    if (text.size() <= kLongestText)
        return text;
    std::size_t end = kLongestText;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    storage.assign(text.substr(0, end)).append("\xE2\x80\xA6");
    return storage;
}

/// simdjson refuses a lone surrogate; Qt reads it, and it becomes "?" in UTF-8. Null for anything
/// else.
base::Text repaired(JsonValue &value)
{
    const std::string_view raw = value.raw_json_token();
    const QByteArray list = '[' + QByteArray(raw.data(), static_cast<qsizetype>(raw.size())) + ']';
    const QJsonValue text = QJsonDocument::fromJson(list).array().at(0);
    return text.isString() ? base::Text(text.toString()) : base::Text();
}

std::optional<std::string_view> unescaped(JsonValue &value, Decoder &decoder)
{
    std::string_view text;
    const auto error = value.get_string().get(text);
    if (!error)
        return text;
    if (error == simdjson::STRING_ERROR)
        return decoder.keep(repaired(value));
    failUnlessType(error, decoder);
    return std::nullopt;
}

void passScalar(JsonValue &value, simdjson::ondemand::json_type type, Decoder &decoder)
{
    double number = 0;
    bool flag = false;
    bool isBroken = false;
    if (type == simdjson::ondemand::json_type::number)
        isBroken = value.get_double().get(number) != simdjson::SUCCESS;
    else if (type == simdjson::ondemand::json_type::boolean)
        isBroken = value.get_bool().get(flag) != simdjson::SUCCESS;
    if (isBroken)
        decoder.fail(base::ErrorKind::Decode, QStringLiteral("is not well-formed JSON"));
}

std::optional<double> number(std::string_view text)
{
    double result = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), result);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return result;
}

std::optional<base::Timestamp> fromEpoch(double seconds)
{
    constexpr double kYear9999 = 253'402'300'800.0;
    if (!(std::fabs(seconds) < kYear9999))
        return std::nullopt;
    return base::Timestamp::fromMsecs(std::llround(seconds * 1000.0));
}

} // namespace

void failUnlessType(simdjson::error_code error, Decoder &decoder)
{
    if (error != simdjson::INCORRECT_TYPE)
        decoder.fail(base::ErrorKind::Decode, QStringLiteral("is not well-formed JSON"));
}

void pass(JsonValue value, Decoder &decoder, int depth)
{
    using simdjson::ondemand::json_type;
    if (depth > kDeepest)
        return decoder.fail(base::ErrorKind::TooLarge, QStringLiteral("is nested too deep"));
    json_type type = json_type::null;
    if (value.type().get(type))
        return decoder.fail(base::ErrorKind::Decode, QStringLiteral("is not well-formed JSON"));
    const auto passInner = [&](JsonValue &inner) {
        pass(inner, decoder, depth + 1);
        return true;
    };
    if (type == json_type::object)
        (void)readFields(value, decoder,
                         [&](std::string_view, JsonValue &v) { return passInner(v); });
    else if (type == json_type::array)
        (void)readEntries(value, decoder, passInner);
    else
        passScalar(value, type, decoder);
}

std::optional<std::string_view> readView(JsonValue &value, Decoder &decoder)
{
    const std::string_view token = value.raw_json_token();
    if (token.front() != '"')
        return std::nullopt;
    if (std::memchr(token.data(), '\\', token.size()))
        return unescaped(value, decoder);
    simdjson::ondemand::raw_json_string raw;
    if (value.get_raw_json_string().get(raw))
        return std::nullopt;
    // Blanks may follow the closing quote; there is no other quote without an escape.
    return token.substr(1, token.rfind('"') - 1);
}

bool readDistinct(JsonValue &value, base::Text &out, Decoder &decoder)
{
    const auto text = readView(value, decoder);
    if (!text)
        return false;
    std::string storage;
    out = base::Text(shortened(*text, storage));
    return true;
}

bool readDistinct(JsonValue &value, OptionalList<base::Text> &out, Decoder &decoder)
{
    EntryBuffer<base::Text> entries;
    const bool isList = readEntries(value, decoder, [&](JsonValue &element) {
        return entries.add([&](base::Text &text) { return readDistinct(element, text, decoder); });
    });
    entries.moveTo(out);
    return noteReported(out, isList);
}

bool read(JsonValue &value, base::Text &out, Decoder &decoder)
{
    const auto text = readView(value, decoder);
    if (!text)
        return false;
    std::string storage;
    out = decoder.texts().text(shortened(*text, storage));
    return true;
}

bool read(JsonValue &value, std::optional<std::int64_t> &out, Decoder &)
{
    std::int64_t number = 0;
    if (value.get_int64().get(number))
        return false;
    out = number;
    return true;
}

bool read(JsonValue &value, std::optional<bool> &out, Decoder &)
{
    bool flag = false;
    if (value.get_bool().get(flag))
        return false;
    out = flag;
    return true;
}

bool read(JsonValue &value, base::Timestamp &out, Decoder &decoder)
{
    const auto text = readView(value, decoder);
    if (!text)
        return false;
    std::string storage;
    out = base::Timestamp::parse(shortened(*text, storage));
    return true;
}

bool read(JsonValue &value, base::Duration &out, Decoder &decoder)
{
    const auto text = readView(value, decoder);
    if (!text)
        return false;
    std::string storage;
    out = base::Duration::parse(shortened(*text, storage));
    return true;
}

bool readEpoch(JsonValue &value, base::Timestamp &out, Decoder &decoder)
{
    double seconds = 0;
    if (!value.get_double().get(seconds)) {
        out = fromEpoch(seconds).value_or(base::Timestamp{});
        return true;
    }
    const auto text = readView(value, decoder);
    if (!text)
        return false;
    const auto spelt = number(*text);
    out = spelt ? fromEpoch(*spelt).value_or(base::Timestamp{}) : base::Timestamp::parse(*text);
    return true;
}

bool read(JsonValue &value, Tags &out, Decoder &decoder)
{
    EntryBuffer<Tags::value_type> entries;
    const bool isMap = readFields(value, decoder, [&](std::string_view key, JsonValue &member) {
        if (out.size() + entries.size() >= kMostEntries)
            decoder.fail(base::ErrorKind::TooLarge, QStringLiteral("is one entry too many"));
        if (decoder.hasFailed() || key == "resourceArn")
            return false;
        return entries.add([&](Tags::value_type &tag) {
            tag.first = decoder.texts().text(key);
            return read(member, tag.second, decoder);
        });
    });
    entries.moveTo(out);
    return noteReported(out, isMap);
}

} // namespace mgn::codec
