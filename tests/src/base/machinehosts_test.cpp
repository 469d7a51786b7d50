// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "base/machinehosts.h"

#include <gtest/gtest.h>

TEST(MachineHosts, AreFixedAddressesAndNeverNames)
{
    const struct {
        const char *host;
        bool isOfInstance;
        bool isOfContainer;
    } table[] = {{"169.254.169.254", true, false},
                 {"fd00:ec2::254", true, false},
                 {"fd00:0ec2:0:0::0254", true, false},
                 {"169.254.170.2", false, true},
                 {"169.254.170.23", false, true},
                 {"fd00:ec2::23", false, true},
                 {"fd00:ec2::254%eth0", false, false},
                 {"169.254.169.253", false, false},
                 {"169.254.170.20", false, false},
                 {"fd00:ec2::2", false, false},
                 {"::ffff:169.254.169.254", false, false},
                 {"169.254.169.254.example.com", false, false},
                 {"instance-data.ec2.internal", false, false},
                 {"localhost", false, false},
                 {"127.0.0.1", false, false},
                 {"", false, false}};

    for (const auto &[host, isOfInstance, isOfContainer] : table) {
        EXPECT_EQ(base::isInstanceMetadataHost(QString::fromLatin1(host)), isOfInstance) << host;
        EXPECT_EQ(base::isContainerAgentHost(QString::fromLatin1(host)), isOfContainer) << host;
    }
}
