// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/keychain/rawkeychain.h"

#include <QStringList>

#include <map>

/// A keychain that works at once, but for the kinds of job that it was told to refuse.
class ScriptedKeychain final : public profiles::keychain::RawKeychain
{
public:
    using Answer = profiles::keychain::KeychainAnswer;
    using Job = profiles::keychain::KeychainJob;

    void start(const Job &job, Listener listener) override
    {
        keys << job.key;
        if (isSilent)
            return;
        const auto refusal = codes.find(job.kind);
        listener(refusal == codes.end()
                     ? done(job)
                     : Answer{.code = refusal->second, .value = {}, .message = {}});
    }

    std::map<Job::Kind, Answer::Code> codes;
    std::map<QString, base::SecretBytes> values;
    QStringList keys; ///< of all jobs, in order
    bool changesValues = false;
    bool isSilent = false;

private:
    Answer done(const Job &job)
    {
        if (job.kind == Job::Kind::Write)
            values[job.key] = changesValues ? base::SecretBytes() : job.value;
        if (job.kind == Job::Kind::Remove)
            values.erase(job.key);
        if (job.kind != Job::Kind::Read)
            return {};
        const auto value = values.find(job.key);
        return value == values.end()
                   ? Answer{.code = Answer::Code::NotFound, .value = {}, .message = {}}
                   : Answer{.value = value->second, .message = {}};
    }
};
