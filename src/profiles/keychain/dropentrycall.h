// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/profileid.h"
#include "profiles/keychain/entrystore.h"
#include "profiles/keychain/steppedcall.h"

namespace profiles::keychain {

/// Removes an entry and reads it back: NotRemoved when it is still there.
class DropEntryCall final : public SteppedCall<void>
{
public:
    /// `profile` is named in the error.
    DropEntryCall(EntryStore &entries, const base::ProfileId &profile, const QString &key,
                  QObject *parent);

protected:
    void run() override;

private:
    void readBack();

    EntryStore &m_entries;
    base::ProfileId m_profile;
    QString m_key;
};

} // namespace profiles::keychain
