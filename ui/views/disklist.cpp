// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/disklist.h"

#include "ui/theme/plaintext.h"

#include <QPainter>

#include <algorithm>

namespace ui {

namespace {

constexpr int kRow = 21;
constexpr int kBar = 6;

} // namespace

DiskList::DiskList(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void DiskList::setDisks(const QList<DiskLine> &disks)
{
    if (disks == m_disks)
        return;
    m_disks = disks;
    // Painted only: a screen reader gets the words from here.
    QStringList words;
    for (const DiskLine &disk : disks)
        words << tr("%1: %2").arg(visibleText(disk.device), visibleText(disk.text));
    setAccessibleName(tr("Disks"));
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    setToolTip(toolTipText(words.join(u'\n')));
    updateGeometry();
    update();
}

QSize DiskList::sizeHint() const
{
    return {260, static_cast<int>(m_disks.size())
                     * std::max(kRow, fontMetrics().height() + space::kStep)};
}

void DiskList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int height = std::max(kRow, fontMetrics().height() + space::kStep);
    for (qsizetype i = 0; i < m_disks.size(); ++i)
        paintDisk(painter, QRect(0, static_cast<int>(i) * height, width(), height), m_disks[i]);
}

void DiskList::paintDisk(QPainter &painter, const QRect &row, const DiskLine &disk) const
{
    const int names = width() * 20 / 100;
    const int figures = width() * 38 / 100;
    const QString name = fontMetrics().elidedText(visibleText(disk.device, 64), Qt::ElideMiddle,
                                                  names - space::kStep);
    painter.setPen(m_theme.color(ThemeColor::Text));
    painter.drawText(row, Qt::AlignLeading | Qt::AlignVCenter, name);
    painter.setPen(m_theme.color(ThemeColor::Dim));
    const QString figure =
        fontMetrics().elidedText(disk.text, Qt::ElideRight, figures - space::kSmall);
    painter.drawText(row.adjusted(width() - figures + space::kSmall, 0, 0, 0),
                     Qt::AlignLeading | Qt::AlignVCenter, figure);
    paintBar(painter,
             row.adjusted(names, (row.height() - kBar) / 2, -figures, -(row.height() - kBar) / 2),
             disk);
}

void DiskList::paintBar(QPainter &painter, const QRect &place, const DiskLine &disk) const
{
    const QRectF bar(place.left(), place.top(), place.width(), kBar);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ThemeColor::Chip));
    painter.drawRoundedRect(bar, kBar / 2.0, kBar / 2.0);
    if (disk.share <= 0)
        return;
    const QRectF done(bar.left(), bar.top(), std::max(bar.width() * disk.share, double(kBar)),
                      kBar);
    painter.setBrush(m_theme.color(disk.isWhole ? ThemeColor::Ok : ThemeColor::Accent));
    painter.drawRoundedRect(done, kBar / 2.0, kBar / 2.0);
}

} // namespace ui
