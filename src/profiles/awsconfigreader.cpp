// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/awsconfigreader.h"

#include <QRegularExpression>

namespace profiles {

namespace {

bool isComment(QStringView text)
{
    return text.startsWith(u'#') || text.startsWith(u';');
}

bool isName(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A[A-Za-z0-9_./%@:+-]+\\z"));
    return form.match(text).hasMatch();
}

QString withoutTrailingComment(const QString &line)
{
    static const QRegularExpression comment(QStringLiteral("\\s[#;]"));
    const qsizetype start = line.indexOf(comment);
    return start < 0 ? line : line.left(start);
}

QString unquoted(const QString &name)
{
    const bool isQuoted = name.size() >= 2 && name.startsWith(u'"') && name.endsWith(u'"');
    return isQuoted ? name.mid(1, name.size() - 2) : name;
}

struct Header {
    QString word; ///< "profile", "sso-session", "services" or, without a blank, the whole
    QString name; ///< empty when the header is a single word
};

Header splitHeader(const QString &text)
{
    static const QRegularExpression blank(QStringLiteral("\\s"));
    const QString trimmed = text.trimmed();
    const qsizetype gap = trimmed.indexOf(blank);
    if (gap < 0)
        return {.word = trimmed, .name = QString()};
    return {.word = trimmed.left(gap), .name = unquoted(trimmed.mid(gap).trimmed())};
}

} // namespace

QString AwsConfigReader::takeLine(const QString &line)
{
    const QString trimmed = line.trimmed();
    if (trimmed.isEmpty() || isComment(trimmed))
        return {};
    if (line.startsWith(u'['))
        return takeSection(line);
    if (!m_section)
        return QStringLiteral("a line stands before the first [section]");
    return line.at(0).isSpace() ? takeContinuation(trimmed) : takeProperty(line);
}

QString AwsConfigReader::takeSection(const QString &line)
{
    const qsizetype end = line.indexOf(u']');
    if (end < 0)
        return QStringLiteral("a section header has no closing \"]\"");
    const QString rest = line.mid(end + 1).trimmed();
    if (!rest.isEmpty() && !isComment(rest))
        return QStringLiteral("text stands behind a section header");
    m_value = nullptr;
    openSection(line.mid(1, end - 1));
    return {};
}

void AwsConfigReader::openSection(const QString &header)
{
    const auto [word, name] = splitHeader(header);
    m_section = &m_ignored;
    if (m_kind == ConfigFileKind::Credentials) {
        if (name.isEmpty())
            openProfile(word, false);
    } else if (word == QLatin1String("profile")) {
        openProfile(name, true);
    } else if (name.isEmpty() && word == QLatin1String("default")) {
        openProfile(word, false);
    } else if (word == QLatin1String("sso-session") && isName(name)) {
        m_section = &m_config.ssoSessions[name];
    } else if (word == QLatin1String("services") && isName(name)) {
        m_section = &m_config.services[name];
    }
}

void AwsConfigReader::openProfile(const QString &name, bool isPrefixed)
{
    if (!isName(name))
        return;
    if (name == QLatin1String("default")) {
        if (m_hasPrefixedDefault && !isPrefixed)
            return;
        if (isPrefixed && !m_hasPrefixedDefault)
            m_config.profiles.remove(name);
        m_hasPrefixedDefault = isPrefixed;
    }
    m_section = &m_config.profiles[name];
}

QString AwsConfigReader::takeContinuation(const QString &line)
{
    if (!m_value)
        return QStringLiteral("an indented line continues no key");
    if (m_hasSubProperties) {
        const qsizetype equals = line.indexOf(u'=');
        if (equals < 0)
            return QStringLiteral("a sub-property has no \"=\"");
        if (line.left(equals).trimmed().isEmpty())
            return QStringLiteral("a sub-property has no name");
    }
    *m_value += u'\n' + line;
    return {};
}

QString AwsConfigReader::takeProperty(const QString &line)
{
    const QString text = withoutTrailingComment(line);
    const qsizetype equals = text.indexOf(u'=');
    if (equals < 0)
        return QStringLiteral("a key has no \"=\"");
    const QString key = text.left(equals).trimmed().toLower();
    if (key.isEmpty())
        return QStringLiteral("a value has no key");
    Properties *target = isName(key) ? m_section : &m_ignored;
    m_value = &(*target)[key];
    *m_value = text.mid(equals + 1).trimmed();
    m_hasSubProperties = m_value->isEmpty();
    return {};
}

} // namespace profiles
