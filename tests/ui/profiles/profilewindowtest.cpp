// SPDX-FileCopyrightText: The Cutover Desk authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/profiles/profilewindowtest.h"

#include "tests/support/waitfor.h"

#include <QDir>
#include <QFile>
#include <QLabel>

#include <utility>

namespace tests {

namespace {

base::Error noService()
{
    return base::makeError(base::ErrorKind::Configuration, QStringLiteral("NoService"));
}

/// A home folder as people have one.
QProcessEnvironment environmentIn(const QTemporaryDir &folder)
{
    EXPECT_TRUE(QDir(folder.path()).mkpath(QStringLiteral(".aws")));
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("HOME"), folder.path());
    return environment;
}

void writeFile(const QString &path, const char *text)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(text);
}

} // namespace

base::Result<const sso::OidcClient *> NoSignInClients::oidc(const profiles::SsoSession &)
{
    return base::failure(noService());
}

base::Result<const sso::PortalClient *> NoSignInClients::portal(const profiles::SsoSession &)
{
    return base::failure(noService());
}

base::TypedCall<sts::TemporaryCredentials> *
NoSignInClients::assumeRole(const profiles::Profile &, const aws::Region &,
                            const aws::Credentials &, const sts::AssumeRoleRequest &,
                            QObject *parent)
{
    return new base::FinishedCall<sts::TemporaryCredentials>(base::failure(noService()), parent);
}

ProfileWindowTest::ProfileWindowTest() : store(environmentIn(folder), &own) {}

void ProfileWindowTest::writeCredentials(const char *text)
{
    writeFile(path("credentials"), text);
    store.reload();
}

void ProfileWindowTest::writeConfig(const char *text)
{
    writeFile(path("config"), text);
    store.reload();
}

QString ProfileWindowTest::path(const char *name) const
{
    return folder.filePath(QLatin1String(".aws/") + QLatin1String(name));
}

QString ProfileWindowTest::shownPath(const char *name)
{
    return QLatin1String("~/.aws/") + QLatin1String(name);
}

base::ProfileId ProfileWindowTest::add(profiles::OwnProfile profile)
{
    profile.id = profiles::newOwnProfileId();
    EXPECT_TRUE(store.save(profile));
    return profile.id;
}

base::ProfileId ProfileWindowTest::addKeys(const char *name, const char *keyId)
{
    const base::ProfileId id = add({.id = {},
                                    .name = QLatin1String(name),
                                    .source = profiles::OwnKeys{QLatin1String(keyId), false},
                                    .region = aws::Region::parse(QStringLiteral("eu-central-1"))});
    const profiles::KeySecret secret{base::SecretBytes(std::string_view("kept")), {}};
    EXPECT_TRUE(*support::waitResult(keychain.write(id, profiles::packed(secret), nullptr)));
    return id;
}

profiles::ProfileMarks ProfileWindowTest::marksOf(const base::ProfileId &profile) const
{
    const auto found = store.find(profile);
    return found ? found->marks : profiles::ProfileMarks();
}

QString ProfileWindowTest::textsOf(const QWidget &parent)
{
    QStringList texts;
    for (const QLabel *label : parent.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&parent) && !label->text().isEmpty())
            texts << label->text();
    }
    return texts.join(u'\n');
}

} // namespace tests
