// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/scopeforms.h"

#include "ui/views/scopechooser.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct ScopeForms {
    Q_DECLARE_TR_FUNCTIONS(ui::ScopeForms)
};

/// Which form each of the three has.
struct Step {
    int profile;
    int region;
    int account;
};

/// The continent says least, then whose account it is: the band above says that too, and whether
/// the profile is simulated.
constexpr Step kSteps[] = {{0, 0, 0}, {0, 1, 0}, {0, 1, 1}, {1, 1, 1}, {1, 2, 1}};

} // namespace

QStringList profileForms(const QString &name, const QString &note)
{
    return note.isEmpty() ? QStringList{name}
                          : QStringList{ScopeForms::tr("%1 (%2)").arg(name, note), name};
}

QStringList regionForms(const QString &code, const QString &name)
{
    if (name.isEmpty())
        return {code};
    QStringList forms{ScopeForms::tr("%1  %2").arg(code, name)};
    if (const qsizetype city = name.indexOf(u'('); city > 0)
        forms << ScopeForms::tr("%1 %2").arg(code, name.mid(city));
    return forms << code;
}

QStringList accountForms(const QString &name, const QString &id)
{
    return {ScopeForms::tr("%1  %2").arg(name, id), id};
}

void fitForms(ScopeChooser &profile, ScopeChooser &region, ScopeChooser &account, int room)
{
    Step chosen{};
    for (const Step &step : kSteps) {
        chosen = step;
        if (profile.widthOf(step.profile) + region.widthOf(step.region)
                + account.widthOf(step.account)
            <= room)
            break;
    }
    profile.setForm(chosen.profile);
    region.setForm(chosen.region);
    account.setForm(chosen.account);
}

} // namespace ui
