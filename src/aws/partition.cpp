// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "aws/partition.h"

#include <QRegularExpression>

namespace aws {

namespace {

struct PartitionFact {
    const char *id;
    const char *regionPattern;
    const char *dnsSuffix;
    const char *dualStackDnsSuffix;
};

// As the AWS SDKs list them (partitions.json); "aws" first, since it also takes what fits nowhere.
constexpr PartitionFact kPartitions[] = {
    {"aws", "^(us|eu|ap|sa|ca|me|af|il|mx)-\\w+-\\d+$", "amazonaws.com", "api.aws"},
    {"aws-cn", "^cn-\\w+-\\d+$", "amazonaws.com.cn", "api.amazonwebservices.com.cn"},
    {"aws-eusc", "^eusc-(de)-\\w+-\\d+$", "amazonaws.eu", "api.amazonwebservices.eu"},
    {"aws-iso", "^us-iso-\\w+-\\d+$", "c2s.ic.gov", "api.aws.ic.gov"},
    {"aws-iso-b", "^us-isob-\\w+-\\d+$", "sc2s.sgov.gov", "api.aws.scloud"},
    {"aws-iso-e", "^eu-isoe-\\w+-\\d+$", "cloud.adc-e.uk", "api.cloud-aws.adc-e.uk"},
    {"aws-iso-f", "^us-isof-\\w+-\\d+$", "csp.hci.ic.gov", "api.aws.hci.ic.gov"},
    {"aws-us-gov", "^us-gov-\\w+-\\d+$", "amazonaws.com", "api.aws"},
};

bool fits(const PartitionFact &fact, const Region &region)
{
    return QRegularExpression(QString::fromLatin1(fact.regionPattern))
        .match(region.toString())
        .hasMatch();
}

} // namespace

Partition partitionOf(const Region &region)
{
    const PartitionFact *found = &kPartitions[0];
    for (const PartitionFact &fact : kPartitions) {
        if (fits(fact, region))
            found = &fact;
    }
    return {.id = QString::fromLatin1(found->id),
            .dnsSuffix = QString::fromLatin1(found->dnsSuffix),
            .dualStackDnsSuffix = QString::fromLatin1(found->dualStackDnsSuffix)};
}

} // namespace aws
