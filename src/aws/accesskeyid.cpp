// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "aws/accesskeyid.h"

#include <QRegularExpression>

namespace aws {

bool isAccessKeyId(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A\\w{1,128}\\z"));
    return form.match(text).hasMatch();
}

} // namespace aws
