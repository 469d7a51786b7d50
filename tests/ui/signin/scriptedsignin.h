// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/ssosessions.h"
#include "ui/signin/ssosigninpanel.h"

#include <QList>
#include <QPointer>

namespace support {

/// A sign-in that does what a test says.
class ScriptedSignIn final : public profiles::SsoSignInCall
{
public:
    using profiles::SsoSignInCall::SsoSignInCall;

    void answer(const base::Result<> &result) { finish(result); }

protected:
    void run() override {}
    void abort() override {}
};

/// Every sign-in that was begun.
struct SignInScript {
    QList<QPointer<ScriptedSignIn>> calls;
    QList<profiles::SsoMethod> methods;

    /// Must be outlived by the script.
    [[nodiscard]] ui::SsoSignInPanel::Begin begin()
    {
        return [this](profiles::SsoMethod method, QObject *parent) {
            methods << method;
            calls << new ScriptedSignIn(parent);
            return calls.last().data();
        };
    }
    /// The one that is under way.
    [[nodiscard]] ScriptedSignIn &current() const { return *calls.last(); }
};

[[nodiscard]] inline profiles::SsoSession someSession()
{
    profiles::SsoSession session;
    session.startUrl = QUrl(QStringLiteral("https://d-1234567890.awsapps.com/start"));
    return session;
}

inline const QUrl
    kSignInPage(QStringLiteral("https://oidc.eu-west-1.amazonaws.com/authorize?state=a%2Fb"));

[[nodiscard]] inline profiles::SsoUserCode someCode()
{
    return {.code = QStringLiteral("ABCD-EFGH"),
            .page = QUrl(QStringLiteral("https://device.sso.eu-west-1.amazonaws.com/")),
            .pageWithCode = {},
            .lifetime = std::chrono::minutes(5)};
}

} // namespace support
