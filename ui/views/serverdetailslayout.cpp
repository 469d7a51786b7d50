// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/controls.h"
#include "ui/theme/copynotice.h"
#include "ui/theme/factsgrid.h"
#include "ui/theme/focusring.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/sectioncard.h"
#include "ui/views/disklist.h"
#include "ui/views/marklist.h"
#include "ui/views/memberpanel.h"
#include "ui/views/scrolledtext.h"
#include "ui/views/serverdetails.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

// Where the parts of the details stand.

void ServerDetails::makeScrollArea()
{
    auto *content = new QWidget(this);
    setSurface(*content);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::kMedium, space::kMedium, space::kMedium, space::kMedium);
    column->setSpacing(space::kSmall);
    makeHead(*column);
    makeSections(*column);
    column->addStretch(1);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setObjectName(QStringLiteral("detailsScroll"));
    m_scroll->setAccessibleName(tr("Server details"));
    // The arrow keys scroll it, so it is a stop of the Tab key.
    new FocusRing(*m_scroll);
}

void ServerDetails::makeHead(QVBoxLayout &column)
{
    m_name->setObjectName(QStringLiteral("detailsName"));
    m_name->setSelectable(true);
    m_name->setElideMode(Qt::ElideMiddle);
    auto *head = new QVBoxLayout;
    head->setSpacing(space::kHalf);
    head->addWidget(m_name);
    makeIdLine(*head);
    column.addLayout(head);
    m_state->setToned(true);
    column.addWidget(m_state);
    column.addWidget(m_notice);
    m_notice->setObjectName(QStringLiteral("detailsNotice"));
    m_startText->setObjectName(QStringLiteral("detailsAboutStart"));
    m_startSection = addSection(column, tr("About its start"), m_startText);
}

void ServerDetails::makeIdLine(QVBoxLayout &head)
{
    m_idText->setSelectable(true);
    m_idText->setElideMode(Qt::ElideMiddle);
    m_copyId->setIcon(m_theme.icon(Icon::Copy, ThemeColor::Dim));
    m_copyId->setIconSize({14, 14});
    m_copyId->setObjectName(QStringLiteral("detailsCopyId"));
    m_copyId->setAccessibleName(tr("Copy server ID"));
    m_copyId->setToolTip(tr("Copy server ID"));
    setQuiet(*m_copyId);
    connect(m_copyId, &QToolButton::clicked, this,
            [this] { CopyNotice::copy(m_id.toString(), *m_copyId); });
    m_copyDetails->setText(tr("Copy details"));
    m_copyDetails->setObjectName(QStringLiteral("copyDetails"));
    m_copyDetails->setToolTip(tr("Copies labels and values as a table"));
    setQuiet(*m_copyDetails);
    connect(m_copyDetails, &QToolButton::clicked, this,
            [this] { CopyNotice::copy(detailsAsTsv(), *m_copyDetails); });
    auto *line = new QHBoxLayout;
    line->setSpacing(space::kStep);
    line->addWidget(m_idText);
    line->addWidget(m_copyId);
    line->addStretch(1);
    line->addWidget(m_copyDetails);
    head.addLayout(line);
}

void ServerDetails::makeSections(QVBoxLayout &column)
{
    m_facts->setObjectName(QStringLiteral("detailsFacts"));
    column.addWidget(m_facts);
    m_diskSection = addSection(column, tr("Disks"), m_disks);
    m_historySection = addSection(column, tr("Lifecycle"), m_history);
    m_launchSection = addSection(column, tr("Launch settings"), m_launch);
    m_actionSection = addSection(column, tr("Post-launch actions"), m_actions);
    m_actionSection->setObjectName(QStringLiteral("detailsPostLaunchActions"));
    m_tagSection = addSection(column, tr("Tags"), m_tags);
    column.addWidget(m_members);
}

SectionCard *ServerDetails::addSection(QVBoxLayout &column, const QString &title, QWidget *content)
{
    auto *section = new SectionCard(m_theme, SectionCard::Kind::Plain, title, this);
    section->body()->addWidget(content);
    column.addSpacing(space::kStep);
    column.addWidget(section);
    return section;
}

} // namespace ui
