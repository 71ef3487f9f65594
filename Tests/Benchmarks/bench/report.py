"""The figures as Markdown, ready for the README."""

from collections.abc import Iterable, Sequence

from bench.contest import Outcome
from bench.lengths import Length
from bench.measure import Cost, Written
from bench.targets import MEGABYTE, Target


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A pipe table, the first two columns to the left, figures to the right."""
    marks = ["---" if place < 2 else "---:" for place in range(len(head))]
    return "\n".join("| " + " | ".join(row) + " |" for row in [head, marks, *rows])


def size_name(notices: int) -> str:
    """10000 as 10k."""
    return f"{notices // 1000}k" if notices % 1000 == 0 else str(notices)


def costs(outcomes: list[Outcome], own_peak: int) -> str:
    """The main table: the programs side by side, and how many times less Gongkai takes."""
    head = ["notices", "program", "wall s", "CPU s", "user s", "system s", "peak MB", "files", "MB written"]
    rows: list[list[str]] = []
    for outcome in outcomes:
        for name, cost in outcome.costs.items():
            rows.append([size_name(outcome.notices), name, *_figures(cost, outcome.output[name], own_peak)])
        if {"Gongkai", "Hugo"} <= outcome.costs.keys():
            rows.append([size_name(outcome.notices), "Hugo ÷ Gongkai", *_ratios(outcome)])
    return table(head, rows)


def _figures(cost: Cost, output: Written, own_peak: int) -> list[str]:
    # A child's peak begins with that of the process that started it: below that nothing can be told.
    peak = f"{cost.peak / MEGABYTE:.0f}" if cost.peak > own_peak * 1.1 else f"< {own_peak / MEGABYTE:.0f}"
    times = [f"{value:.2f}" for value in (cost.wall, cost.cpu, cost.user, cost.system)]
    return [*times, peak, str(output.files), f"{output.size / MEGABYTE:.1f}"]


def _ratios(outcome: Outcome) -> list[str]:
    ours, theirs = outcome.costs["Gongkai"], outcome.costs["Hugo"]
    pairs = [
        (theirs.wall, ours.wall),
        (theirs.cpu, ours.cpu),
        (theirs.user, ours.user),
        (theirs.system, ours.system),
        (theirs.peak, ours.peak),
        (outcome.output["Hugo"].files, outcome.output["Gongkai"].files),
        (outcome.output["Hugo"].size, outcome.output["Gongkai"].size),
    ]
    return [f"{theirs / ours:.2f}×" if ours else "" for theirs, ours in pairs]


def growth(outcomes: list[Outcome]) -> str:
    """What one notice costs at each size: a line that stays level grows linearly."""
    names = dict.fromkeys(name for outcome in outcomes for name in outcome.costs)
    head = ["program", "per notice", *(size_name(outcome.notices) for outcome in outcomes)]
    rows: list[list[str]] = []
    for name in names:
        taken = [(outcome.costs.get(name), outcome.notices) for outcome in outcomes]
        rows.append([name, "CPU ms", *(f"{c.cpu * 1000 / n:.3f}" if c else "" for c, n in taken)])
        rows.append([name, "wall ms", *(f"{c.wall * 1000 / n:.3f}" if c else "" for c, n in taken)])
        if name != "floor":
            rows.append([name, "peak KB", *(f"{c.peak / 1000 / n:.1f}" if c else "" for c, n in taken)])
    return table(head, rows)


def rebuilds(outcomes: list[Outcome]) -> str:
    """Gongkai's second builds."""
    head = ["notices", "Gongkai again with", "wall s", "CPU s", "peak MB", "files touched", "of"]
    rows: list[list[str]] = []
    for outcome in outcomes:
        for name, rebuild in outcome.rebuilds.items():
            cost = rebuild.cost
            figures = [f"{cost.wall:.2f}", f"{cost.cpu:.2f}", f"{cost.peak / MEGABYTE:.0f}"]
            figures += [str(rebuild.rewritten), str(rebuild.files)]
            rows.append([size_name(outcome.notices), name, *figures])
    return table(head, rows)


def lengths(long: list[Length]) -> str:
    """One long notice, and the same text in many."""
    head = ["text", "build of", "wall s", "CPU s", "peak MB"]
    rows: list[list[str]] = []
    for length in long:
        size = f"{length.size / MEGABYTE:.1f} MB"
        for name, cost in ((f"{length.notices} notices", length.many), ("one notice", length.one)):
            rows.append([size, name, f"{cost.wall:.2f}", f"{cost.cpu:.2f}", f"{cost.peak / MEGABYTE:.0f}"])
        wall = length.one.wall / length.many.wall
        rows.append([size, "one ÷ many", f"{wall:.2f}×", f"{length.ratio:.2f}×", ""])
    return table(head, rows)


def targets(judged: list[Target]) -> str:
    """The promises, one a line."""
    rows = [[target.promise, target.measured, "kept" if target.kept else "**missed**"] for target in judged]
    return table(["to reach", "measured", ""], rows)
