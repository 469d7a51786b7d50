// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/fakeclock.h"
#include "tests/support/modelcheck.h"
#include "tests/ui/models/serverfixture.h"
#include "ui/models/servermodel.h"

#include <gtest/gtest.h>

namespace tests {

/// A model over an empty store, watched by a model tester.
class ServerModelTest : public testing::Test
{
protected:
    ServerModelTest() { model.setStore(&store, &clock); }

    [[nodiscard]] QString names() const
    {
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row)
            names << model.index(row, 0).data().toString();
        return names.join(u' ');
    }
    [[nodiscard]] QModelIndex cell(int row, ui::ServerColumn column) const
    {
        return model.index(row, static_cast<int>(column));
    }

    support::FakeClock clock{testNow()};
    cutover::ServerStore store{testScope()};
    ui::ServerModel model;
    std::unique_ptr<QAbstractItemModelTester> tester = support::checkModel(model);
};

} // namespace tests
