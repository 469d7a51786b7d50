// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/call.h"

#include <QPointer>

#include <type_traits>
#include <utility>

namespace profiles::keychain {

/// A call made of other calls, one after the other.
template <class T>
class SteppedCall : public base::TypedCall<T>
{
public:
    using base::TypedCall<T>::TypedCall;

protected:
    /// Runs `then` with the value of `call`; its error ends this call.
    template <class U, class Then>
    void step(base::TypedCall<U> *call, Then then)
    {
        stepAnyway(call, [this, then = std::move(then)](const base::Result<U> &result) mutable {
            if (!result)
                this->finish(base::failure(result.error()));
            else if constexpr (std::is_void_v<U>)
                then();
            else
                then(*result);
        });
    }
    /// Runs `then` with the result of `call`, also with an error.
    template <class U, class Then>
    void stepAnyway(base::TypedCall<U> *call, Then then)
    {
        m_step = call;
        base::whenDone(call, this, std::move(then));
        call->start();
    }
    void fail(base::Error error) { this->finish(base::failure(std::move(error))); }
    void abort() override { delete m_step.data(); }

private:
    QPointer<base::Call> m_step;
};

} // namespace profiles::keychain
