// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/profiles/profileeditortest.h"

#include "tests/support/waitfor.h"
#include "ui/theme/flashbar.h"

namespace tests {

bool ProfileEditorTest::waitUntilSaved()
{
    return support::waitFor([this] { return saved->count() == 1; });
}

profiles::OwnProfile ProfileEditorTest::savedProfile() const
{
    const auto kept = store.findOwn(saved->first().first().value<base::ProfileId>());
    EXPECT_TRUE(kept);
    return kept.value_or(profiles::OwnProfile());
}

profiles::KeySecret ProfileEditorTest::keptSecret(const base::ProfileId &profile) const
{
    const auto secret = profiles::unpackedKeySecret(keychain.secret(profile));
    EXPECT_TRUE(secret);
    return secret.value_or(profiles::KeySecret());
}

QString ProfileEditorTest::messages() const
{
    QStringList texts;
    for (const ui::Flash &flash : editor->findChild<ui::FlashBar *>()->flashes())
        texts << flash.title << flash.text;
    return texts.join(u'\n');
}

} // namespace tests
