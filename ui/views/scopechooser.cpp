// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/scopechooser.h"

#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QScreen>
#include <QScrollBar>
#include <QStylePainter>
#include <QWheelEvent>

#include <algorithm>

namespace ui {

namespace {

/// Keys that QComboBox takes as a step to another row.
bool steps(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End: return true;
    default: return false;
    }
}

/// What QComboBox takes as the start of a row's text.
bool writes(const QKeyEvent &event)
{
    const bool isCommand = event.modifiers().testFlag(Qt::ControlModifier)
                           || event.modifiers().testFlag(Qt::AltModifier);
    return !isCommand && event.key() != Qt::Key_Space && !event.text().isEmpty()
           && event.text().front().isPrint();
}

constexpr int kFormsRole = Qt::UserRole + 1;
constexpr int kAtTheEdge = 32; ///< of the screen: frame and shadow of a list
/// More forms than any text of the program has.
constexpr int kShortest = 9;

} // namespace

ScopeChooser::ScopeChooser(QWidget *parent) : QComboBox(parent)
{
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
}

void ScopeChooser::addForms(const QStringList &forms, const QString &value, const QIcon &icon)
{
    addItem(icon, forms.first(), value);
    setItemData(count() - 1, forms, kFormsRole);
}

void ScopeChooser::setForm(int form)
{
    const int wanted = widthOf(form);
    if (wanted != m_width)
        updateGeometry();
    m_width = wanted;
    m_form = form;
    update();
}

int ScopeChooser::widthOf(int form) const
{
    return widthOf(textOf(form));
}

QSize ScopeChooser::sizeHint() const
{
    return {m_width, QComboBox::sizeHint().height()};
}

QSize ScopeChooser::minimumSizeHint() const
{
    const int least = widthOf(QString(m_leastLength, u'n'));
    return {std::min(widthOf(kShortest), least), QComboBox::minimumSizeHint().height()};
}

void ScopeChooser::showPopup()
{
    const int bar = view()->verticalScrollBar()->sizeHint().width();
    const int wanted = view()->sizeHintForColumn(modelColumn()) + bar + 2 * view()->frameWidth();
    view()->setMinimumWidth(std::min(wanted, screen()->availableGeometry().width() - kAtTheEdge));
    QComboBox::showPopup();
}

void ScopeChooser::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    option.currentText = shownText();
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

QString ScopeChooser::textOf(int form) const
{
    const QStringList forms = currentData(kFormsRole).toStringList();
    return forms.isEmpty() ? currentText() : forms[std::min<qsizetype>(form, forms.size() - 1)];
}

int ScopeChooser::widthOf(const QString &text) const
{
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const int beside = option.currentIcon.isNull() ? 0 : option.iconSize.width() + space::kStep;
    const QSize content(fontMetrics().horizontalAdvance(text) + beside, fontMetrics().height());
    return style()->sizeFromContents(QStyle::CT_ComboBox, &option, content, this).width();
}

void ScopeChooser::keyPressEvent(QKeyEvent *event)
{
    if (steps(*event))
        showPopup();
    else if (writes(*event))
        event->ignore();
    else
        QComboBox::keyPressEvent(event);
}

void ScopeChooser::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace ui
