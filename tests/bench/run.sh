#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# run.sh [ROUNDS]: builds the benchmarks and the baselines they are compared with, runs all of them
# and prints one table of ratios (Markdown) with targets and verdicts. Takes some minutes.
#
# The baselines are in bench/ of the shared data (CUTOVER_SHARED_DIR, else ../shared); without them
# this says SKIP. They need rapidjson-dev nlohmann-json3-dev libboost-json1.81-dev
# libcurl4-openssl-dev libx11-dev libxdamage-dev, and the first window needs Xvfb. CUTOVER_BENCH_DIR
# (build/bench-rig) keeps the baselines and 181 MB of generated answers.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
baselines=${CUTOVER_SHARED_DIR:-$root/../shared}/bench
work=${CUTOVER_BENCH_DIR:-$root/build/bench-rig}
build=$root/build/bench
rounds=${1:-5}
screen=:79

if [ ! -f "$baselines/CMakeLists.txt" ]; then
    echo "SKIP: no baselines at $baselines"
    exit 0
fi

run() {
    printf '+ %s\n' "$*" >&2
    "$@" >&2
}

build_all() {
    run cmake -S "$baselines" -B "$work/rig" -G Ninja
    run cmake --build "$work/rig" --target decode mockmgn naive minwin firstwin
    [ -f "$work/corpus/manifest.json" ] ||
        # 18 jobs: the answer of more is larger than the program takes.
        run python3 "$baselines/corpus.py" --out "$work/corpus" --jobs 18
    (cd "$root" && run cmake --preset bench)
    run cmake --build "$build" --target bench_decode bench_list bench_poll bench_jobtree \
        cutover-desk cutover-sim test_flow_connections
}

# A home of its own, so that no profile or setting of a person takes part.
start_screen() {
    home=$(mktemp -d)
    Xvfb "$screen" -screen 0 1600x1000x24 >"$home/xvfb.log" 2>&1 &
    xvfb=$!
    trap 'kill "$xvfb"; rm -rf "$home"' EXIT
    sleep 2
    export HOME="$home" XDG_RUNTIME_DIR="$home" DISPLAY="$screen"
    chmod 700 "$home"
}

build_all
run "$build/tests/test_flow_connections"
if command -v Xvfb >/dev/null; then
    start_screen
else
    echo "No Xvfb: the first window is left out." >&2
    unset DISPLAY
fi
/usr/bin/python3 "$root/tests/bench/compare.py" "$work/rig" "$work/corpus" "$baselines" \
    "$build/bin" "$rounds"
