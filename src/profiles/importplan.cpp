// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/importplan.h"

#include "profiles/gatherprofiles.h"

#include <algorithm>

namespace profiles {

namespace {

bool hasKey(const OwnProfile &own, const QString &accessKeyId)
{
    const auto *keys = std::get_if<OwnKeys>(&own.source);
    return keys && !accessKeyId.isEmpty() && keys->accessKeyId == accessKeyId;
}

bool isImported(const ImportEntry &entry, const QList<OwnProfile> &own)
{
    return std::any_of(own.cbegin(), own.cend(), [&entry](const OwnProfile &one) {
        return one.name == entry.name || hasKey(one, entry.accessKeyId);
    });
}

void decide(ImportEntry *entry, const AwsConfig &config)
{
    const auto chain = fileChain(config, entry->name);
    if (!chain) {
        entry->reason = chain.error().message;
        return;
    }
    const bool isKeyPair = chain->size() == 1 && std::holds_alternative<FileKeys>(chain->first());
    entry->action = isKeyPair ? ImportAction::StoreInKeychain : ImportAction::KeepReference;
    if (isKeyPair)
        entry->accessKeyId =
            config.profiles.value(entry->name).value(QStringLiteral("aws_access_key_id"));
}

} // namespace

QList<ImportEntry> importPlan(const ConfigFiles &files, const QList<OwnProfile> &own)
{
    QList<ImportEntry> plan;
    for (const QString &name : namesInOrder(files)) {
        ImportEntry entry;
        entry.name = name;
        entry.files = files.origins.value(name);
        decide(&entry, files.config);
        entry.isKnown = isImported(entry, own);
        plan.append(entry);
    }
    return plan;
}

} // namespace profiles
