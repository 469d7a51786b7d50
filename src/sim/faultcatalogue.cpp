// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/faultcatalogue.h"

#include "sim/signincards.h"

#include <QStringList>

#include <algorithm>

namespace sim {

namespace {

constexpr const char *kStart = "StartCutover";
constexpr const char *kServers = "DescribeSourceServers";
constexpr const char *kAll = "*";
constexpr int kDay = 24 * 3600;
constexpr int kTwoYears = 2 * 366 * kDay;

constexpr CardValue number(int least, int most)
{
    return {.kind = CardValue::Kind::Number, .least = least, .most = most};
}

constexpr CardValue words(const char *list)
{
    return {.kind = CardValue::Kind::Word, .words = list};
}

constexpr CardValue anyText()
{
    return {.kind = CardValue::Kind::Text};
}

QList<FaultDescription> refusals()
{
    return {
        {"conflict", kStart, "2",
         "409 ConflictException; errors[] names the first VALUE servers of the request as busy",
         number(1, 200)},
        {"conflict-top-level", kStart, "",
         "409 ConflictException; only the top-level resource names a server"},
        {"validation", kStart, "",
         "400 ValidationException; fieldList names the first server and a tag"},
        {"uninitialized", kAll, "", "400 UninitializedAccountException"},
        {"throttle", kAll, "2", "429 ThrottlingException with Retry-After: VALUE", anyText()},
        {"throttle-400", kAll, "", "400 ThrottlingException without a hint"},
        {"500-created", kStart, "",
         "500 InternalServerException although the call was carried out"},
        {"500-not-created", kStart, "", "500 InternalServerException, nothing was done"},
        {"slow-down-created", kStart, "", "503 SlowDown although the call was carried out"},
        {"503-html", kAll, "", "503 with an HTML page, nothing was done"},
        {"expired-token", kAll, "",
         "403 ExpiredTokenException; the portal says 401 UnauthorizedException, CreateToken 400"},
        {"clock-skew", kAll, "360", "the server's clock is VALUE seconds ahead (negative: behind)",
         number(-kTwoYears, kTwoYears)},
        {"access-denied", kStart, "", "403 AccessDeniedException naming the action"},
        {"access-denied-tag", kStart, "",
         "403 AccessDeniedException naming mgn:TagResource when the request has tags"},
        {"access-denied-managed", "ListManagedAccounts", "",
         "403 AccessDeniedException with an explicit deny in a resource-based policy"},
        {"quota", kStart, "service-quota",
         "the quota is full; VALUE service-quota (402), conflict (409) or validation (400)",
         words("service-quota|conflict|validation")},
    };
}

QList<FaultDescription> lostAnswers()
{
    return {
        {"lost-answer", kStart, "",
         "the call is carried out, the connection closed without an answer"},
        {"lost-before", kStart, "", "the request is read, nothing is done, the connection closed"},
        {"delayed-start", kStart, "240",
         "the connection closes at once, the request reaches the service VALUE seconds (wall time) "
         "late",
         number(0, 3600)},
        {"hang", kStart, "", "the call is carried out, no answer ever comes"},
        {"late", kStart, "60",
         "the call is carried out, the answer comes VALUE seconds (wall time) late",
         number(0, 3600)},
        {"drip", kStart, "500", "the answer comes one byte each VALUE milliseconds",
         number(1, 60'000)},
        {"cut-status", kStart, "", "the connection closes inside the status line"},
        {"cut-headers", kStart, "", "the connection closes inside the headers"},
        {"cut-body", kStart, "", "half of the body, then the connection closes"},
        {"cut-body-no-length", kStart, "",
         "half of the body without Content-Length, then the connection closes"},
        {"cut-chunked", kStart, "",
         "half of the body as one chunk, no last chunk, then the connection closes"},
        {"reset", kStart, "", "the call is carried out, the connection is reset (RST)"},
    };
}

QList<FaultDescription> transports()
{
    return {
        {"huge-body", kAll, "64", "the answer is followed by VALUE MiB of blanks", number(1, 256)},
        {"redirect", kAll, "http://127.0.0.1:9/", "302 to VALUE, nothing was done", anyText()},
        {"early-hints", kAll, "", "103 Early Hints before the answer"},
        {"gzip", kAll, "", "the answer claims Content-Encoding: gzip"},
        {"proxy-page", kStart, "403", "a proxy's HTML page with status VALUE, nothing was done",
         number(200, 599)},
        {"proxy-page-created", kStart, "403",
         "a proxy's HTML page with status VALUE although the call was carried out",
         number(200, 599)},
        {"date-header", kAll, "missing",
         "the Date header is missing, bad (no date), or VALUE as it stands", anyText()},
        {"age-header", kAll, "600", "Age: VALUE, as from a cache", number(0, kTwoYears)},
    };
}

QList<FaultDescription> answers()
{
    return {
        {"bad-page-token", kServers, "", "the second page hands out the first page's token again"},
        {"endless-pages", kServers, "", "every page has a new nextToken, the list never ends"},
        {"page-size", kAll, "25",
         "switch: a page has VALUE items when the request asks for no number", number(1, 1000)},
        {"unknown-enum", kAll, "", "states and kinds get values that the model does not list"},
        {"extra-fields", kAll, "", "every object has members that the model does not list"},
        {"missing-fields", kAll, "", "optional members are left out"},
        {"offset-times", kAll, "", "times end in +00:00 with six fraction digits"},
        {"empty-answer", kStart, "", "the call is carried out, the body is {}"},
        {"wrong-answer", kStart, "null",
         "the call is carried out, the body is null, [] or HTML, or names other servers or a bad "
         "job id",
         words("null|list|html|other-servers|bad-id")},
        {"late-log", "DescribeJobLogItems", "90",
         "log entries show up VALUE seconds of service time late", number(0, kDay)},
        {"eventual-consistency", "DescribeJobs", "60",
         "a job shows up VALUE seconds of service time after its start", number(0, kDay)},
        {"stale-servers", kServers, "60",
         "what a call changes in a server shows up VALUE seconds of service time later",
         number(0, 3600)},
        {"job-vanishes", "DescribeJobs", "", "the newest job is no longer known"},
        {"hostile-strings", kAll, "",
         "the first items of each list, the started job and error messages carry texts made to do "
         "harm"},
        {"resource-arn-tag", kAll, "", "tag maps carry the pseudo key resourceArn"},
        {"wrong-types", kAll, "",
         "of ten items of a list, three have nulls or values of another type in known members, and "
         "one has no id"},
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
         "the service cancels the job after VALUE seconds of service time", number(0, kDay)},
        {"skipped", kStart, "", "every server is skipped"},
        {"stuck-conversion", kStart, "45",
         "the first server's conversion takes VALUE minutes of service time", number(1, 24 * 60)},
        {"action-failed", kStart, "", "the last post-launch action of every server fails"},
        {"agent-not-found", kStart, "", "the SSM agent is never discovered, no action starts"},
        {"completed-before-actions", kStart, "", "switch: COMPLETED does not wait for the actions"},
        {"failed-launch-lifecycle", kStart, "stay",
         "switch: after a failed launch the server will stay or revert", words("stay|revert")},
        {"skipped-status", kStart, "pending", "switch: a skipped server ends pending or failed",
         words("pending|failed")},
        {"second-cutover", kStart, "conflict",
         "switch: StartCutover of a server CUTTING_OVER gives conflict or accept",
         words("conflict|accept")},
        {"quota-error", kStart, "service-quota",
         "switch: which error a full quota raises (as card quota)",
         words("service-quota|conflict|validation")},
        {"conversion-attempts", kStart, "3", "switch: how often a conversion is attempted",
         number(1, 10)},
    };
}

std::optional<QString> numberObjection(const QString &value, int least, int most)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    if (isNumber && number >= least && number <= most)
        return std::nullopt;
    return QStringLiteral("its value is a whole number from %1 to %2").arg(least).arg(most);
}

std::optional<QString> wordObjection(const QString &value, const QString &words)
{
    const QStringList list = words.split(u'|');
    if (list.contains(value))
        return std::nullopt;
    return QStringLiteral("its value is one of %1").arg(list.join(QStringLiteral(", ")));
}

/// Such a text goes into a header: a line end would begin another one.
std::optional<QString> textObjection(const QString &value)
{
    const bool isPrintable = std::all_of(value.cbegin(), value.cend(), [](QChar c) {
        return c.unicode() >= 0x20 && c.unicode() < 0x7f;
    });
    if (isPrintable && !value.isEmpty())
        return std::nullopt;
    return QStringLiteral("its value is printable ASCII");
}

} // namespace

std::optional<QString> CardValue::objection(const QString &value) const
{
    switch (kind) {
    case Kind::None:
        return value.isEmpty() ? std::nullopt : std::optional(QStringLiteral("it takes no value"));
    case Kind::Number: return numberObjection(value, least, most);
    case Kind::Word: return wordObjection(value, QLatin1String(words));
    case Kind::Text: return textObjection(value);
    }
    return std::nullopt;
}

const QList<FaultDescription> &faultCatalogue()
{
    static const QList<FaultDescription> all =
        refusals() + lostAnswers() + transports() + answers() + outcomes() + signInCards();
    return all;
}

} // namespace sim
