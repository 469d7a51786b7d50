// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/profileeditor.h"

#include "profiles/profilenames.h"
#include "ui/profiles/buttonkeys.h"
#include "ui/profiles/discardquestion.h"
#include "ui/profiles/keychainline.h"
#include "ui/profiles/profileerrortext.h"
#include "ui/profiles/profilesaving.h"
#include "ui/theme/controls.h"
#include "ui/theme/flashbar.h"
#include "ui/theme/focusring.h"
#include "ui/theme/plaintext.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr QSize kEditorSize{720, 760};
constexpr QSize kEditorFrame{16, 96};
/// With room for "copy" and a number.
constexpr int kLongestOriginal = profiles::kLongestProfileName - 10;
const QString kEditorMessage = QStringLiteral("profile");

} // namespace

ProfileEditor::ProfileEditor(ProfileServices &services, ClipboardGuard &guard, const Theme &theme,
                             QWidget *parent)
    : QDialog(parent), m_services(services), m_saving(new ProfileSaving(services, this)),
      m_fields(new ProfileFields(services, guard, theme, this)), m_scroll(new QScrollArea(this)),
      m_keychain(new KeychainLine(services.secrets, theme, this)),
      m_messages(new FlashBar(theme, this)), m_save(new QPushButton(tr("Save"), this))
{
    setObjectName(QStringLiteral("profileEditor"));
    setWindowTitle(tr("Add profile"));
    setAttribute(Qt::WA_DeleteOnClose);
    buildLayout();
    connect(m_saving, &ProfileSaving::finished, this, &ProfileEditor::onSaved);
    connect(m_keychain, &KeychainLine::cancelWanted, m_saving, &ProfileSaving::cancel);
    connect(m_keychain, &KeychainLine::ready, this, [this] {
        m_fields->showWhereKept();
        if (m_savesWhenReady)
            save();
    });
    m_keychain->refresh();
}

void ProfileEditor::buildLayout()
{
    m_scroll->setObjectName(QStringLiteral("profileEditorScroll"));
    m_scroll->setAccessibleName(tr("Fields of the profile"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_fields);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    layout->setSpacing(space::kMedium);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_messages);
    layout->addWidget(m_keychain);
    layout->addWidget(footer());
    resize(sizeOn(screen()->availableSize(), m_fields->minimumSizeHint().width()));
    m_fields->firstField()->setFocus();
}

QSize ProfileEditor::sizeOn(const QSize &available, int fieldWidth)
{
    const int bar = QApplication::style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    const int beside = 2 * space::kLarge + bar;
    return kEditorSize.expandedTo({fieldWidth + beside, 0}).boundedTo(available - kEditorFrame);
}

QWidget *ProfileEditor::footer()
{
    auto *bar = new QWidget(this);
    auto *cancel = new QPushButton(tr("Cancel"), bar);
    cancel->setObjectName(QStringLiteral("cancelProfileButton"));
    cancel->setAutoDefault(false);
    m_save->setObjectName(QStringLiteral("saveProfileButton"));
    m_save->setDefault(true);
    setPrimary(*m_save);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_save);
    setTabOrder(cancel, m_save);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &ProfileEditor::save);
    return bar;
}

void ProfileEditor::edit(const profiles::Profile &profile)
{
    m_id = profile.id;
    setWindowTitle(tr("Edit profile %1").arg(visibleText(profile.name, 128)));
    const auto own = m_services.store.findOwn(profile.id);
    m_isForeign = !own;
    m_keychain->setVisible(!m_isForeign);
    if (own)
        m_fields->load(*own, profile.marks, KeysForm::Kept::InKeychain);
    else
        m_fields->loadForeign(profile);
    m_fields->firstField()->setFocus();
}

void ProfileEditor::duplicate(const profiles::Profile &profile)
{
    auto own = m_services.store.findOwn(profile.id);
    if (!own)
        return;
    m_original = profile.id;
    own->id = {};
    own->name = profiles::freeName(tr("%1 copy").arg(own->name.left(kLongestOriginal)),
                                   profiles::takenNames(m_services.store.profiles()));
    m_fields->load(*own, profile.marks, KeysForm::Kept::ToBeCopied);
}

void ProfileEditor::setTestedAccount(const base::AccountId &account)
{
    m_fields->setTestedAccount(account);
}

void ProfileEditor::save()
{
    if (m_saving->isRunning())
        return;
    m_savesWhenReady = false;
    if (QWidget *wrong = m_fields->firstProblem())
        return goTo(*wrong);
    if (m_isForeign)
        onSaved(failureOf(m_services.store.changeMarks(m_id, m_fields->marksChange())));
    else
        saveOwn();
}

void ProfileEditor::saveOwn()
{
    ProfileFields::Draft draft = m_fields->draft();
    if (m_id.isEmpty())
        m_id = profiles::newOwnProfileId();
    draft.profile.id = m_id;
    m_fields->setId(m_id);
    setSaving(true);
    if (m_fields->lacksSecret() && !m_original.isEmpty())
        m_saving->saveWithSecretOf(m_original, draft);
    else
        m_saving->save(draft);
}

void ProfileEditor::onSaved(const std::optional<base::Error> &failure)
{
    setSaving(false);
    if (failure)
        return showFailure(*failure);
    m_fields->clearSecrets();
    emit saved(m_id);
    accept();
}

void ProfileEditor::showFailure(const base::Error &error)
{
    const QString name = m_fields->name();
    const ErrorText text = profileErrorText(error, {}, name);
    if (error.code == QLatin1String("NameTaken")) {
        m_fields->setNameProblem(text.cause);
        return goTo(*m_fields->nameField());
    }
    m_messages->show(profileFailure(error, tr("Saving"), name));
    const auto trouble = base::secretTroubleOf(error);
    if (const auto view = trouble ? viewOf(*trouble) : std::nullopt) {
        m_keychain->showView(*view);
        m_savesWhenReady = true;
    }
}

void ProfileEditor::goTo(QWidget &field)
{
    m_scroll->ensureWidgetVisible(&field, 0, space::kSection);
    field.setFocus();
}

void ProfileEditor::setSaving(bool isSaving)
{
    m_fields->setEnabled(!isSaving);
    m_save->setEnabled(!isSaving);
    if (isSaving) {
        m_messages->dismiss(kEditorMessage);
        m_keychain->showWaiting();
    } else {
        m_keychain->refresh();
        // Disabled fields have lost the focus.
        m_save->setFocus();
    }
}

void ProfileEditor::keyPressEvent(QKeyEvent *event)
{
    if (!pressFocusedButton(*this, *event))
        QDialog::keyPressEvent(event);
}

void ProfileEditor::reject()
{
    // While it is saved there is nothing to discard: that is cancelled.
    if (m_fields->isEnabled() && m_fields->isChanged())
        askBeforeDiscarding(this, [this] { QDialog::reject(); });
    else
        QDialog::reject();
}

void ProfileEditor::done(int result)
{
    m_saving->cancel();
    m_fields->clearSecrets();
    QDialog::done(result);
}

} // namespace ui
