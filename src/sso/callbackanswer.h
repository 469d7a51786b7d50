// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/secretbytes.h"

#include <QByteArray>
#include <QString>

namespace sso {

/// What the browser brought back from the page that a person signed in on. Not to be trusted before
/// its state was compared: any program of this computer, and any page, can send one.
struct CallbackAnswer {
    base::SecretBytes code;   ///< empty when there was none
    QByteArray state;         ///< empty when there was none
    QString error;            ///< as "access_denied"; empty when there was none
    QString errorDescription; ///< plain, one line, bounded
};

} // namespace sso
