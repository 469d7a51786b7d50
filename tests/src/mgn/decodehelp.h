// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "mgn/codec/pagedecoder.h"
#include "mgn/job.h"
#include "mgn/sourceserver.h"

#include <gtest/gtest.h>

#include <vector>

namespace support {

/// All items of a page at once.
template <class Item>
[[nodiscard]] base::Result<std::vector<Item>> decodePage(const QByteArray &body)
{
    mgn::codec::PageDecoder<Item> decoder;
    const auto token = decoder.open(body);
    if (!token)
        return base::failure(token.error());
    std::vector<Item> items;
    const auto taken = decoder.take(10'000, items);
    if (!taken)
        return base::failure(taken.error());
    return items;
}

/// The one server of a page whose further members are `members`.
[[nodiscard]] inline mgn::SourceServer serverWith(const QByteArray &members)
{
    const auto servers = decodePage<mgn::SourceServer>(
        R"({"items":[{"sourceServerID":"s-0123456789abcdef0",)" + members + "}]}");
    EXPECT_TRUE(servers) << members.constData() << ": "
                         << qPrintable(servers ? QString() : servers.error().message);
    return servers && servers->size() == 1 ? servers->front() : mgn::SourceServer();
}

} // namespace support
