// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "mgn/members.h"

#include "mgn/codec/jobcodec.h"
#include "mgn/codec/joblogcodec.h"
#include "mgn/codec/launchcodec.h"
#include "mgn/codec/servercodec.h"
#include "mgn/codec/wavecodec.h"

namespace mgn {

std::vector<Member> membersOf(const Job &job)
{
    return codec::describeFields(job, codec::fieldsOf<Job>());
}

std::vector<Member> membersOf(const ParticipatingServer &server)
{
    return codec::describeFields(server, codec::fieldsOf<ParticipatingServer>());
}

std::vector<Member> membersOf(const PostLaunchAction &action)
{
    return codec::describeFields(action, codec::fieldsOf<PostLaunchAction>());
}

std::vector<Member> membersOf(const SourceServer &server)
{
    return codec::describeFields(server, codec::fieldsOf<SourceServer>());
}

std::vector<Member> membersOf(const JobLog &entry)
{
    return codec::describeFields(entry, codec::fieldsOf<JobLog>());
}

std::vector<Member> membersOf(const Wave &wave)
{
    return codec::describeFields(wave, codec::fieldsOf<Wave>());
}

std::vector<Member> membersOf(const Application &application)
{
    return codec::describeFields(application, codec::fieldsOf<Application>());
}

std::vector<Member> membersOf(const LaunchConfiguration &configuration)
{
    return codec::describeFields(configuration, codec::fieldsOf<LaunchConfiguration>());
}

std::vector<Member> membersOf(const SourceServerAction &action)
{
    return codec::describeFields(action, codec::fieldsOf<SourceServerAction>());
}

} // namespace mgn
