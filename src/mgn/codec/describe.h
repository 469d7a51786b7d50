// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/openenum.h"
#include "base/strongid.h"
#include "base/timestamp.h"
#include "mgn/enumnames.h"
#include "mgn/members.h"
#include "mgn/optionallist.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace mgn::codec {

// Each describe() makes the Member of one value under its API name: the way back from a value to
// what the answer said.

[[nodiscard]] Member describe(std::string_view name, const base::Text &value);
[[nodiscard]] Member describe(std::string_view name, const std::optional<std::int64_t> &value);
[[nodiscard]] Member describe(std::string_view name, const std::optional<bool> &value);
[[nodiscard]] Member describe(std::string_view name, const base::Timestamp &value);
[[nodiscard]] Member describe(std::string_view name, const base::Duration &value);
[[nodiscard]] Member describe(std::string_view name, const SsmExternalParameter &parameter);
/// A structure of the model (codec/field.h).
template <class T>
[[nodiscard]] Member describe(std::string_view name, const T &owner);
/// A structure; reported when a child is, and without children when none is.
[[nodiscard]] Member describeGroup(std::string_view name, std::vector<Member> children);
/// A list or map; one without entries may be reported.
[[nodiscard]] Member describeEntries(std::string_view name, std::vector<Member> entries,
                                     MemberShape shape, bool isReported);

template <class Tag>
[[nodiscard]] Member describe(std::string_view name, const base::StrongId<Tag> &value)
{
    return describe(name, value.text());
}

template <class E>
[[nodiscard]] Member describe(std::string_view name, const base::OpenEnum<E> &value)
{
    if (value.isAbsent())
        return describe(name, base::Text());
    return describe(name, value.isUnknown() ? value.raw : base::Text(nameOf(value.value)));
}

template <class T>
[[nodiscard]] Member describe(std::string_view name, const OptionalList<T> &list)
{
    std::vector<Member> children;
    for (std::size_t i = 0; i < list.size(); ++i)
        children.push_back(describe('[' + std::to_string(i) + ']', list[i]));
    return describeEntries(name, std::move(children), MemberShape::List, list.isReported());
}

template <class T>
[[nodiscard]] Member describe(std::string_view name,
                              const OptionalList<std::pair<base::Text, T>> &map)
{
    std::vector<Member> children;
    for (const auto &[key, value] : map)
        children.push_back(describe(key.view(), value));
    return describeEntries(name, std::move(children), MemberShape::Group, map.isReported());
}

} // namespace mgn::codec
