// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sim/simoperations.h"

#include <QJsonObject>

/// One function per operation, in the shape of performOperation's table.
namespace sim {

[[nodiscard]] Answer<OperationResult> describeSourceServers(OperationContext &context,
                                                            const QJsonObject &input);
[[nodiscard]] Answer<OperationResult> describeJobs(OperationContext &context,
                                                   const QJsonObject &input);
[[nodiscard]] Answer<OperationResult> describeJobLogItems(OperationContext &context,
                                                          const QJsonObject &input);
[[nodiscard]] Answer<OperationResult> listManagedAccounts(OperationContext &context,
                                                          const QJsonObject &input);
[[nodiscard]] Answer<OperationResult> listWaves(OperationContext &context,
                                                const QJsonObject &input);
[[nodiscard]] Answer<OperationResult> listApplications(OperationContext &context,
                                                       const QJsonObject &input);
[[nodiscard]] Answer<OperationResult> listSourceServerActions(OperationContext &context,
                                                              const QJsonObject &input);
[[nodiscard]] Answer<OperationResult> getLaunchConfiguration(OperationContext &context,
                                                             const QJsonObject &input);

[[nodiscard]] Answer<OperationResult> startTest(OperationContext &context,
                                                const QJsonObject &input);
[[nodiscard]] Answer<OperationResult> startCutover(OperationContext &context,
                                                   const QJsonObject &input);
[[nodiscard]] Answer<OperationResult> terminateTargetInstances(OperationContext &context,
                                                               const QJsonObject &input);

[[nodiscard]] Answer<OperationResult> changeServerLifeCycleState(OperationContext &context,
                                                                 const QJsonObject &input);
[[nodiscard]] Answer<OperationResult> finalizeCutover(OperationContext &context,
                                                      const QJsonObject &input);
[[nodiscard]] Answer<OperationResult> disconnectFromService(OperationContext &context,
                                                            const QJsonObject &input);
[[nodiscard]] Answer<OperationResult> markAsArchived(OperationContext &context,
                                                     const QJsonObject &input);
[[nodiscard]] Answer<OperationResult> initializeService(OperationContext &context,
                                                        const QJsonObject &input);

[[nodiscard]] Answer<OperationResult> tagResource(OperationContext &context,
                                                  const QJsonObject &input);
[[nodiscard]] Answer<OperationResult> untagResource(OperationContext &context,
                                                    const QJsonObject &input);
[[nodiscard]] Answer<OperationResult> listTagsForResource(OperationContext &context,
                                                          const QJsonObject &input);

} // namespace sim
