// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "aws/xmlerror.h"

#include "aws/xmlroot.h"

#include <QXmlStreamReader>

namespace aws {

namespace {

void readMember(QXmlStreamReader *xml, XmlError *error)
{
    if (xml->name() == QLatin1String("Code"))
        error->code = xml->readElementText();
    else if (xml->name() == QLatin1String("Message"))
        error->message = xml->readElementText();
    else
        xml->skipCurrentElement();
}

void readTopLevel(QXmlStreamReader *xml, XmlError *error)
{
    if (xml->name() == QLatin1String("RequestId")) {
        error->requestId = xml->readElementText();
    } else if (xml->name() == QLatin1String("Error")) {
        while (xml->readNextStartElement())
            readMember(xml, error);
    } else {
        xml->skipCurrentElement();
    }
}

} // namespace

std::optional<XmlError> parseXmlError(const QByteArray &body)
{
    QXmlStreamReader xml(body);
    if (!opensAs(xml, QLatin1String("ErrorResponse")))
        return std::nullopt;
    XmlError error;
    while (xml.readNextStartElement())
        readTopLevel(&xml, &error);
    if (xml.hasError() || error.code.isEmpty())
        return std::nullopt;
    return error;
}

} // namespace aws
