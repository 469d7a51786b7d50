// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/httptransport.h"
#include "net/qthttpoptions.h"

#include <memory>

namespace net {

struct QtHttpState;

/// HTTP/1.1 over QNetworkAccessManager, with each of its defaults that could repeat, redirect,
/// decorate or leak a request switched off. Reads share one connection while its answers are
/// quick, and take up to four to one endpoint when they are slow; each changing call has a
/// connection of its own. The only class that offers
/// requests to Qt.
///
/// A CA bundle that cannot be read makes every call end with ErrorKind::Configuration.
/// Calls may outlive the transport.
class QtHttpTransport final : public HttpTransport
{
public:
    explicit QtHttpTransport(const QtHttpOptions &options = {});
    ~QtHttpTransport() override;
    QtHttpTransport(const QtHttpTransport &) = delete;
    QtHttpTransport &operator=(const QtHttpTransport &) = delete;

    [[nodiscard]] HttpCall *send(const HttpRequest &request, QObject *parent) override;

private:
    std::shared_ptr<QtHttpState> m_state;
};

} // namespace net
