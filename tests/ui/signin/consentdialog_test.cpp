// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/signin/consentdialog.h"

#include "tests/support/accessiblenames.h"
#include "tests/support/simulateddesk.h"
#include "tests/support/waitfor.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/plaintext.h"

#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>

namespace {

using support::waitFor;
using support::widget;

class ConsentDialogTest : public testing::Test
{
protected:
    ~ConsentDialogTest() override { delete dialog; }

    void open(const QString &command)
    {
        dialog = new ui::ConsentDialog({.profile = QStringLiteral("corp-tool"),
                                        .files = {QStringLiteral("/home/anna/.aws/config")},
                                        .command = command},
                                       nullptr);
        QObject::connect(dialog, &ui::ConsentDialog::allowed, &context,
                         [this](const QByteArray &hash) { hashes << hash; });
        dialog->open();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(dialog));
    }
    [[nodiscard]] QString command()
    {
        return widget<QPlainTextEdit>(*dialog, "consentCommand").toPlainText();
    }
    [[nodiscard]] QPushButton &allow() { return widget<QPushButton>(*dialog, "allowButton"); }
    [[nodiscard]] QString texts()
    {
        QString lines;
        for (const auto *label : dialog->findChildren<ui::PlainLabel *>())
            lines += ui::withoutBreaks(label->text()) + u'\n';
        return lines;
    }

    QPointer<ui::ConsentDialog> dialog;
    QList<QByteArray> hashes;
    QObject context;
};

TEST_F(ConsentDialogTest, ShowsCommandProfileAndFile)
{
    open(QStringLiteral("/usr/bin/tool --json"));

    EXPECT_EQ(dialog->windowTitle(), QStringLiteral("Allow a program to be run"));
    EXPECT_EQ(command(), QStringLiteral("/usr/bin/tool --json"));
    EXPECT_TRUE(texts().contains(QLatin1String("corp-tool"))) << qPrintable(texts());
    EXPECT_TRUE(texts().contains(QLatin1String("/home/anna/.aws/config"))) << qPrintable(texts());
    EXPECT_TRUE(texts().contains(QLatin1String("asked again when the command changes")));
    support::expectNames(*dialog);
}

TEST_F(ConsentDialogTest, AllowsByTheHashOfTheCommand)
{
    open(QStringLiteral("/usr/bin/tool --json"));

    allow().click();

    EXPECT_EQ(hashes, QList<QByteArray>{QByteArrayLiteral(
                          "d94d10ed0a10135a9695b751072b032c21af58df075f5803ac793a0448609f2b")});
    EXPECT_TRUE(waitFor([this] { return !dialog; }));
}

TEST_F(ConsentDialogTest, AllowsNothingByEnter)
{
    open(QStringLiteral("/usr/bin/tool --json"));
    EXPECT_TRUE(widget<QPushButton>(*dialog, "cancelSignInButton").isDefault());

    QTest::keyClick(dialog, Qt::Key_Return);

    EXPECT_TRUE(waitFor([this] { return !dialog; }));
    EXPECT_TRUE(hashes.isEmpty());
}

TEST_F(ConsentDialogTest, LetsNothingBePushedOutOfSight)
{
    open(QStringLiteral("/usr/bin/tool\n\n\n\n\n\n\nrm -r\u202E /"));

    EXPECT_FALSE(command().contains(u'\n')) << qPrintable(command());
    EXPECT_FALSE(command().contains(QChar(0x202E)));
    EXPECT_TRUE(command().contains(QLatin1String("rm -r")));
}

TEST_F(ConsentDialogTest, AllowsNothingThatIsNotShownWhole)
{
    open(QString(100'000, u'x'));

    EXPECT_FALSE(allow().isEnabled());
    EXPECT_TRUE(texts().contains(QLatin1String("too long to be shown whole")))
        << qPrintable(texts());
}

} // namespace
