// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/theme.h"

#include <QLineEdit>

class QAction;
class QStringListModel;

namespace ui {

/// A field that suggests texts: those that contain what is typed, or all of them with the Down key
/// and the arrow at its end. Anything else may be typed as well.
class SuggestField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SuggestField(const Theme &theme, QWidget *parent = nullptr);

    void setSuggestions(const QStringList &suggestions);
    [[nodiscard]] QStringList suggestions() const;

signals:
    void chosen(const QString &suggestion);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showAll();

    QStringListModel *m_suggestions;
    QAction *m_arrow;
};

} // namespace ui
