// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/callertext.h"

#include "ui/theme/plaintext.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace ui {

namespace {

constexpr qsizetype kLongestPart = 64;
constexpr qsizetype kLongestCaller = 120;

struct CallerWords {
    Q_DECLARE_TR_FUNCTIONS(ui::CallerText)
};

QString shortName(const QString &text)
{
    return visibleText(text, kLongestPart);
}

/// Identity Center makes a role for each permission set: "AWSReservedSSO_Admin_0123456789abcdef".
QString readableRole(const QString &role)
{
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(QStringLiteral("AWSReservedSSO_(.+)_[0-9a-f]{16}")));
    const auto match = form.match(role);
    return match.hasMatch()
               ? CallerWords::tr("%1 (Identity Center)").arg(shortName(match.captured(1)))
               : shortName(role);
}

QString roleText(const QString &rest)
{
    const QString role = CallerWords::tr("role %1").arg(readableRole(rest.section(u'/', 0, 0)));
    const QString session = rest.section(u'/', 1);
    //: %1: "role CutoverEngineer", %2: name of the session
    return session.isEmpty() ? role
                             : CallerWords::tr("%1, session %2").arg(role, shortName(session));
}

} // namespace

QString callerText(const QString &arn)
{
    const QString caller = arn.section(u':', 5);
    const QString kind = caller.section(u'/', 0, 0);
    const QString rest = caller.section(u'/', 1);
    if (kind == QLatin1String("assumed-role") && !rest.isEmpty())
        return roleText(rest);
    // A user's path stands before the name.
    if (kind == QLatin1String("user") && !rest.isEmpty())
        return CallerWords::tr("user %1").arg(shortName(rest.section(u'/', -1)));
    if (kind == QLatin1String("federated-user") && !rest.isEmpty())
        return CallerWords::tr("federated user %1").arg(shortName(rest));
    return caller == QLatin1String("root") ? CallerWords::tr("root user")
                                           : visibleText(caller, kLongestCaller);
}

} // namespace ui
