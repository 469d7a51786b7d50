// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/hostiletexts.h"

#include <QSet>

#include <algorithm>

namespace sim {

namespace {

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
    if (!value.isObject())
        return value;
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

} // namespace

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

QJsonObject hostileAnswer(const QJsonObject &answer)
{
    const QStringList texts = hostileTexts();
    const QJsonValue list = answer.value(QStringLiteral("items"));
    if (!list.isArray())
        return hostileValue(answer, texts.first()).toObject();
    QJsonArray items = list.toArray();
    for (qsizetype i = 0; i < std::min(texts.size(), items.size()); ++i)
        items[i] = hostileValue(items.at(i), texts[i]);
    QJsonObject bent = answer;
    bent.insert(QStringLiteral("items"), items);
    return bent;
}

ServiceError hostileError(ServiceError error)
{
    error.message = hostileTexts().first();
    error.members = hostileValue(error.members, error.message).toObject();
    return error;
}

} // namespace sim
