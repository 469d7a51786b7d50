// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/steppedcall.h"
#include "profiles/keychain/entrynames.h"
#include "profiles/keychain/entrystore.h"

namespace profiles::keychain {

/// Removes chunks of one slot: those in `range`, and after its end whatever lies there without a
/// gap, left by a write that was cut short. From the last to the first, so that when this is cut
/// short too the rest has no gap at its beginning and is found the next time.
class ClearSlotCall final : public base::SteppedCall<void>
{
public:
    struct Range {
        Slot slot;
        int begin = 0;
        int end = 0; ///< one past the last chunk that is known
    };

    ClearSlotCall(EntryStore &entries, const base::ProfileId &profile, Range range,
                  QObject *parent);

protected:
    void run() override;

private:
    void findEnd();
    void dropLast();

    EntryStore &m_entries;
    base::ProfileId m_profile;
    Range m_range;
};

} // namespace profiles::keychain
