// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

#include <variant>

/// What the program was asked to do.
struct CommandLine {
    bool simulator = false;
    bool readOnly = false;
    QString profile;
    QString region;
    QStringList simulatorOptions; ///< handed to cutover-sim as they are
    QString rehearseFolder;       ///< --rehearse: cut servers of one wave over without a person
    QString shotsFolder;          ///< --shots: make the documentation's pictures
};

/// Nothing to start: print `text` and leave with `exitCode` (0 for --help and --version, 64 for
/// misuse).
struct CommandLineEnd {
    QString text;
    int exitCode = 0;
};

/// `arguments` with the program's name first. Needs no application object and no display.
[[nodiscard]] std::variant<CommandLine, CommandLineEnd>
parseCommandLine(const QStringList &arguments);
