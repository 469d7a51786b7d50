// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/outcomebar.h"

#include "ui/text/formats.h"
#include "ui/theme/plainlabel.h"

#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace ui {

namespace {

constexpr int kBarHeight = 9;
constexpr int kLeastOfWhat = 120; ///< the tool tip tells the rest

int placeInBar(Tone tone)
{
    switch (tone) {
    case Tone::Ok: return 0;
    case Tone::Warning: return 1;
    case Tone::Running: return 2;
    case Tone::Bad: return 3;
    case Tone::Neutral:
    case Tone::Dim: break;
    }
    return 4;
}

} // namespace

/// The painted part.
class OutcomeBar::Segments : public QWidget
{
public:
    Segments(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
    {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setFixedHeight(kBarHeight);
        setMinimumWidth(80);
    }

    void setParts(QList<CountPart> parts, int total)
    {
        std::ranges::stable_sort(parts, {},
                                 [](const CountPart &part) { return placeInBar(part.tone); });
        m_parts = std::move(parts);
        m_total = total;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), m_theme.color(ThemeColor::Line));
        int before = 0;
        for (const CountPart &part : m_parts) {
            const int left = width() * before / m_total;
            before += part.count;
            const int right = width() * before / m_total;
            painter.fillRect(QRect(left, 0, right - left, height()), m_theme.color(part.tone));
        }
    }

private:
    const Theme &m_theme;
    QList<CountPart> m_parts;
    int m_total = 0;
};

OutcomeBar::OutcomeBar(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme),
      m_total(new PlainLabel(QString(), PlainLabel::Look::Strong, this)),
      m_what(new PlainLabel(QString(), PlainLabel::Look::Dim, this)),
      m_segments(new Segments(theme, this)), m_words(new QHBoxLayout)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, space::kSmall);
    row->setSpacing(space::kLarge);
    m_what->setObjectName(QStringLiteral("countedJobs"));
    m_what->setElideMode(Qt::ElideRight, kLeastOfWhat);
    row->addWidget(m_total);
    row->addWidget(m_what);
    row->addWidget(m_segments, 1);
    m_words->setSpacing(space::kLarge);
    row->addLayout(m_words);
    connect(&theme, &Theme::changed, m_segments, qOverload<>(&QWidget::update));
}

void OutcomeBar::setCounts(const cutover::OutcomeCounts &counts, const QString &what)
{
    const QList<CountPart> parts = countParts(counts);
    m_total->setText(serverCount(counts.servers));
    m_what->setText(what);
    m_segments->setParts(parts, counts.servers);
    showWords(parts);
}

void OutcomeBar::showWords(const QList<CountPart> &parts)
{
    while (m_labels.size() < parts.size()) {
        m_labels << new PlainLabel(this);
        m_words->addWidget(m_labels.back());
    }
    for (qsizetype i = 0; i < m_labels.size(); ++i) {
        const bool used = i < parts.size();
        m_labels[i]->setText(used ? parts[i].text : QString());
        if (used)
            m_labels[i]->setTone(m_theme, parts[i].tone);
        m_labels[i]->setVisible(used);
    }
}

} // namespace ui
