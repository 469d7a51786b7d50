// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/faultcard.h"

#include "sim/configurationfailure.h"

#include <QRegularExpression>

#include <algorithm>

namespace sim {

namespace {

constexpr const char *kStart = "StartCutover";
constexpr const char *kAll = "*";

tl::unexpected<base::Error> badCard(const QString &text, const QString &why)
{
    return configurationFailure(QStringLiteral("BadFaultCard"),
                                QStringLiteral("fault card \"%1\": %2").arg(text, why));
}

const FaultDescription *descriptionOf(const QString &name)
{
    const auto &all = faultCatalogue();
    const auto found = std::find_if(all.cbegin(), all.cend(), [&](const FaultDescription &d) {
        return name == QLatin1String(d.name);
    });
    return found == all.cend() ? nullptr : &*found;
}

QList<FaultDescription> refusals()
{
    return {
        {"conflict", kStart, "2",
         "409 ConflictException; errors[] names the first N servers of the request as busy"},
        {"conflict-top-level", kStart, "",
         "409 ConflictException; only the top-level resource names a server"},
        {"validation", kStart, "",
         "400 ValidationException; fieldList names the first server and a tag"},
        {"uninitialized", kAll, "", "400 UninitializedAccountException"},
        {"throttle", kAll, "2", "429 ThrottlingException with Retry-After: VALUE"},
        {"throttle-400", kAll, "", "400 ThrottlingException without a hint"},
        {"500-created", kStart, "",
         "500 InternalServerException although the call was carried out"},
        {"500-not-created", kStart, "", "500 InternalServerException, nothing was done"},
        {"503-html", kAll, "", "503 with an HTML page, nothing was done"},
        {"expired-token", kAll, "", "403 ExpiredTokenException"},
        {"clock-skew", kAll, "360", "the server's clock is VALUE seconds ahead (negative: behind)"},
        {"access-denied", kStart, "", "403 AccessDeniedException naming the action"},
        {"access-denied-tag", kStart, "",
         "403 AccessDeniedException naming mgn:TagResource when the request has tags"},
        {"access-denied-managed", "ListManagedAccounts", "",
         "403 AccessDeniedException, explicit deny"},
        {"quota", kStart, "service-quota",
         "the quota is full; VALUE service-quota (402), conflict (409) or validation (400)"},
    };
}

QList<FaultDescription> transports()
{
    return {
        {"lost-answer", kStart, "",
         "the call is carried out, the connection closed without an answer"},
        {"lost-before", kStart, "", "the request is read, nothing is done, the connection closed"},
        {"hang", kStart, "", "the call is carried out, no answer ever comes"},
        {"late", kStart, "60",
         "the call is carried out, the answer comes VALUE seconds (wall time) late"},
        {"drip", kStart, "500", "the answer comes one byte each VALUE milliseconds"},
        {"cut-status", kStart, "", "the connection closes inside the status line"},
        {"cut-headers", kStart, "", "the connection closes inside the headers"},
        {"cut-body", kStart, "", "half of the body, then the connection closes"},
        {"cut-body-no-length", kStart, "",
         "half of the body without Content-Length, then the connection closes"},
        {"cut-chunked", kStart, "",
         "half of the body as one chunk, no last chunk, then the connection closes"},
        {"reset", kStart, "", "the call is carried out, the connection is reset (RST)"},
        {"huge-body", kAll, "64", "the answer is followed by VALUE MiB of blanks"},
        {"redirect", kAll, "http://127.0.0.1:9/", "302 to VALUE, nothing was done"},
        {"early-hints", kAll, "", "103 Early Hints before the answer"},
        {"gzip", kAll, "", "the answer claims Content-Encoding: gzip"},
    };
}

QList<FaultDescription> answers()
{
    return {
        {"bad-page-token", "DescribeSourceServers", "",
         "the second page hands out the first page's token again"},
        {"endless-pages", "DescribeSourceServers", "",
         "every page has a new nextToken, the list never ends"},
        {"unknown-enum", kAll, "", "states and kinds get values that the model does not list"},
        {"extra-fields", kAll, "", "every object has members that the model does not list"},
        {"missing-fields", kAll, "", "optional members are left out"},
        {"offset-times", kAll, "", "times end in +00:00 with six fraction digits"},
        {"empty-answer", kStart, "", "the call is carried out, the body is {}"},
        {"late-log", "DescribeJobLogItems", "90",
         "log entries show up VALUE seconds of service time late"},
        {"eventual-consistency", "DescribeJobs", "60",
         "a job shows up VALUE seconds of service time after its start"},
        {"hostile-strings", kAll, "",
         "the first items of each list carry names, errors and tags made to do harm"},
        {"resource-arn-tag", kAll, "", "tag maps carry the pseudo key resourceArn"},
    };
}

QList<FaultDescription> outcomes()
{
    return {
        {"all-good", kStart, "", "every server launches and every action succeeds"},
        {"all-failed", kStart, "", "every server of the job fails to launch"},
        {"one-failed", kStart, "", "the last server of the job fails to launch"},
        {"old-data", kStart, "", "every server launches from its previous snapshot"},
        {"snapshot-failed", kStart, "", "every snapshot fails"},
        {"conversion-retried", kStart, "", "every conversion needs two attempts"},
        {"conversion-failed", kStart, "", "every conversion fails three times"},
        {"cleanup-failed", kStart, "",
         "an older instance cannot be cleaned up; the launch goes on"},
        {"job-cancelled", kStart, "120",
         "the service cancels the job after VALUE seconds of service time"},
        {"skipped", kStart, "", "every server is skipped"},
        {"stuck-conversion", kStart, "45",
         "the first server's conversion takes VALUE minutes of service time"},
        {"action-failed", kStart, "", "the last post-launch action of every server fails"},
        {"agent-not-found", kStart, "", "the SSM agent is never discovered, no action starts"},
        {"completed-before-actions", kStart, "", "switch: COMPLETED does not wait for the actions"},
        {"failed-launch-lifecycle", kStart, "stay",
         "switch: after a failed launch the server will stay or revert"},
        {"second-cutover", kStart, "conflict",
         "switch: StartCutover of a server CUTTING_OVER gives conflict or accept"},
        {"quota-error", kStart, "service-quota",
         "switch: which error a full quota raises (as card quota)"},
        {"conversion-attempts", kStart, "3", "switch: how often a conversion is attempted"},
    };
}

} // namespace

const QList<FaultDescription> &faultCatalogue()
{
    static const QList<FaultDescription> all = refusals() + transports() + answers() + outcomes();
    return all;
}

base::Result<FaultCard> FaultCard::parse(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^([a-z0-9-]+)(?:@([A-Za-z]+|\\*))?(?:#([0-9]{1,6}))?(?:=(.+))?$"));
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return badCard(text, QStringLiteral("expected CARD[@Operation][#n][=value]"));
    const FaultDescription *known = descriptionOf(match.captured(1));
    if (!known)
        return badCard(text, QStringLiteral("no such card; cutover-sim --help lists them"));
    FaultCard card{.name = match.captured(1),
                   .operation = match.captured(2),
                   .call = match.captured(3).toInt(),
                   .value = match.captured(4)};
    if (card.operation.isEmpty())
        card.operation = QLatin1String(known->operation);
    if (card.value.isEmpty())
        card.value = QLatin1String(known->defaultValue);
    return card;
}

} // namespace sim
