// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/profilestore.h"
#include "ui/theme/plainlabel.h"

namespace ui {

/// Which files and entries of ours the list of profiles says nothing of, and why. Hidden while all
/// could be read; follows the store.
class ProfileProblems : public PlainLabel
{
    Q_OBJECT

public:
    /// Both must outlive the label.
    ProfileProblems(const profiles::ProfileStore &store, const Theme &theme, QWidget *parent);

private:
    void refresh();

    const profiles::ProfileStore &m_store;
};

} // namespace ui
