// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/profiles/sourceform.h"

class QLineEdit;

namespace ui {

class ConsentBox;

/// A program that prints credentials.
class ProcessForm : public SourceForm
{
    Q_OBJECT

public:
    explicit ProcessForm(const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] ConsentBox &consent() const { return *m_consent; }

    void load(const Source &source) override;
    [[nodiscard]] Source source() const override;

protected:
    void check() override;

private:
    QLineEdit *m_command;
    ConsentBox *m_consent;
};

} // namespace ui
