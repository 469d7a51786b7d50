// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/signin/signinframe.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int kSignInWidth = 480;
constexpr int kMostSignInWidth = 720;

/// A window does not ask for the height that wrapped texts need in its width, nor for the width of
/// buttons that come later: without this they would be cut off.
class WholeTexts final : public QObject
{
public:
    explicit WholeTexts(QDialog &dialog) : QObject(&dialog), m_dialog(dialog)
    {
        dialog.installEventFilter(this);
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const QEvent::Type type = event->type();
        if (type == QEvent::LayoutRequest || type == QEvent::Resize || type == QEvent::Show)
            keepWhole();
        return QObject::eventFilter(watched, event);
    }

private:
    void keepWhole()
    {
        const QLayout &layout = *m_dialog.layout();
        const int least =
            std::clamp(layout.totalMinimumSize().width(), kSignInWidth, kMostSignInWidth);
        const int height = layout.totalHeightForWidth(std::max(m_dialog.width(), least));
        m_dialog.setMinimumSize(least, std::max(height, 0));
    }

    QDialog &m_dialog;
};

} // namespace

QVBoxLayout *frameSignIn(QDialog &dialog, const QString &objectName, const QString &title)
{
    dialog.setObjectName(objectName);
    dialog.setWindowTitle(title);
    dialog.setAttribute(Qt::WA_DeleteOnClose);
    dialog.setMinimumWidth(kSignInWidth);
    auto *layout = new QVBoxLayout(&dialog);
    layout->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    layout->setSpacing(space::kMedium);
    new WholeTexts(dialog);
    return layout;
}

PlainLabel *makeParagraph(const QString &text, QWidget &parent, PlainLabel::Look look)
{
    auto *label = new PlainLabel({}, look, &parent);
    label->setWordWrap(true);
    label->setBreaksWords(true);
    label->setText(text);
    return label;
}

QDialogButtonBox *makeCancelBox(QDialog &dialog)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, &dialog);
    buttons->setObjectName(QStringLiteral("signInButtons"));
    auto *cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setObjectName(QStringLiteral("cancelSignInButton"));
    cancel->setAutoDefault(false);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    return buttons;
}

} // namespace ui
