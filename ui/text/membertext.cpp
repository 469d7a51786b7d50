// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/membertext.h"

#include "ui/text/formats.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cstdint>

namespace ui {

namespace {

using mgn::Member;

struct MemberWords {
    Q_DECLARE_TR_FUNCTIONS(ui::MemberText)
};

enum class Shape : std::uint8_t { Text, Bare, Map, List };

constexpr std::array kBare = {"timeoutSeconds", "mustSucceedForCutover", "attemptCount",
                              "maxAttemptsCount"};

bool isOneOf(const auto &names, const QString &name)
{
    return std::ranges::any_of(names, [&](const char *n) { return name == QLatin1String(n); });
}

Shape shapeOf(const Member &member)
{
    switch (member.shape) {
    case mgn::MemberShape::List: return Shape::List;
    case mgn::MemberShape::Group: return Shape::Map;
    case mgn::MemberShape::Value: break;
    }
    const bool isBare = !member.value.isEmpty() && isOneOf(kBare, member.name);
    return isBare ? Shape::Bare : Shape::Text;
}

QString escaped(QChar c)
{
    switch (c.unicode()) {
    case u'"': return QStringLiteral("\\\"");
    case u'\\': return QStringLiteral("\\\\");
    case u'\n': return QStringLiteral("\\n");
    case u'\r': return QStringLiteral("\\r");
    case u'\t': return QStringLiteral("\\t");
    }
    if (c.isPrint() || c == u' ')
        return c;
    return QStringLiteral("\\u%1").arg(uint(c.unicode()), 4, 16, QLatin1Char('0'));
}

QString quoted(const QString &text)
{
    QString out = QStringLiteral("\"");
    for (const QChar c : text)
        out += c.isSurrogate() ? QString(c) : escaped(c);
    return out + u'"';
}

QString block(const std::vector<Member> &members, Shape shape, int depth);

QString valueOf(const Member &member, int depth)
{
    if (!member.reported)
        return QStringLiteral("null");
    const Shape shape = shapeOf(member);
    switch (shape) {
    case Shape::Text: return quoted(member.value);
    case Shape::Bare: return member.value;
    case Shape::Map:
    case Shape::List: break;
    }
    return block(member.children, shape, depth);
}

QString block(const std::vector<Member> &members, Shape shape, int depth)
{
    const bool list = shape == Shape::List;
    if (members.empty())
        return list ? QStringLiteral("[]") : QStringLiteral("{}");
    QStringList lines;
    for (const Member &member : members) {
        const QString name = list ? QString() : quoted(member.name) + QStringLiteral(": ");
        lines << QString((depth + 1) * 2, u' ') + name + valueOf(member, depth + 1);
    }
    const QString end = QString(depth * 2, u' ') + (list ? u']' : u'}');
    return (list ? u'[' : u'{') + QStringLiteral("\n") + lines.join(QStringLiteral(",\n")) + u'\n'
           + end;
}

} // namespace

QString jsonText(const std::vector<Member> &members)
{
    return block(members, Shape::Map, 0);
}

QString jsonText(const Member &member)
{
    if (!member.reported)
        return QStringLiteral("null");
    return member.shape == mgn::MemberShape::Value ? member.value : valueOf(member, 0);
}

QString memberValueText(const Member &member)
{
    if (!member.reported)
        return kNotReported;
    switch (shapeOf(member)) {
    case Shape::Text:
    case Shape::Bare: return member.value;
    case Shape::Map:
    case Shape::List: break;
    }
    return member.children.empty() ? MemberWords::tr("empty") : QString();
}

} // namespace ui
