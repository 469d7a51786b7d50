// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/simulateddesk.h"
#include "tests/support/waitfor.h"
#include "ui/theme/plainlabel.h"
#include "ui/wizard/cutoverdraft.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>

namespace {

using support::waitFor;
using support::widget;

class CutoverWizardTest : public support::SimulatedDesk
{
protected:
    void SetUp() override { open(2); }
    void open(int count)
    {
        showDesk();
        tick(readyServers(count));
        wizard = openWizard();
        ASSERT_TRUE(wizard);
    }
    [[nodiscard]] QPushButton &button(const char *name)
    {
        return widget<QPushButton>(*wizard, name);
    }
    void typeAccount(const QString &account)
    {
        auto &field = *widget<QComboBox>(*wizard, "wizardAccountChooser").lineEdit();
        field.selectAll();
        type(field, account);
        emit field.editingFinished();
    }

    ui::CutoverWizard *wizard = nullptr;
};

TEST_F(CutoverWizardTest, HasCancelAsItsDefault)
{
    EXPECT_EQ(wizard->windowTitle(), QStringLiteral("Start cutover"));
    EXPECT_TRUE(button("cancelButton").isDefault());
    for (const char *name : {"backButton", "nextButton", "wizardStartButton"}) {
        EXPECT_FALSE(button(name).isDefault()) << name;
        EXPECT_FALSE(button(name).autoDefault()) << name;
    }
}

TEST_F(CutoverWizardTest, StartsNothingWhenItIsCancelled)
{
    goToReview(*wizard);
    typeConfirmation(*wizard);

    button("cancelButton").click();

    EXPECT_TRUE(waitFor([this] { return !window->startFlow().wizard(); }));
    EXPECT_EQ(starts(), 0);
    EXPECT_EQ(window->serverView().selectedIds().size(), 2);
}

TEST_F(CutoverWizardTest, EnablesTheStartOnlyWithTheTypedWord)
{
    goToReview(*wizard);
    auto &field = widget<QLineEdit>(*wizard, "confirmField");
    EXPECT_FALSE(button("wizardStartButton").isEnabled());

    type(field, QStringLiteral("confir"));
    EXPECT_FALSE(button("wizardStartButton").isEnabled());
    type(field, QStringLiteral("m"));

    EXPECT_TRUE(button("wizardStartButton").isEnabled());
    EXPECT_EQ(button("wizardStartButton").text(), QStringLiteral("Start cutover of 2 servers"));
    EXPECT_FALSE(widget<QLineEdit>(*wizard, "countField").isVisible());
}

TEST_F(CutoverWizardTest, ForgetsTheConfirmationWhenOneGoesBack)
{
    goToReview(*wizard);
    typeConfirmation(*wizard);

    button("backButton").click();
    button("nextButton").click();

    EXPECT_TRUE(widget<QLineEdit>(*wizard, "confirmField").text().isEmpty());
    EXPECT_FALSE(button("wizardStartButton").isEnabled());
}

TEST_F(CutoverWizardTest, ConfirmsOnceForADoubleClick)
{
    int confirmed = 0;
    QObject::connect(wizard, &ui::CutoverWizard::confirmed, window.get(), [&] { ++confirmed; });
    goToReview(*wizard);
    typeConfirmation(*wizard);
    auto *start = &button("wizardStartButton");

    QTest::mouseDClick(start, Qt::LeftButton);
    start->click();

    EXPECT_EQ(confirmed, 1);
    EXPECT_FALSE(start->isEnabled());
    waitUntilSent();
    EXPECT_EQ(starts(), 1);
}

TEST_F(CutoverWizardTest, KeepsTagsWhenOneGoesBack)
{
    button("nextButton").click();
    auto *tags = widget<QTreeView>(*wizard, "tagTable").model();
    tags->setData(tags->index(0, 0), QStringLiteral("Wave"));
    tags->setData(tags->index(0, 1), QStringLiteral("7"));
    goToReview(*wizard);
    EXPECT_TRUE(textsOf(*wizard).contains(QLatin1String("Wave = 7")))
        << qPrintable(textsOf(*wizard));

    button("backButton").click();

    EXPECT_EQ(tags->index(0, 1).data().toString(), QStringLiteral("7"));
}

TEST_F(CutoverWizardTest, RemembersKeysAndNeverValues)
{
    auto *tags = widget<QTreeView>(*wizard, "tagTable").model();
    tags->setData(tags->index(0, 0), QStringLiteral("Wave"));
    tags->setData(tags->index(0, 1), QStringLiteral("night-seven"));
    goToReview(*wizard);
    typeConfirmation(*wizard);
    clickStart(*wizard);
    waitUntilSent();
    store.sync();

    QFile file(store.fileName());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    EXPECT_TRUE(written.contains("Wave")) << written.toStdString();
    EXPECT_FALSE(written.contains("night-seven")) << written.toStdString();
}

TEST_F(CutoverWizardTest, BarsTheWayIntoAnAccountWithoutTheServers)
{
    button("nextButton").click();
    const int before = sent("DescribeSourceServers");

    typeAccount(QStringLiteral("2222 2222 2222"));

    ASSERT_TRUE(waitFor([this] {
        return textsOf(*wizard).contains(QLatin1String("Not found in account 2222 2222 2222"));
    })) << qPrintable(textsOf(*wizard));
    EXPECT_GT(sent("DescribeSourceServers"), before);
    EXPECT_FALSE(button("nextButton").isEnabled());
    EXPECT_TRUE(textsOf(*wizard).contains(
        QLatin1String("acting on 2222 2222 2222 through 1111 1111 1111")));
}

TEST_F(CutoverWizardTest, BarsTheWayWhileTheAccountIsHalfTyped)
{
    button("nextButton").click();

    typeAccount(QStringLiteral("2222 22"));

    EXPECT_FALSE(button("nextButton").isEnabled());
}

TEST_F(CutoverWizardTest, ReadsTheServersAgainWhenTheReviewOpens)
{
    button("nextButton").click();
    const int before = sent("DescribeSourceServers");

    button("nextButton").click();

    EXPECT_TRUE(waitFor([&] { return sent("DescribeSourceServers") > before; }));
}

TEST_F(CutoverWizardTest, TakesNoConfirmationWhileTheServersAreRead)
{
    button("nextButton").click();
    play("hang@DescribeSourceServers");

    button("nextButton").click();

    EXPECT_FALSE(widget<QLineEdit>(*wizard, "confirmField").isEnabled());
    EXPECT_FALSE(widget<QLineEdit>(*wizard, "countField").isEnabled());
}

TEST_F(CutoverWizardTest, ForgetsTheConfirmationWhenTheServersAreReadAgain)
{
    goToReview(*wizard);
    typeConfirmation(*wizard);
    ASSERT_TRUE(button("wizardStartButton").isEnabled());

    button("readAgainButton").click();

    EXPECT_TRUE(widget<QLineEdit>(*wizard, "confirmField").text().isEmpty());
    EXPECT_TRUE(waitFor([this] { return widget<QLineEdit>(*wizard, "confirmField").isEnabled(); }));
    EXPECT_FALSE(button("wizardStartButton").isEnabled());
}

TEST_F(CutoverWizardTest, FindsTheWayBackFromAFailedReading)
{
    button("nextButton").click();
    play("access-denied@DescribeSourceServers");
    button("nextButton").click();
    ASSERT_TRUE(waitFor([this] { return wizard->draft().readError().has_value(); }));
    server.clearFaults();

    button("backButton").click();

    EXPECT_TRUE(waitFor([this] { return button("nextButton").isEnabled(); }))
        << qPrintable(button("nextButton").toolTip());
    EXPECT_FALSE(wizard->draft().readError());
}

TEST_F(CutoverWizardTest, OffersToReadAgainWhereTheReadingFailed)
{
    button("nextButton").click();
    play("access-denied@DescribeSourceServers");
    typeAccount(QStringLiteral("2222 2222 2222"));
    ASSERT_TRUE(waitFor([this] { return wizard->draft().readError().has_value(); }));
    EXPECT_TRUE(button("readAccountAgainButton").isVisible());
    server.clearFaults();

    button("readAccountAgainButton").click();

    EXPECT_TRUE(waitFor([this] { return !wizard->draft().missing().empty(); }));
    EXPECT_FALSE(button("readAccountAgainButton").isVisible());
}

TEST_F(CutoverWizardTest, CallsTheProfileByItsNameWhereTheReadingFailed)
{
    button("nextButton").click();
    play("access-denied@DescribeSourceServers");
    typeAccount(QStringLiteral("2222 2222 2222"));
    ASSERT_TRUE(waitFor([this] { return wizard->draft().readError().has_value(); }));

    const QString wanted = QStringLiteral("the role of profile %1.").arg(desk.profileName());
    EXPECT_TRUE(textsOf(*wizard).contains(wanted)) << qPrintable(textsOf(*wizard));
}

TEST_F(CutoverWizardTest, KeepsTheProgramsOwnTagKeyToItself)
{
    auto *tags = widget<QTreeView>(*wizard, "tagTable").model();
    button("nextButton").click();

    tags->setData(tags->index(0, 0), QString::fromLatin1(cutover::kIntentTag));
    tags->setData(tags->index(0, 1), QStringLiteral("x"));

    EXPECT_FALSE(button("nextButton").isEnabled());
    EXPECT_TRUE(tags->index(0, 2).data().toString().contains(QLatin1String("itself")));
}

class OverrideWizardTest : public support::SimulatedDesk
{
protected:
    OverrideWizardTest() : SimulatedDesk(support::SimulatedBackend::Marking::Override) {}
};

TEST_F(OverrideWizardTest, NamesTheHostOfTheOverrideInBandAndReview)
{
    showDesk();
    tick(readyServers(1));
    ui::CutoverWizard *wizard = openWizard();
    ASSERT_TRUE(wizard);
    const QString host = QStringLiteral("requests go to 127.0.0.1:%1").arg(server.port());
    EXPECT_TRUE(textsOf(widget<QWidget>(*wizard, "identityBand")).contains(host))
        << qPrintable(textsOf(*wizard));

    goToReview(*wizard);

    EXPECT_TRUE(widget<ui::PlainLabel>(*wizard, "reviewAccount").text().contains(host));
}

class BigCutoverWizardTest : public CutoverWizardTest
{
protected:
    void SetUp() override { open(6); }
};

TEST_F(BigCutoverWizardTest, AsksForTheNumberOfServersToo)
{
    goToReview(*wizard);
    type(widget<QLineEdit>(*wizard, "confirmField"), QStringLiteral("confirm"));
    auto &count = widget<QLineEdit>(*wizard, "countField");
    ASSERT_TRUE(count.isVisible());
    EXPECT_FALSE(button("wizardStartButton").isEnabled());

    type(count, QStringLiteral("5"));
    EXPECT_FALSE(button("wizardStartButton").isEnabled());
    count.clear();
    type(count, QStringLiteral("6"));

    EXPECT_TRUE(button("wizardStartButton").isEnabled());
}

} // namespace
