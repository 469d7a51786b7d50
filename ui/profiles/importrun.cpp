// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/importrun.h"

#include "base/firstfilled.h"
#include "profiles/keyidform.h"
#include "profiles/profilenames.h"
#include "ui/profiles/profilesaving.h"

#include <utility>

namespace ui {

namespace {

using profiles::ImportAction;
using profiles::Properties;

QString valueOf(const Properties &keys, const char *key)
{
    return keys.value(QLatin1String(key));
}

base::SecretBytes secretOf(const QString &text)
{
    return base::SecretBytes(text.toUtf8());
}

profiles::KeySecret keySecretOf(const Properties &keys)
{
    const QString token =
        base::firstFilled(valueOf(keys, "aws_session_token"), valueOf(keys, "aws_security_token"));
    return {secretOf(valueOf(keys, "aws_secret_access_key")), secretOf(token)};
}

profiles::OwnProfile ownProfileOf(const QString &name, const Properties &keys, bool hasToken)
{
    return {.id = profiles::newOwnProfileId(),
            .name = name,
            .source = profiles::OwnKeys{valueOf(keys, "aws_access_key_id"), hasToken},
            .region = aws::Region::parse(valueOf(keys, "region"))};
}

/// Names nothing of it: it may be the secret.
base::Error noKeyId()
{
    return base::makeError(base::ErrorKind::Configuration, QStringLiteral("NoAccessKeyId"),
                           QStringLiteral("aws_access_key_id has not the form of one"));
}

} // namespace

ImportRun::ImportRun(ProfileServices &services, profiles::ConfigFiles files, QObject *parent)
    : QObject(parent), m_services(services), m_files(std::move(files)),
      m_saving(new ProfileSaving(services, this))
{
    connect(m_saving, &ProfileSaving::finished, this, &ImportRun::onEnded);
}

void ImportRun::start(const QList<Item> &items)
{
    if (m_isRunning)
        return;
    m_items = items;
    m_isRunning = true;
    next();
}

void ImportRun::cancel()
{
    m_items.clear();
    m_saving->cancel();
}

void ImportRun::next()
{
    if (m_items.isEmpty()) {
        m_isRunning = false;
        emit finished();
        return;
    }
    const Item item = m_items.takeFirst();
    m_row = item.first;
    emit began(m_row);
    if (item.second.action == ImportAction::StoreInKeychain)
        store(item.second);
    else
        keepReference(item.second);
}

void ImportRun::store(const profiles::ImportEntry &entry)
{
    const Properties keys = m_files.config.profiles.value(entry.name);
    if (!profiles::hasKeyIdForm(valueOf(keys, "aws_access_key_id"))) {
        onEnded(noKeyId());
        return;
    }
    const profiles::KeySecret secret = keySecretOf(keys);
    const auto known = m_services.store.find(profiles::awsProfileId(entry.name));
    const profiles::ProfileMarks marks = known ? known->marks : profiles::ProfileMarks();
    const bool hasToken = !secret.sessionToken.isEmpty();
    m_saving->save({.profile = ownProfileOf(freeNameFor(entry), keys, hasToken),
                    // The new entry is ours and can be read: what the other said, such as
                    // read-only, stays.
                    .marks = profiles::MarksChange::between({}, marks),
                    .secret = secret});
}

QString ImportRun::freeNameFor(const profiles::ImportEntry &entry) const
{
    const QString wanted = base::firstFilled(entry.ownName, profiles::importedName(entry.name));
    return profiles::freeName(wanted, profiles::takenNames(m_services.store.profiles()));
}

void ImportRun::keepReference(const profiles::ImportEntry &entry)
{
    const base::ProfileId id = profiles::awsProfileId(entry.name);
    const auto known = m_services.store.find(id);
    profiles::MarksChange change;
    if (known && !known->marks.pinnedAccount && known->accountHint)
        change.pinnedAccount.emplace(known->accountHint);
    onEnded(failureOf(m_services.store.changeMarks(id, change)));
}

void ImportRun::onEnded(const std::optional<base::Error> &failure)
{
    emit ended(m_row, failure);
    next();
}

} // namespace ui
