// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/pastedkeys.h"
#include "ui/profiles/sourceform.h"

#include <cstdint>

class QLineEdit;

namespace ui {

class PasteWatch;

/// Access key id, secret and session token. A secret that is kept is never shown again.
class KeysForm : public SourceForm
{
    Q_OBJECT

public:
    enum class Kept : std::uint8_t {
        Nothing,
        InKeychain, ///< or in memory, for this session; an empty secret keeps it
        ToBeCopied  ///< an empty secret copies that of the profile that is duplicated
    };

    explicit KeysForm(const Theme &theme, QWidget *parent = nullptr);

    /// Fields that a block of keys may be pasted into.
    void watchPastes(PasteWatch &watch);
    void setKept(Kept kept);
    /// Secrets stay in memory only: the hints say so.
    void setSessionOnly(bool isSessionOnly);
    void fill(const profiles::PastedKeys &keys);

    void load(const Source &source) override;
    [[nodiscard]] Source source() const override;
    [[nodiscard]] std::optional<profiles::KeySecret> secret() const override;
    void clearSecrets() override;

protected:
    void check() override;

private:
    void showHints();
    [[nodiscard]] QString keptHint() const;
    [[nodiscard]] QLineEdit *addSecretField(const QString &label, const char *objectName);
    void showOddity();
    [[nodiscard]] QString secretProblem() const;
    [[nodiscard]] QString tokenProblem() const;

    QLineEdit *m_keyId;
    QLineEdit *m_secret;
    QLineEdit *m_token;
    Kept m_kept = Kept::Nothing;
    bool m_isSessionOnly = false;
    profiles::OwnKeys m_before;
};

} // namespace ui
