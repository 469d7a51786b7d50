// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/secretstore.h"
#include "base/secrettrouble.h"
#include "tests/support/heldcall.h"

#include <QPointer>

namespace support {

/// A keychain that is locked until a test answers its prompt.
class FakeKeychain final : public base::SecretStore
{
public:
    using State = base::SecretStoreState;

    [[nodiscard]] base::TypedCall<base::SecretBytes> *read(const base::ProfileId &,
                                                           QObject *parent) override
    {
        return new base::FinishedCall<base::SecretBytes>(
            base::failure(base::secretError(base::SecretTrouble::Locked, {})), parent);
    }
    [[nodiscard]] base::TypedCall<void> *write(const base::ProfileId &, const base::SecretBytes &,
                                               QObject *parent) override
    {
        ++writes;
        return new base::FinishedCall<void>(
            base::failure(base::secretError(base::SecretTrouble::Locked, {})), parent);
    }
    [[nodiscard]] base::TypedCall<void> *remove(const base::ProfileId &, QObject *parent) override
    {
        ++writes;
        return new base::FinishedCall<void>(
            base::failure(base::secretError(base::SecretTrouble::Locked, {})), parent);
    }
    [[nodiscard]] base::TypedCall<State> *state(QObject *parent) override
    {
        return new base::FinishedCall<State>(now, parent);
    }
    [[nodiscard]] base::TypedCall<State> *unlock(QObject *parent) override
    {
        ++prompts;
        prompt = new HeldCall<State>(parent);
        return prompt;
    }
    [[nodiscard]] bool isWaiting() const override { return waits; }
    void setWaiting(bool isWaiting)
    {
        waits = isWaiting;
        emit waitingChanged(isWaiting);
    }

    State now = State::Locked;
    int prompts = 0;
    int writes = 0;
    bool waits = false;
    QPointer<HeldCall<State>> prompt;
};

} // namespace support
