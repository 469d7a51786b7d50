// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sim/faultdeck.h"
#include "sim/serviceerror.h"

#include <QByteArray>

namespace sim {

/// A good JSON answer bent by the cards unknown-enum, extra-fields, missing-fields, offset-times,
/// resource-arn-tag, hostile-strings, wrong-types, empty-answer and wrong-answer; unchanged when
/// none of them is in play.
[[nodiscard]] QByteArray mutatedAnswer(const QByteArray &body, const FaultSet &faults);
/// A refusal bent by the card hostile-strings.
[[nodiscard]] ServiceError mutatedError(const ServiceError &error, const FaultSet &faults);

} // namespace sim
