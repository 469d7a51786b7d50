#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Drives cutover-sim with Debian's AWS CLI and boto3, as a stranger would.

usage: aws_cli_test.py PATH-OF-CUTOVER-SIM
Exit code 77 and the word SKIPPED when the AWS CLI or boto3 is missing.
"""
import json
import os
import shlex
import shutil
import stat
import subprocess
import sys
import time
import unittest

SKIPPED = 77
CLI = "/usr/bin/aws"
DEADLINE = 60.0
PROGRAM = ""


class Simulator:
    """One running cutover-sim and the environment that it exports."""

    def __init__(self, *options):
        self.process = subprocess.Popen(
            [PROGRAM, *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.exports = dict(self._read_exports())
        self.url = self.exports["AWS_ENDPOINT_URL_MGN"]

    def _read_exports(self):
        for line in self.process.stdout:
            if line.strip() == "ready":
                return
            if line.startswith("export "):
                yield shlex.split(line)[1].split("=", 1)
        raise AssertionError("cutover-sim ended before it was ready")

    def say(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()

    def environment(self, **changes):
        """Ours without AWS settings, with the exports and the changes; None leaves a variable out."""
        clean = {k: v for k, v in os.environ.items() if not k.startswith("AWS_")}
        changed = {**clean, **self.exports, "AWS_PAGER": "", **changes}
        return {k: v for k, v in changed.items() if v is not None}

    def aws(self, *arguments, check=True, **changes):
        result = subprocess.run(
            [CLI, "--endpoint-url", self.url, "--output", "json", *arguments],
            env=self.environment(**changes), capture_output=True, text=True, timeout=DEADLINE)
        if check and result.returncode:
            raise AssertionError(result.stderr)
        return json.loads(result.stdout) if check and result.stdout.strip() else result

    def end(self):
        self.process.terminate()
        code = self.process.wait(DEADLINE)
        self.process.stdin.close()
        self.process.stdout.close()
        return code


def until_completed(describe):
    """The job once it is COMPLETED; `describe` asks for it."""
    end = time.monotonic() + DEADLINE
    while time.monotonic() < end:
        job = describe()
        if job["status"] == "COMPLETED":
            return job
    raise AssertionError("the job did not end in time: " + job["status"])


def mode(path):
    return stat.S_IMODE(os.stat(path).st_mode)


class Story(unittest.TestCase):
    """One cutover from the list to the log, told by the AWS CLI."""
    options = ["--speed", "1000", "--fault", "all-good"]

    def setUp(self):
        self.simulator = Simulator(*self.options)

    def tearDown(self):
        if self.simulator.process.poll() is None:
            self.simulator.end()

    def ready_ids(self, count):
        servers = self.simulator.aws("mgn", "describe-source-servers", "--filters",
                                     "lifeCycleStates=READY_FOR_CUTOVER")["items"]
        return [server["sourceServerID"] for server in servers[:count]]

    def test_lists_starts_polls_and_reads_the_log(self):
        aws = self.simulator.aws

        self.assertEqual(aws("sts", "get-caller-identity")["Account"], "111111111111")
        self.assertEqual(len(aws("mgn", "describe-source-servers", "--filters", "{}")["items"]), 46)
        ids = self.ready_ids(3)
        job = aws("mgn", "start-cutover", "--source-server-ids", *ids, "--tags", "Ticket=CHG1,Wave=Wave 1")["job"]
        done = until_completed(
            lambda: aws("mgn", "describe-jobs", "--filters", "jobIDs=" + job["jobID"])["items"][0])
        log = aws("mgn", "describe-job-log-items", "--job-id", job["jobID"])["items"]
        tags = aws("mgn", "list-tags-for-resource", "--resource-arn", job["arn"])["tags"]

        self.assertEqual({s["launchStatus"] for s in done["participatingServers"]}, {"LAUNCHED"})
        self.assertEqual(log[0]["event"], "JOB_START")
        self.assertEqual(log[-1]["event"], "JOB_END")
        self.assertEqual(tags, {"Ticket": "CHG1", "Wave": "Wave 1"})


class CommandLineStory(Story):
    def as_profile(self, name, *arguments, check=True):
        """As aws(), with the keys of a profile of the simulator's files."""
        keys = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")
        return self.simulator.aws(*arguments, check=check, AWS_PROFILE=name, **dict.fromkeys(keys))

    def test_refuses_a_wrong_secret_and_a_second_start(self):
        ids = self.ready_ids(1)
        start = ["mgn", "start-cutover", "--source-server-ids", *ids]

        wrong = self.simulator.aws(*start, check=False, AWS_SECRET_ACCESS_KEY="wrong")
        self.simulator.aws(*start)
        second = self.simulator.aws(*start, check=False)

        self.assertIn("InvalidSignatureException", wrong.stderr)
        self.assertIn("ConflictException", second.stderr)

    def test_knows_every_account_by_its_profile(self):
        names = ("sim-prod", "sim-nonprod", "sim-shared")

        accounts = [self.as_profile(name, "sts", "get-caller-identity")["Account"] for name in names]

        self.assertEqual(accounts, ["111111111111", "222222222222", "333333333333"])

    def test_lists_other_accounts_and_regions(self):
        listing = ("mgn", "describe-source-servers", "--filters", "{}")
        places = [("sim-prod", "eu-west-1"), ("sim-prod", "eu-central-1"), ("sim-nonprod", "eu-west-1")]

        seen = [self.as_profile(name, "--region", region, *listing)["items"] for name, region in places]

        self.assertEqual([len(items) for items in seen], [46, 46, 46])
        self.assertEqual(len({items[0]["sourceServerID"] for items in seen}), 3)
        self.assertIn(":eu-central-1:111111111111:", seen[1][0]["arn"])
        self.assertIn(":eu-west-1:222222222222:", seen[2][0]["arn"])

    def test_meets_a_region_that_is_not_set_up(self):
        listing = ("--region", "eu-central-1", "mgn", "describe-source-servers", "--filters", "{}")

        before = self.as_profile("sim-shared", *listing, check=False)
        self.as_profile("sim-shared", "--region", "eu-central-1", "mgn", "initialize-service", check=False)
        after = self.as_profile("sim-shared", *listing)

        self.assertIn("UninitializedAccountException", before.stderr)
        self.assertEqual(len(after["items"]), 46)

    def test_pages_with_a_token_of_the_cli(self):
        listing = ("mgn", "describe-source-servers", "--filters", "{}", "--max-items", "20")

        pages = [self.simulator.aws(*listing)]
        while "NextToken" in pages[-1]:
            pages.append(self.simulator.aws(*listing, "--starting-token", pages[-1]["NextToken"]))

        ids = [server["sourceServerID"] for page in pages for server in page["items"]]
        self.assertEqual([len(page["items"]) for page in pages], [20, 20, 6])
        self.assertEqual(len(set(ids)), 46)

    def test_keeps_its_files_private_and_removes_them(self):
        paths = [self.simulator.exports[name] for name in ("AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE")]

        self.assertEqual([mode(path) for path in paths], [0o600, 0o600])
        self.assertEqual(mode(os.path.dirname(paths[0])), 0o700)
        self.assertEqual(self.simulator.end(), 0)
        self.assertFalse(os.path.exists(os.path.dirname(paths[0])))


class TlsStory(Story):
    """The same over TLS: the exports name the bundle in AWS_CA_BUNDLE."""
    options = ["--tls", *Story.options]


class LibraryStory(unittest.TestCase):
    options = ["--speed", "1000", "--child"]

    def client(self, simulator):
        import boto3
        from botocore.config import Config
        session = boto3.Session(simulator.exports["AWS_ACCESS_KEY_ID"],
                                simulator.exports["AWS_SECRET_ACCESS_KEY"],
                                region_name=simulator.exports["AWS_REGION"])
        return session.client("mgn", endpoint_url=simulator.url, verify=simulator.exports.get("AWS_CA_BUNDLE"),
                              config=Config(parameter_validation=False, retries={"total_max_attempts": 1}))

    def setUp(self):
        self.simulator = Simulator(*self.options)
        self.mgn = self.client(self.simulator)

    def tearDown(self):
        self.mgn.close()
        self.simulator.end()

    def servers(self):
        pages = self.mgn.get_paginator("describe_source_servers").paginate(
            filters={"lifeCycleStates": ["READY_FOR_CUTOVER"]}, PaginationConfig={"PageSize": 7})
        return [server for page in pages for server in page["items"]]

    def test_lists_in_pages_starts_and_polls(self):
        ids = [server["sourceServerID"] for server in self.servers()[:4]]

        job = self.mgn.start_cutover(sourceServerIDs=ids, tags={"Wave": "1"})["job"]
        done = until_completed(lambda: self.mgn.describe_jobs(filters={"jobIDs": [job["jobID"]]})["items"][0])
        tags = self.mgn.list_tags_for_resource(resourceArn=job["arn"])["tags"]

        self.assertEqual(len(done["participatingServers"]), 4)
        self.assertEqual(tags, {"Wave": "1"})
        self.assertEqual(json.loads(self.simulator.say("counts"))["StartCutover"], 1)

    def test_reads_the_modelled_exceptions(self):
        ids = [server["sourceServerID"] for server in self.servers()[:2]]

        with self.assertRaises(self.mgn.exceptions.ValidationException) as validation:
            self.mgn.start_cutover(sourceServerIDs=["nonsense"])
        self.assertEqual(validation.exception.response["fieldList"][0]["name"], "sourceServerIDs[0]")
        self.assertEqual(self.simulator.say("fault conflict#1"), "ok")
        with self.assertRaises(self.mgn.exceptions.ConflictException) as conflict:
            self.mgn.start_cutover(sourceServerIDs=ids)
        self.assertEqual([e["resourceId"] for e in conflict.exception.response["errors"]], ids)
        self.assertEqual(self.simulator.say("fault uninitialized"), "ok")
        with self.assertRaises(self.mgn.exceptions.UninitializedAccountException):
            self.mgn.describe_jobs(filters={})
        self.assertEqual(self.simulator.say("fault clear"), "ok")
        self.assertTrue(self.simulator.say("fault nonsense").startswith("error "))

    def test_tags_and_finalizes_a_server(self):
        self.simulator.say("fault all-good")
        server = self.servers()[0]
        one = {"sourceServerID": server["sourceServerID"]}

        self.mgn.tag_resource(resourceArn=server["arn"], tags={"a b": "c/d"})
        self.assertEqual(self.mgn.list_tags_for_resource(resourceArn=server["arn"])["tags"]["a b"], "c/d")
        self.mgn.untag_resource(resourceArn=server["arn"], tagKeys=["a b"])
        self.assertNotIn("a b", self.mgn.list_tags_for_resource(resourceArn=server["arn"])["tags"])
        job = self.mgn.start_cutover(sourceServerIDs=[server["sourceServerID"]])["job"]
        until_completed(lambda: self.mgn.describe_jobs(filters={"jobIDs": [job["jobID"]]})["items"][0])
        self.assertEqual(self.mgn.finalize_cutover(**one)["lifeCycle"]["state"], "CUTOVER")
        self.assertTrue(self.mgn.mark_as_archived(**one)["isArchived"])

    def test_ends_when_its_parent_closes_stdin(self):
        self.simulator.process.stdin.close()

        self.assertEqual(self.simulator.process.wait(DEADLINE), 0)


class TlsLibraryStory(LibraryStory):
    """The same over TLS, with the bundle named by hand."""
    options = ["--tls", *LibraryStory.options]


def load_tests(loader, _tests, _pattern):
    """Without the base story, which both of its subclasses tell."""
    cases = (CommandLineStory, TlsStory, LibraryStory, TlsLibraryStory)
    return unittest.TestSuite(loader.loadTestsFromTestCase(case) for case in cases)


def is_available():
    try:
        import boto3  # noqa: F401
    except ImportError:
        return False
    return shutil.which(CLI) is not None


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    if not is_available():
        print("SKIPPED: the packages awscli and python3-boto3 are needed")
        sys.exit(SKIPPED)
    unittest.main(verbosity=2)
