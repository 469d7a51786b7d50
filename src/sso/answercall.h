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
        : net::DecodedCall<T>(std::move(operation), options.services, *options.session,
                              std::move(decode), parent),
          m_session(options.session)
    {}

private:
    std::shared_ptr<net::EndpointSession> m_session; ///< the base refers to it
};

} // namespace sso
