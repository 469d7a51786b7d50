// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "net/onceonlybody.h"

#include <algorithm>
#include <cstring>

namespace net {

OnceOnlyBody::OnceOnlyBody(const QByteArray &bytes, QObject *parent)
    : QIODevice(parent), m_bytes(bytes)
{
    // Unbuffered: QIODevice's own buffer would read ahead and could be rewound.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool OnceOnlyBody::reset()
{
    return !m_wasHanded && !m_bytes.isEmpty() && QIODevice::seek(0);
}

bool OnceOnlyBody::seek(qint64 position)
{
    return position == 0 ? reset() : false;
}

qint64 OnceOnlyBody::readData(char *data, qint64 maxSize)
{
    const qint64 count = std::min(maxSize, m_bytes.size() - pos());
    if (count <= 0)
        return m_bytes.size() == pos() ? -1 : 0;
    m_wasHanded = true;
    std::memcpy(data, m_bytes.constData() + pos(), static_cast<std::size_t>(count));
    return count;
}

qint64 OnceOnlyBody::writeData(const char *, qint64)
{
    return -1;
}

} // namespace net
