// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/operationlist.h"
#include "sim/requestcheck.h"
#include "sim/serverfactory.h"
#include "sim/serverjson.h"

namespace sim {

namespace {

/// What an ARN names: the tags and, for a server, the record whose cache they spoil.
struct TaggedResource {
    TagMap *tags = nullptr;
    ServerRecord *server = nullptr;
};

constexpr int kMaxTags = 50;

ServiceError unknownArn(const QString &arn)
{
    return notFoundError(arn, QStringLiteral("RESOURCE"));
}

bool hasWave(const EstateKey &key, const QString &id)
{
    for (int wave = 0; wave < waveCount(key); ++wave) {
        if (waveIdOf(key, wave) == id)
            return true;
    }
    return false;
}

bool hasApplication(const EstateKey &key, const QString &id)
{
    for (int application = 0; application < applicationCount(key); ++application) {
        if (applicationIdOf(key, application) == id)
            return true;
    }
    return false;
}

/// Where an ARN points to, within its account and region.
struct ResourceName {
    QString arn;
    QString kind;
    QString id;
};

TaggedResource resourceIn(Estate &estate, const ResourceName &name)
{
    if (name.kind == QLatin1String("source-server")) {
        ServerRecord *server = estate.server(name.id);
        return server ? TaggedResource{&server->tags, server} : TaggedResource{};
    }
    if (name.kind == QLatin1String("job")) {
        SimJob *job = estate.job(name.id);
        return {job ? &job->tags : nullptr, nullptr};
    }
    const bool isGroup =
        (name.kind == QLatin1String("wave") && hasWave(estate.key(), name.id))
        || (name.kind == QLatin1String("application") && hasApplication(estate.key(), name.id));
    return {isGroup ? &estate.groupTags()[name.arn] : nullptr, nullptr};
}

/// "arn:aws:mgn:REGION:ACCOUNT:KIND/ID", 20 to 2048 characters (model shape ARN).
bool isArnForm(const QString &arn, const QStringList &parts)
{
    return arn.size() >= 20 && arn.size() <= 2048 && parts.size() == 6
           && parts[0] == QLatin1String("arn") && parts[1] == QLatin1String("aws")
           && parts[2] == QLatin1String("mgn") && parts[5].count(u'/') == 1;
}

/// Tag calls take no accountID: the ARN must be of the caller's account and region.
Answer<TaggedResource> taggedResource(OperationContext &context, RequestCheck &check)
{
    const QString arn = QString::fromUtf8(context.resourceArn);
    const QStringList parts = arn.split(u':');
    if (!isArnForm(arn, parts))
        check.complain(QStringLiteral("resourceArn"), QStringLiteral("Malformed ARN"));
    if (!check.isFine())
        return tl::make_unexpected(check.error());
    if (parts[3] != context.caller.region || parts[4] != context.caller.accountId)
        return tl::make_unexpected(unknownArn(arn));
    const auto estate = estateFor(context, {});
    if (!estate)
        return tl::make_unexpected(estate.error());
    const QStringList resource = parts[5].split(u'/');
    const TaggedResource found =
        resourceIn(**estate, {.arn = arn, .kind = resource[0], .id = resource[1]});
    if (!found.tags)
        return tl::make_unexpected(unknownArn(arn));
    return found;
}

void forgetCache(const TaggedResource &resource)
{
    if (resource.server)
        resource.server->jsonParts.clear();
}

QStringList tagKeysOf(const QByteArray &query)
{
    QStringList keys;
    for (const QByteArray &part : query.split('&')) {
        if (part.startsWith("tagKeys="))
            keys.append(QString::fromUtf8(QByteArray::fromPercentEncoding(part.mid(8))));
    }
    return keys;
}

/// Model shape TagKeys: at least one, each of at most 256 characters.
QStringList checkedTagKeys(const OperationContext &context, RequestCheck &check)
{
    const QStringList keys = tagKeysOf(context.query);
    const QString name = QStringLiteral("tagKeys");
    if (keys.isEmpty())
        check.complain(name, QStringLiteral("Member must not be null"));
    for (const QString &key : keys) {
        if (key.toUcs4().size() > 256)
            check.complain(name,
                           QStringLiteral("Member must have length less than or equal to 256"));
    }
    return keys;
}

} // namespace

Answer<OperationResult> tagResource(OperationContext &context, const QJsonObject &input)
{
    RequestCheck check(input);
    check.require(QStringLiteral("tags"));
    const TagMap tags = check.tags();
    const auto resource = taggedResource(context, check);
    if (!resource)
        return tl::make_unexpected(resource.error());
    TagMap all = *resource->tags;
    all.insert(tags);
    if (all.size() > kMaxTags)
        return tl::make_unexpected(quotaError(QStringLiteral("service-quota"),
                                              QStringLiteral("TagsPerResource"), kMaxTags));
    *resource->tags = all;
    forgetCache(*resource);
    return OperationResult{200, "{}"};
}

Answer<OperationResult> untagResource(OperationContext &context, const QJsonObject &input)
{
    RequestCheck check(input);
    const QStringList keys = checkedTagKeys(context, check);
    const auto resource = taggedResource(context, check);
    if (!resource)
        return tl::make_unexpected(resource.error());
    for (const QString &key : keys)
        resource->tags->remove(key);
    forgetCache(*resource);
    return OperationResult{200, "{}"};
}

Answer<OperationResult> listTagsForResource(OperationContext &context, const QJsonObject &input)
{
    RequestCheck check(input);
    const auto resource = taggedResource(context, check);
    if (!resource)
        return tl::make_unexpected(resource.error());
    return jsonResult({{QStringLiteral("tags"), tagsJson(*resource->tags)}});
}

} // namespace sim
