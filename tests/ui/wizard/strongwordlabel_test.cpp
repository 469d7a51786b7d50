// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizard/strongwordlabel.h"

#include <QImage>
#include <QPixmap>

#include <gtest/gtest.h>

namespace {

const QString kSentence = QStringLiteral("Type confirm to start");

QImage drawn(ui::PlainLabel &label)
{
    label.resize(300, 30);
    return label.grab().toImage();
}

TEST(StrongWordLabel, DrawsTheWordAnotherWayThanTheRest)
{
    ui::StrongWordLabel strong(kSentence, QStringLiteral("confirm"), nullptr);
    ui::StrongWordLabel calm(kSentence, QStringLiteral("absent"), nullptr);

    EXPECT_NE(drawn(strong), drawn(calm));
}

TEST(StrongWordLabel, KeepsItsTextPlainAndWhole)
{
    const ui::StrongWordLabel label(kSentence, QStringLiteral("confirm"), nullptr);

    EXPECT_EQ(label.text(), kSentence);
    EXPECT_EQ(label.textFormat(), Qt::PlainText);
    EXPECT_GE(label.sizeHint().width(), label.fontMetrics().horizontalAdvance(kSentence));
    EXPECT_EQ(label.minimumSizeHint(), label.sizeHint());
}

} // namespace
