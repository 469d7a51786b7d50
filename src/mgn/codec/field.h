// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "mgn/codec/describe.h"
#include "mgn/codec/jsonread.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>

namespace mgn::codec {

/// One member of a model shape: its API name, how JSON fills it, how it is told. One table of these
/// per shape serves decoding and membersOf() alike, so that neither can know a member that the
/// other lacks.
template <class T>
struct Field {
    std::string_view name;
    bool (*read)(JsonValue &value, T &owner, Decoder &decoder);
    Member (*describe)(std::string_view name, const T &owner);
};

/// The members of a shape in the model's order; specialised beside each family of shapes. A shape
/// with an id has it as its first member.
template <class T>
[[nodiscard]] std::span<const Field<T>> fieldsOf();

/// Pointer to the id that a value cannot be without; null for shapes that have none.
template <class T>
inline constexpr std::nullptr_t requiredId = nullptr;

template <class M>
struct MemberPointer;
template <class T, class V>
struct MemberPointer<V T::*> {
    using Owner = T;
};
template <auto M>
using OwnerOf = typename MemberPointer<decltype(M)>::Owner;

template <class T>
[[nodiscard]] std::vector<Member> describeFields(const T &owner, std::span<const Field<T>> fields)
{
    std::vector<Member> members;
    members.reserve(fields.size());
    for (const Field<T> &field : fields)
        members.push_back(field.describe(field.name, owner));
    return members;
}

/// A member that the model does not know, or whose name is written with escapes.
template <class T>
void readUncommon(simdjson::ondemand::field &member, T &owner, std::span<const Field<T>> fields,
                  Decoder &decoder)
{
    std::string_view key;
    if (member.unescaped_key().get(key))
        return decoder.fail(base::ErrorKind::Decode, QStringLiteral("is not well-formed JSON"));
    const auto field = std::find_if(fields.begin(), fields.end(), [&](const Field<T> &candidate) {
        return candidate.name == key;
    });
    const bool isUnderstood = field != fields.end() && field->read(member.value(), owner, decoder);
    endField(key, isUnderstood, member.value(), decoder);
}

template <class T>
[[nodiscard]] bool readFieldsOf(JsonValue &value, T &owner, std::span<const Field<T>> fields,
                                Decoder &decoder)
{
    std::size_t next = 0;
    return readObject(value, decoder, [&](simdjson::ondemand::field &member) {
        // Answers keep the model's order nearly always: the search begins behind the last member
        // found.
        const simdjson::ondemand::raw_json_string raw = member.key();
        for (std::size_t tried = 0; tried < fields.size(); ++tried) {
            const Field<T> &field = fields[next];
            next = next + 1 == fields.size() ? 0 : next + 1;
            if (raw.unsafe_is_equal(field.name))
                return endField(field.name, field.read(member.value(), owner, decoder),
                                member.value(), decoder);
        }
        readUncommon(member, owner, fields, decoder);
    });
}

/// A structure of the model.
template <class T>
[[nodiscard]] bool read(JsonValue &value, T &out, Decoder &decoder)
{
    const std::span<const Field<T>> fields = fieldsOf<T>();
    const bool isObject = readFieldsOf(value, out, fields, decoder);
    if constexpr (!std::is_null_pointer_v<decltype(requiredId<T>)>) {
        if (isObject && !decoder.hasFailed() && (out.*requiredId<T>).isEmpty()) {
            decoder.failItem(QStringLiteral("is missing or is no text"));
            decoder.within(fields.front().name);
        }
    }
    return isObject;
}

template <class T>
[[nodiscard]] Member describe(std::string_view name, const T &owner)
{
    return describeGroup(name, describeFields(owner, fieldsOf<T>()));
}

template <auto M>
[[nodiscard]] Member describeMember(std::string_view name, const OwnerOf<M> &owner)
{
    return describe(name, owner.*M);
}

/// A member whose text, if it is one, repeats from item to item.
template <auto M>
[[nodiscard]] constexpr Field<OwnerOf<M>> member(std::string_view name)
{
    return {name,
            [](JsonValue &value, OwnerOf<M> &owner, Decoder &decoder) {
                return read(value, owner.*M, decoder);
            },
            &describeMember<M>};
}

/// A member whose text is another one in each item.
template <auto M>
[[nodiscard]] constexpr Field<OwnerOf<M>> distinct(std::string_view name)
{
    return {name,
            [](JsonValue &value, OwnerOf<M> &owner, Decoder &decoder) {
                return readDistinct(value, owner.*M, decoder);
            },
            &describeMember<M>};
}

/// A member of the model type timestamp.
template <auto M>
[[nodiscard]] constexpr Field<OwnerOf<M>> epoch(std::string_view name)
{
    return {name,
            [](JsonValue &value, OwnerOf<M> &owner, Decoder &decoder) {
                return readEpoch(value, owner.*M, decoder);
            },
            &describeMember<M>};
}

/// A structure of the model whose members our value keeps itself; `Fields` is the table of those.
template <class T, const auto &Fields>
[[nodiscard]] constexpr Field<T> inlined(std::string_view name)
{
    return {name,
            [](JsonValue &value, T &owner, Decoder &decoder) {
                return readFieldsOf<T>(value, owner, Fields, decoder);
            },
            [](std::string_view itsName, const T &owner) {
                return describeGroup(itsName, describeFields<T>(owner, Fields));
            }};
}

} // namespace mgn::codec
