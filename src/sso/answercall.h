// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/decodedcall.h"
#include "sso/clientoptions.h"

#include <memory>

namespace sso {

/// An operation with one answer, that may outlive its client.
template <class T>
class AnswerCall final : public net::DecodedCall<T>
{
public:
    AnswerCall(const ClientOptions &options, base::Result<net::SignedOperation> operation,
               typename net::DecodedCall<T>::Decode decode, QObject *parent)
        : net::DecodedCall<T>(
            std::move(operation), options.services, *options.session,
            // Kept until the base has let go of it.
            [kept = options.session, read = std::move(decode)](const net::HttpReply &reply) {
                return read(reply);
            },
            parent)
    {}
};

} // namespace sso
