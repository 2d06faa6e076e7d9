#!/usr/bin/env python3
"""Hold the accuracy figures reached so far: each may rise and never fall.

usage: .ci/floors.py [--raise]     run where ./plumbline is; the material lies in ../shared, without it everything is skipped
--raise writes the figures of this run into floors.json where they are higher. The last line is 'floors: N passed, N failed, N skipped'.
"""
import json
import os
import re
import subprocess
import sys
import tempfile

SHARED = os.path.join("..", "shared")
FLOORS = os.path.join(".ci", "floors.json")


def script(name, *arguments):
    run = subprocess.run([sys.executable, os.path.join(SHARED, "accuracy", name), *arguments], capture_output=True, text=True)
    return run.stdout + run.stderr


def newsletters():
    folder = os.path.join(SHARED, "corpus", "newsletters")
    for name in sorted(os.listdir(folder)):
        gold = os.path.join(SHARED, "accuracy", "gold", name.replace(".txt", ".json"))
        if not os.path.exists(gold):
            continue
        answer = subprocess.run(["./plumbline", "recognise", os.path.join(folder, name), "--format", "json"], capture_output=True, text=True)
        with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as f:
            f.write(answer.stdout)
            f.flush()
            for kind, figures in json.loads(script("score.py", f.name, gold, "--json")).items():
                yield f"newsletter {name[:-4]} {kind} F1", figures["f1"]


def forms():
    hit = re.search(r"(\d+) of (\d+) forms exact, (\d+) false of (\d+)", script("forms.py", os.path.join(SHARED, "domain")))
    exact, all_forms, false, misses = (int(x) for x in hit.groups())
    yield "forms exact", round(exact / all_forms, 4)
    yield "near misses left alone", round(1 - false / misses, 4)


def lists():
    for line in script("ids.py", os.path.join(SHARED, "corpus", "ids")).splitlines():
        if hit := re.match(r"(\S+)\s+\d+\s+parsed ([\d.]+)\s+printed right ([\d.]+)", line):
            yield f"list {hit[1]} parsed", float(hit[2])
            yield f"list {hit[1]} printed right", float(hit[3])
        if hit := re.match(r"corrupted lines taken for identifiers: (\d+) of (\d+)", line):
            yield "corrupted lines refused", round(1 - int(hit[1]) / int(hit[2]), 4)


def notices():
    output = script("notices.py", os.path.join(SHARED, "corpus", "notices"), os.path.join(SHARED, "accuracy", "gold", "notices.jsonl"))
    for kind, f1 in re.findall(r"^(\w+)\s+precision [\d.]+ recall [\d.]+ F1 ([\d.]+)", output, re.M):
        yield f"notices {kind} F1", float(f1)


def contracts():
    output = script("contracts.py")
    yield "contracts kept", float(len(re.findall(r"^ok ", output, re.M)))


def main():
    with open(FLOORS, encoding="utf-8") as f:
        floors = json.load(f)
    if not os.path.isdir(SHARED):
        print("../shared is not there")
        print(f"floors: 0 passed, 0 failed, {len(floors)} skipped")
        return 0
    reached = {name: figure for part in (newsletters, forms, lists, notices, contracts) for name, figure in part()}
    if "--raise" in sys.argv:
        floors = {name: max(figure, floors.get(name, 0)) for name, figure in reached.items()}
        with open(FLOORS, "w", encoding="utf-8") as f:
            json.dump(floors, f, indent=1, ensure_ascii=False)
            f.write("\n")
    failed = 0
    for name, floor in floors.items():
        if reached.get(name, -1) < floor:
            failed += 1
            print(f"{name}: {reached.get(name, 'no figure')} is under its floor {floor}")
    print(f"floors: {len(floors) - failed} passed, {failed} failed, 0 skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
