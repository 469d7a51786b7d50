// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "mgn/mgnclient.h"

#include <QObject>

#include <memory>
#include <vector>

/// Clients that are given to nobody any more. Whoever was handed one in this turn of the event loop
/// may still ask it something; then they are released. What their calls need lives as long as
/// those.
class RetiredClients : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void add(std::unique_ptr<mgn::MgnClient> client);
    [[nodiscard]] bool isEmpty() const { return m_clients.empty(); }

private:
    std::vector<std::unique_ptr<mgn::MgnClient>> m_clients;
};
