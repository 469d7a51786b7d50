// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/profileid.h"

#include <QString>

#include <cstdint>

namespace profiles::keychain {

/// What the entries of the keychain are called. Every name starts with the program and the version
/// of the layout, because the keychain of Windows knows no service; is ASCII of at most 200
/// characters; and differs from others without looking at upper and lower case.

/// Successive writes use the two slots in turn, so that what a crash left behind is found.
enum class Slot : std::uint8_t { A, B };

[[nodiscard]] constexpr Slot otherSlot(Slot slot) noexcept
{
    return slot == Slot::A ? Slot::B : Slot::A;
}

/// The profile's id in the alphabet of entry names; a digest where the id is long.
[[nodiscard]] QString entryName(const base::ProfileId &profile);
/// "cutover-desk/v1/NAME"
[[nodiscard]] QString manifestKey(const base::ProfileId &profile);
/// "cutover-desk/v1/NAME/a/0"
[[nodiscard]] QString chunkKey(const base::ProfileId &profile, Slot slot, int index);
/// "cutover-desk/v1/canary/NONCE": written and removed again to try the keychain.
[[nodiscard]] QString canaryKey(const QString &nonce);

} // namespace profiles::keychain
