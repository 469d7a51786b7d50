// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "profiles/credentialchain.h"

namespace profiles {

namespace {

template <class Step>
const Step *stepOf(const CredentialChain &chain)
{
    for (const CredentialStep &step : chain) {
        if (const auto *found = std::get_if<Step>(&step))
            return found;
    }
    return nullptr;
}

} // namespace

bool isLive(const CredentialChain &chain)
{
    return chain.size() == 1
           && (std::holds_alternative<FileKeys>(chain.first())
               || std::holds_alternative<EnvironmentKeys>(chain.first())
               || std::holds_alternative<SimulatedKeys>(chain.first()));
}

QString mfaSerialOf(const CredentialChain &chain)
{
    for (const CredentialStep &step : chain) {
        const auto *role = std::get_if<AssumedRole>(&step);
        if (role && !role->mfaSerial.isEmpty())
            return role->mfaSerial;
    }
    return {};
}

std::optional<base::AccountId> namedAccountOf(const CredentialChain &chain)
{
    if (chain.isEmpty())
        return std::nullopt;
    if (const auto *role = std::get_if<AssumedRole>(&chain.last()))
        return base::AccountId::fromArn(role->roleArn);
    const auto *access = std::get_if<SsoAccess>(&chain.last());
    return access ? std::optional(access->account) : std::nullopt;
}

const SsoAccess *ssoAccessOf(const CredentialChain &chain)
{
    return stepOf<SsoAccess>(chain);
}

const ProcessCommand *processOf(const CredentialChain &chain)
{
    return stepOf<ProcessCommand>(chain);
}

const MachineRole *machineRoleOf(const CredentialChain &chain)
{
    return stepOf<MachineRole>(chain);
}

} // namespace profiles
