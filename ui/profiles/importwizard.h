// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/configfile.h"
#include "ui/profileservices.h"
#include "ui/theme/theme.h"

#include <QDialog>

class QPushButton;
class QVBoxLayout;

namespace ui {

class ImportChoice;
class ImportModel;
class ImportRun;
class ImportTable;
class KeychainLine;
class PlainLabel;

/// "Import profiles": what stands in AWS's two files, what importing does with each profile and why
/// some cannot be imported; imports the ticked ones and says at each how it went. The files are
/// read when it is made and never changed. Deletes itself when closed; open it with open().
class ImportWizard : public QDialog
{
    Q_OBJECT

public:
    /// Both must outlive the wizard.
    ImportWizard(ProfileServices &services, const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] ImportModel &model() const { return *m_model; }

public slots:
    void reject() override;

signals:
    /// A run has ended that imported at least one.
    void imported();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void connectRun();
    void buildLayout(const profiles::ConfigFiles &files);
    void addIntroduction(QVBoxLayout &layout);
    void addProblems(QVBoxLayout &layout, const profiles::ConfigFiles &files);
    [[nodiscard]] QWidget *listPage();
    void fillTable(const profiles::ConfigFiles &files);
    [[nodiscard]] QWidget *footer();
    void begin();
    void onEnded(int row, const std::optional<base::Error> &failure);
    void onFinished();
    void updateButtons();
    void showRow();

    ProfileServices &m_services;
    const Theme &m_theme;
    ImportModel *m_model;
    ImportRun *m_run;
    ImportChoice *m_choice;
    ImportTable *m_table;
    PlainLabel *m_detail;
    KeychainLine *m_keychain;
    QPushButton *m_import;
    QPushButton *m_close;
    int m_done = 0;
    bool m_goesOnWhenReady = false;
};

} // namespace ui
