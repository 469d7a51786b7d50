// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QString>

#include <cstdint>

namespace ui {

/// Who asks again after a failure: decides which next step may be promised.
enum class Repeat : std::uint8_t {
    OnRequest, ///< a person, by refreshing
    ByButton,  ///< a person, by the button that was clicked: nothing is refreshed there
    ByItself,  ///< the program: a watch
    Never      ///< nobody: a start, which a person reviews again
};

/// Where a failed call belonged: makes the sentence name the thing and the place.
struct ErrorPlace {
    QString doing;   ///< "Reading the source servers", in the user's language
    QString account; ///< grouped for reading; may be empty
    QString region;
    QString profile;
    Repeat repeat = Repeat::OnRequest;
};

/// A failure in words. All parts are plain text; server text inside is bounded and shown as it
/// came.
struct ErrorText {
    QString title; ///< what happened, to what
    QString cause;
    QString next;    ///< the next step for a person
    QString details; ///< code, message, request id, host: for "Copy details"

    /// Cause and next step as one paragraph.
    [[nodiscard]] QString body() const;
};

[[nodiscard]] ErrorText errorText(const base::Error &error, const ErrorPlace &place);

} // namespace ui
