// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/wizard/cutoverwizard.h"

#include "ui/text/bandtext.h"
#include "ui/text/formats.h"
#include "ui/theme/band.h"
#include "ui/theme/controls.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/startbutton.h"
#include "ui/wizard/cutoverdraft.h"
#include "ui/wizard/leavequestion.h"
#include "ui/wizard/reviewpage.h"
#include "ui/wizard/serverspage.h"
#include "ui/wizard/startconfirmation.h"
#include "ui/wizard/steplist.h"
#include "ui/wizard/tagspage.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr QSize kFirstSize{1160, 680};
constexpr QSize kLeastSize{1000, 640}; ///< below it the tables say too little
constexpr QSize kRoomForFrame{16, 48};

/// What fits on the screen, with its title and frame.
QSize firstSize(const QScreen &screen)
{
    return kFirstSize.boundedTo(screen.availableSize() - kRoomForFrame).expandedTo(kLeastSize);
}

QPushButton *footerButton(const QString &text, const QString &objectName, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    return button;
}

QWidget *hairline(QWidget *parent)
{
    auto *line = new QWidget(parent);
    line->setFixedHeight(1);
    line->setBackgroundRole(QPalette::Mid);
    line->setAutoFillBackground(true);
    return line;
}

} // namespace

CutoverWizard::CutoverWizard(CutoverDraft *draft, const QList<ScopeBar::AccountEntry> &accounts,
                             ReviewFacts facts, base::Settings &settings, const Theme &theme,
                             QWidget *parent)
    : QDialog(parent), m_draft(draft), m_facts(std::move(facts)), m_settings(settings),
      m_theme(theme), m_band(new IdentityBand(theme, this)), m_stack(new QStackedWidget(this))
{
    m_draft->setParent(this);
    setObjectName(QStringLiteral("cutoverWizard"));
    setWindowTitle(tr("Start cutover"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    m_pages = {new ServersPage(*m_draft, theme, this),
               new TagsPage(*m_draft, m_facts.profileName, accounts, settings, theme, this),
               new ReviewPage(*m_draft, m_facts, theme, this)};
    for (WizardPage *page : m_pages) {
        m_stack->addWidget(page);
        connect(page, &WizardPage::completeChanged, this, &CutoverWizard::updateButtons);
        connect(page, &WizardPage::signInWanted, this, &CutoverWizard::signInWanted);
    }

    m_steps = new StepList(stepNames(), theme, this);
    auto *columns = new QHBoxLayout;
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(m_steps);
    columns->addWidget(sheet(), 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_band);
    layout->addLayout(columns, 1);
    resize(firstSize(*this->screen()));
    const int first = static_cast<int>(m_draft->earlier().firstStep);
    if (first > 0)
        m_draft->rememberJudgement();
    showPage(first);
}

CutoverWizard::~CutoverWizard()
{
    // A field that loses the focus with its page speaks a last time: nobody is left to hear it.
    for (WizardPage *page : m_pages)
        disconnect(page, nullptr, this, nullptr);
}

int CutoverWizard::currentPage() const
{
    return m_stack->currentIndex();
}

void CutoverWizard::goOn()
{
    if (m_draft->readError() && !m_draft->isReading())
        m_draft->reread();
}

void CutoverWizard::next()
{
    const int page = currentPage();
    if (page + 1 >= m_pages.size() || !m_pages[page]->isComplete())
        return;
    if (page == 0)
        m_draft->rememberJudgement();
    showPage(page + 1);
}

void CutoverWizard::back()
{
    if (currentPage() > 0)
        showPage(currentPage() - 1);
}

void CutoverWizard::reject()
{
    const int tags = static_cast<int>(m_draft->tags().size());
    if (tags > 0)
        askBeforeLeaving(tags, productionLine(bandFacts()), this, [this] { QDialog::reject(); });
    else
        QDialog::reject();
}

void CutoverWizard::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    // Enter acts only on a button that has the focus, and never on the one that starts.
    if (isEnter) {
        auto *button = qobject_cast<QAbstractButton *>(focusWidget());
        if (button && button != m_start && button->isEnabled())
            button->click();
        event->accept();
        return;
    }
    QDialog::keyPressEvent(event);
}

QStringList CutoverWizard::stepNames() const
{
    QStringList names;
    for (const WizardPage *page : m_pages)
        names << page->stepName();
    return names;
}

QWidget *CutoverWizard::sheet()
{
    auto *ground = new QWidget(this);
    ground->setBackgroundRole(QPalette::Base);
    ground->setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(ground);
    layout->setContentsMargins(space::kSection, space::kLarge, space::kSection, space::kLarge);
    layout->setSpacing(space::kMedium);
    layout->addWidget(m_stack, 1);
    layout->addWidget(hairline(ground));
    layout->addWidget(footer());
    return ground;
}

QWidget *CutoverWizard::footer()
{
    auto *bar = new QWidget(this);
    m_confirmation = new StartConfirmation(m_theme, bar);
    connect(m_confirmation, &StartConfirmation::changed, this, &CutoverWizard::updateButtons);
    connect(m_draft, &CutoverDraft::readStarted, m_confirmation, &StartConfirmation::clear);
    m_cancel = footerButton(tr("Cancel"), QStringLiteral("cancelButton"), bar);
    m_back = footerButton(tr("Back"), QStringLiteral("backButton"), bar);
    m_next = footerButton(tr("Next"), QStringLiteral("nextButton"), bar);
    m_start = new StartButton({}, bar);
    m_start->setObjectName(QStringLiteral("wizardStartButton"));
    m_start->setIcon(m_theme.icon(Icon::Rocket, ThemeColor::OnAccent));
    m_cancel->setDefault(true);
    setPrimary(*m_next);
    setPrimary(*m_start);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kSmall);
    layout->addWidget(m_confirmation, 0, Qt::AlignBottom);
    layout->addStretch(1);
    for (QPushButton *button :
         std::initializer_list<QPushButton *>{m_cancel, m_back, m_next, m_start})
        layout->addWidget(button, 0, Qt::AlignBottom);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_back, &QPushButton::clicked, this, &CutoverWizard::back);
    connect(m_next, &QPushButton::clicked, this, &CutoverWizard::next);
    connect(m_start, &QPushButton::clicked, this, &CutoverWizard::confirm);
    return bar;
}

void CutoverWizard::showPage(int index)
{
    m_confirmation->clear();
    m_stack->setCurrentIndex(index);
    m_pages[index]->enter();
    const bool isLast = index == m_pages.size() - 1;
    m_confirmation->setVisible(isLast);
    m_next->setVisible(!isLast);
    m_start->setVisible(isLast);
    updateButtons();
    m_cancel->setFocus();
}

void CutoverWizard::updateButtons()
{
    if (!m_start)
        return;
    updateFacts();
    const WizardPage *page = m_pages[currentPage()];
    m_back->setEnabled(currentPage() > 0);
    m_next->setEnabled(page->isComplete());
    m_next->setToolTip(toolTipText(page->incompleteReason()));
    m_confirmation->setServers(m_draft->count(), m_facts.isProduction);
    m_confirmation->setBar(m_facts.readOnlyReason);
    m_confirmation->setTypable(!m_draft->isReading());
    const QString blocker = startBlocker();
    m_start->setText(tr("Start cutover of %1").arg(serverCount(m_draft->count())));
    // One place for both: a second click on Back must never find Cancel there.
    m_next->setMinimumWidth(m_start->sizeHint().width());
    m_start->setEnabled(blocker.isEmpty() && !m_isConfirmed);
    m_start->setReason(blocker);
    updateBand();
    m_steps->setCurrent(currentPage());
}

void CutoverWizard::confirm()
{
    // As things stand now, not as they did when the page was entered.
    updateButtons();
    // A second click, or one that the state no longer allows, does nothing.
    if (m_isConfirmed || !startBlocker().isEmpty())
        return;
    m_isConfirmed = true;
    m_start->setEnabled(false);
    QStringList keys;
    for (const auto &[key, value] : m_draft->tags())
        keys << key;
    m_settings.rememberTagKeys(keys);
    emit confirmed(m_draft->plan());
    accept();
}

} // namespace ui
