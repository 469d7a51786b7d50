// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/src/aws/signingcase.h"

#include "tests/support/sharedcorpus.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace support {

namespace {

void setRequestLine(aws::SigningInput *input, const QByteArray &line)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(" HTTP/");
    const QByteArray target = line.mid(first + 1, last - first - 1);
    const qsizetype mark = target.indexOf('?');
    input->method = line.left(first);
    input->path = mark < 0 ? target : target.left(mark);
    input->query = mark < 0 ? QByteArray() : target.mid(mark + 1);
}

void addHeaderLine(aws::SigningInput *input, const QByteArray &line)
{
    if (line.startsWith(' ') || line.startsWith('\t')) {
        input->headers.last().second += '\n' + line;
        return;
    }
    const qsizetype colon = line.indexOf(':');
    input->headers.emplaceBack(line.left(colon), line.mid(colon + 1));
}

QByteArray text(const QJsonObject &object, QLatin1String key)
{
    return object[key].toString().toUtf8();
}

void applyContext(SigningCase *result, const QJsonObject &context)
{
    const QJsonObject credentials = context[QLatin1String("credentials")].toObject();
    result->isTokenSigned = !context[QLatin1String("omit_session_token")].toBool(false);
    result->credentials.accessKeyId = credentials[QLatin1String("access_key_id")].toString();
    result->credentials.secretAccessKey =
        base::SecretBytes(text(credentials, QLatin1String("secret_access_key")));
    if (result->isTokenSigned)
        result->credentials.sessionToken =
            base::SecretBytes(text(credentials, QLatin1String("token")));
    result->scope = {
        .region = text(context, QLatin1String("region")),
        .service = text(context, QLatin1String("service")),
        .time = base::Timestamp::parse(text(context, QLatin1String("timestamp")).constData())
                    .instant()};
    result->options.pathRule = context[QLatin1String("normalize")].toBool(true)
                                   ? aws::PathRule::Normalize
                                   : aws::PathRule::KeepSegments;
    result->options.addsContentSha256 = context[QLatin1String("sign_body")].toBool(false);
}

} // namespace

aws::SigningInput parseRequestText(const QByteArray &text)
{
    aws::SigningInput input;
    const qsizetype blank = text.indexOf("\n\n");
    const QByteArrayList lines = (blank < 0 ? text : text.left(blank)).split('\n');
    input.body = blank < 0 ? QByteArray() : text.mid(blank + 2);
    setRequestLine(&input, lines.first());
    for (const QByteArray &line : lines.mid(1)) {
        if (!line.isEmpty())
            addHeaderLine(&input, line);
    }
    return input;
}

std::optional<SigningCase> readSigningCase(const QString &folder)
{
    const auto read = [&folder](const char *name) {
        return readFile(folder + u'/' + QString::fromLatin1(name));
    };
    const auto request = read("request.txt");
    const auto context = read("context.json");
    const auto canonical = read("header-canonical-request.txt");
    const auto toSign = read("header-string-to-sign.txt");
    const auto signature = read("header-signature.txt");
    if (!request || !context || !canonical || !toSign || !signature)
        return std::nullopt;
    SigningCase result;
    result.input = parseRequestText(*request);
    applyContext(&result, QJsonDocument::fromJson(*context).object());
    result.canonicalRequest = *canonical;
    result.stringToSign = *toSign;
    result.signature = *signature;
    return result;
}

} // namespace support
