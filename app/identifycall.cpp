// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/identifycall.h"

IdentifyCall::IdentifyCall(Factory factory, QObject *parent)
    : TypedCall(parent), m_factory(std::move(factory))
{}

void IdentifyCall::run()
{
    m_call = m_factory(this);
    base::whenDone<sts::CallerIdentity>(
        m_call.data(), this, [this](const base::Result<sts::CallerIdentity> &outcome) {
            finish(outcome.map([](const sts::CallerIdentity &identity) {
                return ui::Identity{.account = identity.account, .arn = identity.arn};
            }));
        });
    m_call->start();
}

void IdentifyCall::abort()
{
    if (m_call)
        m_call->cancel();
}
