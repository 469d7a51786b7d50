// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aws/credentials.h"
#include "aws/endpoint.h"
#include "base/call.h"
#include "base/clock.h"
#include "net/endpointsession.h"
#include "net/httpmessage.h"
#include "net/httptransport.h"
#include "net/retrypolicy.h"

#include <QPointer>
#include <QString>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace net {

/// Asked before each attempt, so that refreshed keys are picked up.
using CredentialsSource = std::function<base::Result<aws::Credentials>()>;
/// Told which keys the service did not accept: expired, unknown or revoked before their time.
using CredentialsRefused = std::function<void(const QString &accessKeyId)>;

/// One operation of a service, as it is before each attempt.
struct SignedOperation {
    HttpRequest request; ///< url with path and query; content-type when it is not application/json
    aws::Endpoint endpoint;
    CredentialsSource credentials;              ///< none: the operation is sent without a signature
    CredentialsRefused credentialsRefused = {}; ///< once, when the call ends for that; may be none
    OperationSafety safety = OperationSafety::Read;
    QString name;                           ///< API operation, for example "StartCutover"
    std::vector<base::SecretBytes> secrets; ///< in the request; taken out of every error
    bool hasOAuthErrors = false;            ///< a member "error" of a refusal's body names its code
};

/// What a SignedCall works with. The references must outlive the call.
struct SigningServices {
    HttpTransport &transport;
    const base::Clock &clock;
    std::function<double()> random01 = {}; ///< in [0, 1); spreads the waits
    double waitScale = 1.0;                ///< 0 lets tests retry without waiting
};

/// Sign, send, decide, wait, again. The unsigned operation is kept and signed afresh for each
/// attempt, from the wall clock plus the session's offset; a refusal for the time or the keys is
/// answered with a new signature once, when the offset or the keys have changed. An operation
/// without a source of credentials is sent as it is, and otherwise treated alike. Finishes with a
/// 2xx reply, or with an Error that names operation, host and request id. Cancelled, it sends
/// nothing more and ends as the attempt under way ends: that one knows whether it was sent. A 2xx
/// to a call that is no read and that has no x-amzn-requestid is not AWS's: Protocol, Sent::Maybe.
/// An access key id that may be the secret is refused before anything is signed: Credentials,
/// Sent::No.
class SignedCall final : public base::TypedCall<HttpReply>
{
    Q_OBJECT

public:
    SignedCall(SignedOperation operation, SigningServices services, EndpointSession &session,
               QObject *parent = nullptr);

protected:
    void run() override;
    void abort() override;
    void setCancelled() override;

private:
    void sendAttempt();
    [[nodiscard]] base::Result<> takeKeys();
    void send(const HttpRequest &signedRequest);
    void onAnswer(const base::Result<HttpReply> &result);
    void onReply(const HttpReply &reply);
    void learnClock(const HttpReply &reply);
    [[nodiscard]] bool isOfAws(const HttpReply &reply) const;
    void refuse(const HttpReply &reply);
    void onError(const base::Error &error);
    [[nodiscard]] RetryDecision decide(const base::Error &error);
    [[nodiscard]] bool canResign(const base::Error &error) const;
    [[nodiscard]] bool hasOtherKeys() const;
    void scheduleRetry(const RetryDecision &decision);
    void tellRefusedKeys(const base::Error &error) const;
    void fail(base::Error error);

    SignedOperation m_operation;
    SigningServices m_services;
    EndpointSession &m_session;
    QByteArray m_invocationId;
    QPointer<HttpCall> m_attemptCall;
    QTimer m_wait;
    std::optional<aws::Credentials> m_usedKeys; ///< none of an operation that is not signed
    std::chrono::milliseconds m_usedOffset{0};
    base::Instant m_sentAt;
    int m_attempt = 0;
    int m_lastCost = 0;
    bool m_wasResigned = false;
    bool m_isCancelled = false;
};

} // namespace net
