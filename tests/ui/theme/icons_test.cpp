// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/iconengine.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QWidget>

#include <gtest/gtest.h>

#include <cstdlib>

namespace {

using ui::Icon;
using ui::Theme;
using ui::ThemeColor;

/// Colour of the most opaque pixel.
QColor inkOf(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    QRgb ink = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) > qAlpha(ink))
                ink = image.pixel(x, y);
        }
    }
    return QColor::fromRgb(ink);
}

class IconWidget : public QWidget
{
public:
    explicit IconWidget(const QIcon &icon) : m_icon(icon) { resize(16, 16); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_icon.paint(&painter, rect());
    }

private:
    QIcon m_icon;
};

QImage onWhite(const QPixmap &pixmap)
{
    QImage image(pixmap.size(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter(&image).drawPixmap(0, 0, pixmap);
    return image;
}

int differingPixels(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            count += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > 24 ? 1 : 0;
    }
    return count;
}

} // namespace

TEST(Icons, AreAllInTheResourcesAndDrawSomething)
{
    const Theme theme;

    for (int number = 0; number < static_cast<int>(Icon::Count); ++number) {
        const Icon icon = static_cast<Icon>(number);
        EXPECT_TRUE(QFile::exists(ui::iconFile(icon))) << qPrintable(ui::iconFile(icon));
        EXPECT_GT(inkOf(ui::renderIcon(icon, 32, Qt::black)).alpha(), 0);
        EXPECT_FALSE(theme.icon(icon).isNull());
    }
}

TEST(Icons, TakeTheirColourFromTheScheme)
{
    Theme theme;
    theme.setScheme(Theme::Scheme::Light);
    const QIcon icon = theme.icon(Icon::CircleCheck, ThemeColor::Ok);
    const QColor light = inkOf(icon.pixmap(64));

    theme.setScheme(Theme::Scheme::Dark);
    const QColor dark = inkOf(icon.pixmap(64));

    EXPECT_EQ(light.name(), ui::ThemeColors::light()[ThemeColor::Ok].name());
    EXPECT_EQ(dark.name(), ui::ThemeColors::dark()[ThemeColor::Ok].name());
}

TEST(Icons, AreFaintWhenDisabled)
{
    Theme theme;
    theme.setScheme(Theme::Scheme::Light);

    const QColor normal = inkOf(theme.icon(Icon::Rocket).pixmap(64));
    const QColor disabled = inkOf(theme.icon(Icon::Rocket).pixmap(64, QIcon::Disabled));

    EXPECT_EQ(normal.name(), theme.color(ThemeColor::Text).name());
    EXPECT_GT(disabled.lightness(), normal.lightness());
}

TEST(Icons, AreDrawnInThePixelsOfTheScreen)
{
    const Theme theme;

    const QPixmap twice = theme.icon(Icon::Server).pixmap(QSize(16, 16), 2.0);

    EXPECT_EQ(twice.size(), QSize(32, 32));
    EXPECT_EQ(twice.devicePixelRatio(), 2.0);
}

TEST(Icons, AreSharpInAPictureOfTwiceThePixels)
{
    const Theme theme;
    IconWidget widget(theme.icon(Icon::Server));
    QPixmap picture(32, 32);
    picture.setDevicePixelRatio(2.0);
    picture.fill(Qt::white);

    widget.render(&picture, QPoint(), QRegion(), QWidget::DrawChildren);

    // At most a rounding differs; an icon of 16 pixels drawn larger is blurred all over.
    const QImage expected =
        onWhite(ui::renderIcon(Icon::Server, 32, theme.color(ThemeColor::Text)));
    EXPECT_LT(differingPixels(picture.toImage(), expected), 32);
}

TEST(Theme, SaysThatItChangedOnlyWhenItDid)
{
    Theme theme;
    theme.setScheme(Theme::Scheme::Light);
    const QSignalSpy changes(&theme, &Theme::changed);

    theme.setScheme(Theme::Scheme::Light);
    EXPECT_EQ(changes.count(), 0);

    theme.setScheme(Theme::Scheme::Dark);
    EXPECT_EQ(changes.count(), 1);
    EXPECT_TRUE(theme.isDark());
}

TEST(Theme, SetsThePaletteOfTheApplication)
{
    Theme theme;
    theme.setScheme(Theme::Scheme::Dark);
    theme.applyTo(*qApp);

    EXPECT_EQ(QApplication::palette().color(QPalette::Window), theme.color(ThemeColor::Window));
    theme.setScheme(Theme::Scheme::Light);
    EXPECT_EQ(QApplication::palette().color(QPalette::Window), theme.color(ThemeColor::Window));
}

TEST(StateMark, HasAnotherOutlineForEachTone)
{
    QSet<Icon> outlines;
    for (const ui::Tone tone : {ui::Tone::Neutral, ui::Tone::Dim, ui::Tone::Ok, ui::Tone::Running,
                                ui::Tone::Warning, ui::Tone::Bad})
        outlines.insert(ui::toneIcon(tone));

    EXPECT_EQ(outlines.size(), 6);
}
