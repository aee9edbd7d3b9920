#!/usr/bin/env python3
"""What each family of rules is worth: every set's headline figure with all rules and with all but the family.

  python3 tests/bench/families.py                       all families, target/quick/copydesk
  python3 tests/bench/families.py share tags --n 300     some of them, or some rules, on a part of each set
  python3 tests/bench/families.py share --pages 8        and the pages that it changes most, each way

A family is worth what the figure loses without it: above zero it helps. `*`: by a paired bootstrap that is more than chance
(95 %). Only pages on which the family took or mended something are cleaned again; on the others it cannot matter. The corpus
and its scorer are those of ../shared/bench (BENCH names another folder)."""
import argparse, json, os, subprocess, sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BENCH = Path(os.environ.get("BENCH", ROOT.parent / "shared/bench"))
sys.dont_write_bytecode = True
sys.path.insert(0, str(BENCH))
import bench  # noqa: E402
import runner  # noqa: E402
import score  # noqa: E402


def families(program):
    """{family: its rules}, in order."""
    out = {}
    family = None
    for line in subprocess.run([program, "--rules"], capture_output=True, text=True, check=True).stdout.splitlines():
        if not line.startswith(" "):
            family = line.strip()
        elif line.strip():
            out.setdefault(family, []).append(line.split()[0])
    return out


def clean(program, folder, gold, without=()):
    """(answers by id, rules that acted by id)."""
    urls = {g["id"]: g.get("url") for g in gold}
    answers, acted = {}, {}

    def encode(i):
        html = (folder / "pages" / f"{i}.html").read_text(encoding="utf-8")
        job = {"id": i, "html": html, "options": {"content": False, "without": list(without)}}
        if (urls[i] or "").startswith(("http://", "https://")):
            job["url"] = urls[i]
        return json.dumps(job, ensure_ascii=False).encode("utf-8", "replace") + b"\n"

    def take(line):
        answer = json.loads(line)
        i = answer["id"]
        answers[i] = bench.as_pred(answer)
        acted[i] = {entry["rule"] for list_ in ("removed", "mended") for entry in answer.get(list_) or []}
        return i

    report = runner.run([program, "--jsonl"], list(urls), encode, take, 60)
    for fault in report.faults:
        print("fault:", *fault, file=sys.stderr)
    return answers, acted


def rows_of(name, gold, answers):
    with ProcessPoolExecutor(2) as pool:
        return list(pool.map(score.score_page, [name] * len(gold), gold, [answers.get(g["id"], {}) for g in gold], chunksize=8))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("names", nargs="*", help="families, or rules; all families when none is named")
    ap.add_argument("--set", action="append", choices=bench.SETS)
    ap.add_argument("--n", type=int)
    ap.add_argument("--pages", type=int, default=0, help="so many pages that each helps and hurts most")
    ap.add_argument("--program", default=str(ROOT / "target/quick/copydesk"))
    a = ap.parse_args()
    a.type = a.lang = None
    a.cache = Path(os.environ.get("COPYDESK_BENCH_CACHE", ROOT / "target/bench-corpus"))
    known = families(a.program)
    names = a.names or [f for f in known if f not in ("layout", "article")]
    sets = a.set or bench.SETS
    data, table, moved = {}, {}, {}
    for name in sets:
        folder, gold = bench.load_set(name, a)
        answers, acted = clean(a.program, folder, gold)
        data[name] = (folder, gold, answers, acted, rows_of(name, gold, answers))
    print("| family | " + " | ".join(sets) + " | pages |\n| --- |" + " --- |" * (len(sets) + 1))
    whole = [score.headline(n, score.summarise(data[n][4]))[1] for n in sets]
    print("| all rules | " + " | ".join(f"{v:.4f}" for v in whole) + f" | {sum(len(data[n][1]) for n in sets)} |", flush=True)
    for family in names:
        rules = set(known.get(family, [family]))
        cells, pages, moves = [], 0, []
        for name in sets:
            folder, gold, answers, acted, rows = data[name]
            some = [g for g in gold if acted.get(g["id"], set()) & rules]
            pages += len(some)
            without = rows
            if some:
                fresh, _ = clean(a.program, folder, some, [family])
                again = dict(zip((g["id"] for g in some), rows_of(name, some, fresh)))
                without = [again.get(g["id"], row) for g, row in zip(gold, rows)]
            diff, low, high = score.bootstrap(score.headline_of(name, rows), score.headline_of(name, without), len(gold), 400)
            cells.append(f"{diff:+.4f}{'*' if low > 0 or high < 0 else ''}")
            moves += [(score.goodness(name, r) - score.goodness(name, w), name, r["id"]) for r, w in zip(rows, without)]
        print(f"| {family} | " + " | ".join(cells) + f" | {pages} |", flush=True)
        moved[family] = sorted(moves)
    for family in names if a.pages else ():
        for worth, name, page in [*moved[family][:a.pages], *moved[family][-a.pages:]]:
            if worth:
                print(f"{family}: {worth:+.3f} {name}/{page}")


if __name__ == "__main__":
    main()
