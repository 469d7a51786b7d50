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
    /// At most `count` more items of the page. An item without its id is an error that names its
    /// JSON path.
    [[nodiscard]] base::Result<std::vector<Item>> take(int count);
    [[nodiscard]] bool atEnd() const noexcept;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace mgn::codec
