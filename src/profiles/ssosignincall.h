// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/call.h"

#include <QString>
#include <QUrl>

#include <chrono>

namespace profiles {

/// What a person types into the page of an Identity Center.
struct SsoUserCode {
    QString code;
    QUrl page;
    QUrl pageWithCode; ///< may be empty
    std::chrono::seconds lifetime{0};
};

/// A person signs in to IAM Identity Center. On success the token is kept: in the keychain when
/// there is one, else for this session. cancel() closes everything that waits.
class SsoSignInCall : public base::TypedCall<void>
{
    Q_OBJECT

public:
    using TypedCall::TypedCall;

signals:
    /// The browser was asked to open this page; it may be opened by hand as well.
    void browserOpened(const QUrl &page);
    void browserFailed(const QUrl &page);
    void codeShown(const profiles::SsoUserCode &code);
    /// The person is signed in, but for this session only: the keychain did not take the token.
    void notKept(const base::Error &why);
};

} // namespace profiles
