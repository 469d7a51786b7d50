// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/text.h"

#include <cstring>
#include <new>

namespace base {

Text::Text(std::string_view utf8) : m_rep(create(utf8)) {}

Text::Text(const QString &string)
{
    if (string.isNull())
        return;
    const QByteArray utf8 = string.toUtf8();
    m_rep = create({utf8.constData(), static_cast<std::size_t>(utf8.size())});
}

QString Text::toString() const
{
    if (!m_rep)
        return {};
    const std::string_view utf8 = view();
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QByteArray Text::toUtf8() const
{
    const std::string_view utf8 = view();
    return QByteArray(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

Text::Rep *Text::create(std::string_view utf8)
{
    void *memory = ::operator new(sizeof(Rep) + utf8.size());
    Rep *rep = new (memory) Rep{1, static_cast<std::uint32_t>(utf8.size())};
    if (!utf8.empty())
        std::memcpy(rep + 1, utf8.data(), utf8.size());
    return rep;
}

void Text::destroy(Rep *rep) noexcept
{
    ::operator delete(rep);
}

} // namespace base
