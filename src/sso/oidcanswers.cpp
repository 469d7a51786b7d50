// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sso/oidcanswers.h"

#include "aws/headerlist.h"
#include "base/webpage.h"
#include "sso/answerobject.h"

namespace sso {

namespace {

using std::chrono::seconds;

constexpr qsizetype kLongestId = 4'096;
constexpr qsizetype kLongestUserCode = 64;
constexpr qsizetype kLongestUrl = 4'096;
constexpr Range kEpochSeconds{1, 253'402'300'799}; // to the end of the year 9999
constexpr Range kTokenLife{1, 366 * 86'400};
constexpr Range kCodeLife{1, 86'400};
constexpr Range kPollInterval{0, 3'600};
constexpr seconds kUsualInterval{5};

/// Empty where the text is.
QUrl webPage(AnswerObject *answer, const char *member, const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (text.isEmpty() || base::isWebPage(url))
        return url;
    answer->complain(member, QStringLiteral("is no https URL"));
    return {};
}

/// A person reads it and types it.
QString userCodeOf(AnswerObject *answer)
{
    const QString code = answer->text("userCode", kLongestUserCode);
    if (!aws::isPlainHeaderValue(code.toUtf8()))
        answer->complain("userCode", QStringLiteral("is not printable ASCII"));
    return code;
}

seconds pollInterval(AnswerObject *answer)
{
    const qint64 told = answer->optionalNumber("interval", kPollInterval).value_or(0);
    return told > 0 ? seconds(told) : kUsualInterval;
}

/// RFC 6749, 7.1: a token of an unknown type must not be used.
void checkTokenType(AnswerObject *answer)
{
    const QString type = answer->optionalText("tokenType", kLongestId);
    if (!type.isEmpty() && type.compare(QLatin1String("Bearer"), Qt::CaseInsensitive) != 0)
        answer->complain("tokenType", QStringLiteral("is not \"Bearer\""));
}

template <class T>
base::Result<T> judged(const AnswerObject &answer, T value)
{
    if (auto verdict = answer.verdict(); !verdict)
        return base::failure(verdict.error());
    return value;
}

} // namespace

base::Result<ClientRegistration> parseRegistration(const QByteArray &json)
{
    AnswerObject answer(json, QStringLiteral("RegisterClientResponse"));
    ClientRegistration out;
    out.clientId = answer.text("clientId", kLongestId);
    out.clientSecret = answer.secret("clientSecret");
    out.expiresAt = base::Instant(seconds(answer.number("clientSecretExpiresAt", kEpochSeconds)));
    return judged(answer, std::move(out));
}

base::Result<DeviceAuthorization> parseDeviceAuthorization(const QByteArray &json)
{
    AnswerObject answer(json, QStringLiteral("StartDeviceAuthorizationResponse"));
    DeviceAuthorization out;
    out.deviceCode = answer.secret("deviceCode");
    out.userCode = userCodeOf(&answer);
    out.verificationUri =
        webPage(&answer, "verificationUri", answer.text("verificationUri", kLongestUrl));
    out.verificationUriComplete =
        webPage(&answer, "verificationUriComplete",
                answer.optionalText("verificationUriComplete", kLongestUrl));
    out.expiresIn = seconds(answer.number("expiresIn", kCodeLife));
    out.interval = pollInterval(&answer);
    return judged(answer, std::move(out));
}

base::Result<AccessToken> parseAccessToken(const QByteArray &json, base::Instant now)
{
    AnswerObject answer(json, QStringLiteral("CreateTokenResponse"));
    AccessToken out;
    out.accessToken = answer.secret("accessToken");
    out.refreshToken = answer.optionalSecret("refreshToken");
    out.expiresAt = now + seconds(answer.number("expiresIn", kTokenLife));
    checkTokenType(&answer);
    return judged(answer, std::move(out));
}

} // namespace sso
