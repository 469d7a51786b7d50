// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/profilefields.h"

#include "ui/profiles/pastedwords.h"
#include "ui/profiles/pastewatch.h"
#include "ui/profiles/roleform.h"
#include "ui/profiles/suggestfield.h"
#include "ui/theme/plainlabel.h"

#include <QComboBox>

namespace ui {

void ProfileFields::pasteKeys()
{
    if (!m_pastes->pasteClipboard())
        m_filled->setText(tr("The clipboard holds no keys: copy an export AWS_… block, a section "
                             "of AWS's files, CSV or JSON first."));
}

void ProfileFields::fill(const profiles::PastedKeys &keys)
{
    if (!makeRoomFor(keys)) {
        m_filled->setText(tr("Nothing was filled in: what was pasted belongs to another kind of "
                             "profile."));
        return;
    }
    m_keys->fill(keys);
    m_role->fill(keys);
    fillRest(keys);
    m_filled->setText(
        tr("Found: %1. The clipboard is cleared in 30 seconds.").arg(pastedWords(keys)));
}

void ProfileFields::fillRest(const profiles::PastedKeys &keys)
{
    if (m_name->text().isEmpty())
        m_name->setText(keys.profileName);
    if (aws::Region::parse(keys.region))
        m_region->setText(keys.region.trimmed());
}

bool ProfileFields::makeRoomFor(const profiles::PastedKeys &keys)
{
    constexpr int kOfKeys = 0;
    constexpr int kOfRole = 1;
    const bool hasKeys = !keys.accessKeyId.isEmpty() || !keys.secretAccessKey.isEmpty();
    const int kind = hasKeys || keys.roleArn.isEmpty() ? kOfKeys : kOfRole;
    if (m_kind->isEnabled())
        m_kind->setCurrentIndex(kind);
    return m_kind->currentIndex() == kind;
}

} // namespace ui
