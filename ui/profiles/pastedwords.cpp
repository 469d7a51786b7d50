// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/pastedwords.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {

namespace {

struct PastedWordsWords {
    Q_DECLARE_TR_FUNCTIONS(ui::PastedWords)
};

} // namespace

QString pastedWords(const profiles::PastedKeys &keys)
{
    QStringList words;
    const auto add = [&words](bool isThere, const QString &word) {
        if (isThere)
            words << word;
    };
    add(!keys.profileName.isEmpty(), PastedWordsWords::tr("name"));
    add(!keys.accessKeyId.isEmpty(), PastedWordsWords::tr("access key id"));
    add(!keys.secretAccessKey.isEmpty(), PastedWordsWords::tr("secret access key"));
    add(!keys.sessionToken.isEmpty(), PastedWordsWords::tr("session token"));
    add(!keys.roleArn.isEmpty(), PastedWordsWords::tr("role ARN"));
    add(!keys.mfaSerial.isEmpty(), PastedWordsWords::tr("MFA serial"));
    add(!keys.region.isEmpty(), PastedWordsWords::tr("region"));
    return words.join(QStringLiteral(", "));
}

} // namespace ui
