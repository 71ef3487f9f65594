"""Small libraries that make one system call fail, as on a disk or a file system that is not at hand here."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

# No second name for a file: exFAT, SMB, many FUSE mounts, or `fs.protected_hardlinks` and another's file.
REFUSED_LINKS = """\
#include <errno.h>
#include <stdlib.h>
int linkat(int a, const char *b, int c, const char *d, int f) { errno = atoi(getenv("SHIM")); return -1; }
"""

# One error of reading, at the call whose number is given.
FAILED_READ = """\
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/types.h>
static int calls;
ssize_t pread(int file, void *buffer, size_t count, off_t offset) {
  if (++calls == atoi(getenv("SHIM"))) { errno = EIO; return -1; }
  ssize_t (*next)(int, void *, size_t, off_t) = dlsym(RTLD_NEXT, "pread");
  return next(file, buffer, count, offset);
}
"""


def shim(code: str, folder: Path) -> Path | None:
    """The library made of this code; nothing where there is no C compiler."""
    library = folder / f"shim-{abs(hash(code))}.so"
    for compiler in ("cc", "clang", "gcc"):
        try:
            run = subprocess.run(
                [compiler, "-shared", "-fPIC", "-x", "c", "-", "-o", str(library)],
                input=code,
                text=True,
                capture_output=True,
            )
        except FileNotFoundError:
            continue
        if run.returncode == 0:
            return library
    return None


def preloaded(library: Path, value: int) -> dict[str, str]:
    """What the environment says to a program that is to meet the failure."""
    before = os.environ.get("LD_PRELOAD")
    return {"LD_PRELOAD": f"{library}:{before}" if before else str(library), "SHIM": str(value)}
