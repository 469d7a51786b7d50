// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

namespace mgn::codec {

/// Decodes the pages of one list operation, a few items at a time, so that a page may be spread
/// over turns of the event loop. Instances exist for the items of the list operations only.
template <class Item>
class PageDecoder
{
public:
    PageDecoder();
    ~PageDecoder();
    PageDecoder(const PageDecoder &) = delete;
    PageDecoder &operator=(const PageDecoder &) = delete;

    /// Begins with a page and returns its next token, empty on the last page. Errors: Decode,
    /// TooLarge.
    [[nodiscard]] base::Result<QString> open(const QByteArray &body);
    /// Appends at most `count` more items of the page. One that is no object, or that lacks an id,
    /// is left out. Errors: Decode, TooLarge; what was read before is appended.
    [[nodiscard]] base::Result<> take(int count, std::vector<Item> &items);
    [[nodiscard]] bool atEnd() const noexcept;

    /// How many items of all pages were left out.
    [[nodiscard]] int leftOut() const noexcept;
    /// Says so, with the JSON path in its page of the first one.
    [[nodiscard]] QString leftOutReason() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace mgn::codec
