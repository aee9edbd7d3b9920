"""What the pieces of class and id names are worth: for `train.py`.

For each piece: how much likelier are the words below it to be the article's than those of the same page that are not
below it; the mean over domains, shrunk, in tenths of log-odds. Pages are described with weights that were learnt in the
other folds, so that the model trusts them as far as they hold on sites that nobody has seen.
"""
import math, re
from collections import defaultdict

import numpy as np
import scipy.sparse as sparse

FOLDS = 5
PIECE = re.compile(r"[A-Z]*[a-z]+|[A-Z]+")   # as src/locate/tokens.rs cuts them
LEAST_DOMAINS, SHRINK, LEAST = 20, 6, 5


def pieces(label):
    """The pieces of a frame's names; the label is its tag, classes and id, parted by tabs."""
    return [p.lower() for p in PIECE.findall(label.split("\t", 1)[1]) if len(p) > 1]


def evidence(page, found):
    """Adds to `found[piece][domain]` the shares of the page's good and bad words that stand below the piece."""
    known = ~np.isnan(page.y)
    size = np.minimum(page.size, 60) * known
    good = np.where(known, np.nan_to_num(page.y), 0) * size
    total, total_good = size.sum(), good.sum()
    if total_good == 0 or total_good == total:
        return
    sums = np.zeros((len(page.frames), 2))
    np.add.at(sums, page.block_frames, np.stack([good / total_good, (size - good) / (total - total_good)], 1))
    for f in range(len(page.frames) - 1, 0, -1):
        sums[page.frame_parents[f]] += sums[f]
    around, seen = [frozenset()] * len(page.frames), defaultdict(lambda: np.zeros(2))
    for f, label in enumerate(page.frames):
        above = around[page.frame_parents[f]] if f else frozenset()
        new = set(pieces(label)) - above   # an element in a like element counts once
        for p in new:
            seen[p] += sums[f]
        around[f] = above | new if new else above
    for p, s in seen.items():
        if s.sum() > 1e-6 and min(s) < 0.98:
            entry = found[p][page.domain]
            entry[0] += min(1, s[0])
            entry[1] += min(1, s[1])


class ClassNames:
    def __init__(self, pages):
        found = defaultdict(lambda: defaultdict(lambda: [0.0, 0.0]))
        for page in pages:
            evidence(page, found)
        fold = {page.domain: page.fold for page in pages}
        self.names = sorted(p for p, by in found.items() if len(by) >= LEAST_DOMAINS // 2 and len(p) <= 24)
        number = {p: i for i, p in enumerate(self.names)}
        self.sums, self.counts = np.zeros((2, len(number), FOLDS))
        for p, i in number.items():
            for domain, (good, bad) in found[p].items():
                self.sums[i, fold[domain]] += math.log((good + 0.02) / (bad + 0.02))
                self.counts[i, fold[domain]] += 1
        starts, columns, parents, depths, frames, owners = [0], [], [], [], [], []
        for k, page in enumerate(pages):
            first = len(parents)
            for f, label in enumerate(page.frames):
                columns += [number[p] for p in pieces(label) if p in number]
                starts.append(len(columns))
                parents.append(first + page.frame_parents[f])
                depths.append(depths[parents[-1]] + 1 if f else 0)
            frames += [first + f for f in page.block_frames]
            owners += [k] * len(page.frames)
        self.has = sparse.csr_matrix((np.ones(len(columns)), columns, starts), shape=(len(parents), len(number)))
        self.parents, self.frames = np.array(parents), np.array(frames)
        depths = np.array(depths)
        self.levels = [np.flatnonzero(depths == d) for d in range(1, depths.max() + 1)]
        self.page = np.array(owners)
        self.fold = np.array([page.fold for page in pages])[self.page]

    def weights(self, left_out=()):
        """By piece, learnt on all folds but those that are left out."""
        folds = [k for k in range(FOLDS) if k not in left_out]
        count = self.counts[:, folds].sum(1)
        w = np.round(np.clip(self.sums[:, folds].sum(1) / (count + SHRINK), -4, 4) * 10)
        w[(count < LEAST_DOMAINS * len(folds) / FOLDS) | (np.abs(w) < LEAST)] = 0
        return w

    def columns(self, hidden=None):
        """The features that weights are in, by name; each page's from weights that know nothing of its fold, nor of the
        hidden one."""
        own = np.zeros(len(self.parents))
        for k in range(FOLDS):
            there = self.fold == k
            own[there] = self.has[there] @ self.weights(left_out={k, hidden})
        return self.spread(own)

    def spread(self, own):
        own = np.clip(own, -60, 60)
        total, least, greatest = own.copy(), np.minimum(own, 0), np.maximum(own, 0)
        for level in self.levels:
            above = self.parents[level]
            total[level] += total[above]
            least[level] = np.minimum(least[level], least[above])
            greatest[level] = np.maximum(greatest[level], greatest[above])
        at = self.frames
        out = {"tokens_sum": total[at], "tokens_least": least[at], "tokens_greatest": greatest[at]}
        page = self.page[at]
        for name, offset in (("b2", -2), ("b1", -1), ("a1", 1), ("a2", 2)):
            near = np.clip(np.arange(len(at)) + offset, 0, len(at) - 1)
            there = (page[near] == page) & (near == np.arange(len(at)) + offset)
            out[f"{name}_tokens"] = np.where(there, total[at][near], 0)
        for level in range(4):
            out[f"f{level}_tokens"] = own[at]
            at = self.parents[at]
        return out
