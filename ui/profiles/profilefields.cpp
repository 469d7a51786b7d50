// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/profilefields.h"

#include "profiles/configfilelocations.h"
#include "ui/profiles/chaintext.h"
#include "ui/profiles/consentbox.h"
#include "ui/profiles/fieldcontents.h"
#include "ui/profiles/fieldrules.h"
#include "ui/profiles/machineform.h"
#include "ui/profiles/marksform.h"
#include "ui/profiles/pastewatch.h"
#include "ui/profiles/processform.h"
#include "ui/profiles/profilewords.h"
#include "ui/profiles/roleform.h"
#include "ui/profiles/sourcechoice.h"
#include "ui/profiles/ssoform.h"
#include "ui/profiles/suggestfield.h"
#include "ui/profiles/takenname.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/plaintext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

using profiles::ProfileKind;

/// The kinds that can be added, as the chooser lists them.
constexpr ProfileKind kKinds[] = {ProfileKind::StoredKeys, ProfileKind::Role, ProfileKind::Sso,
                                  ProfileKind::Process, ProfileKind::Machine};
constexpr int kKeys = 0;
constexpr int kRole = 1;
constexpr int kProcess = 3;

PlainLabel *wrapped(PlainLabel::Look look, const char *objectName, QWidget *parent)
{
    auto *label = new PlainLabel({}, look, parent);
    label->setObjectName(QLatin1String(objectName));
    label->setWordWrap(true);
    return label;
}

} // namespace

ProfileFields::ProfileFields(ProfileServices &services, ClipboardGuard &guard, const Theme &theme,
                             QWidget *parent)
    : QWidget(parent), m_services(services), m_pastes(new PasteWatch(guard, this)),
      m_head(new FormGrid(theme, this)), m_name(new QLineEdit(this)), m_kind(new QComboBox(this)),
      m_origin(wrapped(PlainLabel::Look::Body, "profileOrigin", this)),
      m_paste(new QPushButton(tr("Paste keys…"), this)),
      m_filled(wrapped(PlainLabel::Look::Dim, "pastedWords", this)),
      m_keys(new KeysForm(theme, this)), m_role(new RoleForm(theme, this)),
      m_sso(new SsoForm(services, theme, this)),
      m_process(new ProcessForm(theme, this)), m_forms{m_keys, m_role, m_sso, m_process,
                                                       new MachineForm(theme, this)},
      m_consent(new ConsentBox("allowFileCommandBox", this)), m_place(new FormGrid(theme, this)),
      m_region(new SuggestField(theme, this)), m_marks(new MarksForm(theme, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kMedium);
    addHead(*layout);
    addPaste(*layout);
    addForms(*layout);
    layout->addStretch(1);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ProfileFields::showKind);
    connect(m_paste, &QPushButton::clicked, this, &ProfileFields::pasteKeys);
    connect(m_pastes, &PasteWatch::understood, this, &ProfileFields::fill);
    m_keys->watchPastes(*m_pastes);
    showWhereKept();
    begin();
}

void ProfileFields::addHead(QVBoxLayout &layout)
{
    m_name->setObjectName(QStringLiteral("profileNameField"));
    m_kind->setObjectName(QStringLiteral("profileKindChooser"));
    for (const ProfileKind kind : kKinds)
        m_kind->addItem(kindChoiceText(kind));
    m_head->addRow(tr("Name"), m_name);
    m_head->addRow(tr("Kind"), m_kind, tr("Where the credentials come from."));
    layout.addWidget(m_head);
    layout.addWidget(m_origin);
}

void ProfileFields::addPaste(QVBoxLayout &layout)
{
    m_paste->setObjectName(QStringLiteral("pasteKeysButton"));
    m_paste->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addWidget(m_paste);
    row->addWidget(m_filled, 1);
    layout.addLayout(row);
}

void ProfileFields::addForms(QVBoxLayout &layout)
{
    for (SourceForm *form : std::as_const(m_forms))
        layout.addWidget(form);
    layout.addWidget(m_consent);
    m_region->setObjectName(QStringLiteral("profileRegionField"));
    QStringList regions;
    for (const aws::Region &region : aws::mgnRegions())
        regions << region.toString();
    m_region->setSuggestions(regions);
    m_place->addRow(tr("Region"), m_region, tr("The one to begin with. May be empty."));
    layout.addWidget(m_place);
    layout.addWidget(m_marks);
}

void ProfileFields::showWhereKept()
{
    m_keys->setSessionOnly(m_services.secrets.keepsForThisSession());
}

void ProfileFields::begin()
{
    m_role->setSources(possibleSources(m_services.store, {}));
    m_origin->hide();
    m_consent->hide();
    showKind();
    m_contentsBefore = fieldContents(*this);
}

void ProfileFields::load(const profiles::OwnProfile &profile, const profiles::ProfileMarks &marks,
                         KeysForm::Kept kept)
{
    // Nothing is kept of a duplicate yet: everything that is shown is new.
    const bool isKept = kept != KeysForm::Kept::ToBeCopied;
    m_before = isKept ? marks : profiles::ProfileMarks();
    m_id = isKept ? profile.id : base::ProfileId();
    m_nameBefore = isKept ? profile.name : QString();
    m_name->setText(profile.name);
    m_role->setSources(possibleSources(m_services.store, profile.id));
    m_keys->setKept(kept);
    m_process->consent().setConsented(marks.consentedCommand);
    m_forms[static_cast<qsizetype>(profile.source.index())]->load(profile.source);
    chooseKind(static_cast<int>(profile.source.index()));
    m_region->setText(profile.region ? profile.region->toString() : QString());
    m_marks->load(marks);
    m_consentBefore = isKept ? consent() : QByteArray();
    m_contentsBefore = fieldContents(*this);
}

void ProfileFields::loadForeign(const profiles::Profile &profile)
{
    m_isForeign = true;
    m_before = profile.marks;
    m_name->setText(profile.name);
    m_name->setReadOnly(true);
    m_kind->addItem(kindText(profile.kind));
    chooseKind(m_kind->count() - 1);
    const QString home = profiles::homeFolder(m_services.store.environment());
    m_origin->setText(foreignReason(profile, home) + u'\n' + chainText(profile));
    m_origin->show();
    const profiles::ProcessCommand *process = profiles::processOf(profile.chain);
    m_consent->setConsented(profile.marks.consentedCommand);
    m_consent->setCommand(process ? process->command : QString());
    m_consent->setVisible(process);
    m_region->setText(profile.region ? profile.region->toString() : QString());
    m_region->setReadOnly(true);
    m_marks->load(profile.marks);
    m_consentBefore = consent();
    m_contentsBefore = fieldContents(*this);
}

void ProfileFields::setTestedAccount(const base::AccountId &account)
{
    m_marks->setTestedAccount(account);
}

/// For good: what was entered for another kind would be lost without a word.
void ProfileFields::chooseKind(int kind)
{
    m_kind->setCurrentIndex(kind);
    m_kind->setEnabled(false);
    m_kind->setToolTip(tr("The kind of a profile stays. Add another profile for another kind."));
    showKind();
}

void ProfileFields::showKind()
{
    const int kind = m_kind->currentIndex();
    for (int form = 0; form < static_cast<int>(m_forms.size()); ++form)
        m_forms[form]->setVisible(form == kind);
    const bool takesPastes = kind == kKeys || kind == kRole;
    m_paste->setVisible(takesPastes);
    m_filled->setVisible(takesPastes);
}

SourceForm &ProfileFields::source() const
{
    return *m_forms[m_kind->currentIndex()];
}

QWidget *ProfileFields::firstProblem()
{
    if (m_isForeign)
        return m_marks->firstProblem();
    m_head->setProblem(m_name, nameProblem());
    m_place->setProblem(m_region, regionProblem(m_region->text().trimmed()));
    QWidget *const found[] = {m_head->firstProblem(), source().firstProblem(),
                              m_place->firstProblem(), m_marks->firstProblem()};
    for (QWidget *problem : found) {
        if (problem)
            return problem;
    }
    return nullptr;
}

QString ProfileFields::nameProblem() const
{
    const QString problem = profileNameProblem(m_name->text());
    if (!problem.isEmpty() || name() == m_nameBefore)
        return problem;
    return takenNameProblem(name(), m_id, m_services.store);
}

void ProfileFields::setNameProblem(const QString &problem)
{
    m_head->setProblem(m_name, problem);
}

ProfileFields::Draft ProfileFields::draft() const
{
    return {.profile = {.id = {},
                        .name = name(),
                        .source = source().source(),
                        .region = aws::Region::parse(m_region->text())},
            .marks = marksChange(),
            .secret = source().secret()};
}

profiles::MarksChange ProfileFields::marksChange() const
{
    auto change = profiles::MarksChange::between(m_before, m_marks->marks(m_before));
    // Not what is kept is compared: it may be the consent to another command.
    if (consent() != m_consentBefore)
        change.consentedCommand = consent();
    return change;
}

/// To the command that is shown; empty where none is, or it is not allowed.
QByteArray ProfileFields::consent() const
{
    if (m_kind->currentIndex() == kProcess)
        return m_process->consent().consented();
    return m_consent->isHidden() ? QByteArray() : m_consent->consented();
}

bool ProfileFields::lacksSecret() const
{
    return m_kind->currentIndex() == kKeys && !m_keys->secret();
}

void ProfileFields::clearSecrets()
{
    m_keys->clearSecrets();
}

QString ProfileFields::name() const
{
    return m_name->text().trimmed();
}

QWidget *ProfileFields::nameField() const
{
    return m_name;
}

QWidget *ProfileFields::firstField() const
{
    return m_isForeign ? m_marks->firstField() : m_name;
}

bool ProfileFields::isChanged() const
{
    return fieldContents(*this) != m_contentsBefore;
}

} // namespace ui
