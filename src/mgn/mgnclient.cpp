// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "mgn/mgnclient.h"

#include "mgn/answercall.h"
#include "mgn/codec/answerdecoder.h"
#include "mgn/codec/requestcodec.h"
#include "mgn/operation.h"
#include "mgn/pagedcall.h"
#include "mgn/refusedlistcall.h"
#include "mgn/requestcheck.h"
#include "mgn/startedjob.h"

namespace mgn {

using codec::PageParameters;

struct MgnClient::Private {
    SharedContext context;
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
            return new PagedCall<Item>(context, {.name = operation}, std::move(bodyOf), parent);
        return new RefusedListCall<Item>(named(checked.error(), operation), parent);
    }
    template <class T>
    [[nodiscard]] static base::TypedCall<T> *refused(const base::Error &error,
                                                     const QString &operation, QObject *parent)
    {
        return new base::FinishedCall<T>(base::failure(named(error, operation)), parent);
    }
    [[nodiscard]] static base::Error named(base::Error error, const QString &operation)
    {
        error.operation = operation;
        return error;
    }
};

MgnClient::MgnClient(ClientOptions options, base::AccountId actingAccount)
    : d(std::make_shared<const Private>(Private{.context = std::make_shared<const ClientContext>(
                                                    ClientContext{.options = std::move(options)}),
                                                .actingAccount = std::move(actingAccount)}))
{}

const base::AccountId &MgnClient::actingAccount() const noexcept
{
    return d->actingAccount;
}

bool MgnClient::isRetryQuotaLow() const noexcept
{
    return d->context->options.session->quota.isUnderHalf();
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
    const QString name = QStringLiteral("GetLaunchConfiguration");
    if (const auto checked = check(server); !checked)
        return Private::refused<LaunchConfiguration>(checked.error(), name, parent);
    return new AnswerCall<LaunchConfiguration>(
        d->context, {.name = name, .mostBytes = kLargestSingleAnswer},
        codec::launchConfigurationBody(server, d->actingAccount), &codec::decodeLaunchConfiguration,
        parent);
}

base::TypedCall<Job> *MgnClient::startCutover(const StartCutoverRequest &request, QObject *parent)
{
    const QString name = QStringLiteral("StartCutover");
    if (const auto checked = check(request); !checked)
        return Private::refused<Job>(checked.error(), name, parent);
    return new AnswerCall<Job>(
        d->context,
        {.name = name, .safety = net::OperationSafety::Changing, .mostBytes = kLargestSingleAnswer},
        startCutoverBody(request, d->actingAccount),
        [request](const QByteArray &body) { return startedJob(body, request); }, parent);
}

} // namespace mgn
