// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/boardsignin.h"

#include "ui/models/jobtreemodel.h"
#include "ui/text/sessiontext.h"
#include "ui/text/signinhelp.h"
#include "ui/views/boardview.h"
#include "ui/views/jobtreeview.h"

#include <QAction>

namespace ui {

BoardSignIn::BoardSignIn(Desk &desk, BoardView &board, QObject *parent)
    : QObject(parent), m_desk(desk), m_board(board), m_action(new QAction(signInAction(), this))
{
    JobTreeView &tree = m_board.tree();
    m_action->setObjectName(QStringLiteral("boardSignInAction"));
    m_action->setShortcuts({QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
    m_action->setShortcutContext(Qt::WidgetShortcut);
    tree.addAction(m_action);
    connect(m_action, &QAction::triggered, this, &BoardSignIn::signIn);
    connect(&tree, &JobTreeView::doubleClicked, this, &BoardSignIn::signIn);
    connect(&m_board, &BoardView::currentChanged, this, &BoardSignIn::updateAction);
    connect(&m_desk, &Desk::signInNeeded, this, &BoardSignIn::onNeeded);
    connect(&m_desk, &Desk::identified, this, &BoardSignIn::onIdentified);
    updateAction();
}

QString BoardSignIn::needOf(const cutover::ScopeWatch &watch) const
{
    const cutover::Scope &scope = watch.scope();
    const QString name = m_desk.nameOf(scope.profile);
    if (const auto known = m_needs.find(scope.profile); known != m_needs.end())
        return signInNeedText(known->second, name);
    const auto &error = watch.monitor().lastError();
    if (error && signInHelps(*error))
        return signInNeedText(*error, name);
    const SessionFacts session = m_desk.backend().session(scope.profile, scope.region);
    return credentialsTone(session, watch.clock().now()) == Tone::Bad
               ? tr("Sign in needed: the credentials of %1 have ended").arg(name)
               : QString();
}

void BoardSignIn::onNeeded(const base::ProfileId &profile, const base::Error &error)
{
    m_needs.insert_or_assign(profile, error);
    updateAction();
    emit needsChanged();
}

void BoardSignIn::onIdentified(const base::ProfileId &profile)
{
    m_needs.erase(profile);
    updateAction();
    emit needsChanged();
}

void BoardSignIn::updateAction()
{
    m_action->setEnabled(waiting() != nullptr);
}

void BoardSignIn::signIn()
{
    if (const cutover::ScopeWatch *watch = waiting())
        emit signInRequested(watch->scope().profile);
}

const cutover::ScopeWatch *BoardSignIn::waiting() const
{
    const JobTreePlace place = m_board.model().place(m_board.tree().currentIndex());
    if (place.kind != JobTreeRow::Kind::Scope)
        return nullptr;
    for (const cutover::ScopeWatch *watch : m_desk.watches()) {
        if (&watch->jobs() == place.scope->jobs && !needOf(*watch).isEmpty())
            return watch;
    }
    return nullptr;
}

} // namespace ui
