// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/fakeclock.h"
#include "tests/support/waitfor.h"
#include "tests/ui/models/serverfixture.h"
#include "ui/theme/plainlabel.h"
#include "ui/views/servertable.h"
#include "ui/views/serverview.h"

#include <QCheckBox>
#include <QLineEdit>

#include <gtest/gtest.h>

namespace tests {

/// The page over an empty store.
class ServerViewTest : public testing::Test
{
protected:
    ServerViewTest()
    {
        view.setStore(&store, clock);
        view.resize(1100, 500);
        view.show();
    }

    template <class Widget>
    [[nodiscard]] Widget &child(const char *name) const
    {
        auto *found = view.findChild<Widget *>(QLatin1String(name));
        Q_ASSERT(found);
        return *found;
    }
    [[nodiscard]] QString selectionText() const
    {
        return child<ui::PlainLabel>("selectionText").text();
    }
    [[nodiscard]] bool activate()
    {
        view.activateWindow();
        return support::waitFor([this] { return view.isActiveWindow(); });
    }
    [[nodiscard]] QLineEdit &filter() const { return child<QLineEdit>("serverFilter"); }
    [[nodiscard]] ui::ServerTable &table() const { return child<ui::ServerTable>("serverTable"); }
    [[nodiscard]] QCheckBox &headerTick() const { return child<QCheckBox>("selectMatching"); }
    void goTo(int row) { table().setCurrentIndex(view.model().index(row, 0)); }

    ui::Theme theme;
    support::FakeClock clock{testNow()};
    cutover::ServerStore store{testScope()};
    ui::ServerView view{theme};
};

} // namespace tests
