// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/plainlabel.h"

class QDialog;
class QDialogButtonBox;
class QVBoxLayout;

namespace ui {

/// What the dialogs of a sign-in have in common: names, width, margins, and a height in which every
/// text is whole. The dialog deletes itself when closed; open it with open().
[[nodiscard]] QVBoxLayout *frameSignIn(QDialog &dialog, const QString &objectName,
                                       const QString &title);
/// A text of several lines; its width is the dialog's.
[[nodiscard]] PlainLabel *makeParagraph(const QString &text, QWidget &parent,
                                        PlainLabel::Look look = PlainLabel::Look::Body);
/// With "Cancel", which rejects the dialog; its name is cancelSignInButton.
[[nodiscard]] QDialogButtonBox *makeCancelBox(QDialog &dialog);

} // namespace ui
