// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/text/outcometext.h"
#include "ui/theme/theme.h"

#include <QList>
#include <QWidget>

class QHBoxLayout;

namespace ui {

class PlainLabel;

/// Servers in one line: how many, of what, a bar with a piece for each way they stand, and the same
/// in words. The words are labels of their own, so that nothing is told by colour alone.
class OutcomeBar : public QWidget
{
    Q_OBJECT

public:
    explicit OutcomeBar(const Theme &theme, QWidget *parent = nullptr);

    /// `what` says which servers are counted; plain text.
    void setCounts(const cutover::OutcomeCounts &counts, const QString &what);

private:
    void showWords(const QList<CountPart> &parts);

    class Segments;
    const Theme &m_theme;
    PlainLabel *m_total;
    PlainLabel *m_what;
    Segments *m_segments;
    QHBoxLayout *m_words;
    QList<PlainLabel *> m_labels;
};

} // namespace ui
