// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/paging.h"

#include "aws/hash.h"

#include <QJsonDocument>

#include <algorithm>

namespace sim {

namespace {

/// The service's default is not documented; a small one makes clients that read one page only fail
/// early.
constexpr int kDefaultPageSize = 25;

QString tokenFor(int offset, const QByteArray &filterHash)
{
    return QString::fromLatin1((QByteArray::number(offset) + '.' + filterHash).toBase64());
}

int offsetOf(const QString &token, const QByteArray &filterHash)
{
    const QByteArrayList parts = QByteArray::fromBase64(token.toLatin1()).split('.');
    if (parts.size() != 2 || parts[1] != filterHash)
        return -1;
    bool isNumber = false;
    const int offset = parts[0].toInt(&isNumber);
    return isNumber ? offset : -1;
}

} // namespace

PageRequest readPage(RequestCheck &check, const QJsonObject &filters)
{
    PageRequest page;
    page.filterHash =
        aws::sha256Hex(QJsonDocument(filters).toJson(QJsonDocument::Compact)).left(16);
    page.size = check.number(QStringLiteral("maxResults"), 1, 1000, kDefaultPageSize);
    const QString token = check.text(QStringLiteral("nextToken"), 2048);
    if (token.isEmpty())
        return page;
    page.offset = offsetOf(token, page.filterHash);
    if (page.offset < 0)
        check.complain(QStringLiteral("nextToken"),
                       QStringLiteral("The pagination token is not valid for this request"));
    page.offset = std::max(0, page.offset);
    return page;
}

QString nextToken(const PageRequest &page, int total, const FaultSet &faults)
{
    if (faults.has("endless-pages"))
        return tokenFor(page.offset + 1, page.filterHash);
    if (faults.has("bad-page-token"))
        return tokenFor(std::max(1, page.size), page.filterHash);
    const int next = page.offset + page.size;
    return next < total ? tokenFor(next, page.filterHash) : QString();
}

OperationResult pageResult(const QJsonArray &all, const PageRequest &page, const FaultSet &faults)
{
    const auto count = static_cast<int>(all.size());
    QJsonArray items;
    for (int i = page.offset; i < std::min(count, page.offset + page.size); ++i)
        items.append(all.at(i));
    QJsonObject json{{QStringLiteral("items"), items}};
    const QString token = nextToken(page, count, faults);
    if (!token.isEmpty())
        json.insert(QStringLiteral("nextToken"), token);
    return jsonResult(json);
}

} // namespace sim
