// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/roles.h"
#include "ui/theme/controlpainter.h"
#include "ui/views/chipflow.h"
#include "ui/views/chiplabel.h"
#include "ui/views/statedelegate.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QStandardItemModel>

#include <gtest/gtest.h>

using ui::Theme;
using ui::ThemeColor;

namespace {

QFont largeFont()
{
    QFont font = QApplication::font();
    font.setPixelSize(40);
    return font;
}

/// A cell that has nothing but a chip.
QImage paintedChip(const Theme &theme, const QFont &font)
{
    QStandardItemModel model;
    model.appendRow(new QStandardItem);
    model.setData(model.index(0, 0), QStringLiteral("blocks finalize"), ui::Role::Badge);
    QImage image(800, 80, QImage::Format_RGB32);
    image.fill(theme.color(ThemeColor::Base));
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = image.rect();
    option.font = font;
    ui::StateDelegate(theme).paint(&painter, option, model.index(0, 0));
    return image;
}

} // namespace

TEST(Chips, GrowWithTheFontOfALabel)
{
    const Theme theme;
    ui::ChipLabel label(theme, nullptr);
    label.setText(QStringLiteral("blocks finalize"));
    const int usual = label.sizeHint().height();

    label.setFont(largeFont());

    EXPECT_GT(label.sizeHint().height(), usual);
    EXPECT_GE(label.sizeHint().height(), QFontMetrics(largeFont()).height());
}

TEST(Chips, GrowWithTheFontOfAView)
{
    const Theme theme;

    const QImage image = paintedChip(theme, largeFont());

    // Between the chip's edge and its text.
    const int x = ui::space::kSmall + 3;
    int height = 0;
    for (int y = 0; y < image.height(); ++y)
        height += image.pixelColor(x, y) == theme.color(ThemeColor::Chip) ? 1 : 0;
    EXPECT_GE(height, QFontMetrics(Theme::smallFont(largeFont())).height());
}

TEST(Chips, FlowIntoAsManyRowsAsTheWidthNeeds)
{
    const Theme theme;
    ui::ChipFlow flow(theme, nullptr);
    flow.setWords({QStringLiteral("Change = CHG0041877"), QStringLiteral("Wave = W3"),
                   QStringLiteral("Window = 2026-11-21T02")},
                  QStringLiteral("none"));

    const int row = flow.heightForWidth(4000);

    EXPECT_EQ(row, ui::ControlPainter::chipHeight(flow.font()));
    EXPECT_GE(flow.heightForWidth(flow.minimumSizeHint().width()), 3 * row);
    EXPECT_EQ(flow.text(),
              QStringLiteral("Change = CHG0041877\nWave = W3\nWindow = 2026-11-21T02"));
    EXPECT_TRUE(flow.toolTip().contains(QLatin1String("Wave = W3")));
}

TEST(Chips, FlowStaysInItsWidthWhateverItIsGiven)
{
    const Theme theme;
    ui::ChipFlow flow(theme, nullptr);
    flow.setWords({QString(300, u'x')}, {});
    const int row = flow.heightForWidth(200);
    flow.resize(200, row);

    const QImage image = flow.grab().toImage();

    EXPECT_EQ(row, ui::ControlPainter::chipHeight(flow.font()));
    // The chip's own end is seen, with its padding after an elided text.
    EXPECT_EQ(image.pixelColor(image.width() - 3, image.height() / 2).name(),
              theme.color(ThemeColor::Chip).name());
}

TEST(Chips, AreWideEnoughForTheirTextInAnyFont)
{
    for (int size = 20; size < 60; ++size) {
        QFont font = QApplication::font();
        font.setPointSizeF(size / 3.0);
        for (const char *word : {"Wave = w1", "Owner = ill", "Change = CHG0041877"}) {
            const QString text = QLatin1String(word);
            const int room =
                ui::ControlPainter::chipWidth(text, font) - ui::ControlPainter::chipWidth({}, font);

            EXPECT_GE(room, QFontMetricsF(font).horizontalAdvance(text)) << word << " " << size;
        }
    }
}

TEST(Chips, FlowSaysThatThereAreNone)
{
    const Theme theme;
    ui::ChipFlow flow(theme, nullptr);

    flow.setWords({}, QStringLiteral("none"));

    EXPECT_EQ(flow.text(), QStringLiteral("none"));
    EXPECT_GT(flow.sizeHint().height(), 0);
    EXPECT_TRUE(flow.toolTip().isEmpty());
}
