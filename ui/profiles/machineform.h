// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/profiles/sourceform.h"

namespace ui {

/// The role of this machine: there is nothing to fill in, only to be told.
class MachineForm : public SourceForm
{
    Q_OBJECT

public:
    explicit MachineForm(const Theme &theme, QWidget *parent = nullptr);

    void load(const Source &source) override;
    [[nodiscard]] Source source() const override { return profiles::MachineRole(); }

protected:
    void check() override {}
};

} // namespace ui
