// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/ownprofilestore.h"

#include "profiles/ownprofilejson.h"
#include "profiles/profilemarksjson.h"
#include "profiles/profilenames.h"

#include <algorithm>

namespace profiles {

namespace {

const auto kProfilesGroup = QLatin1String("ownProfiles/");
const auto kMarksGroup = QLatin1String("profileMarks/");
const auto kOwnPrefix = QLatin1String("own:");

QString profileKey(const base::ProfileId &profile)
{
    return kProfilesGroup + profile.toString().mid(kOwnPrefix.size());
}

QString marksKey(const base::ProfileId &profile)
{
    // QSettings takes "/" for a group: profile names may hold one.
    return kMarksGroup + QString::fromLatin1(profile.toString().toUtf8().toPercentEncoding());
}

QStringList keysOf(QSettings &settings, QLatin1String group)
{
    QStringList keys;
    settings.beginGroup(group.left(group.size() - 1));
    for (const QString &key : settings.allKeys())
        keys.append(group + key);
    settings.endGroup();
    return keys;
}

base::Error notSaved(const QString &message)
{
    return base::makeError(base::ErrorKind::Configuration, QStringLiteral("NotSaved"), message);
}

base::Error nameTaken(const QString &name)
{
    return base::makeError(
        base::ErrorKind::Configuration, QStringLiteral("NameTaken"),
        QStringLiteral("another profile of this program is called \"%1\"").arg(name));
}

auto withId(const QList<OwnProfile> &profiles, const base::ProfileId &id)
{
    return std::find_if(profiles.cbegin(), profiles.cend(),
                        [&id](const OwnProfile &profile) { return profile.id == id; });
}

/// A name that is kept as it was may stay, whatever there is beside it.
bool isNewName(const QList<OwnProfile> &profiles, const OwnProfile &wanted)
{
    const auto known = withId(profiles, wanted.id);
    return known == profiles.cend() || known->name != wanted.name;
}

/// Null when no other profile has the name.
const OwnProfile *ownerOfName(const QList<OwnProfile> &profiles, const OwnProfile &wanted)
{
    const auto owner =
        std::find_if(profiles.cbegin(), profiles.cend(), [&wanted](const OwnProfile &profile) {
            return isSameName(profile.name, wanted.name) && profile.id != wanted.id;
        });
    return owner == profiles.cend() ? nullptr : &*owner;
}

} // namespace

OwnProfileStore::OwnProfileStore(QSettings &settings) : m_settings(settings)
{
    readProfiles();
    readMarks();
}

void OwnProfileStore::readProfiles()
{
    for (const QString &key : keysOf(m_settings, kProfilesGroup)) {
        const base::ProfileId id(kOwnPrefix + key.mid(kProfilesGroup.size()));
        const auto profile = readOwnProfile(id, m_settings.value(key).toString().toUtf8());
        if (profile)
            m_profiles.append(*profile);
        else
            complainAbout(key);
    }
}

void OwnProfileStore::readMarks()
{
    for (const QString &key : keysOf(m_settings, kMarksGroup)) {
        const auto marks = readProfileMarks(m_settings.value(key).toString().toUtf8());
        if (marks)
            m_marks.insert(key, *marks);
        else
            complainAbout(key);
    }
}

void OwnProfileStore::complainAbout(const QString &key)
{
    m_damaged.append(key);
    m_problems.append(base::makeError(
        base::ErrorKind::Configuration, QStringLiteral("UnreadableEntry"),
        QStringLiteral("%1: the entry %2 was not written by this version; it is left as it is")
            .arg(m_settings.fileName(), key)));
}

ProfileMarks OwnProfileStore::marks(const base::ProfileId &profile) const
{
    const QString key = marksKey(profile);
    ProfileMarks marks = m_marks.value(key);
    marks.isUnreadable = m_damaged.contains(key);
    marks.isReadOnly = marks.isReadOnly || marks.isUnreadable;
    return marks;
}

base::Result<> OwnProfileStore::checkSave(const OwnProfile &profile) const
{
    const OwnProfile *owner = ownerOfName(m_profiles, profile);
    if (owner && isNewName(m_profiles, profile))
        return base::failure(nameTaken(owner->name));
    const bool isReadable = readOwnProfile(profile.id, ownProfileJson(profile)) == profile;
    if (!profile.id.toString().startsWith(kOwnPrefix) || !isReadable)
        return base::failure(
            notSaved(QStringLiteral("profile \"%1\" cannot be kept as it is").arg(profile.name)));
    return checkEntry(profileKey(profile.id));
}

base::Result<> OwnProfileStore::checkEntry(const QString &key) const
{
    if (!m_damaged.contains(key))
        return {};
    return base::failure(notSaved(QStringLiteral("%1: the entry %2 was not written by this version")
                                      .arg(m_settings.fileName(), key)));
}

base::Result<> OwnProfileStore::save(const OwnProfile &profile)
{
    base::Result<> result = checkSave(profile);
    if (result)
        result = write(profileKey(profile.id), ownProfileJson(profile));
    if (!result)
        return result;
    const auto known = withId(m_profiles, profile.id);
    if (known == m_profiles.cend())
        m_profiles.append(profile);
    else
        m_profiles[std::distance(m_profiles.cbegin(), known)] = profile;
    return {};
}

base::Result<> OwnProfileStore::remove(const base::ProfileId &profile)
{
    const base::Result<> erased = erase({profileKey(profile), marksKey(profile)});
    if (!erased)
        return erased;
    m_profiles.removeIf([&profile](const OwnProfile &one) { return one.id == profile; });
    m_marks.remove(marksKey(profile));
    return {};
}

base::Result<> OwnProfileStore::setMarks(const base::ProfileId &profile, const ProfileMarks &marks)
{
    const QString key = marksKey(profile);
    if (const base::Result<> isOurs = checkEntry(key); !isOurs)
        return isOurs;
    const QByteArray json = profileMarksJson(marks);
    if (readProfileMarks(json) != marks)
        return base::failure(
            notSaved(QStringLiteral("the marks of \"%1\" cannot be kept as they are")
                         .arg(profile.toString())));
    const base::Result<> result = write(key, json);
    if (result)
        m_marks.insert(key, marks);
    return result;
}

base::Result<> OwnProfileStore::write(const QString &key, const QByteArray &json)
{
    const QVariant before = m_settings.value(key);
    m_settings.setValue(key, QString::fromUtf8(json));
    const base::Result<> result = synced();
    if (!result && before.isValid())
        m_settings.setValue(key, before);
    else if (!result)
        m_settings.remove(key);
    return result;
}

base::Result<> OwnProfileStore::erase(const QStringList &keys)
{
    QList<QVariant> before;
    for (const QString &key : keys) {
        before.append(m_settings.value(key));
        m_settings.remove(key);
    }
    const base::Result<> result = synced();
    for (qsizetype i = 0; i < keys.size(); ++i) {
        if (!result && before.at(i).isValid())
            m_settings.setValue(keys.at(i), before.at(i));
        else if (result)
            m_damaged.removeAll(keys.at(i));
    }
    return result;
}

base::Result<> OwnProfileStore::synced()
{
    m_settings.sync();
    // A status that was bad once stays bad; another object over the same file tells of this time.
    QSettings now(m_settings.fileName(), m_settings.format());
    now.sync();
    if (now.status() == QSettings::NoError)
        return {};
    return base::failure(
        notSaved(QStringLiteral("%1 cannot be written").arg(m_settings.fileName())));
}

} // namespace profiles
