// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/keychain/buscall.h"
#include "profiles/keychain/keychainprobe.h"

namespace profiles::keychain {

/// Asks the service whether it has an entry. Absent only while the default keyring is unlocked:
/// some services list nothing of what is locked (KeePassXC), others do (gnome-keyring).
class EntryLookCall final : public BusCall<EntryPresence>
{
public:
    EntryLookCall(SecretService service, const QString &key, QObject *parent);

protected:
    void run() override;

private:
    void onFound(const QDBusMessage &reply);
    void askWhetherNoneMeansAbsent();

    QString m_key;
};

} // namespace profiles::keychain
