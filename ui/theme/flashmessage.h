// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/flashbar.h"

#include <QFrame>

class QBoxLayout;

namespace ui {

/// One message of a flash bar: icon, title, text, buttons. Owned by its bar.
class FlashMessage : public QFrame
{
    Q_OBJECT

public:
    FlashMessage(const Theme &theme, const Flash &flash, QWidget *parent);

    [[nodiscard]] const Flash &flash() const { return m_flash; }

signals:
    void dismissClicked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addTexts(QBoxLayout &row);
    void addButtons(QBoxLayout &row);
    void addButton(QBoxLayout &row, const QString &objectName, const QString &text,
                   const std::function<void()> &action);

    const Theme &m_theme;
    Flash m_flash;
};

} // namespace ui
