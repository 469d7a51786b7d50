// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/text/serverdetailstext.h"
#include "ui/theme/theme.h"

#include <QList>
#include <QWidget>

namespace ui {

/// The disks of a server: name, a bar of what has been copied, and the figures in words.
class DiskList : public QWidget
{
    Q_OBJECT

public:
    explicit DiskList(const Theme &theme, QWidget *parent = nullptr);

    void setDisks(const QList<DiskLine> &disks);
    [[nodiscard]] const QList<DiskLine> &disks() const { return m_disks; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintDisk(QPainter &painter, const QRect &row, const DiskLine &disk) const;
    void paintBar(QPainter &painter, const QRect &place, const DiskLine &disk) const;

    const Theme &m_theme;
    QList<DiskLine> m_disks;
};

} // namespace ui
