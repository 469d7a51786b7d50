// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/identifycall.h"

IdentifyCall::IdentifyCall(Steps steps, QObject *parent)
    : TypedCall(parent), m_steps(std::move(steps))
{}

void IdentifyCall::run()
{
    auto *call = m_steps.obtain(this);
    m_call = call;
    base::whenDone<aws::Credentials>(
        call, this, [this](const base::Result<aws::Credentials> &outcome) { onObtained(outcome); });
    call->start();
}

void IdentifyCall::abort()
{
    if (m_call)
        m_call->cancel();
}

void IdentifyCall::onObtained(const base::Result<aws::Credentials> &outcome)
{
    if (!outcome)
        return finish(base::failure(outcome.error()));
    if (isConcluded())
        return;
    m_credentials = *outcome;
    auto *call = m_steps.ask(m_credentials, this);
    m_call = call;
    base::whenDone<sts::CallerIdentity>(
        call, this,
        [this](const base::Result<sts::CallerIdentity> &answer) { onIdentity(answer); });
    call->start();
}

void IdentifyCall::onIdentity(const base::Result<sts::CallerIdentity> &outcome)
{
    if (!outcome)
        return finish(base::failure(outcome.error()));
    if (!isConcluded())
        finish(m_steps.accept(m_credentials, *outcome));
}
