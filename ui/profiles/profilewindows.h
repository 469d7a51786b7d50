// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/settings.h"
#include "ui/backend.h"
#include "ui/theme/theme.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QWidget;

namespace ui {

class CallerBook;
class ClipboardGuard;
class MessagePage;
class ProfileEditor;
class ProfileManager;
class ScopeBar;
class WelcomePage;
class WindowMenus;

/// Opens the windows about profiles, each once: the list, the editor, the import. Does nothing
/// where profiles cannot be changed.
class ProfileWindows : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it; `window` owns it.
    ProfileWindows(Backend &backend, base::Settings &settings, const Theme &theme, QWidget *window);

    /// Where the ways here stand.
    struct Places {
        WindowMenus &menus;
        ScopeBar &scopeBar;
        WelcomePage &welcome;
        MessagePage &message;
    };
    /// Shows the ways here and listens to them.
    void offerIn(const Places &places);

public slots:
    void showProfiles();
    void addProfile();
    void importProfiles();
    /// A person has done what this profile waited for.
    void goOn(const base::ProfileId &profile);

signals:
    /// A test of that profile, begun in `window`, waits for a person, who wants to do it now.
    void signInWanted(QWidget *window, const base::ProfileId &profile, const base::Error &why);

private:
    void editProfile(const base::ProfileId &profile);
    void duplicateProfile(const base::ProfileId &profile);
    void watchCallers();
    [[nodiscard]] ProfileEditor *makeEditor();
    [[nodiscard]] QWidget *parentOfDialogs() const;

    Backend &m_backend;
    base::Settings &m_settings;
    const Theme &m_theme;
    QWidget *m_window;
    ClipboardGuard *m_guard;
    QPointer<ProfileManager> m_manager;
    std::shared_ptr<CallerBook> m_callers; ///< as the tests of all lists found them
};

} // namespace ui
