"""What the project promises, held against what was measured."""

from dataclasses import dataclass

from bench.contest import Outcome
from bench.lengths import Length

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Target:
    """A promise, the figure it was held against, and whether it was kept."""

    promise: str
    measured: str
    kept: bool


def judge(outcomes: list[Outcome], long: list[Length]) -> list[Target]:
    """Every promise that the measured sizes allow to judge."""
    by_size = {outcome.notices: outcome for outcome in outcomes if "Gongkai" in outcome.costs}
    found: list[Target] = []
    at_10k = by_size.get(10_000)
    if at_10k and "Hugo" in at_10k.costs:
        ratio = at_10k.costs["Hugo"].cpu / at_10k.costs["Gongkai"].cpu
        found.append(Target("at least 5 times less CPU than Hugo at 10k", f"{ratio:.1f} times", ratio >= 5))
    for size, limit in ((10_000, 150), (100_000, 400)):
        if size in by_size:
            peak = by_size[size].costs["Gongkai"].peak / MEGABYTE
            name = f"at most {limit} MB at {size // 1000}k"
            found.append(Target(name, f"{peak:.0f} MB", peak <= limit))
    for search in at_10k.searches if at_10k else []:
        if search.rest is not None:
            kept = search.cpu <= search.rest
            promise = "the search index at 10k takes at most the time of the rest of the build"
            found.append(Target(promise, f"{search.cpu:.1f} s of CPU, the rest {search.rest:.1f} s", kept))
    if at_10k and 100_000 in by_size:
        growth = by_size[100_000].costs["Gongkai"].cpu / at_10k.costs["Gongkai"].cpu / 10
        promise = "time growing linearly from 10k to 100k (CPU per notice within 25 %)"
        found.append(Target(promise, f"{growth:.2f} times per notice", growth <= 1.25))
    for length in long:
        size = f"{length.size / MEGABYTE:.0f} MB"
        promise = f"{size} in one notice take at most 1.25 times the CPU that they take in {length.notices}"
        found.append(Target(promise, f"{length.ratio:.2f} times", length.ratio <= 1.25))
    return found
