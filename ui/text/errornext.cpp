// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/errornext.h"

#include "ui/text/machinetext.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

namespace ui {

namespace {

using base::ErrorKind;

struct Next {
    ErrorKind kind;
    const char *text; ///< %1 is the profile
};

/// A start is never repeated by the program: its next step is a person's.
constexpr Next kOfStart[] = {
    {ErrorKind::Cancelled,
     QT_TRANSLATE_NOOP("ui::ErrorText", "Review the start again when it is wanted.")},
    {ErrorKind::NotConnected,
     QT_TRANSLATE_NOOP("ui::ErrorText", "Check the network, VPN and proxy of this "
                                        "computer, then review the start again.")},
    {ErrorKind::Timeout,
     QT_TRANSLATE_NOOP("ui::ErrorText", "Check the network, then review the start again.")},
    {ErrorKind::ConnectionLost,
     QT_TRANSLATE_NOOP("ui::ErrorText", "Check the network, then review the start again.")},
    {ErrorKind::TooLarge,
     QT_TRANSLATE_NOOP("ui::ErrorText", "Review the start again; copy the details for a "
                                        "report if it stays so.")},
    {ErrorKind::Incomplete,
     QT_TRANSLATE_NOOP("ui::ErrorText", "Review the start again; copy the details for a "
                                        "report if it stays so.")},
    {ErrorKind::Decode,
     QT_TRANSLATE_NOOP("ui::ErrorText", "Review the start again; copy the details for a "
                                        "report if it stays so.")},
    {ErrorKind::Throttled,
     QT_TRANSLATE_NOOP("ui::ErrorText", "Wait a minute, then review the start again.")},
    {ErrorKind::Service,
     QT_TRANSLATE_NOOP("ui::ErrorText", "AWS has a problem of its own. Wait a minute, "
                                        "then review the start again.")},
    {ErrorKind::Credentials,
     QT_TRANSLATE_NOOP("ui::ErrorText", "Renew the credentials, then review the start "
                                        "again.")},
    {ErrorKind::ClockSkew,
     QT_TRANSLATE_NOOP("ui::ErrorText", "Set the clock of this computer, then review the "
                                        "start again.")},
    {ErrorKind::Configuration,
     QT_TRANSLATE_NOOP("ui::ErrorText", "Correct the file or the setting, then review the "
                                        "start again.")},
};

/// What a watch asks again by itself.
constexpr Next kOfWatch[] = {
    {ErrorKind::NotConnected,
     QT_TRANSLATE_NOOP("ui::ErrorText", "Check the network, VPN and proxy of this "
                                        "computer; it is tried again by itself.")},
    {ErrorKind::Throttled,
     QT_TRANSLATE_NOOP("ui::ErrorText", "It is tried again more slowly by itself.")},
    {ErrorKind::Service,
     QT_TRANSLATE_NOOP("ui::ErrorText", "AWS has a problem of its own; it is tried again "
                                        "by itself.")},
    {ErrorKind::TooLarge, QT_TRANSLATE_NOOP("ui::ErrorText", "What was read before is shown.")},
    {ErrorKind::Incomplete, QT_TRANSLATE_NOOP("ui::ErrorText", "What was read before is shown.")},
};

/// In a dialog that has nothing to refresh.
constexpr Next kOfButton[] = {
    {ErrorKind::Cancelled, QT_TRANSLATE_NOOP("ui::ErrorText", "Try again when it is wanted.")},
    {ErrorKind::NotConnected,
     QT_TRANSLATE_NOOP("ui::ErrorText", "Check the network, VPN and proxy of this "
                                        "computer, then try again.")},
    {ErrorKind::Timeout, QT_TRANSLATE_NOOP("ui::ErrorText", "Check the network, then try again.")},
    {ErrorKind::ConnectionLost,
     QT_TRANSLATE_NOOP("ui::ErrorText", "Check the network, then try again.")},
    {ErrorKind::TooLarge,
     QT_TRANSLATE_NOOP("ui::ErrorText", "Try again; copy the details for a report.")},
    {ErrorKind::Incomplete,
     QT_TRANSLATE_NOOP("ui::ErrorText", "Try again; copy the details for a report.")},
    {ErrorKind::Decode,
     QT_TRANSLATE_NOOP("ui::ErrorText", "Try again; copy the details for a report.")},
    {ErrorKind::NotFound,
     QT_TRANSLATE_NOOP("ui::ErrorText", "It may have been deleted meanwhile: check what profile "
                                        "%1 names.")},
    {ErrorKind::Throttled, QT_TRANSLATE_NOOP("ui::ErrorText", "Wait a minute, then try again.")},
    {ErrorKind::Service,
     QT_TRANSLATE_NOOP("ui::ErrorText", "AWS has a problem of its own: wait a minute, "
                                        "then try again.")},
    {ErrorKind::Credentials,
     QT_TRANSLATE_NOOP("ui::ErrorText", "Renew the credentials, then try again.")},
    {ErrorKind::ClockSkew,
     QT_TRANSLATE_NOOP("ui::ErrorText", "Set the clock of this computer, then try again.")},
    {ErrorKind::Configuration,
     QT_TRANSLATE_NOOP("ui::ErrorText", "Correct the file or the setting, then try again.")},
};

/// Where it matters not who asks again, and where a person does.
constexpr Next kOfAll[] = {
    {ErrorKind::Cancelled, QT_TRANSLATE_NOOP("ui::ErrorText", "Refresh to try again.")},
    {ErrorKind::NotConnected,
     QT_TRANSLATE_NOOP("ui::ErrorText", "Check the network, VPN and proxy of this "
                                        "computer, then refresh.")},
    {ErrorKind::Tls,
     QT_TRANSLATE_NOOP("ui::ErrorText", "Nothing was sent. If a proxy inspects TLS here, "
                                        "name its certificate file in AWS_CA_BUNDLE.")},
    {ErrorKind::Timeout,
     QT_TRANSLATE_NOOP("ui::ErrorText", "Check the network; refresh to try again.")},
    {ErrorKind::ConnectionLost,
     QT_TRANSLATE_NOOP("ui::ErrorText", "Check the network; refresh to try again.")},
    {ErrorKind::Protocol,
     QT_TRANSLATE_NOOP("ui::ErrorText", "Something between here and AWS answers in its "
                                        "place: check the proxy and the endpoint.")},
    {ErrorKind::TooLarge,
     QT_TRANSLATE_NOOP("ui::ErrorText", "Refresh to try again; copy the details for a "
                                        "report.")},
    {ErrorKind::Incomplete,
     QT_TRANSLATE_NOOP("ui::ErrorText", "Refresh to try again; copy the details for a "
                                        "report.")},
    {ErrorKind::Decode,
     QT_TRANSLATE_NOOP("ui::ErrorText", "Refresh to try again; copy the details for a "
                                        "report.")},
    {ErrorKind::InvalidRequest,
     QT_TRANSLATE_NOOP("ui::ErrorText", "Correct it and try again. Nothing was sent.")},
    {ErrorKind::Validation,
     QT_TRANSLATE_NOOP("ui::ErrorText", "Correct the named values and try again.")},
    {ErrorKind::Uninitialized,
     QT_TRANSLATE_NOOP("ui::ErrorText", "Is this the right region? Switch region or "
                                        "account above.")},
    {ErrorKind::Conflict,
     QT_TRANSLATE_NOOP("ui::ErrorText", "Wait until the running jobs of these servers "
                                        "end, or start without them.")},
    {ErrorKind::NotFound,
     QT_TRANSLATE_NOOP("ui::ErrorText", "Refresh the list: it may have been deleted "
                                        "meanwhile.")},
    {ErrorKind::AccessDenied,
     QT_TRANSLATE_NOOP("ui::ErrorText", "Ask for permission for this action for the role "
                                        "of profile %1.")},
    {ErrorKind::QuotaExceeded,
     QT_TRANSLATE_NOOP("ui::ErrorText", "Wait until running jobs end, or choose fewer "
                                        "servers.")},
    {ErrorKind::Throttled, QT_TRANSLATE_NOOP("ui::ErrorText", "Wait a minute, then refresh.")},
    {ErrorKind::Service,
     QT_TRANSLATE_NOOP("ui::ErrorText", "AWS has a problem of its own: wait a minute, "
                                        "then refresh.")},
    {ErrorKind::Credentials,
     QT_TRANSLATE_NOOP("ui::ErrorText", "Renew the credentials, then refresh.")},
    {ErrorKind::ClockSkew,
     QT_TRANSLATE_NOOP("ui::ErrorText", "Set the clock of this computer, then refresh.")},
    {ErrorKind::Signature,
     QT_TRANSLATE_NOOP("ui::ErrorText", "Check the secret access key of profile %1.")},
    {ErrorKind::Configuration,
     QT_TRANSLATE_NOOP("ui::ErrorText", "Correct the file or the setting, then refresh.")},
};

const char *textOf(std::span<const Next> table, ErrorKind kind)
{
    const auto found = std::ranges::find(table, kind, &Next::kind);
    return found == table.end() ? nullptr : found->text;
}

std::span<const Next> tableOf(Repeat repeat)
{
    switch (repeat) {
    case Repeat::Never: return kOfStart;
    case Repeat::ByItself: return kOfWatch;
    case Repeat::ByButton: return kOfButton;
    case Repeat::OnRequest: break;
    }
    return {};
}

/// AWS words a request to the wrong region as one that is signed badly.
bool blamesTheRegion(const base::Error &error)
{
    return error.message.contains(QLatin1String("scoped to a valid region"), Qt::CaseInsensitive);
}

const char *regionText(Repeat repeat)
{
    return repeat == Repeat::Never
               ? QT_TRANSLATE_NOOP("ui::ErrorText",
                                   "Check the region that is chosen and the one of "
                                   "profile %1, then review the start again.")
               : QT_TRANSLATE_NOOP("ui::ErrorText",
                                   "Check the region that is chosen and the one of profile %1.");
}

/// The secret stands where its id belongs, and would have gone out in clear.
bool blamesTheKeyId(const base::Error &error)
{
    return error.code == QLatin1String("KeyIdIsNoId") && !error.isNamedByService;
}

const char *nextText(const base::Error &error, Repeat repeat)
{
    if (blamesTheKeyId(error))
        return QT_TRANSLATE_NOOP("ui::ErrorText",
                                 "Put access key id and secret access key of profile %1 where "
                                 "each belongs, then try again.");
    if (blamesTheRegion(error))
        return regionText(repeat);
    if (const char *text = machineNextText(error))
        return text;
    if (const char *text = textOf(tableOf(repeat), error.kind))
        return text;
    if (const char *text = textOf(kOfAll, error.kind))
        return text;
    return QT_TRANSLATE_NOOP("ui::ErrorText", "Copy the details for a report.");
}

} // namespace

QString nextStep(const base::Error &error, const ErrorPlace &place)
{
    return QCoreApplication::translate("ui::ErrorText", nextText(error, place.repeat))
        .replace(QStringLiteral("%1"), place.profile);
}

} // namespace ui
