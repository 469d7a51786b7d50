// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "mgn/startedjob.h"

#include "mgn/codec/answerdecoder.h"
#include "mgn/requestcheck.h"

namespace mgn {

namespace {

tl::unexpected<base::Error> undecodable(const QString &message)
{
    base::Error error =
        base::makeError(base::ErrorKind::Decode, QStringLiteral("UnreadableAnswer"), message);
    error.sent = base::Sent::Maybe;
    return base::failure(std::move(error));
}

} // namespace

base::Result<Job> startedJob(const QByteArray &body, const StartCutoverRequest &request)
{
    auto job = codec::decodeStartedJob(body);
    if (!job)
        return job;
    if (!check(job->jobId))
        return undecodable(QStringLiteral("job.jobID is no job id"));
    for (const SourceServerId &id : request.sourceServerIds) {
        if (!job->server(id))
            return undecodable(
                QStringLiteral("job.participatingServers does not name %1").arg(id.toString()));
    }
    return job;
}

} // namespace mgn
