// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/importwizard.h"

#include "ui/profiles/buttonkeys.h"
#include "ui/profiles/importchoice.h"
#include "ui/profiles/importmodel.h"
#include "ui/profiles/importrun.h"
#include "ui/profiles/importtable.h"
#include "ui/profiles/keychainline.h"
#include "ui/profiles/profileerrortext.h"
#include "ui/profiles/profilewords.h"
#include "ui/text/formats.h"
#include "ui/theme/controls.h"
#include "ui/theme/emptystate.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/plaintext.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr QSize kImportSize{1080, 600};
constexpr QSize kImportFrame{16, 48};

PlainLabel *importParagraph(const QString &text, PlainLabel::Look look, QWidget *parent)
{
    auto *label = new PlainLabel(text, look, parent);
    label->setWordWrap(true);
    return label;
}

QString importText(qsizetype count)
{
    return count == 1 ? ImportWizard::tr("Import 1 profile")
                      : ImportWizard::tr("Import %1 profiles").arg(numberText(count));
}

profiles::ConfigFiles filesOf(const profiles::ProfileStore &store)
{
    return profiles::readConfigFiles(profiles::configFileLocations(store.environment()));
}

QList<profiles::OwnProfile> keptProfiles(const profiles::ProfileStore &store)
{
    QList<profiles::OwnProfile> own;
    for (const profiles::Profile &profile : store.profiles()) {
        if (const auto kept = store.findOwn(profile.id))
            own << *kept;
    }
    return own;
}

QString accountOf(const profiles::ProfileStore &store, const QString &name)
{
    const auto profile = store.find(profiles::awsProfileId(name));
    return profile && profile->accountHint ? profile->accountHint->grouped() : QString();
}

} // namespace

ImportWizard::ImportWizard(ProfileServices &services, const Theme &theme, QWidget *parent)
    : QDialog(parent), m_services(services), m_theme(theme), m_model(new ImportModel(this)),
      m_run(nullptr), m_choice(new ImportChoice(*m_model, this)),
      m_table(new ImportTable(*m_model, theme, this)),
      m_detail(new PlainLabel({}, PlainLabel::Look::Dim, this)),
      m_keychain(new KeychainLine(services.secrets, theme, this)), m_import(new QPushButton(this)),
      m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("importWizard"));
    setWindowTitle(tr("Import profiles"));
    setAttribute(Qt::WA_DeleteOnClose);
    const profiles::ConfigFiles files = filesOf(services.store);
    m_run = new ImportRun(services, files, this);
    fillTable(files);
    buildLayout(files);
    connectRun();
    connect(m_model, &ImportModel::ticksChanged, this, &ImportWizard::updateButtons);
    connect(m_model, &ImportModel::dataChanged, this, &ImportWizard::showRow);
    connect(m_table, &ImportTable::currentMoved, this, &ImportWizard::showRow);
    m_keychain->refresh();
    updateButtons();
    showRow();
    if (m_table->isHidden())
        m_close->setFocus();
    else
        m_table->setFocus();
}

void ImportWizard::connectRun()
{
    connect(m_run, &ImportRun::began, this,
            [this](int row) { m_model->setProgress(row, ImportModel::Progress::Running); });
    connect(m_run, &ImportRun::ended, this, &ImportWizard::onEnded);
    connect(m_run, &ImportRun::finished, this, &ImportWizard::onFinished);
    connect(m_keychain, &KeychainLine::cancelWanted, m_run, &ImportRun::cancel);
    connect(m_keychain, &KeychainLine::ready, this, [this] {
        if (m_goesOnWhenReady)
            begin();
    });
}

void ImportWizard::buildLayout(const profiles::ConfigFiles &files)
{
    m_detail->setObjectName(QStringLiteral("importDetail"));
    m_detail->setWordWrap(true);
    m_detail->setSelectable(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    layout->setSpacing(space::kMedium);
    addIntroduction(*layout);
    addProblems(*layout, files);
    layout->addWidget(m_choice);
    layout->addWidget(listPage(), 1);
    layout->addWidget(m_detail);
    layout->addWidget(m_keychain);
    layout->addWidget(footer());
    resize(kImportSize.boundedTo(screen()->availableSize() - kImportFrame));
}

void ImportWizard::addIntroduction(QVBoxLayout &layout)
{
    const QProcessEnvironment &environment = m_services.store.environment();
    const auto where = profiles::configFileLocations(environment);
    const QString home = profiles::homeFolder(environment);
    auto *paths =
        importParagraph(tr("%1 and %2 are read. They are never changed.")
                            .arg(shownPath(where.config, home), shownPath(where.credentials, home)),
                        PlainLabel::Look::Strong, this);
    paths->setObjectName(QStringLiteral("importFiles"));
    layout.addWidget(paths);
    layout.addWidget(importParagraph(
        tr("“Store in keychain” copies the key into a profile of this program. “Keep as live "
           "reference” copies nothing: the profile is read from the file at every use, and this "
           "program only notes the account that the file names, so that no other is used."),
        PlainLabel::Look::Dim, this));
}

void ImportWizard::addProblems(QVBoxLayout &layout, const profiles::ConfigFiles &files)
{
    QStringList lines;
    for (const base::Error &problem : files.problems)
        lines << visibleText(problem.message, 400);
    auto *label = importParagraph(lines.join(u'\n'), PlainLabel::Look::Body, this);
    label->setObjectName(QStringLiteral("importProblems"));
    label->setTone(m_theme, Tone::Bad);
    label->setVisible(!lines.isEmpty());
    layout.addWidget(label);
}

QWidget *ImportWizard::listPage()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_table->setVisible(!isEmpty);
    m_choice->setVisible(!isEmpty);
    m_detail->setVisible(!isEmpty);
    if (!isEmpty)
        return m_table;
    auto *page = new EmptyState(m_theme, this);
    page->setContent(Icon::Key, tr("No profile to import"),
                     tr("AWS's files hold no profile, or are not there. Add a profile by hand, or "
                        "set one up with aws configure."));
    return page;
}

void ImportWizard::fillTable(const profiles::ConfigFiles &files)
{
    QList<QPair<profiles::ImportEntry, QString>> entries;
    for (const profiles::ImportEntry &entry :
         profiles::importPlan(files, keptProfiles(m_services.store)))
        entries.append({entry, accountOf(m_services.store, entry.name)});
    m_model->setEntries(entries);
    m_table->setCurrentIndex(m_model->index(0, 0));
}

QWidget *ImportWizard::footer()
{
    auto *bar = new QWidget(this);
    m_close->setObjectName(QStringLiteral("closeImportButton"));
    m_import->setObjectName(QStringLiteral("importButton"));
    for (QPushButton *button : {m_close, m_import})
        button->setAutoDefault(false);
    setPrimary(*m_import);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    row->addStretch(1);
    row->addWidget(m_close);
    row->addWidget(m_import);
    setTabOrder(m_close, m_import);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_import, &QPushButton::clicked, this, &ImportWizard::begin);
    return bar;
}

/// What a cell may be too narrow for.
void ImportWizard::showRow()
{
    const QModelIndex current = m_table->currentIndex();
    m_detail->setText(current.isValid() ? m_model->detail(current.row()) : QString());
}

void ImportWizard::begin()
{
    QList<ImportRun::Item> items;
    for (const int row : m_model->tickedRows())
        items.append({row, m_model->row(row).entry});
    if (items.isEmpty() || m_run->isRunning())
        return;
    m_goesOnWhenReady = false;
    m_keychain->showWaiting();
    m_run->start(items);
    updateButtons();
}

void ImportWizard::onEnded(int row, const std::optional<base::Error> &failure)
{
    if (!failure) {
        ++m_done;
        m_model->setProgress(row, ImportModel::Progress::Done);
        return;
    }
    const QString name = m_model->row(row).entry.name;
    m_model->setProgress(row, ImportModel::Progress::Failed,
                         profileErrorText(*failure, {}, name).cause);
    const auto trouble = base::secretTroubleOf(*failure);
    m_goesOnWhenReady = m_goesOnWhenReady || (trouble && viewOf(*trouble));
}

void ImportWizard::onFinished()
{
    m_keychain->refresh();
    updateButtons();
    if (m_done > 0)
        emit imported();
}

void ImportWizard::updateButtons()
{
    const bool isRunning = m_run->isRunning();
    const auto count = m_model->tickedRows().size();
    m_import->setText(importText(count));
    m_import->setEnabled(count > 0 && !isRunning);
    m_import->setToolTip(toolTipText(count > 0 ? QString() : tr("Tick profiles first.")));
    m_close->setText(m_done > 0 && !isRunning ? tr("Close") : tr("Cancel"));
}

void ImportWizard::keyPressEvent(QKeyEvent *event)
{
    if (!pressFocusedButton(*this, *event))
        QDialog::keyPressEvent(event);
}

void ImportWizard::reject()
{
    if (m_run->isRunning())
        m_run->cancel();
    else
        QDialog::reject();
}

} // namespace ui
