// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "net/signedcall.h"

#include "aws/accesskeyid.h"
#include "aws/serviceerror.h"
#include "base/webpage.h"
#include "base/withheld.h"
#include "net/attemptrequest.h"
#include "net/wireurl.h"

#include <QPointer>
#include <QUuid>

#include <algorithm>

namespace net {

namespace {

/// As much as the wall clock may run on beyond what an exchange took.
constexpr std::chrono::seconds kSleep{30};

bool isSuccess(int status)
{
    return status >= 200 && status < 300;
}

/// The only parties that can forge a Date header there are this computer and the certificate's
/// owner.
bool isTrusted(const QUrl &url)
{
    return url.scheme() == QLatin1String("https") || base::isLoopbackHost(url.host());
}

std::chrono::milliseconds scaled(std::chrono::milliseconds wait, double scale)
{
    return std::chrono::milliseconds(
        static_cast<qint64>(static_cast<double>(wait.count()) * scale));
}

bool isAboutSignature(base::ErrorKind kind)
{
    return kind == base::ErrorKind::ClockSkew || kind == base::ErrorKind::Signature
           || kind == base::ErrorKind::Credentials;
}

/// The id goes out in clear: a secret in its place would be shown to everyone on the way.
base::Error misplacedSecret()
{
    return base::makeError(base::ErrorKind::Credentials, QStringLiteral("KeyIdIsNoId"),
                           QStringLiteral("the access key id has the form of a secret access key: "
                                          "id and secret may be in each other's place. Nothing was "
                                          "sent."));
}

} // namespace

SignedCall::SignedCall(SignedOperation operation, SigningServices services,
                       EndpointSession &session, QObject *parent)
    : base::TypedCall<HttpReply>(parent), m_operation(std::move(operation)),
      m_services(std::move(services)), m_session(session),
      m_invocationId(QUuid::createUuid().toByteArray(QUuid::WithoutBraces))
{
    if (m_operation.safety != OperationSafety::Read)
        m_operation.request.changesState = true;
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &SignedCall::sendAttempt);
}

void SignedCall::run()
{
    sendAttempt();
}

void SignedCall::sendAttempt()
{
    ++m_attempt;
    if (const auto taken = takeKeys(); !taken)
        return fail(taken.error());
    m_usedOffset = m_session.skew.offset;
    m_sentAt = m_services.clock.wall();
    const auto request = attemptRequest(m_operation.request, m_operation.endpoint,
                                        {.credentials = m_usedKeys,
                                         .time = m_sentAt + m_usedOffset,
                                         .invocationId = m_invocationId,
                                         .number = m_attempt,
                                         .most = RetryNumbers::kAttempts});
    if (!request)
        return fail(request.error());
    send(*request);
}

base::Result<> SignedCall::takeKeys()
{
    if (!m_operation.credentials)
        return {};
    auto credentials = m_operation.credentials();
    if (!credentials)
        return base::failure(credentials.error());
    if (aws::mayBeSecret(credentials->accessKeyId))
        return base::failure(misplacedSecret());
    m_usedKeys = std::move(*credentials);
    return {};
}

void SignedCall::send(const HttpRequest &signedRequest)
{
    m_attemptCall = m_services.transport.send(signedRequest, this);
    base::whenDone(m_attemptCall.data(), this,
                   [this](const base::Result<HttpReply> &result) { onAnswer(result); });
    m_attemptCall->start();
}

void SignedCall::onAnswer(const base::Result<HttpReply> &result)
{
    m_attemptCall = nullptr;
    if (isConcluded())
        return;
    if (result)
        return onReply(*result);
    onError(result.error());
}

void SignedCall::onReply(const HttpReply &reply)
{
    learnClock(reply);
    if (!isSuccess(reply.status))
        return onError(aws::serviceError({.status = reply.status,
                                          .headers = reply.headers,
                                          .body = reply.body,
                                          .isOAuth = m_operation.hasOAuthErrors}));
    if (!isOfAws(reply))
        return refuse(reply);
    m_session.quota.giveBack(m_lastCost);
    finish(reply);
}

/// A portal that stands in the way answers 200 to everything. For a read that ends at its decoder.
bool SignedCall::isOfAws(const HttpReply &reply) const
{
    return m_operation.safety == OperationSafety::Read
           || !aws::requestIdOf(reply.headers).isEmpty();
}

void SignedCall::refuse(const HttpReply &reply)
{
    base::Error error = base::makeError(
        base::ErrorKind::Protocol, QStringLiteral("NoRequestId"),
        QStringLiteral("the answer has no x-amzn-requestid, as every answer of AWS has"));
    error.sent = base::Sent::Maybe;
    error.httpStatus = reply.status;
    fail(std::move(error));
}

void SignedCall::learnClock(const HttpReply &reply)
{
    const base::Instant now = m_services.clock.wall();
    const std::chrono::milliseconds onTheWall = now - m_sentAt;
    // The transport's own measure stands still while the computer sleeps, and the Date is as old as
    // the sleep was long.
    if (onTheWall - reply.elapsed >= kSleep)
        return;
    const auto observed = aws::observedOffset({.headers = reply.headers,
                                               .receivedAt = now,
                                               .elapsed = std::max(reply.elapsed, onTheWall),
                                               .isTrusted = isTrusted(m_operation.request.url)});
    if (observed)
        m_session.skew = aws::updatedSkew(m_session.skew, *observed);
}

void SignedCall::onError(const base::Error &error)
{
    const RetryDecision decision = decide(error);
    if (!m_isCancelled && decision.again)
        return scheduleRetry(decision);
    // Whoever hears of refused keys may let go of this call.
    const QPointer<SignedCall> self(this);
    tellRefusedKeys(error);
    if (self)
        fail(error);
}

void SignedCall::tellRefusedKeys(const base::Error &error) const
{
    const bool isRefusal =
        error.kind == base::ErrorKind::Credentials && error.sent == base::Sent::Answered;
    const CredentialsRefused told = m_operation.credentialsRefused;
    if (isRefusal && m_usedKeys && told)
        told(QString(m_usedKeys->accessKeyId));
}

RetryDecision SignedCall::decide(const base::Error &error)
{
    const double random = m_services.random01 ? m_services.random01() : 1.0;
    if (!isAboutSignature(error.kind))
        return decideRetry(m_attempt, error, m_operation.safety, m_session.quota, random);
    if (!canResign(error))
        return {};
    m_wasResigned = true;
    base::Error refused = error;
    refused.retry = base::Retry::Resign;
    return decideRetry(m_attempt, refused, m_operation.safety, m_session.quota, random);
}

bool SignedCall::canResign(const base::Error &error) const
{
    if (m_wasResigned || !m_usedKeys)
        return false;
    return aws::isCorrectable(error, m_usedOffset, m_session.skew, m_wasResigned)
           || (error.kind == base::ErrorKind::Credentials && hasOtherKeys());
}

bool SignedCall::hasOtherKeys() const
{
    const auto now = m_operation.credentials();
    return now
           && (now->accessKeyId != m_usedKeys->accessKeyId
               || !now->sessionToken.equals(m_usedKeys->sessionToken));
}

void SignedCall::scheduleRetry(const RetryDecision &decision)
{
    m_session.quota.take(decision.cost);
    m_lastCost = decision.cost;
    m_wait.start(scaled(decision.wait, m_services.waitScale));
}

void SignedCall::fail(base::Error error)
{
    error.operation = m_operation.name;
    error.host = endpointName(m_operation.request.url);
    finish(base::failure(base::withheld(std::move(error), m_operation.secrets)));
}

void SignedCall::abort()
{
    m_wait.stop();
    m_isCancelled = true;
    if (m_attemptCall)
        m_attemptCall->cancel();
}

void SignedCall::setCancelled()
{
    if (m_attemptCall)
        return; // its end is this call's
    fail(base::makeError(base::ErrorKind::Cancelled, QStringLiteral("Cancelled")));
}

} // namespace net
