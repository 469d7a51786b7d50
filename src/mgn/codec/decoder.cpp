// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "mgn/codec/decoder.h"

namespace mgn::codec {

void Decoder::fail(base::ErrorKind kind, const QString &reason)
{
    if (!m_fault)
        m_fault = Fault{kind, {}, reason};
}

void Decoder::failItem(const QString &reason)
{
    if (!m_fault)
        m_fault = Fault{base::ErrorKind::Decode, {}, reason, true};
}

void Decoder::within(std::string_view member)
{
    prepend(QString::fromUtf8(member.data(), static_cast<qsizetype>(member.size())));
}

void Decoder::withinEntry(std::size_t index)
{
    prepend(QStringLiteral("[%1]").arg(index));
}

void Decoder::prepend(const QString &step)
{
    QString &path = m_fault->path;
    const bool needsDot = !path.isEmpty() && !path.startsWith(u'[');
    path.prepend(needsDot ? QString(step + u'.') : step);
}

base::Error Decoder::takeError()
{
    base::Error error;
    error.kind = m_fault->kind;
    error.sent = base::Sent::Answered;
    error.code = QStringLiteral("UnreadableAnswer");
    const QString subject = m_fault->path.isEmpty() ? QStringLiteral("The answer") : m_fault->path;
    error.message = subject + u' ' + m_fault->reason;
    m_fault.reset();
    return error;
}

} // namespace mgn::codec
