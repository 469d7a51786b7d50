// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/profilestore.h"

#include "profiles/ownchain.h"

#include <algorithm>
#include <utility>

namespace profiles {

namespace {

base::Error storeError(const char *code, const QString &message)
{
    return base::makeError(base::ErrorKind::Configuration, QString::fromLatin1(code), message);
}

base::Error nothingIsKept()
{
    return storeError("NotSaved", QStringLiteral("nothing is kept by this session"));
}

// To know the way of a profile, it is enough to know that there is a secret.
AwsConfig withoutSecrets(AwsConfig config)
{
    for (Properties &keys : config.profiles) {
        for (const char *name :
             {"aws_secret_access_key", "aws_session_token", "aws_security_token"}) {
            const auto secret = keys.find(QString::fromLatin1(name));
            if (secret != keys.end() && !secret->isEmpty())
                *secret = QStringLiteral("set");
        }
    }
    return config;
}

QStringList messagesOf(const QList<base::Error> &errors)
{
    QStringList messages;
    for (const base::Error &error : errors)
        messages.append(error.message);
    return messages;
}

QList<OwnProfile> withProfile(QList<OwnProfile> own, const OwnProfile &profile)
{
    own.removeIf([&profile](const OwnProfile &one) { return one.id == profile.id; });
    own.append(profile);
    return own;
}

} // namespace

ProfileStore::ProfileStore(QProcessEnvironment environment, OwnProfileStore *own, QObject *parent)
    : QObject(parent), m_environment(std::move(environment)), m_own(own)
{
    readFiles();
    gather();
}

void ProfileStore::setSimulated(std::vector<SimulatedProfile> simulated)
{
    m_simulated = std::move(simulated);
    if (gather())
        emit changed();
}

void ProfileStore::reload()
{
    const QStringList before = messagesOf(m_problems);
    readFiles();
    const bool isListChanged = gather();
    if (isListChanged || messagesOf(m_problems) != before)
        emit changed();
}

std::optional<Profile> ProfileStore::find(const base::ProfileId &id) const
{
    const auto found = std::find_if(m_profiles.cbegin(), m_profiles.cend(),
                                    [&id](const Profile &profile) { return profile.id == id; });
    return found == m_profiles.cend() ? std::nullopt : std::optional(*found);
}

std::optional<OwnProfile> ProfileStore::findOwn(const base::ProfileId &id) const
{
    if (!m_own)
        return std::nullopt;
    for (const OwnProfile &own : m_own->profiles()) {
        if (own.id == id)
            return own;
    }
    return std::nullopt;
}

base::ProfileId ProfileStore::named(const QString &name) const
{
    // As every AWS tool takes it; one of ours comes in where those would find nothing.
    if (const base::ProfileId ofFiles = awsProfileId(name); find(ofFiles))
        return ofFiles;
    const auto isMeant = [&name](const Profile &profile) {
        return profile.isOwn() && profile.name == name;
    };
    const auto found = std::find_if(m_profiles.cbegin(), m_profiles.cend(), isMeant);
    return found == m_profiles.cend() ? base::ProfileId() : found->id;
}

base::ProfileId ProfileStore::preselected() const
{
    return named(preferredProfileName(m_environment));
}

base::Result<> ProfileStore::save(const OwnProfile &profile)
{
    const base::Result<> allowed = checkSave(profile);
    return allowed ? published(m_own->save(profile)) : allowed;
}

base::Result<> ProfileStore::checkSave(const OwnProfile &profile) const
{
    if (!m_own)
        return base::failure(nothingIsKept());
    const auto chain = ownChain(profile.id, withProfile(m_own->profiles(), profile), m_config);
    if (!chain && chain.error().code == QLatin1String("LoopingProfiles"))
        return base::failure(chain.error());
    return m_own->checkSave(profile);
}

base::Result<> ProfileStore::remove(const base::ProfileId &id)
{
    const base::Result<> allowed = checkRemove(id);
    return allowed ? published(m_own->remove(id)) : allowed;
}

base::Result<> ProfileStore::checkRemove(const base::ProfileId &id) const
{
    if (!m_own)
        return base::failure(nothingIsKept());
    if (!id.toString().startsWith(QLatin1String("own:")))
        return base::failure(
            storeError("NoSuchProfile",
                       QStringLiteral("\"%1\" is no profile of this program").arg(id.toString())));
    const QStringList users = buildingOn(id, m_own->profiles());
    if (users.isEmpty())
        return {};
    return base::failure(
        storeError("ProfileInUse", QStringLiteral("these roles are assumed with it: ")
                                       + users.join(QLatin1String(", "))));
}

base::Result<> ProfileStore::setMarks(const base::ProfileId &id, const ProfileMarks &marks)
{
    if (findSimulated(id)) {
        m_simulatedMarks.insert(id, marks);
        return published({});
    }
    return m_own ? published(m_own->setMarks(id, marks)) : base::failure(nothingIsKept());
}

base::Result<> ProfileStore::changeMarks(const base::ProfileId &id, const MarksChange &change)
{
    const auto known = find(id);
    const ProfileMarks before = known ? known->marks : ProfileMarks();
    const ProfileMarks after = change.appliedTo(before);
    return after == before ? base::Result<>() : setMarks(id, after);
}

const SimulatedProfile *ProfileStore::findSimulated(const base::ProfileId &id) const
{
    const auto found =
        std::find_if(m_simulated.cbegin(), m_simulated.cend(), [&id](const auto &simulated) {
            return simulatedProfileId(simulated.name) == id;
        });
    return found == m_simulated.cend() ? nullptr : &*found;
}

void ProfileStore::readFiles()
{
    const ConfigFiles files = readConfigFiles(configFileLocations(m_environment));
    m_fileProblems = files.problems;
    m_fileProfiles = fileProfiles(files, m_environment);
    m_config = withoutSecrets(files.config);
}

bool ProfileStore::gather()
{
    QList<Profile> profiles;
    if (m_own)
        profiles = ownProfiles(m_own->profiles(), m_config, m_environment);
    profiles += m_fileProfiles + environmentProfiles(m_environment);
    for (const SimulatedProfile &simulated : m_simulated)
        profiles.append(simulatedProfile(simulated));
    for (Profile &profile : profiles)
        profile.marks = marksOf(profile);
    gatherProblems();
    const bool differs = profiles != m_profiles;
    m_profiles = profiles;
    return differs;
}

void ProfileStore::gatherProblems()
{
    m_problems = m_fileProblems;
    if (m_own)
        m_problems += m_own->problems();
}

ProfileMarks ProfileStore::marksOf(const Profile &profile) const
{
    if (profile.isSimulated() || !m_own)
        return m_simulatedMarks.value(profile.id);
    return m_own->marks(profile.id);
}

base::Result<> ProfileStore::published(const base::Result<> &result)
{
    if (result && gather())
        emit changed();
    return result;
}

} // namespace profiles
