// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/controlpainter.h"
#include "ui/theme/deskstyle.h"
#include "ui/theme/stylegeometry.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QImage>
#include <QLineEdit>

#include <gtest/gtest.h>

namespace {

using ui::Theme;
using ui::ThemeColor;

class DeskStyleTest : public testing::Test
{
protected:
    DeskStyleTest()
    {
        theme.setScheme(Theme::Scheme::Light);
        theme.applyTo(*qApp);
    }
    /// Of the middle of the upper border.
    [[nodiscard]] static QColor borderOf(QWidget &widget)
    {
        widget.resize(120, 28);
        return widget.grab().toImage().pixelColor(60, 0);
    }

    Theme theme;
};

} // namespace

TEST_F(DeskStyleTest, FieldsAndComboBoxesHaveABorderThatIsFound)
{
    QLineEdit field;
    QComboBox box;

    EXPECT_EQ(borderOf(field).name(), theme.color(ThemeColor::Border).name());
    EXPECT_EQ(borderOf(box).name(), theme.color(ThemeColor::Border).name());
}

TEST_F(DeskStyleTest, BordersOfDisabledFieldsAreFaint)
{
    QLineEdit field;
    QComboBox box;
    field.setEnabled(false);
    box.setEnabled(false);

    EXPECT_EQ(borderOf(field).name(), theme.color(ThemeColor::Line).name());
    EXPECT_EQ(borderOf(box).name(), theme.color(ThemeColor::Line).name());
}

TEST_F(DeskStyleTest, ElidesTheTextOfANarrowComboBox)
{
    QStyleOptionComboBox box;
    box.currentText = QStringLiteral("sim-prod (simulator, production)");
    box.rect = QRect(0, 0, 100, 28);
    EXPECT_TRUE(ui::comboBoxText(box).endsWith(QChar(0x2026))) << qPrintable(ui::comboBoxText(box));

    box.rect = QRect(0, 0, 600, 28);
    EXPECT_EQ(ui::comboBoxText(box), box.currentText);
}

TEST_F(DeskStyleTest, ShowsTheWholeTextOfAComboBoxOfTheWantedSize)
{
    QComboBox box;
    box.addItem(theme.icon(ui::Icon::Key), QStringLiteral("corp-prod"));
    QStyleOptionComboBox option;
    option.initFrom(&box);
    option.rect = QRect(QPoint(), box.sizeHint());
    option.currentText = box.currentText();
    option.currentIcon = box.itemIcon(0);
    option.iconSize = box.iconSize();

    EXPECT_EQ(ui::comboBoxText(option), QStringLiteral("corp-prod"));
}

TEST_F(DeskStyleTest, DrawsTheCornerBetweenScrollBarsLikeTheirGrooves)
{
    QImage image(10, 10, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    QStyleOption option;
    option.rect = image.rect();

    QApplication::style()->drawPrimitive(QStyle::PE_PanelScrollAreaCorner, &option, &painter);

    QImage expected(image.size(), image.format());
    expected.fill(theme.color(ThemeColor::Base));
    EXPECT_EQ(image, expected);
}

TEST_F(DeskStyleTest, UnderlinesTheChosenTabFromWhereTheTextsBegin)
{
    QImage image(140, 36, QImage::Format_RGB32);
    image.fill(theme.color(ThemeColor::Window));
    QPainter painter(&image);
    QStyleOptionTab tab;
    tab.rect = image.rect();
    tab.state = QStyle::State_Enabled | QStyle::State_Selected;

    ui::ControlPainter(painter, theme.colors()).tab(tab);

    const QColor accent = theme.color(ThemeColor::Accent);
    EXPECT_NE(image.pixelColor(ui::space::kMedium - 1, 35).name(), accent.name());
    EXPECT_EQ(image.pixelColor(ui::space::kMedium, 35).name(), accent.name());
    EXPECT_EQ(image.pixelColor(139 - ui::space::kMedium, 35).name(), accent.name());
}

TEST_F(DeskStyleTest, QuestionsCarryTheSignsOfTheWindow)
{
    const QIcon sign = qApp->style()->standardIcon(QStyle::SP_MessageBoxWarning);
    const QImage picture = sign.pixmap(32, 32).toImage();

    int coloured = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const QColor pixel = picture.pixelColor(x, y);
            coloured +=
                pixel.alpha() == 255 && pixel.rgb() == theme.color(ThemeColor::Warning).rgb();
        }
    }
    EXPECT_GT(coloured, 0);
}
