// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sso/portalanswers.h"

#include "aws/accesskeyid.h"
#include "sso/answerobject.h"

namespace sso {

namespace {

constexpr qsizetype kLongestName = 1'024;
constexpr qsizetype kLongestEmail = 320;
constexpr qsizetype kLongestRole = 128;
constexpr qsizetype kLongestToken = 65'536; // what is too long for a list is its guard's to say
constexpr Range kEpochMsecs{1, 253'402'300'799'999}; // to the end of the year 9999

base::AccountId accountIdOf(AnswerObject *entry)
{
    const auto id = base::AccountId::exact(entry->text("accountId", kLongestName));
    if (!id)
        entry->complain("accountId", QStringLiteral("is no 12-digit number"));
    return id.value_or(base::AccountId());
}

AssignedAccount readAccount(AnswerObject *entry)
{
    return {.id = accountIdOf(entry),
            .name = entry->optionalText("accountName", kLongestName),
            .email = entry->optionalText("emailAddress", kLongestEmail)};
}

QString readRole(AnswerObject *entry)
{
    return entry->text("roleName", kLongestRole);
}

template <class Item, class Read>
base::Result<Page<Item>> pageOf(const QByteArray &json, const QString &name, const char *list,
                                Read read)
{
    AnswerObject answer(json, name);
    Page<Item> page;
    page.nextToken = answer.optionalText("nextToken", kLongestToken);
    const qsizetype count = answer.count(list);
    if (auto verdict = answer.verdict(); !verdict)
        return base::failure(verdict.error());
    for (qsizetype i = 0; i < count; ++i) {
        AnswerObject entry = answer.entry(list, i);
        page.items.append(read(&entry));
        if (auto verdict = entry.verdict(); !verdict)
            return base::failure(verdict.error());
    }
    return page;
}

QString keyIdOf(AnswerObject *answer)
{
    const QString id = answer->text("accessKeyId", kLongestName);
    if (!aws::isAccessKeyId(id))
        answer->complain("accessKeyId", QStringLiteral("is no key id"));
    return id;
}

} // namespace

base::Result<Page<AssignedAccount>> parseAccounts(const QByteArray &json)
{
    return pageOf<AssignedAccount>(json, QStringLiteral("ListAccountsResponse"), "accountList",
                                   readAccount);
}

base::Result<Page<QString>> parseRoles(const QByteArray &json)
{
    return pageOf<QString>(json, QStringLiteral("ListAccountRolesResponse"), "roleList", readRole);
}

base::Result<aws::Credentials> parseRoleCredentials(const QByteArray &json)
{
    AnswerObject answer =
        AnswerObject(json, QStringLiteral("GetRoleCredentialsResponse")).object("roleCredentials");
    aws::Credentials out;
    out.accessKeyId = keyIdOf(&answer);
    out.secretAccessKey = answer.secret("secretAccessKey");
    out.sessionToken = answer.secret("sessionToken");
    out.expiration =
        base::Instant(std::chrono::milliseconds(answer.number("expiration", kEpochMsecs)));
    if (auto verdict = answer.verdict(); !verdict)
        return base::failure(verdict.error());
    return out;
}

} // namespace sso
