// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/profiles/profilesaving.h"

namespace ui {

std::optional<base::Error> failureOf(const base::Result<> &result)
{
    return result ? std::nullopt : std::optional(result.error());
}

ProfileSaving::ProfileSaving(ProfileServices &services, QObject *parent)
    : QObject(parent), m_services(services)
{}

void ProfileSaving::save(const profiles::SaveProfileCall::Draft &draft)
{
    auto *call = new profiles::SaveProfileCall(draft, m_services.store, m_services.secrets, this);
    m_call = call;
    base::whenDone(static_cast<base::TypedCall<void> *>(call), this,
                   [this](const base::Result<> &result) { end(result); });
    call->start();
}

void ProfileSaving::saveWithSecretOf(const base::ProfileId &original,
                                     const profiles::SaveProfileCall::Draft &draft)
{
    base::TypedCall<base::SecretBytes> *call = m_services.secrets.read(original, this);
    m_call = call;
    base::whenDone(call, this, [this, draft](const base::Result<base::SecretBytes> &kept) {
        const auto secret = kept.and_then(profiles::unpackedKeySecret);
        if (!secret) {
            end(base::failure(secret.error()));
            return;
        }
        profiles::SaveProfileCall::Draft whole = draft;
        whole.secret = *secret;
        save(whole);
    });
    call->start();
}

void ProfileSaving::cancel()
{
    if (m_call)
        m_call->cancel();
}

void ProfileSaving::end(const base::Result<> &result)
{
    m_call = nullptr;
    emit finished(failureOf(result));
}

} // namespace ui
