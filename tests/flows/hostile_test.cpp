// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/simulateddesk.h"
#include "tests/support/waitfor.h"
#include "ui/models/jobtreemodel.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QRegularExpression>
#include <QScrollArea>

namespace {

using support::waitFor;
using support::widget;

/// Names, tags and messages of the service that are made to do harm.
class HostileFlow : public support::SimulatedDesk
{
protected:
    /// Labels that would read their text as HTML.
    [[nodiscard]] static QStringList richLabels(const QWidget &top)
    {
        QStringList rich;
        for (const auto *label : top.findChildren<QLabel *>()) {
            const bool mayBeRich =
                label->textFormat() != Qt::PlainText && Qt::mightBeRichText(label->text());
            if (mayBeRich)
                rich << label->text();
        }
        return rich;
    }
    /// A tool tip may be ours alone: everything of the service in it must be escaped.
    [[nodiscard]] static bool isHarmless(const QString &toolTip)
    {
        static const QRegularExpression markup(QStringLiteral("<(?!/?qt>|br>)[A-Za-z/!]"));
        return !Qt::mightBeRichText(toolTip) || !markup.match(toolTip).hasMatch();
    }
    static void expectHarmless(const QAbstractItemModel &model, const QModelIndex &parent = {})
    {
        for (int row = 0; row < model.rowCount(parent); ++row) {
            for (int column = 0; column < model.columnCount(parent); ++column) {
                const QString tip =
                    model.index(row, column, parent).data(Qt::ToolTipRole).toString();
                EXPECT_TRUE(isHarmless(tip)) << qPrintable(tip);
            }
            expectHarmless(model, model.index(row, 0, parent));
        }
    }
    [[nodiscard]] QStringList namesInTable() const
    {
        const QAbstractItemModel &model = window->serverView().model();
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row)
            names << model.index(row, 0).data().toString();
        return names;
    }
    void expectHarmless(const QWidget &top)
    {
        EXPECT_TRUE(richLabels(top).isEmpty()) << qPrintable(richLabels(top).join(u'\n'));
        for (const auto *child : top.findChildren<QWidget *>())
            EXPECT_TRUE(isHarmless(child->toolTip())) << qPrintable(child->toolTip());
    }
};

TEST_F(HostileFlow, StaysPlainTextInTableAndDetails)
{
    play("hostile-strings");

    showDesk();
    window->serverView().focusFilter();

    const QStringList names = namesInTable();
    for (const char *text : {"<b>x</b><img src=", "&lt;b&gt;x<table>evil", "=1+1",
                             "%s%n %1 %2 {0} &File", "../../etc/passwd"})
        EXPECT_FALSE(names.filter(QLatin1String(text)).isEmpty()) << text;
    expectHarmless(table());
    expectHarmless(*window);
}

TEST_F(HostileFlow, StaysPlainTextAndNarrowInTheDetailsOfEachServer)
{
    play("hostile-strings");
    showDesk();
    auto &servers = widget<QAbstractItemView>(*window, "serverTable");
    const auto &scroll = widget<QScrollArea>(*window, "detailsScroll");

    for (int row = 0; row < 8; ++row) {
        servers.setCurrentIndex(servers.model()->index(row, 0));
        QCoreApplication::processEvents();
        ASSERT_TRUE(scroll.isVisible());
        expectHarmless(scroll);
        EXPECT_LT(scroll.widget()->minimumSizeHint().width(), 600) << row;
    }
}

TEST_F(HostileFlow, StaysPlainTextInWizardAndBoard)
{
    play("hostile-strings");
    showDesk();
    tick(readyServers(3));
    ui::CutoverWizard *wizard = openWizard();
    ASSERT_TRUE(wizard);
    goToReview(*wizard);
    expectHarmless(*wizard);

    typeConfirmation(*wizard);
    clickStart(*wizard);
    waitUntilSent();

    ASSERT_TRUE(waitFor([this] { return watch().jobs().size() > 0; }));
    EXPECT_TRUE(board().contains(QLatin1String("<b>x</b>"))) << qPrintable(board());
    expectHarmless(window->boardView().model());
    expectHarmless(*window);
    EXPECT_EQ(starts(), 1);
}

TEST_F(HostileFlow, StaysPlainTextInARefusal)
{
    play("hostile-strings");
    showDesk();
    play("conflict=1");

    confirmStart(readyServers(2));
    waitUntilSent();

    EXPECT_TRUE(messages().contains(QLatin1String("<b>x</b>"))) << qPrintable(messages());
    EXPECT_TRUE(textsOf(*window).contains(QLatin1String("<b>x</b>")))
        << qPrintable(textsOf(*window));
    expectHarmless(table());
    expectHarmless(*window);
    EXPECT_EQ(starts(), 1);
}

} // namespace
