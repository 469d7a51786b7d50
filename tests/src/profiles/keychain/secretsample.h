// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/secrettrouble.h"
#include "profiles/keychain/chunks.h"

#include <gtest/gtest.h>

#include <string>

/// Bytes that no two chunks share, NUL among them.
inline base::SecretBytes sampleSecret(std::size_t size, char seed = 's')
{
    std::string bytes;
    bytes.reserve(size);
    for (std::size_t i = 0; i < size; ++i)
        bytes += static_cast<char>(static_cast<unsigned char>(seed) + i / 7 + i % 251);
    return base::SecretBytes(std::string_view(bytes));
}

inline base::ProfileId sampleProfile(const char *name = "aws:client")
{
    return base::ProfileId(std::string_view(name));
}

/// The trouble that a result failed with; nullopt when it did not, or otherwise.
template <class T>
std::optional<base::SecretTrouble> troubleOf(const base::Result<T> &result)
{
    return result ? std::nullopt : base::secretTroubleOf(result.error());
}
