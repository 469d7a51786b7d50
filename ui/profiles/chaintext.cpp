// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/chaintext.h"

#include "profiles/processcommand.h"
#include "ui/text/profiletext.h"
#include "ui/theme/plaintext.h"

#include <QCoreApplication>

namespace ui {

namespace {

constexpr qsizetype kLongestPart = 200;

struct ChainWords {
    Q_DECLARE_TR_FUNCTIONS(ui::CredentialChain)
};

QString visible(const QString &part)
{
    return visibleText(part, kLongestPart);
}

/// Arguments may be secrets. The whole command is shown where it is allowed and edited.
QString programOf(const QString &command)
{
    const auto words = profiles::splitCommand(command);
    if (!words)
        return ChainWords::tr("its command cannot be read");
    const QString program = visible(words->first());
    return words->size() > 1 ? program + QStringLiteral(" …") : program;
}

struct StepText {
    QString operator()(const profiles::FileKeys &keys) const
    {
        return ChainWords::tr("Access key of [%1] in AWS's files").arg(visible(keys.profileName));
    }
    QString operator()(const profiles::EnvironmentKeys &) const
    {
        return ChainWords::tr("Access key of the environment");
    }
    QString operator()(const profiles::SimulatedKeys &) const
    {
        return ChainWords::tr("Access key of the simulator");
    }
    QString operator()(const profiles::StoredKeys &keys) const
    {
        return ChainWords::tr("Access key %1 from the keychain").arg(visible(keys.accessKeyId));
    }
    QString operator()(const profiles::ProcessCommand &process) const
    {
        return ChainWords::tr("Program: %1").arg(programOf(process.command));
    }
    QString operator()(const profiles::SsoAccess &access) const
    {
        return ChainWords::tr("IAM Identity Center %1, account %2, role %3")
            .arg(visible(access.session.startUrl.host()), access.account.grouped(),
                 visible(access.roleName));
    }
    QString operator()(const profiles::MachineRole &machine) const
    {
        switch (machine.service) {
        case profiles::MachineService::Instance:
            return ChainWords::tr("Role of this EC2 instance, asked only when opened or tested");
        case profiles::MachineService::Container:
            return ChainWords::tr("Role of this container, asked only when opened or tested");
        case profiles::MachineService::Any: break;
        }
        return ChainWords::tr("Role of this machine, asked only when opened or tested");
    }
    QString operator()(const profiles::AssumedRole &role) const
    {
        return role.mfaSerial.isEmpty() ? ChainWords::tr("role %1").arg(visible(role.roleArn))
                                        : ChainWords::tr("role %1 with MFA device %2")
                                              .arg(visible(role.roleArn), visible(role.mfaSerial));
    }
};

} // namespace

QString chainText(const profiles::Profile &profile)
{
    if (!profile.isUsable())
        return profileNote(profile);
    QStringList steps;
    for (const profiles::CredentialStep &step : profile.chain)
        steps << std::visit(StepText{}, step);
    const QString chain = steps.join(QStringLiteral(" → "));
    return profile.obstacleDetail.isEmpty() ? chain
                                            : chain + u'\n' + visible(profile.obstacleDetail);
}

} // namespace ui
