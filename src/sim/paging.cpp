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
/// A token is the client's word: far above every list, far below what sums of offsets may reach.
constexpr qsizetype kMostItems = 1'000'000;

QString tokenFor(qsizetype offset, const QByteArray &filterHash)
{
    return QString::fromLatin1((QByteArray::number(offset) + '.' + filterHash).toBase64());
}

/// -1 for a token that is none of ours, or one of other filters.
qsizetype offsetOf(const QString &token, const QByteArray &filterHash)
{
    const QByteArrayList parts = QByteArray::fromBase64(token.toLatin1()).split('.');
    if (parts.size() != 2 || parts[1] != filterHash)
        return -1;
    bool isNumber = false;
    const qlonglong offset = parts[0].toLongLong(&isNumber);
    return isNumber && offset <= kMostItems ? offset : -1;
}

} // namespace

PageRequest readPage(RequestCheck &check, const QJsonObject &filters, const FaultSet &faults)
{
    PageRequest page;
    page.filterHash =
        aws::sha256Hex(QJsonDocument(filters).toJson(QJsonDocument::Compact)).left(16);
    page.size = check.number(QStringLiteral("maxResults"), 1, 1000,
                             faults.number("page-size", kDefaultPageSize));
    const QString token = check.text(QStringLiteral("nextToken"), 2048);
    if (token.isEmpty())
        return page;
    page.offset = offsetOf(token, page.filterHash);
    if (page.offset < 0)
        check.complain(QStringLiteral("nextToken"),
                       QStringLiteral("The pagination token is not valid for this request"));
    page.offset = std::max(qsizetype{0}, page.offset);
    return page;
}

QString nextToken(const PageRequest &page, qsizetype total, const FaultSet &faults)
{
    if (faults.has("endless-pages"))
        return tokenFor(page.offset + 1, page.filterHash);
    if (faults.has("bad-page-token"))
        return tokenFor(page.size, page.filterHash);
    const qsizetype next = page.offset + page.size;
    return next < total ? tokenFor(next, page.filterHash) : QString();
}

std::pair<qsizetype, qsizetype> pageRange(const PageRequest &page, qsizetype total)
{
    const qsizetype from = std::min(page.offset, total);
    return {from, std::min(total, from + page.size)};
}

OperationResult pageResult(qsizetype total, const std::function<QJsonValue(qsizetype)> &itemAt,
                           const PageRequest &page, const FaultSet &faults)
{
    QJsonArray items;
    const auto [from, to] = pageRange(page, total);
    for (qsizetype i = from; i < to; ++i)
        items.append(itemAt(i));
    QJsonObject json{{QStringLiteral("items"), items}};
    const QString token = nextToken(page, total, faults);
    if (!token.isEmpty())
        json.insert(QStringLiteral("nextToken"), token);
    return jsonResult(json);
}

OperationResult pageResult(const QJsonArray &all, const PageRequest &page, const FaultSet &faults)
{
    return pageResult(
        all.size(), [&](qsizetype i) -> QJsonValue { return all.at(i); }, page, faults);
}

} // namespace sim
