// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/simulateddesk.h"
#include "ui/theme/plainlabel.h"

namespace flows {

[[nodiscard]] inline profiles::ProfileMarks productionMarks()
{
    profiles::ProfileMarks marks;
    marks.label = QStringLiteral("Acme prod");
    marks.colour = QStringLiteral("#00aa00");
    marks.isProduction = true;
    return marks;
}

[[nodiscard]] inline profiles::ProfileMarks readOnlyMarks()
{
    profiles::ProfileMarks marks;
    marks.isReadOnly = true;
    return marks;
}

/// Ordinary profiles with what the user decided about them.
class MarksTest : public support::SimulatedDesk
{
protected:
    MarksTest() : SimulatedDesk(support::SimulatedBackend::Marking::Override) {}

    [[nodiscard]] static QString bandOf(const QWidget &top)
    {
        return textsOf(support::widget<QWidget>(top, "identityBand"));
    }
    [[nodiscard]] static QString complaintOf(const QWidget &wizard)
    {
        return support::widget<ui::PlainLabel>(wizard, "confirmationProblem").text();
    }
    void expectProduction(const QString &band)
    {
        EXPECT_TRUE(band.contains(QLatin1String("PRODUCTION"))) << qPrintable(band);
        EXPECT_TRUE(band.contains(QLatin1String("account Acme prod (1111 1111 1111)")))
            << qPrintable(band);
        EXPECT_TRUE(band.contains(desk.region().toString())) << qPrintable(band);
        EXPECT_TRUE(band.contains(QLatin1String("user simulated-operator"))) << qPrintable(band);
    }
};

} // namespace flows
