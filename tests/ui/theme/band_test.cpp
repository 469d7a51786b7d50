// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/band.h"

#include "ui/theme/plainlabel.h"
#include "ui/theme/swatchengine.h"

#include <QImage>

#include <gtest/gtest.h>

namespace {

using ui::IdentityBand;
using ui::Theme;
using ui::ThemeColor;

/// A band of that kind and colour, as it is painted.
QImage paintedBand(IdentityBand &band, IdentityBand::Kind kind, const QColor &colour)
{
    band.setIdentity(kind, QStringLiteral("corp-prod"), colour);
    band.resize(400, band.height());
    return band.grab().toImage();
}

QColor pixelAt(const QImage &picture, int x)
{
    const double ratio = picture.devicePixelRatio();
    return picture.pixelColor(qRound(x * ratio), picture.height() / 2);
}

TEST(Swatch, TakesOnlyAColourInSixDigits)
{
    EXPECT_EQ(ui::swatchColour(QStringLiteral("#a3172b")), QColor(0xa3, 0x17, 0x2b));
    for (const char *other : {"", "red", "#fff", "#a3172b00", "#a3172g", "url(x)"})
        EXPECT_FALSE(ui::swatchColour(QLatin1String(other)).isValid()) << other;
}

TEST(Swatch, IsDrawnInItsColour)
{
    const Theme theme;

    const QImage picture =
        ui::swatchIcon(QColor(Qt::green), theme).pixmap(QSize(16, 16), 1.0).toImage();

    EXPECT_EQ(picture.pixelColor(8, 8), QColor(Qt::green));
}

TEST(IdentityBand, BeginsWithTheColourOfTheProfile)
{
    Theme theme;
    for (const auto scheme : {Theme::Scheme::Light, Theme::Scheme::Dark}) {
        theme.setScheme(scheme);
        IdentityBand band(theme);

        const QImage picture = paintedBand(band, IdentityBand::Kind::Production, QColor(Qt::green));

        EXPECT_EQ(pixelAt(picture, 4), QColor(Qt::green));
        EXPECT_EQ(pixelAt(picture, 300), theme.color(ThemeColor::ProductionBand));
    }
}

TEST(IdentityBand, KeepsAColourApartThatIsItsOwn)
{
    const Theme theme;
    IdentityBand band(theme);
    const QColor own = theme.color(ThemeColor::ProductionBand);

    const QImage picture = paintedBand(band, IdentityBand::Kind::Production, own);

    EXPECT_EQ(pixelAt(picture, ui::space::kLarge), theme.color(ThemeColor::OnBand));
}

TEST(IdentityBand, HasNoStripeWithoutAColour)
{
    const Theme theme;
    IdentityBand band(theme);

    const QImage picture = paintedBand(band, IdentityBand::Kind::Aws, {});

    EXPECT_EQ(pixelAt(picture, 4), theme.color(ThemeColor::Chip));
}

TEST(IdentityBand, ShowsANoticeOnlyWhileThereIsOne)
{
    const Theme theme;
    IdentityBand band(theme);
    band.setIdentity(IdentityBand::Kind::Production, QStringLiteral("corp-prod"));
    const auto *notice = band.findChild<ui::PlainLabel *>(QStringLiteral("bandNotice"));
    ASSERT_TRUE(notice);
    EXPECT_TRUE(notice->isHidden());

    band.setNotice(QStringLiteral("credentials have ended"), ui::Tone::Bad);
    EXPECT_FALSE(notice->isHidden());
    EXPECT_EQ(notice->text(), QStringLiteral("credentials have ended"));
    EXPECT_EQ(notice->palette().color(QPalette::WindowText), theme.color(ui::Tone::Bad));

    band.setNotice({}, ui::Tone::Dim);
    EXPECT_TRUE(notice->isHidden());
}

} // namespace
