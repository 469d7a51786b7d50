// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "mgn/codec/answerdecoder.h"

#include "mgn/codec/answerdocument.h"
#include "mgn/codec/jobcodec.h"
#include "mgn/codec/launchcodec.h"

#include <array>

namespace mgn::codec {

namespace {

struct StartCutoverResponse {
    Job job;
};

/// A whole answer that is one structure.
template <class T>
base::Result<T> decodeAnswer(const QByteArray &body, std::span<const Field<T>> fields)
{
    Decoder decoder;
    AnswerDocument document;
    JsonValue root;
    T answer;
    if (document.open(body, decoder) && document.value(root, decoder)) {
        if (!readFieldsOf(root, answer, fields, decoder))
            decoder.fail(base::ErrorKind::Decode, QStringLiteral("is not a JSON object"));
        if (!decoder.hasFailed())
            document.checkEnd(decoder);
    }
    if (decoder.hasFailed())
        return base::failure(decoder.takeError());
    return answer;
}

} // namespace

constexpr std::array kStartCutoverResponse{member<&StartCutoverResponse::job>("job")};

base::Result<Job> decodeStartedJob(const QByteArray &body)
{
    auto answer = decodeAnswer<StartCutoverResponse>(body, kStartCutoverResponse);
    if (!answer)
        return base::failure(answer.error());
    return std::move(answer->job);
}

base::Result<LaunchConfiguration> decodeLaunchConfiguration(const QByteArray &body)
{
    return decodeAnswer(body, fieldsOf<LaunchConfiguration>());
}

} // namespace mgn::codec
