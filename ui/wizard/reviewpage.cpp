// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizard/reviewpage.h"

#include "ui/text/errortext.h"
#include "ui/text/formats.h"
#include "ui/text/signinhelp.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/sectioncard.h"
#include "ui/views/chipflow.h"
#include "ui/wizard/cutoverdraft.h"
#include "ui/wizard/drafttable.h"
#include "ui/wizard/readinesscounts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using cutover::ReadinessVerdict;

namespace {

constexpr int kLeastTable = 110;

PlainLabel *wrapped(const QString &objectName, PlainLabel::Look look, QWidget *parent)
{
    auto *label = new PlainLabel({}, look, parent);
    label->setObjectName(objectName);
    label->setWordWrap(true);
    label->setSelectable(true);
    return label;
}

QStringList tagWords(const cutover::CutoverPlan &plan)
{
    QStringList words;
    for (const auto &[key, value] : cutover::requestOf(plan).tags)
        words << QStringLiteral("%1 = %2").arg(visibleText(key), visibleText(value));
    return words;
}

int heightOfText(const QPlainTextEdit &field)
{
    const double lines = field.blockCount() * field.fontMetrics().lineSpacing();
    const double margins = 2 * (field.document()->documentMargin() + field.frameWidth());
    return qCeil(lines + margins) + field.horizontalScrollBar()->sizeHint().height();
}

} // namespace

ReviewPage::ReviewPage(CutoverDraft &draft, ReviewFacts facts, const Theme &theme, QWidget *parent)
    : WizardPage(parent), m_draft(draft), m_facts(std::move(facts)),
      m_title(new PlainLabel({}, PlainLabel::Look::Title, this)),
      m_state(wrapped(QStringLiteral("reviewState"), PlainLabel::Look::Dim, this)),
      m_note(wrapped(QStringLiteral("reviewNote"), PlainLabel::Look::Strong, this)),
      m_counts(wrapped(QStringLiteral("reviewCounts"), PlainLabel::Look::Strong, this)),
      m_notice(new SectionCard(theme, SectionCard::Kind::Notice, {}, this)),
      m_readAgain(new QPushButton(tr("Read again"), m_notice)),
      m_signIn(new QPushButton(signInAction(), m_notice)),
      m_table(new DraftTable(draft, theme, this))
{
    m_note->setText(m_draft.earlier().note);
    m_note->setVisible(!m_draft.earlier().note.isEmpty());
    m_notice->setTone(Tone::Bad);
    m_notice->body()->addWidget(m_signIn, 0, Qt::AlignLeft);
    m_notice->body()->addWidget(m_readAgain, 0, Qt::AlignLeft);
    m_signIn->setObjectName(QStringLiteral("reviewSignInButton"));
    m_signIn->setAutoDefault(false);
    m_readAgain->setObjectName(QStringLiteral("readAgainButton"));
    m_readAgain->setAutoDefault(false);

    auto *columns = new QHBoxLayout;
    columns->setSpacing(space::kSection);
    columns->addWidget(summaryPart(theme), 2);
    columns->addWidget(commandPart(theme), 3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kSmall);
    layout->addWidget(m_title);
    layout->addWidget(m_state);
    layout->addWidget(m_note);
    layout->addWidget(m_notice);
    layout->addWidget(m_counts);
    layout->addWidget(m_table, 3);
    layout->addLayout(columns, 2);

    connect(&m_draft, &CutoverDraft::serversChanged, this, &ReviewPage::update);
    connect(&m_draft, &CutoverDraft::readStarted, this, &ReviewPage::update);
    connect(&m_draft, &CutoverDraft::readFinished, this, &ReviewPage::update);
    connect(m_readAgain, &QPushButton::clicked, &m_draft, &CutoverDraft::reread);
    connect(m_signIn, &QPushButton::clicked, this, &WizardPage::signInWanted);
}

QString ReviewPage::stepName() const
{
    return tr("Review");
}

bool ReviewPage::isComplete() const
{
    return m_draft.canStart();
}

QString ReviewPage::incompleteReason() const
{
    if (m_draft.isReading())
        return tr("The servers are being read again.");
    if (m_draft.readError())
        return tr("The servers could not be read again.");
    if (!m_draft.missing().empty())
        return tr("Not all servers are in that account.");
    return m_draft.canStart() ? QString() : tr("A server cannot go: go back and leave it out.");
}

void ReviewPage::enter()
{
    m_copied->setText({});
    m_draft.reread();
    update();
}

QWidget *ReviewPage::summaryPart(const Theme &theme)
{
    auto *part = new QWidget(this);
    m_account = wrapped(QStringLiteral("reviewAccount"), PlainLabel::Look::Body, part);
    m_tags = new ChipFlow(theme, part);
    m_tags->setObjectName(QStringLiteral("reviewTags"));
    auto *limits = wrapped(QStringLiteral("reviewLimits"), PlainLabel::Look::Body, part);
    limits->setText(
        tr("Instances of earlier tests or cutovers of these servers are terminated first. "
           "Replication goes on until you finalize."));
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](Icon icon, const QString &heading, QWidget *content) {
        auto *card = new SectionCard(theme, SectionCard::Kind::Plain, heading, part);
        card->setHeadingIcon(icon);
        card->body()->addWidget(content);
        layout->addWidget(card);
    };
    add(Icon::Tag, tr("Tags on the job"), m_tags);
    add(Icon::Building, tr("Account and region"), m_account);
    add(Icon::Server, tr("What it does to the servers"), limits);
    layout->addStretch(1);
    return part;
}

QWidget *ReviewPage::commandPart(const Theme &theme)
{
    auto *part = new QWidget(this);
    m_tabs = new QTabWidget(part);
    m_tabs->setObjectName(QStringLiteral("reviewTabs"));
    m_tabs->setAccessibleName(tr("Command and request"));
    m_command = codeField(QStringLiteral("cliCommand"), tr("AWS CLI command"));
    m_request = codeField(QStringLiteral("requestBody"), tr("Request"));
    m_tabs->addTab(m_command, theme.icon(Icon::Terminal, ThemeColor::Dim),
                   tr("The same with the AWS CLI"));
    m_tabs->addTab(m_request, tr("The request"));
    m_copy = new QPushButton(part);
    m_copy->setObjectName(QStringLiteral("copyCommandButton"));
    m_copy->setIcon(theme.icon(Icon::Copy));
    m_copy->setAutoDefault(false);
    m_copied = new PlainLabel({}, PlainLabel::Look::Dim, part);
    auto *row = new QHBoxLayout;
    row->addWidget(m_copy);
    row->addWidget(m_copied, 1);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs, 1);
    layout->addLayout(row);
    layout->addStretch(0);
    connect(m_copy, &QPushButton::clicked, this, &ReviewPage::copyShown);
    connect(m_tabs, &QTabWidget::currentChanged, this, &ReviewPage::updateCopy);
    updateCopy();
    return part;
}

QPlainTextEdit *ReviewPage::codeField(const QString &objectName, const QString &accessibleName)
{
    auto *field = new QPlainTextEdit(this);
    field->setObjectName(objectName);
    field->setAccessibleName(accessibleName);
    field->setReadOnly(true);
    field->setTabChangesFocus(true);
    field->setLineWrapMode(QPlainTextEdit::NoWrap);
    field->setFont(Theme::identifierFont(font()));
    field->viewport()->setBackgroundRole(QPalette::AlternateBase);
    return field;
}

void ReviewPage::update()
{
    m_title->setText(tr("Review: %1, %2").arg(serverCount(m_draft.count()), jobCount(1)));
    m_state->setText(m_draft.isReading()
                         ? tr("Reading the servers again…")
                         : tr("AWS has no call to cancel a cutover once it has started."));
    const cutover::CutoverPlan plan = m_draft.plan();
    m_account->setText(accountText(plan.scope));
    m_tags->setWords(tagWords(plan), tr("none"));
    m_command->setPlainText(cliText(plan, m_facts));
    m_request->setPlainText(requestText(plan, m_facts.ownAccount));
    m_counts->setText(readinessCounts(m_draft));
    updateNotice();
    fitHeights();
    emit completeChanged();
}

void ReviewPage::fitHeights()
{
    const int rows = m_table->heightOfRows();
    m_table->setMinimumHeight(std::min(rows, kLeastTable));
    m_table->setMaximumHeight(rows);
    const int text = std::max(heightOfText(*m_command), heightOfText(*m_request));
    m_tabs->setMaximumHeight(m_tabs->tabBar()->sizeHint().height() + text + space::kSmall);
}

QString ReviewPage::accountText(const cutover::Scope &scope) const
{
    const QString account = tr("%1 · %2 · profile %3")
                                .arg(actingText(scope.account, m_facts.ownAccount, m_facts.names),
                                     scope.region.toString(), visibleText(m_facts.profileName));
    return m_facts.endpointHost.isEmpty()
               ? account
               : tr("%1 · requests go to %2").arg(account, visibleText(m_facts.endpointHost, 120));
}

void ReviewPage::updateNotice()
{
    const bool blocked = !m_draft.isReading() && !m_draft.canStart();
    m_notice->setVisible(blocked);
    if (!blocked)
        return;
    QString text = incompleteReason();
    m_signIn->setVisible(m_draft.readError() && signInHelps(*m_draft.readError()));
    if (const auto &error = m_draft.readError()) {
        const QString account = m_draft.scope().account.grouped();
        text = errorText(*error, {.doing = tr("Reading the servers again"),
                                  .account = account,
                                  .region = m_draft.scope().region.toString(),
                                  .profile = m_facts.profileName})
                   .body();
    }
    m_notice->setTitle(tr("Not ready to start"));
    m_notice->setText(text);
}

bool ReviewPage::showsRequest() const
{
    return m_tabs->currentWidget() == m_request;
}

void ReviewPage::updateCopy()
{
    m_copied->setText({});
    m_copy->setText(showsRequest() ? tr("Copy request") : tr("Copy command"));
    m_copy->setToolTip(toolTipText(showsRequest()
                                       ? tr("Sending the copied request starts a cutover.")
                                       : tr("Running the copied command starts a cutover.")));
}

void ReviewPage::copyShown()
{
    const QPlainTextEdit &shown = showsRequest() ? *m_request : *m_command;
    QGuiApplication::clipboard()->setText(shown.toPlainText());
    m_copied->setText(showsRequest() ? tr("Copied. Sending it starts a cutover.")
                                     : tr("Copied. Running it starts a cutover."));
}

} // namespace ui
