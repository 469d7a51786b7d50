// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/call.h"

namespace support {

/// A call that waits until a test answers it, or for ever.
template <class T>
class HeldCall final : public base::TypedCall<T>
{
public:
    using base::TypedCall<T>::TypedCall;

    void answer(base::Result<T> result) { this->finish(std::move(result)); }

protected:
    void run() override {}
    void abort() override {}
};

} // namespace support
