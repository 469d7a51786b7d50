// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/src/sim/signintest.h"

/// OIDC and the portal of IAM Identity Center without a socket: nothing is signed.
class CenterTest : public SignInTest
{
protected:
    using Reply = SimTestService::Reply;

    Reply post(const char *path, const QJsonObject &input);
    sim::HttpReply get(const QByteArray &target, const QString &token = {});
    Reply getJson(const QByteArray &target, const QString &token);
    /// Registers for all three grants, the redirect to http://127.0.0.1/oauth/callback.
    Reply registerProgram(const QJsonObject &changes = {});
    /// clientId and clientSecret of a fresh registration, with these members.
    QJsonObject withProgram(const QJsonObject &members);
    /// Whoever signs in through a device that approves at once.
    QString accessToken();

    /// The device sign-in of a fresh registration.
    struct Device {
        QJsonObject program;
        QJsonObject codes;
    };
    Device startDevice();
    Reply poll(const Device &device);
    /// What the person's browser shows for the device's code.
    sim::HttpReply approve(const Device &device);
};

/// "authorization_pending" and the like.
QString oauthError(const SimTestService::Reply &reply);
/// The first header of that name; empty when there is none.
QByteArray replyHeader(const sim::HttpReply &reply, const QByteArray &name);
/// The members of a reply's Location.
QHash<QString, QString> redirected(const sim::HttpReply &reply);
