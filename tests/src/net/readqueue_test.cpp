// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "net/readqueue.h"

#include <QStringList>

#include <gtest/gtest.h>

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

    net::ReadQueue queue{2};
    QStringList begun;

private:
    /// An address that is the same for the same name: nodes of a std::map stay where they are.
    const void *key(const QString &name) { return &m_names[name]; }
    std::map<QString, int> m_names;
};

TEST_F(ReadQueueTest, BeginsAtOnceUpToTheLimit)
{
    enter(QStringLiteral("a"));
    enter(QStringLiteral("b"));
    enter(QStringLiteral("c"));

    EXPECT_EQ(begun.join(u' '), QStringLiteral("a b"));
}

TEST_F(ReadQueueTest, BeginsTheNextInOrderWhenOneLeaves)
{
    for (const char *name : {"a", "b", "c", "d"})
        enter(QString::fromLatin1(name));

    leave(QStringLiteral("b"));

    EXPECT_EQ(begun.join(u' '), QStringLiteral("a b c"));
}

TEST_F(ReadQueueTest, ForgetsOneThatLeavesWhileWaiting)
{
    for (const char *name : {"a", "b", "c", "d"})
        enter(QString::fromLatin1(name));

    leave(QStringLiteral("c"));
    leave(QStringLiteral("a"));

    EXPECT_EQ(begun.join(u' '), QStringLiteral("a b d"));
}

TEST_F(ReadQueueTest, KeepsEndpointsApart)
{
    enter(QStringLiteral("a"));
    enter(QStringLiteral("b"));
    enter(QStringLiteral("c"), QStringLiteral("other"));

    EXPECT_EQ(begun.join(u' '), QStringLiteral("a b c"));
}

TEST_F(ReadQueueTest, TakesALeaveOfSomebodyUnknown)
{
    leave(QStringLiteral("a"));
    enter(QStringLiteral("b"));

    EXPECT_EQ(begun.join(u' '), QStringLiteral("b"));
}

} // namespace
