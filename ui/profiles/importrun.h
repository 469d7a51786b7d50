// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "profiles/configfile.h"
#include "profiles/importplan.h"
#include "ui/profileservices.h"

#include <QPair>

namespace ui {

class ProfileSaving;

/// Imports profiles of AWS's files one after the other. A key pair becomes a profile of ours with
/// its secret in the keychain; a reference gets marks of its own and stays where it is. Nothing is
/// written to the files.
class ImportRun : public QObject
{
    Q_OBJECT

public:
    /// A row of the table and what stands in it.
    using Item = QPair<int, profiles::ImportEntry>;

    /// `services` must outlive it. `files` are those that the plan was made of.
    ImportRun(ProfileServices &services, profiles::ConfigFiles files, QObject *parent = nullptr);

    /// Nothing happens while a run is under way.
    void start(const QList<Item> &items);
    /// The one that is under way ends as cancelled, the others are left alone.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

signals:
    void began(int row);
    /// With the reason when it was not imported.
    void ended(int row, const std::optional<base::Error> &failure);
    void finished();

private:
    void next();
    void store(const profiles::ImportEntry &entry);
    [[nodiscard]] QString freeNameFor(const profiles::ImportEntry &entry) const;
    void keepReference(const profiles::ImportEntry &entry);
    void onEnded(const std::optional<base::Error> &failure);

    ProfileServices &m_services;
    profiles::ConfigFiles m_files;
    ProfileSaving *m_saving;
    QList<Item> m_items;
    int m_row = -1;
    bool m_isRunning = false;
};

} // namespace ui
