// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/withheld.h"

#include <gtest/gtest.h>

namespace {

base::SecretBytes secret(const char *text)
{
    return base::SecretBytes(std::string_view(text));
}

base::Error quoting(const QString &text)
{
    base::Error error = base::makeError(base::ErrorKind::Validation, text, text);
    error.reason = text;
    error.requestId = text;
    error.fields = {{.name = text, .message = text}};
    error.resources = {{.code = text, .message = text, .resourceId = text, .resourceType = text}};
    return error;
}

QString allOf(const base::Error &error)
{
    const base::ResourceError &resource = error.resources.first();
    return QStringList{error.code,
                       error.message,
                       error.reason,
                       error.requestId,
                       error.fields.first().name,
                       error.fields.first().message,
                       resource.code,
                       resource.message,
                       resource.resourceId,
                       resource.resourceType}
        .join(u'\n');
}

} // namespace

TEST(Withheld, TakesGivenSecretsOutOfEveryText)
{
    const base::Error error =
        base::withheld(quoting(QStringLiteral("Value 'hunter22' and 123456 failed")),
                       {secret("hunter22"), secret("123456")});

    EXPECT_EQ(error.message, QStringLiteral("Value '<redacted>' and <redacted> failed"));
    EXPECT_FALSE(allOf(error).contains(QStringLiteral("hunter22")));
    EXPECT_FALSE(allOf(error).contains(QStringLiteral("123456")));
}

TEST(Withheld, LeavesWordsThatAreTooShortForASecret)
{
    const base::Error error =
        base::withheld(quoting(QStringLiteral("denied")), {secret(""), secret("en")});

    EXPECT_EQ(error.message, QStringLiteral("denied"));
    EXPECT_EQ(error.kind, base::ErrorKind::Validation);
}
