// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace ui {

class PlainLabel;

/// What stands in the place of a list that has nothing to show: why, and the way on.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(const Theme &theme, QWidget *parent = nullptr);

    void setContent(Icon icon, const QString &title, const QString &explanation);
    /// Owned by this widget; `objectName` lowerCamel.
    QPushButton *addButton(const QString &text, const QString &objectName, bool primary = false);
    void removeButtons();

private:
    void updateIcon();

    const Theme &m_theme;
    Icon m_icon = Icon::Info;
    QLabel *m_picture;
    PlainLabel *m_title;
    PlainLabel *m_explanation;
    QHBoxLayout *m_buttons;
};

} // namespace ui
