// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/saveprofilecall.h"
#include "ui/profileservices.h"

#include <QPointer>

#include <optional>

namespace ui {

/// Nullopt when it went well: what a signal can carry.
[[nodiscard]] std::optional<base::Error> failureOf(const base::Result<> &result);

/// Saves what the editor says, one profile at a time: one of ours with its secret, which may be
/// that of another profile, or only the marks of any other.
class ProfileSaving : public QObject
{
    Q_OBJECT

public:
    /// `services` must outlive it.
    explicit ProfileSaving(ProfileServices &services, QObject *parent = nullptr);

    void save(const profiles::SaveProfileCall::Draft &draft);
    /// The same with the secret that is kept for `original`.
    void saveWithSecretOf(const base::ProfileId &original,
                          const profiles::SaveProfileCall::Draft &draft);
    void cancel();
    [[nodiscard]] bool isRunning() const { return !m_call.isNull(); }

signals:
    /// With the reason when nothing was saved.
    void finished(const std::optional<base::Error> &failure);

private:
    void end(const base::Result<> &result);

    ProfileServices &m_services;
    QPointer<base::Call> m_call;
};

} // namespace ui
