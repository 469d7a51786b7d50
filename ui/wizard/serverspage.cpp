// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizard/serverspage.h"

#include "cutover/quotas.h"
#include "ui/text/formats.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/sectioncard.h"
#include "ui/wizard/cutoverdraft.h"
#include "ui/wizard/draftorder.h"
#include "ui/wizard/drafttable.h"
#include "ui/wizard/readinesscounts.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using cutover::ReadinessVerdict;

namespace {

QPushButton *quietButton(const QString &objectName, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    return button;
}

} // namespace

ServersPage::ServersPage(CutoverDraft &draft, const Theme &theme, QWidget *parent)
    : WizardPage(parent), m_draft(draft),
      m_title(new PlainLabel({}, PlainLabel::Look::Title, this)),
      m_summary(new PlainLabel({}, PlainLabel::Look::Dim, this)),
      m_earlierCard(new SectionCard(theme, SectionCard::Kind::Notice, {}, this)),
      m_hiddenCard(new SectionCard(theme, SectionCard::Kind::Notice, {}, this)),
      m_leaveOutHidden(quietButton(QStringLiteral("leaveOutHiddenButton"), m_hiddenCard)),
      m_leaveOutNoGo(quietButton(QStringLiteral("leaveOutNoGoButton"), this)),
      m_leaveOut(quietButton(QStringLiteral("leaveOutSelectedButton"), this)),
      m_order(quietButton(QStringLiteral("orderChosenButton"), this)),
      m_counts(new PlainLabel({}, PlainLabel::Look::Strong, this)),
      m_table(new DraftTable(draft, theme, this))
{
    m_earlierCard->setObjectName(QStringLiteral("earlierStartCard"));
    m_earlierCard->setTone(Tone::Warning);
    m_earlierCard->setText(m_draft.earlier().note);
    m_earlierCard->setVisible(!m_draft.earlier().note.isEmpty());
    m_hiddenCard->setTone(Tone::Warning);
    m_hiddenCard->body()->addWidget(m_leaveOutHidden, 0, Qt::AlignLeft);
    m_leaveOutHidden->setText(tr("Leave out hidden"));
    m_leaveOut->setText(tr("Leave out selected"));
    m_leaveOut->setToolTip(toolTipText(tr("Takes the marked rows out of this start")));
    m_order->setText(tr("Sort by…"));
    m_summary->setWordWrap(true);
    m_counts->setObjectName(QStringLiteral("chosenCounts"));
    m_counts->setWordWrap(true);

    layOut();
    connect(m_leaveOutHidden, &QPushButton::clicked, &m_draft, &CutoverDraft::leaveOutHidden);
    connect(m_leaveOutNoGo, &QPushButton::clicked, &m_draft, &CutoverDraft::leaveOutNoGo);
    connect(m_leaveOut, &QPushButton::clicked, this, &ServersPage::leaveOutMarked);
    connect(m_order, &QPushButton::clicked, this, &ServersPage::offerOrders);
    connect(&m_draft, &CutoverDraft::serversChanged, this, &ServersPage::update);
    update();
}

void ServersPage::layOut()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title);
    layout->addWidget(m_summary);
    layout->addWidget(m_earlierCard);
    layout->addWidget(m_hiddenCard);
    layout->addWidget(m_counts);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttonRow());
}

QLayout *ServersPage::buttonRow() const
{
    auto *row = new QHBoxLayout;
    QWidget *before = m_table;
    for (QPushButton *button : {m_leaveOutNoGo, m_leaveOut, m_order}) {
        row->addWidget(button);
        setTabOrder(before, button);
        before = button;
    }
    row->insertStretch(2, 1);
    return row;
}

QString ServersPage::stepName() const
{
    return tr("Servers");
}

bool ServersPage::isComplete() const
{
    return m_draft.count() > 0 && m_draft.countOf(ReadinessVerdict::NoGo) == 0
           && m_draft.countTooMany() == 0;
}

QString ServersPage::incompleteReason() const
{
    if (m_draft.count() == 0)
        return tr("No server is left.");
    const int noGo = m_draft.countOf(ReadinessVerdict::NoGo);
    if (noGo > 0)
        return tr("%1 cannot go: leave out what is marked No-go.").arg(serverCount(noGo));
    return tooManyText();
}

QString ServersPage::tooManyText() const
{
    const int tooMany = m_draft.countTooMany();
    return tooMany == 0
               ? QString()
               : tr("One job takes %1: leave out %2.")
                     .arg(serverCount(cutover::Quotas().serversInJob), numberText(tooMany));
}

void ServersPage::update()
{
    const int hidden = m_draft.hiddenCount();
    const int noGo = m_draft.countOf(ReadinessVerdict::NoGo);
    m_title->setText(tr("Chosen: %1").arg(serverCount(m_draft.count())));
    m_summary->setText(summary());
    m_counts->setText(readinessCounts(m_draft));
    m_hiddenCard->setVisible(hidden > 0);
    m_hiddenCard->setText(
        tr("%1 of these were hidden by the filter of the table. They stand first.")
            .arg(serverCount(hidden)));
    m_leaveOutNoGo->setVisible(noGo > 0);
    m_leaveOutNoGo->setText(tr("Leave out %1 that cannot go").arg(serverCount(noGo)));
    m_order->setEnabled(m_table->canSort());
    m_order->setToolTip(
        m_table->canSort()
            ? QString()
            : toolTipText(tr("Up to %1 can be sorted.").arg(serverCount(DraftOrder::kMostSorted))));
    emit completeChanged();
}

void ServersPage::leaveOutMarked()
{
    m_draft.leaveOut(m_table->markedIds());
}

void ServersPage::offerOrders()
{
    m_table->offerOrders(m_order->mapToGlobal(m_order->rect().bottomLeft()));
}

QString ServersPage::summary() const
{
    QStringList lines{tr("A start cannot be cancelled: check what stands against each server now."),
                      tooManyText()};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace ui
