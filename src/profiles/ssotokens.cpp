// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/ssotokens.h"

#include "profiles/ssotokencache.h"

#include <QCryptographicHash>

namespace profiles {

namespace {

/// "https://corp.awsapps.com/start" and ".../start/#" are the same Identity Center.
QString plainStartUrl(const QUrl &url)
{
    QString text = url.adjusted(QUrl::RemoveFragment | QUrl::StripTrailingSlash).toString();
    while (text.endsWith(u'/'))
        text.chop(1);
    return text;
}

bool isSameCenter(const CachedToken &cached, const SsoSession &session)
{
    return (cached.startUrl.isEmpty()
            || plainStartUrl(cached.startUrl) == plainStartUrl(session.startUrl))
           && cached.region.value_or(session.region) == session.region;
}

} // namespace

base::ProfileId SsoTokens::secretId(const SsoSession &session)
{
    const QString place = plainStartUrl(session.startUrl) + u' ' + session.region.toString() + u' '
                          + session.scopes.join(u' ');
    const QByteArray digest =
        QCryptographicHash::hash(place.toUtf8(), QCryptographicHash::Sha256).toHex().left(40);
    return base::ProfileId(QStringLiteral("sso:") + QString::fromLatin1(digest));
}

const StoredToken *SsoTokens::find(const SsoSession &session) const
{
    const Entry *known = entry(session);
    return known && known->token ? &*known->token : nullptr;
}

void SsoTokens::put(const SsoSession &session, const StoredToken &token)
{
    Entry &known = m_entries[secretId(session)];
    known.token = token;
    known.wasRead = true;
    known.isSignedOut = false;
    emit changed();
}

void SsoTokens::forget(const SsoSession &session)
{
    Entry &known = m_entries[secretId(session)];
    known.token.reset();
    known.wasRead = true;
    known.isSignedOut = true;
    emit changed();
    emit forgotten(session);
}

bool SsoTokens::isSignedOut(const SsoSession &session) const
{
    const Entry *known = entry(session);
    return known && known->isSignedOut;
}

void SsoTokens::refuse(const SsoSession &session, const base::SecretBytes &accessToken)
{
    Entry &known = m_entries[secretId(session)];
    known.refused = accessToken;
    if (known.token && known.token->token.accessToken.equals(accessToken))
        known.token->token.accessToken = {};
    emit changed();
}

void SsoTokens::dropRenewal(const SsoSession &session)
{
    Entry &known = m_entries[secretId(session)];
    if (known.token)
        known.token->token.refreshToken = {};
    emit changed();
}

base::TypedCall<base::SecretBytes> *SsoTokens::read(const SsoSession &session, QObject *parent)
{
    return m_secrets.read(secretId(session), parent);
}

base::Result<> SsoTokens::take(const SsoSession &session, const base::SecretBytes &envelope)
{
    if (wasRead(session))
        return {};
    const auto token = unpackedToken(envelope);
    if (!token)
        return base::failure(token.error());
    put(session, *token);
    return {};
}

base::TypedCall<void> *SsoTokens::keep(const SsoSession &session, const StoredToken &token,
                                       QObject *parent)
{
    put(session, token);
    return m_secrets.write(secretId(session), packed(token), parent);
}

base::TypedCall<void> *SsoTokens::remove(const SsoSession &session, QObject *parent)
{
    forget(session);
    return m_secrets.remove(secretId(session), parent);
}

bool SsoTokens::wasRead(const SsoSession &session) const
{
    const Entry *known = entry(session);
    return known && known->wasRead;
}

base::SecretBytes SsoTokens::fromAwsCli(const SsoSession &session, base::Instant until) const
{
    const QString key = session.name.isEmpty() ? session.startUrl.toString() : session.name;
    const QString path = ssoCachePath(m_environment, key);
    if (path.isEmpty() || isSignedOut(session))
        return {};
    const auto cached = readCachedToken(path);
    if (!cached || !*cached || !isSameCenter(**cached, session))
        return {};
    const sso::AccessToken &token = (*cached)->token;
    const Entry *known = entry(session);
    const bool isRefused = known && known->refused.equals(token.accessToken);
    return isRefused || token.expiresAt <= until ? base::SecretBytes() : token.accessToken;
}

base::Call *SsoTokens::renewal(const SsoSession &session) const
{
    const Entry *known = entry(session);
    return known && known->renewal && !known->renewal->isFinished() ? known->renewal.data()
                                                                    : nullptr;
}

void SsoTokens::setRenewal(const SsoSession &session, base::Call *call)
{
    m_entries[secretId(session)].renewal = call;
}

const SsoTokens::Entry *SsoTokens::entry(const SsoSession &session) const
{
    const auto known = m_entries.find(secretId(session));
    return known == m_entries.end() ? nullptr : &known->second;
}

} // namespace profiles
