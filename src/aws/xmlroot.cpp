// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "aws/xmlroot.h"

namespace aws {

bool opensAs(QXmlStreamReader &xml, QLatin1String rootName)
{
    while (!xml.atEnd() && xml.readNext() != QXmlStreamReader::StartElement) {
        if (xml.isDTD())
            return false;
    }
    return xml.isStartElement() && xml.name() == rootName;
}

} // namespace aws
