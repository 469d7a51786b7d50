// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/entrydialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <gtest/gtest.h>

#include <algorithm>

namespace {

class EntryDialogTest : public testing::Test
{
protected:
    void type(const char *text)
    {
        dialog.findChild<QLineEdit *>(QStringLiteral("entryField"))
            ->setText(QString::fromLatin1(text));
    }
    [[nodiscard]] bool shows(const char *text) const
    {
        const auto labels = dialog.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [text](const QLabel *label) {
            return label->text() == QLatin1String(text);
        });
    }
    [[nodiscard]] bool mayGoOn() const
    {
        return dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled();
    }

    ui::EntryDialog dialog{
        {.title = QStringLiteral("Region"),
         .label = QStringLiteral("Region code"),
         .hint = QStringLiteral("hint"),
         .acceptText = QStringLiteral("Switch"),
         .problem =
             [](const QString &typed) {
                 return typed.contains(u'-') ? QString() : QStringLiteral("problem");
             },
         .warning =
             [](const QString &typed) {
                 return typed.startsWith(u'x') ? QStringLiteral("warning") : QString();
             }},
        nullptr};
};

TEST_F(EntryDialogTest, StopsATextThatDoesNotPass)
{
    type("x");

    EXPECT_TRUE(shows("problem"));
    EXPECT_FALSE(mayGoOn());
}

TEST_F(EntryDialogTest, WarnsOfATextThatPassesAndLetsItThrough)
{
    type("x-1");

    EXPECT_TRUE(shows("warning"));
    EXPECT_TRUE(mayGoOn());
}

TEST_F(EntryDialogTest, ShowsItsHintWhenNothingIsWrong)
{
    EXPECT_TRUE(shows("hint"));
    type("a-1");

    EXPECT_TRUE(shows("hint"));
    EXPECT_TRUE(mayGoOn());
}

} // namespace
