// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sts/formbody.h"

namespace sts {

QByteArray formBody(const QByteArray &action, const FormMembers &members)
{
    QByteArray body = "Action=" + action.toPercentEncoding() + "&Version=2011-06-15";
    for (const auto &[name, value] : members) {
        if (!value.isEmpty())
            body += '&' + name.toPercentEncoding() + '=' + value.toPercentEncoding();
    }
    return body;
}

} // namespace sts
