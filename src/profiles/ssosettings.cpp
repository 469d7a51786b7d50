// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/ssosettings.h"

#include "base/webpage.h"
#include "profiles/chainerror.h"

namespace profiles {

namespace {

/// The settings of one profile and of the session that it names.
struct SsoSources {
    QString profile;
    Properties own;
    QString sessionName; ///< empty: older profiles are their own session
    Properties session;

    [[nodiscard]] QString of(const Properties &properties, const char *key) const
    {
        return properties.value(QString::fromLatin1(key));
    }
};

base::Error badSso(const SsoSources &from, const char *key, const QString &complaint)
{
    return chainError({.code = "IncompleteSso",
                       .profile = from.profile,
                       .complaint = complaint,
                       .key = QString::fromLatin1(key)});
}

std::optional<base::Error> sessionTrouble(const AwsConfig &config, const SsoSources &from)
{
    if (!from.sessionName.isEmpty() && !config.ssoSessions.contains(from.sessionName))
        return badSso(
            from, "sso_session",
            QStringLiteral("names an [sso-session %1] that is not there").arg(from.sessionName));
    for (const char *key : {"sso_start_url", "sso_region"}) {
        const QString here = from.of(from.own, key);
        const QString there = from.of(from.session, key);
        if (!here.isEmpty() && !there.isEmpty() && here != there)
            return chainError({.code = "ContradictingSources",
                               .profile = from.profile,
                               .complaint = QStringLiteral("and its sso-session %1 differ in %2")
                                                .arg(from.sessionName, QLatin1String(key)),
                               .key = QString::fromLatin1(key)});
    }
    return std::nullopt;
}

std::optional<base::Error> firstMissing(const SsoSources &from)
{
    const auto missing = [&from](const Properties &properties, const char *key) {
        return from.of(properties, key).isEmpty();
    };
    for (const char *key : {"sso_start_url", "sso_region"}) {
        if (missing(from.session, key) && from.sessionName.isEmpty())
            return missingKeyError("IncompleteSso", from.profile, QString::fromLatin1(key));
        if (missing(from.session, key))
            return badSso(from, key,
                          QStringLiteral("names the sso-session %1, which has no %2")
                              .arg(from.sessionName, QLatin1String(key)));
    }
    for (const char *key : {"sso_account_id", "sso_role_name"}) {
        if (missing(from.own, key))
            return missingKeyError("IncompleteSso", from.profile, QString::fromLatin1(key));
    }
    return std::nullopt;
}

QStringList scopesOf(const QString &text)
{
    QStringList scopes;
    for (const QString &scope : text.split(u',', Qt::SkipEmptyParts))
        scopes.append(scope.trimmed());
    scopes.removeAll(QString());
    return scopes;
}

base::Error unreadableSso(const SsoSources &from, const char *key, const char *wanted)
{
    return badSso(
        from, key,
        QStringLiteral("has an %1 that is %2").arg(QLatin1String(key), QLatin1String(wanted)));
}

base::Result<SsoAccess> readAccess(const SsoSources &from)
{
    const QUrl startUrl(from.of(from.session, "sso_start_url"), QUrl::StrictMode);
    if (!base::isWebPage(startUrl))
        return base::failure(unreadableSso(from, "sso_start_url", "no https address"));
    const auto region = aws::Region::parse(from.of(from.session, "sso_region"));
    if (!region)
        return base::failure(unreadableSso(from, "sso_region", "no region"));
    const auto account = base::AccountId::parse(from.of(from.own, "sso_account_id"));
    if (!account)
        return base::failure(unreadableSso(from, "sso_account_id", "not of 12 digits"));
    return SsoAccess{
        .session = {.name = from.sessionName,
                    .startUrl = startUrl,
                    .region = *region,
                    .scopes = scopesOf(from.of(from.session, "sso_registration_scopes"))},
        .account = *account,
        .roleName = from.of(from.own, "sso_role_name")};
}

} // namespace

base::Result<SsoAccess> ssoSettings(const AwsConfig &config, const QString &profile)
{
    const Properties own = config.profiles.value(profile);
    const QString name = own.value(QStringLiteral("sso_session"));
    const SsoSources from{.profile = profile,
                          .own = own,
                          .sessionName = name,
                          .session = name.isEmpty() ? own : config.ssoSessions.value(name)};
    if (const auto trouble = sessionTrouble(config, from))
        return base::failure(*trouble);
    if (const auto trouble = firstMissing(from))
        return base::failure(*trouble);
    return readAccess(from);
}

} // namespace profiles
