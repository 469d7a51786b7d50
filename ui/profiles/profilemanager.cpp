// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/profilemanager.h"

#include "profiles/configfilelocations.h"
#include "profiles/deleteprofilecall.h"
#include "ui/profiles/buttonkeys.h"
#include "ui/profiles/chaintext.h"
#include "ui/profiles/connectiontest.h"
#include "ui/profiles/deletequestion.h"
#include "ui/profiles/keychainline.h"
#include "ui/profiles/profileactions.h"
#include "ui/profiles/profileerrortext.h"
#include "ui/profiles/profilelistmodel.h"
#include "ui/profiles/profileproblems.h"
#include "ui/profiles/profiletable.h"
#include "ui/profiles/profilewords.h"
#include "ui/theme/emptystate.h"
#include "ui/theme/flashbar.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/plaintext.h"
#include "ui/windowplace.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr QSize kManagerSize{1240, 560};
const QString kProfileHeader = QStringLiteral("profileHeader");

ProfileListModel::Now timeOf(const Backend &backend)
{
    return [&backend](const base::ProfileId &profile) { return backend.clock(profile).now(); };
}

QString homeOf(const ProfileServices &services)
{
    return profiles::homeFolder(services.store.environment());
}

} // namespace

ProfileManager::ProfileManager(Backend &backend, ProfileServices &services,
                               base::Settings &settings, const Theme &theme, QWidget *parent)
    : QDialog(parent), m_services(services), m_settings(settings), m_theme(theme),
      m_model(new ProfileListModel(services.store, timeOf(backend), this)),
      m_table(new ProfileTable(*m_model, theme, this)),
      m_keychain(new KeychainLine(services.secrets, theme, this)),
      m_messages(new FlashBar(theme, this)),
      m_detail(new PlainLabel({}, PlainLabel::Look::Dim, this)),
      m_actions(new ProfileActions(theme, homeOf(services), this)),
      m_pages(new QStackedWidget(this)), m_test(new ConnectionTest(backend, this))
{
    setObjectName(QStringLiteral("profileManager"));
    setWindowTitle(tr("Profiles"));
    setAttribute(Qt::WA_DeleteOnClose);
    buildLayout();
    connectActions();
    connectTest();
    watchRows();
    restoreLayout();
    m_keychain->refresh();
}

void ProfileManager::buildLayout()
{
    m_detail->setObjectName(QStringLiteral("profileDetail"));
    m_detail->setWordWrap(true);
    m_detail->setSelectable(true);
    m_pages->addWidget(m_table);
    m_pages->addWidget(emptyPage());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    layout->setSpacing(space::kMedium);
    // Whatever comes and goes stands below the rows, which stay where they are.
    layout->addWidget(m_pages, 1);
    layout->addWidget(new ProfileProblems(m_services.store, m_theme, this));
    layout->addWidget(m_detail);
    layout->addWidget(m_messages);
    layout->addWidget(m_keychain);
    layout->addWidget(m_actions);
    resize(kManagerSize.boundedTo(screen()->availableSize()));
}

QWidget *ProfileManager::emptyPage()
{
    auto *page = new EmptyState(m_theme, this);
    page->setContent(Icon::Key, tr("No profile yet"),
                     tr("Add one, or import what the AWS CLI uses on this computer. Its files are "
                        "read and never changed."));
    QPushButton *add = page->addButton(tr("Add profile…"), QStringLiteral("addFirstProfile"), true);
    QPushButton *import =
        page->addButton(tr("Import profiles…"), QStringLiteral("importFirstProfiles"));
    connect(add, &QPushButton::clicked, this, &ProfileManager::addWanted);
    connect(import, &QPushButton::clicked, this, &ProfileManager::importWanted);
    return page;
}

void ProfileManager::connectActions()
{
    connect(m_actions, &ProfileActions::addWanted, this, &ProfileManager::addWanted);
    connect(m_actions, &ProfileActions::importWanted, this, &ProfileManager::importWanted);
    connect(m_actions, &ProfileActions::editWanted, this, &ProfileManager::edit);
    connect(m_actions, &ProfileActions::duplicateWanted, this,
            [this] { emit duplicateWanted(current()); });
    connect(m_actions, &ProfileActions::deleteWanted, this, &ProfileManager::askToDelete);
    connect(m_actions, &ProfileActions::testWanted, this, &ProfileManager::test);
    connect(m_actions, &ProfileActions::signOutWanted, this, &ProfileManager::signOut);
    connect(m_actions, &ProfileActions::closeWanted, this, &QDialog::reject);
    connect(m_table, &ProfileTable::editWanted, this, &ProfileManager::edit);
    connect(m_table, &ProfileTable::deleteWanted, this, &ProfileManager::askToDelete);
}

void ProfileManager::watchRows()
{
    connect(m_table, &ProfileTable::currentMoved, this, [this] {
        if (currentProfile()) {
            m_chosen = current();
            m_chosenRow = m_table->currentIndex().row();
        }
        showRow();
    });
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ProfileManager::showRow);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] { select(m_chosen); });
    connect(m_keychain, &KeychainLine::cancelWanted, this, [this] {
        if (m_working)
            m_working->cancel();
    });
    select(m_services.store.preselected());
}

void ProfileManager::select(const base::ProfileId &profile)
{
    const int known = m_model->rowOf(profile);
    // One that was deleted leaves its neighbour.
    const int row = known < 0 ? std::clamp(m_chosenRow, 0, std::max(m_model->rowCount() - 1, 0))
                              : known;
    m_pages->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    m_table->setCurrentIndex(m_model->index(row, 0));
    showRow();
}

base::ProfileId ProfileManager::current() const
{
    const profiles::Profile *profile = currentProfile();
    return profile ? profile->id : base::ProfileId();
}

const profiles::Profile *ProfileManager::currentProfile() const
{
    return m_model->profileAt(m_table->currentIndex().row());
}

void ProfileManager::restoreLayout()
{
    m_table->header()->restoreState(m_settings.layout(kProfileHeader));
    restorePlace(*this, m_settings.layout(objectName()));
}

void ProfileManager::keyPressEvent(QKeyEvent *event)
{
    if (!pressFocusedButton(*this, *event))
        QDialog::keyPressEvent(event);
}

void ProfileManager::done(int result)
{
    m_settings.setLayout(kProfileHeader, m_table->header()->saveState());
    m_settings.setLayout(objectName(), saveGeometry());
    QDialog::done(result);
}

void ProfileManager::showRow()
{
    const profiles::Profile *profile = currentProfile();
    const QString foreign = profile ? foreignReason(*profile, homeOf(m_services)) : QString();
    const QString chain = profile ? chainText(*profile) : QString();
    m_detail->setText(foreign.isEmpty() ? chain : chain + u'\n' + foreign);
    m_actions->update(profile, m_test->isRunning(), !m_working.isNull());
}

void ProfileManager::tell(Tone tone, const QString &title, const QString &text)
{
    m_messages->show({.id = QStringLiteral("profile"),
                      .tone = tone,
                      .title = title,
                      .text = text,
                      .details = {},
                      .actionText = {},
                      .action = {}});
}

void ProfileManager::edit()
{
    if (currentProfile())
        emit editWanted(current());
}

void ProfileManager::askToDelete()
{
    const profiles::Profile *profile = currentProfile();
    if (!profile || m_working)
        return;
    const QString problem = foreignReason(*profile, homeOf(m_services));
    if (problem.isEmpty())
        askBeforeDeleting(*profile, this, [this, doomed = *profile] { deleteProfile(doomed); });
    else
        tell(Tone::Neutral, tr("%1 cannot be deleted here").arg(shownName(*profile)), problem);
}

void ProfileManager::deleteProfile(const profiles::Profile &profile)
{
    // Once begun it goes on to its end, whatever becomes of this window.
    auto *call = new profiles::DeleteProfileCall(profile.id, m_services.store, m_services.secrets,
                                                 &m_services.store);
    m_working = call;
    m_keychain->showWaiting();
    showRow();
    base::whenDone(static_cast<base::TypedCall<void> *>(call), this,
                   [this, profile](const base::Result<> &result) { onDeleted(profile, result); });
    call->start();
}

void ProfileManager::onDeleted(const profiles::Profile &profile, const base::Result<> &result)
{
    m_working = nullptr;
    m_keychain->refresh();
    showRow();
    if (!result)
        return showFailure(result.error(),
                           profileFailure(result.error(), tr("Deleting %1").arg(shownName(profile)),
                                          profile.name));
    m_settings.forgetProfile(profile.id.toString());
    tell(Tone::Ok, tr("Profile %1 is deleted").arg(shownName(profile)),
         profile.kind == profiles::ProfileKind::StoredKeys
             ? tr("Its secret was looked for afterwards and is gone.")
             : QString());
}

void ProfileManager::signOut()
{
    const profiles::Profile *profile = currentProfile();
    const auto session = profile ? ssoSessionOf(*profile) : std::nullopt;
    if (!session || m_working)
        return;
    base::TypedCall<void> *call = m_services.sso.signOut(*session, this);
    m_working = call;
    showRow();
    base::whenDone(call, this, [this, name = profile->name](const base::Result<> &result) {
        m_working = nullptr;
        showRow();
        if (!result)
            return showFailure(result.error(),
                               profileFailure(result.error(), tr("Signing out"), name));
        tell(Tone::Ok, tr("Signed out"), tr("The sign-in was ended at IAM Identity Center."));
    });
    call->start();
}

void ProfileManager::showFailure(const base::Error &error, const Flash &flash)
{
    m_messages->show(flash);
    const auto trouble = base::secretTroubleOf(error);
    if (const auto view = trouble ? viewOf(*trouble) : std::nullopt)
        m_keychain->showView(*view);
}

} // namespace ui
