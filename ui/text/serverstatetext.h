// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/accountid.h"
#include "cutover/nextstep.h"
#include "mgn/sourceserver.h"
#include "ui/theme/statemark.h"

#include <QString>

#include <optional>

namespace ui {

/// The states of a source server in the words of the console, with their icons and tones. A state
/// that the service said and the program does not know is shown by the service's own word: server
/// text, plain only.

[[nodiscard]] StateMark lifeCycleMark(const base::OpenEnum<mgn::LifeCycleState> &state);
/// "Healthy", "Lagging" (by the lag), "Backlog" (by the state), "Stalled"...; the service's word
/// where the replication state is unknown.
[[nodiscard]] StateMark replicationMark(const mgn::SourceServer &server);
/// The same words for the state alone, whatever the lag.
[[nodiscard]] StateMark replicationMark(const base::OpenEnum<mgn::DataReplicationState> &state);
[[nodiscard]] StateMark replicationMark(cutover::ReplicationHealth health);
/// "Launch cutover instance"; kAbsent when there is nothing to do; "Wait, start under way" while a
/// start of it is sent or looked for, whatever the step would be.
[[nodiscard]] QString nextStepText(cutover::NextStep step, bool isStarting = false);
[[nodiscard]] StateMark firstBootMark(const base::OpenEnum<mgn::FirstBoot> &state);
[[nodiscard]] StateMark checkMark(const base::OpenEnum<mgn::LastKnownCheckStatus> &status);
/// Why replication stalls ("Agent not seen"); empty when the service reports no error.
[[nodiscard]] QString
replicationErrorText(const base::OpenEnum<mgn::DataReplicationErrorCode> &error);
/// "Belongs to account 2222 2222 2222, not to 1111 1111 1111: it cannot be started here.", from the
/// server's ARN; empty when it is the acting account's, or when either is not known.
[[nodiscard]] QString foreignAccountText(const mgn::SourceServer &server,
                                         const base::AccountId &acting);
/// "2222 2222 2222, not 1111 1111 1111"; nothing under the same conditions.
[[nodiscard]] std::optional<StateMark> foreignAccountMark(const mgn::SourceServer &server,
                                                          const base::AccountId &acting);
/// "agent", "snapshot shipping".
[[nodiscard]] QString replicationTypeText(const base::OpenEnum<mgn::ReplicationType> &type);

} // namespace ui
