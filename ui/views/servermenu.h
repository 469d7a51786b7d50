// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "mgn/sourceserver.h"

#include <QMenu>

namespace ui {

/// What can be done with the row under the mouse; a copy of the server's names is taken at once.
class ServerMenu : public QMenu
{
    Q_OBJECT

public:
    explicit ServerMenu(const mgn::SourceServer &server, QWidget *parent);

    /// The start of a cutover of everything selected; disabled with the reason.
    void addStart(int selected, const QString &problem);

signals:
    void copyRowsWanted();
    void startWanted();

private:
    void addCopy(const QString &text, const QString &objectName, const QString &copied);
};

} // namespace ui
