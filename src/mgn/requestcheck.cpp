// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "mgn/requestcheck.h"

#include "base/requestverdict.h"

#include <QSet>

#include <algorithm>
#include <string_view>

namespace mgn {

namespace {

constexpr std::size_t kMostServers = 200; // model shape StartCutoverRequestSourceServerIDs
constexpr std::size_t kMostJobs = 1'000;  // model shape DescribeJobsRequestFiltersJobIDs
constexpr std::size_t kIdTail = 17;       // letters and digits behind "s-" and "mgnjob-"
constexpr std::size_t kMostTags = 50;
constexpr qsizetype kLongestKey = 128;
constexpr qsizetype kLongestValue = 256;

bool isAsciiAlphanumeric(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isIdOf(std::string_view id, std::string_view prefix)
{
    return id.size() == prefix.size() + kIdTail && id.substr(0, prefix.size()) == prefix
           && std::all_of(id.begin() + static_cast<std::ptrdiff_t>(prefix.size()), id.end(),
                          isAsciiAlphanumeric);
}

bool isWellFormed(const SourceServerId &id)
{
    return isIdOf(id.view(), "s-");
}

bool isWellFormed(const JobId &id)
{
    return isIdOf(id.view(), "mgnjob-");
}

QString form(const SourceServerId &)
{
    return QStringLiteral("a source server id is \"s-\" and 17 letters or digits");
}

QString form(const JobId &)
{
    return QStringLiteral("a job id is \"mgnjob-\" and 17 letters or digits");
}

QString entry(const QString &list, std::size_t index)
{
    return QStringLiteral("%1[%2]").arg(list).arg(index);
}

template <class Id>
void checkIds(const std::vector<Id> &ids, const QString &name, QList<base::FieldError> &fields)
{
    QSet<QString> seen;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const QString text = ids[i].toString();
        if (!isWellFormed(ids[i]))
            fields.append(
                {entry(name, i), QStringLiteral("\"%1\" is no id: %2").arg(text, form(ids[i]))});
        else if (seen.contains(text))
            fields.append({entry(name, i), QStringLiteral("%1 appears twice").arg(text)});
        seen.insert(text);
    }
}

template <class Id>
void checkCount(const std::vector<Id> &ids, const QString &name, std::size_t most,
                QList<base::FieldError> &fields)
{
    if (ids.size() > most)
        fields.append(
            {name, QStringLiteral("has %1 entries; %2 are allowed").arg(ids.size()).arg(most)});
}

/// Letters, digits and spaces of any script, and _ . : / = + - @ (AWS General Reference, Tagging).
bool isTagCharacter(char32_t c)
{
    constexpr std::u32string_view kMarks = U"_.:/=+-@";
    return QChar::isLetterOrNumber(c) || QChar::category(c) == QChar::Separator_Space
           || kMarks.find(c) != std::u32string_view::npos;
}

bool hasOnlyTagCharacters(const QString &text)
{
    const auto characters = text.toUcs4();
    return std::all_of(characters.begin(), characters.end(),
                       [](char32_t c) { return isTagCharacter(c); });
}

qsizetype length(const QString &text)
{
    return text.toUcs4().size();
}

bool isReserved(const QString &key)
{
    return key.startsWith(QLatin1String("aws:"), Qt::CaseInsensitive)
           || key == QLatin1String("resourceArn");
}

bool appearsBefore(const std::vector<std::pair<QString, QString>> &tags, std::size_t index)
{
    const auto end = tags.begin() + static_cast<std::ptrdiff_t>(index);
    return std::any_of(tags.begin(), end,
                       [&](const auto &tag) { return tag.first == tags[index].first; });
}

QString words(TagProblem problem)
{
    switch (problem) {
    case TagProblem::None: return {};
    case TagProblem::KeyEmpty: return QStringLiteral("a tag needs a key");
    case TagProblem::KeyTooLong: return QStringLiteral("the key is longer than 128 characters");
    case TagProblem::ValueTooLong: return QStringLiteral("the value is longer than 256 characters");
    case TagProblem::KeyReserved:
        return QStringLiteral("keys that begin with \"aws:\" and \"resourceArn\" "
                              "belong to AWS");
    case TagProblem::BadCharacter:
        return QStringLiteral("only letters, digits, spaces and _ . : / = + - @ are allowed");
    case TagProblem::DuplicateKey: return QStringLiteral("the key appears twice");
    case TagProblem::TooMany: return QStringLiteral("more than 50 tags");
    }
    return {};
}

void checkTags(const std::vector<std::pair<QString, QString>> &tags,
               QList<base::FieldError> &fields)
{
    for (std::size_t i = 0; i < tags.size(); ++i) {
        const TagProblem problem = tagProblem(tags, i);
        if (problem == TagProblem::None)
            continue;
        const QString name = tags[i].first.isEmpty() ? entry(QStringLiteral("tags"), i)
                                                     : QStringLiteral("tags.") + tags[i].first;
        fields.append({name, words(problem)});
    }
}

template <class Id>
base::Result<> checkOne(const Id &id, const QString &name)
{
    if (isWellFormed(id))
        return {};
    return base::requestVerdict(
        {{name, QStringLiteral("\"%1\" is no id: %2").arg(id.toString(), form(id))}});
}

} // namespace

TagProblem tagProblem(const std::vector<std::pair<QString, QString>> &tags, std::size_t index)
{
    const auto &[key, value] = tags[index];
    if (key.isEmpty())
        return TagProblem::KeyEmpty;
    if (length(key) > kLongestKey)
        return TagProblem::KeyTooLong;
    if (length(value) > kLongestValue)
        return TagProblem::ValueTooLong;
    if (isReserved(key))
        return TagProblem::KeyReserved;
    if (!hasOnlyTagCharacters(key) || !hasOnlyTagCharacters(value))
        return TagProblem::BadCharacter;
    if (appearsBefore(tags, index))
        return TagProblem::DuplicateKey;
    return index >= kMostTags ? TagProblem::TooMany : TagProblem::None;
}

base::Result<> check(const StartCutoverRequest &request)
{
    const QString name = QStringLiteral("sourceServerIDs");
    QList<base::FieldError> fields;
    if (request.sourceServerIds.empty())
        fields.append({name, QStringLiteral("names no server; 1 to 200 are allowed")});
    checkCount(request.sourceServerIds, name, kMostServers, fields);
    checkIds(request.sourceServerIds, name, fields);
    checkTags(request.tags, fields);
    return base::requestVerdict(fields);
}

base::Result<> check(const ServerQuery &query)
{
    const QString name = QStringLiteral("filters.sourceServerIDs");
    QList<base::FieldError> fields;
    checkCount(query.sourceServerIds, name, kMostServers, fields);
    checkIds(query.sourceServerIds, name, fields);
    return base::requestVerdict(fields);
}

base::Result<> check(const JobQuery &query)
{
    const QString name = QStringLiteral("filters.jobIDs");
    QList<base::FieldError> fields;
    checkCount(query.jobIds, name, kMostJobs, fields);
    checkIds(query.jobIds, name, fields);
    if (query.fromDate && query.toDate && *query.fromDate > *query.toDate)
        fields.append(
            {QStringLiteral("filters.fromDate"), QStringLiteral("lies after filters.toDate")});
    return base::requestVerdict(fields);
}

base::Result<> check(const SourceServerId &id)
{
    return checkOne(id, QStringLiteral("sourceServerID"));
}

base::Result<> check(const JobId &id)
{
    return checkOne(id, QStringLiteral("jobID"));
}

} // namespace mgn
