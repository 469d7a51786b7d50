// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/theme.h"

#include <QFrame>
#include <QList>

#include <functional>

class QPushButton;
class QVBoxLayout;

namespace ui {

class FlashMessage;

/// What a message says and offers. All texts are plain.
struct Flash {
    QString id; ///< a later message with the same id takes the place of the earlier
    Tone tone = Tone::Neutral;
    QString title;                ///< what happened, to what
    QString text;                 ///< cause and next step; may be empty
    QString details;              ///< code, request id, time: for "Copy details"; empty: no button
    QString actionText;           ///< empty: no button
    std::function<void()> action; ///< called once per click
    QString otherText{};          ///< of a second button, before the first; empty: no button
    std::function<void()> other{};
};

/// Messages across a page: newest first. All stay until dismissed; beyond three the earlier ones
/// are folded away behind a button that says how many there are.
class FlashBar : public QWidget
{
    Q_OBJECT

public:
    /// Shown at once while folded.
    static constexpr qsizetype kMost = 3;

    explicit FlashBar(const Theme &theme, QWidget *parent = nullptr);

    void show(const Flash &flash);
    /// Nothing happens when there is none with that id.
    void dismiss(const QString &id);
    void clear();
    [[nodiscard]] qsizetype count() const { return m_messages.size(); }
    /// Newest first.
    [[nodiscard]] QList<Flash> flashes() const;

    using QWidget::show;

private:
    void remove(FlashMessage *message);
    void fold();

    const Theme &m_theme;
    QVBoxLayout *m_layout;
    QList<FlashMessage *> m_messages;
    QPushButton *m_more;
    bool m_isUnfolded = false;
};

} // namespace ui
