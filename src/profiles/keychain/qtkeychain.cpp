// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keychain/qtkeychain.h"

#include <QByteArray>
#include <QPointer>

#include <qt6keychain/keychain.h>

#include <cstring>
#include <utility>

namespace profiles::keychain {

namespace {

using QKeychain::Job;

// No job has a parent: deleted before its end it is used after it is freed, inside the library. It
// deletes itself once it has finished.
Job *writeJob(const QByteArray &value)
{
    auto *job = new QKeychain::WritePasswordJob(keychainService());
    job->setBinaryData(value);
    return job;
}

Job *libraryJob(KeychainJob::Kind kind, const QByteArray &value)
{
    switch (kind) {
    case KeychainJob::Kind::Write: return writeJob(value);
    case KeychainJob::Kind::Remove: return new QKeychain::DeletePasswordJob(keychainService());
    case KeychainJob::Kind::Read: break;
    }
    return new QKeychain::ReadPasswordJob(keychainService());
}

KeychainAnswer::Code answerCode(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError: return KeychainAnswer::Code::Done;
    case QKeychain::EntryNotFound: return KeychainAnswer::Code::NotFound;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser: return KeychainAnswer::Code::Denied;
    default: return KeychainAnswer::Code::Failed;
    }
}

QByteArray bytesOf(const base::SecretBytes &value)
{
    return QByteArrayView(value.reveal()).toByteArray();
}

/// The array shares its bytes with the job that it was given to or came from: written over here,
/// they are gone there too. The job has finished and does not look at them again.
void scrubShared(const QByteArray &bytes)
{
    if (!bytes.isEmpty())
        explicit_bzero(const_cast<char *>(bytes.constData()),
                       static_cast<std::size_t>(bytes.size()));
}

base::SecretBytes valueOf(const Job &job)
{
    const auto *read = qobject_cast<const QKeychain::ReadPasswordJob *>(&job);
    if (!read)
        return {};
    const QByteArray bytes = read->binaryData();
    base::SecretBytes value(bytes);
    scrubShared(bytes);
    return value;
}

KeychainAnswer answerOf(const Job &job)
{
    const auto code = answerCode(job.error());
    return {.code = code,
            .value = code == KeychainAnswer::Code::Done ? valueOf(job) : base::SecretBytes(),
            .message = job.errorString()};
}

} // namespace

QString keychainService()
{
    return QStringLiteral("Cutover Desk");
}

void QtKeychain::start(const KeychainJob &job, Listener listener)
{
    m_memory.clearIfDoubtful();
    const QByteArray written = bytesOf(job.value);
    Job *started = libraryJob(job.kind, written);
    started->setKey(job.key);
    started->setInsecureFallback(false);
    // Some back ends say twice that they have finished.
    QObject::connect(started, &Job::finished, started,
                     [listener = std::move(listener), written,
                      memory = QPointer(&m_memory)](const Job *finished) mutable {
                         scrubShared(written);
                         if (memory
                             && answerCode(finished->error()) == KeychainAnswer::Code::Failed)
                             memory->doubt();
                         if (const Listener once = std::exchange(listener, nullptr))
                             once(answerOf(*finished));
                     });
    started->start();
}

} // namespace profiles::keychain
