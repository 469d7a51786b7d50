// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace ui {

class PlainLabel;

/// What must be typed before a start: the word, and with many servers or a production profile their
/// number.
class StartConfirmation : public QWidget
{
    Q_OBJECT

public:
    explicit StartConfirmation(QWidget *parent = nullptr);

    /// What the confirmation is about; shows or hides the field of the number.
    void setServers(int count, bool isProduction);
    /// Nothing can be typed while the servers are being read: the reading may bring a new warning,
    /// and only what comes after it is an answer to it.
    void setTypable(bool isTypable);
    void clear();
    /// What is still to be typed, for a person; empty when all is.
    [[nodiscard]] QString problem() const;

signals:
    void changed();

private:
    [[nodiscard]] QLineEdit *addField(QVBoxLayout &layout, PlainLabel &caption,
                                      const QString &objectName);

    PlainLabel *m_countLabel;
    QLineEdit *m_word;
    QLineEdit *m_count;
    int m_servers = 0;
    bool m_needsCount = false;
};

} // namespace ui
