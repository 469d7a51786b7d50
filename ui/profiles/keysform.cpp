// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/keysform.h"

#include "ui/profiles/fieldrules.h"
#include "ui/profiles/keyhinttext.h"
#include "ui/profiles/pastewatch.h"

#include <QLineEdit>

namespace ui {

namespace {

bool isBlank(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Format
           || c.category() == QChar::Other_Control;
}

/// Without what copying leaves around a key: blanks, line breaks, invisible characters.
QString typedIn(const QLineEdit &field)
{
    const QString text = field.text();
    qsizetype first = 0;
    qsizetype end = text.size();
    while (first < end && isBlank(text[first]))
        ++first;
    while (first < end && isBlank(text[end - 1]))
        --end;
    return text.mid(first, end - first);
}

base::SecretBytes typedSecret(const QLineEdit &field)
{
    return base::SecretBytes(typedIn(field).toUtf8());
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
    showHints();
}

void KeysForm::setSessionOnly(bool isSessionOnly)
{
    m_isSessionOnly = isSessionOnly;
    showHints();
}

void KeysForm::showHints()
{
    grid().setHint(m_secret, keptHint());
    grid().setHint(m_token, tr("Only for temporary keys. Goes with the secret."));
}

QString KeysForm::keptHint() const
{
    switch (m_kept) {
    case Kept::Nothing:
        return m_isSessionOnly ? tr("Is kept in the memory of this program, for this session only.")
                               : tr("Is kept in the keychain only.");
    case Kept::InKeychain:
        return m_isSessionOnly ? tr("Kept for this session; leave empty to keep it.")
                               : tr("Stored in the keychain; leave empty to keep it.");
    case Kept::ToBeCopied: break;
    }
    return tr("Leave empty to copy the one of the other profile.");
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
    const bool isNew = !typedIn(*m_secret).isEmpty();
    return profiles::OwnKeys{typedIn(*m_keyId),
                             isNew ? !typedIn(*m_token).isEmpty() : m_before.hasSessionToken};
}

std::optional<profiles::KeySecret> KeysForm::secret() const
{
    if (typedIn(*m_secret).isEmpty())
        return std::nullopt;
    return profiles::KeySecret{typedSecret(*m_secret), typedSecret(*m_token)};
}

void KeysForm::clearSecrets()
{
    m_secret->clear();
    m_token->clear();
}

void KeysForm::check()
{
    grid().setProblem(m_keyId, accessKeyIdProblem(typedIn(*m_keyId)));
    grid().setProblem(m_secret, secretProblem());
    grid().setProblem(m_token, tokenProblem());
}

void KeysForm::showOddity()
{
    const auto hints =
        profiles::keyHints({typedIn(*m_keyId), typedSecret(*m_secret), typedSecret(*m_token)});
    grid().setHint(m_keyId,
                   hints.isEmpty()
                       ? tr("A whole block of keys may be pasted here: export AWS_…, a section of "
                            "AWS's files, CSV or JSON.")
                       : keyHintText(hints.first()));
}

QString KeysForm::secretProblem() const
{
    if (!typedIn(*m_secret).isEmpty())
        return secretKeyProblem(typedIn(*m_secret));
    if (m_kept == Kept::Nothing)
        return tr("Enter the secret access key.");
    if (typedIn(*m_keyId) != m_before.accessKeyId)
        return tr("Another access key id has a secret of its own: enter it.");
    return typedIn(*m_token).isEmpty() ? QString()
                                       : tr("Enter the secret too: a session token goes with it.");
}

QString KeysForm::tokenProblem() const
{
    const bool lacksToken = typedIn(*m_token).isEmpty() && !typedIn(*m_secret).isEmpty();
    if (lacksToken && isTemporary(typedIn(*m_keyId)))
        return tr("A key that begins with ASIA is temporary: enter its session token.");
    return secretKeyProblem(typedIn(*m_token));
}

} // namespace ui
