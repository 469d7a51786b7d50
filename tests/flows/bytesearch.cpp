// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/flows/bytesearch.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace support {

namespace {

QByteArray utf16(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    return {reinterpret_cast<const char *>(text.utf16()), text.size() * 2};
}

/// Base64 of the middle, whatever stands before: the three ways that three bytes fall into four.
QList<QByteArray> base64(const QByteArray &bytes)
{
    QList<QByteArray> forms;
    for (qsizetype shift = 0; shift < 3; ++shift) {
        const qsizetype whole = (bytes.size() - shift) / 3 * 3;
        forms.append(bytes.mid(shift, whole).toBase64());
    }
    return forms;
}

} // namespace

QStringList filesHolding(const QByteArray &bytes, const QStringList &folders)
{
    QList<QByteArray> forms{bytes, utf16(bytes)};
    forms += base64(bytes);
    QStringList found;
    for (const QString &folder : folders) {
        QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray content = file.readAll();
            const bool holds = std::any_of(forms.begin(), forms.end(), [&](const QByteArray &form) {
                return content.contains(form);
            });
            if (holds)
                found << file.fileName();
        }
    }
    return found;
}

} // namespace support
