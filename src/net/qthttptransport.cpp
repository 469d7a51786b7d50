// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "net/qthttptransport.h"

#include "net/qthttpcall.h"
#include "net/qthttpstate.h"

namespace net {

QtHttpTransport::QtHttpTransport(const QtHttpOptions &options)
    : m_state(std::make_shared<QtHttpState>(options))
{}

QtHttpTransport::~QtHttpTransport() = default;

HttpCall *QtHttpTransport::send(const HttpRequest &request, QObject *parent)
{
    return new QtHttpCall(request, m_state, parent);
}

} // namespace net
