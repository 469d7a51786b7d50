// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/namecollator.h"

#include <QLocale>

namespace ui {

QCollator nameCollator()
{
    // The C locale has no collation: numbers inside names would not sort as numbers.
    const QLocale own;
    QCollator collator(own.language() == QLocale::C ? QLocale(QLocale::English) : own);
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}

} // namespace ui
