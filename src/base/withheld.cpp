// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/withheld.h"

#include <string_view>

namespace base {

namespace {

constexpr std::size_t kShortest = 6; // the code of a device for sign-in

void hide(QString *text, const QString &secret)
{
    text->replace(secret, QStringLiteral("<redacted>"));
}

void hide(Error *error, const QString &secret)
{
    for (QString *text :
         {&error->code, &error->message, &error->reason, &error->requestId, &error->quotaCode})
        hide(text, secret);
    for (FieldError &field : error->fields) {
        hide(&field.name, secret);
        hide(&field.message, secret);
    }
    for (ResourceError &resource : error->resources) {
        for (QString *text :
             {&resource.code, &resource.message, &resource.resourceId, &resource.resourceType})
            hide(text, secret);
    }
}

} // namespace

Error withheld(Error error, const std::vector<SecretBytes> &secrets)
{
    for (const SecretBytes &secret : secrets) {
        const std::string_view bytes = secret.reveal();
        if (bytes.size() >= kShortest)
            hide(&error, QString::fromUtf8(QByteArrayView(bytes)));
    }
    return error;
}

} // namespace base
