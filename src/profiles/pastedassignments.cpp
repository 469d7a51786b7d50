// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/pastedforms.h"

#include "base/firstfilled.h"

#include <QMap>
#include <QRegularExpression>
#include <QStringList>

namespace profiles {

namespace {

/// Values by the name of their setting in lower case.
using Assignments = QMap<QString, QString>;

// Terminals break a token at their width; shorter lines mean something else.
constexpr qsizetype kShortestBrokenToken = 64;

/// "NAME = value", "NAME: value", and for shells that have no "=", "set -x NAME value".
const QRegularExpression &assignment()
{
    static const QRegularExpression form(
        QStringLiteral("(?:(?<![a-z0-9_])(?:setx|setenv|set)(?:[ \\t]+-[a-z]+)*[ \\t]+"
                       "(?<shell>%1)[ \\t]+"
                       "|(?<![a-z0-9_])(?<name>%1)[\"']?[ \\t]*[=:][ \\t]*)"
                       "(?:\"(?<double>[^\"\\n]*|[a-z0-9+/=\\s]*)\""
                       "|'(?<single>[^'\\n]*|[a-z0-9+/=\\s]*)'"
                       "|[\"']?(?<bare>[^\\s;&\"']*))")
            .replace(QStringLiteral("%1"),
                     QStringLiteral("aws_access_key_id|aws_secret_access_key|aws_session_token"
                                    "|aws_security_token|aws_default_region|aws_region|region"
                                    "|aws_role_arn|role_arn|mfa_serial|aws_profile")),
        QRegularExpression::CaseInsensitiveOption);
    return form;
}

bool isToken(const QString &name)
{
    return name == QLatin1String("aws_session_token")
           || name == QLatin1String("aws_security_token");
}

/// What follows on the next lines of a token that was broken; `after` is the text behind it.
QString brokenRest(const QString &after)
{
    static const QRegularExpression piece(QStringLiteral("\\A([A-Za-z0-9+/]+={0,2})[\"';]*\\z"));
    const QStringList lines = after.split(u'\n');
    QString rest;
    if (!lines.first().trimmed().isEmpty())
        return rest;
    for (const QString &line : lines.mid(1)) {
        const auto match = piece.match(line.trimmed());
        if (!match.hasMatch())
            break;
        rest += match.captured(1);
    }
    return rest;
}

QString valueOf(const QString &text, const QString &name, const QRegularExpressionMatch &match)
{
    const QString quoted =
        match.captured(QStringLiteral("double")) + match.captured(QStringLiteral("single"));
    QString value = quoted + match.captured(QStringLiteral("bare"));
    if (isToken(name) && quoted.isEmpty() && value.size() >= kShortestBrokenToken)
        value += brokenRest(text.mid(match.capturedEnd()));
    value.removeIf([](QChar c) { return c.isSpace(); });
    return value;
}

Assignments assignmentsOf(const QString &text)
{
    const QString id = QStringLiteral("aws_access_key_id");
    Assignments found;
    for (auto it = assignment().globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString name =
            (match.captured(QStringLiteral("shell")) + match.captured(QStringLiteral("name")))
                .toLower();
        const QString value = valueOf(text, name, match);
        // Another key begins: nothing of the one before may be mixed into it.
        if (name == id && found.contains(id) && found.value(id) != value)
            found.clear();
        found.insert(name, value);
    }
    return found;
}

PastedKeys keysFrom(const Assignments &found)
{
    const auto value = [&found](const char *name) {
        return found.value(QString::fromLatin1(name));
    };
    const QString token =
        base::firstFilled(value("aws_session_token"), value("aws_security_token"));
    return {.profileName = value("aws_profile"),
            .accessKeyId = value("aws_access_key_id"),
            .secretAccessKey = base::SecretBytes(value("aws_secret_access_key").toUtf8()),
            .sessionToken = base::SecretBytes(token.toUtf8()),
            .region =
                base::firstFilled(value("aws_region"),
                                  base::firstFilled(value("aws_default_region"), value("region"))),
            .roleArn = base::firstFilled(value("role_arn"), value("aws_role_arn")),
            .mfaSerial = value("mfa_serial")};
}

bool saysSomething(const PastedKeys &keys)
{
    return !keys.accessKeyId.isEmpty() || !keys.secretAccessKey.isEmpty()
           || !keys.sessionToken.isEmpty() || !keys.roleArn.isEmpty();
}

/// A part of the text under one header; the first part has none.
struct Section {
    QString name;
    QString text;
};

QList<Section> sectionsOf(const QString &text)
{
    static const QRegularExpression header(
        QStringLiteral("^[ \\t]*\\[[ \\t]*(?:profile[ \\t]+)?\"?([^\\]\"\\n]*)\"?[ \\t]*\\]"
                       "[ \\t]*(?:[#;].*)?$"),
        QRegularExpression::MultilineOption);
    QList<Section> sections{Section()};
    qsizetype start = 0;
    for (auto it = header.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        sections.last().text = text.mid(start, match.capturedStart() - start);
        sections.append({.name = match.captured(1).trimmed(), .text = {}});
        start = match.capturedEnd();
    }
    sections.last().text = text.mid(start);
    return sections;
}

} // namespace

std::optional<PastedKeys> pastedAssignments(const QString &text)
{
    // Of one section only: two profiles must never be mixed.
    for (const Section &section : sectionsOf(text)) {
        PastedKeys keys = keysFrom(assignmentsOf(section.text));
        keys.profileName = base::firstFilled(keys.profileName, section.name);
        if (saysSomething(keys))
            return keys;
    }
    return std::nullopt;
}

} // namespace profiles
