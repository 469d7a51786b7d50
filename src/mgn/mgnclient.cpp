// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "mgn/mgnclient.h"

#include "mgn/codec/answerdecoder.h"
#include "mgn/codec/requestcodec.h"
#include "mgn/operation.h"
#include "mgn/pagedcall.h"
#include "mgn/refusedlistcall.h"
#include "mgn/requestcheck.h"
#include "mgn/startedjob.h"
#include "net/decodedcall.h"

namespace mgn {

using codec::PageParameters;

struct MgnClient::Private {
    SharedOptions options;
    base::AccountId actingAccount;

    [[nodiscard]] PageParameters page(const QString &token) const
    {
        return {.account = actingAccount, .token = token};
    }
    template <class Item>
    [[nodiscard]] ListCall<Item> *list(const QString &operation, const base::Result<> &checked,
                                       typename PagedCall<Item>::BodyOf bodyOf,
                                       QObject *parent) const
    {
        if (checked)
            return new PagedCall<Item>(options, {.name = operation}, std::move(bodyOf), parent);
        return new RefusedListCall<Item>(named(checked.error(), operation), parent);
    }
    template <class T>
    [[nodiscard]] base::TypedCall<T> *one(const Operation &operation, const base::Result<> &checked,
                                          const QByteArray &body,
                                          typename net::DecodedCall<T>::Decode decode,
                                          QObject *parent) const
    {
        base::Result<net::SignedOperation> asked = signedOperation(*options, operation, body);
        if (!checked)
            asked = net::refusedOperation(operation.name, checked.error());
        // The call keeps what it works with, whatever becomes of the client.
        return new net::DecodedCall<T>(
            std::move(asked), options->services, *options->session,
            [kept = options, read = std::move(decode)](const net::HttpReply &reply) {
                return read(reply);
            },
            parent);
    }
    [[nodiscard]] static base::Error named(base::Error error, const QString &operation)
    {
        error.operation = operation;
        return error;
    }
};

MgnClient::MgnClient(ClientOptions options, base::AccountId actingAccount)
    : d(std::make_shared<const Private>(
        Private{.options = std::make_shared<const ClientOptions>(std::move(options)),
                .actingAccount = std::move(actingAccount)}))
{}

const base::AccountId &MgnClient::actingAccount() const noexcept
{
    return d->actingAccount;
}

bool MgnClient::isRetryQuotaLow() const noexcept
{
    return d->options->session->quota.isUnderHalf();
}

ListCall<SourceServer> *MgnClient::describeSourceServers(const ServerQuery &query, QObject *parent)
{
    return d->list<SourceServer>(
        QStringLiteral("DescribeSourceServers"), check(query),
        [d = d, query](const QString &token) {
            return codec::describeSourceServersBody(query, d->page(token));
        },
        parent);
}

ListCall<Job> *MgnClient::describeJobs(const JobQuery &query, QObject *parent)
{
    return d->list<Job>(
        QStringLiteral("DescribeJobs"), check(query),
        [d = d, query](const QString &token) {
            return codec::describeJobsBody(query, d->page(token));
        },
        parent);
}

ListCall<JobLog> *MgnClient::describeJobLogItems(const JobId &job, QObject *parent)
{
    return d->list<JobLog>(
        QStringLiteral("DescribeJobLogItems"), check(job),
        [d = d, job](const QString &token) {
            return codec::describeJobLogItemsBody(job, d->page(token));
        },
        parent);
}

ListCall<Wave> *MgnClient::listWaves(QObject *parent)
{
    return d->list<Wave>(
        QStringLiteral("ListWaves"), {},
        [d = d](const QString &token) { return codec::listBody(d->page(token)); }, parent);
}

ListCall<Application> *MgnClient::listApplications(QObject *parent)
{
    return d->list<Application>(
        QStringLiteral("ListApplications"), {},
        [d = d](const QString &token) { return codec::listBody(d->page(token)); }, parent);
}

ListCall<base::AccountId> *MgnClient::listManagedAccounts(QObject *parent)
{
    return d->list<base::AccountId>(
        QStringLiteral("ListManagedAccounts"), {},
        [](const QString &token) { return codec::listBody({.account = {}, .token = token}); },
        parent);
}

ListCall<SourceServerAction> *MgnClient::listSourceServerActions(const SourceServerId &server,
                                                                 QObject *parent)
{
    return d->list<SourceServerAction>(
        QStringLiteral("ListSourceServerActions"), check(server),
        [d = d, server](const QString &token) {
            return codec::listSourceServerActionsBody(server, d->page(token));
        },
        parent);
}

base::TypedCall<LaunchConfiguration> *MgnClient::launchConfiguration(const SourceServerId &server,
                                                                     QObject *parent)
{
    return d->one<LaunchConfiguration>(
        {.name = QStringLiteral("GetLaunchConfiguration"), .mostBytes = kLargestSingleAnswer},
        check(server), codec::launchConfigurationBody(server, d->actingAccount),
        [](const net::HttpReply &reply) { return codec::decodeLaunchConfiguration(reply.body); },
        parent);
}

base::TypedCall<Job> *MgnClient::startCutover(const StartCutoverRequest &request, QObject *parent)
{
    return d->one<Job>(
        {.name = QStringLiteral("StartCutover"),
         .safety = net::OperationSafety::Changing,
         .mostBytes = kLargestSingleAnswer},
        check(request), startCutoverBody(request, d->actingAccount),
        [request](const net::HttpReply &reply) { return startedJob(reply.body, request); }, parent);
}

} // namespace mgn
