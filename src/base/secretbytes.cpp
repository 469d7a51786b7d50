// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/secretbytes.h"

namespace base {

SecretBytes::SecretBytes(std::string_view bytes)
    : m_bytes(bytes.empty() ? nullptr : std::make_shared<const LockedBytes>(bytes))
{}

SecretBytes::SecretBytes(const QByteArray &bytes)
    : SecretBytes(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())))
{}

std::string_view SecretBytes::reveal() const noexcept
{
    return m_bytes ? m_bytes->view() : std::string_view();
}

bool SecretBytes::equals(const SecretBytes &other) const noexcept
{
    const std::string_view mine = reveal();
    const std::string_view others = other.reveal();
    unsigned difference = mine.size() == others.size() ? 0U : 1U;
    for (std::size_t i = 0; i < mine.size() && i < others.size(); ++i)
        difference |= static_cast<unsigned>(static_cast<unsigned char>(mine[i] ^ others[i]));
    return difference == 0;
}

} // namespace base
