// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/accountid.h"

#include <QString>

namespace sso {

/// An account that a signed-in person may enter (SSO model shape AccountInfo).
struct AssignedAccount {
    base::AccountId id;
    QString name;
    QString email;
    bool operator==(const AssignedAccount &) const = default;
};

} // namespace sso
