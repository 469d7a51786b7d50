// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/openenum.h"
#include "base/strongid.h"
#include "base/timestamp.h"
#include "mgn/codec/decoder.h"
#include "mgn/codec/entrybuffer.h"
#include "mgn/enumnames.h"
#include "mgn/job.h"
#include "mgn/optionallist.h"
#include "mgn/tags.h"

#include <simdjson.h>

#include <cstdint>
#include <optional>
#include <utility>

namespace mgn::codec {

using JsonValue = simdjson::ondemand::value;

// Each read() fills `out` from one JSON value. False means that the value has another type than the
// model says: `out` stays absent and the caller passes over the value. Broken JSON is a fault of
// the decoder.

[[nodiscard]] bool read(JsonValue &value, base::Text &out, Decoder &decoder);
[[nodiscard]] bool read(JsonValue &value, std::optional<std::int64_t> &out, Decoder &decoder);
[[nodiscard]] bool read(JsonValue &value, std::optional<bool> &out, Decoder &decoder);
[[nodiscard]] bool read(JsonValue &value, base::Timestamp &out, Decoder &decoder);
[[nodiscard]] bool read(JsonValue &value, base::Duration &out, Decoder &decoder);
/// Without the pseudo tag "resourceArn" that real answers carry.
[[nodiscard]] bool read(JsonValue &value, Tags &out, Decoder &decoder);

/// A text that hardly repeats within an answer: kept as its own copy instead of being looked up.
[[nodiscard]] bool readDistinct(JsonValue &value, base::Text &out, Decoder &decoder);
/// Model type timestamp of rest-json: seconds since 1970 as a number; a text with the number or
/// with ISO 8601 is understood too.
[[nodiscard]] bool readEpoch(JsonValue &value, base::Timestamp &out, Decoder &decoder);
/// The text of a string, valid until the page ends; nullopt for any other type.
[[nodiscard]] std::optional<std::string_view> readView(JsonValue &value, Decoder &decoder);
/// Passes over a value that nobody reads, checking its grammar and its depth.
void pass(JsonValue value, Decoder &decoder, int depth = 0);
/// A fault unless `error` only says that the value has another type.
void failUnlessType(simdjson::error_code error, Decoder &decoder);

template <class E>
[[nodiscard]] bool read(JsonValue &value, base::OpenEnum<E> &out, Decoder &decoder)
{
    const auto text = readView(value, decoder);
    if (!text)
        return false;
    out.value = enumOf<E>(*text);
    if (out.isUnknown())
        out.raw = decoder.texts().text(*text);
    return true;
}

template <class Tag>
[[nodiscard]] bool readId(JsonValue &value, base::StrongId<Tag> &out, Decoder &decoder,
                          bool (*readText)(JsonValue &, base::Text &, Decoder &))
{
    if (!out.isEmpty()) {
        decoder.fail(base::ErrorKind::Decode, QStringLiteral("appears twice in one object"));
        return true;
    }
    base::Text text;
    const bool isText = readText(value, text, decoder);
    out = base::StrongId<Tag>(std::move(text));
    return isText;
}

template <class Tag>
[[nodiscard]] bool read(JsonValue &value, base::StrongId<Tag> &out, Decoder &decoder)
{
    return readId(value, out, decoder, &read);
}

template <class Tag>
[[nodiscard]] bool readDistinct(JsonValue &value, base::StrongId<Tag> &out, Decoder &decoder)
{
    return readId(value, out, decoder, &readDistinct);
}

/// Calls `onField(field)` for each member of an object, until a fault.
template <class OnField>
[[nodiscard]] bool readObject(JsonValue &value, Decoder &decoder, OnField onField)
{
    simdjson::ondemand::object object;
    if (const auto error = value.get_object().get(object)) {
        failUnlessType(error, decoder);
        return false;
    }
    for (auto result : object) {
        simdjson::ondemand::field field;
        if (std::move(result).get(field))
            decoder.fail(base::ErrorKind::Decode, QStringLiteral("is not well-formed JSON"));
        else
            onField(field);
        if (decoder.hasFailed())
            return true;
    }
    return true;
}

/// Ends the reading of a member: passes over what was not understood, adds the name to a fault.
inline void endField(std::string_view key, bool isUnderstood, JsonValue &value, Decoder &decoder)
{
    if (!isUnderstood && !decoder.hasFailed())
        pass(value, decoder);
    if (decoder.hasFailed())
        decoder.within(key);
}

/// Calls `onField(key, value)` for each member, which says whether it understood the value.
template <class OnField>
[[nodiscard]] bool readFields(JsonValue &value, Decoder &decoder, OnField onField)
{
    return readObject(value, decoder, [&](simdjson::ondemand::field &field) {
        std::string_view key;
        if (field.unescaped_key().get(key))
            return decoder.fail(base::ErrorKind::Decode, QStringLiteral("is not well-formed JSON"));
        endField(key, onField(key, field.value()), field.value(), decoder);
    });
}

/// Returns `isReported`, which `list` remembers.
template <class T>
[[nodiscard]] bool noteReported(OptionalList<T> &list, bool isReported)
{
    if (isReported)
        list.setReported();
    return isReported;
}

/// Calls `onEntry(value)` for each entry of a list.
template <class OnEntry>
[[nodiscard]] bool readEntries(JsonValue &value, Decoder &decoder, OnEntry onEntry)
{
    simdjson::ondemand::array array;
    if (const auto error = value.get_array().get(array)) {
        failUnlessType(error, decoder);
        return false;
    }
    std::size_t index = 0;
    for (auto entry : array) {
        JsonValue element;
        if (entry.get(element))
            decoder.fail(base::ErrorKind::Decode, QStringLiteral("is not well-formed JSON"));
        else if (index >= kMostEntries)
            decoder.fail(base::ErrorKind::TooLarge, QStringLiteral("is one entry too many"));
        else if (!onEntry(element) && !decoder.hasFailed())
            pass(element, decoder);
        if (decoder.hasFailed()) {
            decoder.withinEntry(index);
            return true;
        }
        ++index;
    }
    return true;
}

/// A list; entries of another type than the model says are left out.
template <class T>
[[nodiscard]] bool read(JsonValue &value, OptionalList<T> &out, Decoder &decoder)
{
    EntryBuffer<T> entries;
    const bool isList = readEntries(value, decoder, [&](JsonValue &element) {
        return entries.add([&](T &entry) { return read(element, entry, decoder); });
    });
    entries.moveTo(out);
    return noteReported(out, isList);
}

[[nodiscard]] bool readDistinct(JsonValue &value, OptionalList<base::Text> &out, Decoder &decoder);

/// A map of the model, in the order of the answer.
template <class T>
[[nodiscard]] bool read(JsonValue &value, OptionalList<std::pair<base::Text, T>> &out,
                        Decoder &decoder)
{
    EntryBuffer<std::pair<base::Text, T>> entries;
    const bool isMap = readFields(value, decoder, [&](std::string_view key, JsonValue &member) {
        if (out.size() + entries.size() >= kMostEntries)
            decoder.fail(base::ErrorKind::TooLarge, QStringLiteral("is one entry too many"));
        return !decoder.hasFailed() && entries.add([&](std::pair<base::Text, T> &entry) {
            entry.first = decoder.texts().text(key);
            return read(member, entry.second, decoder);
        });
    });
    entries.moveTo(out);
    return noteReported(out, isMap);
}

} // namespace mgn::codec
