// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/sessionsecretstore.h"

#include "base/secrettrouble.h"

#include <QPointer>

#include <functional>
#include <utility>

namespace profiles {

namespace {

using base::ProfileId;
using base::SecretBytes;
using base::SecretStoreState;

base::Error notHeld(const ProfileId &profile)
{
    return base::secretError(
        base::SecretTrouble::Absent,
        QStringLiteral("no credentials of profile \"%1\" are held for this session; next: enter "
                       "the credentials, or sign in again")
            .arg(profile.toString()));
}

/// Does its work when it is started, unless the store has ended by then.
template <class T>
class SessionCall final : public base::TypedCall<T>
{
public:
    using Work = std::function<base::Result<T>()>;

    SessionCall(base::SecretStore *store, Work work, QObject *parent)
        : base::TypedCall<T>(parent), m_store(store), m_work(std::move(work))
    {}

protected:
    void run() override
    {
        if (m_store)
            return this->finish(m_work());
        this->finish(base::failure(
            base::secretError(base::SecretTrouble::Missing,
                              QStringLiteral("the session of these credentials ended"))));
    }
    void abort() override {}

private:
    QPointer<base::SecretStore> m_store;
    Work m_work;
};

} // namespace

base::Result<SecretBytes> SessionSecretStore::find(const ProfileId &profile) const
{
    const auto secret = m_secrets.find(profile);
    if (secret == m_secrets.end())
        return base::failure(notHeld(profile));
    return *secret;
}

base::TypedCall<SecretBytes> *SessionSecretStore::read(const ProfileId &profile, QObject *parent)
{
    return new SessionCall<SecretBytes>(
        this, [this, profile] { return find(profile); }, parent);
}

base::TypedCall<void> *SessionSecretStore::write(const ProfileId &profile,
                                                 const SecretBytes &secret, QObject *parent)
{
    const auto keep = [this, profile, secret]() -> base::Result<void> {
        m_secrets.insert(profile, secret);
        return {};
    };
    return new SessionCall<void>(this, keep, parent);
}

base::TypedCall<void> *SessionSecretStore::remove(const ProfileId &profile, QObject *parent)
{
    const auto drop = [this, profile]() -> base::Result<void> {
        m_secrets.remove(profile);
        return {};
    };
    return new SessionCall<void>(this, drop, parent);
}

base::TypedCall<SecretStoreState> *SessionSecretStore::state(QObject *parent)
{
    return new base::FinishedCall<SecretStoreState>(SecretStoreState::Unlocked, parent);
}

base::TypedCall<SecretStoreState> *SessionSecretStore::unlock(QObject *parent)
{
    return state(parent);
}

} // namespace profiles
