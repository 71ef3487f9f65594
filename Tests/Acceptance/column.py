"""A built column as it lies on the disk: its files, its pages and what stands in them."""

from __future__ import annotations

import argparse
import json
import re
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

PLACEHOLDERS = {".gitkeep"}
VOCABULARIES = ("topic", "body", "genre", "year", "number", "document-number")
ADDRESS_ATTRIBUTES = ("href", "src", "action", "formaction", "poster", "data", "cite", "ping")


@dataclass(frozen=True)
class Element:
    """A start tag."""

    tag: str
    attributes: dict[str, str]
    line: int

    def get(self, name: str) -> str | None:
        return self.attributes.get(name)


@dataclass
class Page(HTMLParser):
    """One HTML file, as a flat list of its start tags."""

    path: str
    text: str
    elements: list[Element] = field(default_factory=list)
    title: str = ""
    heading: str = ""
    _inside: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.feed(self.text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        self.elements.append(Element(tag, named, self.getpos()[0]))
        if tag in ("title", "h1"):
            self._inside.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._inside and self._inside[-1] == tag:
            self._inside.pop()

    def handle_data(self, data: str) -> None:
        if self._inside:
            if self._inside[-1] == "title":
                self.title += data
            else:
                self.heading += data

    @property
    def kind(self) -> str:
        """What the uniform names say this page is; `unknown` where they say nothing."""
        if self.path == "index.html":
            return "home"
        if self.path == "404.html":
            return "not-found"
        if self.path == "accessibility.html":
            # The office's own statement is an article, the theme's is not.
            return "page" if any(name == "ArticleTitle" for name, _ in self.metas()) else "accessibility"
        if self.path == "search.html":
            return "search"
        if self.path in ("guide.html", "on-request.html") or re.fullmatch(r"pages/[^/]+\.html", self.path):
            return "page"
        if re.fullmatch(r"notices/[^/]+/[^/]+\.html", self.path):
            # What was withdrawn or moved keeps a page that no search engine should show.
            return "tombstone" if ("robots", "noindex") in self.metas() else "notice"
        if re.fullmatch(rf"({'|'.join(VOCABULARIES)})/index\.html", self.path):
            return "directory"
        if re.fullmatch(rf"(category|{'|'.join(VOCABULARIES)})/[^/]+/(index|page-[1-9]\d*)\.html", self.path):
            return "list"
        if re.fullmatch(
            r"(category|topic|body|genre|number|document-number)/[^/]+/\d{4}(-page-[1-9]\d*)?\.html",
            self.path,
        ):
            return "list"
        if re.fullmatch(r"subordinates/([a-z]+/[^/]+/)?(index|page-[1-9]\d*)\.html", self.path):
            return "aggregate"
        if self.path == "downloads/index.html":
            return "downloads"
        return "unknown"

    def all(self, *tags: str) -> list[Element]:
        return [element for element in self.elements if element.tag in tags]

    def metas(self) -> list[tuple[str, str]]:
        """The named meta tags, in order."""
        return [
            (tag.attributes["name"], tag.get("content") or "") for tag in self.all("meta") if tag.get("name")
        ]

    def links(self, relation: str) -> list[Element]:
        return [tag for tag in self.all("link") if relation in (tag.get("rel") or "").lower().split()]

    def addresses(self) -> list[tuple[Element, str, str]]:
        """Every address in the page: the element, the attribute, the value."""
        found = []
        for element in self.elements:
            for name in ADDRESS_ATTRIBUTES:
                if name in element.attributes:
                    found.append((element, name, element.attributes[name].strip()))
            for candidate in (element.get("srcset") or "").split(","):
                if candidate.strip():
                    found.append((element, "srcset", candidate.split()[0]))
        return found


class Column:
    """A built column and the address at which it is to be published."""

    def __init__(self, root: Path, base_url: str | None = None) -> None:
        self.root = root.resolve()
        if not (self.root / "index.html").is_file():
            raise SystemExit(f"{root} is no built column: it has no index.html")
        canonical = [tag.get("href") or "" for tag in self.page("index.html").links("canonical")]
        self.base_url = base_url or (urljoin(canonical[0], ".") if canonical else "")
        if not re.fullmatch(r"https?://[^/]+/(.*/)?", self.base_url):
            raise SystemExit(f"the base URL {self.base_url!r} is no http address that ends in a slash")

    @cached_property
    def files(self) -> list[str]:
        """Every file but the placeholder, in byte order of the paths."""
        paths = [path.relative_to(self.root).as_posix() for path in self.root.rglob("*") if not path.is_dir()]
        return sorted((path for path in paths if path not in PLACEHOLDERS), key=lambda path: path.encode())

    @cached_property
    def pages(self) -> list[Page]:
        return [self.page(path) for path in self.files if path.endswith(".html")]

    def of_kind(self, *kinds: str) -> list[Page]:
        return [page for page in self.pages if page.kind in kinds]

    def page(self, path: str) -> Page:
        return Page(path, (self.root / path).read_text(encoding="utf-8"))

    def json(self, path: str) -> Any:
        return json.loads((self.root / path).read_text(encoding="utf-8"))

    def address(self, path: str) -> str:
        return self.base_url + path

    def file_of(self, address: str) -> str | None:
        """The path of the file that an absolute address of this column leads to; none for any other."""
        bare = urldefrag(address).url
        if not bare.startswith(self.base_url) or urlsplit(bare).query:
            return None
        return unquote(bare[len(self.base_url) :])

    def resolve(self, page: Page, address: str) -> str:
        return urljoin(self.address(page.path), address)


def arguments(description: str) -> argparse.ArgumentParser:
    """The arguments that every script about a built column takes."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("column", type=Path, help="the built column")
    parser.add_argument("--base-url", help="where it is to be published (default: what its home page says)")
    return parser
