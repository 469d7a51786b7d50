// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/settings.h"
#include "cutover/cutoverrun.h"
#include "ui/desk.h"
#include "ui/dialogs/closequestion.h"
#include "ui/preparedstart.h"
#include "ui/startnotices.h"
#include "ui/text/startmessages.h"
#include "ui/theme/flashbar.h"
#include "ui/wizard/cutoverwizard.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>

#include <cstdint>

namespace ui {

/// From "Start cutover…" to the answer of AWS: opens the wizard on a frozen scope, runs the
/// confirmed plan, and says what became of it. Runs go on whatever the window shows, and change
/// nothing of what it shows. A start that came to nothing can be reviewed again; nothing is sent
/// without a confirmed review.
class StartFlow : public QObject
{
    Q_OBJECT

public:
    using Ids = std::vector<mgn::SourceServerId>;

    /// All must outlive the flow; `window` is the parent of the wizard.
    StartFlow(Desk &desk, base::Settings &settings, const Theme &theme, FlashBar &flashBar,
              QWidget *window);

    /// `hidden` are those of `chosen` that the filter hides now. Ids that the scope no longer has
    /// come along as servers that cannot go.
    void begin(const Ids &chosen, const QSet<mgn::SourceServerId> &hidden);
    /// True while a confirmed start is being read or sent.
    [[nodiscard]] bool isSending() const;
    [[nodiscard]] OpenStarts openStarts() const;
    [[nodiscard]] CutoverWizard *wizard() const { return m_wizard; }
    /// Where what becomes of a start is told.
    [[nodiscard]] StartNotices &notices() { return *m_notices; }

    enum class Abandon : std::uint8_t { Unsent, All };
    /// The keys or the servers behind that profile are others now: closes its wizard and ends its
    /// runs, with Unsent only those that have sent nothing yet.
    void abandon(const base::ProfileId &profile, Abandon which);

signals:
    /// Their start is reviewed, anew perhaps: what an earlier one found no longer counts.
    void reviewOpened(const cutover::Scope &scope, const std::vector<mgn::SourceServerId> &servers);
    /// AWS accepted these servers, or may have: they leave the selection.
    void serversTaken(const cutover::Scope &scope, const std::vector<mgn::SourceServerId> &servers);
    /// Nothing was started: what was locked while it was sent may be selected as before.
    void serversReturned(const cutover::Scope &scope,
                         const std::vector<mgn::SourceServerId> &servers);
    /// Nothing was started; each of these servers was named as a reason.
    void serversRefused(const cutover::Scope &scope,
                        const QHash<mgn::SourceServerId, QString> &why);
    void runsChanged();
    /// A job began or may have begun: the board is the place to look.
    void boardWanted();
    /// MGN is not set up where the start went.
    void regionWanted();
    /// "Sign in again" was clicked at a start or in its wizard, which stay as they are.
    void signInRequested(const base::ProfileId &profile);
    /// AWS accepted it: this job is the one to look at.
    void jobStarted(const cutover::Scope &scope, const mgn::JobId &job,
                    const cutover::AttemptId &intent);

private:
    void listenTo(cutover::ScopeWatch *watch);
    void open(const PreparedStart &start);
    void followMarks(const ReviewFacts &facts);
    void followWizard(const PreparedStart &start);
    [[nodiscard]] QStringList openProduction() const;
    void run(const PreparedStart &start, const cutover::CutoverPlan &plan);
    void onState(cutover::CutoverRun *run);
    void onFinished(cutover::CutoverRun *run);
    void onStarted(const cutover::CutoverRun &run);
    void onCancelled(const cutover::CutoverRun &run);
    void onChanged(const cutover::CutoverRun &run);
    void onRefused(const cutover::CutoverRun &run);
    void onRefusedTag(const cutover::CutoverRun &run);
    void onUnknown(const cutover::CutoverRun &run);
    void onSettled(const cutover::Attempt &attempt);
    void show(const cutover::Scope &scope, Flash flash, std::function<void()> action);
    void showWithReview(Flash flash, const PreparedStart &again);
    void goOnAfterSignIn(const base::ProfileId &profile);
    void dismissAnswered(const cutover::CutoverPlan &plan);
    [[nodiscard]] PreparedStart startOf(const cutover::CutoverRun &run) const;
    [[nodiscard]] ErrorPlace place(const cutover::CutoverRun &run, const QString &doing) const;

    Desk &m_desk;
    base::Settings &m_settings;
    const Theme &m_theme;
    FlashBar &m_flashBar;
    StartNotices *m_notices;
    QWidget *m_window;
    QPointer<CutoverWizard> m_wizard;
    base::ProfileId m_wizardProfile;
    QList<QPointer<cutover::CutoverRun>> m_runs;
    QHash<QString, PreparedStart> m_prepared; ///< by intent, until AWS has taken it
};

} // namespace ui
