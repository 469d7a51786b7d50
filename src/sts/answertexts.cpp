// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sts/answertexts.h"

#include "aws/xmlroot.h"

#include <QSet>
#include <QXmlStreamReader>

#include <algorithm>

namespace sts {

namespace {

constexpr qsizetype kLargestAnswer = 65'536;

base::Error answerError(base::ErrorKind kind, const QString &operation, const QString &message)
{
    base::Error error = base::makeError(kind, QStringLiteral("BadAnswer"), message);
    error.sent = base::Sent::Answered;
    error.operation = operation;
    return error;
}

/// Walks down the wanted paths and nowhere else.
class AnswerWalk
{
public:
    AnswerWalk(const QByteArray &xml, QStringList paths) : m_xml(xml), m_paths(std::move(paths)) {}

    /// False when the answer is something else.
    [[nodiscard]] bool walk(const QByteArray &root)
    {
        if (!aws::opensAs(m_xml, QLatin1String(root)))
            return false;
        readInside(QString());
        while (!m_xml.atEnd())
            m_xml.readNext();
        return true;
    }
    [[nodiscard]] bool isDamaged() const { return m_xml.hasError(); }
    /// The path of an element that came twice; empty when none did.
    [[nodiscard]] const QString &repeated() const { return m_repeated; }
    [[nodiscard]] const AnswerTexts &texts() const { return m_texts; }

private:
    void readInside(const QString &parent)
    {
        while (m_xml.readNextStartElement())
            readElement(parent + m_xml.name().toString());
    }

    void readElement(const QString &path)
    {
        const bool isWanted = m_paths.contains(path);
        if (!isWanted && !leadsOn(path))
            return m_xml.skipCurrentElement();
        if (m_seen.contains(path))
            m_repeated = path;
        m_seen.insert(path);
        if (isWanted)
            m_texts.insert(path, m_xml.readElementText());
        else
            readInside(path + u'/');
    }

    [[nodiscard]] bool leadsOn(const QString &path) const
    {
        return std::any_of(m_paths.cbegin(), m_paths.cend(), [&path](const QString &wanted) {
            return wanted.startsWith(path + u'/');
        });
    }

    QXmlStreamReader m_xml;
    QStringList m_paths;
    QSet<QString> m_seen;
    QString m_repeated;
    AnswerTexts m_texts;
};

AnswerTexts withoutPrefix(const AnswerTexts &texts, const QString &prefix)
{
    AnswerTexts out;
    for (auto it = texts.cbegin(); it != texts.cend(); ++it)
        out.insert(it.key().sliced(prefix.size()), it.value());
    return out;
}

QStringList withPrefix(const QStringList &paths, const QString &prefix)
{
    QStringList out;
    for (const QString &path : paths)
        out.append(prefix + path);
    return out;
}

} // namespace

base::Error badAnswer(const QString &operation, const QString &complaint)
{
    return answerError(base::ErrorKind::Decode, operation,
                       operation + QStringLiteral("Response: ") + complaint);
}

base::Result<AnswerTexts> readAnswer(const QByteArray &xml, const QString &operation,
                                     const QStringList &paths)
{
    if (xml.size() > kLargestAnswer)
        return base::failure(answerError(base::ErrorKind::TooLarge, operation,
                                         QStringLiteral("the answer is larger than 64 KiB")));
    const QString result = operation + QStringLiteral("Result/");
    AnswerWalk answer(xml, withPrefix(paths, result));
    if (!answer.walk(operation.toLatin1() + "Response"))
        return base::failure(badAnswer(operation, QStringLiteral("the answer is something else")));
    if (answer.isDamaged())
        return base::failure(badAnswer(operation, QStringLiteral("the answer is cut or damaged")));
    if (!answer.repeated().isEmpty())
        return base::failure(
            badAnswer(operation, answer.repeated() + QStringLiteral(" appears twice")));
    return withoutPrefix(answer.texts(), result);
}

} // namespace sts
