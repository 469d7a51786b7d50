// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/signins.h"
#include "ui/backend.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <map>

/// Fetches credentials again before they end, where no person is needed for it. Looks at them every
/// few seconds; after a failure it waits before it tries that profile again. The credentials that
/// are there keep signing until the new ones were accepted.
class CredentialRenewal : public QObject
{
    Q_OBJECT

public:
    using Renew = std::function<base::TypedCall<ui::Identity> *(
        const base::ProfileId &profile, const aws::Region &region, QObject *parent)>;

    static constexpr std::chrono::milliseconds kPauseAfterFailure = std::chrono::minutes(1);

    /// `signIns` must outlive it.
    CredentialRenewal(SignIns &signIns, Renew renew,
                      std::chrono::milliseconds pauseAfterFailure = kPauseAfterFailure,
                      QObject *parent = nullptr);

    /// Looks now, as the timer does.
    void look();

signals:
    /// They could not be renewed, and somebody has to see to it. Not told of a failure on the way
    /// while those that are there still sign: the next try may do it.
    void failed(const base::ProfileId &profile);

private:
    [[nodiscard]] bool isDue(const base::ProfileId &profile) const;
    void renew(const base::ProfileId &profile);
    void onFailure(const base::ProfileId &profile, const base::Error &error);

    SignIns &m_signIns;
    Renew m_renew;
    std::chrono::milliseconds m_pauseAfterFailure;
    QTimer m_timer;
    std::map<base::ProfileId, QPointer<base::Call>> m_calls;
    std::map<base::ProfileId, std::chrono::milliseconds> m_notBefore; ///< on the monotonic clock
};
