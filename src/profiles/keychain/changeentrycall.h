// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/profileid.h"
#include "base/steppedcall.h"
#include "profiles/keychain/entrystore.h"

namespace profiles::keychain {

/// Writes or removes an entry and reads it back: NotKept or NotRemoved when it is not as wanted.
class ChangeEntryCall final : public base::SteppedCall<void>
{
public:
    struct Change {
        base::ProfileId profile; ///< for the error
        QString key;
        std::optional<base::SecretBytes> value; ///< nullopt: the entry is removed
    };

    ChangeEntryCall(EntryStore &entries, Change change, QObject *parent);

protected:
    void run() override;

private:
    void readBack();
    void onReadBack(const std::optional<base::SecretBytes> &found);

    EntryStore &m_entries;
    Change m_change;
};

} // namespace profiles::keychain
