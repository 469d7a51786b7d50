// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/profileid.h"
#include "profiles/keychain/entrystore.h"
#include "profiles/keychain/steppedcall.h"

namespace profiles::keychain {

/// Writes an entry and reads it back: NotKept when it is not what was written.
class KeepEntryCall final : public SteppedCall<void>
{
public:
    struct Entry {
        base::ProfileId profile; ///< for the error
        QString key;
        base::SecretBytes value;
    };

    KeepEntryCall(EntryStore &entries, Entry entry, QObject *parent);

protected:
    void run() override;

private:
    void readBack();

    EntryStore &m_entries;
    Entry m_entry;
};

} // namespace profiles::keychain
