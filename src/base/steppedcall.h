// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/call.h"

#include <QPointer>

#include <type_traits>
#include <utility>

namespace base {

/// A call made of other calls, one after the other, which belong to it. Cancelled, it deletes the
/// step under way: one that may be cancelled by who hears of it before its end is no such step.
template <class T>
class SteppedCall : public TypedCall<T>
{
public:
    using TypedCall<T>::TypedCall;

protected:
    /// Runs `then` with the value of `call`; its error ends this call.
    template <class U, class Then>
    void step(TypedCall<U> *call, Then then)
    {
        stepAnyway(call, [this, then = std::move(then)](const Result<U> &result) mutable {
            if (!result)
                this->fail(result.error());
            else if constexpr (std::is_void_v<U>)
                then();
            else
                then(*result);
        });
    }
    /// Runs `then` with the result of `call`, also with an error.
    template <class U, class Then>
    void stepAnyway(TypedCall<U> *call, Then then)
    {
        m_step = call;
        whenDone(call, this, std::move(then));
        call->start();
    }
    virtual void fail(Error error) { this->finish(failure(std::move(error))); }
    void abort() override
    {
        // A step that tells its result right now ends by itself.
        if (m_step && !m_step->isFinished())
            delete m_step.data();
    }

private:
    QPointer<Call> m_step;
};

} // namespace base
