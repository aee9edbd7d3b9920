#!/usr/bin/env python3
"""Fits the block model of src/locate to the tuning corpus, and writes it down as tables.

  python3 tests/bench/train.py all       dump and fit: after any change of what the model sees
  python3 tests/bench/train.py dump      what the model sees, by the example `block_features`
  python3 tests/bench/train.py cv        five folds by domain: what it is worth on sites it has not seen, blocks alone
  python3 ../shared/bench/bench.py -- target/quick/examples/clean_given target/train/cv.jsonl     the whole pipeline, on the same
  python3 tests/bench/train.py fit       all pages -> src/locate/token_weights.txt, src/locate/model.bin

`all` took 285 s on two cores that others were using, too. Needs numpy, scipy, lightgbm, rapidfuzz; the corpus in
target/bench-corpus (../shared/bench unpacks it). The seed is fixed, so that the same corpus gives the same tables.
"""
import hashlib, json, os, pickle, re, struct, subprocess, sys
from pathlib import Path
from urllib.parse import urlparse

import numpy as np

from class_names import FOLDS, ClassNames

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
    subprocess.run(["cargo", "build", "--profile", "quick", "--features", "cli,train", "--examples"], cwd=ROOT, check=True)
    for name in SETS:
        program = subprocess.Popen([ROOT / "target/quick/examples/block_features", OUT / name], stdin=subprocess.PIPE)
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
        self.fold = int(hashlib.sha1(f"{SEED}{self.domain}".encode()).hexdigest(), 16) % FOLDS
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


# ------------------------------------------------------------------ class and id names

def learn_names(pages, names, known, hidden=None):
    """Puts the pages' features right, so that the weights of each page's names know nothing of its fold, nor of the
    hidden one."""
    at = np.cumsum([0] + [len(p.texts) for p in pages])
    for name, column in known.columns(hidden).items():
        for page, start in zip(pages, at):
            page.x[:, names.index(name)] = column[start:start + len(page.texts)]
    for page in pages:
        chain = page.x[:, names.index("tokens_sum")]
        sums = np.concatenate([[0], np.cumsum(chain)])
        n, number = len(chain), np.arange(len(chain))
        for name, first, last in (("w5b", -5, 0), ("w5a", 1, 6), ("w15b", -15, 0), ("w15a", 1, 16)):
            first, last = np.clip(number + first, 0, n), np.clip(number + last, 0, n)
            page.x[:, names.index(f"{name}_tokens")] = (sums[last] - sums[first]) / np.maximum(1, last - first)
        since = page.x[:, names.index("since_heading")].astype(int)   # 0 at a heading, 99 where none came before
        before = np.concatenate([[-1], np.where(since < 99, number - since, -1)[:-1]])[:n]
        page.x[:, names.index("heading_tokens")] = np.where(before >= 0, chain[before] if n else 0, 0)


def write_names(known):
    lines = {}
    for piece, weight in zip(known.names, known.weights()):
        if weight:
            lines.setdefault(round(weight), []).append(piece)
    rows = (f"{weight} {' '.join(lines[weight])}\n" for weight in sorted(lines))
    (ROOT / "src/locate/token_weights.txt").write_text("".join(rows))
    print(sum(map(len, lines.values())), "pieces")


# ------------------------------------------------------------------ the model

PARAMETERS = dict(objective="cross_entropy", num_leaves=32, max_depth=7, learning_rate=0.08, min_data_in_leaf=150, max_bin=40,
               path_smooth=20, feature_fraction=0.3, bagging_fraction=0.7, bagging_freq=1, lambda_l2=10.0, seed=SEED, verbose=-1,
               num_threads=2, deterministic=True, force_row_wise=True)
TREES = 370
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
    """Features, labels and weights of all blocks, and which of them to learn from: of those that have
    a label."""
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
    """A small first fit tells which blocks are plainly noise; of those one in ten is enough to learn from."""
    import lightgbm
    rng = np.random.default_rng(SEED)
    some = use & (rng.random(len(y)) < 0.3)
    first = lightgbm.train({**PARAMETERS, "num_leaves": 31, "learning_rate": 0.25},
                           lightgbm.Dataset(x[some], np.clip(y[some], 0, 1), weight=w[some]), 60)
    plain = first.predict(x) < 0.02
    kept = use & (~plain | (rng.random(len(y)) < 0.1))
    return np.where(plain, w * 10, w), kept


def split(pages, p):
    out, at = {}, 0
    for page in pages:
        out[page.set, page.id] = p[at:at + len(page.texts)]
        at += len(page.texts)
    return out


def out_of_fold(pages, names):
    """Each page's probabilities from a model, and from weights of names, that have seen no page of its domain."""
    known = ClassNames(pages)
    of = np.concatenate([np.full(len(p.texts), p.fold) for p in pages])
    out = np.zeros(len(of))
    for k in range(FOLDS):
        learn_names(pages, names, known, hidden=k)
        x, y, w, use = matrix(pages)
        w, use = thin(x, y, w, use & (of != k))
        out[of == k] = fit_model(x, y, w, use).predict(x[of == k])
        print("fold", k, flush=True)
    return split(pages, out)


def score_one(job):
    sys.path.insert(0, str(ROOT / "../shared/bench"))
    import score
    name, truth, text = job
    return score.score_page(name, truth, {"text": text})


def chosen(page, p):
    """The blocks to keep, as src/locate/pick.rs chooses them."""
    if not len(p):
        return []
    p, likeliest = p.copy(), {}
    around = [page.frame_parents[f] for f in page.block_frames]
    for i, w in enumerate(page.words):
        if len(w) >= 20:
            other = likeliest.setdefault(" ".join(w), i)
            # Side by side it is said again, as a refrain is.
            if around[other] != around[i]:
                worse, likeliest[" ".join(w)] = (other, i) if p[i] > p[other] else (i, other)
                p[worse] = 0
    order = np.argsort(-p)
    size = page.size[order]
    mass = np.cumsum(p[order] * size)
    f = 2 * mass / (np.cumsum(size) + mass[-1] + 1e-9)
    best = int(np.argmax(f))
    least = p[order][best]
    least = max(least, 0.5) if f[best] >= 0.9 else least * 0.85 if f[best] >= 0.2 else 2.0
    keep = np.flatnonzero(p >= least)
    few = page.size[keep].sum()
    return [] if f[best] < 0.6 and few <= 20 and few * 2 <= page.size.sum() else keep


def report(pages, p):
    from concurrent.futures import ProcessPoolExecutor
    sys.path.insert(0, str(ROOT / "../shared/bench"))
    import score
    jobs = [(q.set, q.truth, "\n\n".join(q.texts[i] for i in chosen(q, p[q.set, q.id]))) for q in pages]
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
    pages, names = cached()
    p = out_of_fold(pages, names)
    with open(OUT / "cv.jsonl", "w") as f:
        for page in pages:
            given = [round(float(v), 4) for v in p[page.set, page.id]]
            f.write(json.dumps({"id": page.id, "p": given}) + "\n")
    print("five folds by domain, blocks alone")
    report(pages, p)


def fit():
    pages, names = cached()
    known = ClassNames(pages)
    learn_names(pages, names, known)
    write_names(known)
    x, y, w, use = matrix(pages)
    w, use = thin(x, y, w, use)
    model = fit_model(x, y, w, use, names)
    write(model)
    print("gain:", *(f"{n} {g:.0f}" for g, n in sorted(zip(model.feature_importance("gain"), names), reverse=True)[:40]))


def write(model):
    """The table that src/locate/model.rs reads."""
    trees = [info["tree_structure"] for info in model.dump_model()["tree_info"]]
    half = lambda value: (struct.unpack("<I", struct.pack("<f", value))[0] + 0x8000) >> 16

    def nodes(node):
        yield node
        if "split_feature" in node:
            yield from nodes(node["left_child"])
            yield from nodes(node["right_child"])

    # the upper half of the float, rounded: the features' values lie far enough apart
    thresholds = [set() for _ in model.feature_name()]
    for tree in trees:
        for node in nodes(tree):
            if "split_feature" in node:
                thresholds[node["split_feature"]].add(half(node["threshold"]))
    # by value, so that the lists are sorted for whoever reads them
    thresholds = [sorted(t, key=lambda h: struct.unpack("<f", struct.pack("<I", h << 16))[0]) for t in thresholds]
    # the first tree's leaves carry the share of good blocks: that is the base
    values = [[n["leaf_value"] for n in nodes(tree) if "leaf_value" in n] for tree in trees]
    base = sum(values[0]) / len(values[0])
    values[0] = [v - base for v in values[0]]
    unit = max(abs(v) for tree in values for v in tree) / 127
    table = struct.pack("<ffH", base, unit, sum(map(len, thresholds)))
    table += b"".join(struct.pack("<H", h) for t in thresholds for h in t)
    table += bytes([len(thresholds), *map(len, thresholds)]) + struct.pack("<H", len(trees))
    for tree, leaves in zip(trees, values):
        leaves = iter(leaves)
        for node in nodes(tree):
            if "split_feature" in node:
                f = node["split_feature"]
                code = thresholds[f].index(half(node["threshold"]))
                code |= 64 * ("leaf_value" in node["left_child"]) | 128 * ("leaf_value" in node["right_child"])
                table += bytes([f, code])
            else:
                table += struct.pack("<b", round(next(leaves) / unit))
    (ROOT / "src/locate/model.bin").write_bytes(table)
    print(len(trees), "trees,", len(table), "bytes")


def everything():
    dump()
    fit()


if __name__ == "__main__":
    {"all": everything, "dump": dump, "cv": cv, "fit": fit}[sys.argv[1]]()
