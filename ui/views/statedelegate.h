// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/roles.h"
#include "ui/theme/theme.h"
#include "ui/views/textcache.h"

#include <QHash>
#include <QIcon>
#include <QStyledItemDelegate>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace ui {

/// The one delegate of all item views: draws what ui::Role describes, in the colours of the theme,
/// with rows of one height. It only paints: the words that a screen reader reads are the model's.
/// Control and direction characters of server texts are drawn as escapes, never obeyed. Where the
/// first column has boxes to tick, ticked rows are filled and have a bar, and the current row is
/// outlined; elsewhere the current row is filled. `theme` must outlive it.
class StateDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit StateDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    /// Shows the model's tool tip, which toolTipText() made; without one, a text that does not fit
    /// its cell.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    /// Where the box is drawn and a click ticks.
    [[nodiscard]] static QRect checkBoxRect(const QRect &cell, Qt::LayoutDirection direction);

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    enum class Face : std::uint8_t { Base, Strong, Number, Identifier, Chip, Count };
    /// What is left of a cell while it is painted from its leading edge on.
    struct Cell {
        QPainter &painter;
        QRect rest;
        Qt::LayoutDirection direction;
        bool enabled;
    };
    struct Run {
        QString text;
        Face face = Face::Base;
        QColor color;
        bool atEnd = false;
    };

    void paintGround(QPainter &painter, const QStyleOptionViewItem &option,
                     const QModelIndex &index) const;
    void paintContent(Cell &cell, const QModelIndex &index) const;
    void paintCheckBox(Cell &cell, const QModelIndex &index) const;
    void paintMark(Cell &cell, const StateMark &mark) const;
    void paintRun(Cell &cell, const Run &run) const;
    void paintBadge(Cell &cell, const QString &text) const;
    [[nodiscard]] Run textRun(const QModelIndex &index) const;
    [[nodiscard]] int textWidth(const QVariant &text, Face face) const;
    [[nodiscard]] QRect take(Cell &cell, int width) const;
    [[nodiscard]] const QIcon &icon(Icon icon, Tone tone) const;
    void useFont(const QFont &base) const;
    [[nodiscard]] const QFont &font(Face face) const
    {
        return m_fonts[static_cast<std::size_t>(face)];
    }

    const Theme &m_theme;
    mutable TextCache m_texts;
    mutable std::array<QFont, static_cast<std::size_t>(Face::Count)> m_fonts;
    mutable std::optional<QFont> m_base;
    mutable QHash<int, QIcon> m_icons;
};

} // namespace ui
