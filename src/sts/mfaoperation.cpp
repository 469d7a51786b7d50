// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sts/mfaoperation.h"

namespace sts {

FormMembers mfaMembers(const QString &serial, const base::SecretBytes &tokenCode)
{
    return {{"SerialNumber", serial.toUtf8()},
            {"TokenCode", QByteArrayView(tokenCode.reveal()).toByteArray()}};
}

QByteArray secondsText(std::optional<std::chrono::seconds> duration)
{
    return duration ? QByteArray::number(static_cast<qint64>(duration->count())) : QByteArray();
}

net::SignedOperation withCode(const base::SecretBytes &tokenCode, net::SignedOperation operation)
{
    if (tokenCode.isEmpty())
        return operation;
    operation.safety = net::OperationSafety::Once;
    operation.secrets = {tokenCode};
    return operation;
}

} // namespace sts
