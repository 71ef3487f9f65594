"""What the guides tell operators to put before a column: the policy, and nginx's own words."""

from __future__ import annotations

import os
import re
from pathlib import Path

# The trials put guides of their own in place of ours.
ROOT = Path(os.environ.get("GONGKAI_GUIDES") or Path(__file__).resolve().parent.parent.parent)
GUIDES = ("README.md", "Content/README.md")


def policies() -> dict[str, set[str]]:
    """Every Content-Security-Policy that stands in a guide, by the guide."""
    return {
        guide: set(re.findall(r"\"(default-src [^\"]*)\"", (ROOT / guide).read_text(encoding="utf-8")))
        for guide in GUIDES
    }


def policy() -> str:
    """The policy that operators are told to set. There is one."""
    stated = set().union(*policies().values())
    if len(stated) != 1:
        raise SystemExit(f"the guides state {len(stated)} policies: {sorted(stated)}")
    return stated.pop()


def nginx_blocks(guide: str = "Content/README.md") -> tuple[str, str]:
    """What a guide puts into `http { }` and into `server { }`, as it stands there."""
    text = (ROOT / guide).read_text(encoding="utf-8")
    blocks = re.findall(r"^```nginx\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    if len(blocks) == 1:
        return "", blocks[0]
    served, left = blocks[:2]
    http, server = re.split(r"^# 写在网站的 server .*\n", served, maxsplit=1, flags=re.MULTILINE)
    maps, answers = re.split(r"^# 写在 server .*\n", left, maxsplit=1, flags=re.MULTILINE)
    return http + maps, answers + server


def block(language: str) -> str:
    """The one block of the author's guide in the words of a server: `apache` or `caddy`."""
    text = (ROOT / "Content/README.md").read_text(encoding="utf-8")
    blocks = re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    if len(blocks) != 1:
        raise SystemExit(f"Content/README.md has {len(blocks)} blocks for {language}")
    return str(blocks[0])


def apache_modules() -> list[str]:
    """The modules that the author's guide asks for."""
    text = (ROOT / "Content/README.md").read_text(encoding="utf-8")
    named = re.search(r"^Apache。需要 (.*) 模块：$", text, re.MULTILINE)
    if named is None:
        raise SystemExit("Content/README.md does not say which modules Apache needs")
    return named[1].split("、")
