// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/text/cardtext.h"
#include "ui/theme/theme.h"

#include <QFrame>

class QGridLayout;
class QLabel;
class QPushButton;

namespace ui {

class PlainLabel;
class ScrolledText;

/// A verdict with icon, word and colour, its cause, who usually fixes it and the next step. The
/// cause and what the service said are whole however long they are. Hidden while there is no
/// verdict to tell.
class VerdictCard : public QFrame
{
    Q_OBJECT

public:
    explicit VerdictCard(const Theme &theme, QWidget *parent = nullptr);

    void show(const CardText &card);
    [[nodiscard]] const CardText &content() const { return m_content; }

    using QFrame::show;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Line {
        PlainLabel *label;
        PlainLabel *text;
    };
    [[nodiscard]] Line addLine(QGridLayout &grid, const QString &label);
    void updateIcon();
    void keepWhole();

    const Theme &m_theme;
    CardText m_content;
    QLabel *m_icon;
    PlainLabel *m_title;
    PlainLabel *m_causeLabel;
    ScrolledText *m_cause;
    Line m_fixedBy;
    Line m_next;
    ScrolledText *m_raw;
    QPushButton *m_copy;
};

} // namespace ui
