// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "mgn/members.h"

#include "mgn/codec/jobcodec.h"
#include "mgn/codec/joblogcodec.h"
#include "mgn/codec/servercodec.h"

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

} // namespace mgn
