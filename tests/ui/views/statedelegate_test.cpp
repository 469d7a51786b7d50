// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/statedelegate.h"

#include "ui/views/viewsetup.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

#include <gtest/gtest.h>

#include <cstdlib>
#include <vector>

namespace {

using ui::CellStyle;
using ui::StateMark;
using ui::Theme;
using ui::ThemeColor;
using ui::Tone;
namespace Role = ui::Role;

/// A model of one cell, a light theme and the delegate that draws the cell.
class StateDelegateTest : public testing::Test
{
protected:
    StateDelegateTest() : delegate(theme)
    {
        theme.setScheme(Theme::Scheme::Light);
        theme.applyTo(*qApp);
        model.appendRow(new QStandardItem(QStringLiteral("word")));
    }

    void set(const QVariant &value, int role) { model.setData(cell(), value, role); }
    QModelIndex cell() const { return model.index(0, 0); }

    QImage painted(QStyle::State state = QStyle::State_Enabled, int width = 200)
    {
        QImage image(width, ui::space::kRowHeight, QImage::Format_RGB32);
        image.fill(theme.color(ThemeColor::Base));
        QPainter painter(&image);
        QStyleOptionViewItem option;
        option.rect = image.rect();
        option.state = state;
        option.font = QApplication::font();
        delegate.paint(&painter, option, cell());
        return image;
    }

    QImage paintedMark(const StateMark &mark, QStyle::State state = QStyle::State_Enabled)
    {
        set(QVariant::fromValue(mark), Role::StateMark);
        return painted(state);
    }

    Theme theme;
    QStandardItemModel model;
    ui::StateDelegate delegate;
};

/// Strokes of 1.3 pixels are mostly blended: a few steps of each channel count as the colour.
bool isNear(QRgb a, QRgb b)
{
    return std::abs(qRed(a) - qRed(b)) < 40 && std::abs(qGreen(a) - qGreen(b)) < 40
           && std::abs(qBlue(a) - qBlue(b)) < 40;
}

int pixelsNear(const QImage &image, const QColor &color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += isNear(image.pixel(x, y), color.rgb()) ? 1 : 0;
    }
    return count;
}

int pixelsOf(const QImage &image, const QColor &color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixel(x, y) == color.rgb() ? 1 : 0;
    }
    return count;
}

/// Leftmost column that is not ground, not counting the hairline.
int firstInk(const QImage &image, const QColor &ground)
{
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height() - 1; ++y) {
            if (image.pixel(x, y) != ground.rgb())
                return x;
        }
    }
    return image.width();
}

} // namespace

TEST_F(StateDelegateTest, DrawsEachToneInItsOwnColour)
{
    for (const Tone tone : {Tone::Ok, Tone::Running, Tone::Warning, Tone::Bad}) {
        const QImage image = paintedMark({tone, ui::toneIcon(tone), QStringLiteral("word")});

        EXPECT_GT(pixelsNear(image, theme.color(tone)), 10) << static_cast<int>(tone);
    }
}

TEST_F(StateDelegateTest, TellsTonesApartWithoutColour)
{
    std::vector<QImage> greys;
    for (const Tone tone : {Tone::Dim, Tone::Ok, Tone::Running, Tone::Warning, Tone::Bad})
        greys.push_back(paintedMark({Tone::Neutral, ui::toneIcon(tone), QStringLiteral("word")}));

    for (std::size_t a = 0; a < greys.size(); ++a) {
        for (std::size_t b = a + 1; b < greys.size(); ++b)
            EXPECT_NE(greys[a], greys[b]) << a << " looks like " << b;
    }
}

TEST_F(StateDelegateTest, KeepsTheColourOfAStateOnTheSelectedRow)
{
    const StateMark bad{Tone::Bad, ui::Icon::OctagonX, QStringLiteral("Launch failed")};

    const QImage image = paintedMark(bad, QStyle::State_Enabled | QStyle::State_Selected);

    EXPECT_GT(pixelsOf(image, theme.color(ThemeColor::SelectedRow)), image.width() * 5);
    EXPECT_GT(pixelsNear(image, theme.color(Tone::Bad)), 10);
}

TEST_F(StateDelegateTest, FillsTickedRows)
{
    set(true, Role::Ticked);

    EXPECT_GT(pixelsOf(painted(), theme.color(ThemeColor::SelectedRow)), 200 * 5);
}

TEST_F(StateDelegateTest, TellsTheCurrentRowFromATickedOne)
{
    const QStyle::State current = QStyle::State_Enabled | QStyle::State_Selected;
    std::vector<QImage> grounds;
    for (const bool ticked : {false, true}) {
        set(ticked ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
        set(ticked, Role::Ticked);
        // Without box and word: whoever scans the table sees the grounds first.
        for (const QStyle::State state : {QStyle::State(QStyle::State_Enabled), current})
            grounds.push_back(painted(state).copy(100, 0, 100, ui::space::kRowHeight));
    }

    for (std::size_t a = 0; a < grounds.size(); ++a) {
        for (std::size_t b = a + 1; b < grounds.size(); ++b)
            EXPECT_NE(grounds[a], grounds[b]) << a << " looks like " << b;
    }
}

TEST_F(StateDelegateTest, FillsTheCurrentRowOnlyWhereNothingCanBeTicked)
{
    const QStyle::State current = QStyle::State_Enabled | QStyle::State_Selected;
    const QColor fill = theme.color(ThemeColor::SelectedRow);

    EXPECT_GT(pixelsOf(painted(current), fill), 200 * 5);
    set(Qt::Unchecked, Qt::CheckStateRole);

    EXPECT_EQ(pixelsOf(painted(current), fill), 0);
}

TEST_F(StateDelegateTest, MarksTickedRowsWithABarToo)
{
    set(Qt::Checked, Qt::CheckStateRole);
    set(true, Role::Ticked);

    const QImage image = painted();

    EXPECT_EQ(QColor(image.pixel(0, 5)), theme.color(ThemeColor::Accent));
    EXPECT_NE(QColor(image.pixel(5, 1)), theme.color(ThemeColor::Accent));
}

TEST_F(StateDelegateTest, AlignsNumbersAtTheEnd)
{
    const int textStart = firstInk(painted(), theme.color(ThemeColor::Base));
    set(QVariant::fromValue(CellStyle::Number), Role::CellStyle);

    const int numberStart = firstInk(painted(), theme.color(ThemeColor::Base));

    EXPECT_LT(textStart, 20);
    EXPECT_GT(numberStart, 120);
}

TEST_F(StateDelegateTest, ShowsFocusWithTheFocusColour)
{
    const QImage focused = painted(QStyle::State_Enabled | QStyle::State_HasFocus);

    EXPECT_GT(pixelsOf(focused, theme.color(ThemeColor::AccentText)), 100);
    EXPECT_EQ(pixelsOf(painted(), theme.color(ThemeColor::AccentText)), 0);
}

TEST_F(StateDelegateTest, EndsEachRowWithAHairline)
{
    const QImage image = painted();

    EXPECT_EQ(QColor(image.pixel(100, image.height() - 1)), theme.color(ThemeColor::Line));
}

TEST_F(StateDelegateTest, DrawsBadgesAndDetails)
{
    const QImage plain = painted();
    set(QStringLiteral("blocks finalize"), Role::Badge);
    EXPECT_GT(pixelsOf(painted(), theme.color(ThemeColor::Chip)), 100);

    set(QVariant(), Role::Badge);
    set(QStringLiteral("detail"), Role::DetailText);
    EXPECT_NE(painted(), plain);
}

TEST_F(StateDelegateTest, DrawsABadgeWholeOrNotAtAll)
{
    set(QStringLiteral("blocks finalize"), Role::Badge);

    EXPECT_EQ(pixelsOf(painted(QStyle::State_Enabled, 70), theme.color(ThemeColor::Chip)), 0);
    EXPECT_GT(pixelsOf(painted(QStyle::State_Enabled, 200), theme.color(ThemeColor::Chip)), 100);
}

TEST_F(StateDelegateTest, DrawsHostileTextsAsPlainOnes)
{
    set(QStringLiteral("\u202Eabc<b>x</b>\n%1"), Qt::DisplayRole);
    const QImage hostile = painted();

    set(QStringLiteral("\\u202Eabc<b>x</b>\\n%1"), Qt::DisplayRole);

    EXPECT_EQ(hostile, painted());
}

TEST_F(StateDelegateTest, HasRowsOfOneHeight)
{
    QStyleOptionViewItem option;
    option.font = QApplication::font();
    const int plain = delegate.sizeHint(option, cell()).height();
    set(QVariant::fromValue(StateMark{Tone::Ok, ui::Icon::CircleCheck, QStringLiteral("a\nb\nc")}),
        Role::StateMark);
    set(QStringLiteral("a\nb\nc"), Qt::DisplayRole);

    EXPECT_EQ(delegate.sizeHint(option, cell()).height(), plain);
}

TEST_F(StateDelegateTest, DrawsInTheColoursOfTheOtherSchemeAtOnce)
{
    const StateMark good{Tone::Ok, ui::Icon::CircleCheck, QStringLiteral("Success")};
    EXPECT_GT(pixelsNear(paintedMark(good), ui::ThemeColors::light()[ThemeColor::Ok]), 10);

    theme.setScheme(Theme::Scheme::Dark);

    EXPECT_GT(pixelsNear(paintedMark(good), ui::ThemeColors::dark()[ThemeColor::Ok]), 10);
}

TEST_F(StateDelegateTest, TicksBySpaceAndByAClickOnTheBoxOnly)
{
    QTableView view;
    ui::setUpTable(view, theme);
    model.item(0)->setCheckable(true);
    view.setModel(&model);
    view.setCurrentIndex(cell());
    view.show();
    const QRect row = view.visualRect(cell());

    QTest::keyClick(&view, Qt::Key_Space);
    EXPECT_EQ(model.item(0)->checkState(), Qt::Checked);

    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, row.topLeft() + QPoint(12, 12));
    EXPECT_EQ(model.item(0)->checkState(), Qt::Unchecked);

    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, row.topLeft() + QPoint(60, 12));
    EXPECT_EQ(model.item(0)->checkState(), Qt::Unchecked);
}
