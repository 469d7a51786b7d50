// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/signin/devicecodeview.h"

#include "ui/signin/signinframe.h"
#include "ui/theme/copynotice.h"
#include "ui/theme/plaintext.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr qsizetype kLongestCode = 32;
constexpr qsizetype kLongestPage = 300;

QFont codeFont(const QFont &base)
{
    QFont font = Theme::identifierFont(base);
    font.setPointSizeF(base.pointSizeF() * 2);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

DeviceCodeView::DeviceCodeView(QWidget *parent)
    : QWidget(parent), m_code(new PlainLabel(this)), m_page(makeParagraph({}, *this)),
      m_copy(new QPushButton(tr("Copy code"), this))
{
    m_code->setObjectName(QStringLiteral("deviceCode"));
    m_code->setFont(codeFont(font()));
    m_code->setSelectable(true);
    m_page->setObjectName(QStringLiteral("deviceCodePage"));
    m_page->setSelectable(true);
    m_copy->setObjectName(QStringLiteral("copyCodeButton"));
    m_copy->setAutoDefault(false);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { CopyNotice::copy(m_code->text(), *m_copy); });
    auto *row = new QHBoxLayout;
    row->addWidget(m_code);
    row->addWidget(m_copy);
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(makeParagraph(tr("The page shows this code, or asks for it:"), *this));
    layout->addLayout(row);
    layout->addWidget(m_page);
    layout->addWidget(makeParagraph(
        tr("A device code can be phished: whoever makes you type theirs is signed in as you. Type "
           "this one only on the page that is named here, and never a code that somebody sent "
           "you."),
        *this));
}

void DeviceCodeView::setCode(const profiles::SsoUserCode &code)
{
    m_code->setText(visibleText(code.code, kLongestCode));
    m_page->setText(visibleText(code.page.toDisplayString(), kLongestPage));
}

} // namespace ui
