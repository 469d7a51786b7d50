// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/marklist.h"

#include "ui/theme/plainlabel.h"
#include "ui/theme/plaintext.h"
#include "ui/views/chiplabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr qsizetype kMostOfLine = 256;
constexpr int kWordWidth = 180; ///< what lies behind gives way first

} // namespace

MarkList::MarkList(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::kStep);
    connect(&theme, &Theme::changed, this, &MarkList::fillAll);
}

void MarkList::setLines(const QList<MarkedLine> &lines)
{
    if (lines == m_lines)
        return;
    m_lines = lines;
    while (m_rows.size() < lines.size())
        m_rows.append(addRow());
    while (m_rows.size() > lines.size())
        m_rows.takeLast().box->deleteLater();
    fillAll();
}

MarkList::Row MarkList::addRow()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kStep + space::kHalf);
    const Row made{box, new QLabel(box), new PlainLabel(box),
                   new PlainLabel(QString(), PlainLabel::Look::Dim, box),
                   new ChipLabel(m_theme, box)};
    made.word->setSelectable(true);
    // A long name gives way to its chip, which tells what the name does not.
    made.word->setElideMode(Qt::ElideRight, kWordWidth);
    made.detail->setSelectable(true);
    made.detail->setElideMode(Qt::ElideRight);
    row->addWidget(made.icon);
    row->addWidget(made.word);
    row->addWidget(made.badge);
    row->addWidget(made.detail, 1);
    m_column->addWidget(box);
    return made;
}

void MarkList::fill(const Row &row, const MarkedLine &line) const
{
    row.icon->setPixmap(m_theme.icon(line.mark).pixmap(space::kIcon));
    row.word->setText(visibleText(line.mark.word, kMostOfLine));
    if (m_isToned)
        row.word->setTone(m_theme, line.mark.tone);
    row.detail->setText(visibleText(line.detail, kMostOfLine));
    row.badge->setText(line.badge);
    row.badge->setVisible(!line.badge.isEmpty());
}

void MarkList::fillAll()
{
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        fill(m_rows[i], m_lines[i]);
}

} // namespace ui
