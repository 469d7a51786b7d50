// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizard/strongwordlabel.h"

#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <utility>

namespace ui {

namespace {

constexpr int kUnbroken = 10'000;

QSize sizeOf(const QTextLayout &line)
{
    return QSizeF(line.lineAt(0).naturalTextWidth(), line.boundingRect().height())
        .toSize()
        .grownBy({0, 0, 1, 0});
}

} // namespace

StrongWordLabel::StrongWordLabel(const QString &text, QString word, QWidget *parent)
    : PlainLabel(text, parent), m_word(std::move(word))
{}

QSize StrongWordLabel::sizeHint() const
{
    QTextLayout line(text(), font());
    layOut(line);
    return sizeOf(line).expandedTo({0, PlainLabel::sizeHint().height()});
}

void StrongWordLabel::paintEvent(QPaintEvent *)
{
    QTextLayout line(text(), font());
    layOut(line);
    const QRect place =
        QStyle::alignedRect(layoutDirection(), alignment(), sizeOf(line), contentsRect());
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    line.draw(&painter, place.topLeft());
}

void StrongWordLabel::layOut(QTextLayout &line) const
{
    QTextLayout::FormatRange strong;
    strong.start = static_cast<int>(text().indexOf(m_word));
    strong.length = static_cast<int>(m_word.size());
    strong.format.setFontWeight(Theme::strongFont(font()).weight());
    if (strong.start >= 0)
        line.setFormats({strong});
    line.beginLayout();
    line.createLine().setLineWidth(kUnbroken);
    line.endLayout();
}

} // namespace ui
