// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/call.h"
#include "base/profileid.h"
#include "base/secretbytes.h"

#include <cstdint>

namespace base {

/// Whether secrets can be kept and fetched at this moment.
enum class SecretStoreState : std::uint8_t {
    Unlocked, ///< go ahead
    Locked,   ///< after unlock()
    Missing,  ///< not on this machine or in this session; credentials can live in memory only
    Slow      ///< something is there but does not answer, or shows a prompt of its own
};

/// Keeps one secret per profile, across starts of the program. Contract:
/// - Every function returns a call that its caller starts, owned by `parent`. Calls take their turn
///   in the order in which they were started.
/// - Errors carry a SecretTrouble (base/secrettrouble.h) and never a secret.
/// - No call but unlock() makes anything ask the user, as far as that is in the store's power.
/// - A secret is whole or not there: a write that failed leaves the old one. After one that was cut
///   short (cancelled, Slow, a crash) it is the old or the new one, never a mix of both.
class SecretStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The secret of `profile`. Absent only when the store is sure that there is none.
    [[nodiscard]] virtual TypedCall<SecretBytes> *read(const ProfileId &profile,
                                                       QObject *parent) = 0;
    /// Keeps `secret` in place of what is there. Succeeds only after it was read back. Refused when
    /// what is there cannot be understood: that is to be removed first, by the user's decision.
    [[nodiscard]] virtual TypedCall<void> *write(const ProfileId &profile,
                                                 const SecretBytes &secret, QObject *parent) = 0;
    /// Removes all that is stored for `profile`, damaged or not; to be called on the user's request
    /// only. Succeeds only after it was found gone; also when there was nothing.
    [[nodiscard]] virtual TypedCall<void> *remove(const ProfileId &profile, QObject *parent) = 0;
    /// What would happen now. Takes no turn, so that it answers while another call waits.
    [[nodiscard]] virtual TypedCall<SecretStoreState> *state(QObject *parent) = 0;
    /// Lets the system ask the user to unlock; on the user's click only. The state afterwards:
    /// Locked when the user refused. Has no time limit; cancel() takes the prompt away.
    [[nodiscard]] virtual TypedCall<SecretStoreState> *unlock(QObject *parent) = 0;
    /// A call has been waiting for longer than a moment: worth telling the user.
    [[nodiscard]] virtual bool isWaiting() const = 0;

signals:
    /// From the event loop, never inside a function of the store or of a call.
    void waitingChanged(bool isWaiting);
};

} // namespace base
