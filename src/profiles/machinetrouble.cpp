// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/machinetrouble.h"

namespace profiles {

namespace {

using base::ErrorKind;

base::Error machineError(ErrorKind kind, const char *code, const QString &message)
{
    return base::makeError(kind, QString::fromLatin1(code), message);
}

bool isNobodyThere(ErrorKind kind)
{
    return kind == ErrorKind::NotConnected || kind == ErrorKind::Timeout
           || kind == ErrorKind::ConnectionLost;
}

/// In a container on an instance the answer to PUT is dropped after one hop; the others come.
QString nobodyThere(MachineStep step, ErrorKind kind)
{
    if (step == MachineStep::Container)
        return QStringLiteral("no credential service of the container answers: it is not there, or "
                              "what the environment says of it is out of date");
    const QString nobody = QStringLiteral("No metadata service answers: this machine is no EC2 "
                                          "instance, or IMDS is off");
    if (step != MachineStep::Token || kind != ErrorKind::Timeout)
        return nobody;
    return nobody
           + QStringLiteral(". In a container on an instance: the hop limit of the instance's "
                            "metadata options may be 1, and has to be 2");
}

base::Error machineOff(int status)
{
    return machineError(
        ErrorKind::Configuration, "MetadataOff",
        QStringLiteral("the metadata service of this machine gives no token (status %1): IMDS is "
                       "off or forbidden for this program, or what answers there is no IMDSv2")
            .arg(status));
}

base::Error containerRefused(int status)
{
    return machineError(
        ErrorKind::Configuration, "ContainerRefused",
        QStringLiteral("the credential service of the container refused the request (status %1): "
                       "the path or the token of the environment is not right, or the container "
                       "has no role")
            .arg(status));
}

bool isRefusal(int status)
{
    return status >= 400 && status < 500;
}

base::Error machineBusy(ErrorKind kind, int status)
{
    base::Error error = machineError(
        kind, "MachineBusy",
        QStringLiteral("the service that gives this machine its role cannot answer now (status %1)")
            .arg(status));
    error.retry = kind == ErrorKind::Throttled ? base::Retry::Throttled : base::Retry::Backoff;
    return error;
}

base::Error errorOfStatus(MachineStep step, int status)
{
    constexpr int kTooMany = 429;
    constexpr int kNotFound = 404;
    if (status == kTooMany || status >= 500)
        return machineBusy(status == kTooMany ? ErrorKind::Throttled : ErrorKind::Service, status);
    if (step == MachineStep::Token && isRefusal(status))
        return machineOff(status);
    if (step == MachineStep::Container && isRefusal(status))
        return containerRefused(status);
    if (status == kNotFound)
        return noMachineRole();
    return machineError(ErrorKind::Protocol, "MachineRefused",
                        QStringLiteral("the metadata service of this machine answered with the "
                                       "status %1")
                            .arg(status));
}

} // namespace

base::Error noMachineRole()
{
    return machineError(ErrorKind::Configuration, "NoMachineRole",
                        QStringLiteral("the instance has no role: no instance profile is attached "
                                       "to it"));
}

base::Error machineRefusal(MachineStep step, int status)
{
    base::Error error = errorOfStatus(step, status);
    error.httpStatus = status;
    return error;
}

base::Error machineUnreached(MachineStep step, const base::Error &error)
{
    if (!isNobodyThere(error.kind))
        return error;
    base::Error told =
        machineError(ErrorKind::NotConnected,
                     step == MachineStep::Container ? "NoContainerService" : "NoMetadataService",
                     nobodyThere(step, error.kind));
    told.retry = error.retry;
    told.host = error.host;
    return told;
}

} // namespace profiles
