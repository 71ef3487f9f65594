"""Reading aids that are broken, for `broken.py`."""

from __future__ import annotations

from trials import Trial, replaced

TRADITIONAL = [
    Trial(
        "traditional --only table",
        "a table that someone mended by hand",
        replaced("assets/traditional.json", '"to":"', '"to":"萬'),
        "the table follows",
    ),
    Trial(
        "traditional --only words",
        "a script that takes the shortest phrase",
        replaced("assets/traditional.js", "length > 1; length -= 1", "length > 1; length -= 2"),
        "the script converts",
    ),
    Trial(
        "traditional --only words",
        "a script in which phrases run over the ends of words",
        replaced("assets/traditional.js", "of phrasesOf(words)) this", "of []) this"),
        "official wording",
    ),
    Trial(
        "traditional --only text",
        "document numbers that are converted wherever they stand",
        replaced("assets/traditional.js", "place % 2 ? piece", "place < 0 ? piece"),
        "all that the column says",
    ),
    Trial(
        "traditional --only pages",
        "issuing bodies and numbers that are converted",
        replaced("assets/traditional.js", '"[translate=no]",', ""),
        "numbers and names of files stay",
    ),
    Trial(
        "traditional --only pages",
        "a title in the bar that converts what the masthead keeps",
        replaced("assets/traditional.js", "names.includes(name)", "!name"),
        "the title in the bar",
    ),
    Trial(
        "traditional --only pages",
        "a converted text that does not say so",
        replaced("assets/tools.js", ".prepend(caveat)", ""),
        "a line above the text",
    ),
    Trial(
        "traditional --only pages",
        "a line that stays when the text is simplified again",
        replaced("assets/tools.js", "if (!on) caveat.remove();", ""),
        "a line above the text",
    ),
    Trial(
        "traditional --only pages",
        "a way back that forgets",
        replaced("assets/traditional.js", "node[property] === after", "false"),
        "the very text",
    ),
]
