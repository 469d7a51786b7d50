// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/text/commandtext.h"

#include <QDialog>
#include <QStringList>

class QVBoxLayout;

namespace ui {

/// Asks whether a command from a file may be run for a profile's credentials; shows it whole.
/// Neither Enter nor Escape allows it. Deletes itself when closed; open it with open().
class ConsentDialog : public QDialog
{
    Q_OBJECT

public:
    struct Question {
        QString profile;   ///< as it may be shown
        QStringList files; ///< where the profile was found; empty for one of this program's own
        QString command;
    };

    ConsentDialog(Question question, QWidget *parent);

signals:
    /// After the dialog has closed; `commandHash` is that of the command that was shown.
    void allowed(const QByteArray &commandHash);

private:
    void addCommand(QVBoxLayout &layout);
    void addButtons(QVBoxLayout &layout);
    [[nodiscard]] QString origin() const;

    Question m_question;
    CommandText m_command;
};

} // namespace ui
