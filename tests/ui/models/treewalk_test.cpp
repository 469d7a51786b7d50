// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/treewalk.h"

#include "tests/ui/views/boardscene.h"
#include "ui/models/jobtreemodel.h"

#include <gtest/gtest.h>

namespace {

using tests::BoardScene;
using ui::JobTreeModel;

TEST(TreeWalk, GoesBackTheWayItCame)
{
    BoardScene scene;
    scene.play();
    JobTreeModel model;
    model.addScope(
        {&scene.jobs, &scene.servers, &scene.clock, QStringLiteral("corp-prod"), {}, {}});

    QStringList down;
    QStringList up;
    for (QModelIndex row = ui::rowAfter(model, {}); row.isValid(); row = ui::rowAfter(model, row))
        down << row.data().toString();
    for (QModelIndex row = ui::rowBefore(model, {}); row.isValid(); row = ui::rowBefore(model, row))
        up.prepend(row.data().toString());

    EXPECT_GT(down.size(), 10);
    EXPECT_EQ(down, up);
}

} // namespace
