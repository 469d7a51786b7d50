// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/ui/profiles/profilewindowtest.h"
#include "ui/profiles/clipboardguard.h"
#include "ui/profiles/profileeditor.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

namespace tests {

/// An editor, filled in and saved as a person does.
class ProfileEditorTest : public ProfileWindowTest
{
protected:
    enum Kind { Keys, Role, Sso, Process, Machine };

    ProfileEditorTest() { QGuiApplication::clipboard()->clear(); }

    ui::ProfileEditor &open()
    {
        editor = std::make_unique<ui::ProfileEditor>(services, guard, theme);
        editor->setAttribute(Qt::WA_DeleteOnClose, false);
        saved = std::make_unique<QSignalSpy>(editor.get(), &ui::ProfileEditor::saved);
        return *editor;
    }
    void openFor(const base::ProfileId &profile)
    {
        open().edit(*store.find(profile));
        editor->show();
    }
    void openNew(Kind kind)
    {
        open();
        widget<QComboBox>(*editor, "profileKindChooser").setCurrentIndex(kind);
        editor->show();
    }
    [[nodiscard]] QLineEdit &field(const char *name) const
    {
        return widget<QLineEdit>(*editor, name);
    }
    void fill(const char *name, const char *text) { field(name).setText(QString::fromUtf8(text)); }
    [[nodiscard]] QString text(const char *name) const { return field(name).text(); }
    /// What stands below a field.
    [[nodiscard]] QString note(const char *name) const
    {
        return widget<QLabel>(*editor, (QByteArray(name) + "Note").constData()).text();
    }
    void save() { click(*editor, "saveProfileButton"); }
    [[nodiscard]] bool waitUntilSaved();
    /// The one that was saved.
    [[nodiscard]] profiles::OwnProfile savedProfile() const;
    [[nodiscard]] profiles::KeySecret keptSecret(const base::ProfileId &profile) const;
    [[nodiscard]] QString messages() const;

    ui::ClipboardGuard guard{*QGuiApplication::clipboard()};
    std::unique_ptr<ui::ProfileEditor> editor;
    std::unique_ptr<QSignalSpy> saved;
};

[[nodiscard]] inline QString shownText(const base::SecretBytes &secret)
{
    return QString::fromUtf8(secret.reveal().data(),
                             static_cast<qsizetype>(secret.reveal().size()));
}

} // namespace tests
