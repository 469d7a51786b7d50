// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/waitfor.h"
#include "tests/ui/profiles/profileeditortest.h"
#include "ui/profiles/importwizard.h"
#include "ui/profiles/keychainline.h"
#include "ui/profiles/profilemanager.h"

#include <QApplication>
#include <QImage>

namespace {

/// Pictures of the windows about profiles, for people to look at.
class ProfileShots : public tests::ProfileEditorTest
{
protected:
    /// What is left of 1280 × 720 beside frame and title.
    static constexpr QSize kSmallScreen{1264, 672};

    ProfileShots()
    {
        writeCredentials("[default]\naws_access_key_id = AKIADEFAULTEXAMPLE00\n"
                         "aws_secret_access_key = secret\n");
        writeConfig("[profile mgn-operator]\nrole_arn = arn:aws:iam::111122223333:role/Mgn\n"
                    "source_profile = default\n[profile tool]\ncredential_process = /opt/keys\n"
                    "[profile odd]\nlogin_session = x\n");
        mark(addKeys("corp-prod"), "Payroll", "#c33025", true, profiles::ProfileHealth::Good);
        mark(addKeys("corp-test", "AKIAIOSFODNN7EXAMPL2"), "Sandbox", "#2f8a3c", false,
             profiles::ProfileHealth::Refused);
    }
    void mark(const base::ProfileId &profile, const char *label, const char *colour,
              bool isProduction, profiles::ProfileHealth health)
    {
        profiles::ProfileMarks marks;
        marks.label = QLatin1String(label);
        marks.colour = QLatin1String(colour);
        marks.isProduction = isProduction;
        marks.isReadOnly = !isProduction;
        marks.health = health;
        marks.pinnedAccount = base::AccountId::parse(QStringLiteral("111122223333"));
        marks.lastUsed = backend.clock(profile).now();
        EXPECT_TRUE(store.setMarks(profile, marks));
    }
    void use(ui::Theme::Scheme scheme)
    {
        theme.setScheme(scheme);
        theme.applyTo(*qApp);
        QApplication::setFont(QFont(QStringLiteral("Inter"), 9));
    }
    QImage picture(QWidget &window, const char *name)
    {
        window.show();
        auto *line = window.findChild<ui::KeychainLine *>();
        EXPECT_TRUE(support::waitFor([line] { return line->view() != ui::KeychainView::Asking; }));
        const QImage image = window.grab().toImage();
        image.save(QStringLiteral(CUTOVER_BINARY_DIR "/profiles-%1-%2.png")
                       .arg(QLatin1String(name), QLatin1String(theme.isDark() ? "dark" : "light")));
        return image;
    }
    QImage editorPicture(Kind kind, const char *name)
    {
        openNew(kind);
        (void)editor->fields().firstProblem();
        return picture(*editor, name);
    }
    QImage managerPicture()
    {
        ui::ProfileManager manager(backend, services, settings, theme);
        manager.setAttribute(Qt::WA_DeleteOnClose, false);
        // The screen of the tests is smaller than anybody's.
        manager.resize(kSmallScreen.width(), 420);
        return picture(manager, "list");
    }
    QImage importPicture()
    {
        ui::ImportWizard wizard(services, theme);
        wizard.setAttribute(Qt::WA_DeleteOnClose, false);
        wizard.resize(1080, 600);
        return picture(wizard, "import");
    }
};

TEST_F(ProfileShots, ArePaintedInBothSchemes)
{
    use(ui::Theme::Scheme::Light);
    const QImage light = managerPicture();
    importPicture();
    editorPicture(Keys, "keys");
    editorPicture(Role, "role");
    editorPicture(Sso, "sso");
    editorPicture(Process, "process");
    use(ui::Theme::Scheme::Dark);
    const QImage dark = managerPicture();
    importPicture();
    editorPicture(Keys, "keys");

    const QPoint belowTheRows(light.width() / 2, light.height() * 3 / 4);
    EXPECT_GT(qGray(light.pixel(belowTheRows)), 200);
    EXPECT_LT(qGray(dark.pixel(belowTheRows)), 60);
}

TEST_F(ProfileShots, FitOnASmallScreen)
{
    ui::ProfileManager manager(backend, services, settings, theme);
    ui::ImportWizard wizard(services, theme);
    openNew(Sso);

    for (const QWidget *window :
         std::initializer_list<const QWidget *>{&manager, &wizard, editor.get()}) {
        const QSize least = window->minimumSizeHint();
        EXPECT_LE(least.width(), kSmallScreen.width()) << qPrintable(window->objectName());
        EXPECT_LE(least.height(), kSmallScreen.height()) << qPrintable(window->objectName());
    }
}

} // namespace
