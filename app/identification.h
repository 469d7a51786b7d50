// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/identifycall.h"
#include "app/identitybook.h"
#include "app/signins.h"

/// Finds out who profiles are, and lets only those sign that may: a profile that is pinned to an
/// account signs for no other one. Keeps the marks of use and health up to date.
class Identification : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    Identification(SignIns &signIns, IdentityBook &identities, QObject *parent = nullptr);

    /// Not started, owned by `parent`.
    [[nodiscard]] base::TypedCall<ui::Identity> *identify(const base::ProfileId &profile,
                                                          const aws::Region &region,
                                                          const ui::SignInAnswers &answers,
                                                          QObject *parent);
    /// Error (Credentials, "WrongAccount") when the profile was pinned to another account since it
    /// was identified.
    [[nodiscard]] base::Result<> maySign(const base::ProfileId &profile) const;
    /// Error: profiles::signedOutError() when a person signed out of its Identity Center.
    [[nodiscard]] base::Result<> checkSignedIn(const base::ProfileId &profile) const;

signals:
    /// The profile's credentials belong to another account than those before.
    void callerChanged(const base::ProfileId &profile);
    /// Whose account its credentials belong to, each time that AWS says so.
    void callerKnown(const base::ProfileId &profile, const base::AccountId &account);

private:
    /// What is asked about, as it was when its credentials were fetched.
    struct Subject {
        base::ProfileId profile;
        aws::Region region;
        profiles::CredentialChain chain;
    };
    [[nodiscard]] IdentifyCall::Steps stepsFor(const base::ProfileId &profile,
                                               const aws::Region &region,
                                               const ui::SignInAnswers &answers);
    [[nodiscard]] profiles::CredentialChain chainOf(const base::ProfileId &profile) const;
    [[nodiscard]] base::TypedCall<aws::Credentials> *
    obtain(const Subject &subject, const ui::SignInAnswers &answers, QObject *owner);
    /// Before anybody is asked for a code or a sign-in that would lead to the wrong account.
    [[nodiscard]] base::Result<> checkNamedAccount(const Subject &subject) const;
    [[nodiscard]] base::TypedCall<sts::CallerIdentity> *
    askWhose(const base::ProfileId &profile, const aws::Region &region,
             const aws::Credentials &credentials, QObject *owner);
    [[nodiscard]] base::Result<> checkStill(const Subject &subject,
                                            const base::AccountId &account) const;
    [[nodiscard]] base::Result<> checkSignedInBy(const profiles::CredentialChain &chain) const;
    [[nodiscard]] base::Result<ui::Identity> accept(const Subject &subject,
                                                    const aws::Credentials &credentials,
                                                    const sts::CallerIdentity &caller);
    void onEnd(const base::ProfileId &profile, bool hadCode,
               const base::Result<ui::Identity> &outcome);
    void note(const base::ProfileId &profile, profiles::ProfileHealth health);

    SignIns &m_signIns;
    IdentityBook &m_identities;
};
