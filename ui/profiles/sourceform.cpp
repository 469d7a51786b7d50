// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/sourceform.h"

#include <QVBoxLayout>

namespace ui {

SourceForm::SourceForm(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_grid(new FormGrid(theme, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_grid);
}

QWidget *SourceForm::firstProblem()
{
    check();
    return m_grid->firstProblem();
}

} // namespace ui
