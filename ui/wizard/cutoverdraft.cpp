// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizard/cutoverdraft.h"

#include "cutover/quotas.h"

#include <algorithm>

namespace ui {

using cutover::ReadinessVerdict;

bool DraftServer::isJudgedAnew() const
{
    // Durations run on by themselves: only what is said counts, not how much.
    const auto isSameKind = [](const cutover::Reason &a, const cutover::Reason &b) {
        return a.kind == b.kind && a.severity == b.severity;
    };
    return seen
           && !std::equal(seen->reasons.begin(), seen->reasons.end(), readiness.reasons.begin(),
                          readiness.reasons.end(), isSameKind);
}

CutoverDraft::CutoverDraft(cutover::ClientSource &clients, const cutover::LockBook &locks,
                           cutover::Scope scope, std::vector<DraftServer> servers, QObject *parent)
    : QObject(parent), m_clients(clients), m_locks(locks), m_scope(std::move(scope)),
      m_servers(std::move(servers)), m_intent(cutover::newAttemptId())
{
    // What the filter hid stands first: nobody may start a server without having seen its name.
    std::stable_sort(
        m_servers.begin(), m_servers.end(),
        [](const DraftServer &a, const DraftServer &b) { return a.isHidden && !b.isHidden; });
    judge();
}

CutoverDraft::~CutoverDraft()
{
    delete m_call;
}

void CutoverDraft::takeUp(EarlierStart earlier)
{
    m_earlier = std::move(earlier);
    m_tags = m_earlier.tags;
    judge();
}

int CutoverDraft::hiddenCount() const
{
    return static_cast<int>(std::count_if(m_servers.begin(), m_servers.end(),
                                          [](const DraftServer &s) { return s.isHidden; }));
}

int CutoverDraft::countOf(ReadinessVerdict verdict) const
{
    return static_cast<int>(
        std::count_if(m_servers.begin(), m_servers.end(),
                      [verdict](const DraftServer &s) { return s.readiness.verdict == verdict; }));
}

int CutoverDraft::countTooMany() const
{
    return std::max(0, count() - cutover::Quotas().serversInJob);
}

void CutoverDraft::rememberJudgement()
{
    for (DraftServer &s : m_servers)
        s.seen = s.readiness;
}

void CutoverDraft::leaveOut(const QSet<mgn::SourceServerId> &ids)
{
    std::erase_if(m_servers,
                  [&](const DraftServer &s) { return ids.contains(s.server.sourceServerId); });
    std::erase_if(m_missing, [&](const mgn::SourceServerId &id) { return ids.contains(id); });
    judge();
    emit serversChanged();
}

void CutoverDraft::leaveOutHidden()
{
    QSet<mgn::SourceServerId> ids;
    for (const DraftServer &s : m_servers) {
        if (s.isHidden)
            ids.insert(s.server.sourceServerId);
    }
    leaveOut(ids);
}

void CutoverDraft::leaveOutNoGo()
{
    QSet<mgn::SourceServerId> ids;
    for (const DraftServer &s : m_servers) {
        if (s.readiness.verdict == ReadinessVerdict::NoGo)
            ids.insert(s.server.sourceServerId);
    }
    leaveOut(ids);
}

void CutoverDraft::setAccount(const base::AccountId &account)
{
    if (account == m_scope.account)
        return;
    m_scope.account = account;
    m_isRead = false;
    m_earlier.refusal.account.clear();
    reread();
}

void CutoverDraft::reread()
{
    delete m_call;
    m_readError.reset();
    m_missing.clear();
    const auto client = m_clients.client(m_scope);
    if (!client) {
        fail(client.error());
        return;
    }
    std::vector<mgn::SourceServerId> ids;
    for (const DraftServer &s : m_servers)
        ids.push_back(s.server.sourceServerId);
    auto *call = new cutover::ReadServers(**client, std::move(ids), this);
    m_call = call;
    m_askedAt = now();
    base::whenDone<cutover::ServersRead>(
        call, this, [this](const base::Result<cutover::ServersRead> &outcome) { onRead(outcome); });
    call->start();
    emit readStarted();
}

bool CutoverDraft::canStart() const
{
    return m_isRead && !isReading() && m_missing.empty() && !m_servers.empty()
           && countOf(ReadinessVerdict::NoGo) == 0 && countTooMany() == 0;
}

base::Instant CutoverDraft::now() const
{
    return m_clients.clock(m_scope).now();
}

cutover::CutoverPlan CutoverDraft::plan() const
{
    cutover::CutoverPlan plan;
    plan.scope = m_scope;
    plan.tags = m_tags;
    plan.intent = m_intent;
    plan.hasIntentTag = m_earlier.hasIntentTag;
    for (const DraftServer &s : m_servers)
        plan.servers.push_back({.id = s.server.sourceServerId,
                                .name = s.server.name(),
                                .reviewed = cutover::baselineOf(s.server),
                                .confirmed = s.readiness});
    return plan;
}

void CutoverDraft::onRead(const base::Result<cutover::ServersRead> &outcome)
{
    m_call = nullptr;
    if (!outcome) {
        fail(outcome.error());
        return;
    }
    for (const mgn::SourceServer &fresh : outcome->found) {
        const auto known =
            std::find_if(m_servers.begin(), m_servers.end(), [&](const DraftServer &s) {
                return s.server.sourceServerId == fresh.sourceServerId;
            });
        if (known == m_servers.end())
            continue;
        known->server = fresh;
        known->readAt = m_askedAt;
    }
    // Servers may have been left out while the answer was on its way.
    for (const mgn::SourceServerId &id : outcome->missing) {
        if (std::any_of(m_servers.begin(), m_servers.end(),
                        [&](const DraftServer &s) { return s.server.sourceServerId == id; }))
            m_missing.push_back(id);
    }
    m_isRead = true;
    judge();
    emit serversChanged();
    emit readFinished();
}

void CutoverDraft::fail(base::Error error)
{
    m_isRead = false;
    m_readError = std::move(error);
    emit readFinished();
}

void CutoverDraft::judge()
{
    const cutover::ServerLocks locks = m_locks.locks(m_scope);
    for (DraftServer &s : m_servers) {
        const cutover::ServerLock lock = locks.value(s.server.sourceServerId);
        s.readiness = cutover::readinessOf(s.server, {.now = s.readAt.value_or(now()),
                                                      .runningJob = lock.job,
                                                      .hasUnresolvedStart = !lock.attempt.isEmpty(),
                                                      .actingAccount = m_scope.account,
                                                      .thresholds = {}});
    }
    addSameHostNames();
    addComplaints();
}

void CutoverDraft::addSameHostNames()
{
    std::vector<const mgn::SourceServer *> chosen;
    for (const DraftServer &s : m_servers)
        chosen.push_back(&s.server);
    cutover::Reason sameName;
    sameName.kind = cutover::ReasonKind::SameHostName;
    for (const auto &group : cutover::sameHostNames(chosen)) {
        for (DraftServer &s : m_servers) {
            if (std::find(group.begin(), group.end(), s.server.sourceServerId) != group.end())
                s.readiness = cutover::withReason(s.readiness, sameName);
        }
    }
}

void CutoverDraft::addComplaints()
{
    for (const cutover::ServerComplaint &complaint : m_earlier.refusal.servers) {
        cutover::Reason refused;
        refused.kind = cutover::ReasonKind::RefusedBefore;
        refused.message = complaint.message.isEmpty() ? complaint.code : complaint.message;
        for (DraftServer &s : m_servers) {
            if (s.server.sourceServerId == complaint.id)
                s.readiness = cutover::withReason(s.readiness, refused);
        }
    }
}

} // namespace ui
