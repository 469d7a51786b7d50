// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace base {

/// `text` without what looks like a secret: of access key ids the last four characters are left;
/// values of authorization, token, secret, password and sign-in code fields and signatures are
/// gone, be they headers, JSON, form members or XML elements. For every text of a server before it
/// is kept: a refused signature quotes the signed headers, session token included.
[[nodiscard]] QString withoutSecrets(const QString &text);

} // namespace base
