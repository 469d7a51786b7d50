// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QObject>

#include <optional>
#include <utility>

namespace base {

/// One asynchronous piece of work. Contract:
/// - start() begins; finished() comes exactly once, always from the event loop, never inside
/// start() or
///   cancel(). After it the call deletes itself.
/// - cancel() ends it with ErrorKind::Cancelled. Deleting a call aborts it silently.
/// - The parent owns it. Listen with whenDone() and a context object.
class Call : public QObject
{
    Q_OBJECT

public:
    explicit Call(QObject *parent = nullptr);

    void start();
    void cancel();
    [[nodiscard]] bool isFinished() const noexcept { return m_state == State::Announced; }

signals:
    void finished(QPrivateSignal);

protected:
    /// The work; may end the call at once through TypedCall::finish().
    virtual void run() = 0;
    /// Stop what is under way; must not finish the call.
    virtual void abort() = 0;
    /// Store "cancelled" as the result.
    virtual void setCancelled() = 0;
    /// Queue the announcement; false when an end was queued before, so the first result stays.
    [[nodiscard]] bool conclude();
    [[nodiscard]] bool isConcluded() const noexcept { return m_state >= State::Concluded; }

private:
    enum class State { Created, Running, Concluded, Announced };
    void announce();
    State m_state = State::Created;
};

template <class T>
class TypedCall : public Call
{
public:
    using Value = T;
    using Call::Call;

    /// Only after finished().
    [[nodiscard]] const Result<T> &result() const { return *m_result; }

protected:
    /// The first result wins; later ones are dropped.
    void finish(Result<T> result)
    {
        if (conclude())
            m_result = std::move(result);
    }
    void setCancelled() override
    {
        finish(failure(makeError(ErrorKind::Cancelled, QStringLiteral("Cancelled"))));
    }

private:
    std::optional<Result<T>> m_result;
};

/// Runs `then(const Result<T> &)` once the call has finished, unless `context` is gone by then.
template <class T, class Function>
void whenDone(TypedCall<T> *call, QObject *context, Function then)
{
    QObject::connect(call, &Call::finished, context,
                     [call, then = std::move(then)]() mutable { then(call->result()); });
}

/// A call whose result was known before it began, for example a request that our own check refused.
template <class T>
class FinishedCall final : public TypedCall<T>
{
public:
    explicit FinishedCall(Result<T> result, QObject *parent = nullptr)
        : TypedCall<T>(parent), m_known(std::move(result))
    {}

protected:
    void run() override { this->finish(std::move(m_known)); }
    void abort() override {}

private:
    Result<T> m_known;
};

} // namespace base
