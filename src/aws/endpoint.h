// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QUrl>

namespace aws {

/// Where one service of one region is asked, and what its requests are signed for.
struct Endpoint {
    QUrl url;        ///< scheme, host, port where it is not the default; no path of its own unless
                     ///< overridden
    QString region;  ///< signing region
    QString service; ///< signing name: "mgn", "sts"; "sso" and "sso-oidc" are not signed
    bool isOverride =
        false; ///< from AWS_ENDPOINT_URL and its kin: the window shows a banner with the host
    bool operator==(const Endpoint &) const = default;
};

} // namespace aws
