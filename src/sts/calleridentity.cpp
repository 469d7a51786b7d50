// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sts/calleridentity.h"

#include "aws/xmlroot.h"

#include <QXmlStreamReader>

namespace sts {

namespace {

constexpr qsizetype kMaxBody = 65'536;

tl::unexpected<base::Error> refusal(base::ErrorKind kind, const QString &message)
{
    base::Error error = base::makeError(kind, QStringLiteral("BadAnswer"), message);
    error.sent = base::Sent::Answered;
    error.operation = QStringLiteral("GetCallerIdentity");
    return base::failure(std::move(error));
}

tl::unexpected<base::Error> undecodable(const QString &message)
{
    return refusal(base::ErrorKind::Decode,
                   QStringLiteral("GetCallerIdentityResponse: ") + message);
}

struct RawIdentity {
    QString account;
    QString arn;
    QString userId;
};

void readMember(QXmlStreamReader *xml, RawIdentity *raw)
{
    if (xml->name() == QLatin1String("Account"))
        raw->account = xml->readElementText();
    else if (xml->name() == QLatin1String("Arn"))
        raw->arn = xml->readElementText();
    else if (xml->name() == QLatin1String("UserId"))
        raw->userId = xml->readElementText();
    else
        xml->skipCurrentElement();
}

void readResult(QXmlStreamReader *xml, RawIdentity *raw)
{
    if (xml->name() != QLatin1String("GetCallerIdentityResult"))
        return xml->skipCurrentElement();
    while (xml->readNextStartElement())
        readMember(xml, raw);
}

// Typed ids may hold blanks; those of a service may not.
bool isExact(const base::AccountId &account, const QString &text)
{
    return account.toString() == text;
}

base::Result<CallerIdentity> checked(const RawIdentity &raw)
{
    const auto account = base::AccountId::parse(raw.account);
    if (!account || !isExact(*account, raw.account))
        return undecodable(QStringLiteral("Account is no 12-digit number"));
    if (base::AccountId::fromArn(raw.arn) != account)
        return undecodable(QStringLiteral("Arn is not one of the account"));
    return CallerIdentity{.account = *account, .arn = raw.arn, .userId = raw.userId};
}

} // namespace

QByteArray callerIdentityForm()
{
    return "Action=GetCallerIdentity&Version=2011-06-15";
}

base::Result<CallerIdentity> parseCallerIdentity(const QByteArray &xml)
{
    if (xml.size() > kMaxBody)
        return refusal(base::ErrorKind::TooLarge,
                       QStringLiteral("the answer is larger than 64 KiB"));
    QXmlStreamReader reader(xml);
    if (!aws::opensAs(reader, QLatin1String("GetCallerIdentityResponse")))
        return undecodable(QStringLiteral("the answer is something else"));
    RawIdentity raw;
    while (reader.readNextStartElement())
        readResult(&reader, &raw);
    if (reader.hasError())
        return undecodable(QStringLiteral("the answer is cut or damaged"));
    return checked(raw);
}

} // namespace sts
