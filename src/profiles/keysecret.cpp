// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keysecret.h"

#include <charconv>
#include <cstring>
#include <optional>
#include <string>

namespace profiles {

namespace {

// One line with the sizes of both parts, then the parts as they are: no copy is made of a secret
// that could not be scrubbed, as a JSON text would.
constexpr std::string_view kEnvelopeHead = "cutover-desk-key 1 ";

base::Error unreadableSecret()
{
    return base::makeError(
        base::ErrorKind::Configuration, QStringLiteral("UnreadableSecret"),
        QStringLiteral("the stored secret of an access key is not in a form this version knows"));
}

/// The number that `text` begins with, when `end` follows; both are taken off.
std::optional<std::size_t> takeSize(std::string_view *text, char end)
{
    std::size_t size = 0;
    const auto [rest, error] = std::from_chars(text->data(), text->data() + text->size(), size);
    const auto length = static_cast<std::size_t>(rest - text->data());
    if (error != std::errc() || length == text->size() || *rest != end)
        return std::nullopt;
    text->remove_prefix(length + 1);
    return size;
}

} // namespace

base::SecretBytes packed(const KeySecret &secret)
{
    const std::string_view key = secret.secretAccessKey.reveal();
    const std::string_view token = secret.sessionToken.reveal();
    std::string bytes;
    // No growth, which would leave pieces behind.
    bytes.reserve(kEnvelopeHead.size() + 64 + key.size() + token.size());
    bytes.append(kEnvelopeHead);
    bytes.append(std::to_string(key.size())).append(" ");
    bytes.append(std::to_string(token.size())).append("\n");
    bytes.append(key).append(token);
    base::SecretBytes envelope{std::string_view(bytes)};
    explicit_bzero(bytes.data(), bytes.size());
    return envelope;
}

base::Result<KeySecret> unpackedKeySecret(const base::SecretBytes &envelope)
{
    std::string_view rest = envelope.reveal();
    if (rest.substr(0, kEnvelopeHead.size()) != kEnvelopeHead)
        return base::failure(unreadableSecret());
    rest.remove_prefix(kEnvelopeHead.size());
    const auto keySize = takeSize(&rest, ' ');
    const auto tokenSize = keySize ? takeSize(&rest, '\n') : std::nullopt;
    // Compared one by one: the sum of two great numbers may be a small one.
    if (!tokenSize || *keySize == 0 || *keySize > rest.size()
        || *tokenSize != rest.size() - *keySize)
        return base::failure(unreadableSecret());
    return KeySecret{.secretAccessKey = base::SecretBytes(rest.substr(0, *keySize)),
                     .sessionToken = base::SecretBytes(rest.substr(*keySize))};
}

} // namespace profiles
