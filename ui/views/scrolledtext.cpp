// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/scrolledtext.h"

#include "ui/theme/controls.h"
#include "ui/theme/focusring.h"

#include <QScrollBar>

#include <algorithm>

namespace ui {

namespace {

constexpr int kMostLines = 5;
constexpr int kUsualWidth = 240;

} // namespace

ScrolledText::ScrolledText(PlainLabel::Look look, const QString &name, QWidget *parent)
    : QScrollArea(parent), m_label(new PlainLabel(QString(), look, this))
{
    setAccessibleName(name);
    m_label->setWordWrap(true);
    m_label->setBreaksWords(true);
    m_label->setSelectable(true);
    m_label->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    setWidget(m_label);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // What it stands on shines through: a card has a ground of its own.
    viewport()->setAutoFillBackground(false);
    m_label->setAutoFillBackground(false);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &ScrolledText::updateTabStop);
    new FocusRing(*this);
    updateTabStop();
}

void ScrolledText::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_label->setText(text);
    verticalScrollBar()->setValue(0);
    updateGeometry();
}

int ScrolledText::heightForWidth(int width) const
{
    const int most = kMostLines * m_label->fontMetrics().lineSpacing();
    return std::min(most, m_label->heightForWidth(width));
}

QSize ScrolledText::sizeHint() const
{
    return {kUsualWidth, heightForWidth(kUsualWidth)};
}

QSize ScrolledText::minimumSizeHint() const
{
    return {0, m_label->fontMetrics().lineSpacing()};
}

void ScrolledText::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    updateTabStop();
}

void ScrolledText::updateTabStop()
{
    setFocusPolicy(verticalScrollBar()->maximum() > 0 ? Qt::StrongFocus : Qt::NoFocus);
}

} // namespace ui
