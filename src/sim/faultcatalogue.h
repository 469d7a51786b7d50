// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

#include <cstdint>
#include <optional>

namespace sim {

/// Which values a card takes.
struct CardValue {
    enum class Kind : std::uint8_t { None, Number, Word, Text };

    Kind kind = Kind::None;
    int least = 0;          ///< of a number
    int most = 0;           ///< of a number
    const char *words = ""; ///< joined by "|"

    /// What is wrong with the value, in English; nullopt when the card takes it.
    [[nodiscard]] std::optional<QString> objection(const QString &value) const;
};

/// What a card does, for the parser and for --help.
struct FaultDescription {
    const char *name;
    const char *operation;    ///< where it acts when the card names no operation
    const char *defaultValue; ///< empty: the card takes no value
    const char *text;
    CardValue value{};
    int call = 0; ///< on which call it acts when the card names none; 0: on each of them
};

[[nodiscard]] const QList<FaultDescription> &faultCatalogue();

} // namespace sim
