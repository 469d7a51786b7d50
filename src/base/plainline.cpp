// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/plainline.h"

#include "base/redaction.h"

#include <algorithm>

namespace base {

QString plainLine(QString text, qsizetype most)
{
    std::replace_if(
        text.begin(), text.end(), [](QChar c) { return !c.isPrint(); }, u' ');
    // Cut last: of a secret that was cut first nothing tells that it is one.
    return withoutSecrets(text.simplified()).left(most);
}

} // namespace base
