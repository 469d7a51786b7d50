// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

#include <cstdint>

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

    /// `details` are plain text, such as "corp-prod · account 1111 1111 1111 · eu-west-1".
    void setIdentity(Kind kind, const QString &details);
    [[nodiscard]] Kind kind() const { return m_kind; }
    /// "AWS", "SIMULATOR", "PRODUCTION", "ENDPOINT OVERRIDE"; empty for None.
    [[nodiscard]] static QString word(Kind kind);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void updateColours();

    const Theme &m_theme;
    Kind m_kind = Kind::None;
    PlainLabel *m_word;
    PlainLabel *m_details;
};

} // namespace ui
