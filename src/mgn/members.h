// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "mgn/job.h"
#include "mgn/joblog.h"
#include "mgn/launchsettings.h"
#include "mgn/sourceserver.h"
#include "mgn/wave.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace mgn {

enum class MemberShape : std::uint8_t { Value, Group, List }; ///< Group: a structure or a map

/// One member of an API value under its API name, for panels that show everything and for "copy".
/// A member that the answer did not carry is there with `reported == false` and no children; a list
/// or map without entries is reported.
struct Member {
    QString name;  ///< API name ("jobID"); list items are "[0]", map entries their key
    QString value; ///< plain text as the service said it; times in ISO 8601 UTC; empty for
                   ///< structures and lists
    bool reported = true;
    std::vector<Member> children;
    MemberShape shape = MemberShape::Value;
};

/// Every member of the model's shape, in the model's order.
[[nodiscard]] std::vector<Member> membersOf(const Job &job);
[[nodiscard]] std::vector<Member> membersOf(const ParticipatingServer &server);
[[nodiscard]] std::vector<Member> membersOf(const PostLaunchAction &action);
[[nodiscard]] std::vector<Member> membersOf(const SourceServer &server);
[[nodiscard]] std::vector<Member> membersOf(const JobLog &entry);
[[nodiscard]] std::vector<Member> membersOf(const Wave &wave);
[[nodiscard]] std::vector<Member> membersOf(const Application &application);
[[nodiscard]] std::vector<Member> membersOf(const LaunchConfiguration &configuration);
[[nodiscard]] std::vector<Member> membersOf(const SourceServerAction &action);

} // namespace mgn
