// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "aws/credentials.h"
#include "sts/calleridentity.h"
#include "ui/backend.h"

#include <QPointer>

#include <functional>

/// Who a profile is: obtains its credentials, asks STS whose they are, and hands both to be
/// accepted, which makes them the ones that sign.
class IdentifyCall final : public base::TypedCall<ui::Identity>
{
    Q_OBJECT

public:
    struct Steps {
        std::function<base::TypedCall<aws::Credentials> *(QObject *owner)> obtain;
        std::function<base::TypedCall<sts::CallerIdentity> *(const aws::Credentials &, QObject *)>
            ask;
        std::function<base::Result<ui::Identity>(const aws::Credentials &,
                                                 const sts::CallerIdentity &)>
            accept;
    };

    IdentifyCall(Steps steps, QObject *parent);

protected:
    void run() override;
    void abort() override;

private:
    void onObtained(const base::Result<aws::Credentials> &outcome);
    void onIdentity(const base::Result<sts::CallerIdentity> &outcome);

    Steps m_steps;
    aws::Credentials m_credentials;
    QPointer<base::Call> m_call;
};
