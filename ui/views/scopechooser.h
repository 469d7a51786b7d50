// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QComboBox>

namespace ui {

/// A chooser of profile, region or account. What it chooses is acted on at once, so nothing is
/// chosen while its list is closed: keys that would step through the rows open the list, and
/// letters and the wheel do nothing. Closed, it is as wide as what it says of the current row, in
/// one of the forms of that row; the accessible name and the list keep the longest, uncut.
class ScopeChooser : public QComboBox
{
    Q_OBJECT

public:
    explicit ScopeChooser(QWidget *parent = nullptr);

    /// A row whose text is the first of `forms`.
    void addForms(const QStringList &forms, const QString &value, const QIcon &icon = {});
    /// Of the current row: 0 is its whole text; past the last it is the last.
    void setForm(int form);
    /// How wide it wants to be with that form.
    [[nodiscard]] int widthOf(int form) const;
    /// What is painted, where there is room for it.
    [[nodiscard]] QString shownText() const { return textOf(m_form); }
    /// Even the shortest form may be cut to about so many characters.
    void setLeastLength(int characters) { m_leastLength = characters; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// As wide as its longest row, up to what the screen has.
    void showPopup() override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    [[nodiscard]] QString textOf(int form) const;
    [[nodiscard]] int widthOf(const QString &text) const;

    int m_leastLength = 14;
    int m_form = 0;
    int m_width = 0;
};

} // namespace ui
