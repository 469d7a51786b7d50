// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/suggestfield.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QStringListModel>

namespace ui {

SuggestField::SuggestField(const Theme &theme, QWidget *parent)
    : QLineEdit(parent), m_suggestions(new QStringListModel(this)),
      m_arrow(addAction(theme.icon(Icon::ChevronDown), TrailingPosition))
{
    auto *completer = new QCompleter(m_suggestions, this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setMaxVisibleItems(12);
    setCompleter(completer);
    m_arrow->setText(tr("Show all"));
    m_arrow->setVisible(false);
    connect(m_arrow, &QAction::triggered, this, &SuggestField::showAll);
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this,
            [this](const QString &suggestion) {
                // Whoever hears of it reads the field.
                setText(suggestion);
                emit chosen(suggestion);
            });
}

void SuggestField::setSuggestions(const QStringList &suggestions)
{
    m_suggestions->setStringList(suggestions);
    m_arrow->setVisible(!suggestions.isEmpty());
}

QStringList SuggestField::suggestions() const
{
    return m_suggestions->stringList();
}

void SuggestField::keyPressEvent(QKeyEvent *event)
{
    const bool isOpen = completer()->popup()->isVisible();
    if (event->key() == Qt::Key_Down && !isOpen && !suggestions().isEmpty())
        showAll();
    else
        QLineEdit::keyPressEvent(event);
}

void SuggestField::showAll()
{
    setFocus();
    completer()->setCompletionPrefix({});
    completer()->complete();
}

} // namespace ui
