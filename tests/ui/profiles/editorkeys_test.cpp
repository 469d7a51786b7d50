// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/waitfor.h"
#include "tests/ui/profiles/profileeditortest.h"

#include <QApplication>
#include <QMessageBox>
#include <QScrollArea>
#include <QTest>

namespace {

using support::waitFor;

/// A round through the editor without a mouse.
class EditorKeysTest : public tests::ProfileEditorTest
{
protected:
    void press(QWidget &widget, Qt::Key key) { QTest::keyClick(&widget, key); }
    [[nodiscard]] QMessageBox *question() const
    {
        return editor->findChild<QMessageBox *>(QStringLiteral("discardProfileQuestion"));
    }
    /// Whether Tab stops there.
    [[nodiscard]] bool isStop(const QWidget &widget) const
    {
        const bool takesTab = (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
        return takesTab && widget.isEnabled() && widget.isVisibleTo(editor.get())
               && editor->fields().isAncestorOf(&widget);
    }
    [[nodiscard]] int heightOf(const QWidget &widget) const
    {
        return widget.mapTo(&editor->fields(), widget.rect().center()).y();
    }
    /// The fields in the order of Tab, from the first.
    [[nodiscard]] QList<QWidget *> stops() const
    {
        QWidget *first = editor->fields().nameField();
        QList<QWidget *> stops{first};
        for (QWidget *next = first->nextInFocusChain(); next != first;
             next = next->nextInFocusChain()) {
            if (isStop(*next))
                stops << next;
        }
        return stops;
    }
};

TEST_F(EditorKeysTest, BeginsInTheFirstFieldThatCanBeEdited)
{
    openNew(Keys);
    ASSERT_TRUE(QTest::qWaitForWindowActive(editor.get()));
    EXPECT_TRUE(field("profileNameField").hasFocus());

    writeConfig("[profile audit]\nregion = eu-west-1\n");
    openFor(profiles::awsProfileId(QStringLiteral("audit")));
    ASSERT_TRUE(QTest::qWaitForWindowActive(editor.get()));

    EXPECT_TRUE(field("accountLabelField").hasFocus());
}

TEST_F(EditorKeysTest, GoesThroughTheFieldsFromTopToBottom)
{
    // Side by side they are not quite at the same height.
    constexpr int kSameRow = 12;
    openNew(Keys);
    for (const Kind kind : {Keys, Role, Sso, Process}) {
        widget<QComboBox>(*editor, "profileKindChooser").setCurrentIndex(kind);
        QApplication::processEvents();
        const QList<QWidget *> order = stops();
        EXPECT_GE(order.size(), 8) << kind;
        for (qsizetype i = 1; i < order.size(); ++i)
            EXPECT_GT(heightOf(*order[i]), heightOf(*order[i - 1]) - kSameRow)
                << qPrintable(order[i - 1]->objectName()) << " before "
                << qPrintable(order[i]->objectName());
    }
}

TEST_F(EditorKeysTest, SavesWithEnter)
{
    openNew(Keys);
    ASSERT_TRUE(QTest::qWaitForWindowActive(editor.get()));
    press(field("profileNameField"), Qt::Key_Return);
    EXPECT_FALSE(note("profileNameField").isEmpty());
    fill("profileNameField", "Corp");
    fill("accessKeyIdField", "AKIAIOSFODNN7EXAMPLE");
    fill("secretKeyField", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");

    press(field("secretKeyField"), Qt::Key_Return);

    EXPECT_TRUE(waitUntilSaved());
}

TEST_F(EditorKeysTest, PressesTheButtonWithTheFocusInsteadOfSaving)
{
    openFor(addKeys("Corp"));
    ASSERT_TRUE(QTest::qWaitForWindowActive(editor.get()));
    auto &cancel = widget<QPushButton>(*editor, "cancelProfileButton");
    cancel.setFocus();

    press(cancel, Qt::Key_Return);

    ASSERT_TRUE(waitFor([this] { return !editor->isVisible(); }));
    EXPECT_EQ(saved->count(), 0);
}

TEST_F(EditorKeysTest, ClosesWithoutAQuestionWhenNothingWasEntered)
{
    openFor(addKeys("Corp"));

    press(*editor, Qt::Key_Escape);

    EXPECT_FALSE(question());
    EXPECT_FALSE(editor->isVisible());
}

TEST_F(EditorKeysTest, AsksBeforeWhatWasEnteredIsLost)
{
    openFor(addKeys("Corp"));
    fill("secretKeyField", "wJalrXUtnFEMI");

    press(*editor, Qt::Key_Escape);

    ASSERT_TRUE(question());
    EXPECT_TRUE(editor->isVisible());
    EXPECT_EQ(question()->defaultButton(),
              question()->findChild<QPushButton *>(QStringLiteral("keepEditingButton")));
    click(*question(), "keepEditingButton");
    ASSERT_TRUE(waitFor([this] { return !question(); }));
    EXPECT_EQ(text("secretKeyField"), QStringLiteral("wJalrXUtnFEMI"));

    editor->reject();
    ASSERT_TRUE(question());
    click(*question(), "discardProfileButton");

    EXPECT_TRUE(waitFor([this] { return !editor->isVisible(); }));
    EXPECT_EQ(saved->count(), 0);
}

TEST_F(EditorKeysTest, AsksAfterAChangeOfAnyMark)
{
    for (const char *box : {"productionBox", "swatch2"}) {
        openFor(addKeys(box));
        widget<QAbstractButton>(*editor, box).click();

        press(*editor, Qt::Key_Escape);

        EXPECT_TRUE(question()) << box;
    }
}

TEST_F(EditorKeysTest, LeavesRoomForATaskBar)
{
    const QSize onSmall = ui::ProfileEditor::sizeOn({1280, 720}, 500);
    EXPECT_LE(onSmall.height(), 720 - 48 - 48);
    EXPECT_EQ(ui::ProfileEditor::sizeOn({1920, 1080}, 500).height(), 760);
    EXPECT_GT(ui::ProfileEditor::sizeOn({1920, 1080}, 900).width(), 900);
    EXPECT_LT(ui::ProfileEditor::sizeOn({1280, 720}, 2000).width(), 1280);
}

TEST_F(EditorKeysTest, KeepsTheButtonsAndTheFieldWithTheFocusInSightWithLargerLetters)
{
    const QFont usual = QApplication::font();
    for (const int size : {9, 14}) {
        QApplication::setFont(QFont(QStringLiteral("Inter"), size));
        openNew(Role);
        ASSERT_TRUE(QTest::qWaitForWindowActive(editor.get()));
        (void)editor->fields().firstProblem();
        QApplication::processEvents();
        const auto &save = widget<QPushButton>(*editor, "saveProfileButton");
        const QRect place(save.mapTo(editor.get(), QPoint()), save.size());
        EXPECT_TRUE(editor->rect().contains(place)) << size;

        QLineEdit &account = field("onlyAccountField");
        widget<QAbstractButton>(*editor, "readOnlyBox").setFocus();
        QTest::keyClick(editor->focusWidget(), Qt::Key_Tab);

        EXPECT_TRUE(account.hasFocus()) << size;
        const QWidget *view = widget<QScrollArea>(*editor, "profileEditorScroll").viewport();
        EXPECT_TRUE(view->rect().contains(account.mapTo(view, account.rect().center())));
    }
    QApplication::setFont(usual);
}

TEST_F(EditorKeysTest, SaysInATipWhatMayNotFitItsField)
{
    openNew(Role);
    const char *const arn = "arn:aws:iam::111122223333:role/a-rather-long-name-of-a-role<b>";
    fill("roleArnField", arn);
    EXPECT_TRUE(field("roleArnField").toolTip().contains(QStringLiteral("a-rather-long-name")));
    EXPECT_FALSE(field("roleArnField").toolTip().contains(QStringLiteral("<b>")));

    fill("roleArnField", "short");
    EXPECT_TRUE(field("roleArnField").toolTip().isEmpty());
    fill("secretKeyField", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEYandMore");
    EXPECT_TRUE(field("secretKeyField").toolTip().isEmpty());
}

} // namespace
