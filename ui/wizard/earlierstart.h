// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cutover/cutoverrefusal.h"

#include <QString>

#include <cstdint>
#include <utility>
#include <vector>

namespace ui {

enum class WizardStep : std::uint8_t { Servers, Tags, Review };

/// What is known of a start that was refused, when it is reviewed again. A new start knows nothing.
struct EarlierStart {
    std::vector<std::pair<QString, QString>> tags{}; ///< the operator's own
    bool hasIntentTag = true;                        ///< false: AWS does not let us tag
    cutover::CutoverRefusal refusal{};               ///< shown where each complaint belongs
    QString note{}; ///< what is different from then, for example who was left out; plain text
    WizardStep firstStep = WizardStep::Servers;
};

} // namespace ui
