// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "aws/region.h"

#include "aws/partition.h"

#include <QRegularExpression>

#include <algorithm>

namespace aws {

namespace {

struct RegionFact {
    const char *code;
    const char *displayName;
};

// Endpoints of "mgn" and names of regions as the AWS SDKs list them (endpoints.json,
// partitions.json).
constexpr RegionFact kMgnRegions[] = {
    {"af-south-1", "Africa (Cape Town)"},
    {"ap-east-1", "Asia Pacific (Hong Kong)"},
    {"ap-east-2", "Asia Pacific (Taipei)"},
    {"ap-northeast-1", "Asia Pacific (Tokyo)"},
    {"ap-northeast-2", "Asia Pacific (Seoul)"},
    {"ap-northeast-3", "Asia Pacific (Osaka)"},
    {"ap-south-1", "Asia Pacific (Mumbai)"},
    {"ap-south-2", "Asia Pacific (Hyderabad)"},
    {"ap-southeast-1", "Asia Pacific (Singapore)"},
    {"ap-southeast-2", "Asia Pacific (Sydney)"},
    {"ap-southeast-3", "Asia Pacific (Jakarta)"},
    {"ap-southeast-4", "Asia Pacific (Melbourne)"},
    {"ap-southeast-5", "Asia Pacific (Malaysia)"},
    {"ap-southeast-6", "Asia Pacific (New Zealand)"},
    {"ap-southeast-7", "Asia Pacific (Thailand)"},
    {"ca-central-1", "Canada (Central)"},
    {"ca-west-1", "Canada West (Calgary)"},
    {"eu-central-1", "Europe (Frankfurt)"},
    {"eu-central-2", "Europe (Zurich)"},
    {"eu-north-1", "Europe (Stockholm)"},
    {"eu-south-1", "Europe (Milan)"},
    {"eu-south-2", "Europe (Spain)"},
    {"eu-west-1", "Europe (Ireland)"},
    {"eu-west-2", "Europe (London)"},
    {"eu-west-3", "Europe (Paris)"},
    {"il-central-1", "Israel (Tel Aviv)"},
    {"me-central-1", "Middle East (UAE)"},
    {"me-south-1", "Middle East (Bahrain)"},
    {"mx-central-1", "Mexico (Central)"},
    {"sa-east-1", "South America (Sao Paulo)"},
    {"us-east-1", "US East (N. Virginia)"},
    {"us-east-2", "US East (Ohio)"},
    {"us-gov-east-1", "AWS GovCloud (US-East)"},
    {"us-gov-west-1", "AWS GovCloud (US-West)"},
    {"us-west-1", "US West (N. California)"},
    {"us-west-2", "US West (Oregon)"},
};

const RegionFact *factOf(const QString &code)
{
    const auto *found =
        std::find_if(std::begin(kMgnRegions), std::end(kMgnRegions),
                     [&code](const RegionFact &fact) { return code == QLatin1String(fact.code); });
    return found == std::end(kMgnRegions) ? nullptr : found;
}

} // namespace

std::optional<Region> Region::parse(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A[a-z]{2,}(-[a-z]+)+-[0-9]{1,2}\\z"));
    Region region;
    region.m_code = text.trimmed();
    if (region.m_code.size() > 63 || !form.match(region.m_code).hasMatch())
        return std::nullopt;
    return region;
}

QString Region::displayName() const
{
    const RegionFact *fact = factOf(m_code);
    return fact ? QString::fromLatin1(fact->displayName) : QString();
}

bool Region::isInPartitionAws() const
{
    return partitionOf(*this).id == QLatin1String("aws");
}

bool Region::hasMgn() const
{
    return factOf(m_code) != nullptr;
}

const QList<Region> &mgnRegions()
{
    static const QList<Region> regions = [] {
        QList<Region> list;
        for (const RegionFact &fact : kMgnRegions)
            list.append(*Region::parse(QString::fromLatin1(fact.code)));
        return list;
    }();
    return regions;
}

} // namespace aws
