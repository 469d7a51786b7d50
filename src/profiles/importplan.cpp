// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/importplan.h"

#include "profiles/gatherprofiles.h"
#include "profiles/keyidform.h"
#include "profiles/profilenames.h"

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
        return one.name == entry.name || one.name == importedName(entry.name)
               || hasKey(one, entry.accessKeyId);
    });
}

void decideOnKeys(ImportEntry *entry, const Properties &keys)
{
    const QString keyId = keys.value(QStringLiteral("aws_access_key_id"));
    if (!hasKeyIdForm(keyId)) {
        // Not a letter of it is told: it may be the secret.
        entry->reason = QStringLiteral("aws_access_key_id is not made of at least 16 capital "
                                       "letters and digits: perhaps the secret stands there");
        return;
    }
    entry->action = ImportAction::StoreInKeychain;
    entry->accessKeyId = keyId;
}

void decide(ImportEntry *entry, const AwsConfig &config)
{
    const auto chain = fileChain(config, entry->name);
    if (!chain) {
        entry->reason = chain.error().message;
        return;
    }
    const bool isKeyPair = chain->size() == 1 && std::holds_alternative<FileKeys>(chain->first());
    if (isKeyPair)
        return decideOnKeys(entry, config.profiles.value(entry->name));
    entry->action = ImportAction::KeepReference;
}

QStringList namesOf(const QList<OwnProfile> &own)
{
    QStringList names;
    for (const OwnProfile &one : own)
        names.append(one.name);
    return names;
}

} // namespace

QList<ImportEntry> importPlan(const ConfigFiles &files, const QList<OwnProfile> &own)
{
    QList<ImportEntry> plan;
    QStringList taken = namesOf(own) + namesInOrder(files);
    for (const QString &name : namesInOrder(files)) {
        ImportEntry entry;
        entry.name = name;
        entry.files = files.origins.value(name);
        decide(&entry, files.config);
        entry.isKnown = isImported(entry, own);
        if (entry.action == ImportAction::StoreInKeychain) {
            entry.ownName = freeName(importedName(name), taken);
            taken.append(entry.ownName);
        }
        plan.append(entry);
    }
    return plan;
}

} // namespace profiles
