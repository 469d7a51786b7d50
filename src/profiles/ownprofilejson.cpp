// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/ownprofilejson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace profiles {

namespace {

constexpr int kOwnProfileVersion = 1;

QString member(const QJsonObject &object, const char *name)
{
    return object[QLatin1String(name)].toString();
}

QJsonObject sourceJson(const OwnKeys &keys)
{
    return {{QStringLiteral("kind"), QStringLiteral("keys")},
            {QStringLiteral("accessKeyId"), keys.accessKeyId},
            {QStringLiteral("hasSessionToken"), keys.hasSessionToken}};
}

QJsonObject sourceJson(const OwnRole &own)
{
    QJsonObject object{{QStringLiteral("kind"), QStringLiteral("role")},
                       {QStringLiteral("source"), own.source.toString()},
                       {QStringLiteral("roleArn"), own.role.roleArn},
                       {QStringLiteral("externalId"), own.role.externalId},
                       {QStringLiteral("mfaSerial"), own.role.mfaSerial},
                       {QStringLiteral("sessionName"), own.role.sessionName}};
    if (own.role.duration)
        object.insert(QStringLiteral("duration"), qint64{own.role.duration->count()});
    return object;
}

QJsonObject sourceJson(const SsoAccess &access)
{
    return {{QStringLiteral("kind"), QStringLiteral("sso")},
            {QStringLiteral("session"), access.session.name},
            {QStringLiteral("startUrl"), access.session.startUrl.toString(QUrl::FullyEncoded)},
            {QStringLiteral("region"), access.session.region.toString()},
            {QStringLiteral("scopes"), QJsonArray::fromStringList(access.session.scopes)},
            {QStringLiteral("account"), access.account.toString()},
            {QStringLiteral("roleName"), access.roleName}};
}

QJsonObject sourceJson(const ProcessCommand &process)
{
    return {{QStringLiteral("kind"), QStringLiteral("process")},
            {QStringLiteral("command"), process.command}};
}

/// Which of the machine's services is asked is found out anew each time.
QJsonObject sourceJson(const MachineRole &)
{
    return {{QStringLiteral("kind"), QStringLiteral("machine")}};
}

OwnKeys readKeys(const QJsonObject &object)
{
    return {.accessKeyId = member(object, "accessKeyId"),
            .hasSessionToken = object[QLatin1String("hasSessionToken")].toBool()};
}

OwnRole readRole(const QJsonObject &object)
{
    OwnRole own{.source = base::ProfileId(member(object, "source")),
                .role = {.roleArn = member(object, "roleArn"),
                         .externalId = member(object, "externalId"),
                         .mfaSerial = member(object, "mfaSerial"),
                         .sessionName = member(object, "sessionName"),
                         .duration = {}}};
    if (object.contains(QLatin1String("duration")))
        own.role.duration = std::chrono::seconds(object[QLatin1String("duration")].toInteger());
    return own;
}

SsoAccess readSso(const QJsonObject &object)
{
    QStringList scopes;
    for (const QJsonValue &scope : object[QLatin1String("scopes")].toArray())
        scopes.append(scope.toString());
    const auto region = aws::Region::parse(member(object, "region"));
    const auto account = base::AccountId::parse(member(object, "account"));
    return {.session = {.name = member(object, "session"),
                        .startUrl = QUrl(member(object, "startUrl"), QUrl::StrictMode),
                        .region = region.value_or(aws::Region()),
                        .scopes = scopes},
            .account = account.value_or(base::AccountId()),
            .roleName = member(object, "roleName")};
}

bool readSource(const QJsonObject &object, OwnProfile *profile)
{
    const QString kind = member(object, "kind");
    if (kind == QLatin1String("keys"))
        profile->source = readKeys(object);
    else if (kind == QLatin1String("role"))
        profile->source = readRole(object);
    else if (kind == QLatin1String("sso"))
        profile->source = readSso(object);
    else if (kind == QLatin1String("process"))
        profile->source = ProcessCommand{member(object, "command")};
    else if (kind == QLatin1String("machine"))
        profile->source = MachineRole();
    else
        return false;
    return true;
}

QJsonObject entryJson(const OwnProfile &profile)
{
    const QJsonObject source =
        std::visit([](const auto &from) { return sourceJson(from); }, profile.source);
    return {{QStringLiteral("version"), kOwnProfileVersion},
            {QStringLiteral("name"), profile.name},
            {QStringLiteral("region"), profile.region.value_or(aws::Region()).toString()},
            {QStringLiteral("source"), source}};
}

} // namespace

QByteArray ownProfileJson(const OwnProfile &profile)
{
    return QJsonDocument(entryJson(profile)).toJson(QJsonDocument::Compact);
}

std::optional<OwnProfile> readOwnProfile(const base::ProfileId &id, const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    OwnProfile profile;
    profile.id = id;
    profile.name = member(object, "name");
    profile.region = aws::Region::parse(member(object, "region"));
    // What does not come out as it went in was not written by this version.
    if (profile.name.isEmpty() || !readSource(object[QLatin1String("source")].toObject(), &profile)
        || entryJson(profile) != object)
        return std::nullopt;
    return profile;
}

} // namespace profiles
