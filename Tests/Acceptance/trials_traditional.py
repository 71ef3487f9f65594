"""Reading aids that are broken, for `broken.py`."""

from __future__ import annotations

from trials import Trial, replaced

TRADITIONAL = [
    Trial(
        "traditional",
        "a table that someone mended by hand",
        replaced("assets/traditional.json", '"to":"', '"to":"萬'),
        "the table follows",
    ),
    Trial(
        "traditional",
        "a script that takes the shortest phrase",
        replaced("assets/traditional.js", "length > 1; length -= 1", "length > 1; length -= 2"),
        "the script converts",
    ),
    Trial(
        "traditional",
        "issuing bodies and numbers that are converted",
        replaced("assets/traditional.js", '"[translate=no]",', ""),
        "numbers and names of files stay",
    ),
    Trial(
        "traditional",
        "a way back that forgets",
        replaced("assets/traditional.js", "node[property] === after", "false"),
        "the very text",
    ),
]
