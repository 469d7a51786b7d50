// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/secretstore.h"
#include "profiles/credentialresolver.h"
#include "profiles/machinecredentialssource.h"
#include "profiles/ssosessions.h"
#include "profiles/usedcodes.h"

#include <QPointer>

namespace profiles {

/// What credentials are obtained with; all must outlive the calls.
struct ObtainServices {
    const CredentialResolver &live;
    base::SecretStore &secrets;
    SsoSessions &sso;
    SignInClients &clients;
    UsedCodes &usedCodes;
    MachineCredentialsSource &machine;
    QProcessEnvironment environment; ///< of a credential_process; says where the machine is asked
};

/// Goes a profile's chain: the first step's credentials, then one AssumeRole after the other. Asks
/// nobody: where a person is needed it ends with signInNeeded(), and with secretError() where the
/// keychain stands in the way. This machine is not asked for its role before a person has opened
/// the profile. A code is used for the first role that asks for one and never twice:
/// "MfaCodeUsed" (Credentials), before it is sent to STS, for one that was used a moment ago,
/// whatever profile it was typed for.
class ObtainCredentialsCall final : public base::TypedCall<aws::Credentials>
{
    Q_OBJECT

public:
    struct Request {
        Profile profile;
        aws::Region region;          ///< whose STS is asked
        base::SecretBytes mfaCode{}; ///< as typed; empty when nobody was asked
        bool mayAskMachine = false;  ///< a person has opened the profile in this run
    };

    ObtainCredentialsCall(Request request, ObtainServices services, QObject *parent = nullptr);

protected:
    void run() override;
    void abort() override;

private:
    using Outcome = base::Result<aws::Credentials>;

    void next();
    void onCredentials(const Outcome &outcome);
    void await(base::TypedCall<aws::Credentials> *call);
    void take(const FileKeys &) { takeLive(); }
    void take(const EnvironmentKeys &) { takeLive(); }
    void take(const SimulatedKeys &);
    void take(const StoredKeys &step);
    void take(const ProcessCommand &step);
    void take(const SsoAccess &step);
    void take(const AssumedRole &step);
    void take(const MachineRole &step);
    void takeLive();
    void onSecret(const QString &accessKeyId, const base::Result<base::SecretBytes> &envelope);
    void assume(const AssumedRole &step);
    void onAssumed(const QString &mfaSerial, const base::SecretBytes &code,
                   const base::Result<sts::TemporaryCredentials> &outcome);
    [[nodiscard]] std::chrono::milliseconds monotonic() const;

    Request m_request;
    ObtainServices m_services;
    aws::Credentials m_credentials; ///< of the steps so far
    qsizetype m_step = 0;
    QPointer<base::Call> m_call;
};

} // namespace profiles
