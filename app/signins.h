// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/machinecredentials.h"
#include "app/signinwire.h"
#include "profiles/credentialbook.h"
#include "profiles/obtaincredentialscall.h"
#include "ui/profileservices.h"

#include <QSettings>

/// Profiles and their credentials, wired together: the list, the keychain, the services that people
/// sign in to, and the credentials that were obtained in this session.
class SignIns
{
public:
    /// What a program brings along, and a test in another way. All must outlive it.
    struct Parts {
        QSettings *settings = nullptr;         ///< none: nothing is kept of profiles
        base::SecretStore *keychain = nullptr; ///< none: secrets live for this session only
        SignInWire::Browser browser = {};      ///< none: no page is opened
    };

    SignIns(const QProcessEnvironment &environment, const Parts &parts);

    [[nodiscard]] profiles::ProfileStore &store() { return m_store; }
    [[nodiscard]] const profiles::ProfileStore &store() const { return m_store; }
    [[nodiscard]] Wire &wire() { return m_wire; }
    [[nodiscard]] const Wire &wire() const { return m_wire; }
    [[nodiscard]] ui::ProfileServices &services() { return m_services; }
    [[nodiscard]] profiles::CredentialBook &book() { return m_book; }
    [[nodiscard]] const profiles::CredentialBook &book() const { return m_book; }

    /// A person has opened that profile, or tests it: where it has the role of this machine, the
    /// machine may be asked from now on, until the profile gets its credentials in another way.
    void noteOpened(const base::ProfileId &profile);
    /// Asks nobody; not started, owned by `parent`.
    [[nodiscard]] base::TypedCall<aws::Credentials> *obtain(const base::ProfileId &profile,
                                                            const aws::Region &region,
                                                            const ui::SignInAnswers &answers,
                                                            QObject *parent);
    /// Those are the ones that sign from now on.
    void keep(const base::ProfileId &profile, const aws::Region &region,
              const aws::Credentials &credentials);
    [[nodiscard]] base::Result<aws::Credentials> current(const base::ProfileId &profile) const;
    /// How far the clocks of a profile's services are from this computer's: the larger one of STS
    /// and MGN, and what was seen but not believed.
    [[nodiscard]] aws::ClockSkew skew(const base::ProfileId &profile,
                                      const aws::Region &region) const;
    /// The service's time, as far as it is known.
    [[nodiscard]] base::Instant now(const base::ProfileId &profile,
                                    const aws::Region &region) const;

private:
    [[nodiscard]] bool isOpened(const profiles::Profile &profile) const;

    profiles::SessionSecretStore m_sessionSecrets;
    std::unique_ptr<profiles::OwnProfileStore> m_own;
    profiles::ProfileStore m_store;
    profiles::ChosenSecretStore m_secrets;
    Wire m_wire;
    SignInWire m_clients;
    profiles::SsoSessions m_sso;
    profiles::CredentialResolver m_live;
    MachineCredentials m_machine;
    std::map<base::ProfileId, profiles::CredentialChain> m_opened; ///< as it was then
    profiles::CredentialBook m_book;
    profiles::UsedCodes m_usedCodes;
    ui::ProfileServices m_services;
};
