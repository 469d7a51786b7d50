// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/statusline.h"

#include "cutover/quotas.h"
#include "ui/text/formats.h"
#include "ui/text/updatetext.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/theme.h"

#include <QDateTime>
#include <QHBoxLayout>

namespace ui {

namespace {

QString pollText(const cutover::ScopeWatch &watch)
{
    if (watch.monitor().isPolling())
        return StatusLine::tr("polling…");
    const auto wait = watch.monitor().untilNextPoll();
    return wait ? nextPollText(*wait) : QString();
}

QString clockText(const base::Clock &clock)
{
    const QDateTime utc = base::toDateTime(clock.now());
    const QString text = StatusLine::tr("%1 UTC · %2 local")
                             .arg(utc.toString(QStringLiteral("HH:mm:ss")),
                                  utc.toLocalTime().toString(QStringLiteral("HH:mm:ss")));
    if (clock.speed() == 1.0)
        return text;
    return StatusLine::tr("%1 · %2x speed").arg(text, QString::number(clock.speed()));
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent), m_session(new PlainLabel({}, PlainLabel::Look::Dim, this)),
      m_quota(new PlainLabel({}, PlainLabel::Look::Dim, this)),
      m_poll(new PlainLabel({}, PlainLabel::Look::Dim, this)),
      m_time(new PlainLabel({}, PlainLabel::Look::Dim, this))
{
    setObjectName(QStringLiteral("statusLine"));
    m_quota->setObjectName(QStringLiteral("quotaLabel"));
    m_time->setObjectName(QStringLiteral("clockLabel"));
    // A long name of a profile makes no window wider.
    m_session->setElideMode(Qt::ElideRight);
    m_quota->setElideMode(Qt::ElideMiddle);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::kMedium, space::kStep, space::kMedium, space::kStep);
    layout->setSpacing(space::kLarge);
    layout->addWidget(m_session);
    layout->addWidget(m_quota);
    layout->addStretch(1);
    layout->addWidget(m_poll);
    layout->addWidget(m_time);
}

void StatusLine::showFacts(const cutover::ScopeWatch *watch, const QString &scopeName)
{
    m_quota->setVisible(watch);
    m_poll->setVisible(watch);
    m_time->setVisible(watch);
    if (!watch)
        return;
    const cutover::QuotaUse use = watch->jobs().quotaUse();
    const cutover::Quotas quotas;
    m_quota->setText(tr("%1: %2 of %3 jobs, %4 of %5 servers in jobs")
                         .arg(scopeName, numberText(use.jobs), numberText(quotas.jobs),
                              numberText(use.servers), numberText(quotas.serversInAllJobs)));
    m_poll->setText(pollText(*watch));
    m_time->setText(clockText(watch->clock()));
}

void StatusLine::setSession(const QString &text)
{
    m_session->setText(text);
    m_session->setVisible(!text.isEmpty());
}

} // namespace ui
