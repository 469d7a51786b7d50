// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "mgn/codec/wavecodec.h"

#include <array>

namespace mgn::codec {

constexpr std::array kWaveStatus{
    member<&WaveAggregatedStatus::lastUpdateDateTime>("lastUpdateDateTime"),
    member<&WaveAggregatedStatus::replicationStartedDateTime>("replicationStartedDateTime"),
    member<&WaveAggregatedStatus::healthStatus>("healthStatus"),
    member<&WaveAggregatedStatus::progressStatus>("progressStatus"),
    member<&WaveAggregatedStatus::totalApplications>("totalApplications"),
};
template <>
std::span<const Field<WaveAggregatedStatus>> fieldsOf<WaveAggregatedStatus>()
{
    return kWaveStatus;
}

constexpr std::array kWave{
    distinct<&Wave::waveId>("waveID"),
    distinct<&Wave::arn>("arn"),
    distinct<&Wave::name>("name"),
    distinct<&Wave::description>("description"),
    member<&Wave::isArchived>("isArchived"),
    member<&Wave::waveAggregatedStatus>("waveAggregatedStatus"),
    member<&Wave::creationDateTime>("creationDateTime"),
    member<&Wave::lastModifiedDateTime>("lastModifiedDateTime"),
    member<&Wave::tags>("tags"),
};
template <>
std::span<const Field<Wave>> fieldsOf<Wave>()
{
    return kWave;
}

constexpr std::array kApplicationStatus{
    member<&ApplicationAggregatedStatus::lastUpdateDateTime>("lastUpdateDateTime"),
    member<&ApplicationAggregatedStatus::healthStatus>("healthStatus"),
    member<&ApplicationAggregatedStatus::progressStatus>("progressStatus"),
    member<&ApplicationAggregatedStatus::totalSourceServers>("totalSourceServers"),
};
template <>
std::span<const Field<ApplicationAggregatedStatus>> fieldsOf<ApplicationAggregatedStatus>()
{
    return kApplicationStatus;
}

constexpr std::array kApplication{
    distinct<&Application::applicationId>("applicationID"),
    distinct<&Application::arn>("arn"),
    distinct<&Application::name>("name"),
    distinct<&Application::description>("description"),
    member<&Application::isArchived>("isArchived"),
    member<&Application::applicationAggregatedStatus>("applicationAggregatedStatus"),
    member<&Application::creationDateTime>("creationDateTime"),
    member<&Application::lastModifiedDateTime>("lastModifiedDateTime"),
    member<&Application::tags>("tags"),
    member<&Application::waveId>("waveID"),
};
template <>
std::span<const Field<Application>> fieldsOf<Application>()
{
    return kApplication;
}

} // namespace mgn::codec
