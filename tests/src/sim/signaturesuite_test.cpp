// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/signaturecheck.h"
#include "tests/support/sharedcorpus.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace {

/// The signed request of a suite's case; header lines that begin with a blank go on with the one
/// before.
sim::HttpRequest readSuiteRequest(const QByteArray &text)
{
    sim::HttpRequest request;
    const auto headEnd = text.indexOf("\n\n");
    QByteArrayList lines = text.left(headEnd).split('\n');
    const QByteArray first = lines.takeFirst();
    request.method = first.left(first.indexOf(' '));
    request.target =
        first.mid(request.method.size() + 1, first.lastIndexOf(' ') - request.method.size() - 1);
    for (const QByteArray &line : lines) {
        if (line.startsWith(' '))
            request.headers.last().second += line;
        else
            request.headers.append(sim::Header{line.left(line.indexOf(':')),
                                               line.mid(line.indexOf(':') + 1).trimmed()});
    }
    request.body = text.mid(headEnd + 2);
    return request;
}

/// nullopt for a case of rules that do not apply here: a path left as it is, a token added after
/// signing.
std::optional<tl::expected<sim::Caller, sim::SignatureRefusal>>
checkSuiteCase(const QString &folder)
{
    const auto read = [&](const char *file) {
        return support::readFile(folder + u'/' + QLatin1String(file)).value_or(QByteArray());
    };
    const QJsonObject context = QJsonDocument::fromJson(read("context.json")).object();
    if (!context.value(QStringLiteral("normalize")).toBool()
        || context.value(QStringLiteral("omit_session_token")).toBool())
        return std::nullopt;
    const QJsonObject credentials = context.value(QStringLiteral("credentials")).toObject();
    const auto secret = [&](const char *name) {
        return base::SecretBytes(credentials.value(QLatin1String(name)).toString().toUtf8());
    };
    const sim::SimCredentials key{.profileName = {},
                                  .accountId = {},
                                  .accessKeyId = {},
                                  .secretAccessKey = secret("secret_access_key"),
                                  .sessionToken = secret("token"),
                                  .expiration = {}};
    return sim::checkSignature(
        readSuiteRequest(read("header-signed-request.txt")),
        {.service = context.value(QStringLiteral("service")).toString().toLatin1(),
         .regions = {context.value(QStringLiteral("region")).toString()},
         .now = base::Timestamp::parse(
                    context.value(QStringLiteral("timestamp")).toString().toStdString())
                    .instant(),
         .findKey = [&](const QString &) { return &key; }});
}

} // namespace

TEST(SignatureCheck, AcceptsTheSharedSuite)
{
    REQUIRE_SHARED(QStringLiteral("sigv4-suite/v4"));
    const QDir suite(support::sharedPath(QStringLiteral("sigv4-suite/v4")));
    int accepted = 0;

    for (const QString &name : suite.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const auto result = checkSuiteCase(suite.filePath(name));
        if (!result)
            continue;
        EXPECT_TRUE(*result) << qPrintable(name + u' ' + result->error().message);
        ++accepted;
    }

    EXPECT_GE(accepted, 30);
}
