// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/call.h"

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace mgn {

/// How a paged list ended. `items` is empty when a batch handler took them.
template <class Item>
struct Listing {
    std::vector<Item> items;
    int itemCount = 0;
    int pageCount = 0;
    /// ErrorKind::Incomplete when a guard of ours ended the list early (repeated token, more than
    /// 1,000 pages or 50,000 items, 60 s without a new item) or an item could not be read and was
    /// left out. What is here is valid.
    std::optional<base::Error> incomplete;
};

/// A list operation over all its pages. Answers are decoded in slices of at most 4 ms per turn of
/// the event loop. A page that fails ends the call with its error; batches handed out before stay
/// valid.
template <class Item>
class ListCall : public base::TypedCall<Listing<Item>>
{
public:
    using base::TypedCall<Listing<Item>>::TypedCall;
    using BatchHandler = std::function<void(std::vector<Item> batch)>;

    /// Receive items as they are decoded; set before start(). Called from the event loop only. The
    /// handler must not outlive what it captures: cancel or delete the call first.
    void setBatchHandler(BatchHandler handler) { m_batchHandler = std::move(handler); }

protected:
    [[nodiscard]] const BatchHandler &batchHandler() const { return m_batchHandler; }

private:
    BatchHandler m_batchHandler;
};

} // namespace mgn
