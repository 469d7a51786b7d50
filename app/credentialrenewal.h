// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/signins.h"
#include "ui/backend.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <set>

/// Fetches credentials again before they end, and at once when AWS accepts them no longer, where no
/// person is needed for it. Looks at them every few seconds; after a failure, and after a refusal,
/// it waits before it tries that profile again: new ones may be refused like the old ones. Those
/// that are there keep signing until the new ones were accepted, unless they are refused.
class CredentialRenewal : public QObject
{
    Q_OBJECT

public:
    using Renew = std::function<base::TypedCall<ui::Identity> *(
        const base::ProfileId &profile, const aws::Region &region, QObject *parent)>;

    static constexpr std::chrono::milliseconds kPause = std::chrono::minutes(1);

    /// `signIns` must outlive it.
    CredentialRenewal(SignIns &signIns, Renew renew, std::chrono::milliseconds pause = kPause,
                      QObject *parent = nullptr);

    /// Looks now, as the timer does.
    void look();
    /// AWS does not accept that profile's credentials with this key. What came with a person's help
    /// is told by failed(). Nothing is done about keys that are read anew at every use.
    void onRefused(const base::ProfileId &profile, const QString &accessKeyId);

signals:
    /// There are new ones for those that were refused, or about which failed() was told: what
    /// failed meanwhile, and who this is, may be asked again.
    void renewed(const base::ProfileId &profile);
    /// They could not be renewed, and somebody has to see to it. Not told of a failure on the way
    /// while those that are there still sign: the next try may do it.
    void failed(const base::ProfileId &profile);

private:
    [[nodiscard]] bool isDue(const base::ProfileId &profile) const;
    void renew(const base::ProfileId &profile);
    void onEnd(const base::ProfileId &profile, const base::Result<ui::Identity> &outcome);
    void pause(const base::ProfileId &profile);
    void onFailure(const base::ProfileId &profile, const base::Error &error);

    SignIns &m_signIns;
    Renew m_renew;
    std::chrono::milliseconds m_pause;
    QTimer m_timer;
    std::map<base::ProfileId, QPointer<base::Call>> m_calls;
    std::set<base::ProfileId> m_missed; ///< refused, or told of, until there are new ones
    std::map<base::ProfileId, std::chrono::milliseconds> m_notBefore; ///< on the monotonic clock
};
