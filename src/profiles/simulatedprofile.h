// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aws/credentials.h"
#include "aws/region.h"
#include "base/accountid.h"

#include <QString>
#include <QUrl>

namespace profiles {

/// A profile of the simulator, as the program learnt it from the simulator's own lines. Lives in
/// memory only and is never written anywhere.
struct SimulatedProfile {
    QString name;
    aws::Region region;
    QUrl mgnEndpoint;
    QUrl stsEndpoint;
    QUrl ssoEndpoint = {}; ///< empty: nobody can be asked; never AWS itself
    QUrl oidcEndpoint = {};
    QString caBundle; ///< the simulator's own certificate authority; empty over plain http
    base::AccountId account;
    aws::Credentials credentials;
};

} // namespace profiles
