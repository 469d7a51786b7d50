// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sts/forms.h"

#include <QRegularExpression>

namespace sts {

bool hasForm(const QString &text, const char *form)
{
    const QRegularExpression whole(QStringLiteral("\\A(?:%1)\\z").arg(QLatin1String(form)));
    return whole.match(text).hasMatch();
}

} // namespace sts
