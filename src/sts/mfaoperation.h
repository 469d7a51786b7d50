// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/secretbytes.h"
#include "net/signedcall.h"
#include "sts/formbody.h"

#include <QString>

#include <chrono>
#include <optional>

namespace sts {

/// The device and its code, as both operations send them.
[[nodiscard]] FormMembers mfaMembers(const QString &serial, const base::SecretBytes &tokenCode);
/// "3600"; empty when there is none.
[[nodiscard]] QByteArray secondsText(std::optional<std::chrono::seconds> duration);

/// `operation`, which holds this code: then it is sent once only, and no error quotes the code.
[[nodiscard]] net::SignedOperation withCode(const base::SecretBytes &tokenCode,
                                            net::SignedOperation operation);

} // namespace sts
