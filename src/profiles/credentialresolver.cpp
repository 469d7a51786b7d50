// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/credentialresolver.h"

#include "base/firstfilled.h"
#include "profiles/profilekind.h"

namespace profiles {

namespace {

base::Error unusable(const QString &code, const QString &message)
{
    return base::makeError(base::ErrorKind::Configuration, code, message);
}

base::SecretBytes secret(const QString &text)
{
    return base::SecretBytes(text.toUtf8());
}

aws::Credentials credentialsOf(const Properties &keys)
{
    const auto value = [&keys](const char *key) { return keys.value(QString::fromLatin1(key)); };
    return {.accessKeyId = value("aws_access_key_id"),
            .secretAccessKey = secret(value("aws_secret_access_key")),
            .sessionToken =
                secret(base::firstFilled(value("aws_session_token"), value("aws_security_token"))),
            .expiration = {}};
}

base::Error missingProfile(const QString &name, const ConfigFiles &files,
                           const ConfigFileLocations &locations)
{
    if (!files.problems.isEmpty())
        return files.problems.first();
    return unusable(QStringLiteral("NoSuchProfile"),
                    QStringLiteral("profile \"%1\" is neither in %2 nor in %3")
                        .arg(name, locations.config, locations.credentials));
}

base::Error withoutKeyError(const QString &name, const QString &key, const ConfigFiles &files)
{
    return unusable(QStringLiteral("IncompleteKeys"),
                    QStringLiteral("profile \"%1\" in %2 has no %3")
                        .arg(name, files.origins.value(name).join(QStringLiteral(" and ")), key));
}

base::Error unusableProfile(const QString &name, const KindVerdict &verdict,
                            const ConfigFiles &files)
{
    const QString where = files.origins.value(name).join(QStringLiteral(" and "));
    if (verdict.kind == ProfileKind::NoCredentials)
        return unusable(
            QStringLiteral("NoCredentials"),
            QStringLiteral("profile \"%1\" in %2 has no aws_access_key_id").arg(name, where));
    return unusable(
        QStringLiteral("UnsupportedProfile"),
        QStringLiteral("profile \"%1\" in %2 uses %3: its credentials are not in the file")
            .arg(name, where, verdict.detail));
}

base::Error notLive(const QString &name)
{
    return unusable(
        QStringLiteral("UnsupportedProfile"),
        QStringLiteral("the credentials of profile \"%1\" are not in AWS's files").arg(name));
}

base::Error unknownProfile(const base::ProfileId &id)
{
    return unusable(QStringLiteral("NoSuchProfile"),
                    QStringLiteral("there is no profile \"%1\"").arg(id.toString()));
}

std::optional<base::Instant> expirationOf(const QProcessEnvironment &environment)
{
    return base::instantOf(
        environment.value(QStringLiteral("AWS_CREDENTIAL_EXPIRATION")).trimmed());
}

} // namespace

base::Result<aws::Credentials> CredentialResolver::resolve(const base::ProfileId &id) const
{
    if (const SimulatedProfile *simulated = m_store.findSimulated(id))
        return simulated->credentials;
    if (id == environmentProfileId())
        return fromEnvironment();
    if (const auto own = m_store.findOwn(id))
        return base::failure(notLive(own->name));
    const QString name = id.toString().section(u':', 1);
    return id == awsProfileId(name) ? fromFiles(name, false) : base::failure(unknownProfile(id));
}

base::Result<aws::Credentials> CredentialResolver::resolveStep(const CredentialStep &step) const
{
    if (const auto *keys = std::get_if<FileKeys>(&step))
        return fromFiles(keys->profileName, true);
    if (std::holds_alternative<EnvironmentKeys>(step))
        return fromEnvironment();
    return base::failure(
        unusable(QStringLiteral("UnsupportedStep"),
                 QStringLiteral("these credentials cannot be read from AWS's files "
                                "or the environment")));
}

base::Result<aws::Credentials> CredentialResolver::fromFiles(const QString &name,
                                                             bool isStepOfChain) const
{
    const ConfigFileLocations locations = configFileLocations(m_store.environment());
    const ConfigFiles files = readConfigFiles(locations);
    if (!files.config.profiles.contains(name))
        return base::failure(missingProfile(name, files, locations));
    const Properties keys = files.config.profiles.value(name);
    const KindVerdict verdict = kindOf(keys);
    // A role beats the keys beside it, unless they were asked for as its source.
    if (verdict.kind != ProfileKind::StaticKeys && !isStepOfChain)
        return base::failure(unusableProfile(name, verdict, files));
    const QString missing = missingKey(keys);
    if (!missing.isEmpty())
        return base::failure(withoutKeyError(name, missing, files));
    return credentialsOf(keys);
}

base::Result<aws::Credentials> CredentialResolver::fromEnvironment() const
{
    const QProcessEnvironment &environment = m_store.environment();
    Properties keys;
    for (const char *name : {"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN",
                             "AWS_SECURITY_TOKEN"}) {
        const QString variable = QString::fromLatin1(name);
        keys.insert(variable.toLower(), environment.value(variable).trimmed());
    }
    const QString missing = missingKey(keys);
    if (!missing.isEmpty())
        return base::failure(
            unusable(QStringLiteral("IncompleteKeys"),
                     QStringLiteral("the environment has no %1").arg(missing.toUpper())));
    aws::Credentials credentials = credentialsOf(keys);
    credentials.expiration = expirationOf(environment);
    return credentials;
}

} // namespace profiles
