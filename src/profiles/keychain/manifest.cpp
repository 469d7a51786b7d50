// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/keychain/manifest.h"

#include "base/secrettrouble.h"
#include "profiles/keychain/storedtrouble.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <limits>

namespace profiles::keychain {

namespace {

using base::SecretTrouble;

constexpr int kManifestVersion = 1;
constexpr std::uint32_t kLastGeneration = std::numeric_limits<std::uint32_t>::max();
const auto kManifestFormat = QLatin1String("cutover-desk-secret");

int chunksFor(std::size_t length)
{
    return length == 0 ? 1 : 1 + static_cast<int>((length - 1) / kChunkBytes);
}

QByteArray digestOf(const QString &name, std::uint32_t generation, std::string_view secret)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(name.toLatin1() + '\n' + QByteArray::number(generation) + '\n');
    hash.addData(secret);
    return hash.result().toHex();
}

/// -1 for anything but a whole number from 0 to `most`.
qint64 wholeNumber(const QJsonValue &value, qint64 most)
{
    const qint64 number = value.toInteger(-1);
    return number >= 0 && number <= most ? number : -1;
}

bool isDigest(const QByteArray &text)
{
    return text.size() == 64 && QByteArray::fromHex(text).toHex() == text;
}

Manifest manifestFrom(const QJsonObject &fields)
{
    const auto length =
        wholeNumber(fields[QLatin1String("length")], static_cast<qint64>(kLargestSecret));
    const auto generation = wholeNumber(fields[QLatin1String("generation")], kLastGeneration);
    return {.name = fields[QLatin1String("name")].toString(),
            .generation = generation < 0 ? 0 : static_cast<std::uint32_t>(generation),
            .chunkCount =
                static_cast<int>(wholeNumber(fields[QLatin1String("chunks")], kMostChunks)),
            .length = length < 0 ? kLargestSecret + 1 : static_cast<std::size_t>(length),
            .digest = fields[QLatin1String("sha256")].toString().toLatin1()};
}

bool isConsistent(const Manifest &manifest)
{
    return manifest.generation > 0 && manifest.length <= kLargestSecret
           && manifest.chunkCount == chunksFor(manifest.length) && isDigest(manifest.digest);
}

} // namespace

std::uint32_t followingGeneration(std::uint32_t generation) noexcept
{
    return generation == kLastGeneration ? 2 : generation + 1;
}

Manifest manifestOf(const base::ProfileId &profile, std::uint32_t generation,
                    const base::SecretBytes &secret)
{
    const QString name = entryName(profile);
    return {.name = name,
            .generation = generation,
            .chunkCount = chunksFor(secret.reveal().size()),
            .length = secret.reveal().size(),
            .digest = digestOf(name, generation, secret.reveal())};
}

base::SecretBytes manifestEntry(const Manifest &manifest)
{
    const QJsonObject fields{
        {QStringLiteral("format"), kManifestFormat},
        {QStringLiteral("version"), kManifestVersion},
        {QStringLiteral("name"), manifest.name},
        {QStringLiteral("generation"), qint64{manifest.generation}},
        {QStringLiteral("chunks"), manifest.chunkCount},
        {QStringLiteral("length"), static_cast<qint64>(manifest.length)},
        {QStringLiteral("sha256"), QString::fromLatin1(manifest.digest)},
    };
    return base::SecretBytes(QJsonDocument(fields).toJson(QJsonDocument::Compact));
}

base::Result<Manifest> readManifest(const base::ProfileId &profile, const base::SecretBytes &entry)
{
    const QJsonObject fields =
        QJsonDocument::fromJson(QByteArrayView(entry.reveal()).toByteArray()).object();
    if (fields[QLatin1String("format")].toString() != kManifestFormat)
        return base::failure(storedError(SecretTrouble::Unreadable, profile));
    if (fields[QLatin1String("version")].toInteger() != kManifestVersion)
        return base::failure(storedError(SecretTrouble::UnknownVersion, profile));
    Manifest manifest = manifestFrom(fields);
    if (manifest.name != entryName(profile))
        return base::failure(storedError(SecretTrouble::ForeignManifest, profile));
    if (!isConsistent(manifest))
        return base::failure(storedError(SecretTrouble::Unreadable, profile));
    return manifest;
}

} // namespace profiles::keychain
