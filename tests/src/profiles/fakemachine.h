// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/machinecredentialssource.h"

#include <QList>

namespace support {

/// A machine that answers as the test says and keeps where it was asked.
class FakeMachine final : public profiles::MachineCredentialsSource
{
public:
    base::Result<aws::Credentials> answer =
        base::failure(base::makeError(base::ErrorKind::NotConnected, {}));
    QList<profiles::MachinePlace> asked;

    [[nodiscard]] base::TypedCall<aws::Credentials> *
    fetch(const profiles::MachinePlace &place, const base::Clock &, QObject *parent) override
    {
        asked.append(place);
        return new base::FinishedCall<aws::Credentials>(answer, parent);
    }
};

} // namespace support
