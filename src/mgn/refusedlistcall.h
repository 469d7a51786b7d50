// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "mgn/listcall.h"

namespace mgn {

/// A list that our own check refused: sends nothing.
template <class Item>
class RefusedListCall final : public ListCall<Item>
{
public:
    RefusedListCall(base::Error error, QObject *parent)
        : ListCall<Item>(parent), m_error(std::move(error))
    {}

protected:
    void run() override { this->finish(base::failure(std::move(m_error))); }
    void abort() override {}

private:
    base::Error m_error;
};

} // namespace mgn
