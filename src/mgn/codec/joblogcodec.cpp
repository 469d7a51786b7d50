// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "mgn/codec/joblogcodec.h"

#include <array>

namespace mgn::codec {

constexpr std::array kEventData{
    member<&JobLog::sourceServerId>("sourceServerID"),
    member<&JobLog::conversionServerId>("conversionServerID"),
    member<&JobLog::targetInstanceId>("targetInstanceID"),
    member<&JobLog::rawError>("rawError"),
    member<&JobLog::attemptCount>("attemptCount"),
    member<&JobLog::maxAttemptsCount>("maxAttemptsCount"),
};
constexpr std::array kJobLog{
    member<&JobLog::logDateTime>("logDateTime"),
    member<&JobLog::event>("event"),
    inlined<JobLog, kEventData>("eventData"),
};
template <>
std::span<const Field<JobLog>> fieldsOf<JobLog>()
{
    return kJobLog;
}

} // namespace mgn::codec
