// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sts/requestcheck.h"

#include "base/complaints.h"
#include "sts/forms.h"

#include <algorithm>
#include <string_view>

namespace sts {

namespace {

using std::chrono::seconds;

constexpr seconds kLongestUserSession{129'600};
constexpr qsizetype kLongestArn = 2'048;

/// A role may lie in a path of its own, of any printable characters.
constexpr char kRoleArn[] = "arn:aws[a-z-]*:iam::\\d{12}:role/([!-~]+/)?[\\w+=,.@-]{1,64}";

bool isCode(std::string_view code)
{
    return code.size() == 6
           && std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
}

void checkDevice(const QString &serial, const base::SecretBytes &code, base::Complaints *complaints)
{
    if (serial.isEmpty() && code.isEmpty())
        return;
    complaints->unless(hasForm(serial, kMfaSerial), "SerialNumber",
                       "needs 9 to 256 letters, digits or _ + = / : , . @ -");
    complaints->unless(isCode(code.reveal()), "TokenCode", "needs six digits");
}

bool isWithin(std::optional<seconds> duration, seconds most)
{
    return !duration || (*duration >= kShortestSession && *duration <= most);
}

} // namespace

base::Result<> check(const AssumeRoleRequest &request)
{
    base::Complaints complaints;
    complaints.unless(request.roleArn.size() <= kLongestArn && hasForm(request.roleArn, kRoleArn),
                      "RoleArn", "is no ARN of a role: arn:aws:iam::123456789012:role/name");
    complaints.unless(hasForm(request.sessionName, kSessionName), "RoleSessionName",
                      "needs 2 to 64 letters, digits or _ + = , . @ -");
    complaints.unless(request.externalId.isEmpty() || hasForm(request.externalId, kExternalId),
                      "ExternalId", "needs 2 to 1,224 letters, digits or _ + = , . @ : / -");
    complaints.unless(request.sourceIdentity.isEmpty()
                          || hasForm(request.sourceIdentity, kSessionName),
                      "SourceIdentity", "needs 2 to 64 letters, digits or _ + = , . @ -");
    checkDevice(request.mfaSerial, request.tokenCode, &complaints);
    complaints.unless(isWithin(request.duration, kLongestRoleSession), "DurationSeconds",
                      "lies between 900 and 43,200 seconds");
    return complaints.verdict();
}

base::Result<> check(const GetSessionTokenRequest &request)
{
    base::Complaints complaints;
    checkDevice(request.mfaSerial, request.tokenCode, &complaints);
    complaints.unless(isWithin(request.duration, kLongestUserSession), "DurationSeconds",
                      "lies between 900 and 129,600 seconds");
    return complaints.verdict();
}

} // namespace sts
