// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/call.h"
#include "mgn/mgnclient.h"

#include <QPointer>

#include <vector>

namespace cutover {

/// What the service said about servers asked for by id.
struct ServersRead {
    std::vector<mgn::SourceServer> found{};     ///< in the order of the question
    std::vector<mgn::SourceServerId> missing{}; ///< asked for, not answered
};

/// Reads servers by id in chunks of 200 (model shape SourceServerIDs). For the baseline of a run,
/// for the review, and for looking the chosen ids up in another account. Any failed chunk fails the
/// call.
class ReadServers final : public base::TypedCall<ServersRead>
{
    Q_OBJECT

public:
    ReadServers(const mgn::MgnClient &client, std::vector<mgn::SourceServerId> ids,
                QObject *parent);

protected:
    void run() override;
    void abort() override;

private:
    void readChunk();
    void onChunk(const base::Result<mgn::Listing<mgn::SourceServer>> &outcome);
    [[nodiscard]] ServersRead sorted();

    mgn::MgnClient m_client;
    std::vector<mgn::SourceServerId> m_ids;
    std::size_t m_next = 0;
    std::vector<mgn::SourceServer> m_found;
    QPointer<base::Call> m_call;
};

} // namespace cutover
