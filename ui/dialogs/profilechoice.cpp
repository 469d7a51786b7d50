// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/profilechoice.h"

#include "ui/foundprofiles.h"
#include "ui/models/roles.h"
#include "ui/profiles/profilewords.h"
#include "ui/text/formats.h"
#include "ui/theme/controls.h"
#include "ui/theme/emptystate.h"
#include "ui/theme/swatchengine.h"
#include "ui/views/viewsetup.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr QSize kChoiceSize{760, 420};
constexpr int kProfileRole = Qt::UserRole + 1;

QStandardItem *choiceCell(const QString &text, const QString &spoken = {})
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    if (!spoken.isEmpty())
        item->setData(spoken, Qt::AccessibleTextRole);
    return item;
}

} // namespace

ProfileChoice::ProfileChoice(const Desk &desk, const Theme &theme, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_theme(theme), m_profiles(new QStandardItemModel(this)),
      m_filtered(new QSortFilterProxyModel(this)), m_pages(new QStackedWidget(this)),
      m_filter(new QLineEdit(this)), m_table(new QTreeView(this))
{
    setObjectName(QStringLiteral("profileChoice"));
    setWindowTitle(tr("Use an AWS profile"));
    setAttribute(Qt::WA_DeleteOnClose);
    buildTable();
    m_pages->addWidget(listPage());
    m_pages->addWidget(emptyPage());
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_pages);
    resize(kChoiceSize);
    connect(&m_desk.backend(), &Backend::profilesChanged, this, &ProfileChoice::fill);
    fill();
    m_table->setFocus();
}

void ProfileChoice::buildTable()
{
    m_profiles->setHorizontalHeaderLabels(
        {tr("Name"), tr("Kind"), tr("Account"), tr("Region"), tr("Production")});
    m_filtered->setSourceModel(m_profiles);
    m_filtered->setFilterKeyColumn(-1);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    setUpTree(*m_table, m_theme);
    m_table->setObjectName(QStringLiteral("choiceTable"));
    m_table->setAccessibleName(tr("Profiles"));
    m_table->setRootIsDecorated(false);
    m_table->setModel(m_filtered);
    m_table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    connect(m_table, &QTreeView::doubleClicked, this, &ProfileChoice::use);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ProfileChoice::update);
}

QWidget *ProfileChoice::listPage()
{
    auto *page = new QWidget(this);
    m_filter->setObjectName(QStringLiteral("choiceFilter"));
    m_filter->setAccessibleName(tr("Filter profiles"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, page);
    m_use = buttons->button(QDialogButtonBox::Ok);
    m_use->setText(tr("Use this profile"));
    m_use->setObjectName(QStringLiteral("choiceUseButton"));
    m_use->setDefault(true);
    setPrimary(*m_use);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("choiceCancelButton"));
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_filter);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);
    connect(m_filter, &QLineEdit::textChanged, this, &ProfileChoice::onFilter);
    connect(buttons, &QDialogButtonBox::accepted, this, &ProfileChoice::use);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return page;
}

QWidget *ProfileChoice::emptyPage()
{
    auto *page = new EmptyState(m_theme, this);
    page->setContent(Icon::Key, tr("No profile yet"),
                     tr("Add one, or import what the AWS CLI uses on this computer. Its files are "
                        "read and never changed."));
    QPushButton *add = page->addButton(tr("Add a profile…"), QStringLiteral("choiceAdd"), true);
    QPushButton *import = page->addButton(tr("Import…"), QStringLiteral("choiceImport"));
    connect(add, &QPushButton::clicked, this, [this] {
        accept();
        emit addWanted();
    });
    connect(import, &QPushButton::clicked, this, [this] {
        accept();
        emit importWanted();
    });
    return page;
}

void ProfileChoice::fill()
{
    const base::ProfileId before = current();
    m_profiles->removeRows(0, m_profiles->rowCount());
    const auto ready = readyForAws(m_desk.backend().profiles());
    for (const profiles::Profile &profile : ready)
        m_profiles->appendRow(rowFor(profile));
    m_pages->setCurrentIndex(ready.isEmpty() ? 1 : 0);
    // One that leaves rows out is seen, however few there are by now.
    m_filter->setVisible(ready.size() > kMostWithoutFilter || !m_filter->text().isEmpty());
    select(before);
    if (current().isEmpty())
        selectOrdinary();
    update();
}

QList<QStandardItem *> ProfileChoice::rowFor(const profiles::Profile &profile) const
{
    const bool isProduction = m_desk.isProduction(profile.id);
    const base::AccountId account = m_desk.accountOf(profile.id);
    QStandardItem *name = choiceCell(m_desk.nameOf(profile.id));
    name->setData(profile.id.toString(), kProfileRole);
    name->setData(QVariant::fromValue(CellStyle::Strong), Role::CellStyle);
    if (const QColor colour = swatchColour(profile.marks.colour); colour.isValid())
        name->setIcon(swatchIcon(colour, m_theme));
    QStandardItem *mark = isProduction ? choiceCell(tr("Production"))
                                       : choiceCell(kAbsent, tr("not production"));
    if (isProduction)
        mark->setData(QVariant::fromValue(Tone::Bad), Role::CellTone);
    return {name, choiceCell(kindText(profile.kind)),
            account.isEmpty()
                ? choiceCell(kAbsent, tr("account not known"))
                : choiceCell(namedAccount(account, m_desk.accountNamesFor(profile.id))),
            profile.region ? choiceCell(profile.region->toString())
                           : choiceCell(kAbsent, tr("no region")),
            mark};
}

void ProfileChoice::onFilter()
{
    const base::ProfileId before = current();
    m_filtered->setFilterFixedString(m_filter->text().trimmed());
    select(before);
    if (current().isEmpty())
        selectOrdinary();
    update();
}

void ProfileChoice::select(const base::ProfileId &profile)
{
    const auto found = m_filtered->match(m_filtered->index(0, 0), kProfileRole, profile.toString(),
                                         1, Qt::MatchExactly);
    m_table->setCurrentIndex(profile.isEmpty() || found.isEmpty() ? QModelIndex() : found.first());
}

/// Production is never what is chosen to begin with, unless there is nothing else.
void ProfileChoice::selectOrdinary()
{
    for (int row = 0; row < m_filtered->rowCount(); ++row) {
        m_table->setCurrentIndex(m_filtered->index(row, 0));
        if (!m_desk.isProduction(current()))
            return;
    }
    m_table->setCurrentIndex(m_filtered->index(0, 0));
}

void ProfileChoice::update()
{
    m_use->setEnabled(!current().isEmpty());
}

void ProfileChoice::use()
{
    const base::ProfileId profile = current();
    if (profile.isEmpty())
        return;
    accept();
    emit chosen(profile);
}

base::ProfileId ProfileChoice::current() const
{
    const QModelIndex row = m_table->currentIndex().siblingAtColumn(0);
    return base::ProfileId(row.data(kProfileRole).toString());
}

} // namespace ui
