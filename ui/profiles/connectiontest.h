// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/profiles/callerbook.h"

#include <QPointer>

#include <memory>
#include <utility>

namespace ui {

/// Asks AWS who a profile is, one profile at a time. What that says of its health is the backend's
/// to keep.
class ConnectionTest : public QObject
{
    Q_OBJECT

public:
    /// `backend` must outlive the test.
    explicit ConnectionTest(Backend &backend, QObject *parent = nullptr);

    /// Answers are noted there from now on.
    void noteIn(std::shared_ptr<CallerBook> callers) { m_callers = std::move(callers); }
    /// Nothing happens while one is under way.
    void start(const profiles::Profile &profile);
    void cancel();
    [[nodiscard]] bool isRunning() const { return !m_call.isNull(); }
    /// Who answered last for the profile as it is now; null when nobody did.
    [[nodiscard]] const Identity *callerOf(const profiles::Profile &profile) const
    {
        return m_callers->find(profile);
    }

signals:
    void runningChanged();
    void succeeded(const profiles::Profile &profile, const ui::Identity &identity);
    void failed(const profiles::Profile &profile, const base::Error &error);

private:
    void take(const profiles::Profile &profile, const base::Result<Identity> &answer);

    Backend &m_backend;
    QPointer<base::TypedCall<Identity>> m_call;
    std::shared_ptr<CallerBook> m_callers = std::make_shared<CallerBook>();
};

} // namespace ui
