// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/importchoice.h"

#include "ui/profiles/importmodel.h"
#include "ui/text/formats.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/plaintext.h"

#include <QCheckBox>
#include <QHBoxLayout>

namespace ui {

namespace {

QString countsText(const ImportModel::Counts &counts)
{
    return ImportChoice::tr("%1 stored in the keychain, %2 kept as live reference")
        .arg(numberText(counts.stored), numberText(counts.kept));
}

QString importSummary(const ImportModel &profiles)
{
    const ImportModel::Counts ticked = profiles.ticked();
    const ImportModel::Counts done = profiles.done();
    QStringList parts;
    if (done.all() > 0)
        parts << ImportChoice::tr("Imported: %1.").arg(countsText(done));
    if (ticked.all() > 0)
        parts << ImportChoice::tr("Ticked: %1.").arg(countsText(ticked));
    return parts.isEmpty() ? ImportChoice::tr("Nothing is ticked.") : parts.join(u' ');
}

} // namespace

ImportChoice::ImportChoice(ImportModel &profiles, QWidget *parent)
    : QWidget(parent), m_profiles(profiles),
      m_all(new QCheckBox(tr("All new profiles that can be imported"), this)),
      m_summary(new PlainLabel(this))
{
    m_all->setObjectName(QStringLiteral("importAllBox"));
    m_all->setTristate(true);
    m_summary->setObjectName(QStringLiteral("importSummary"));
    m_summary->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kLarge);
    row->addWidget(m_all);
    row->addWidget(m_summary, 1);
    connect(m_all, &QCheckBox::clicked, this, &ImportChoice::tickAll);
    connect(&profiles, &ImportModel::ticksChanged, this, &ImportChoice::showTicks);
    showTicks();
}

/// A person chooses between all and none: some come about row by row.
void ImportChoice::tickAll()
{
    m_profiles.setAllTicked(m_profiles.ticksOfNew() != Qt::Checked);
    showTicks();
}

void ImportChoice::showTicks()
{
    m_all->setEnabled(m_profiles.newRows() > 0);
    m_all->setToolTip(toolTipText(
        m_all->isEnabled() ? QString() : tr("There is nothing new that can be imported.")));
    m_all->setCheckState(m_profiles.ticksOfNew());
    m_summary->setText(importSummary(m_profiles));
}

} // namespace ui
