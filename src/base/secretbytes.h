// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/lockedbytes.h"

#include <QByteArray>

#include <memory>
#include <string_view>

namespace base {

/// A secret that cannot be printed, logged or compared by accident. Its bytes are locked in memory,
/// left out of core files (LockedBytes) and overwritten when the last copy ends; copies share them
/// and are cheap. Copies made by Qt on the way to the network cannot be scrubbed.
class SecretBytes
{
public:
    SecretBytes() = default;
    explicit SecretBytes(std::string_view bytes);
    explicit SecretBytes(const QByteArray &bytes);

    [[nodiscard]] bool isEmpty() const noexcept { return !m_bytes; }
    /// The one way out; every call site is a place where a secret is used. Valid as long as this
    /// object or a copy of it.
    [[nodiscard]] std::string_view reveal() const noexcept;
    /// Takes as long for a right as for a wrong guess of the same size.
    [[nodiscard]] bool equals(const SecretBytes &other) const noexcept;

private:
    std::shared_ptr<const LockedBytes> m_bytes; ///< null for the empty secret
};

} // namespace base
