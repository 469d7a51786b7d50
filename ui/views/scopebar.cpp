// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/scopebar.h"

#include "ui/theme/controls.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/startbutton.h"
#include "ui/theme/swatchengine.h"
#include "ui/views/agelabel.h"
#include "ui/views/refreshbutton.h"
#include "ui/views/scopechooser.h"
#include "ui/views/scopeforms.h"
#include "ui/views/scoperows.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

namespace ui {

namespace {

// A row that says why there are no others.
const QString kNote = QStringLiteral("note");
constexpr qsizetype kNoteLength = 70;
/// Codes and ids are not cut: "ap-southeast-1", "1111 1111 1111".
constexpr int kLongestId = 24;

} // namespace

ScopeBar::ScopeBar(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("scopeBar"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, space::kSmall);
    layout->setSpacing(space::kSmall);
    m_profile = addChooser(*layout, tr("Profile"), QStringLiteral("profileChooser"),
                           tr("Credentials that requests are signed with"));
    m_region = addChooser(*layout, tr("Region"), QStringLiteral("regionChooser"),
                          tr("AWS region that is shown and acted on"));
    m_region->setLeastLength(kLongestId);
    m_account = addChooser(*layout, tr("Account"), QStringLiteral("accountChooser"),
                           tr("Account that is acted on"));
    m_account->setLeastLength(kLongestId);
    layout->addStretch(1);
    m_updated = new AgeLabel(this);
    m_updated->setObjectName(QStringLiteral("updatedLabel"));
    layout->addWidget(m_updated);
    addButtons(*layout);
    connect(m_profile, &QComboBox::activated, this, &ScopeBar::onProfile);
    connect(m_region, &QComboBox::activated, this, &ScopeBar::onRegion);
    connect(m_account, &QComboBox::activated, this, &ScopeBar::onAccount);
}

void ScopeBar::addButtons(QHBoxLayout &layout)
{
    m_refresh = new RefreshButton(m_theme, this);
    layout.addWidget(m_refresh);
    m_start = new StartButton({}, this);
    m_start->setObjectName(QStringLiteral("startCutoverButton"));
    m_start->setIcon(m_theme.icon(Icon::Rocket, ThemeColor::OnAccent));
    setPrimary(*m_start);
    layout.addWidget(m_start);
    connect(m_refresh, &QPushButton::clicked, this, &ScopeBar::refreshRequested);
    connect(m_start, &QPushButton::clicked, this, &ScopeBar::startRequested);
}

void ScopeBar::setProfiles(const QList<ProfileEntry> &profiles)
{
    const QSignalBlocker quiet(m_profile);
    const QVariant current = m_profile->currentData(kScopeValueRole);
    m_profile->clear();
    for (const ProfileEntry &profile : profiles) {
        m_profile->addForms(profileForms(visibleText(profile.name), visibleText(profile.note)),
                            profile.id.toString(), iconOf(profile));
        if (!profile.usable)
            disableScopeRow(*m_profile, m_profile->count() - 1, profile.note);
    }
    if (m_isManagementOffered)
        addOtherScopeRow(*m_profile, tr("Manage profiles…"));
    m_profileRow = scopeRowOf(*m_profile, current.toString());
    m_profile->setCurrentIndex(m_profileRow);
    fitChoosers();
}

void ScopeBar::offerManagement()
{
    if (m_isManagementOffered)
        return;
    m_isManagementOffered = true;
    const QSignalBlocker quiet(m_profile);
    addOtherScopeRow(*m_profile, tr("Manage profiles…"));
    m_profile->setCurrentIndex(m_profileRow);
    fitChoosers();
}

QIcon ScopeBar::iconOf(const ProfileEntry &profile) const
{
    return profile.colour.isValid() ? swatchIcon(profile.colour, m_theme) : m_theme.icon(Icon::Key);
}

void ScopeBar::setCurrentProfile(const base::ProfileId &profile)
{
    const QSignalBlocker quiet(m_profile);
    m_profileRow = scopeRowOf(*m_profile, profile.toString());
    m_profile->setCurrentIndex(m_profileRow);
    fitChoosers();
}

void ScopeBar::setRegions(const QList<QPair<QString, QString>> &regions, const QString &current)
{
    const QSignalBlocker quiet(m_region);
    m_region->clear();
    for (const auto &[code, name] : regions)
        m_region->addForms(regionForms(code, name), code);
    if (!current.isEmpty() && scopeRowOf(*m_region, current) < 0)
        m_region->insertItem(0, visibleText(current), current);
    addOtherScopeRow(*m_region, tr("Another region…"));
    m_regionRow = scopeRowOf(*m_region, current);
    m_region->setCurrentIndex(m_regionRow);
    fitChoosers();
}

void ScopeBar::setAccounts(const QList<AccountEntry> &accounts, const base::AccountId &current)
{
    const QSignalBlocker quiet(m_account);
    m_account->clear();
    for (const AccountEntry &account : accounts)
        m_account->addForms(accountForms(account.name, account.id.grouped()),
                            account.id.toString());
    if (!accounts.isEmpty())
        addOtherScopeRow(*m_account, tr("Another account…"));
    m_accountRow = scopeRowOf(*m_account, current.toString());
    m_account->setCurrentIndex(m_accountRow);
    m_account->setEnabled(!accounts.isEmpty());
    fitChoosers();
}

void ScopeBar::setAccountsNote(const QString &note)
{
    m_account->setToolTip(toolTipText(note));
    m_account->setAccessibleDescription(note.isEmpty() ? tr("Account that is acted on") : note);
    const QSignalBlocker quiet(m_account);
    if (const int row = scopeRowOf(*m_account, kNote); row >= 0)
        m_account->removeItem(row);
    if (!note.isEmpty() && m_account->count() > 0) {
        m_account->insertItem(0, visibleText(note, kNoteLength), kNote);
        disableScopeRow(*m_account, 0, note);
    }
    m_accountRow = m_account->currentIndex();
}

void ScopeBar::setUpdatedText(const QString &text, Tone tone)
{
    if (m_updated->text() != text)
        m_updated->setText(text);
    m_updated->setTone(m_theme, tone);
}

void ScopeBar::setUpdatedVisible(bool visible)
{
    m_updated->setVisible(visible);
}

void ScopeBar::setRefreshing(bool refreshing)
{
    m_refresh->setRefreshing(refreshing);
}

void ScopeBar::setStart(const QString &text, bool enabled, const QString &reason)
{
    m_start->setText(text);
    m_start->setEnabled(enabled);
    m_start->setReason(reason);
}

void ScopeBar::setStartVisible(bool visible)
{
    m_start->setVisible(visible);
}

bool ScopeBar::event(QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::Resize || type == QEvent::LayoutRequest || type == QEvent::Show) {
        fitParts();
        fitChoosers();
    }
    return QWidget::event(event);
}

QSize ScopeBar::minimumSizeHint() const
{
    const QSize own = QWidget::minimumSizeHint();
    return {wholeWidth() - m_refresh->saving() - captionsWidth(), own.height()};
}

/// What the bar needs at least where nothing is left out.
int ScopeBar::wholeWidth() const
{
    return layout()->minimumSize().width() + (m_left > Nothing ? m_refresh->saving() : 0)
           + (m_left > Texts ? captionsWidth() : 0);
}

int ScopeBar::captionsWidth() const
{
    int width = 0;
    for (const PlainLabel *caption : m_captions)
        width += caption->sizeHint().width() + layout()->spacing();
    return width;
}

/// The text of a button with a picture goes first, then the captions: what is chosen says of itself
/// what it is.
void ScopeBar::fitParts()
{
    if (!m_start)
        return;
    const int whole = wholeWidth();
    LeftOut left = Captions;
    if (width() >= whole - m_refresh->saving())
        left = width() >= whole ? Nothing : Texts;
    if (left == m_left)
        return;
    m_left = left;
    m_refresh->setShort(left > Nothing);
    for (PlainLabel *caption : m_captions)
        caption->setVisible(left < Captions);
}

ScopeChooser *ScopeBar::addChooser(QHBoxLayout &layout, const QString &label,
                                   const QString &objectName, const QString &description)
{
    auto *box = new ScopeChooser(this);
    box->setObjectName(objectName);
    box->setAccessibleDescription(description);
    // A QComboBox tells its text as its name: only a buddy names it for people and for drivers.
    auto *caption = new PlainLabel(label, PlainLabel::Look::Dim, this);
    caption->setBuddy(box);
    m_captions << caption;
    layout.addWidget(caption);
    layout.addWidget(box);
    layout.addSpacing(space::kSmall);
    connect(box, &QComboBox::currentIndexChanged, this, &ScopeBar::fitChoosers);
    return box;
}

/// The rest of the bar as it is: what is left for the three.
void ScopeBar::fitChoosers()
{
    if (!m_start)
        return;
    const int chosen = m_profile->sizeHint().width() + m_region->sizeHint().width()
                       + m_account->sizeHint().width();
    const int others = layout()->sizeHint().width() - chosen;
    fitForms(*m_profile, *m_region, *m_account, width() - others);
}

void ScopeBar::onProfile(int row)
{
    if (isTakenBack(*m_profile, row, m_profileRow))
        emit manageProfilesRequested();
    else
        emit profileChosen(base::ProfileId(m_profile->itemData(row, kScopeValueRole).toString()));
}

void ScopeBar::onRegion(int row)
{
    if (isTakenBack(*m_region, row, m_regionRow)) {
        emit otherRegionRequested();
        return;
    }
    m_regionRow = row;
    emit regionChosen(m_region->itemData(row, kScopeValueRole).toString());
}

void ScopeBar::onAccount(int row)
{
    if (isTakenBack(*m_account, row, m_accountRow)) {
        emit otherAccountRequested();
        return;
    }
    m_accountRow = row;
    const auto account =
        base::AccountId::parse(m_account->itemData(row, kScopeValueRole).toString());
    if (account)
        emit accountChosen(*account);
}

} // namespace ui
