// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/call.h"

#include <QMetaObject>

namespace base {

Call::Call(QObject *parent) : QObject(parent) {}

void Call::start()
{
    // Once only, and not after cancel(): what was given up must not begin.
    if (m_state != State::Created)
        return;
    m_state = State::Running;
    run();
}

void Call::cancel()
{
    if (m_state >= State::Concluded)
        return;
    abort();
    setCancelled();
}

bool Call::conclude()
{
    if (m_state >= State::Concluded)
        return false;
    m_state = State::Concluded;
    QMetaObject::invokeMethod(this, &Call::announce, Qt::QueuedConnection);
    return true;
}

void Call::announce()
{
    m_state = State::Announced;
    deleteLater();
    emit finished(QPrivateSignal());
}

} // namespace base
