// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/answermutation.h"

#include "sim/hostiletexts.h"
#include "sim/wrongtypes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>
#include <optional>

namespace sim {

namespace {

constexpr std::array kBending{"unknown-enum", "extra-fields", "missing-fields", "offset-times",
                              "resource-arn-tag"};
constexpr std::array kReplacing{"hostile-strings", "wrong-types", "empty-answer", "wrong-answer"};

template <class Cards>
bool hasAny(const FaultSet &faults, const Cards &cards)
{
    return std::any_of(cards.begin(), cards.end(),
                       [&](const char *card) { return faults.has(card); });
}

QString withOffset(const QString &text)
{
    static const QRegularExpression time(
        QStringLiteral("^(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d)\\.(\\d{3})Z$"));
    const auto match = time.match(text);
    return match.hasMatch()
               ? match.captured(1) + u'.' + match.captured(2) + QStringLiteral("702+00:00")
               : text;
}

bool isEnumMember(const QString &name)
{
    static const QSet<QString> names{
        QStringLiteral("state"),           QStringLiteral("dataReplicationState"),
        QStringLiteral("status"),          QStringLiteral("launchStatus"),
        QStringLiteral("executionStatus"), QStringLiteral("event"),
        QStringLiteral("initiatedBy"),     QStringLiteral("type"),
        QStringLiteral("firstBoot"),       QStringLiteral("replicationType"),
        QStringLiteral("healthStatus"),    QStringLiteral("progressStatus"),
        QStringLiteral("ssmDocumentType"), QStringLiteral("parameterType")};
    return names.contains(name);
}

bool isOptionalMember(const QString &name)
{
    static const QSet<QString> names{QStringLiteral("tags"),
                                     QStringLiteral("arn"),
                                     QStringLiteral("lifeCycle"),
                                     QStringLiteral("creationDateTime"),
                                     QStringLiteral("lagDuration"),
                                     QStringLiteral("identificationHints"),
                                     QStringLiteral("ssmDocumentType"),
                                     QStringLiteral("executionID"),
                                     QStringLiteral("eventData"),
                                     QStringLiteral("launchStatus")};
    return names.contains(name);
}

QJsonValue mutatedValue(const QJsonValue &value, const FaultSet &faults);

QJsonValue mutatedMember(const QString &name, const QJsonValue &value, const FaultSet &faults)
{
    if (faults.has("unknown-enum") && value.isString() && isEnumMember(name))
        return QString(value.toString() + QStringLiteral("_OF_TOMORROW"));
    if (name == QLatin1String("tags") && faults.has("resource-arn-tag")) {
        QJsonObject tags = value.toObject();
        tags.insert(QStringLiteral("resourceArn"),
                    QStringLiteral("arn:aws:mgn:eu-west-1:111111111111:pseudo"));
        return tags;
    }
    return name == QLatin1String("tags") ? value : mutatedValue(value, faults);
}

QJsonObject mutatedObject(const QJsonObject &object, const FaultSet &faults)
{
    QJsonObject bent;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!faults.has("missing-fields") || !isOptionalMember(it.key()))
            bent.insert(it.key(), mutatedMember(it.key(), it.value(), faults));
    }
    if (faults.has("extra-fields")) {
        bent.insert(QStringLiteral("addedTomorrow"),
                    QJsonArray{1, QStringLiteral("two"), QJsonObject()});
        bent.insert(QStringLiteral("nullTomorrow"), QJsonValue());
    }
    return bent;
}

QJsonValue mutatedValue(const QJsonValue &value, const FaultSet &faults)
{
    if (value.isObject())
        return mutatedObject(value.toObject(), faults);
    if (value.isArray()) {
        QJsonArray bent;
        for (const QJsonValue &item : value.toArray())
            bent.append(mutatedValue(item, faults));
        return bent;
    }
    if (value.isString() && faults.has("offset-times"))
        return withOffset(value.toString());
    return value;
}

/// As if the answer belonged to another request.
QJsonObject withOtherServers(QJsonObject answer)
{
    QJsonObject job = answer.value(QStringLiteral("job")).toObject();
    QJsonArray servers = job.value(QStringLiteral("participatingServers")).toArray();
    for (qsizetype i = 0; i < servers.size(); ++i) {
        QJsonObject server = servers.at(i).toObject();
        server.insert(QStringLiteral("sourceServerID"),
                      QStringLiteral("s-%1").arg(i, 17, 10, QLatin1Char('0')));
        servers[i] = server;
    }
    job.insert(QStringLiteral("participatingServers"), servers);
    answer.insert(QStringLiteral("job"), job);
    return answer;
}

QJsonObject withBadJobId(QJsonObject answer)
{
    QJsonObject job = answer.value(QStringLiteral("job")).toObject();
    job.insert(QStringLiteral("jobID"), QStringLiteral("mgnjob-1"));
    answer.insert(QStringLiteral("job"), job);
    return answer;
}

/// What the cards empty-answer and wrong-answer put in place of the body; nullopt without them.
std::optional<QByteArray> wrongAnswer(const QJsonObject &answer, const FaultSet &faults)
{
    const QString kind = faults.value("wrong-answer");
    if (faults.has("empty-answer"))
        return "{}";
    if (kind == QLatin1String("null"))
        return "null";
    if (kind == QLatin1String("list"))
        return "[]";
    if (kind == QLatin1String("html"))
        return "<html><body><b>Accepted</b></body></html>";
    if (kind == QLatin1String("other-servers"))
        return QJsonDocument(withOtherServers(answer)).toJson(QJsonDocument::Compact);
    if (kind == QLatin1String("bad-id"))
        return QJsonDocument(withBadJobId(answer)).toJson(QJsonDocument::Compact);
    return std::nullopt;
}

} // namespace

QByteArray mutatedAnswer(const QByteArray &body, const FaultSet &faults)
{
    if (!hasAny(faults, kBending) && !hasAny(faults, kReplacing))
        return body;
    QJsonObject answer = QJsonDocument::fromJson(body).object();
    if (const auto wrong = wrongAnswer(answer, faults))
        return *wrong;
    if (faults.has("hostile-strings"))
        answer = hostileAnswer(answer);
    if (hasAny(faults, kBending))
        answer = mutatedObject(answer, faults);
    if (faults.has("wrong-types"))
        answer = wrongTypedAnswer(answer);
    return QJsonDocument(answer).toJson(QJsonDocument::Compact);
}

ServiceError mutatedError(const ServiceError &error, const FaultSet &faults)
{
    return faults.has("hostile-strings") ? hostileError(error) : error;
}

} // namespace sim
