// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QList>
#include <QString>

namespace sim {

/// One fault or switch: CARD[@Operation][#n][=value].
struct FaultCard {
    QString name;
    QString operation; ///< API operation; "*" for every one
    int call = 0;      ///< only the n-th matching call since the card was played; 0: each of them
    QString value;

    /// Error kind Configuration names the card and what is wrong with it.
    [[nodiscard]] static base::Result<FaultCard> parse(const QString &text);
};

/// What a card does, for the parser and for --help.
struct FaultDescription {
    const char *name;
    const char *operation;    ///< where it acts when the card names no operation
    const char *defaultValue; ///< empty: the card takes no value, or none by default
    const char *text;
};

[[nodiscard]] const QList<FaultDescription> &faultCatalogue();

} // namespace sim
