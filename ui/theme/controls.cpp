// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/controls.h"

#include <QAbstractButton>
#include <QTabBar>
#include <QWidget>

namespace ui {

namespace {

constexpr char kPrimary[] = "cutoverPrimary";
constexpr char kQuiet[] = "cutoverQuiet";

bool isSet(const QWidget *widget, const char *property)
{
    return widget && widget->property(property).toBool();
}

} // namespace

void setPrimary(QAbstractButton &button, bool primary)
{
    button.setProperty(kPrimary, primary);
    QFont font = button.font();
    font.setWeight(primary ? QFont::DemiBold : QFont::Normal);
    button.setFont(font);
    button.updateGeometry();
    button.update();
}

bool isPrimary(const QWidget *widget)
{
    return isSet(widget, kPrimary);
}

void setQuiet(QAbstractButton &button)
{
    button.setProperty(kQuiet, true);
    button.update();
}

bool isQuiet(const QWidget *widget)
{
    return isSet(widget, kQuiet);
}

void setTabBadge(QTabBar &bar, int index, const QString &badge)
{
    if (bar.tabData(index).toString() == badge)
        return;
    const QString text = bar.tabText(index);
    bar.setTabData(index, badge);
    bar.setAccessibleTabName(index,
                             badge.isEmpty() ? QString() : text + QStringLiteral(", ") + badge);
    // The bar asks the style for a tab's size only when its text is set.
    bar.setTabText(index, text);
}

void setSurface(QWidget &widget)
{
    widget.setAutoFillBackground(true);
    widget.setBackgroundRole(QPalette::Base);
}

} // namespace ui
