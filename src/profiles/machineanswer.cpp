// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/machineanswer.h"

#include "aws/accesskeyid.h"
#include "aws/headerlist.h"
#include "profiles/answermembers.h"
#include "profiles/machinetrouble.h"

#include <QJsonDocument>

#include <algorithm>

namespace profiles {

namespace {

constexpr qsizetype kLongestMachineToken = 4096;
/// Of an IAM role or an instance profile.
constexpr qsizetype kLongestRoleName = 128;
constexpr qsizetype kMostShownCode = 60;

base::Error badMachineAnswer(const QString &complaint)
{
    return base::makeError(base::ErrorKind::Decode, QStringLiteral("BadMachineAnswer"),
                           QStringLiteral("the service of this machine gave an answer that cannot "
                                          "be used: ")
                               + complaint);
}

base::Error refusedByMachine(const char *code, const QString &message)
{
    return base::makeError(base::ErrorKind::Credentials, QString::fromLatin1(code), message);
}

bool isOfRoleName(char c)
{
    constexpr QByteArrayView kMarks = "_+=,.@-";
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
           || kMarks.contains(c);
}

/// "." and ".." are of the allowed letters, and lead elsewhere in a path.
bool isRoleName(const QByteArray &name)
{
    return name.size() <= kLongestRoleName && name != "." && name != ".."
           && std::all_of(name.begin(), name.end(), isOfRoleName);
}

/// A word like "AssumeRoleUnauthorizedAccess"; anything else is not shown.
QString shownCode(const QString &code)
{
    const bool isWord =
        code.size() <= kMostShownCode && std::all_of(code.begin(), code.end(), [](QChar c) {
            return c.unicode() < 0x80 && c.isLetterOrNumber();
        });
    return isWord ? code : QStringLiteral("another code than Success");
}

base::Result<> checkSuccess(AnswerMembers &members, MachineService service)
{
    const QString code = members.optional("Code");
    if (code.isEmpty() && service == MachineService::Instance)
        members.complain("Code", "is missing or empty");
    if (code.isEmpty() || code == QLatin1String("Success"))
        return {};
    return base::failure(refusedByMachine(
        "MachineRoleRefused",
        QStringLiteral("the machine has no credentials for its role: %1").arg(shownCode(code))));
}

/// Both stand in a header of every request that is signed with them.
void checkForHeaders(const aws::Credentials &read, AnswerMembers &members)
{
    if (!aws::isAccessKeyId(read.accessKeyId))
        members.complain("AccessKeyId", "is no key id");
    if (!aws::isPlainHeaderValue(read.sessionToken.reveal()))
        members.complain("Token", "cannot stand in a header");
}

aws::Credentials membersOfRole(AnswerMembers &members, MachineService service)
{
    aws::Credentials read;
    read.accessKeyId = members.required("AccessKeyId");
    read.secretAccessKey = members.requiredSecret("SecretAccessKey");
    if (service == MachineService::Instance) {
        (void)members.required("Expiration");
        read.sessionToken = members.requiredSecret("Token");
    } else {
        read.sessionToken = members.optionalSecret("Token");
    }
    read.expiration = members.time("Expiration");
    checkForHeaders(read, members);
    return read;
}

} // namespace

base::Result<base::SecretBytes> machineToken(const QByteArray &answer)
{
    const QByteArray token = answer.trimmed();
    if (token.isEmpty() || token.size() > kLongestMachineToken || !aws::isPlainHeaderValue(token))
        return base::failure(badMachineAnswer(QStringLiteral("the token is no token")));
    return base::SecretBytes(token);
}

base::Result<QString> machineRoleName(const QByteArray &answer)
{
    const QByteArray name = answer.trimmed().split('\n').first().trimmed();
    if (name.isEmpty())
        return base::failure(noMachineRole());
    if (!isRoleName(name))
        return base::failure(
            badMachineAnswer(QStringLiteral("the name of the role is none that IAM allows")));
    return QString::fromLatin1(name);
}

base::Result<aws::Credentials> machineCredentials(const QByteArray &answer, MachineService service,
                                                  base::Instant now)
{
    const QJsonDocument document = QJsonDocument::fromJson(answer);
    if (!document.isObject())
        return base::failure(badMachineAnswer(QStringLiteral("it is no JSON object")));
    AnswerMembers members(document.object());
    if (const auto succeeded = checkSuccess(members, service); !succeeded)
        return base::failure(succeeded.error());
    aws::Credentials read = membersOfRole(members, service);
    if (!members.complaint().isEmpty())
        return base::failure(badMachineAnswer(members.complaint()));
    if (read.expiration && *read.expiration <= now)
        return base::failure(
            refusedByMachine("MachineCredentialsExpired",
                             QStringLiteral("the machine gave credentials that have already "
                                            "expired")));
    return read;
}

} // namespace profiles
