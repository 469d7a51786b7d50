// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/theme.h"

#include <QColor>
#include <QWidget>

#include <cstdint>

class QHBoxLayout;

namespace ui {

class PlainLabel;

/// The strip across the top of a window that says what one is working on. The word says it, the
/// colour only helps. Hidden with Kind::None.
class IdentityBand : public QWidget
{
    Q_OBJECT

public:
    enum class Kind : std::uint8_t { None, Aws, Simulator, Production, Override };

    explicit IdentityBand(const Theme &theme, QWidget *parent = nullptr);

    /// `details` are plain text, such as "corp-prod · account 1111 1111 1111 · eu-west-1". A valid
    /// `colour` is the profile's own: a stripe at the beginning, with a line that keeps it apart
    /// from a band of the same colour. Costs nothing when nothing differs.
    void setIdentity(Kind kind, const QString &details, const QColor &colour = {});
    /// What must not be overlooked nor cut off, in the colour of its state; empty for nothing.
    void setNotice(const QString &text, Tone tone);
    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] const QColor &colour() const { return m_colour; }
    /// "AWS", "SIMULATOR", "PRODUCTION", "ENDPOINT OVERRIDE"; empty for None.
    [[nodiscard]] static QString word(Kind kind);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void updateColours();
    [[nodiscard]] ThemeColor ink() const;

    const Theme &m_theme;
    Kind m_kind = Kind::None;
    QString m_text;
    QColor m_colour;
    PlainLabel *m_word;
    PlainLabel *m_details;
    PlainLabel *m_notice;
    QHBoxLayout *m_row;
};

} // namespace ui
