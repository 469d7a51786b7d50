// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QWidget>

class QCheckBox;

namespace ui {

class PlainLabel;

/// "Allow this program to be run", with the command as it would be run. Consent is to one command:
/// another one has to be allowed anew.
class ConsentBox : public QWidget
{
    Q_OBJECT

public:
    /// `objectName` is that of the check box.
    explicit ConsentBox(const char *objectName = "allowCommandBox", QWidget *parent = nullptr);

    /// The hash of what was consented to before.
    void setConsented(const QByteArray &hash);
    void setCommand(const QString &command);
    /// profiles::commandHash() of the command, or empty when it is not allowed.
    [[nodiscard]] QByteArray consented() const;

private:
    QCheckBox *m_box;
    PlainLabel *m_shown;
    QString m_command;
    QByteArray m_consented;
};

} // namespace ui
