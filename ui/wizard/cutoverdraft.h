// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/clientsource.h"
#include "cutover/cutoverplan.h"
#include "cutover/lockbook.h"
#include "cutover/readiness.h"
#include "cutover/readservers.h"
#include "ui/wizard/earlierstart.h"

#include <QObject>
#include <QPointer>
#include <QSet>

#include <optional>
#include <vector>

namespace ui {

/// A chosen server while a start is prepared.
struct DraftServer {
    mgn::SourceServer server;
    bool isHidden = false; ///< the filter of the table did not show it when the wizard opened
    cutover::Readiness readiness;
    /// As the operator saw it on page 1; nullopt until that page was left.
    std::optional<cutover::Readiness> seen{};
    /// The service's time of what is known of it; nullopt: now. Ages end there: it is no older for
    /// having been looked at, least of all while simulated time runs 60 times as fast.
    std::optional<base::Instant> readAt{};

    /// Another judgement, or other reasons for it, than the operator saw.
    [[nodiscard]] bool isJudgedAnew() const;
};

/// What the pages of the wizard prepare together: frozen scope, chosen servers with what stands
/// against each, tags. Reads the servers again on request, also in another acting account. Nothing
/// here sends a change.
class CutoverDraft : public QObject
{
    Q_OBJECT

public:
    /// `clients` and `locks` must outlive the draft.
    CutoverDraft(cutover::ClientSource &clients, const cutover::LockBook &locks,
                 cutover::Scope scope, std::vector<DraftServer> servers, QObject *parent = nullptr);
    ~CutoverDraft() override;

    /// What was refused before and is reviewed again; at most once, before anything is shown.
    void takeUp(EarlierStart earlier);
    [[nodiscard]] const EarlierStart &earlier() const { return m_earlier; }

    [[nodiscard]] const cutover::Scope &scope() const { return m_scope; }
    [[nodiscard]] const std::vector<DraftServer> &servers() const { return m_servers; }
    [[nodiscard]] int count() const { return static_cast<int>(m_servers.size()); }
    [[nodiscard]] int hiddenCount() const;
    [[nodiscard]] int countOf(cutover::ReadinessVerdict verdict) const;

    /// Above what one job takes: so many must be left out.
    [[nodiscard]] int countTooMany() const;
    /// From here on another judgement is marked as changed.
    void rememberJudgement();

    void leaveOut(const QSet<mgn::SourceServerId> &ids);
    void leaveOutHidden();
    void leaveOutNoGo();

    void setTags(std::vector<std::pair<QString, QString>> tags) { m_tags = std::move(tags); }
    [[nodiscard]] const std::vector<std::pair<QString, QString>> &tags() const { return m_tags; }

    /// Another acting account: reads the chosen ids there; until they are found the draft is not
    /// readable.
    void setAccount(const base::AccountId &account);
    /// Reads the chosen servers again. Ends with readFinished().
    void reread();
    [[nodiscard]] bool isReading() const { return !m_call.isNull(); }
    /// Ids that the acting account does not have: such a draft cannot be started.
    [[nodiscard]] const std::vector<mgn::SourceServerId> &missing() const { return m_missing; }
    [[nodiscard]] const std::optional<base::Error> &readError() const { return m_readError; }
    /// Read at least once in the present account, nothing missing, nobody no-go, not too many.
    [[nodiscard]] bool canStart() const;

    [[nodiscard]] base::Instant now() const;
    /// The value to confirm; the baseline of each server is what was read last.
    [[nodiscard]] cutover::CutoverPlan plan() const;

signals:
    /// The list or the judgement of a server changed.
    void serversChanged();
    void readStarted();
    void readFinished();

private:
    void onRead(const base::Result<cutover::ServersRead> &outcome);
    void fail(base::Error error);
    void judge();
    void addComplaints();
    void addSameHostNames();

    cutover::ClientSource &m_clients;
    const cutover::LockBook &m_locks;
    cutover::Scope m_scope;
    std::vector<DraftServer> m_servers;
    std::vector<std::pair<QString, QString>> m_tags;
    EarlierStart m_earlier;
    cutover::AttemptId m_intent;
    QPointer<base::Call> m_call;
    std::vector<mgn::SourceServerId> m_missing;
    std::optional<base::Error> m_readError;
    bool m_isRead = false;
    base::Instant m_askedAt{}; ///< the service's time of the last question
};

} // namespace ui
