// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "mgn/codec/textcache.h"

#include <QString>

#include <optional>
#include <string_view>

namespace mgn::codec {

/// Limits that keep a hostile answer small. The service's own are far below (model shapes
/// BoundedString, LargeBoundedString, Disks).
inline constexpr int kDeepest = 64;
inline constexpr std::size_t kLongestText =
    4 * 65'536; ///< bytes; LargeBoundedString has 65,536 characters
inline constexpr std::size_t kMostEntries = 10'000; ///< of a list or map inside one item

/// What decoding one answer shares: the texts seen lately, and the first fault with its JSON path.
class Decoder
{
public:
    [[nodiscard]] TextCache &texts() noexcept { return m_texts; }
    [[nodiscard]] bool hasFailed() const noexcept { return m_fault.has_value(); }

    /// Keeps a text that is not in the answer alive until the next one.
    [[nodiscard]] std::string_view keep(const base::Text &text)
    {
        m_kept = text;
        return m_kept.view();
    }

    /// The first fault wins. `reason` completes a sentence that begins with the path.
    void fail(base::ErrorKind kind, const QString &reason);
    /// As fail(Decode), but the JSON is sound: only the item that this was met in is of no use.
    void failItem(const QString &reason);
    [[nodiscard]] bool isItemFault() const noexcept { return m_fault && m_fault->isOfItem; }
    /// Called on the way out of a failed reader: puts the parent's name before the path.
    void within(std::string_view member);
    void withinEntry(std::size_t index);
    /// The fault as an error of an answered request; forgets it.
    [[nodiscard]] base::Error takeError();

private:
    struct Fault {
        base::ErrorKind kind = base::ErrorKind::Decode;
        QString path;
        QString reason;
        bool isOfItem = false;
    };
    void prepend(const QString &step);

    TextCache m_texts;
    base::Text m_kept;
    std::optional<Fault> m_fault;
};

} // namespace mgn::codec
