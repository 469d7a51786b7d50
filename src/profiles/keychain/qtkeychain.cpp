// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keychain/qtkeychain.h"

#include <QByteArray>

#include <qt6keychain/keychain.h>

#include <utility>

namespace profiles::keychain {

namespace {

using QKeychain::Job;

// No job has a parent: deleted before its end it is used after it is freed, inside the library. It
// deletes itself once it has finished.
Job *writeJob(const base::SecretBytes &value)
{
    const std::string_view bytes = value.reveal();
    auto *job = new QKeychain::WritePasswordJob(keychainService());
    job->setBinaryData(QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())));
    return job;
}

Job *libraryJob(const KeychainJob &job)
{
    switch (job.kind) {
    case KeychainJob::Kind::Write: return writeJob(job.value);
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

base::SecretBytes valueOf(const Job &job)
{
    const auto *read = qobject_cast<const QKeychain::ReadPasswordJob *>(&job);
    return read ? base::SecretBytes(read->binaryData()) : base::SecretBytes();
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
    Job *started = libraryJob(job);
    started->setKey(job.key);
    started->setInsecureFallback(false);
    // Some back ends say twice that they have finished.
    QObject::connect(started, &Job::finished, started,
                     [listener = std::move(listener)](const Job *finished) mutable {
                         if (const Listener once = std::exchange(listener, nullptr))
                             once(answerOf(*finished));
                     });
    started->start();
}

} // namespace profiles::keychain
