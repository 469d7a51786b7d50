// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "sim/devicesignins.h"

#include "sim/dice.h"

namespace sim {

namespace {

using namespace std::chrono_literals;

/// A poll may be under way for a shorter time than the one before it.
constexpr auto kPollTolerance = 500ms;

QString userCodeFrom(Dice &dice)
{
    constexpr std::u16string_view letters = u"BCDFGHJKLMNPQRSTVWXZ"; // no vowels: no words
    QString code;
    for (int i = 0; i < 8; ++i) {
        code += QChar(letters[static_cast<std::size_t>(dice.below(20))]);
        if (i == 3)
            code += u'-';
    }
    return code;
}

} // namespace

DeviceSignIns::Codes DeviceSignIns::start(const Terms &terms)
{
    Dice dice(mixedSeed(m_seed, QStringLiteral("device%1").arg(++m_started)));
    const Codes codes{dice.lettersAndDigits(88), userCodeFrom(dice)};
    m_signIns.insert(codes.device, {.terms = terms, .userCode = codes.user});
    return codes;
}

bool DeviceSignIns::decide(const QString &userCode, bool isApproved, base::Instant now)
{
    for (SignIn &signIn : m_signIns) {
        if (signIn.userCode != userCode || now >= signIn.terms.expiresAt)
            continue;
        signIn.decision = isApproved ? Decision::Approved : Decision::Denied;
        return true;
    }
    return false;
}

bool DeviceSignIns::isTooFast(SignIn &signIn, base::Instant now)
{
    const bool isFirst = signIn.lastPoll == base::Instant();
    const bool isEarly = now - signIn.lastPoll + kPollTolerance < signIn.terms.interval;
    signIn.lastPoll = now;
    if (isFirst || !isEarly)
        return false;
    signIn.terms.interval += 5s;
    return true;
}

DevicePoll DeviceSignIns::poll(const QString &deviceCode, const QString &clientId,
                               base::Instant now, int approveAfter)
{
    const auto found = m_signIns.find(deviceCode);
    if (found == m_signIns.end() || found->terms.clientId != clientId)
        return DevicePoll::Unknown;
    if (now >= found->terms.expiresAt)
        return DevicePoll::Expired;
    if (isTooFast(*found, now))
        return DevicePoll::TooFast;
    ++found->polls;
    const bool isSettled =
        approveAfter > 0 ? found->polls > approveAfter : found->decision != Decision::Open;
    if (!isSettled)
        return DevicePoll::Pending;
    const bool isDenied = approveAfter == 0 && found->decision == Decision::Denied;
    m_signIns.erase(found);
    return isDenied ? DevicePoll::Denied : DevicePoll::Approved;
}

} // namespace sim
