#!/usr/bin/env python3
"""Checks of the generator itself: `python3 Tests/Benchmarks/test_generator.py`."""

import hashlib
import json
import re
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

from bench.codes import is_credit_code  # noqa: E402
from bench.generate import generate  # noqa: E402
from bench.vocabulary import AS_OF, BODIES, LEAVES  # noqa: E402

COUNT = 1000
FIELD = re.compile(r"^(\w+): (.*)$", re.MULTILINE)


def parts(path: Path) -> tuple[dict[str, str], str]:
    """Front matter as text by key, and the body."""
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    return dict(FIELD.findall(front)), body.removeprefix("\n")


def digest(folder: Path) -> str:
    """One hash over all paths and bytes below a folder."""
    total = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            total.update(f"{path.relative_to(folder)}\0".encode() + path.read_bytes() + b"\0")
    return total.hexdigest()


class GeneratorTests(unittest.TestCase):
    """Looks at one generated column of 1,000 notices."""

    @classmethod
    def setUpClass(cls) -> None:
        cls.holder = tempfile.TemporaryDirectory()
        cls.root = Path(cls.holder.name)
        generate(COUNT, "1", cls.root / "gongkai", cls.root / "hugo", cls.root / "addition")
        cls.notices = sorted((cls.root / "gongkai/Content/notices").rglob("*.md"))
        cls.parsed = [parts(path) for path in cls.notices]

    @classmethod
    def tearDownClass(cls) -> None:
        cls.holder.cleanup()

    def test_same_seed_same_bytes(self) -> None:
        for name, seed in (("same", "1"), ("other", "2")):
            generate(COUNT, seed, self.root / name, None, self.root / f"{name}-addition")
        first = digest(self.root / "gongkai")
        self.assertEqual(first, digest(self.root / "same"))
        self.assertNotEqual(first, digest(self.root / "other"))

    def test_sizes(self) -> None:
        sizes = [len(body.encode()) for _, body in self.parsed]
        self.assertEqual(len(sizes), COUNT)
        self.assertGreaterEqual(min(sizes), 8192 * 0.8)
        self.assertLessEqual(max(sizes), 8192 * 1.2)

    def test_index_numbers(self) -> None:
        numbers = [json.loads(front["index_number"]) for front, _ in self.parsed]
        self.assertEqual(len(set(numbers)), COUNT)
        codes = {number.split("/")[0] for number in numbers}
        self.assertEqual(codes, {body.code for body in BODIES})
        for code in codes:
            self.assertTrue(is_credit_code(code) and code[2:4] == "99", code)
        for number in numbers:
            self.assertRegex(number, r"/20(1[6-9]|2[0-6])-\d{5}$")

    def test_document_numbers(self) -> None:
        numbers = [json.loads(f["document_number"]) for f, _ in self.parsed if "document_number" in f]
        self.assertEqual(len(set(numbers)), len(numbers))
        for number in numbers:
            self.assertRegex(number, r"^澄\w+〔20\d\d〕[1-9]\d*号$")

    def test_dates(self) -> None:
        for (front, _), path in zip(self.parsed, self.notices, strict=True):
            published = json.loads(front["published_at"])
            self.assertLessEqual(front["made_on"], published[:10])
            self.assertLess(published[:10], AS_OF)
            self.assertIn(front["made_on"][:7].replace("-", "/"), str(path))
        years = {int(front["made_on"][:4]) for front, _ in self.parsed}
        self.assertEqual(years, set(range(2016, 2027)))

    def test_every_leaf_has_notices(self) -> None:
        nodes = {json.loads(front["category"]) for front, _ in self.parsed}
        self.assertEqual(nodes, {node.id for node in LEAVES})

    def test_titles_differ_within_a_day(self) -> None:
        self.assertEqual(len({(front["title"], front["made_on"]) for front, _ in self.parsed}), COUNT)

    def test_text(self) -> None:
        links = 0
        for path, (_, body) in zip(self.notices, self.parsed, strict=True):
            self.assertNotIn("<", body)
            self.assertNotRegex(body, r"[{}]")
            for target in re.findall(r"\]\(([^)]+)\)", body):
                links += 1
                self.assertTrue((path.parent / target).is_file(), f"{path}: {target}")
        self.assertGreater(links, COUNT / 10)
        tables = sum("| ---:" in body for _, body in self.parsed)
        self.assertTrue(COUNT * 0.28 < tables < COUNT * 0.39, tables)

    def test_interpretations(self) -> None:
        numbers = {front["index_number"]: front for front, _ in self.parsed}
        read = [front["interprets"] for front, _ in self.parsed if "interprets" in front]
        self.assertGreater(len(read), 0)
        self.assertTrue(all(numbers[number]["kind"] == "normative" for number in read))
        self.assertEqual(len(read), sum(front["kind"] == "normative" for front, _ in self.parsed))

    def test_hugo_has_the_same_text(self) -> None:
        ours = self.root / "gongkai/Content/notices"
        for path, (_, body) in zip(self.notices, self.parsed, strict=True):
            self.assertEqual(parts(self.root / "hugo/content/notices" / path.relative_to(ours))[1], body)

    def test_addition_is_the_newest(self) -> None:
        (path,) = (self.root / "addition").rglob("*.md")
        front, _ = parts(path)
        self.assertGreater(front["published_at"], max(other["published_at"] for other, _ in self.parsed))
        self.assertEqual(json.loads(front["published_at"])[:10], AS_OF)
        self.assertNotIn(front["index_number"], {other["index_number"] for other, _ in self.parsed})


if __name__ == "__main__":
    unittest.main()
