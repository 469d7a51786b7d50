// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

#include <string>
#include <string_view>

namespace base {

/// A secret that cannot be printed, logged or compared by accident, and that is overwritten when it
/// ends. Copies made by Qt on the way to the network cannot be scrubbed.
class SecretBytes
{
public:
    SecretBytes() = default;
    explicit SecretBytes(std::string_view bytes) : m_bytes(bytes) {}
    explicit SecretBytes(const QByteArray &bytes)
        : m_bytes(bytes.constData(), static_cast<std::size_t>(bytes.size()))
    {}
    SecretBytes(const SecretBytes &) = default;
    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes other) noexcept;
    ~SecretBytes();

    [[nodiscard]] bool isEmpty() const noexcept { return m_bytes.empty(); }
    /// The one way out; every call site is a place where a secret is used.
    [[nodiscard]] std::string_view reveal() const noexcept { return m_bytes; }
    [[nodiscard]] bool equals(const SecretBytes &other) const noexcept;

private:
    void scrub() noexcept;
    std::string m_bytes;
};

} // namespace base
