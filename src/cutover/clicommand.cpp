// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "cutover/clicommand.h"

#include "base/shellword.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace cutover {

namespace {

using base::shellWord;

/// What the CLI's short form key=value,… carries without quoting of its own, kept narrow on
/// purpose.
bool isPlain(const std::pair<QString, QString> &tag)
{
    static const QRegularExpression plainKey(QStringLiteral("\\A[A-Za-z0-9_.:/-]+\\z"));
    static const QRegularExpression plainValue(QStringLiteral("\\A[A-Za-z0-9_.:/-]+\\z"));
    // "file://…" at the start of an argument makes the CLI read a file.
    const bool looksLikeUrl = tag.first.contains(QLatin1String("://"));
    return !looksLikeUrl && plainKey.match(tag.first).hasMatch()
           && plainValue.match(tag.second).hasMatch();
}

QString tagWord(const std::vector<std::pair<QString, QString>> &tags)
{
    if (std::all_of(tags.begin(), tags.end(), isPlain)) {
        QStringList pairs;
        for (const auto &[key, value] : tags)
            pairs.append(key + QLatin1Char('=') + value);
        return pairs.join(QLatin1Char(','));
    }
    QJsonObject object;
    for (const auto &[key, value] : tags)
        object.insert(key, value);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// "--name value"; "--name=value" where the value could be taken for another option.
QString option(const char *name, const QString &value)
{
    const QChar glue = value.startsWith(QLatin1Char('-')) ? QLatin1Char('=') : QLatin1Char(' ');
    return QLatin1String(name) + glue + shellWord(value);
}

/// One option a line, the first one beside "aws": what is run stays in view however long they are.
QStringList optionLines(const CliCommand &command)
{
    QStringList lines;
    if (!command.profile.isEmpty())
        lines.append(option("--profile", command.profile));
    if (!command.region.isEmpty())
        lines.append(option("--region", command.region));
    if (!command.endpointUrl.isEmpty())
        lines.append(option("--endpoint-url", command.endpointUrl));
    lines.append(QStringLiteral("mgn start-cutover"));
    lines.front().prepend(QLatin1String("aws "));
    return lines;
}

QStringList headLines(const CliCommand &command)
{
    QStringList lines;
    for (const auto &[name, value] : command.environment)
        lines.append(name + QLatin1Char('=') + shellWord(value));
    return lines + optionLines(command);
}

/// A line break inside would end the comment and make its rest a command.
QString commentLine(const QString &comment)
{
    return comment.isEmpty() ? QString() : QStringLiteral("# %1\n").arg(comment.simplified());
}

QString idLines(const std::vector<mgn::SourceServerId> &ids)
{
    QStringList lines;
    for (const mgn::SourceServerId &id : ids)
        lines.append(shellWord(id.toString()));
    return QLatin1String("--source-server-ids ") + lines.join(QLatin1String(" \\\n    "));
}

} // namespace

QString awsCliLine(const CliCommand &command)
{
    QStringList lines = headLines(command);
    lines.append(idLines(command.request.sourceServerIds));
    if (!command.request.tags.empty())
        lines.append(QLatin1String("--tags ") + shellWord(tagWord(command.request.tags)));
    if (!command.accountId.isEmpty())
        lines.append(option("--account-id", command.accountId));
    return commentLine(command.comment) + lines.join(QLatin1String(" \\\n  "));
}

} // namespace cutover
