// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/text.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace mgn::codec {

/// Gives texts that repeat soon one copy. It forgets: a text that falls into the
/// place of another takes it, so texts that are never seen again cost no growing table.
class TextCache
{
public:
    TextCache() : m_places(kPlaces) {}

    [[nodiscard]] base::Text text(std::string_view utf8)
    {
        const std::size_t hash = std::hash<std::string_view>{}(utf8);
        Place &place = m_places[hash & (kPlaces - 1)];
        if (place.hash != hash || place.text.isNull() || place.text.view() != utf8)
            place = {hash, base::Text(utf8)};
        return place.text;
    }

private:
    static constexpr std::size_t kPlaces =
        4096; // a power of two; 64 KiB stay in the processor's cache
    struct Place {
        std::size_t hash = 0;
        base::Text text;
    };
    std::vector<Place> m_places;
};

} // namespace mgn::codec
