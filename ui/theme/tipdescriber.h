// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

class QWidget;

namespace ui {

/// Tells screen readers the tool tips of the program as plain text. Qt reads the tool tip of a
/// widget without an accessible description as it is, markup included: installed as an event filter
/// of the application, this gives such a widget the text of its tool tip as description, and takes
/// it back with the tool tip. A description that the widget was given otherwise stays.
class TipDescriber : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    static void describe(QWidget &widget);
};

} // namespace ui
