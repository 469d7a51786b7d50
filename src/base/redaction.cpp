// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/redaction.h"

#include <QRegularExpression>

namespace base {

QString withoutSecrets(const QString &text)
{
    static const QRegularExpression keyId(
        QStringLiteral("\\b((?:AKIA|ASIA)[A-Z0-9]{4,})([A-Z0-9]{4})\\b"));
    static const QRegularExpression field(
        QStringLiteral(
            "((?:authorization|x-amz-security-token|x-amz-sso_bearer_token|aws_secret_access_key"
            "|aws_session_token|secret_?access_?key|session_?token|access_?token|refresh_?token"
            "|\\bid_?token|client_?secret|device_?code|code_?verifier|token_?code|password|"
            "signature)"
            "\\\\?[\"']?(?:\\s*[:=]\\s*|>)\\\\?[\"']?)([^\"'\\r\\n&;<]+)"),
        QRegularExpression::CaseInsensitiveOption);
    // "code" is a word of many meanings: only the member of a form, a query or a JSON object.
    static const QRegularExpression code(
        QStringLiteral("((?:\\A|[?&])code=|\\\\?\"code\\\\?\"\\s*:\\s*\\\\?\")([^\"\\s&<]+)"));
    QString out = text;
    out.replace(field, QStringLiteral("\\1<redacted>"));
    out.replace(code, QStringLiteral("\\1<redacted>"));
    out.replace(keyId, QStringLiteral("<key …\\2>"));
    return out;
}

} // namespace base
