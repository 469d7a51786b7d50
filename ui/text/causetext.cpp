// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/causetext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <iterator>

namespace ui {

namespace {

struct CauseWords {
    Q_DECLARE_TR_FUNCTIONS(ui::CauseText)
};

/// Every fragment must be in the text (an empty one always is). Earlier rows win.
struct Known {
    std::array<const char *, 2> fragments;
    const char *cause;
    const char *fixedBy;
    const char *next;
};

constexpr const char *kNetwork = QT_TRANSLATE_NOOP("ui::CauseText", "network");
constexpr const char *kAccount = QT_TRANSLATE_NOOP("ui::CauseText", "account owner");
constexpr const char *kIdentity = QT_TRANSLATE_NOOP("ui::CauseText", "identity and access");
constexpr const char *kMigration = QT_TRANSLATE_NOOP("ui::CauseText", "migration team");

constexpr Known kCatalogue[] = {
    {{"InvalidSubnetID.NotFound", ""},
     QT_TRANSLATE_NOOP("ui::CauseText",
                       "The launch template names a subnet that no longer exists."),
     kNetwork,
     QT_TRANSLATE_NOOP("ui::CauseText", "Choose a subnet, make that template version the default, "
                                        "start the cutover of this server again.")},
    {{"InvalidGroup.NotFound", ""},
     QT_TRANSLATE_NOOP("ui::CauseText",
                       "The launch template names a security group that does not exist "
                       "in the VPC of its subnet."),
     kNetwork,
     QT_TRANSLATE_NOOP("ui::CauseText",
                       "Choose a security group of that VPC, make that template version "
                       "the default, start the cutover of this server again.")},
    {{"VPCIdNotSpecified", ""},
     QT_TRANSLATE_NOOP("ui::CauseText",
                       "The launch template names no subnet and the account has no "
                       "default VPC."),
     kNetwork,
     QT_TRANSLATE_NOOP("ui::CauseText",
                       "Name a subnet in the launch template and make that version the "
                       "default.")},
    {{"Failed to connect using HTTP channel", ""},
     QT_TRANSLATE_NOOP("ui::CauseText",
                       "The conversion server cannot reach the service endpoints from the "
                       "staging subnet."),
     kNetwork,
     QT_TRANSLATE_NOOP("ui::CauseText",
                       "Check TCP 443, DNS, security group and network ACL of the staging "
                       "subnet.")},
    {{"Could not take up-to-date snapshot", ""},
     QT_TRANSLATE_NOOP("ui::CauseText",
                       "No fresh snapshot could be taken: the data are older than the "
                       "cutover."),
     kMigration,
     QT_TRANSLATE_NOOP("ui::CauseText",
                       "Compare the data of the instance with the source before anybody "
                       "uses it; check replication, then cut over again if they differ.")},
    {{"VcpuLimitExceeded", ""},
     QT_TRANSLATE_NOOP("ui::CauseText",
                       "The account has no vCPU quota left for this instance type."),
     kAccount,
     QT_TRANSLATE_NOOP("ui::CauseText",
                       "Terminate test instances that are no longer needed, or raise the "
                       "EC2 quota.")},
    {{"InsufficientInstanceCapacity", ""},
     QT_TRANSLATE_NOOP("ui::CauseText",
                       "The Availability Zone has no capacity for this instance type."),
     kMigration,
     QT_TRANSLATE_NOOP("ui::CauseText",
                       "Choose another instance type or a subnet in another zone.")},
    {{"ssm:GetDocument", ""},
     QT_TRANSLATE_NOOP("ui::CauseText",
                       "The role of the post-launch actions may not read the SSM document."),
     kIdentity,
     QT_TRANSLATE_NOOP("ui::CauseText",
                       "Allow ssm:GetDocument, ssm:SendCommand and ssm:StartSession for "
                       "the role.")},
    {{"KMS", "denied"},
     QT_TRANSLATE_NOOP("ui::CauseText", "The key policy denies the use of the disks' KMS key."),
     kIdentity,
     QT_TRANSLATE_NOOP("ui::CauseText", "Allow the MGN service roles in the key policy.")},
    {{"kms:", ""},
     QT_TRANSLATE_NOOP("ui::CauseText", "The key policy denies the use of the disks' KMS key."),
     kIdentity,
     QT_TRANSLATE_NOOP("ui::CauseText", "Allow the MGN service roles in the key policy.")},
    {{"UnauthorizedOperation", ""},
     QT_TRANSLATE_NOOP("ui::CauseText", "A role or a service control policy denies the operation."),
     kIdentity,
     QT_TRANSLATE_NOOP("ui::CauseText",
                       "Allow the named operation, then start the cutover of this server "
                       "again.")},
    {{"AccessDenied", ""},
     QT_TRANSLATE_NOOP("ui::CauseText", "A role or a service control policy denies the operation."),
     kIdentity,
     QT_TRANSLATE_NOOP("ui::CauseText",
                       "Allow the named operation, then start the cutover of this server "
                       "again.")},
    {{"address", "subnet"},
     QT_TRANSLATE_NOOP("ui::CauseText",
                       "The private IP address of the source is outside the range of the "
                       "target subnet."),
     kNetwork,
     QT_TRANSLATE_NOOP("ui::CauseText",
                       "Switch off \"Copy private IP\" or choose a subnet that holds the "
                       "address.")},
};

bool names(const Known &known, const QString &text)
{
    return std::ranges::all_of(known.fragments, [&](const char *fragment) {
        return text.contains(QLatin1String(fragment), Qt::CaseInsensitive);
    });
}

} // namespace

std::optional<CauseText> causeText(const QString &rawError)
{
    const auto found =
        std::ranges::find_if(kCatalogue, [&](const Known &k) { return names(k, rawError); });
    if (found == std::end(kCatalogue))
        return std::nullopt;
    return CauseText{CauseWords::tr(found->cause), CauseWords::tr(found->fixedBy),
                     CauseWords::tr(found->next)};
}

CauseText agentNotDiscovered()
{
    return {
        CauseWords::tr("The SSM agent of the instance was not discovered, so no action can run."),
        CauseWords::tr(kIdentity),
        CauseWords::tr(
            "Check the instance profile, TCP 443 to ssm, ssmmessages and ec2messages, and that "
            "the instance has enough CPU and memory.")};
}

CauseText oldDataCause()
{
    return *causeText(QStringLiteral("Could not take up-to-date snapshot"));
}

} // namespace ui
