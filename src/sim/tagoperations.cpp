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

ServiceError unknownArn(const QString &arn)
{
    return notFoundError(arn, QStringLiteral("RESOURCE"));
}

TaggedResource resourceIn(Estate &estate, const QString &kind, const QString &id,
                          const QString &arn)
{
    if (kind == QLatin1String("source-server")) {
        ServerRecord *server = estate.server(id);
        return server ? TaggedResource{&server->tags, server} : TaggedResource{};
    }
    if (kind == QLatin1String("job")) {
        SimJob *job = estate.job(id);
        return {job ? &job->tags : nullptr, nullptr};
    }
    if (kind == QLatin1String("wave") || kind == QLatin1String("application"))
        return {&estate.groupTags()[arn], nullptr};
    return {};
}

/// Tag calls take no accountID: the ARN must be of the caller's account and region.
Answer<TaggedResource> taggedResource(OperationContext &context)
{
    const QString arn = QString::fromUtf8(context.resourceArn);
    const QStringList parts = arn.split(u':');
    const QStringList resource = parts.value(5).split(u'/');
    if (parts.size() != 6 || parts[2] != QLatin1String("mgn") || resource.size() != 2)
        return tl::make_unexpected(validationError(
            QStringLiteral("fieldValidationFailed"),
            QStringLiteral("resourceArn is not an ARN of this service"),
            {fieldEntry(QStringLiteral("resourceArn"), QStringLiteral("Malformed ARN"))}));
    if (parts[3] != context.caller.region || parts[4] != context.caller.accountId)
        return tl::make_unexpected(unknownArn(arn));
    const auto estate = estateFor(context, {});
    if (!estate)
        return tl::make_unexpected(estate.error());
    const TaggedResource found = resourceIn(**estate, resource[0], resource[1], arn);
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

} // namespace

Answer<OperationResult> tagResource(OperationContext &context, const QJsonObject &input)
{
    RequestCheck check(input);
    const TagMap tags = check.tags();
    if (!check.isFine())
        return tl::make_unexpected(check.error());
    const auto resource = taggedResource(context);
    if (!resource)
        return tl::make_unexpected(resource.error());
    resource->tags->insert(tags);
    forgetCache(*resource);
    return OperationResult{200, "{}"};
}

Answer<OperationResult> untagResource(OperationContext &context, const QJsonObject &)
{
    const auto resource = taggedResource(context);
    if (!resource)
        return tl::make_unexpected(resource.error());
    for (const QString &key : tagKeysOf(context.query))
        resource->tags->remove(key);
    forgetCache(*resource);
    return OperationResult{200, "{}"};
}

Answer<OperationResult> listTagsForResource(OperationContext &context, const QJsonObject &)
{
    const auto resource = taggedResource(context);
    if (!resource)
        return tl::make_unexpected(resource.error());
    return jsonResult({{QStringLiteral("tags"), tagsJson(*resource->tags)}});
}

} // namespace sim
