// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/marksform.h"

#include "ui/profiles/swatchrow.h"
#include "ui/theme/plaintext.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

MarksForm::MarksForm(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_grid(new FormGrid(theme, this)), m_label(new QLineEdit(this)),
      m_colour(new SwatchRow(theme, this)),
      m_production(addBox(tr("Production: a band across the window says so, and a start asks for "
                             "more"),
                          "productionBox")),
      m_readOnly(
          addBox(tr("Read-only: nothing can be changed through this profile"), "readOnlyBox")),
      m_account(new QLineEdit(this)),
      m_useTested(new QPushButton(tr("Use the account it was tested with"), this))
{
    m_label->setObjectName(QStringLiteral("accountLabelField"));
    m_label->setMaxLength(64);
    m_grid->addRow(tr("Account label"), m_label, tr("Your own word for the account."));
    m_grid->addRow(tr("Colour"), m_colour->field(), m_colour, {});
    m_grid->addWide(m_production);
    m_grid->addWide(m_readOnly);
    addAccount();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_grid);
    setTestedAccount({});
}

QCheckBox *MarksForm::addBox(const QString &text, const char *objectName)
{
    auto *box = new QCheckBox(text, this);
    box->setObjectName(QLatin1String(objectName));
    return box;
}

void MarksForm::addAccount()
{
    m_account->setObjectName(QStringLiteral("onlyAccountField"));
    m_useTested->setObjectName(QStringLiteral("useTestedAccountButton"));
    m_useTested->setAutoDefault(false);
    auto *part = new QWidget(this);
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    row->addWidget(m_account, 1);
    row->addWidget(m_useTested);
    m_grid->addRow(tr("Only account"), m_account, part,
                   tr("Credentials of any other account are refused. Empty: whichever they belong "
                      "to."));
    connect(m_useTested, &QPushButton::clicked, this,
            [this] { m_account->setText(m_tested.grouped()); });
}

void MarksForm::load(const profiles::ProfileMarks &marks)
{
    m_label->setText(marks.label);
    m_colour->setColour(marks.colour);
    m_production->setChecked(marks.isProduction);
    m_readOnly->setChecked(marks.isReadOnly);
    m_account->setText(marks.pinnedAccount.value_or(base::AccountId()).grouped());
}

void MarksForm::setTestedAccount(const base::AccountId &account)
{
    m_tested = account;
    m_useTested->setEnabled(!account.isEmpty());
    m_useTested->setToolTip(
        toolTipText(account.isEmpty() ? tr("Test the connection in the list of profiles first.")
                                      : account.grouped()));
}

profiles::ProfileMarks MarksForm::marks(const profiles::ProfileMarks &before) const
{
    profiles::ProfileMarks marks = before;
    marks.label = m_label->text().trimmed();
    marks.colour = m_colour->colour();
    marks.isProduction = m_production->isChecked();
    marks.isReadOnly = m_readOnly->isChecked();
    marks.pinnedAccount = base::AccountId::parse(m_account->text());
    return marks;
}

QWidget *MarksForm::firstField() const
{
    return m_label;
}

QWidget *MarksForm::firstProblem()
{
    const bool isFine =
        m_account->text().trimmed().isEmpty() || base::AccountId::parse(m_account->text());
    m_grid->setProblem(m_account, isFine ? QString() : tr("An account id has 12 digits."));
    return m_grid->firstProblem();
}

} // namespace ui
