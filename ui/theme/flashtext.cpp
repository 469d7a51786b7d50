// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/flashtext.h"

#include "ui/theme/focusring.h"
#include "ui/theme/plainlabel.h"

#include <QScrollBar>

#include <algorithm>

namespace ui {

namespace {

constexpr int kMostLines = 6;

} // namespace

FlashText::FlashText(const QString &text, QWidget *parent)
    : QScrollArea(parent), m_label(new PlainLabel(text, this))
{
    setObjectName(QStringLiteral("flashText"));
    setAccessibleName(tr("Text of the message"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setWidgetResizable(true);
    m_label->setWordWrap(true);
    m_label->setSelectable(true);
    m_label->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    setWidget(m_label);
    // The ground is the message's own.
    viewport()->setAutoFillBackground(false);
    m_label->setAutoFillBackground(false);
    // A stop of the Tab key only where there is something to scroll.
    setFocusPolicy(Qt::NoFocus);
    new FocusRing(*this);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this,
            [this](int, int most) { setFocusPolicy(most > 0 ? Qt::StrongFocus : Qt::NoFocus); });
}

int FlashText::heightForWidth(int width) const
{
    return std::min(m_label->heightForWidth(width), greatestHeight());
}

QSize FlashText::sizeHint() const
{
    const QSize label = m_label->sizeHint();
    return {label.width(), std::min(label.height(), greatestHeight())};
}

QSize FlashText::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 8, fontMetrics().lineSpacing()};
}

int FlashText::greatestHeight() const
{
    return kMostLines * m_label->fontMetrics().lineSpacing();
}

} // namespace ui
