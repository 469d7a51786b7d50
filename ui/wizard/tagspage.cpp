// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizard/tagspage.h"

#include "cutover/attempt.h"
#include "ui/models/tagmodel.h"
#include "ui/text/errortext.h"
#include "ui/text/fewlines.h"
#include "ui/text/formats.h"
#include "ui/text/signinhelp.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/sectioncard.h"
#include "ui/wizard/cutoverdraft.h"
#include "ui/wizard/tagtable.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace ui {

TagsPage::TagsPage(CutoverDraft &draft, QString profileName,
                   const QList<ScopeBar::AccountEntry> &accounts, const base::Settings &settings,
                   const Theme &theme, QWidget *parent)
    : WizardPage(parent), m_draft(draft), m_profileName(std::move(profileName)),
      m_tags(new TagModel(this)),
      m_missingCard(new SectionCard(theme, SectionCard::Kind::Notice, {}, this)),
      m_leaveOutMissing(new QPushButton(tr("Leave them out"), m_missingCard))
{
    m_missingCard->setTone(Tone::Bad);
    m_missingCard->hide();
    m_leaveOutMissing->setObjectName(QStringLiteral("leaveOutMissingButton"));
    m_leaveOutMissing->setAutoDefault(false);
    m_missingCard->body()->addWidget(m_leaveOutMissing, 0, Qt::AlignLeft);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kSmall);
    layout->addWidget(new PlainLabel(tr("Tags and account"), PlainLabel::Look::Title, this));
    layout->addWidget(tagPart(theme), 1);
    layout->addWidget(accountPart(accounts));
    layout->addWidget(m_missingCard);
    takeUpEarlier(settings);

    connect(m_tags, &TagModel::tagsChanged, this, &TagsPage::onTags);
    connect(&m_draft, &CutoverDraft::readStarted, this, &TagsPage::onRead);
    connect(&m_draft, &CutoverDraft::readFinished, this, &TagsPage::onRead);
    connect(m_leaveOutMissing, &QPushButton::clicked, this, [this] {
        const auto &missing = m_draft.missing();
        m_draft.leaveOut(QSet<mgn::SourceServerId>(missing.begin(), missing.end()));
        onRead();
    });
}

QString TagsPage::stepName() const
{
    return tr("Tags and account");
}

bool TagsPage::isComplete() const
{
    return !m_tags->hasProblem() && m_isAccountTyped && !m_draft.isReading() && !m_draft.readError()
           && m_draft.missing().empty() && m_draft.count() > 0;
}

QString TagsPage::incompleteReason() const
{
    if (m_tags->hasProblem())
        return tr("A tag breaks a rule of AWS: see the column Check.");
    if (!m_isAccountTyped)
        return tr("Complete the account id: it has 12 digits. Leaving the field reads the servers "
                  "there.");
    if (m_draft.isReading())
        return tr("The servers are being read in that account.");
    if (m_draft.readError())
        return tr("The servers could not be read in that account.");
    if (m_draft.count() == 0)
        return tr("No server is left.");
    return m_draft.missing().empty() ? QString() : tr("Not all servers are in that account.");
}

void TagsPage::enter()
{
    // A failed reading must not lock the way: nothing on the pages before reads again.
    if (m_draft.readError() && !m_draft.isReading())
        m_draft.reread();
}

void TagsPage::takeUpEarlier(const base::Settings &settings)
{
    const EarlierStart &earlier = m_draft.earlier();
    if (earlier.hasIntentTag)
        m_tags->setOwnKey(QString::fromLatin1(cutover::kIntentTag));
    if (earlier.tags.empty())
        m_tags->suggestKeys(settings.tagKeys());
    else
        m_tags->setTags(earlier.tags);
    QHash<QString, QString> complaints;
    for (const cutover::TagComplaint &complaint : earlier.refusal.tags)
        complaints.insert(complaint.key, complaint.message);
    const QString ofAll = complaints.take(QString());
    m_tags->setComplaints(complaints);
    m_tagsComplaint->setText(tr("AWS refused the tags: %1").arg(visibleText(ofAll, 300)));
    m_tagsComplaint->setVisible(!ofAll.isEmpty());
}

TagTable *TagsPage::tagTable(const Theme &theme)
{
    auto *table = new TagTable(*m_tags, theme, this);
    table->setObjectName(QStringLiteral("tagTable"));
    // Item views do not take their name from a buddy label.
    table->setAccessibleName(tr("Tags"));
    return table;
}

QWidget *TagsPage::tagPart(const Theme &theme)
{
    auto *part = new QWidget(this);
    m_table = tagTable(theme);
    auto *label = new PlainLabel(tr("Tags"), PlainLabel::Look::Strong, part);
    label->setBuddy(m_table);
    auto *hint =
        new PlainLabel(tr("Put on the launch job for your records; they do not choose servers."),
                       PlainLabel::Look::Dim, part);
    m_tagsComplaint = new PlainLabel({}, PlainLabel::Look::Body, part);
    m_tagsComplaint->setObjectName(QStringLiteral("tagsComplaint"));
    m_tagsComplaint->setWordWrap(true);
    auto *remove = new QPushButton(tr("Remove tag"), part);
    remove->setObjectName(QStringLiteral("removeTagButton"));
    remove->setAutoDefault(false);
    connect(remove, &QPushButton::clicked, this, &TagsPage::removeCurrentTag);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label);
    layout->addWidget(hint);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_tagsComplaint);
    layout->addWidget(remove, 0, Qt::AlignLeft);
    return part;
}

QWidget *TagsPage::accountPart(const QList<ScopeBar::AccountEntry> &accounts)
{
    auto *part = new QWidget(this);
    m_account = new QComboBox(part);
    m_account->setObjectName(QStringLiteral("wizardAccountChooser"));
    m_account->setEditable(true);
    m_account->setInsertPolicy(QComboBox::NoInsert);
    m_account->setMinimumWidth(280);
    m_account->setAccessibleDescription(tr("Account that is acted on; 12 digits, blanks allowed"));
    for (const ScopeBar::AccountEntry &account : accounts)
        m_account->addItem(account.id.grouped(), account.name);
    m_account->setEditText(m_draft.scope().account.grouped());
    auto *label = new PlainLabel(tr("Account"), PlainLabel::Look::Strong, part);
    label->setBuddy(m_account);
    m_accountState = new PlainLabel({}, PlainLabel::Look::Dim, part);
    m_accountState->setWordWrap(true);
    m_accountState->setObjectName(QStringLiteral("accountState"));
    m_readAgain = new QPushButton(tr("Read again"), part);
    m_readAgain->setObjectName(QStringLiteral("readAccountAgainButton"));
    m_readAgain->setAutoDefault(false);
    connect(m_readAgain, &QPushButton::clicked, &m_draft, &CutoverDraft::reread);
    m_signIn = new QPushButton(signInAction(), part);
    m_signIn->setObjectName(QStringLiteral("tagsSignInButton"));
    m_signIn->setAutoDefault(false);
    connect(m_signIn, &QPushButton::clicked, this, &WizardPage::signInWanted);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label);
    layout->addWidget(m_account, 0, Qt::AlignLeft);
    layout->addWidget(m_accountState);
    layout->addWidget(m_signIn, 0, Qt::AlignLeft);
    layout->addWidget(m_readAgain, 0, Qt::AlignLeft);
    // Reading starts when the field is left or a row is chosen, not at each digit.
    connect(m_account->lineEdit(), &QLineEdit::editingFinished, this, &TagsPage::onAccountText);
    connect(m_account, &QComboBox::activated, this, &TagsPage::onAccountText);
    connect(m_account, &QComboBox::editTextChanged, this, [this](const QString &text) {
        m_isAccountTyped = base::AccountId::parse(text) == m_draft.scope().account;
        emit completeChanged();
    });
    onRead();
    return part;
}

void TagsPage::onTags()
{
    m_draft.setTags(m_tags->tags());
    emit completeChanged();
}

void TagsPage::onAccountText()
{
    const auto account = base::AccountId::parse(m_account->currentText());
    m_isAccountTyped = account.has_value();
    if (account)
        m_draft.setAccount(*account);
    else
        m_accountState->setText(tr("An account id has 12 digits; blanks and dashes are allowed."));
    emit completeChanged();
}

void TagsPage::onRead()
{
    const QString account = m_draft.scope().account.grouped();
    m_missingCard->setVisible(!m_draft.missing().empty());
    m_missingCard->setText(tr("Not found in account %1: %2").arg(account, missingNames()));
    m_accountState->setText(accountStateText());
    const bool hasFailed = !m_draft.isReading() && m_draft.readError();
    m_readAgain->setVisible(hasFailed);
    m_signIn->setVisible(hasFailed && signInHelps(*m_draft.readError()));
    emit completeChanged();
}

QString TagsPage::accountStateText() const
{
    if (m_draft.isReading())
        return tr("Reading %1 in account %2…")
            .arg(serverCount(m_draft.count()), m_draft.scope().account.grouped());
    if (const auto &error = m_draft.readError())
        return readErrorText(*error);
    const auto &complaints = m_draft.earlier().refusal.account;
    if (!complaints.empty())
        return tr("AWS refused this account: %1").arg(visibleText(complaints.front().message, 300));
    return tr("The account that the start acts on. Another one is read first.");
}

QString TagsPage::readErrorText(const base::Error &error) const
{
    const QString account = m_draft.scope().account.grouped();
    const ErrorText text =
        errorText(error, {.doing = tr("Reading the servers in account %1").arg(account),
                          .account = account,
                          .region = m_draft.scope().region.toString(),
                          .profile = m_profileName});
    return QStringList{text.title, text.cause, text.next}.join(u'\n');
}

void TagsPage::removeCurrentTag()
{
    m_tags->removeTag(m_table->currentIndex().row());
}

QString TagsPage::missingNames() const
{
    constexpr int kMostNames = 12;
    QStringList names;
    for (const mgn::SourceServerId &id : m_draft.missing())
        names << visibleText(id.toString());
    return firstLines(names, kMostNames).join(QStringLiteral(", "));
}

} // namespace ui
