// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/ssosignincall.h"

#include <QWidget>

class QPushButton;

namespace ui {

class PlainLabel;

/// The short code that a person types into the page of an Identity Center, large enough to be read
/// from another screen, with the page and what the code can be misused for.
class DeviceCodeView : public QWidget
{
    Q_OBJECT

public:
    explicit DeviceCodeView(QWidget *parent = nullptr);

    void setCode(const profiles::SsoUserCode &code);
    [[nodiscard]] QPushButton &copyButton() { return *m_copy; }

private:
    PlainLabel *m_code;
    PlainLabel *m_page;
    QPushButton *m_copy;
};

} // namespace ui
