#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Takes on roles and signs in with Debian's AWS CLI at cutover-sim, as a stranger would.

usage: aws_signin_test.py PATH-OF-CUTOVER-SIM
Exit code 77 and the word SKIPPED when the AWS CLI or boto3 is missing.
"""
import json
import os
import subprocess
import sys
import tempfile
import unittest
import urllib.request

sys.dont_write_bytecode = True
import aws_cli_test as cli  # noqa: E402

ROLE = "arn:aws:iam::222222222222:role/"
SERIAL = "arn:aws:iam::111111111111:mfa/engineer"
LISTING = ("mgn", "describe-source-servers", "--filters", "{}")
DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"


def environment_of(credentials):
    """The environment of temporary credentials, whatever the answer calls its members."""
    lower = {name.lower(): value for name, value in credentials.items()}
    return {"AWS_ACCESS_KEY_ID": lower["accesskeyid"], "AWS_SECRET_ACCESS_KEY": lower["secretaccesskey"],
            "AWS_SESSION_TOKEN": lower["sessiontoken"]}


def write_sts_rules(folder, url):
    """Data by which a CLI that ignores endpoint settings finds STS, where it takes on a role by itself."""
    builtins = {"Region": "AWS::Region", "UseDualStack": "AWS::UseDualStack", "UseFIPS": "AWS::UseFIPS",
                "Endpoint": "SDK::Endpoint", "UseGlobalEndpoint": "AWS::STS::UseGlobalEndpoint"}
    texts = ("Region", "Endpoint")
    parameters = {
        name: {"builtIn": builtin, "required": False, "type": "String"} if name in texts else
        {"builtIn": builtin, "required": True, "default": False, "type": "Boolean"}
        for name, builtin in builtins.items()}
    rule = {"conditions": [], "type": "endpoint", "endpoint": {"url": url, "properties": {}, "headers": {}}}
    path = os.path.join(folder, "sts", "2011-06-15")
    os.makedirs(path)
    with open(os.path.join(path, "endpoint-rule-set-1.json"), "w", encoding="utf-8") as file:
        json.dump({"version": "1.0", "parameters": parameters, "rules": [rule]}, file)


class SignInStory(unittest.TestCase):
    def setUp(self):
        self.simulator = cli.Simulator("--servers", "3", "--child")
        self.data = tempfile.TemporaryDirectory()
        write_sts_rules(self.data.name, self.simulator.url)

    def tearDown(self):
        self.simulator.end()
        self.data.cleanup()

    def assume(self, role, *options, **keywords):
        return self.simulator.aws("sts", "assume-role", "--role-arn", ROLE + role,
                                  "--role-session-name", "night", *options, **keywords)

    def as_profile(self, name, typed=""):
        """Lists servers as a profile; `typed` answers a question. Without a terminal, stdin is asked."""
        keys = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")
        environment = self.simulator.environment(
            AWS_PROFILE=name, AWS_DATA_PATH=self.data.name, HOME=self.data.name, **dict.fromkeys(keys))
        return subprocess.run(
            [cli.CLI, "--endpoint-url", self.simulator.url, "--output", "json", *LISTING], env=environment,
            input=typed, capture_output=True, text=True, timeout=cli.DEADLINE, start_new_session=True)

    def count(self, operation):
        return json.loads(self.simulator.say("counts")).get(operation, 0)


class RoleStory(SignInStory):
    def test_takes_on_a_role_and_works_with_its_key_until_it_ends(self):
        answer = self.assume("CutoverEngineer")
        keys = environment_of(answer["Credentials"])

        identity = self.simulator.aws("sts", "get-caller-identity", **keys)
        listed = self.simulator.aws(*LISTING, **keys)
        self.assertEqual(self.simulator.say("expire credentials"), "ok")
        late = self.simulator.aws(*LISTING, check=False, **keys)

        self.assertEqual(answer["AssumedRoleUser"]["Arn"], identity["Arn"])
        self.assertEqual(identity["Arn"], "arn:aws:sts::222222222222:assumed-role/CutoverEngineer/night")
        self.assertEqual(len(listed["items"]), 3)
        self.assertIn("ExpiredTokenException", late.stderr)

    def test_is_told_why_a_role_is_refused(self):
        self.assertIn("(AccessDenied)", self.assume("Administrator", check=False).stderr)
        self.assertIn("(AccessDenied)", self.assume("CutoverEngineerExternal", check=False).stderr)
        wrong = self.assume("CutoverEngineerMfa", "--serial-number", SERIAL, "--token-code", "000000", check=False)
        self.assertIn("MultiFactorAuthentication failed with invalid MFA one time pass code", wrong.stderr)
        short = self.assume("CutoverEngineer", "--duration-seconds", "899", check=False)
        self.assertNotEqual(short.returncode, 0)

    def test_a_code_of_the_device_works_once(self):
        code = self.simulator.say("mfa 111111111111")
        proof = ("--serial-number", SERIAL, "--token-code", code)

        first = self.assume("CutoverEngineerMfa", *proof)
        second = self.assume("CutoverEngineerMfa", *proof, check=False)

        self.assertTrue(first["Credentials"]["AccessKeyId"].startswith("ASIA"))
        self.assertIn("(AccessDenied)", second.stderr)

    def test_profiles_take_on_their_roles_by_themselves(self):
        for name in ("sim-role", "sim-role-external"):
            listed = self.as_profile(name)
            self.assertEqual(listed.returncode, 0, listed.stderr)
            self.assertIn(":222222222222:source-server/", listed.stdout)
        self.assertEqual(self.count("AssumeRole"), 2)

    def test_a_profile_asks_for_the_code_of_the_device(self):
        listed = self.as_profile("sim-role-mfa", self.simulator.say("mfa 111111111111") + "\n")

        self.assertEqual(listed.returncode, 0, listed.stderr)
        self.assertIn(":222222222222:source-server/", listed.stdout)

    def test_a_session_token_is_the_user(self):
        keys = environment_of(self.simulator.aws("sts", "get-session-token")["Credentials"])

        identity = self.simulator.aws("sts", "get-caller-identity", **keys)

        self.assertEqual(identity["Arn"], "arn:aws:iam::111111111111:user/simulated-operator")


class CenterStory(SignInStory):
    def start(self):
        """A registered client as options of the CLI, and the codes of a device."""
        client = self.simulator.aws("sso-oidc", "register-client", "--client-name", "story", "--client-type",
                                    "public", "--scopes", "sso:account:access")
        options = ("--client-id", client["clientId"], "--client-secret", client["clientSecret"])
        codes = self.simulator.aws("sso-oidc", "start-device-authorization", *options, "--start-url",
                                   self.simulator.url + "/start")
        return options, codes

    def token(self, options, codes, **keywords):
        return self.simulator.aws("sso-oidc", "create-token", *options, "--grant-type", DEVICE_GRANT,
                                  "--device-code", codes["deviceCode"], **keywords)

    def signed_in(self):
        options, codes = self.start()
        with urllib.request.urlopen(codes["verificationUriComplete"], timeout=cli.DEADLINE) as page:
            self.assertIn(b"approved", page.read())
        return self.token(options, codes)["accessToken"]

    def test_waits_for_the_person(self):
        pending = self.token(*self.start(), check=False)

        self.assertIn("(AuthorizationPendingException)", pending.stderr)

    def test_lists_accounts_and_roles_and_works_with_their_keys(self):
        token = ("--access-token", self.signed_in())

        accounts = self.simulator.aws("sso", "list-accounts", *token)["accountList"]
        roles = self.simulator.aws("sso", "list-account-roles", *token, "--account-id", "222222222222")["roleList"]
        granted = self.simulator.aws("sso", "get-role-credentials", *token, "--account-id", "222222222222",
                                     "--role-name", roles[0]["roleName"])["roleCredentials"]
        listed = self.simulator.aws(*LISTING, **environment_of(granted))

        self.assertEqual([account["accountName"] for account in accounts], ["sim-prod", "sim-nonprod", "sim-shared"])
        self.assertIn(":222222222222:source-server/", listed["items"][0]["arn"])

    def test_is_refused_a_foreign_role_and_a_revoked_token(self):
        token = ("--access-token", self.signed_in())

        foreign = self.simulator.aws("sso", "get-role-credentials", *token, "--account-id", "333333333333",
                                     "--role-name", "CutoverEngineer", check=False)
        self.assertEqual(self.simulator.say("expire sign-ins"), "ok")
        revoked = self.simulator.aws("sso", "list-accounts", *token, check=False)

        self.assertIn("(ForbiddenException)", foreign.stderr)
        self.assertIn("(UnauthorizedException)", revoked.stderr)


def load_tests(loader, _tests, _pattern):
    """Without the base story and the stories of the other file."""
    return unittest.TestSuite(loader.loadTestsFromTestCase(case) for case in (RoleStory, CenterStory))


if __name__ == "__main__":
    cli.PROGRAM = sys.argv.pop(1)
    if not cli.is_available():
        print("SKIPPED: the packages awscli and python3-boto3 are needed")
        sys.exit(cli.SKIPPED)
    unittest.main(verbosity=2)
