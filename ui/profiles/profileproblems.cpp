// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/profileproblems.h"

#include "profiles/configfilelocations.h"
#include "ui/profiles/profilewords.h"
#include "ui/text/fewlines.h"

namespace ui {

namespace {

constexpr qsizetype kMostProblems = 4;

/// The reader gives a file up at its first bad line, as AWS's own tools do.
QString problemLine(const base::Error &problem, const QString &home)
{
    const QString message = shownPath(problem.message, home);
    return problem.code == QLatin1String("BadConfigFile")
               ? ProfileProblems::tr("%1. The rest of that file is not read either: none of its "
                                     "profiles, regions and roles counts until it is corrected.")
                     .arg(message)
               : message;
}

} // namespace

ProfileProblems::ProfileProblems(const profiles::ProfileStore &store, const Theme &theme,
                                 QWidget *parent)
    : PlainLabel(parent), m_store(store)
{
    setObjectName(QStringLiteral("profileProblems"));
    setWordWrap(true);
    setBreaksWords(true);
    setSelectable(true);
    setTone(theme, Tone::Bad);
    connect(&store, &profiles::ProfileStore::changed, this, &ProfileProblems::refresh);
    refresh();
}

void ProfileProblems::refresh()
{
    const QString home = profiles::homeFolder(m_store.environment());
    QStringList lines;
    for (const base::Error &problem : m_store.problems())
        lines << problemLine(problem, home);
    setText(firstLines(lines, kMostProblems).join(u'\n'));
    setVisible(!lines.isEmpty());
}

} // namespace ui
