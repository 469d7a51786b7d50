// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/accessiblenames.h"

#include <QAccessible>
#include <QComboBox>
#include <QWidget>

#include <gtest/gtest.h>

namespace support {

namespace {

bool isInner(const QWidget &widget)
{
    return widget.objectName().startsWith(QLatin1String("qt_"))
           || qobject_cast<const QComboBox *>(widget.parentWidget());
}

void expectName(QWidget &widget)
{
    EXPECT_FALSE(widget.objectName().isEmpty()) << widget.metaObject()->className();
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&widget);
    ASSERT_TRUE(accessible) << qPrintable(widget.objectName());
    EXPECT_FALSE(accessible->text(QAccessible::Name).isEmpty()) << qPrintable(widget.objectName());
}

} // namespace

QList<QWidget *> interactiveWidgets(const QWidget &top)
{
    QList<QWidget *> found;
    for (QWidget *child : top.findChildren<QWidget *>()) {
        // A window inside another has names of its own.
        const bool isOurs = child->window() == top.window() && child->isVisible();
        const bool takesFocus = (child->focusPolicy() & Qt::TabFocus) != 0;
        if (isOurs && takesFocus && !isInner(*child))
            found << child;
    }
    return found;
}

void expectNames(const QWidget &top)
{
    EXPECT_FALSE(top.objectName().isEmpty()) << top.metaObject()->className();
    if (top.isWindow()) {
        EXPECT_FALSE(top.windowTitle().isEmpty()) << qPrintable(top.objectName());
    }
    for (QWidget *child : interactiveWidgets(top))
        expectName(*child);
}

} // namespace support
