// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "app/retiredclients.h"

void RetiredClients::add(std::unique_ptr<mgn::MgnClient> client)
{
    m_clients.push_back(std::move(client));
    QMetaObject::invokeMethod(
        this, [this] { m_clients.clear(); }, Qt::QueuedConnection);
}
