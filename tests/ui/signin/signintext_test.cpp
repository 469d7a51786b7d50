// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/signintext.h"

#include "base/secrettrouble.h"
#include "profiles/signinneed.h"
#include "ui/profiles/profileerrortext.h"
#include "ui/text/errortext.h"

#include <gtest/gtest.h>

#include <QSet>

namespace {

using base::SecretTrouble;
using profiles::SignInNeed;
using ui::SignInAction;
using ui::SignInText;

constexpr SecretTrouble kDamages[] = {SecretTrouble::Unreadable,   SecretTrouble::ForeignManifest,
                                      SecretTrouble::MissingChunk, SecretTrouble::ForeignChunk,
                                      SecretTrouble::HashMismatch, SecretTrouble::UnknownVersion};

SignInText textOf(const base::Error &error)
{
    const auto text = ui::signInText(error, QStringLiteral("corp-prod"));
    EXPECT_TRUE(text) << qPrintable(error.code);
    return text.value_or(SignInText{});
}

SignInText textOf(SecretTrouble trouble)
{
    return textOf(base::secretError(trouble, QStringLiteral("what was seen")));
}

QString wholeOf(const SignInText &text)
{
    return text.title + u'\n' + text.body();
}

std::vector<base::Error> allErrors()
{
    std::vector<base::Error> all;
    for (int trouble = 0; trouble <= static_cast<int>(SecretTrouble::NotRemoved); ++trouble)
        all.push_back(base::secretError(static_cast<SecretTrouble>(trouble),
                                        QStringLiteral("what was seen")));
    for (const SignInNeed need :
         {SignInNeed::MfaCode, SignInNeed::IdentityCenter, SignInNeed::Consent})
        all.push_back(profiles::signInNeeded(need, QStringLiteral("what it is about")));
    all.push_back(base::makeError(base::ErrorKind::Credentials, QStringLiteral("WrongAccount"),
                                  QStringLiteral("account 2222 2222 2222")));
    return all;
}

TEST(SignInText, NamesTheProfileTheCauseAndTheNextStepOfEveryTrouble)
{
    for (const base::Error &error : allErrors()) {
        const SignInText text = textOf(error);

        EXPECT_FALSE(text.title.isEmpty());
        EXPECT_FALSE(text.cause.isEmpty());
        EXPECT_FALSE(text.next.isEmpty());
        EXPECT_FALSE(text.actions.isEmpty());
        EXPECT_TRUE(wholeOf(text).contains(QLatin1String("corp-prod")))
            << qPrintable(wholeOf(text));
        EXPECT_FALSE(wholeOf(text).contains(u'%')) << qPrintable(wholeOf(text));
    }
}

TEST(SignInText, OffersEveryStepOnce)
{
    for (const base::Error &error : allErrors()) {
        const QList<SignInAction> actions = textOf(error).actions;

        EXPECT_EQ(QSet<SignInAction>(actions.begin(), actions.end()).size(), actions.size())
            << qPrintable(error.code);
    }
}

TEST(SignInText, TellsALockedAMissingAndASlowKeychainApart)
{
    const SignInText locked = textOf(SecretTrouble::Locked);
    const SignInText missing = textOf(SecretTrouble::Missing);
    const SignInText slow = textOf(SecretTrouble::Slow);

    EXPECT_EQ(QSet<QString>({locked.title, missing.title, slow.title}).size(), 3);
    EXPECT_EQ(QSet<QString>({locked.cause, missing.cause, slow.cause}).size(), 3);
    EXPECT_EQ(QSet<QString>({locked.next, missing.next, slow.next}).size(), 3);
    EXPECT_EQ(locked.actions.first(), SignInAction::UnlockKeychain);
    EXPECT_EQ(missing.actions.first(), SignInAction::ShowProfiles);
    EXPECT_EQ(slow.actions, QList<SignInAction>{SignInAction::TryAgain});
}

TEST(SignInText, SaysThatWithoutAKeychainKeysLiveInMemoryOnly)
{
    EXPECT_TRUE(textOf(SecretTrouble::Missing)
                    .next.contains(QLatin1String("kept in memory, for this session only")));
}

TEST(SignInText, OffersUnlockingOnlyWhereTheKeychainIsLocked)
{
    for (const base::Error &error : allErrors()) {
        const bool isLocked = base::secretTroubleOf(error) == SecretTrouble::Locked;

        EXPECT_EQ(textOf(error).actions.contains(SignInAction::UnlockKeychain), isLocked)
            << qPrintable(error.code);
    }
}

TEST(SignInText, NeverOffersToMakeAnewWhatIsAbsent)
{
    const QString text = wholeOf(textOf(SecretTrouble::Absent));

    EXPECT_TRUE(text.contains(QLatin1String("Nothing is stored for profile corp-prod")));
    EXPECT_TRUE(text.contains(QLatin1String("Nothing was changed")));
    EXPECT_TRUE(text.contains(QLatin1String("Type the keys again in Profiles")));
    EXPECT_FALSE(text.contains(QLatin1String("creat"), Qt::CaseInsensitive));
    EXPECT_FALSE(text.contains(QLatin1String("overwr"), Qt::CaseInsensitive));
}

TEST(SignInText, SaysOfDamagedCredentialsThatNothingWasChanged)
{
    QSet<QString> causes;
    for (const SecretTrouble damage : kDamages) {
        const SignInText text = textOf(damage);

        EXPECT_TRUE(text.title.startsWith(QLatin1String("The stored credentials of profile")));
        EXPECT_TRUE(text.cause.contains(QLatin1String("nothing was changed")))
            << qPrintable(text.cause);
        causes.insert(text.cause);
    }
    EXPECT_EQ(causes.size(), std::ssize(kDamages));
}

TEST(SignInText, OffersWhatEachNeedIsMetBy)
{
    const auto actionsOf = [](SignInNeed need) {
        return textOf(profiles::signInNeeded(need, {})).actions;
    };

    EXPECT_EQ(actionsOf(SignInNeed::MfaCode), QList<SignInAction>{SignInAction::EnterCode});
    EXPECT_EQ(actionsOf(SignInNeed::IdentityCenter),
              (QList<SignInAction>{SignInAction::OpenBrowser, SignInAction::UseDeviceCode}));
    EXPECT_EQ(actionsOf(SignInNeed::Consent), QList<SignInAction>{SignInAction::AllowCommand});
    EXPECT_EQ(actionsOf(SignInNeed::OpenProfile), QList<SignInAction>{SignInAction::OpenProfile});
}

TEST(SignInText, SaysThatTheMachineWasNotAskedYet)
{
    const SignInText text = textOf(profiles::signInNeeded(SignInNeed::OpenProfile, {}));

    EXPECT_TRUE(text.title.contains(QLatin1String("role of this machine")));
    EXPECT_TRUE(text.cause.contains(QLatin1String("It was not asked yet")));
    EXPECT_EQ(ui::signInActionText(text.actions.first()), QStringLiteral("Open profile"));
}

TEST(SignInText, SaysWhatARefusedAccountIs)
{
    const SignInText text = textOf(base::makeError(
        base::ErrorKind::Credentials, QStringLiteral("WrongAccount"),
        QStringLiteral("may act for account 111111111111 only, and its credentials belong to "
                       "account 222222222222")));

    EXPECT_TRUE(text.cause.contains(QLatin1String("account 111111111111 only")));
    EXPECT_TRUE(text.cause.contains(QLatin1String("account 222222222222")));
    EXPECT_TRUE(text.cause.contains(QLatin1String("nothing was read or changed there")));
    EXPECT_EQ(text.actions.first(), SignInAction::ShowProfiles);
}

TEST(SignInText, NamesTheDeviceTheStartPageAndTheCommand)
{
    const auto causeOfNeed = [](SignInNeed need) {
        return textOf(profiles::signInNeeded(need, QStringLiteral("x-7"))).cause;
    };

    EXPECT_TRUE(causeOfNeed(SignInNeed::MfaCode).contains(QLatin1String("x-7")));
    EXPECT_TRUE(causeOfNeed(SignInNeed::IdentityCenter).contains(QLatin1String("Start page: x-7")));
    EXPECT_TRUE(causeOfNeed(SignInNeed::Consent).contains(QLatin1String("Command: x-7")));
}

TEST(SignInText, BoundsAndEscapesWhatCameFromOutside)
{
    const QString hostile =
        QStringLiteral("<b>x</b>\u202E\x1b[2J\n") + QString(100'000, QLatin1Char('A'));
    for (const SignInNeed need :
         {SignInNeed::MfaCode, SignInNeed::IdentityCenter, SignInNeed::Consent}) {
        const QString text = wholeOf(textOf(profiles::signInNeeded(need, hostile)));

        EXPECT_LT(text.size(), 1'500);
        EXPECT_FALSE(text.contains(QChar(0x202E)));
        EXPECT_FALSE(text.contains(QChar(0x1b)));
    }
}

TEST(SignInText, KnowsNothingOfOtherErrors)
{
    EXPECT_FALSE(
        ui::signInText(base::makeError(base::ErrorKind::Timeout, QStringLiteral("Timeout")),
                       QStringLiteral("corp-prod")));
    EXPECT_FALSE(ui::signInText(
        base::makeError(base::ErrorKind::Credentials, QStringLiteral("ExpiredToken")),
        QStringLiteral("corp-prod")));
}

TEST(SignInText, TakesNoCodeOfAServiceForOneOfOurs)
{
    for (base::Error error : allErrors()) {
        error.isNamedByService = true;

        EXPECT_FALSE(ui::signInText(error, QStringLiteral("corp-prod"))) << qPrintable(error.code);
    }
}

TEST(SignInText, IsWhatEveryFailureSays)
{
    for (const base::Error &error : allErrors()) {
        const SignInText wanted = textOf(error);
        for (const ui::Repeat repeat :
             {ui::Repeat::OnRequest, ui::Repeat::ByItself, ui::Repeat::Never}) {
            const ui::ErrorText text =
                ui::errorText(error, {.doing = QStringLiteral("Reading the source servers"),
                                      .account = {},
                                      .region = {},
                                      .profile = QStringLiteral("corp-prod"),
                                      .repeat = repeat});

            EXPECT_EQ(text.cause, wanted.title + QStringLiteral(". ") + wanted.cause);
            EXPECT_EQ(text.next, wanted.next);
            EXPECT_FALSE(text.body().contains(QLatin1String("Correct the file or the setting")));
        }
    }
}

TEST(SignInText, IsWhatTheDialogsOfProfilesSay)
{
    for (const base::Error &error : allErrors()) {
        const SignInText wanted = textOf(error);
        const ui::ErrorText text = ui::profileErrorText(error, QStringLiteral("Testing corp-prod"),
                                                        QStringLiteral("corp-prod"));

        EXPECT_EQ(text.cause, wanted.titledCause()) << qPrintable(error.code);
        EXPECT_EQ(text.next, wanted.next) << qPrintable(error.code);
    }
}

TEST(CodeFailure, AdvisesTheNextCodeOnlyWhereACodeHelps)
{
    const auto advises = [](const base::Error &error) {
        return ui::codeFailure(error, QStringLiteral("corp-prod"))
            .contains(QLatin1String("A code works once"));
    };

    EXPECT_TRUE(advises(profiles::signInNeeded(SignInNeed::MfaCode, {})));
    EXPECT_TRUE(advises(base::makeError(base::ErrorKind::AccessDenied, {})));
    EXPECT_TRUE(advises(base::makeError(base::ErrorKind::Timeout, {})));
    EXPECT_FALSE(advises(base::secretError(SecretTrouble::Locked, {})));
    EXPECT_FALSE(
        advises(base::makeError(base::ErrorKind::Credentials, QStringLiteral("WrongAccount"))));
}

TEST(CodeFailure, TellsAUsedCodeFromARefusedOne)
{
    const QString text = ui::codeFailure(
        base::makeError(base::ErrorKind::Credentials, QStringLiteral("MfaCodeUsed")),
        QStringLiteral("corp-prod"));

    EXPECT_TRUE(text.contains(QLatin1String("used a moment ago, and was not sent again")))
        << qPrintable(text);
    EXPECT_TRUE(text.contains(QLatin1String("wait for the next one"))) << qPrintable(text);
}

TEST(SignInFailure, ReadsWellWithoutAProfile)
{
    for (int trouble = 0; trouble <= static_cast<int>(SecretTrouble::NotRemoved); ++trouble) {
        const QString text =
            ui::signInFailure(base::secretError(static_cast<SecretTrouble>(trouble), {}), {});

        EXPECT_FALSE(text.contains(QLatin1String("profile this profile"))) << qPrintable(text);
        EXPECT_FALSE(text.contains(u'%')) << qPrintable(text);
    }
}

TEST(SignInFailure, TellsARefusalFromTimeThatIsUp)
{
    const QString refused = ui::signInFailure(
        base::makeError(base::ErrorKind::AccessDenied, QStringLiteral("AccessDeniedException"),
                        QStringLiteral("denied by the person")),
        QStringLiteral("corp-prod"));
    const QString late = ui::signInFailure(
        base::makeError(base::ErrorKind::Credentials, QStringLiteral("ExpiredTokenException")),
        QStringLiteral("corp-prod"));

    EXPECT_EQ(refused, QStringLiteral("The sign-in was refused: denied by the person"));
    EXPECT_EQ(late, QStringLiteral("Nobody signed in before the time was up."));
}

} // namespace
