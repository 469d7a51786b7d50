// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "net/readqueue.h"
#include "tests/support/waitfor.h"

#include <QSignalSpy>
#include <QStringList>
#include <QTimer>

#include <gtest/gtest.h>

#include <array>
#include <map>

namespace {

const QString kHost = QStringLiteral("h");

class ReadQueueTest : public testing::Test
{
protected:
    void enter(const QString &name, const QString &host = kHost)
    {
        queue.enter(host, key(name), [this, name] { begun << name; });
    }
    void leave(const QString &name) { queue.leave(kHost, key(name)); }

    net::ReadQueue queue{2, std::chrono::milliseconds(1)};
    QStringList begun;
    QTimer later;

private:
    /// An address that is the same for the same name: nodes of a std::map stay where they are.
    const void *key(const QString &name) { return &m_names[name]; }
    std::map<QString, int> m_names;
};

TEST_F(ReadQueueTest, LetsReadsShareOneConnection)
{
    net::ReadQueue patient(2, std::chrono::hours(1));
    std::array<int, 2> readers{};
    patient.enter(kHost, &readers[0], [this] { begun << QStringLiteral("a"); });
    patient.enter(kHost, &readers[1], [this] { begun << QStringLiteral("b"); });
    EXPECT_EQ(begun.join(u' '), QStringLiteral("a"));

    patient.leave(kHost, &readers[0]);

    EXPECT_EQ(begun.join(u' '), QStringLiteral("a b"));
}

TEST_F(ReadQueueTest, BeginsMoreUpToTheLimitWhenTheAnswerIsSlow)
{
    for (const char *name : {"a", "b", "c"})
        enter(QString::fromLatin1(name));
    EXPECT_EQ(begun.join(u' '), QStringLiteral("a"));

    EXPECT_TRUE(support::waitFor([this] { return begun.size() > 1; }));
    QSignalSpy turn(&later, &QTimer::timeout);
    later.start(std::chrono::milliseconds(10));

    EXPECT_TRUE(support::waitFor([&turn] { return turn.count() > 0; }));
    EXPECT_EQ(begun.join(u' '), QStringLiteral("a b"));
}

TEST_F(ReadQueueTest, BeginsTheNextInOrderWhenOneLeaves)
{
    for (const char *name : {"a", "b", "c", "d"})
        enter(QString::fromLatin1(name));
    EXPECT_TRUE(support::waitFor([this] { return begun.size() == 2; }));

    leave(QStringLiteral("b"));

    EXPECT_EQ(begun.join(u' '), QStringLiteral("a b c"));
}

TEST_F(ReadQueueTest, ForgetsOneThatLeavesWhileWaiting)
{
    for (const char *name : {"a", "b", "c"})
        enter(QString::fromLatin1(name));

    leave(QStringLiteral("b"));
    leave(QStringLiteral("a"));

    EXPECT_EQ(begun.join(u' '), QStringLiteral("a c"));
}

TEST_F(ReadQueueTest, KeepsEndpointsApart)
{
    enter(QStringLiteral("a"));
    enter(QStringLiteral("b"), QStringLiteral("other"));

    EXPECT_EQ(begun.join(u' '), QStringLiteral("a b"));
}

TEST_F(ReadQueueTest, TakesALeaveOfSomebodyUnknown)
{
    leave(QStringLiteral("a"));
    enter(QStringLiteral("b"));

    EXPECT_EQ(begun.join(u' '), QStringLiteral("b"));
}

} // namespace
