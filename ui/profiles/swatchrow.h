// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QButtonGroup;

namespace ui {

/// One of eight named colours, or none.
class SwatchRow : public QWidget
{
    Q_OBJECT

public:
    explicit SwatchRow(const Theme &theme, QWidget *parent = nullptr);

    /// "#rrggbb"; empty for none. A colour that is not offered is kept as long as no other is
    /// chosen.
    void setColour(const QString &code);
    [[nodiscard]] QString colour() const { return m_colour; }
    /// What a label belongs to.
    [[nodiscard]] QWidget *field() const;

private:
    void addButton(const QString &name, const QString &code);

    const Theme &m_theme;
    QButtonGroup *m_buttons;
    QStringList m_codes;
    QString m_colour;
};

} // namespace ui
