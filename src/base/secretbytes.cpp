// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/secretbytes.h"

#include <cstring>
#include <utility>

namespace base {

SecretBytes::SecretBytes(SecretBytes &&other) noexcept : m_bytes(other.m_bytes)
{
    // A move of a short std::string leaves its bytes behind: copy, then overwrite the source.
    other.scrub();
}

SecretBytes &SecretBytes::operator=(SecretBytes other) noexcept
{
    std::swap(m_bytes, other.m_bytes);
    return *this;
}

SecretBytes::~SecretBytes()
{
    scrub();
}

bool SecretBytes::equals(const SecretBytes &other) const noexcept
{
    unsigned difference = m_bytes.size() == other.m_bytes.size() ? 0U : 1U;
    for (std::size_t i = 0; i < m_bytes.size() && i < other.m_bytes.size(); ++i)
        difference |=
            static_cast<unsigned>(static_cast<unsigned char>(m_bytes[i] ^ other.m_bytes[i]));
    return difference == 0;
}

void SecretBytes::scrub() noexcept
{
    if (!m_bytes.empty())
        explicit_bzero(m_bytes.data(), m_bytes.size());
    m_bytes.clear();
}

} // namespace base
