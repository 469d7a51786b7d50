// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/welcomepage.h"

#include "ui/theme/controls.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/plaintext.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kPageWidth = 620;

PlainLabel *paragraph(const QString &text, PlainLabel::Look look, QWidget *parent)
{
    auto *label = new PlainLabel(text, look, parent);
    label->setWordWrap(true);
    return label;
}

QPushButton *wayButton(const QString &text, const QString &objectName, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(objectName);
    button->setMinimumWidth(230);
    return button;
}

} // namespace

WelcomePage::WelcomePage(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme),
      m_simulator(
          wayButton(tr("Try with the simulator"), QStringLiteral("trySimulatorButton"), this)),
      m_profile(wayButton(tr("Use an AWS profile"), QStringLiteral("useProfileButton"), this)),
      m_manage(wayButton(tr("Manage profiles…"), QStringLiteral("manageProfilesButton"), this)),
      m_back(wayButton(tr("Back to servers and board"), QStringLiteral("welcomeBackButton"), this)),
      m_explanation(paragraph({}, PlainLabel::Look::Dim, this))
{
    setObjectName(QStringLiteral("welcomePage"));
    setPrimary(*m_simulator);
    m_simulator->setIcon(m_theme.icon(Icon::Play, ThemeColor::OnAccent));
    m_profile->setIcon(m_theme.icon(Icon::Key));
    setManagementOffered(false);
    setBackOffered(false);
    // Stretches beside it, not an alignment: an aligned widget gets no height for its wrapped
    // lines.
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(makeContent());
    middle->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addLayout(middle);
    layout->addStretch(3);
    setTabOrder(m_simulator, m_profile);
    setTabOrder(m_profile, m_manage);
    setTabOrder(m_manage, m_back);
    connect(m_simulator, &QPushButton::clicked, this, &WelcomePage::simulatorRequested);
    connect(m_profile, &QPushButton::clicked, this, &WelcomePage::profileRequested);
    connect(m_manage, &QPushButton::clicked, this, &WelcomePage::manageRequested);
    connect(m_back, &QPushButton::clicked, this, &WelcomePage::backRequested);
    setProfiles(false, {});
}

QWidget *WelcomePage::makeContent()
{
    auto *content = new QWidget(this);
    content->setFixedWidth(kPageWidth);
    auto *grid = new QGridLayout(content);
    grid->setHorizontalSpacing(space::kLarge);
    grid->setVerticalSpacing(space::kLarge);
    grid->setColumnStretch(1, 1);
    grid->addWidget(paragraph(tr("Cutover Desk"), PlainLabel::Look::Title, content), 0, 0, 1, 2);
    grid->addWidget(
        paragraph(tr("Starts cutovers with AWS Application Migration Service and watches them "
                     "until an honest verdict: job, servers, post-launch actions."),
                  PlainLabel::Look::Body, content),
        1, 0, 1, 2);
    grid->addWidget(m_simulator, 2, 0, Qt::AlignTop);
    grid->addWidget(
        paragraph(tr("A whole cutover night on this computer: the real protocol, invented "
                     "servers, no AWS account, no cost."),
                  PlainLabel::Look::Dim, content),
        2, 1);
    grid->addWidget(m_profile, 3, 0, Qt::AlignTop);
    grid->addWidget(m_explanation, 3, 1);
    grid->addWidget(m_manage, 4, 0);
    grid->addWidget(m_back, 5, 0);
    return content;
}

void WelcomePage::setProfiles(bool isOffered, const QString &explanation)
{
    m_profile->setEnabled(isOffered);
    m_profile->setToolTip(isOffered ? QString() : toolTipText(tr("No usable profile was found.")));
    m_explanation->setText(explanation);
}

void WelcomePage::setManagementOffered(bool offered)
{
    m_manage->setVisible(offered);
}

void WelcomePage::setBackOffered(bool offered)
{
    m_back->setVisible(offered);
}

void WelcomePage::setSimulatorStarting(bool starting)
{
    m_simulator->setEnabled(!starting);
    m_simulator->setText(starting ? tr("Starting the simulator…") : tr("Try with the simulator"));
}

} // namespace ui
