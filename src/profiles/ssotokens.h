// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/secretstore.h"
#include "profiles/credentialchain.h"
#include "profiles/storedtoken.h"

#include <QObject>
#include <QPointer>
#include <QProcessEnvironment>

#include <map>
#include <optional>

namespace profiles {

/// The tokens of Identity Centers that are known in this session, one for each start URL and
/// region, and where they are kept beyond it.
class SsoTokens : public QObject
{
    Q_OBJECT

public:
    /// `secrets` must outlive it.
    explicit SsoTokens(base::SecretStore &secrets, QObject *parent = nullptr)
        : QObject(parent), m_secrets(secrets)
    {}

    /// Whose home folder `aws sso login` left its tokens in; none are looked for before.
    void setEnvironment(const QProcessEnvironment &environment) { m_environment = environment; }

    /// Under which id the secret store has it.
    [[nodiscard]] static base::ProfileId secretId(const SsoSession &session);
    /// Null when none is known; it may have ended.
    [[nodiscard]] const StoredToken *find(const SsoSession &session) const;
    void put(const SsoSession &session, const StoredToken &token);
    /// A person signed out: in this session of the program nobody but a person signs in again, as
    /// by put(). What `aws sso login` left is not used either.
    void forget(const SsoSession &session);
    /// By forget(), and nobody has signed in since.
    [[nodiscard]] bool isSignedOut(const SsoSession &session) const;
    /// The service refused this access token: it is not handed out again. What can renew it stays.
    void refuse(const SsoSession &session, const base::SecretBytes &accessToken);
    /// The service refused to renew it.
    void dropRenewal(const SsoSession &session);

    /// What the secret store has; into memory when it is there.
    [[nodiscard]] base::TypedCall<base::SecretBytes> *read(const SsoSession &session,
                                                           QObject *parent);
    /// Takes what read() found, unless a person signed in or out while it was read. Error:
    /// UnreadableSecret.
    [[nodiscard]] base::Result<> take(const SsoSession &session, const base::SecretBytes &envelope);
    /// Into memory and the secret store.
    [[nodiscard]] base::TypedCall<void> *keep(const SsoSession &session, const StoredToken &token,
                                              QObject *parent);
    /// Out of both.
    [[nodiscard]] base::TypedCall<void> *remove(const SsoSession &session, QObject *parent);
    /// The secret store was asked in this session.
    [[nodiscard]] bool wasRead(const SsoSession &session) const;

    /// An access token of `aws sso login` for the same Identity Center that lasts until `until`;
    /// empty when there is none, and after forget(). The refresh token beside it is left to the AWS
    /// CLI, which would lose its sign-in if it was used.
    [[nodiscard]] base::SecretBytes fromAwsCli(const SsoSession &session,
                                               base::Instant until) const;

    /// A renewal under way: a second one at the same time would end the first one's token.
    [[nodiscard]] base::Call *renewal(const SsoSession &session) const;
    void setRenewal(const SsoSession &session, base::Call *call);

signals:
    void changed();
    void forgotten(const profiles::SsoSession &session);

private:
    struct Entry {
        std::optional<StoredToken> token;
        base::SecretBytes refused;
        QPointer<base::Call> renewal;
        bool wasRead = false;
        bool isSignedOut = false; ///< by a person
    };
    [[nodiscard]] const Entry *entry(const SsoSession &session) const;

    base::SecretStore &m_secrets;
    QProcessEnvironment m_environment;
    std::map<base::ProfileId, Entry> m_entries;
};

} // namespace profiles
