// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QHBoxLayout;
class QLineEdit;
class QVBoxLayout;

namespace ui {

class PlainLabel;

/// What must be typed before a start: the word, and with many servers or in production their
/// number. What was typed wrong, and what bars the start whatever is typed, is said above the
/// fields; the right number is not.
class StartConfirmation : public QWidget
{
    Q_OBJECT

public:
    /// `theme` must outlive it.
    explicit StartConfirmation(const Theme &theme, QWidget *parent = nullptr);

    /// What the confirmation is about; shows or hides the field of the number.
    void setServers(int count, bool isProduction);
    /// Nothing can be typed while the servers are being read: the reading may bring a new warning,
    /// and only what comes after it is an answer to it.
    void setTypable(bool isTypable);
    /// Why nothing that is typed would start it; empty where that is not so.
    void setBar(const QString &reason);
    void clear();
    /// What is still to be typed, for a person; empty when all is.
    [[nodiscard]] QString problem() const;

signals:
    void changed();

private:
    [[nodiscard]] QHBoxLayout *makeFields();
    [[nodiscard]] QLineEdit *addField(QVBoxLayout &layout, PlainLabel &caption,
                                      const QString &objectName);

    void onTyped();
    void showComplaint();
    [[nodiscard]] QString wordProblem() const;
    [[nodiscard]] QString countProblem() const;
    /// Nothing is wrong yet with what nobody has typed.
    [[nodiscard]] QString complaint() const;

    PlainLabel *m_complaint;
    PlainLabel *m_countLabel = nullptr;
    QLineEdit *m_word = nullptr;
    QLineEdit *m_count = nullptr;
    QString m_bar;
    int m_servers = 0;
    bool m_needsCount = false;
};

} // namespace ui
