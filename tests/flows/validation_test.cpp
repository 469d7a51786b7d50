// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/simulateddesk.h"

#include <QTreeView>

namespace {

/// The card complains about the first server and about a tag.
class ValidationFlow : public support::SimulatedDesk
{
protected:
    void SetUp() override
    {
        showDesk();
        chosen = readyServers(3);
        play("validation");
        tick(chosen);
        ui::CutoverWizard *wizard = openWizard();
        ASSERT_TRUE(wizard);
        const auto &tags = support::widget<QTreeView>(*wizard, "tagTable");
        tags.model()->setData(tags.model()->index(0, 0), QStringLiteral("Wave"));
        tags.model()->setData(tags.model()->index(0, 1), QStringLiteral("Night 7"));
        confirm(*wizard);
        waitUntilSent();
    }

    Ids chosen;
};

TEST_F(ValidationFlow, TellsTheReasonAndEachField)
{
    const QString text = messages();

    EXPECT_TRUE(text.contains(QLatin1String("Nothing was started"))) << qPrintable(text);
    EXPECT_TRUE(text.contains(QLatin1String("fieldValidationFailed"))) << qPrintable(text);
    EXPECT_TRUE(text.contains(QLatin1String("has no valid launch configuration")))
        << qPrintable(text);
    EXPECT_TRUE(text.contains(QLatin1String("tags.Wave: The tag policy of the organization")))
        << qPrintable(text);
}

TEST_F(ValidationFlow, MarksTheServerThatAFieldNames)
{
    QStringList marked;
    for (const mgn::SourceServerId &id : chosen) {
        if (!table().markReason(id).isEmpty())
            marked << id.toString();
    }

    ASSERT_EQ(marked.size(), 1) << qPrintable(marked.join(u' '));
    EXPECT_TRUE(table()
                    .markReason(mgn::SourceServerId(marked.first()))
                    .contains(QLatin1String("launch configuration")));
}

TEST_F(ValidationFlow, KeepsTheOthersSelected)
{
    EXPECT_EQ(window->serverView().selectedIds().size(), 2);
    EXPECT_EQ(starts(), 1);
    EXPECT_EQ(watch().jobs().runningJobs().size(), 0U);
}

TEST_F(ValidationFlow, GivesCodeAndRequestIdToCopy)
{
    const QString details = window->flashBar().flashes().first().details;

    EXPECT_TRUE(details.contains(QLatin1String("ValidationException"))) << qPrintable(details);
    EXPECT_TRUE(details.contains(QLatin1String("Request ID: "))) << qPrintable(details);
}

} // namespace
