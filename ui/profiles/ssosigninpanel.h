// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/profileservices.h"

#include <QPointer>
#include <QWidget>

namespace ui {

class PlainLabel;

/// A person signs in to IAM Identity Center: says that the browser was opened, with a link to copy
/// where none came up, or shows the code to type, and can be cancelled. Begins at once. Its end
/// cancels what is under way.
class SsoSignInPanel : public QWidget
{
    Q_OBJECT

public:
    SsoSignInPanel(ProfileServices &services, const profiles::SsoSession &session,
                   profiles::SsoMethod method, QWidget *parent = nullptr);
    /// Takes a call that has not been started.
    explicit SsoSignInPanel(profiles::SsoSignInCall *call, QWidget *parent = nullptr);

    void cancel();

signals:
    void finished(const base::Result<> &result);

private:
    void buildLayout();
    [[nodiscard]] QWidget *copyRow(PlainLabel &label, const QString &buttonText,
                                   const char *objectName, QString SsoSignInPanel::*text);
    void follow(profiles::SsoSignInCall *call);
    void showPage(const QString &words, const QUrl &page);
    void showCode(const profiles::SsoUserCode &code);

    PlainLabel *m_words;
    PlainLabel *m_code;
    PlainLabel *m_link;
    QWidget *m_codeRow = nullptr;
    QWidget *m_linkRow = nullptr;
    QString m_codeText;
    QString m_linkText;
    QPointer<profiles::SsoSignInCall> m_call;
};

} // namespace ui
