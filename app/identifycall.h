// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sts/getcalleridentity.h"
#include "ui/backend.h"

#include <QPointer>

#include <functional>

/// GetCallerIdentity for the window: asks STS and hands the answer on as a ui::Identity.
class IdentifyCall final : public base::TypedCall<ui::Identity>
{
    Q_OBJECT

public:
    using Factory = std::function<sts::GetCallerIdentityCall *(QObject *owner)>;

    IdentifyCall(Factory factory, QObject *parent);

protected:
    void run() override;
    void abort() override;

private:
    Factory m_factory;
    QPointer<sts::GetCallerIdentityCall> m_call;
};
