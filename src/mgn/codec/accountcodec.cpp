// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "mgn/codec/accountcodec.h"

namespace mgn::codec {

bool read(JsonValue &value, base::AccountId &out, Decoder &decoder)
{
    const bool isObject = readFields(value, decoder, [&](std::string_view key, JsonValue &member) {
        if (key != "accountId")
            return false;
        const auto text = readView(member, decoder);
        if (!text)
            return false;
        const QString digits =
            QString::fromUtf8(text->data(), static_cast<qsizetype>(text->size()));
        out = base::AccountId::exact(digits).value_or(base::AccountId());
        return true;
    });
    if (isObject && !decoder.hasFailed() && out.isEmpty()) {
        decoder.failItem(QStringLiteral("is missing or is no account id"));
        decoder.within("accountId");
    }
    return isObject;
}

} // namespace mgn::codec
