// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/chipflow.h"

#include "ui/theme/controlpainter.h"
#include "ui/theme/plaintext.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace ui {

namespace {

constexpr int kLeastWidth = 120;
constexpr int kMostOfWord = 512;

} // namespace

ChipFlow::ChipFlow(const Theme &theme, QWidget *parent)
    : PlainLabel(QString(), Look::Small, parent), m_theme(theme)
{
    setWordWrap(true); // its height depends on its width
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ChipFlow::setWords(const QStringList &words, const QString &none)
{
    m_words.clear();
    for (const QString &word : words)
        m_words << visibleText(word, kMostOfWord);
    setText(m_words.isEmpty() ? none : m_words.join(u'\n'));
    setToolTip(toolTipText(m_words.join(u'\n')));
    updateGeometry();
    update();
}

QSize ChipFlow::sizeHint() const
{
    if (m_words.isEmpty())
        return PlainLabel::sizeHint();
    int width = 0;
    for (const QString &word : m_words)
        width = std::max(width, wordWidth(word));
    return {width, heightForWidth(width)};
}

QSize ChipFlow::minimumSizeHint() const
{
    return {kLeastWidth, ControlPainter::chipHeight(font())};
}

int ChipFlow::heightForWidth(int width) const
{
    return m_words.isEmpty() ? PlainLabel::heightForWidth(width)
                             : places(width).last().bottom() + 1;
}

void ChipFlow::paintEvent(QPaintEvent *event)
{
    if (m_words.isEmpty())
        return PlainLabel::paintEvent(event);
    QPainter painter(this);
    const ControlPainter draw(painter, m_theme.colors());
    const int padding = ControlPainter::chipWidth({}, font());
    const QList<QRect> chips = places(width());
    for (qsizetype i = 0; i < chips.size(); ++i) {
        const int room = chips[i].width();
        const QString shown =
            room < wordWidth(m_words[i])
                ? fontMetrics().elidedText(m_words[i], Qt::ElideRight, room - padding)
                : m_words[i];
        draw.chip(QStyle::visualRect(layoutDirection(), rect(), chips[i]), shown, font(),
                  ThemeColor::Text);
    }
}

QList<QRect> ChipFlow::places(int width) const
{
    const int height = ControlPainter::chipHeight(font());
    QList<QRect> chips;
    QPoint at;
    for (const QString &word : m_words) {
        const int wanted = std::min(wordWidth(word), width);
        if (at.x() > 0 && at.x() + wanted > width)
            at = {0, at.y() + height + space::kStep};
        chips << QRect(at, QSize(wanted, height));
        at.rx() += wanted + space::kStep;
    }
    return chips;
}

int ChipFlow::wordWidth(const QString &word) const
{
    return ControlPainter::chipWidth(word, font());
}

} // namespace ui
