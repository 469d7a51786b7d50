// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/factsgrid.h"

#include "ui/theme/controls.h"
#include "ui/theme/copynotice.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/plaintext.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace ui {

namespace {

constexpr qsizetype kMostOfLabel = 40;
constexpr qsizetype kMostOfValue = 1024;
constexpr int kLabelWidth = 140;

/// "copyLaunchTemplate" for "Launch template".
QString copyButtonName(const QString &label)
{
    QString name = QStringLiteral("copy");
    bool startsWord = true;
    for (const QChar c : label.left(kMostOfLabel)) {
        if (c.isLetterOrNumber())
            name += startsWord ? c.toUpper() : c;
        startsWord = !c.isLetterOrNumber();
    }
    return name;
}

/// The fact's own tool tip, else the whole of a value that may be cut.
QString toolTipOf(const Fact &fact)
{
    const bool mayBeCut = fact.copyable || fact.text().size() > kMostOfValue;
    return fact.toolTip.isEmpty() && mayBeCut ? fact.text() : fact.toolTip;
}

/// Whether only texts and states differ, so that the widgets can stay.
bool haveSameRows(const QList<Fact> &a, const QList<Fact> &b)
{
    return std::equal(a.cbegin(), a.cend(), b.cbegin(), b.cend(),
                      [](const Fact &left, const Fact &right) {
                          return left.label == right.label && left.identifier == right.identifier
                                 && left.copyable == right.copyable;
                      });
}

} // namespace

FactsGrid::FactsGrid(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(space::kLarge);
    m_layout->setVerticalSpacing(space::kStep);
    m_layout->setColumnStretch(1, 1);
    connect(&theme, &Theme::changed, this, [this] {
        for (qsizetype row = 0; row < m_rows.size(); ++row)
            fill(m_rows[row], m_facts[row]);
    });
}

void FactsGrid::setFacts(const QList<Fact> &facts)
{
    if (facts == m_facts)
        return;
    if (!haveSameRows(facts, m_facts))
        rebuild(facts);
    for (qsizetype row = 0; row < facts.size(); ++row)
        fill(m_rows[row], facts[row]);
    m_facts = facts;
}

void FactsGrid::removeRows()
{
    for (const Row &row : m_rows) {
        for (QWidget *widget :
             {static_cast<QWidget *>(row.label), static_cast<QWidget *>(row.mark),
              static_cast<QWidget *>(row.value), static_cast<QWidget *>(row.copy)}) {
            if (!widget)
                continue;
            widget->hide();
            widget->deleteLater();
        }
    }
    m_rows.clear();
    while (const auto item = std::unique_ptr<QLayoutItem>(m_layout->takeAt(0)))
        continue;
}

void FactsGrid::rebuild(const QList<Fact> &facts)
{
    removeRows();
    for (const Fact &fact : facts)
        m_rows.append(addRow(static_cast<int>(m_rows.size()), fact));
}

FactsGrid::Row FactsGrid::addRow(int row, const Fact &fact)
{
    Row made{makeLabel(fact.label), new QLabel(this), makeValue(fact), nullptr};
    m_layout->addWidget(made.label, row, 0, fact.copyable ? Qt::AlignVCenter : Qt::AlignTop);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::kStep + space::kHalf);
    line->addWidget(made.mark, 0, Qt::AlignTop);
    line->addWidget(made.value, fact.copyable ? 0 : 1,
                    fact.copyable ? Qt::AlignVCenter : Qt::Alignment());
    if (fact.copyable) {
        made.copy = copyButton(row, fact.label);
        line->addWidget(made.copy, 0, Qt::AlignTop);
        line->addStretch(1);
    }
    m_layout->addLayout(line, row, 1);
    return made;
}

PlainLabel *FactsGrid::makeLabel(const QString &text)
{
    auto *label = new PlainLabel(visibleText(text, kMostOfLabel), PlainLabel::Look::Dim, this);
    const bool isWhole = text.size() <= kMostOfLabel && label->sizeHint().width() <= kLabelWidth;
    label->setElideMode(Qt::ElideRight, kLabelWidth);
    label->setMaximumWidth(kLabelWidth);
    label->setToolTip(isWhole ? QString() : toolTipText(text));
    return label;
}

PlainLabel *FactsGrid::makeValue(const Fact &fact)
{
    const auto look = fact.identifier ? PlainLabel::Look::Identifier : PlainLabel::Look::Body;
    auto *value = new PlainLabel(QString(), look, this);
    // An id is one word: it is elided, not wrapped.
    if (fact.copyable)
        value->setElideMode(Qt::ElideMiddle);
    value->setWordWrap(!fact.copyable);
    value->setBreaksWords(!fact.copyable);
    value->setSelectable(true);
    return value;
}

QToolButton *FactsGrid::copyButton(int row, const QString &label)
{
    auto *button = new QToolButton(this);
    button->setIcon(m_theme.icon(Icon::Copy, ThemeColor::Dim));
    button->setIconSize({14, 14});
    button->setObjectName(copyButtonName(label));
    button->setAccessibleName(tr("Copy %1").arg(visibleText(label, kMostOfLabel)));
    button->setToolTip(toolTipText(button->accessibleName()));
    setQuiet(*button);
    connect(button, &QToolButton::clicked, this, [this, row] { copyRow(row); });
    return button;
}

void FactsGrid::fill(const Row &row, const Fact &fact) const
{
    row.value->setText(visibleLines(fact.text(), kMostOfValue));
    row.value->setToolTip(toolTipText(toolTipOf(fact)));
    row.mark->setVisible(fact.state.has_value());
    if (!fact.state)
        return;
    row.mark->setPixmap(m_theme.icon(*fact.state).pixmap(space::kIcon));
    row.value->setTone(m_theme, fact.state->tone);
}

void FactsGrid::copyRow(qsizetype row)
{
    CopyNotice::copy(m_facts[row].text(), *m_rows[row].copy);
}

} // namespace ui
