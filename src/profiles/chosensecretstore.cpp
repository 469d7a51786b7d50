// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/chosensecretstore.h"

#include "base/secrettrouble.h"
#include "base/steppedcall.h"

namespace profiles {

namespace {

base::Error storeEnded()
{
    return base::secretError(base::SecretTrouble::Missing,
                             QStringLiteral("the session of these credentials ended"));
}

/// The two places, as long as they are there.
struct SecretPlaces {
    QPointer<base::SecretStore> session;
    base::SecretStore &keychain; ///< outlives the session
    base::ProfileId profile;
};

/// What is in memory, else what is in the keychain.
class EitherReadCall final : public base::SteppedCall<base::SecretBytes>
{
public:
    EitherReadCall(SecretPlaces places, QObject *parent)
        : SteppedCall(parent), m_places(std::move(places))
    {}

protected:
    void run() override
    {
        if (!m_places.session)
            return fail(storeEnded());
        stepAnyway(m_places.session->read(m_places.profile, this),
                   [this](const base::Result<base::SecretBytes> &held) {
                       if (held)
                           finish(*held);
                       else
                           readKeychain();
                   });
    }

private:
    void readKeychain()
    {
        step(m_places.keychain.read(m_places.profile, this),
             [this](const base::SecretBytes &secret) { finish(secret); });
    }

    SecretPlaces m_places;
};

/// Removes it from the keychain, then from memory.
class BothRemoveCall final : public base::SteppedCall<void>
{
public:
    BothRemoveCall(SecretPlaces places, QObject *parent)
        : SteppedCall(parent), m_places(std::move(places))
    {}

protected:
    void run() override
    {
        if (!m_places.session)
            return fail(storeEnded());
        stepAnyway(m_places.session->read(m_places.profile, this),
                   [this](const base::Result<base::SecretBytes> &held) {
                       removeFromKeychain(held.has_value());
                   });
    }

private:
    void removeFromKeychain(bool isHeld)
    {
        stepAnyway(m_places.keychain.remove(m_places.profile, this),
                   [this, isHeld](const base::Result<> &removed) {
                       // What was kept for this session only, since there is no keychain, can go.
                       const bool hasNone = !removed
                                            && base::secretTroubleOf(removed.error())
                                                   == base::SecretTrouble::Missing;
                       if (removed || (hasNone && isHeld))
                           removeFromMemory();
                       else
                           finish(removed);
                   });
    }
    void removeFromMemory()
    {
        if (!m_places.session)
            return finish({});
        step(m_places.session->remove(m_places.profile, this), [this] { finish({}); });
    }

    SecretPlaces m_places;
};

} // namespace

ChosenSecretStore::ChosenSecretStore(base::SecretStore &keychain, QObject *parent)
    : SecretStore(parent), m_keychain(keychain)
{
    connect(&keychain, &SecretStore::waitingChanged, this, &SecretStore::waitingChanged);
}

void ChosenSecretStore::keepForThisSession()
{
    m_keepsForThisSession = true;
}

base::TypedCall<base::SecretBytes> *ChosenSecretStore::read(const base::ProfileId &profile,
                                                            QObject *parent)
{
    return new EitherReadCall({&m_session, m_keychain, profile}, parent);
}

base::TypedCall<void> *ChosenSecretStore::write(const base::ProfileId &profile,
                                                const base::SecretBytes &secret, QObject *parent)
{
    return m_keepsForThisSession ? m_session.write(profile, secret, parent)
                                 : m_keychain.write(profile, secret, parent);
}

base::TypedCall<void> *ChosenSecretStore::remove(const base::ProfileId &profile, QObject *parent)
{
    return new BothRemoveCall({&m_session, m_keychain, profile}, parent);
}

base::TypedCall<base::SecretStoreState> *ChosenSecretStore::state(QObject *parent)
{
    return m_keepsForThisSession ? m_session.state(parent) : m_keychain.state(parent);
}

base::TypedCall<base::SecretStoreState> *ChosenSecretStore::unlock(QObject *parent)
{
    return m_keepsForThisSession ? m_session.unlock(parent) : m_keychain.unlock(parent);
}

} // namespace profiles
