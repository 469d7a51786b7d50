// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "net/qthttpcall.h"

#include "net/qthttpstate.h"
#include "net/qtrequest.h"
#include "net/requestcheck.h"
#include "net/wireurl.h"

#include <QNetworkAccessManager>

#include <algorithm>

namespace net {

namespace {

constexpr qint64 kReadBufferBytes = 1024 * 1024;
constexpr int kFirstErrorStatus = 400;

QString wording(const QSslError &error)
{
    const QString reason = error.errorString();
    if (error.certificate().isNull())
        return reason;
    return QStringLiteral("%1 Certificate of \"%2\", issued by \"%3\".")
        .arg(reason, error.certificate().subjectDisplayName(),
             error.certificate().issuerDisplayName());
}

bool isPoisonous(int status)
{
    return status != 0 && status < 200;
}

/// For a read without a body, where no handed byte tells whether anything left.
bool failedBeforeSending(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::ConnectionRefusedError
           || error == QNetworkReply::HostNotFoundError
           || error == QNetworkReply::SslHandshakeFailedError
           || error == QNetworkReply::ProxyConnectionRefusedError
           || error == QNetworkReply::ProxyNotFoundError;
}

} // namespace

QtHttpCall::QtHttpCall(HttpRequest request, std::shared_ptr<QtHttpState> state, QObject *parent)
    : HttpCall(parent), m_request(std::move(request)), m_endpoint(endpointName(m_request.url)),
      m_state(std::move(state))
{
    m_connectTimer.setSingleShot(true);
    m_deadlineTimer.setSingleShot(true);
    m_deadlineTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_connectTimer, &QTimer::timeout, this, &QtHttpCall::onConnectDeadline);
    connect(&m_deadlineTimer, &QTimer::timeout, this, &QtHttpCall::onDeadline);
}

QtHttpCall::~QtHttpCall()
{
    stop();
}

void QtHttpCall::run()
{
    if (!m_state->tls)
        return finish(base::failure(m_state->tls.error()));
    if (auto checked = checkRequest(m_request); !checked) {
        checked.error().host = m_endpoint;
        return finish(base::failure(checked.error()));
    }
    if (m_request.changesState)
        return begin();
    m_state->readQueue.enter(m_endpoint, this, [this] { begin(); });
}

void QtHttpCall::abort()
{
    stop();
}

void QtHttpCall::setCancelled()
{
    finish(base::failure(
        exchangeError(base::ErrorKind::Cancelled, facts(), QStringLiteral("Cancelled"), {})));
}

void QtHttpCall::begin()
{
    startTimers();
    m_body = std::make_unique<OnceOnlyBody>(m_request.body);
    m_state->proxies->prepare(m_request.url, this, [this] { sendOnce(); });
}

void QtHttpCall::sendOnce()
{
    if (isConcluded())
        return;
    // A changing call must not meet an idle connection that the server is just closing.
    m_manager = m_request.changesState ? m_state->freshManager() : m_state->readManager();
    offerToQt(qtRequest(m_request, *m_state->tls, m_state->options.idleDeadline));
    listen();
}

void QtHttpCall::startTimers()
{
    m_sinceBegin.start();
    m_connectTimer.start(m_state->options.connectDeadline);
    m_deadlineTimer.start(m_request.deadline);
}

void QtHttpCall::offerToQt(const QNetworkRequest &request)
{
    if (m_request.method == "POST")
        m_reply.reset(m_manager->post(request, m_body.get()));
    else
        m_reply.reset(m_manager->sendCustomRequest(request, m_request.method, m_body.get()));
    m_reply->setReadBufferSize(kReadBufferBytes);
}

void QtHttpCall::listen()
{
    QNetworkReply *reply = m_reply.get();
    connect(reply, &QNetworkReply::sslErrors, this, &QtHttpCall::onTlsErrors);
    // Queued: Qt 6.4 complains of a second error when a reply is aborted while it announces its
    // head.
    connect(reply, &QNetworkReply::metaDataChanged, this, &QtHttpCall::onHead,
            Qt::QueuedConnection);
    connect(reply, &QNetworkReply::readyRead, this, &QtHttpCall::onBytes);
    connect(reply, &QNetworkReply::finished, this, &QtHttpCall::onQtFinished);
}

void QtHttpCall::onTlsErrors(const QList<QSslError> &errors)
{
    for (const QSslError &error : errors)
        m_tlsProblems.append(wording(error));
}

void QtHttpCall::onHead()
{
    if (isConcluded())
        return;
    if (auto refused = refusedHead(facts(), m_request.maxBodyBytes))
        end(base::failure(*refused));
}

void QtHttpCall::onBytes()
{
    takeBytes();
    if (m_received.size() > m_request.maxBodyBytes)
        end(base::failure(tooLarge()));
}

/// Straight into the memory that the answer stays in.
void QtHttpCall::takeBytes()
{
    const qint64 room = std::min(m_reply->bytesAvailable(), m_request.maxBodyBytes + 1);
    const qsizetype had = m_received.size();
    if (had == 0)
        m_received.reserve(expectedBytes() + kBodyPadding);
    m_received.resize(had + room);
    m_received.truncate(had + std::max<qint64>(0, m_reply->read(m_received.data() + had, room)));
}

/// What the head says, as far as it is believable; 0 when it says nothing.
qint64 QtHttpCall::expectedBytes() const
{
    const qint64 told = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    return std::clamp<qint64>(told, 0, m_request.maxBodyBytes);
}

base::Error QtHttpCall::tooLarge() const
{
    return exchangeError(
        base::ErrorKind::TooLarge, facts(), QStringLiteral("AnswerTooLarge"),
        QStringLiteral("the answer is larger than %1 bytes").arg(m_request.maxBodyBytes));
}

void QtHttpCall::onConnectDeadline()
{
    const ReplyFacts seen = facts();
    if (!seen.wasHanded)
        end(base::failure(
            exchangeError(base::ErrorKind::Timeout, seen, QStringLiteral("ConnectTimeout"),
                          QStringLiteral("no connection within %1 s")
                              .arg(m_state->options.connectDeadline.count() / 1000))));
}

void QtHttpCall::onDeadline()
{
    end(base::failure(
        exchangeError(base::ErrorKind::Timeout, facts(), QStringLiteral("Timeout"),
                      QStringLiteral("no whole answer within %1 s")
                          .arg(static_cast<double>(m_request.deadline.count()) / 1000.0))));
}

void QtHttpCall::onQtFinished()
{
    if (m_reply->isOpen())
        takeBytes();
    ReplyFacts seen = facts();
    seen.reply.body = m_received;
    if (m_received.size() > m_request.maxBodyBytes)
        return end(base::failure(tooLarge()));
    end(replyOutcome(seen));
}

ReplyFacts QtHttpCall::facts() const
{
    ReplyFacts out;
    out.host = m_endpoint;
    out.takesUnauthorized = m_request.takesUnauthorized;
    out.isProxyGuessed = m_state->proxies->isOverdue(m_request.url);
    if (!m_reply)
        return out;
    out.error = m_reply->error();
    out.errorText = m_reply->errorString();
    out.tlsProblems = m_tlsProblems;
    out.caBundle = m_state->options.caBundle;
    out.reply.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    out.reply.headers = m_reply->rawHeaderPairs();
    out.reply.elapsed = std::chrono::milliseconds(m_sinceBegin.elapsed());
    out.wasHanded = m_request.body.isEmpty() ? hasLeft(out) : m_body->wasHanded();
    return out;
}

/// Qt tells of no request without a body when it was sent: what came of it must do.
bool QtHttpCall::hasLeft(const ReplyFacts &seen)
{
    const bool hasFailedLater =
        seen.error != QNetworkReply::NoError && !failedBeforeSending(seen.error);
    return seen.reply.status != 0 || hasFailedLater;
}

void QtHttpCall::end(base::Result<HttpReply> result)
{
    const int status = result ? result->status : result.error().httpStatus;
    if (isPoisonous(status))
        m_state->retire(m_manager);
    if (!result && result.error().sent == base::Sent::No)
        m_state->proxies->doubt(m_request.url);
    stop();
    finish(std::move(result));
}

void QtHttpCall::stop()
{
    m_connectTimer.stop();
    m_deadlineTimer.stop();
    if (m_reply) {
        m_reply->disconnect(this);
        // A reply with an error status ends with this object: aborting it would be a second error
        // to Qt.
        if (m_reply->isRunning() && facts().reply.status < kFirstErrorStatus)
            m_reply->abort();
    }
    m_state->readQueue.leave(m_endpoint, this);
}

} // namespace net
