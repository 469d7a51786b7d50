// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/ownprofile.h"

namespace support {

inline base::ProfileId ownId(const char *letter)
{
    const QString eight = QString::fromLatin1(letter).repeated(8);
    return base::ProfileId(QStringLiteral("own:%1-0000-4000-8000-000000000000").arg(eight));
}

inline profiles::OwnProfile ownKeys(const char *letter, const char *name)
{
    return {.id = ownId(letter),
            .name = QString::fromUtf8(name),
            .source = profiles::OwnKeys{.accessKeyId = QStringLiteral("AKIDEXAMPLE")},
            .region = {}};
}

inline profiles::OwnProfile ownRole(const char *letter, const char *name,
                                    const base::ProfileId &source)
{
    const profiles::AssumedRole role{.roleArn =
                                         QStringLiteral("arn:aws:iam::444455556666:role/desk"),
                                     .externalId = {},
                                     .mfaSerial = {},
                                     .sessionName = {},
                                     .duration = {}};
    return {.id = ownId(letter),
            .name = QString::fromUtf8(name),
            .source = profiles::OwnRole{.source = source, .role = role},
            .region = {}};
}

inline profiles::SsoAccess ssoSample()
{
    return {.session = {.name = {},
                        .startUrl = QUrl(QStringLiteral("https://d-abc.awsapps.com/start/#")),
                        .region = *aws::Region::parse(QStringLiteral("eu-west-1")),
                        .scopes = {QStringLiteral("sso:account:access")}},
            .account = *base::AccountId::parse(QStringLiteral("111122223333")),
            .roleName = QStringLiteral("Desk")};
}

} // namespace support
