// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <optional>

namespace ui {

/// What a raw error of a launch means for a person. All parts are the program's own words.
struct CauseText {
    QString cause;
    QString fixedBy; ///< who usually can: "network", "account owner"
    QString next;
    bool operator==(const CauseText &) const = default;
};

/// The cause that the text names by one of the fragments known from the MGN guide's troubleshooting
/// of launch errors and from EC2's error codes; nullopt when it names none: the text itself is then
/// all there is. `rawError` is server text: a job log's eventData.rawError or an action's
/// failureReason.
[[nodiscard]] std::optional<CauseText> causeText(const QString &rawError);

/// For a server that has launched but whose SSM agent was not discovered.
[[nodiscard]] CauseText agentNotDiscovered();
/// For a server launched from an older snapshot.
[[nodiscard]] CauseText oldDataCause();

} // namespace ui
