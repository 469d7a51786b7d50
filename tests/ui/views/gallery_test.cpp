// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/views/galleryscene.h"

#include <QApplication>
#include <QImage>
#include <QSet>

#include <gtest/gtest.h>

namespace {

using ui::Theme;

QImage picture(Theme::Scheme scheme, const QString &name)
{
    Theme theme;
    theme.setScheme(scheme);
    theme.applyTo(*qApp);
    QApplication::setFont(QFont(QStringLiteral("Inter"), 9));
    tests::GalleryScene scene(theme);
    scene.show();
    QApplication::processEvents();
    const QImage image = scene.grab().toImage();
    image.save(QStringLiteral(CUTOVER_BINARY_DIR "/gallery-%1.png").arg(name));
    return image;
}

int distinctColours(const QImage &image)
{
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3)
            colours.insert(image.pixel(x, y));
    }
    return static_cast<int>(colours.size());
}

} // namespace

TEST(Gallery, DrawsEveryControlInBothSchemes)
{
    const QImage light = picture(Theme::Scheme::Light, QStringLiteral("light"));
    const QImage dark = picture(Theme::Scheme::Dark, QStringLiteral("dark"));

    EXPECT_EQ(light.size(), dark.size());
    EXPECT_GT(distinctColours(light), 50);
    EXPECT_GT(distinctColours(dark), 50);
    EXPECT_GT(qGray(light.pixel(light.width() / 2, light.height() - 4)), 200);
    EXPECT_LT(qGray(dark.pixel(dark.width() / 2, dark.height() - 4)), 60);
}
