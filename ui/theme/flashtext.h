// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QScrollArea>

namespace ui {

class PlainLabel;

/// The text of a message: as tall as it is up to six lines, then it scrolls. Plain text that can be
/// selected.
class FlashText : public QScrollArea
{
    Q_OBJECT

public:
    FlashText(const QString &text, QWidget *parent);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    [[nodiscard]] int greatestHeight() const;

    PlainLabel *m_label;
};

} // namespace ui
