// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/roles.h"
#include "ui/theme/theme.h"
#include "ui/views/textcache.h"

#include <QStyledItemDelegate>

namespace ui {

/// The one delegate of all item views: draws what ui::Role describes, in the colours of the theme, with rows
/// of one height. It only paints: the words that a screen reader reads are the model's. Control and direction
/// characters of server texts are drawn as escapes, never obeyed. `theme` must outlive it.
class StateDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit StateDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    struct Cell;
    struct Run;
    struct Fonts {
        QFont base, strong, identifier, chip;
    };
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintContent(Cell &cell, const QModelIndex &index) const;
    void paintCheckBox(Cell &cell, const QModelIndex &index) const;
    void paintMark(Cell &cell, const StateMark &mark) const;
    void paintSegments(Cell &cell, const Segments &segments) const;
    void paintTexts(Cell &cell, const QModelIndex &index) const;
    void paintBadge(Cell &cell, const QString &text) const;
    void paintRun(Cell &cell, const Run &run) const;
    void paintFocus(QPainter &painter, const QStyleOptionViewItem &option) const;
    [[nodiscard]] const Fonts &fontsFor(const QFont &base) const;

    const Theme &m_theme;
    mutable TextCache m_texts;
    mutable Fonts m_fonts;
};

} // namespace ui
