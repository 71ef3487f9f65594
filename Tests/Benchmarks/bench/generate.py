"""Writes the notices of one size for both programs: `python3 -m bench.generate --help`.

It runs as a process of its own, so that the process that measures stays small: a child's peak memory
begins with the memory of the process that started it.
"""

import argparse
import shutil
from pathlib import Path

from bench import gongkai_column, hugo_site, prose
from bench.catalogue import Notice, Plan

THEME = Path(__file__).resolve().parent.parent / "hugo"


def write_notice(notice: Notice, seed: str, gongkai: Path, hugo: Path | None) -> None:
    """One notice, for Gongkai and for Hugo: other front matter, the same text."""
    text = prose.write(notice, seed)
    _write(gongkai / "Content/notices", notice, gongkai_column.front_matter(notice, seed) + text)
    if hugo:
        _write(hugo / "content/notices", notice, hugo_site.front_matter(notice, seed) + text)


def _write(root: Path, notice: Notice, text: str) -> None:
    folder = root / notice.folder
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / notice.file_name, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)


def generate(count: int, seed: str, gongkai: Path, hugo: Path | None, addition: Path) -> None:
    """All notices of one size, and the one that an office adds on the next morning."""
    plan = Plan(count, seed)
    gongkai_column.write_frame(gongkai / "Content")
    if hugo:
        shutil.copytree(THEME, hugo)
        hugo_site.write_frame(hugo)
    for notice in plan.notices:
        write_notice(notice, seed, gongkai, hugo)
    write_notice(plan.addition(), seed, addition, None)


def main() -> None:
    """Reads the arguments and generates."""
    parser = argparse.ArgumentParser(description="Write made-up notices for Gongkai and for Hugo.")
    parser.add_argument("--count", type=int, required=True)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--gongkai", type=Path, required=True, help="new folder that will hold Content/")
    parser.add_argument("--hugo", type=Path, help="new folder that will hold the Hugo site")
    parser.add_argument("--addition", type=Path, required=True, help="new folder for one more notice")
    arguments = parser.parse_args()
    generate(arguments.count, arguments.seed, arguments.gongkai, arguments.hugo, arguments.addition)


if __name__ == "__main__":
    main()
