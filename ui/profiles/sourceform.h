// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/keysecret.h"
#include "profiles/ownprofile.h"
#include "ui/profiles/formgrid.h"

#include <QWidget>

#include <optional>

namespace ui {

/// The fields of one kind of profile in the editor.
class SourceForm : public QWidget
{
    Q_OBJECT

public:
    using Source = decltype(profiles::OwnProfile::source);

    explicit SourceForm(const Theme &theme, QWidget *parent = nullptr);

    /// Does nothing for a source of another kind.
    virtual void load(const Source &source) = 0;
    /// What the fields say; meaningful once firstProblem() is null.
    [[nodiscard]] virtual Source source() const = 0;
    /// A secret that was typed; nullopt when what is kept stays.
    [[nodiscard]] virtual std::optional<profiles::KeySecret> secret() const { return std::nullopt; }
    /// Empties the fields that hold one.
    virtual void clearSecrets() {}
    /// Says beside each field what is wrong with it; the first of them, or null.
    [[nodiscard]] QWidget *firstProblem();

protected:
    virtual void check() = 0;
    [[nodiscard]] FormGrid &grid() const { return *m_grid; }
    [[nodiscard]] const Theme &theme() const { return m_theme; }

private:
    const Theme &m_theme;
    FormGrid *m_grid;
};

} // namespace ui
