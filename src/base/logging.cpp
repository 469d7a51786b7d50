// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/logging.h"

#include <QRegularExpression>

namespace base {

Q_LOGGING_CATEGORY(logNet, "cutover.net", QtInfoMsg)
Q_LOGGING_CATEGORY(logMgn, "cutover.mgn", QtInfoMsg)
Q_LOGGING_CATEGORY(logCutover, "cutover.core", QtInfoMsg)
Q_LOGGING_CATEGORY(logApp, "cutover.app", QtInfoMsg)
Q_LOGGING_CATEGORY(logSim, "cutover.sim", QtInfoMsg)

namespace {

QString escapedControls(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0) || c == QChar(0x2028)
            || c == QChar(0x2029))
            out += QStringLiteral("\\x%1").arg(c.unicode(), 2, 16, QLatin1Char('0'));
        else
            out += c;
    }
    return out;
}

} // namespace

QString redacted(const QString &text)
{
    static const QRegularExpression keyId(
        QStringLiteral("\\b((?:AKIA|ASIA)[A-Z0-9]{4,})([A-Z0-9]{4})\\b"));
    static const QRegularExpression field(
        QStringLiteral(
            "((?:authorization|x-amz-security-token|x-amz-sso_bearer_token|aws_secret_access_key"
            "|aws_session_token|secret_?access_?key|session_?token|access_?token|refresh_?token"
            "|client_?secret|password|signature)[\"']?\\s*[:=]\\s*[\"']?)([^\"'\\r\\n&;]+)"),
        QRegularExpression::CaseInsensitiveOption);
    QString out = text;
    out.replace(field, QStringLiteral("\\1<redacted>"));
    out.replace(keyId, QStringLiteral("<key …\\2>"));
    return escapedControls(out);
}

} // namespace base
