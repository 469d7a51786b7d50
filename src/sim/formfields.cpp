// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/formfields.h"

namespace sim {

namespace {

QString decodedField(QByteArray text)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text.replace('+', ' ')));
}

} // namespace

FormFields formFields(const QByteArray &encoded)
{
    FormFields fields;
    for (const QByteArray &part : encoded.split('&')) {
        const auto equals = part.indexOf('=');
        const QString name = decodedField(equals < 0 ? part : part.left(equals));
        if (!name.isEmpty() && !fields.contains(name))
            fields.insert(name, equals < 0 ? QString() : decodedField(part.mid(equals + 1)));
    }
    return fields;
}

} // namespace sim
