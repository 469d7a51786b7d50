// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/profilemarksjson.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace profiles {

namespace {

constexpr int kMarksVersion = 1;

const struct {
    ProfileHealth health;
    const char *word;
} kHealthWords[] = {{ProfileHealth::NeverUsed, "never used"},
                    {ProfileHealth::Good, "good"},
                    {ProfileHealth::NeedsSignIn, "needs sign-in"},
                    {ProfileHealth::Refused, "refused"}};

QString healthWord(ProfileHealth health)
{
    for (const auto &known : kHealthWords) {
        if (known.health == health)
            return QString::fromLatin1(known.word);
    }
    return {};
}

ProfileHealth readHealth(const QString &word)
{
    for (const auto &known : kHealthWords) {
        if (word == QLatin1String(known.word))
            return known.health;
    }
    return ProfileHealth::NeverUsed;
}

bool isColour(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A(?:#[0-9a-fA-F]{6})?\\z"));
    return form.match(text).hasMatch();
}

QJsonObject marksObject(const ProfileMarks &marks)
{
    QJsonObject object{
        {QStringLiteral("version"), kMarksVersion},
        {QStringLiteral("label"), marks.label},
        {QStringLiteral("colour"), marks.colour},
        {QStringLiteral("isProduction"), marks.isProduction},
        {QStringLiteral("isReadOnly"), marks.isReadOnly},
        {QStringLiteral("pinnedAccount"),
         marks.pinnedAccount.value_or(base::AccountId()).toString()},
        {QStringLiteral("health"), healthWord(marks.health)},
        {QStringLiteral("consentedCommand"), QString::fromLatin1(marks.consentedCommand)}};
    if (marks.lastUsed)
        object.insert(QStringLiteral("lastUsed"),
                      qint64{marks.lastUsed->time_since_epoch().count()});
    return object;
}

ProfileMarks marksFrom(const QJsonObject &object)
{
    const auto text = [&object](const char *key) { return object[QLatin1String(key)].toString(); };
    ProfileMarks marks{.label = text("label"),
                       .colour = text("colour"),
                       .isProduction = object[QLatin1String("isProduction")].toBool(),
                       .isReadOnly = object[QLatin1String("isReadOnly")].toBool(),
                       .pinnedAccount = base::AccountId::parse(text("pinnedAccount")),
                       .lastUsed = {},
                       .health = readHealth(text("health")),
                       .consentedCommand = text("consentedCommand").toLatin1()};
    if (object.contains(QLatin1String("lastUsed")))
        marks.lastUsed =
            base::Instant(std::chrono::milliseconds(object[QLatin1String("lastUsed")].toInteger()));
    return marks;
}

} // namespace

QByteArray profileMarksJson(const ProfileMarks &marks)
{
    return QJsonDocument(marksObject(marks)).toJson(QJsonDocument::Compact);
}

std::optional<ProfileMarks> readProfileMarks(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const ProfileMarks marks = marksFrom(object);
    // What does not come out as it went in was not written by this version.
    if (marksObject(marks) != object || !isColour(marks.colour))
        return std::nullopt;
    return marks;
}

} // namespace profiles
