// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/app/appsession.h"
#include "tests/support/waitfor.h"

// This computer's clock and the service's do not agree, or the service does not say how late it is.

namespace {

using namespace std::chrono_literals;
using support::waitFor;

const base::AccountId kCaller = *base::AccountId::parse(QStringLiteral("111111111111"));
constexpr std::chrono::seconds kYear = 24h * 365;

QStringList faults(const QStringList &cards)
{
    QStringList options;
    for (const QString &card : cards)
        options << QStringLiteral("--fault=%1").arg(card);
    return options;
}

/// One row: what is wrong, and what may come of it.
struct ClockFault {
    const char *name;
    QStringList cards;
    int asked;                      ///< GetCallerIdentity
    bool isIdentified = true;       ///< the service accepted a signature
    std::chrono::seconds offset{0}; ///< that is corrected by
    bool isDoubtful = false;        ///< another one was seen and is only told
};

void PrintTo(const ClockFault &row, std::ostream *stream)
{
    *stream << row.name;
}

QString skewed(std::chrono::seconds ahead)
{
    return QStringLiteral("clock-skew=%1").arg(ahead.count());
}

QList<ClockFault> clockFaults()
{
    const QString missing = QStringLiteral("date-header=missing");
    const QString unreadable = QStringLiteral("date-header=bad");
    const QString longAgo = QStringLiteral("date-header=Wed, 01 Jan 2020 00:00:00 GMT");
    const QString fromCache = QStringLiteral("age-header=600");
    return {{.name = "TenMinutesSlow", .cards = {skewed(10min)}, .asked = 2, .offset = 10min},
            {.name = "TenMinutesFast", .cards = {skewed(-10min)}, .asked = 2, .offset = -10min},
            {.name = "AYearSlow",
             .cards = {skewed(kYear)},
             .asked = 1,
             .isIdentified = false,
             .isDoubtful = true},
            {.name = "NoDate", .cards = {missing}, .asked = 1},
            {.name = "UnreadableDate", .cards = {unreadable}, .asked = 1},
            {.name = "DateYearsOff", .cards = {longAgo}, .asked = 1, .isDoubtful = true},
            {.name = "AnswerOfACache", .cards = {fromCache}, .asked = 1},
            {.name = "SlowWithoutADate",
             .cards = {skewed(10min), missing},
             .asked = 1,
             .isIdentified = false},
            {.name = "SlowWithAnUnreadableDate",
             .cards = {skewed(10min), unreadable},
             .asked = 1,
             .isIdentified = false},
            {.name = "SlowBehindACache",
             .cards = {skewed(10min), fromCache},
             .asked = 1,
             .isIdentified = false}};
}

class ClockFaults : public OverriddenApp, public testing::WithParamInterface<ClockFault>
{
protected:
    [[nodiscard]] int counted(const char *operation)
    {
        std::optional<SimulatorProcess::Counts> counts;
        simulator.askCounts([&](const SimulatorProcess::Counts &told) { counts = told; });
        EXPECT_TRUE(waitFor([&] { return counts && *counts; }));
        return counts && *counts ? (*counts)->value(QLatin1String(operation)).toInt() : -1;
    }
    [[nodiscard]] ui::SessionFacts facts() { return services().session(corp, ireland()); }
};

TEST_P(ClockFaults, F31AreCorrectedOnceByAnswersThatCanBeBelieved)
{
    begin(faults(GetParam().cards));

    const auto identity = identified(services(), corp);

    ASSERT_TRUE(identity);
    EXPECT_EQ(identity->has_value(), GetParam().isIdentified);
    EXPECT_EQ(counted("GetCallerIdentity"), GetParam().asked);
    if (!*identity) {
        EXPECT_EQ(identity->error().kind, base::ErrorKind::ClockSkew);
        return;
    }
    EXPECT_EQ(listed(services(), {.profile = corp, .account = kCaller, .region = ireland()}), 6);
    EXPECT_EQ(counted("DescribeSourceServers"), 1) << "what was learnt serves the next one";
}

TEST_P(ClockFaults, F31AreToldAndOnlyTheLikelyOnesAreCorrectedBy)
{
    begin(faults(GetParam().cards));

    ASSERT_TRUE(identified(services(), corp));

    EXPECT_LT(std::chrono::abs(facts().clockOffset - GetParam().offset), 5s);
    EXPECT_EQ(facts().doubtfulOffset.has_value(), GetParam().isDoubtful);
}

INSTANTIATE_TEST_SUITE_P(Table, ClockFaults, testing::ValuesIn(clockFaults()),
                         [](const auto &row) { return std::string(row.param.name); });

/// Keys of the environment whose end is told by this computer's clock, which is wrong.
struct EndOfKeys {
    const char *name;
    std::chrono::seconds ahead; ///< the service's clock
    std::chrono::seconds left;  ///< by this computer's clock
    bool mayStart;
};

void PrintTo(const EndOfKeys &row, std::ostream *stream)
{
    *stream << row.name;
}

class KeysUnderAWrongClock : public OverriddenApp, public testing::WithParamInterface<EndOfKeys>
{};

TEST_P(KeysUnderAWrongClock, F31EndByTheTimeOfTheService)
{
    begin(faults({skewed(GetParam().ahead)}));
    const QDateTime end = QDateTime::currentDateTimeUtc().addSecs(GetParam().left.count());
    setEnvironmentKeys(qPrintable(end.toString(Qt::ISODate)));
    const base::ProfileId environment = profiles::environmentProfileId();
    const auto identity = identified(services(), environment);
    ASSERT_TRUE(identity && *identity);

    const auto ready =
        services().readyToChange({.profile = environment, .account = kCaller, .region = ireland()});

    EXPECT_EQ(ready ? QString() : ready.error().code,
              GetParam().mayStart ? QString() : QStringLiteral("CredentialsEndSoon"));
}

INSTANTIATE_TEST_SUITE_P(
    Table, KeysUnderAWrongClock,
    testing::Values(EndOfKeys{"SlowClockSeesTooMuchLife", 10min, 13min, false},
                    EndOfKeys{"SlowClockWithLifeEnough", 10min, 20min, true},
                    EndOfKeys{"FastClockSeesTooLittleLife", -10min, 2min, true},
                    EndOfKeys{"FastClockWithTooLittleLife", -10min, -8min, false}),
    [](const auto &row) { return std::string(row.param.name); });

} // namespace
