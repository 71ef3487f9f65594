"""The machine that measures, and whether it has room."""

import os
import platform
from pathlib import Path

BYTES_PER_NOTICE = 100_000  # sources for both programs, an output folder and its successor, on tmpfs
HUGO_BYTES_PER_NOTICE = 80_000  # what Hugo holds in memory


class NoRoom(Exception):
    """The machine cannot hold the benchmark; the message says why and what helps."""


def _field(path: str, name: str) -> str:
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        key, _, value = line.partition(":")
        if key.strip() == name:
            return value.strip()
    return "unknown"


def describe() -> str:
    """Processor, cores, memory and kernel in one line."""
    memory = int(_field("/proc/meminfo", "MemTotal").split()[0]) / 1024 / 1024
    cores = len(os.sched_getaffinity(0))
    model = _field("/proc/cpuinfo", "model name")
    return f"{model}, {cores} cores, {memory:.0f} GB memory, Linux {platform.release()}"


def load() -> float:
    """The load average of the last minute."""
    return os.getloadavg()[0]


def _file_system(folder: Path) -> str:
    """The type of the file system that a folder lies on."""
    best, kind = "", "unknown"
    for line in Path("/proc/mounts").read_text(encoding="utf-8").splitlines():
        _, mount, fs_type, *_ = line.split()
        inside = folder == Path(mount) or Path(mount) in folder.parents
        if inside and len(mount) >= len(best):
            best, kind = mount, fs_type
    return kind


def check_room(folder: Path, notices: int, with_hugo: bool) -> None:
    """Refuses a folder that is no tmpfs, and a machine too small for this many notices."""
    if not folder.is_dir():
        raise NoRoom(f"{folder} does not exist; name a folder on tmpfs with --tmpfs")
    kind = _file_system(folder.resolve())
    if kind != "tmpfs":
        raise NoRoom(f"{folder} lies on {kind}, not on tmpfs: a disk would be measured, not the programs")
    status = os.statvfs(folder)
    free = status.f_bavail * status.f_frsize
    need = notices * BYTES_PER_NOTICE
    if free < need:
        raise NoRoom(
            f"{folder} has {free / 1e9:.1f} GB free, {notices} notices want {need / 1e9:.1f} GB: "
            f"mount -o remount,size={need // 10**9 + 1}G {folder}, or measure fewer with --sizes"
        )
    memory = int(_field("/proc/meminfo", "MemAvailable").split()[0]) * 1024
    need += notices * HUGO_BYTES_PER_NOTICE if with_hugo else 0
    if memory < need:
        raise NoRoom(
            f"{memory / 1e9:.1f} GB of memory are available, {notices} notices want {need / 1e9:.1f} GB: "
            "measure fewer with --sizes" + (" or leave Hugo out with --without-hugo" if with_hugo else "")
        )
