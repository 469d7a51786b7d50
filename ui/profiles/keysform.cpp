// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/keysform.h"

#include "ui/profiles/fieldrules.h"
#include "ui/profiles/keyhinttext.h"
#include "ui/profiles/pastewatch.h"

#include <QLineEdit>

namespace ui {

namespace {

base::SecretBytes secretOf(const QLineEdit &field)
{
    return base::SecretBytes(field.text().toUtf8());
}

QString textOf(const base::SecretBytes &secret)
{
    const std::string_view bytes = secret.reveal();
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

bool isTemporary(const QString &keyId)
{
    return keyId.startsWith(QLatin1String("ASIA"));
}

} // namespace

KeysForm::KeysForm(const Theme &theme, QWidget *parent)
    : SourceForm(theme, parent), m_keyId(new QLineEdit(this))
{
    m_keyId->setObjectName(QStringLiteral("accessKeyIdField"));
    m_keyId->setFont(Theme::identifierFont(m_keyId->font()));
    grid().addRow(tr("Access key id"), m_keyId);
    m_secret = addSecretField(tr("Secret access key"), "secretKeyField");
    m_token = addSecretField(tr("Session token"), "sessionTokenField");
    setKept(Kept::Nothing);
    for (const QLineEdit *field : {m_keyId, m_secret, m_token})
        connect(field, &QLineEdit::textChanged, this, &KeysForm::showOddity);
    showOddity();
}

QLineEdit *KeysForm::addSecretField(const QString &label, const char *objectName)
{
    auto *field = new QLineEdit(this);
    field->setObjectName(QLatin1String(objectName));
    field->setEchoMode(QLineEdit::Password);
    field->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    grid().addRow(label, field);
    return field;
}

void KeysForm::watchPastes(PasteWatch &watch)
{
    for (QLineEdit *field : {m_keyId, m_secret, m_token})
        watch.add(*field);
}

void KeysForm::setKept(Kept kept)
{
    m_kept = kept;
    switch (kept) {
    case Kept::Nothing: grid().setHint(m_secret, tr("Is kept in the keychain only.")); break;
    case Kept::InKeychain:
        grid().setHint(m_secret, tr("Stored in the keychain; leave empty to keep it."));
        break;
    case Kept::ToBeCopied:
        grid().setHint(m_secret, tr("Leave empty to copy the one of the other profile."));
        break;
    }
    grid().setHint(m_token, tr("Only for temporary keys. Goes with the secret."));
}

void KeysForm::fill(const profiles::PastedKeys &keys)
{
    if (!keys.accessKeyId.isEmpty())
        m_keyId->setText(keys.accessKeyId);
    if (!keys.secretAccessKey.isEmpty())
        m_secret->setText(textOf(keys.secretAccessKey));
    // The token of other keys does not go with these.
    if (!keys.secretAccessKey.isEmpty() || !keys.sessionToken.isEmpty())
        m_token->setText(textOf(keys.sessionToken));
}

void KeysForm::load(const Source &source)
{
    const auto *keys = std::get_if<profiles::OwnKeys>(&source);
    if (!keys)
        return;
    m_before = *keys;
    m_keyId->setText(keys->accessKeyId);
}

SourceForm::Source KeysForm::source() const
{
    const bool isNew = !m_secret->text().isEmpty();
    return profiles::OwnKeys{m_keyId->text().trimmed(),
                             isNew ? !m_token->text().isEmpty() : m_before.hasSessionToken};
}

std::optional<profiles::KeySecret> KeysForm::secret() const
{
    if (m_secret->text().isEmpty())
        return std::nullopt;
    return profiles::KeySecret{secretOf(*m_secret), secretOf(*m_token)};
}

void KeysForm::clearSecrets()
{
    m_secret->clear();
    m_token->clear();
}

void KeysForm::check()
{
    grid().setProblem(m_keyId, accessKeyIdProblem(m_keyId->text().trimmed()));
    grid().setProblem(m_secret, secretProblem());
    grid().setProblem(m_token, tokenProblem());
}

void KeysForm::showOddity()
{
    const auto hints =
        profiles::keyHints({m_keyId->text().trimmed(), secretOf(*m_secret), secretOf(*m_token)});
    grid().setHint(m_keyId,
                   hints.isEmpty()
                       ? tr("A whole block of keys may be pasted here: export AWS_…, a section of "
                            "AWS's files, CSV or JSON.")
                       : keyHintText(hints.first()));
}

QString KeysForm::secretProblem() const
{
    if (!m_secret->text().isEmpty())
        return secretKeyProblem(m_secret->text());
    if (m_kept == Kept::Nothing)
        return tr("Enter the secret access key.");
    if (m_keyId->text().trimmed() != m_before.accessKeyId)
        return tr("Another access key id has a secret of its own: enter it.");
    return m_token->text().isEmpty() ? QString()
                                     : tr("Enter the secret too: a session token goes with it.");
}

QString KeysForm::tokenProblem() const
{
    const bool lacksToken = m_token->text().isEmpty() && !m_secret->text().isEmpty();
    if (lacksToken && isTemporary(m_keyId->text().trimmed()))
        return tr("A key that begins with ASIA is temporary: enter its session token.");
    return secretKeyProblem(m_token->text());
}

} // namespace ui
