// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keychain/entrynames.h"

#include "tests/src/profiles/keychain/secretsample.h"

using namespace profiles::keychain;

TEST(EntryNames, SayProgramVersionProfileSlotAndPlace)
{
    EXPECT_EQ(manifestKey(sampleProfile()), QStringLiteral("cutover-desk/v1/aws:client"));
    EXPECT_EQ(chunkKey(sampleProfile(), Slot::A, 0),
              QStringLiteral("cutover-desk/v1/aws:client/a/0"));
    EXPECT_EQ(chunkKey(sampleProfile(), Slot::B, 12),
              QStringLiteral("cutover-desk/v1/aws:client/b/12"));
    EXPECT_EQ(canaryKey(QStringLiteral("1f")), QStringLiteral("cutover-desk/v1/canary/1f"));
}

TEST(EntryNames, TellProfilesApartThatDifferInCapitalsOrSigns)
{
    const char *const ids[] = {"aws:work",  "aws:Work",    "aws:work/a/0",
                               "aws:wo rk", "aws:w%57ork", "aws:w\xc3\xb6rk",
                               "",          "aws:work%2fa"};
    for (const char *a : ids) {
        for (const char *b : ids) {
            if (a == b)
                continue;
            EXPECT_NE(entryName(sampleProfile(a)).toLower(), entryName(sampleProfile(b)).toLower())
                << a << " and " << b;
        }
    }
}

TEST(EntryNames, StayShortAsciiWithoutASlash)
{
    const std::string longId(3000, 'L');
    const std::string otherLongId = longId + 'L';
    for (const std::string &id : {longId, std::string("aws:\xe6\x97\xa5/\n \0x", 10)}) {
        const QString name = entryName(base::ProfileId(std::string_view(id)));
        EXPECT_FALSE(name.contains(u'/'));
        const QString key = chunkKey(base::ProfileId(std::string_view(id)), Slot::B, 99);
        EXPECT_LE(key.size(), 200);
        for (const QChar c : key)
            EXPECT_TRUE(c > u' ' && c < u'\x7f') << qPrintable(key);
    }
    EXPECT_NE(entryName(base::ProfileId(std::string_view(longId))),
              entryName(base::ProfileId(std::string_view(otherLongId))));
}
