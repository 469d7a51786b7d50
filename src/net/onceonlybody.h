// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QIODevice>

namespace net {

/// A request body that can be read once. QNetworkAccessManager re-sends a request of any method
/// when the connection ends early, unless the body cannot be rewound: so reset() and seek(0) fail
/// as soon as a byte was handed out, and always for an empty body, where nothing else could tell a
/// first from a second time. Not sequential, because Qt copies a sequential device into a buffer
/// that can be rewound.
class OnceOnlyBody final : public QIODevice
{
public:
    explicit OnceOnlyBody(const QByteArray &bytes, QObject *parent = nullptr);

    /// False means that not one byte of the body can have left this computer.
    [[nodiscard]] bool wasHanded() const noexcept { return m_wasHanded; }

    [[nodiscard]] bool isSequential() const override { return false; }
    [[nodiscard]] qint64 size() const override { return m_bytes.size(); }
    bool reset() override;
    bool seek(qint64 position) override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    QByteArray m_bytes;
    bool m_wasHanded = false;
};

} // namespace net
