// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/views/galleryscene.h"
#include "tests/ui/views/popupscene.h"

#include <QApplication>
#include <QImage>
#include <QSet>

#include <gtest/gtest.h>

namespace {

using ui::Theme;

template <class Scene>
QImage galleryPicture(Theme::Scheme scheme, const QString &name)
{
    Theme theme;
    theme.setScheme(scheme);
    theme.applyTo(*qApp);
    QApplication::setFont(QFont(QStringLiteral("Inter"), 9));
    Scene scene(theme);
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
    const QImage light =
        galleryPicture<tests::GalleryScene>(Theme::Scheme::Light, QStringLiteral("light"));
    const QImage dark =
        galleryPicture<tests::GalleryScene>(Theme::Scheme::Dark, QStringLiteral("dark"));

    EXPECT_EQ(light.size(), dark.size());
    EXPECT_GT(distinctColours(light), 50);
    EXPECT_GT(distinctColours(dark), 50);
    EXPECT_GT(qGray(light.pixel(light.width() / 2, light.height() - 4)), 200);
    EXPECT_LT(qGray(dark.pixel(dark.width() / 2, dark.height() - 4)), 60);
}

TEST(Gallery, DrawsMenusListsAndFormsInBothSchemes)
{
    const QImage light =
        galleryPicture<tests::PopupScene>(Theme::Scheme::Light, QStringLiteral("popups-light"));
    const QImage dark =
        galleryPicture<tests::PopupScene>(Theme::Scheme::Dark, QStringLiteral("popups-dark"));

    EXPECT_GT(qGray(light.pixel(2, 2)), 200);
    EXPECT_LT(qGray(dark.pixel(2, 2)), 60);
}
