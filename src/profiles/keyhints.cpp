// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keyhints.h"

#include <algorithm>

namespace profiles {

namespace {

constexpr qsizetype kUsualId = 20;
constexpr std::size_t kUsualSecret = 40;

bool isIdCharacter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool looksLikeId(std::string_view text)
{
    const bool hasPrefix = text.substr(0, 4) == "AKIA" || text.substr(0, 4) == "ASIA";
    return hasPrefix && text.size() >= 16 && text.size() <= 32
           && std::all_of(text.begin(), text.end(), isIdCharacter);
}

// Of the bytes of UTF-8, those of an invisible character are above ASCII too.
bool hasBlank(std::string_view text)
{
    const bool hasSpace = std::any_of(text.begin(), text.end(),
                                      [](char c) { return (c >= 0 && c <= ' ') || c == 0x7F; });
    return hasSpace || text.find("\xE2\x80\x8B") != std::string_view::npos // zero-width space
           || text.find("\xE2\x80\x8C") != std::string_view::npos
           || text.find("\xE2\x80\x8D") != std::string_view::npos
           || text.find("\xEF\xBB\xBF") != std::string_view::npos // byte order mark
           || text.find("\xC2\xA0") != std::string_view::npos;    // no-break space
}

bool hasForeign(std::string_view text)
{
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) > 0x7E; });
}

/// Whether `test` holds for a part of the key.
template <class Test>
bool anyPart(const TypedKeys &keys, Test test)
{
    const QByteArray id = keys.accessKeyId.toUtf8();
    return test(std::string_view(id.constData(), static_cast<std::size_t>(id.size())))
           || test(keys.secretAccessKey.reveal()) || test(keys.sessionToken.reveal());
}

bool isSwapped(const TypedKeys &keys)
{
    return looksLikeId(keys.secretAccessKey.reveal())
           && !keys.accessKeyId.startsWith(QLatin1String("AKIA"))
           && !keys.accessKeyId.startsWith(QLatin1String("ASIA"));
}

} // namespace

QList<KeyHint> keyHints(const TypedKeys &keys)
{
    const bool isTemporary = keys.accessKeyId.startsWith(QLatin1String("ASIA"));
    const bool isLongLived = keys.accessKeyId.startsWith(QLatin1String("AKIA"));
    const std::size_t secretSize = keys.secretAccessKey.reveal().size();
    const struct {
        bool holds;
        KeyHint hint;
    } all[] = {{isSwapped(keys), KeyHint::Swapped},
               {anyPart(keys, hasBlank), KeyHint::Blanks},
               {anyPart(keys, hasForeign), KeyHint::NotAscii},
               {isTemporary && keys.sessionToken.isEmpty(), KeyHint::TokenMissing},
               {isLongLived && !keys.sessionToken.isEmpty(), KeyHint::TokenUnexpected},
               {!keys.accessKeyId.isEmpty() && keys.accessKeyId.size() != kUsualId,
                KeyHint::UnusualIdLength},
               {secretSize != 0 && secretSize != kUsualSecret, KeyHint::UnusualSecretLength}};
    QList<KeyHint> hints;
    for (const auto &[holds, hint] : all) {
        if (holds)
            hints.append(hint);
    }
    return hints;
}

} // namespace profiles
