// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/profilenames.h"

#include <algorithm>

namespace profiles {

namespace {

QString withEnding(const QString &name, const QString &ending)
{
    return name.left(kLongestProfileName - ending.size()).trimmed() + ending;
}

bool isTaken(const QString &name, const QStringList &taken)
{
    return std::any_of(taken.cbegin(), taken.cend(),
                       [&name](const QString &other) { return isSameName(name, other); });
}

} // namespace

bool isSameName(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

QStringList takenNames(const QList<Profile> &profiles)
{
    QStringList names;
    for (const Profile &profile : profiles) {
        if (!profile.isSimulated())
            names.append(profile.name);
    }
    return names;
}

QString freeName(const QString &wanted, const QStringList &taken)
{
    QString name = withEnding(wanted, {});
    for (int number = 2; isTaken(name, taken); ++number)
        name = withEnding(wanted, QStringLiteral(" %1").arg(number));
    return name;
}

QString importedName(const QString &name)
{
    return withEnding(name, QStringLiteral(" (imported)"));
}

} // namespace profiles
