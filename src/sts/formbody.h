// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace sts {

/// Names and values of a form, in order, not encoded yet.
using FormMembers = QList<std::pair<QByteArray, QByteArray>>;

/// An operation of STS as application/x-www-form-urlencoded: action, version of the API, members.
/// Members without a value are left out. Pure.
[[nodiscard]] QByteArray formBody(const QByteArray &action, const FormMembers &members = {});

} // namespace sts
