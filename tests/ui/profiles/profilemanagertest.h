// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/ui/profiles/profilewindowtest.h"
#include "ui/profiles/profilemanager.h"
#include "ui/theme/flashbar.h"

#include <QMessageBox>
#include <QTest>
#include <QTreeView>

namespace tests {

/// The list of profiles over a backend that answers as it is told.
class ProfileManagerTest : public ProfileWindowTest
{
protected:
    ui::ProfileManager &open()
    {
        manager = std::make_unique<ui::ProfileManager>(backend, services, settings, theme);
        manager->setAttribute(Qt::WA_DeleteOnClose, false);
        manager->show();
        return *manager;
    }
    [[nodiscard]] bool isOffered(const char *button) const
    {
        return widget<QPushButton>(*manager, button).isEnabled();
    }
    [[nodiscard]] QString reason(const char *button) const
    {
        return widget<QPushButton>(*manager, button).toolTip();
    }
    /// Title and text of each message.
    [[nodiscard]] QString messages() const
    {
        QStringList texts;
        for (const ui::Flash &flash : manager->findChild<ui::FlashBar *>()->flashes())
            texts << flash.title << flash.text;
        return texts.join(u'\n');
    }
    [[nodiscard]] QMessageBox *question() const
    {
        return manager->findChild<QMessageBox *>(QStringLiteral("deleteProfileQuestion"));
    }
    void confirmDeletion()
    {
        click(*manager, "deleteProfileButton");
        ASSERT_TRUE(question());
        click(*question(), "confirmDeleteProfileButton");
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&widget<QTreeView>(*manager, "profileTable"), key, modifiers);
    }

    std::unique_ptr<ui::ProfileManager> manager;
};

} // namespace tests
