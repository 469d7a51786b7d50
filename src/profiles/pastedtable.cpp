// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/pastedforms.h"

#include <QStringList>

namespace profiles {

namespace {

/// The cells of a row; quotes around a cell are dropped, doubled ones inside mean one.
QStringList cellsOf(const QString &row, QChar separator)
{
    QStringList cells{QString()};
    bool isQuoted = false;
    for (const QChar c : row) {
        if (c == u'"')
            isQuoted = !isQuoted;
        else if (c == separator && !isQuoted)
            cells.append(QString());
        else
            cells.last().append(c);
    }
    for (QString &cell : cells)
        cell = cell.trimmed();
    return cells;
}

QChar separatorOf(const QString &header)
{
    for (const QChar separator : {QChar(u';'), QChar(u'\t')}) {
        if (header.contains(separator))
            return separator;
    }
    return u',';
}

QString cellBelow(const QStringList &header, const QStringList &row, const char *title)
{
    for (qsizetype i = 0; i < header.size() && i < row.size(); ++i) {
        if (header.at(i).compare(QLatin1String(title), Qt::CaseInsensitive) == 0)
            return row.at(i);
    }
    return {};
}

} // namespace

std::optional<PastedKeys> pastedTable(const QString &text)
{
    const QStringList rows = text.split(u'\n', Qt::SkipEmptyParts);
    if (rows.size() < 2)
        return std::nullopt;
    const QChar separator = separatorOf(rows.first());
    const QStringList header = cellsOf(rows.first(), separator);
    const QStringList row = cellsOf(rows.at(1), separator);
    const QString id = cellBelow(header, row, "Access key ID");
    const QString secret = cellBelow(header, row, "Secret access key");
    if (id.isEmpty() || secret.isEmpty())
        return std::nullopt;
    const QString token = cellBelow(header, row, "Session token");
    return PastedKeys{.profileName = cellBelow(header, row, "User name"),
                      .accessKeyId = id,
                      .secretAccessKey = base::SecretBytes(secret.toUtf8()),
                      .sessionToken = base::SecretBytes(token.toUtf8()),
                      .region = {},
                      .roleArn = {},
                      .mfaSerial = {}};
}

} // namespace profiles
