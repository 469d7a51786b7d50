// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/sourcefiles.h"

#include "tests/support/sharedcorpus.h"

#include <QDirIterator>

namespace support {

QStringList sourceFiles(const QStringList &folders)
{
    QStringList paths;
    for (const QString &folder : folders) {
        QDirIterator it(QStringLiteral(CUTOVER_SOURCE_DIR "/") + folder,
                        {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext())
            paths << it.next().mid(qsizetype(sizeof CUTOVER_SOURCE_DIR));
    }
    return paths;
}

QString sourceText(const QString &path)
{
    const auto bytes = readFile(QStringLiteral(CUTOVER_SOURCE_DIR "/") + path);
    return QString::fromUtf8(bytes.value_or(QByteArray()));
}

} // namespace support
