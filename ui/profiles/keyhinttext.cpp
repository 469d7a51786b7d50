// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/keyhinttext.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct KeyHintWords {
    Q_DECLARE_TR_FUNCTIONS(ui::KeyHint)
};

} // namespace

QString keyHintText(profiles::KeyHint hint)
{
    using profiles::KeyHint;
    switch (hint) {
    case KeyHint::Swapped:
        return KeyHintWords::tr("Id and secret look swapped: the id is the short one.");
    case KeyHint::Blanks:
        return KeyHintWords::tr("There is a blank or an invisible character inside the key.");
    case KeyHint::NotAscii: return KeyHintWords::tr("There is a letter that no key of AWS has.");
    case KeyHint::TokenMissing:
        return KeyHintWords::tr("A key that begins with ASIA is temporary and needs its session "
                                "token.");
    case KeyHint::TokenUnexpected:
        return KeyHintWords::tr("A key that begins with AKIA has no session token: AWS refuses it "
                                "with one.");
    case KeyHint::UnusualIdLength:
        return KeyHintWords::tr("Access key ids have had 20 characters so far: is it whole?");
    case KeyHint::UnusualSecretLength:
        return KeyHintWords::tr("Secrets have had 40 characters so far: is it whole?");
    }
    return {};
}

} // namespace ui
