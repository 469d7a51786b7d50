// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/machinetext.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace ui {

namespace {

struct MachineNext {
    const char *code;
    const char *text;
};

constexpr const char *kOnAnInstance =
    QT_TRANSLATE_NOOP("ui::ErrorText", "Open this profile on an EC2 instance that has a role, or "
                                       "choose another profile here.");
constexpr const char *kInAContainer =
    QT_TRANSLATE_NOOP("ui::ErrorText", "Open this profile in a container that has a role, or "
                                       "choose another profile here.");

constexpr MachineNext kMachineNext[] = {
    {"NoMetadataService", kOnAnInstance},
    {"MetadataOff", kOnAnInstance},
    {"NoContainerService", kInAContainer},
    {"NoContainer", kInAContainer},
    {"ContainerRefused", kInAContainer},
    {"NoMachineRole",
     QT_TRANSLATE_NOOP("ui::ErrorText", "Attach an instance profile with a role to the instance, "
                                        "then try again.")},
    {"MetadataDisabled",
     QT_TRANSLATE_NOOP("ui::ErrorText", "Start this program without AWS_EC2_METADATA_DISABLED, or "
                                        "choose another profile.")}};

} // namespace

const char *machineNextText(const base::Error &error)
{
    if (error.isNamedByService)
        return nullptr;
    const auto found = std::ranges::find_if(kMachineNext, [&error](const MachineNext &next) {
        return error.code == QLatin1String(next.code);
    });
    return found == std::end(kMachineNext) ? nullptr : found->text;
}

} // namespace ui
