// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/stsxml.h"

namespace sim {

QString xmlElement(const QString &name, const QString &value)
{
    return QStringLiteral("<%1>%2</%1>\n").arg(name, value.toHtmlEscaped());
}

QString credentialsXml(const SimCredentials &key)
{
    return QStringLiteral("<Credentials>\n")
           + xmlElement(QStringLiteral("AccessKeyId"), key.accessKeyId)
           + xmlElement(QStringLiteral("SecretAccessKey"), revealedText(key.secretAccessKey))
           + xmlElement(QStringLiteral("SessionToken"), revealedText(key.sessionToken))
           + xmlElement(QStringLiteral("Expiration"),
                        base::toIsoUtc(key.expiration.value_or(base::Instant())))
           + QStringLiteral("</Credentials>\n");
}

OperationResult stsResult(const OperationContext &context, const QString &operation,
                          const QString &members)
{
    const QString xml =
        QStringLiteral("<%1Response xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">\n"
                       "<%1Result>\n%2</%1Result>\n<ResponseMetadata>\n%3</ResponseMetadata>\n"
                       "</%1Response>\n")
            .arg(operation, members,
                 xmlElement(QStringLiteral("RequestId"), QString::fromLatin1(context.requestId)));
    return {200, xml.toUtf8()};
}

} // namespace sim
