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

#include <QString>

#include <chrono>
#include <functional>

namespace net {

/// Asked before each attempt, so that refreshed keys are picked up.
using CredentialsSource = std::function<base::Result<aws::Credentials>()>;

/// One operation of a service, not signed yet.
struct SignedOperation {
    HttpRequest request;  ///< url with path and query; content-type when it is not application/json
    aws::Endpoint endpoint;
    CredentialsSource credentials;
    OperationSafety safety = OperationSafety::Read;
    QString name;  ///< API operation, for example "StartCutover"
};

/// What a SignedCall works with. The references must outlive the call.
struct SigningServices {
    HttpTransport &transport;
    const base::Clock &clock;
    std::function<double()> random01;  ///< in [0, 1); spreads the waits
    double waitScale = 1.0;            ///< 0 lets tests retry without waiting
};

/// Sign, send, decide, wait, again. The unsigned operation is kept and signed afresh for each attempt from
/// the wall clock plus the session's offset, which is corrected at most once per call. Finishes with a 2xx
/// reply, or with an Error that names operation, host and request id; its `sent` is that of the last
/// attempt, and Maybe when any earlier attempt of a changing operation was Maybe.
class SignedCall final : public base::TypedCall<HttpReply>
{
    Q_OBJECT

public:
    SignedCall(SignedOperation operation, SigningServices services, EndpointSession &session,
               QObject *parent = nullptr);

signals:
    /// Attempt number `attempt` (2 = first repetition) will be sent after `wait` because of `error`.
    void retryScheduled(int attempt, std::chrono::milliseconds wait, const base::Error &error);

protected:
    void run() override;
    void abort() override;

private:
    void sendAttempt();
    [[nodiscard]] base::Result<HttpRequest> signedRequest(const aws::Credentials &credentials) const;
    void onReply(const base::Result<HttpReply> &result);
    void onSuccess(const HttpReply &reply);
    void learnClock(const HttpReply &reply);
    [[nodiscard]] RetryDecision decide(const base::Error &error);
    [[nodiscard]] bool canResign(const base::Error &error);
    void scheduleRetry(const RetryDecision &decision, const base::Error &error);
    void fail(base::Error error);
    [[nodiscard]] base::Error located(base::Error error) const;
    [[nodiscard]] base::Instant signingTime() const;

    SignedOperation m_operation;
    SigningServices m_services;
    EndpointSession &m_session;
    HttpCall *m_attemptCall = nullptr;
    QString m_usedAccessKeyId;
    int m_attempt = 0;
    int m_lastCost = 0;
    bool m_isClockCorrected = false;
    bool m_hasNewOffset = false;
};

} // namespace net
