// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizard/reviewfacts.h"

#include "cutover/clicommand.h"
#include "mgn/requests.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace ui {

namespace {

constexpr int kMostWithoutCount = 5;

base::AccountId foreignAccount(const cutover::CutoverPlan &plan, const base::AccountId &own)
{
    return plan.scope.account == own ? base::AccountId() : plan.scope.account;
}

/// The simulated profiles are in no file of the user.
QString simulatorComment(const ReviewFacts &facts)
{
    if (!facts.cliEnvironment.isEmpty())
        return QCoreApplication::translate("ui::ReviewFacts",
                                           "SIMULATOR: works until the simulator ends");
    return QCoreApplication::translate("ui::ReviewFacts",
                                       "SIMULATOR: works only with the AWS_CONFIG_FILE and "
                                       "AWS_SHARED_CREDENTIALS_FILE that cutover-sim prints");
}

} // namespace

QString actingText(const base::AccountId &acting, const base::AccountId &own,
                   const AccountNames &names)
{
    if (own.isEmpty() || acting == own)
        return namedAccount(acting, names);
    return QCoreApplication::translate("ui::ReviewFacts", "%1 through %2")
        .arg(namedAccount(acting, names), namedAccount(own, names));
}

QString requestText(const cutover::CutoverPlan &plan, const base::AccountId &ownAccount)
{
    const QByteArray body =
        mgn::startCutoverBody(cutover::requestOf(plan), foreignAccount(plan, ownAccount));
    return QStringLiteral("POST /StartCutover\n")
           + QString::fromUtf8(QJsonDocument::fromJson(body).toJson(QJsonDocument::Indented))
                 .trimmed();
}

QString cliText(const cutover::CutoverPlan &plan, const ReviewFacts &facts)
{
    return cutover::awsCliLine(
        {.environment = facts.cliEnvironment,
         .profile = facts.cliProfile,
         .region = plan.scope.region.toString(),
         .endpointUrl = facts.endpointUrl,
         .accountId = foreignAccount(plan, facts.ownAccount).toString(),
         .request = cutover::requestOf(plan),
         .comment = facts.isSimulated ? simulatorComment(facts) : QString()});
}

bool asksForCount(int servers, bool isProduction)
{
    return isProduction || servers > kMostWithoutCount;
}

bool isConfirmed(const QString &typed)
{
    return typed.trimmed().compare(QLatin1String("confirm"), Qt::CaseInsensitive) == 0;
}

} // namespace ui
