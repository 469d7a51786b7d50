// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/profiles/sourceform.h"
#include "ui/profileservices.h"

#include <QPointer>

class QPushButton;
class QVBoxLayout;

namespace ui {

class PlainLabel;
class SsoChoices;
class SsoSignInPanel;
class SuggestField;

/// IAM Identity Center: where it is, signing in to it, and one of the accounts and roles that it
/// lists. All of them may be typed without signing in.
class SsoForm : public SourceForm
{
    Q_OBJECT

public:
    SsoForm(ProfileServices &services, const Theme &theme, QWidget *parent = nullptr);

    /// Shows a sign-in that was begun, in place of the one before.
    void follow(SsoSignInPanel *panel);

    void load(const Source &source) override;
    [[nodiscard]] Source source() const override;

protected:
    void check() override;

private:
    [[nodiscard]] SuggestField *addField(const QString &label, const char *objectName,
                                         const QString &hint);
    void addSignIn();
    void suggestSessions();
    void checkPlace();
    [[nodiscard]] std::optional<profiles::SsoSession> session() const;
    [[nodiscard]] std::optional<base::AccountId> account() const;
    void signIn(profiles::SsoMethod method);
    void onSignedIn();
    void endSignIn();
    void offerUnlock(SsoSignInPanel &panel);
    void onPlaceEdited();
    void onAccountEdited();
    void showChoices();
    void showState();
    void offerSignIn(bool isOffered);

    ProfileServices &m_services;
    SsoChoices *m_choices;
    SuggestField *m_startUrl;
    SuggestField *m_region;
    QVBoxLayout *m_signIn = nullptr;
    QPushButton *m_browser = nullptr;
    QPushButton *m_deviceCode = nullptr;
    QPushButton *m_cancel = nullptr;
    PlainLabel *m_state = nullptr;
    SuggestField *m_account;
    SuggestField *m_role;
    QPointer<SsoSignInPanel> m_panel;
    bool m_isForSessionOnly = false;
    profiles::SsoSession m_before;
};

} // namespace ui
