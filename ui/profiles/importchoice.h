// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QCheckBox;

namespace ui {

class ImportModel;
class PlainLabel;

/// Above the table of the import: a box that ticks all that is new or nothing, and how many are to
/// be stored in the keychain and kept as references.
class ImportChoice : public QWidget
{
    Q_OBJECT

public:
    /// `profiles` must outlive it.
    explicit ImportChoice(ImportModel &profiles, QWidget *parent = nullptr);

private:
    void tickAll();
    void showTicks();

    ImportModel &m_profiles;
    QCheckBox *m_all;
    PlainLabel *m_summary;
};

} // namespace ui
