#!/usr/bin/env python3
"""Fits the block model of src/locate to the tuning corpus, and writes it down as tables.

  python3 tests/bench/train.py dump      what the model sees, by the example `block_features`
  python3 tests/bench/train.py tokens    weights of class and id pieces -> src/locate/token_weights.rs
  python3 tests/bench/train.py cv        five folds by domain: what it is worth on sites it has not seen
  python3 tests/bench/train.py fit       all pages -> src/locate/model.bin

After `tokens`, dump again. Needs numpy, lightgbm, rapidfuzz; the corpus in target/bench-corpus (../shared/bench
unpacks it). The seed is fixed, so that the same corpus gives the same tables.
"""
import json, math, pickle, re, struct, subprocess, sys
from collections import defaultdict
from pathlib import Path
from urllib.parse import urlparse

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "target/bench-corpus"
OUT = ROOT / "target/train"
SETS = ("fundus-dev", "n4k-dev", "traf-dev", "wcxb-dev")
SEED = 7
UNSPACED = "぀-ヿ㐀-䶿一-鿿豈-﫿ｦ-ﾟ฀-๿຀-໿က-႟ក-៿"
WORD = re.compile(f"[{UNSPACED}]|[^\\W{UNSPACED}]+")


def words(text):
    return WORD.findall((text or "").lower())


def gold(name):
    with open(CORPUS / name / "gold.jsonl", encoding="utf-8") as f:
        return [json.loads(line) for line in f]


def domain(page):
    """The registered part of the page's host, as nearly as it takes to keep a site in one fold."""
    parts = urlparse(page["url"] or "").netloc.split(".")
    if len(parts) > 2 and len(parts[-2]) <= 3:
        return parts[-3]
    return parts[-2] if len(parts) > 1 else page["id"]


# ------------------------------------------------------------------ what the model sees

def dump():
    OUT.mkdir(parents=True, exist_ok=True)
    subprocess.run(["cargo", "build", "--release", "--features", "train", "--example", "block_features"], cwd=ROOT, check=True)
    for name in SETS:
        program = subprocess.Popen([ROOT / "target/release/examples/block_features", OUT / name], stdin=subprocess.PIPE)
        for page in gold(name):
            html = (CORPUS / name / "pages" / f"{page['id']}.html").read_text(encoding="utf-8")
            line = json.dumps({"id": page["id"], "html": html}, ensure_ascii=False)
            program.stdin.write(line.encode("utf-8", "replace") + b"\n")
        program.stdin.close()
        if program.wait():
            sys.exit(f"block_features failed on {name}")


class Page:
    """A page's blocks with their labels: share of each block's words that the gold has."""

    def __init__(self, name, truth, row, features):
        self.set, self.id, self.truth, self.domain = name, row["id"], truth, domain(truth)
        self.texts, self.frames = row["texts"], row["frames"]
        self.block_frames, self.frame_parents = row["block_frames"], row["frame_parents"]
        self.x = features
        self.words = [words(t) for t in self.texts]
        self.size = np.array([max(1, len(w)) for w in self.words], dtype=np.float32)
        self.y = np.full(len(self.texts), np.nan, dtype=np.float32)
        self.label()

    def label(self):
        t = self.truth
        if t["text"] is None:
            flat = [" ".join(x.split()) for x in self.texts]
            for k, good in (("with", 1.0), ("without", 0.0)):
                for s in t[k]:
                    s = " ".join(s.split())
                    for i, x in enumerate(flat):
                        if s and s in x:
                            self.y[i] = good if np.isnan(self.y[i]) else max(self.y[i], good)
            return
        texts = [x for x in (t["text"], t.get("alt_text")) if x] or [""]
        self.y = max((self.align(words(x)) for x in texts), key=lambda y: float((y * self.size).sum()))

    def align(self, want):
        """The share of each block's words that the longest common subsequence of the page's words and the
        gold's takes."""
        from rapidfuzz.distance import LCSseq
        have, owner = [], []
        for i, w in enumerate(self.words):
            have += w
            owner += [i] * len(w)
        hit = np.zeros(len(self.words), dtype=np.float32)
        for op in LCSseq.opcodes(have, want):
            if op.tag == "equal":
                for k in range(op.src_start, op.src_end):
                    hit[owner[k]] += 1
        y = hit / self.size
        y[[not w for w in self.words]] = 0
        return y


def load():
    pages = []
    names = (OUT / f"{SETS[0]}.names").read_text().split("\n")
    for name in SETS:
        truths = {g["id"]: g for g in gold(name)}
        x = np.fromfile(OUT / f"{name}.f32", dtype="<f4").reshape(-1, len(names))
        at = 0
        with open(OUT / f"{name}.jsonl", encoding="utf-8") as f:
            for line in f:
                row = json.loads(line)
                n = len(row["texts"])
                pages.append(Page(name, truths[row["id"]], row, x[at:at + n]))
                at += n
    return pages, names


def cached():
    kept = OUT / "pages.pickle"
    newest = max((OUT / f"{s}.f32").stat().st_mtime for s in SETS)
    if kept.exists() and kept.stat().st_mtime > newest:
        return pickle.loads(kept.read_bytes())
    result = load()
    kept.write_bytes(pickle.dumps(result))
    return result


# ------------------------------------------------------------------ class and id pieces

def pieces(names):
    return {p.lower() for p in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", names) if len(p) > 1}


def tokens():
    """For each piece: how much likelier are the words below it to be the article's than those of the same
    page that are not below it; the mean over domains, shrunk, in tenths of log-odds."""
    pages, _ = cached()
    evidence = defaultdict(lambda: defaultdict(lambda: [0.0, 0.0]))
    for page in pages:
        known = ~np.isnan(page.y)
        if not known.any():
            continue
        size = np.minimum(page.size, 60) * known
        good = np.where(known, np.nan_to_num(page.y), 0) * size
        total, total_good = size.sum(), good.sum()
        if total_good == 0 or total_good == total:
            continue
        # weights so that both kinds weigh the same on every page
        up, down = 1 / total_good, 1 / (total - total_good)
        sums = np.zeros((len(page.frames), 2))
        for i, f in enumerate(page.block_frames):
            sums[f] += (good[i] * up, (size[i] - good[i]) * down)
        for f in range(len(page.frames) - 1, 0, -1):
            sums[page.frame_parents[f]] += sums[f]
        seen = defaultdict(lambda: np.zeros(2))
        for f, label in enumerate(page.frames):
            tag, cls, ident = label.split("\t", 2)
            own = pieces(cls) | pieces(ident)
            for p in own:
                # an element in a like element counts once
                g, inside = f, False
                while page.frame_parents[g] != g:
                    g = page.frame_parents[g]
                    if p in labels_of(page, g):
                        inside = True
                        break
                if not inside:
                    seen[p] += sums[f]
        for p, s in seen.items():
            if s.sum() > 1e-6 and min(s) < 0.98:
                e = evidence[p][page.domain]
                e[0] += min(1, s[0])
                e[1] += min(1, s[1])
    weights = []
    for p, by in evidence.items():
        if len(by) < 20 or len(p) > 24:
            continue
        odds = [math.log((g + 0.02) / (b + 0.02)) for g, b in by.values()]
        mean = sum(odds) / (len(odds) + 6)
        w = round(max(-4, min(4, mean)) * 10)
        if abs(w) >= 5:
            weights.append((p, w))
    weights.sort()
    body = "".join(f'    ("{p}", {w}),\n' for p, w in weights)
    path = ROOT / "src/locate/token_weights.rs"
    head = path.read_text().split("pub(super) static")[0]
    path.write_text(f"{head}pub(super) static WEIGHTS: &[(&str, i8)] = &[\n{body}];\n")
    print(len(weights), "pieces")


def labels_of(page, f):
    cache = page.__dict__.setdefault("label_cache", {})
    if f not in cache:
        _, cls, ident = page.frames[f].split("\t", 2)
        cache[f] = pieces(cls) | pieces(ident)
    return cache[f]


# ------------------------------------------------------------------ the model

PARAMETERS = dict(objective="cross_entropy", num_leaves=32, learning_rate=0.08, min_data_in_leaf=150, max_bin=63,
               feature_fraction=0.3, bagging_fraction=0.7, bagging_freq=1, lambda_l2=10.0, seed=SEED, verbose=-1,
               num_threads=2, deterministic=True, force_row_wise=True)
TREES = 175
SET_WEIGHTS = {"fundus-dev": 3, "n4k-dev": 2, "traf-dev": 2, "wcxb-dev": 1}
ARTICLE_WEIGHT = 1.3


def weights(page):
    """What a block's words matter to its page's score."""
    known = ~np.isnan(page.y)
    if page.truth["text"] is None:
        return known * np.minimum(page.size, 40) / 150
    want = float((np.nan_to_num(page.y) * page.size).sum())
    return np.minimum(page.size, 80) / (want + 80)


def matrix(pages):
    """Features, labels and weights of all blocks, and which of them to learn from: of those that an earlier
    fit was sure about to be noise, every fifth, with five times the weight."""
    x = np.concatenate([p.x for p in pages])
    y = np.concatenate([p.y for p in pages])
    w = np.concatenate([weights(p) * SET_WEIGHTS[p.set] * (ARTICLE_WEIGHT if p.truth["page_type"] == "article" else 1)
                        for p in pages])
    use = ~np.isnan(y) & (w > 0)
    return x, y, w, use


def fit_model(x, y, w, use, names="auto"):
    import lightgbm
    data = lightgbm.Dataset(x[use], np.clip(y[use], 0, 1), weight=w[use], feature_name=names)
    return lightgbm.train(PARAMETERS, data, TREES)


def thin(x, y, w, use):
    """A small first fit tells which blocks are plainly noise; of those one in five is enough to learn from."""
    import lightgbm
    rng = np.random.default_rng(SEED)
    some = use & (rng.random(len(y)) < 0.15)
    first = lightgbm.train({**PARAMETERS, "num_leaves": 16, "learning_rate": 0.2},
                           lightgbm.Dataset(x[some], np.clip(y[some], 0, 1), weight=w[some]), 40)
    plain = first.predict(x, num_threads=2) < 0.02
    kept = use & (~plain | (rng.random(len(y)) < 0.2))
    return np.where(plain, w * 5, w), kept


def split(pages, p):
    out, at = {}, 0
    for page in pages:
        out[page.set, page.id] = p[at:at + len(page.texts)]
        at += len(page.texts)
    return out


def folds(pages, k=5):
    import hashlib
    of = lambda d: int(hashlib.sha1(f"{SEED}{d}".encode()).hexdigest(), 16) % k
    return [[p for p in pages if of(p.domain) == i] for i in range(k)]


def out_of_fold(pages):
    """Each page's probabilities from a model that has seen no page of its domain."""
    x, y, w, use = matrix(pages)
    w, use = thin(x, y, w, use)
    fold = {(p.set, p.id): i for i, part in enumerate(folds(pages)) for p in part}
    of = np.concatenate([np.full(len(p.texts), fold[p.set, p.id]) for p in pages])
    out = np.zeros(len(y))
    for i in range(max(of) + 1):
        model = fit_model(x, y, w, use & (of != i))
        out[of == i] = model.predict(x[of == i], num_threads=2)
    return split(pages, out)


def score_one(job):
    sys.path.insert(0, str(ROOT / "../shared/bench"))
    import score
    name, truth, text = job
    return score.score_page(name, truth, {"text": text})


def cut(page, p):
    """The least probability to keep, as src/locate/pick.rs chooses it."""
    order = np.argsort(-p)
    size = page.size[order]
    mass = np.cumsum(p[order] * size)
    if not len(p):
        return 1.0
    f = 2 * mass / (np.cumsum(size) + mass[-1] + 1e-9)
    best = int(np.argmax(f))
    least = p[order][best]
    return max(least, 0.5) if f[best] >= 0.9 else least * 0.85 if f[best] >= 0.12 else 2.0


def report(pages, p):
    from concurrent.futures import ProcessPoolExecutor
    sys.path.insert(0, str(ROOT / "../shared/bench"))
    import score
    least = {(q.set, q.id): cut(q, p[q.set, q.id]) for q in pages}
    jobs = [(q.set, q.truth, "\n\n".join(t for t, k in zip(q.texts, p[q.set, q.id]) if k >= least[q.set, q.id])) for q in pages]
    with ProcessPoolExecutor() as pool:
        rows = list(pool.map(score_one, jobs, chunksize=16))
    line = []
    for name in SETS:
        s = score.summarise([r for r, q in zip(rows, pages) if q.set == name])
        line.append(f"{name} {score.headline(name, s)[1]:.4f}" + (f" P {s['shingle']['p']:.3f} R {s['shingle']['r']:.3f}" if "shingle" in s else f" P {s['snippet']['p']:.3f} R {s['snippet']['r']:.3f}"))
    kinds = [q.truth["page_type"] for q in pages]
    for kind in sorted({k for k, q in zip(kinds, pages) if q.set == "wcxb-dev"}):
        s = score.summarise([r for r, q, k in zip(rows, pages, kinds) if q.set == "wcxb-dev" and k == kind])
        line.append(f"  {kind} {s['word']['f1']:.4f}")
    print("\n".join(line), flush=True)
    return rows


def cv():
    pages, _ = cached()
    p = out_of_fold(pages)
    (OUT / "cv.pickle").write_bytes(pickle.dumps(p))
    print("five folds by domain")
    report(pages, p)


def fit():
    pages, names = cached()
    x, y, w, use = matrix(pages)
    w, use = thin(x, y, w, use)
    model = fit_model(x, y, w, use, names)
    write(model)
    print("the pages that it was fitted to")
    report(pages, split(pages, model.predict(x, num_threads=2)))
    print("gain:", *(f"{n} {g:.0f}" for g, n in sorted(zip(model.feature_importance("gain"), names), reverse=True)[:40]))


def write(model):
    """The table that src/locate/model.rs reads."""
    trees = model.dump_model()["tree_info"]
    table = struct.pack("<H", len(trees))
    for info in trees:
        splits, leaves = [], []

        def branch(node):
            if "split_feature" not in node:
                leaves.append(node["leaf_value"])
                return -len(leaves)
            at = len(splits)
            splits.append(None)
            # the upper half of the float, rounded: the features' values lie far enough apart
            half = (struct.unpack("<I", struct.pack("<f", node["threshold"]))[0] + 0x8000) >> 16
            splits[at] = (node["split_feature"], half, branch(node["left_child"]), branch(node["right_child"]))
            return at

        branch(info["tree_structure"])
        table += struct.pack("<B", len(splits))
        table += b"".join(struct.pack("<BHbb", *s) for s in splits)
        table += b"".join(struct.pack("<h", max(-32768, min(32767, round(v * 4096)))) for v in leaves)
    (ROOT / "src/locate/model.bin").write_bytes(table)
    print(len(trees), "trees,", len(table), "bytes")


if __name__ == "__main__":
    {"dump": dump, "tokens": tokens, "cv": cv, "fit": fit}[sys.argv[1]]()
