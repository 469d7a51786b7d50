#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""compare.py RIG CORPUS BASELINES BIN [ROUNDS]: runs the program's parts and the baselines in turn
and prints one table of ratios, each with its target and a verdict.

RIG has the built baselines, BASELINES their scripts, BIN the built benchmarks and the program.
A ratio is the median of the ratios of the rounds; wall and processor time are medians.
"""
import contextlib
import os
import re
import statistics
import subprocess
import sys
import time
import urllib.request

PORT = 18082
PYTHON = "/usr/bin/python3"


class Run:
    """One run of a command: rusage of the process, and the numbers that it printed by name, of
    several lines with the same name those of the last."""

    def __init__(self, command, environment):
        started = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.PIPE, env=environment)
        printed = process.stdout.read().decode()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit("failed: " + " ".join(command))
        self.numbers = {
            "wall": (time.perf_counter() - started) * 1e3,
            "cpu": (usage.ru_utime + usage.ru_stime) * 1e3,
            "peak": usage.ru_maxrss / 1024,
        }
        for name, number in re.findall(r"([a-z]\w*?) (-?\d+(?:\.\d+)?)(?=\s|$)", printed):
            self.numbers[name] = float(number)


def in_turn(rounds, commands, **variables):
    """Commands by name, run A B C A B C ...; a list of runs for each."""
    environment = {**os.environ, "AWS_EC2_METADATA_DISABLED": "true", **variables}
    runs = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            runs[name].append(Run(command, environment))
    return runs


def median(runs, number):
    return statistics.median(run.numbers[number] for run in runs)


def ratio(ours, theirs, number):
    return statistics.median(
        a.numbers[number] / b.numbers[number] for a, b in zip(ours, theirs))


def plain(number):
    return f"{number:.0f}" if number >= 100 else f"{number:.3g}"


class Table:
    def __init__(self):
        print("| what | target | measured | ours | theirs | processor time, ours / theirs | met |")
        print("| --- | --- | --- | --- | --- | --- | --- |", flush=True)

    def row(self, what, target, measured, limit, ours="", theirs="", cpu=""):
        verdict = "yes" if measured <= limit else "**no**"
        print(f"| {what} | {target} | {plain(measured)} | {ours} | {theirs} | {cpu} | {verdict} |",
              flush=True)

    def compare(self, what, target, limit, ours, theirs, number, unit):
        cpu = (f"{median(ours, 'cpu'):.0f} / {median(theirs, 'cpu'):.0f} ms"
               f" = {ratio(ours, theirs, 'cpu'):.3g}")
        self.row(what, target, ratio(ours, theirs, number), limit,
                 f"{plain(median(ours, number))} {unit}",
                 f"{plain(median(theirs, number))} {unit}",
                 cpu if number != "peak" else "")


def measure_decoding(table, paths, rounds):
    pages = os.path.join(paths["corpus"], "servers")
    runs = in_turn(rounds, {
        "ours": [paths["bin"] + "/bench_decode", pages],
        "qjson": [paths["rig"] + "/decode", "qjson", "servers", pages],
        "botocore": [PYTHON, paths["baselines"] + "/decode_boto.py", "servers", pages],
    })
    table.compare("50,000 servers decoded, against QJsonDocument to structs", "≤ 1/8 = 0.125",
                  1 / 8, runs["ours"], runs["qjson"], "decode_ms", "ms")
    table.compare("the same, against botocore's parser", "≤ 1/25 = 0.04", 1 / 25, runs["ours"],
                  runs["botocore"], "decode_ms", "ms")
    longest = median(runs["ours"], "longest_turn_ms")
    table.row("longest turn while a page of 1,000 servers is decoded, ms", "≤ 16 ms", longest, 16,
              f"{plain(longest)} ms")


def wait_for_server(url):
    for _ in range(200):
        try:
            return urllib.request.urlopen(url + "/stats").read()
        except OSError:
            time.sleep(0.05)
    sys.exit("no answer from " + url)


@contextlib.contextmanager
def mock_service(paths):
    """The address of a stand-in for the service that answers from the corpus."""
    url = f"http://127.0.0.1:{PORT}"
    server = subprocess.Popen([paths["rig"] + "/mockmgn", paths["corpus"], str(PORT)],
                              stdout=subprocess.DEVNULL)
    try:
        wait_for_server(url)
        yield url
    finally:
        server.terminate()
        server.wait()


def measure_listing(table, paths, rounds):
    with mock_service(paths) as url:
        runs = in_turn(rounds, {
            "ours": [paths["bin"] + "/bench_list", url],
            "naive": [paths["rig"] + "/naive", url],
            "boto3": [PYTHON, paths["baselines"] + "/list_boto.py", url],
        }, QT_QPA_PLATFORM="offscreen")
    ours, naive, boto3 = runs["ours"], runs["naive"], runs["boto3"]
    what = "50,000 servers listed into the view, whole process"
    table.compare(what + ", against boto3", "≤ 1/10 = 0.1", 0.1, ours, boto3, "wall", "ms")
    table.compare("peak memory of it, against boto3", "≤ 1/2", 0.5, ours, boto3, "peak", "MB")
    table.compare(what + ", against naive", "< 1", 1, ours, naive, "wall", "ms")
    table.compare("until all rows are painted, against naive", "< 1", 1, ours, naive, "total_ms",
                  "ms")
    table.compare("until the first rows are painted, against naive", "< 1", 1, ours, naive,
                  "first_rows_ms", "ms")
    table.compare("peak memory, against naive", "< 1", 1, ours, naive, "peak", "MB")
    table.compare("longest gap of the event loop, against naive", "< 1", 1, ours, naive,
                  "longest_gap_ms", "ms")
    longest = median(ours, "longest_gap_ms")
    table.row("longest gap of the event loop while listing, ms", "≤ 16 ms", longest, 16,
              f"{plain(longest)} ms")


def measure_polls(table, paths, rounds):
    folder = os.path.join(paths["corpus"], "jobs")
    ticks = sorted(os.path.join(folder, name) for name in os.listdir(folder))
    with mock_service(paths) as url:
        runs = in_turn(rounds, {
            "ours": [paths["bin"] + "/bench_poll", *ticks],
            "naive": [paths["rig"] + "/naive", url, *ticks],
        }, QT_QPA_PLATFORM="offscreen")
    what = "a poll of 3,600 servers with 1 % changed, decoded, applied, painted, against naive"
    for number, name in (("total_ms", ""), ("longest_gap_ms", "longest gap of it, ")):
        table.compare(name + what, "< 1", 1, runs["ours"], runs["naive"], number, "ms")


def measure_first_window(table, paths, rounds):
    firstwin = paths["rig"] + "/firstwin"
    commands = {
        "ours": [firstwin, paths["bin"] + "/cutover-desk"],
        "shell": [firstwin, paths["rig"] + "/minwin", "shell"],
    }
    in_turn(1, commands, MINWIN_STAY="1")
    runs = in_turn(rounds, commands, MINWIN_STAY="1")
    for run in runs["ours"] + runs["shell"]:
        run.numbers["cpu"] = run.numbers["cpu_ms"]
    table.compare("start to first painted window, against `minwin shell`", "≤ 2", 2, runs["ours"],
                  runs["shell"], "painted_ms", "ms")


def measure_job_tree(table, paths, rounds):
    runs = in_turn(rounds, {"ours": [paths["bin"] + "/bench_jobtree"]},
                   QT_QPA_PLATFORM="offscreen")["ours"]
    table.row("one poll, 1 % of 84,020 nodes changed, against as many changes in 840 nodes: "
              "applied and painted", "≤ 1.5", median(runs, "applied_ratio"), 1.5,
              f"{plain(median(runs, 'large_ms'))} ms", f"{plain(median(runs, 'small_ms'))} ms")


def main():
    paths = dict(zip(("rig", "corpus", "baselines", "bin"), sys.argv[1:5]))
    rounds = int(sys.argv[5]) if len(sys.argv) > 5 else 5
    table = Table()
    measure_decoding(table, paths, rounds)
    measure_listing(table, paths, rounds)
    measure_polls(table, paths, rounds)
    if "DISPLAY" in os.environ:
        measure_first_window(table, paths, max(rounds, 7))
    measure_job_tree(table, paths, rounds)


main()
