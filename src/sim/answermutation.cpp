// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/answermutation.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

namespace sim {

namespace {

constexpr std::array kCards{"unknown-enum",     "extra-fields",    "missing-fields", "offset-times",
                            "resource-arn-tag", "hostile-strings", "empty-answer"};

bool isTouched(const FaultSet &faults)
{
    return std::any_of(kCards.begin(), kCards.end(),
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

QStringList hostileTexts()
{
    return {QStringLiteral("<b>x</b><img src=file:///etc/passwd><a href=\"file:///etc\">ok</a>"),
            QStringLiteral("&lt;b&gt;x<table>evil"),
            QStringLiteral("=1+1"),
            QStringLiteral("\u202Egnp.exe\u2066 \u200B\u00AD\uFEFF"),
            QStringLiteral("line\r\n2026-01-01 INFO fake\u001B[2J"),
            QStringLiteral("%s%n %1 %2 {0} &File"),
            QStringLiteral("../../etc/passwd"),
            QString(256, u'W')};
}

bool isTextMember(const QString &name)
{
    static const QSet<QString> names{QStringLiteral("hostname"),    QStringLiteral("fqdn"),
                                     QStringLiteral("rawError"),    QStringLiteral("failureReason"),
                                     QStringLiteral("description"), QStringLiteral("name"),
                                     QStringLiteral("actionName"),  QStringLiteral("message")};
    return names.contains(name);
}

/// Every free text below becomes `text`; tags get it as key and as value.
QJsonValue hostileValue(const QJsonValue &value, const QString &text)
{
    if (value.isArray()) {
        QJsonArray bent;
        for (const QJsonValue &item : value.toArray())
            bent.append(hostileValue(item, text));
        return bent;
    }
    QJsonObject bent = value.toObject();
    for (auto it = bent.begin(); it != bent.end(); ++it) {
        if (it.key() == QLatin1String("tags"))
            it.value() = QJsonObject{{QStringLiteral("Name"), text}, {text, text}};
        else if (isTextMember(it.key()))
            it.value() = text;
        else if (it.value().isObject() || it.value().isArray())
            it.value() = hostileValue(it.value(), text);
    }
    return bent;
}

QJsonObject withHostileItems(QJsonObject answer)
{
    QJsonArray items = answer.value(QStringLiteral("items")).toArray();
    const QStringList texts = hostileTexts();
    for (qsizetype i = 0; i < std::min(texts.size(), items.size()); ++i)
        items[i] = hostileValue(items.at(i), texts[i]);
    answer.insert(QStringLiteral("items"), items);
    return answer;
}

} // namespace

QByteArray mutatedAnswer(const QByteArray &body, const FaultSet &faults)
{
    if (!isTouched(faults))
        return body;
    if (faults.has("empty-answer"))
        return "{}";
    QJsonObject answer = QJsonDocument::fromJson(body).object();
    if (faults.has("hostile-strings"))
        answer = withHostileItems(answer);
    return QJsonDocument(mutatedObject(answer, faults)).toJson(QJsonDocument::Compact);
}

} // namespace sim
