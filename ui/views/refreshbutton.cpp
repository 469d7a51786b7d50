// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/refreshbutton.h"

#include "ui/theme/plaintext.h"

#include <QStyleOptionButton>

#include <algorithm>

namespace ui {

RefreshButton::RefreshButton(const Theme &theme, QWidget *parent) : QPushButton(parent)
{
    setObjectName(QStringLiteral("refreshButton"));
    setAutoDefault(false);
    setIcon(theme.icon(Icon::Refresh));
    setToolTip(toolTipText(tr("Read servers and jobs again (F5)")));
    setRefreshing(false);
}

void RefreshButton::setRefreshing(bool refreshing)
{
    m_isRefreshing = refreshing;
    setEnabled(!refreshing);
    setShort(m_isShort);
}

void RefreshButton::setShort(bool isShort)
{
    m_isShort = isShort;
    const QString text = m_isRefreshing ? tr("Refreshing…") : tr("Refresh");
    setAccessibleName(text);
    setText(isShort ? QString() : text);
    setMinimumWidth(isShort ? 0 : wholeWidth());
}

int RefreshButton::saving() const
{
    return wholeWidth() - widthFor({});
}

int RefreshButton::wholeWidth() const
{
    return std::max(widthFor(tr("Refreshing…")), widthFor(tr("Refresh")));
}

/// As QPushButton reckons.
int RefreshButton::widthFor(const QString &text) const
{
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text = text;
    const int beside = iconSize().width() + space::kStep;
    const QSize content(beside + fontMetrics().size(Qt::TextShowMnemonic, text).width(),
                        std::max(iconSize().height(), fontMetrics().height()));
    return style()->sizeFromContents(QStyle::CT_PushButton, &option, content, this).width();
}

} // namespace ui
