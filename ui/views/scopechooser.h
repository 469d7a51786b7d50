// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QComboBox>

namespace ui {

/// A chooser of profile, region or account. What it chooses is acted on at once, so nothing is
/// chosen while its list is closed: keys that would step through the rows open the list, and
/// letters and the wheel do nothing.
class ScopeChooser : public QComboBox
{
    Q_OBJECT

public:
    using QComboBox::QComboBox;

    /// In a narrow window it may shrink to about so many characters; 0: it keeps its width.
    void setLeastLength(int characters);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    int m_leastLength = 0;
};

} // namespace ui
