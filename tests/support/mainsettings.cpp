// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/mainsettings.h"

#include <QProcessEnvironment>
#include <QRegularExpression>

namespace support {

void forgetSettings()
{
    static const QRegularExpression foreign(QStringLiteral("^(AWS_.*|(http|https|all|no)_proxy)$"),
                                            QRegularExpression::CaseInsensitiveOption);
    for (const QString &name : QProcessEnvironment::systemEnvironment().keys()) {
        if (foreign.match(name).hasMatch())
            qunsetenv(name.toLocal8Bit().constData());
    }
}

} // namespace support
