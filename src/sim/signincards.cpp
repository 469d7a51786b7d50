// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/signincards.h"

namespace sim {

namespace {

constexpr const char *kToken = "CreateToken";
constexpr const char *kPage = "Authorize";
constexpr const char *kDevice = "StartDeviceAuthorization";
constexpr CardValue kSeconds{.kind = CardValue::Kind::Number, .least = 1, .most = 43'200};
constexpr CardValue kPolls{.kind = CardValue::Kind::Number, .least = 1, .most = 1000};
constexpr CardValue kClientErrors{.kind = CardValue::Kind::Word,
                                  .words = "invalid-client|unauthorized-client"};

} // namespace

QList<FaultDescription> signInCards()
{
    return {
        {"short-credentials", "*", "60",
         "temporary credentials and access tokens handed out live VALUE seconds (wall time)",
         kSeconds},
        {.name = "expire-credentials",
         .operation = "*",
         .defaultValue = "",
         .text = "before the call, all temporary credentials handed out so far end",
         .call = 1},
        {.name = "revoke-sign-ins",
         .operation = "*",
         .defaultValue = "",
         .text = "before the call, all access and refresh tokens handed out so far are revoked",
         .call = 1},
        {"pending", kToken, "3",
         "the person needs VALUE polls of a device sign-in and then approves by herself", kPolls},
        {"slow-down", kToken, "", "400 SlowDownException"},
        {"dead-refresh-token", kToken, "", "400 InvalidGrantException for a refresh token"},
        {"expired-registration", "*", "invalid-client",
         "a client registration counts as expired: 401 InvalidClientException, or 400 "
         "UnauthorizedClientException",
         kClientErrors},
        {"device-interval", kDevice, "1", "a device is told to poll every VALUE seconds", kSeconds},
        {"device-life", kDevice, "30", "the code of a device lives VALUE seconds", kSeconds},
        {"wrong-state", kPage, "", "the browser brings back another state"},
        {"no-code", kPage, "", "the browser brings back no code"},
        {"used-code", kPage, "", "the browser brings back a code that was used already"},
    };
}

} // namespace sim
