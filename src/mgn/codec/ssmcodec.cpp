// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "mgn/codec/ssmcodec.h"

#include <algorithm>
#include <array>

namespace mgn::codec {

namespace {

/// The JSON of a value that is no string, as it stands in the answer; passes over the value.
base::Text rawJson(JsonValue &value, Decoder &decoder)
{
    const char *begin = value.raw_json_token().data();
    const char *next = nullptr;
    pass(value, decoder);
    if (decoder.hasFailed() || value.current_location().get(next))
        return {};
    const std::string_view raw(begin, static_cast<std::size_t>(next - begin));
    const std::size_t end = raw.find_last_not_of(" \t\r\n");
    return decoder.texts().text(raw.substr(0, std::min(end + 1, kLongestText)));
}

} // namespace

constexpr std::array kParameter{
    member<&SsmParameterStoreParameter::parameterType>("parameterType"),
    member<&SsmParameterStoreParameter::parameterName>("parameterName"),
};
template <>
std::span<const Field<SsmParameterStoreParameter>> fieldsOf<SsmParameterStoreParameter>()
{
    return kParameter;
}

constexpr std::array kDocument{
    member<&SsmDocument::actionName>("actionName"),
    member<&SsmDocument::ssmDocumentName>("ssmDocumentName"),
    member<&SsmDocument::timeoutSeconds>("timeoutSeconds"),
    member<&SsmDocument::mustSucceedForCutover>("mustSucceedForCutover"),
    member<&SsmDocument::parameters>("parameters"),
    member<&SsmDocument::externalParameters>("externalParameters"),
};
template <>
std::span<const Field<SsmDocument>> fieldsOf<SsmDocument>()
{
    return kDocument;
}

bool read(JsonValue &value, SsmExternalParameter &out, Decoder &decoder)
{
    return readFields(value, decoder, [&](std::string_view key, JsonValue &member) {
        simdjson::ondemand::json_type type = simdjson::ondemand::json_type::null;
        const auto error = member.type().get(type);
        if (error || type == simdjson::ondemand::json_type::null)
            return false;
        out.member = decoder.texts().text(key);
        if (type == simdjson::ondemand::json_type::string)
            return read(member, out.value, decoder);
        out.value = rawJson(member, decoder);
        return true;
    });
}

Member describe(std::string_view name, const SsmExternalParameter &parameter)
{
    std::vector<Member> children;
    if (!parameter.member.isNull())
        children.push_back(describe(parameter.member.view(), parameter.value));
    return describeGroup(name, std::move(children));
}

} // namespace mgn::codec
