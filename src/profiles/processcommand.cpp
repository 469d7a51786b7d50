// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/processcommand.h"

#include "aws/hash.h"

#include <utility>

namespace profiles {

namespace {

constexpr QChar kNone;
constexpr QChar kBackslash = u'\\';

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\r' || c == u'\n';
}

/// Takes a command character by character.
class CommandSplitter
{
public:
    void take(QChar c)
    {
        if (m_isEscaped)
            takeEscaped(c);
        else if (c == kBackslash && m_quote != u'\'')
            m_isEscaped = true;
        else if (m_quote != kNone)
            takeQuoted(c);
        else
            takeBare(c);
    }
    /// Ends the last word. What is wrong with the command; empty when nothing is.
    [[nodiscard]] QString end()
    {
        if (m_isEscaped)
            return QStringLiteral("ends with a backslash");
        if (m_quote != kNone)
            return QStringLiteral("has an unbalanced quote (%1)").arg(m_quote);
        endWord();
        if (m_words.value(0).isEmpty())
            return QStringLiteral("names no program");
        return {};
    }
    [[nodiscard]] const QStringList &words() const noexcept { return m_words; }

private:
    void takeEscaped(QChar c)
    {
        m_isEscaped = false;
        // In double quotes a backslash guards only these two.
        if (m_quote == u'"' && c != u'"' && c != kBackslash)
            m_word += kBackslash;
        append(c);
    }
    void takeQuoted(QChar c)
    {
        if (c == m_quote)
            m_quote = kNone;
        else
            append(c);
    }
    void takeBare(QChar c)
    {
        if (isBlank(c))
            return endWord();
        if (c != u'"' && c != u'\'')
            return append(c);
        m_quote = c;
        m_hasWord = true; // "" is a word too
    }
    void append(QChar c)
    {
        m_word += c;
        m_hasWord = true;
    }
    void endWord()
    {
        if (std::exchange(m_hasWord, false))
            m_words << std::exchange(m_word, {});
    }

    QStringList m_words;
    QString m_word;
    QChar m_quote = kNone;
    bool m_hasWord = false;
    bool m_isEscaped = false;
};

tl::unexpected<base::Error> refused(const QString &complaint)
{
    return base::failure(base::makeError(base::ErrorKind::Configuration,
                                         QStringLiteral("BadCommand"),
                                         QStringLiteral("credential_process ") + complaint));
}

} // namespace

base::Result<QStringList> splitCommand(const QString &command)
{
    if (command.contains(QChar(u'\0')))
        return refused(QStringLiteral("holds a NUL character"));
    CommandSplitter splitter;
    for (const QChar c : command)
        splitter.take(c);
    if (const QString complaint = splitter.end(); !complaint.isEmpty())
        return refused(complaint);
    return splitter.words();
}

QByteArray commandHash(const QString &command)
{
    return aws::sha256Hex(command.toUtf8());
}

} // namespace profiles
