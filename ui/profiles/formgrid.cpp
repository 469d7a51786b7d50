// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/formgrid.h"

#include "ui/theme/plainlabel.h"
#include "ui/theme/plaintext.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>

#include <algorithm>

namespace ui {

namespace {

constexpr int kLabelWidth = 150;

} // namespace

FormGrid::FormGrid(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(space::kMedium);
    m_layout->setVerticalSpacing(space::kStep);
    m_layout->setColumnMinimumWidth(0, kLabelWidth);
    m_layout->setColumnStretch(1, 1);
}

void FormGrid::addRow(const QString &label, QWidget *field, const QString &hint)
{
    addRow(label, field, field, hint);
}

void FormGrid::addRow(const QString &label, QWidget *field, QWidget *part, const QString &hint)
{
    auto *caption = new PlainLabel(label, this);
    caption->setBuddy(field);
    // A buddy names a field for screen readers only where both have the same parent.
    if (part != field)
        field->setAccessibleName(label);
    auto *note = new PlainLabel({}, PlainLabel::Look::Small, this);
    note->setObjectName(field->objectName() + QStringLiteral("Note"));
    note->setWordWrap(true);
    const int row = m_layout->rowCount();
    m_layout->addWidget(caption, row, 0, Qt::AlignTop);
    m_layout->addWidget(part, row, 1);
    m_layout->addWidget(note, row + 1, 1);
    caption->setMinimumHeight(space::kControlHeight);
    m_rows.append({field, note, hint, {}});
    draw(m_rows.last());
    forgetWhenEdited(field);
}

void FormGrid::addWide(QWidget *part)
{
    m_layout->addWidget(part, m_layout->rowCount(), 0, 1, 2);
}

void FormGrid::forgetWhenEdited(QWidget *field)
{
    const auto forget = [this, field] { setProblem(field, {}); };
    if (auto *line = qobject_cast<QLineEdit *>(field)) {
        connect(line, &QLineEdit::textChanged, this, forget);
        connect(line, &QLineEdit::textChanged, this, [line] {
            if (line->echoMode() == QLineEdit::Normal)
                tellWhole(*line, line->text());
        });
    }
    if (auto *box = qobject_cast<QComboBox *>(field)) {
        connect(box, &QComboBox::currentIndexChanged, this, forget);
        connect(box, &QComboBox::currentIndexChanged, this,
                [box] { tellWhole(*box, box->currentText()); });
    }
}

/// What may not fit is said in a tool tip.
void FormGrid::tellWhole(QWidget &field, const QString &text)
{
    constexpr qsizetype kSurelyFits = 36;
    field.setToolTip(toolTipText(text.size() > kSurelyFits ? visibleText(text) : QString()));
}

void FormGrid::setHint(const QWidget *field, const QString &hint)
{
    if (Row *row = find(field)) {
        row->hint = hint;
        draw(*row);
    }
}

void FormGrid::setProblem(const QWidget *field, const QString &problem)
{
    if (Row *row = find(field)) {
        row->problem = problem;
        draw(*row);
    }
}

QString FormGrid::problem(const QWidget *field) const
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(),
                                  [field](const Row &r) { return r.field == field; });
    return row == m_rows.end() ? QString() : row->problem;
}

QWidget *FormGrid::firstProblem() const
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(),
                                  [](const Row &r) { return !r.problem.isEmpty(); });
    return row == m_rows.end() ? nullptr : row->field;
}

void FormGrid::draw(const Row &row) const
{
    const bool isWrong = !row.problem.isEmpty();
    const QString text = isWrong ? row.problem : row.hint;
    row.note->setTone(m_theme, isWrong ? Tone::Bad : Tone::Dim);
    row.note->setText(text);
    row.note->setVisible(!text.isEmpty());
    row.field->setAccessibleDescription(text);
}

FormGrid::Row *FormGrid::find(const QWidget *field)
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(),
                                  [field](const Row &r) { return r.field == field; });
    return row == m_rows.end() ? nullptr : &*row;
}

} // namespace ui
