"""Programs that take over an old platform, and lose or spoil something on the way."""

from __future__ import annotations

from liars import Liar


def afterwards(damage: str) -> str:
    """Damage to what an import has written."""
    return f'"$real" "$@"; status=$?; if [ "$1" = import ]; then {damage}; fi; exit $status'


def told(change: str) -> str:
    """Another account than the program's."""
    return (
        f't=$(mktemp); "$real" "$@" >"$t"; status=$?; '
        f'[ "$1" != import ] || sed -i {change} "$t"; cat "$t"; rm "$t"; exit $status'
    )


def in_notices(change: str) -> str:
    return f'find "$root/Content/notices" -mindepth 2 -name "*.md" -exec sed -i {change} {{}} +'


def in_map(change: str) -> str:
    return f'[ ! -f "$root/Content/old-paths.tsv" ] || sed -i {change} "$root/Content/old-paths.tsv"'


ADDRESSES = "takeover --only addresses"
ACCOUNT = "takeover --only account"
NOTICE = "documents --only a_notice"

TAKEOVER = [
    Liar("a paragraph is lost", afterwards(in_notices("'/反斜杠/d'")), ADDRESSES, "its text is that of"),
    Liar(
        "signs that Markdown swallows",
        afterwards(in_notices(r"'s/\\\*/*/g'")),
        ADDRESSES,
        "its text is that of",
    ),
    Liar(
        "a wrong index number",
        afterwards(in_notices("'s/^\\(index_number: .*\\)-00001$/\\1-00009/'")),
        ADDRESSES,
        "leads to the notice|is checked and built",
    ),
    Liar(
        "an attachment is lost",
        afterwards(in_notices("'s/\\[附件\\]([^)]*)/附件/'")),
        ADDRESSES,
        "links to other pages and to files",
    ),
    Liar(
        "an old address leads to another notice",
        afterwards(in_map("'s/-00001$/-00002/'")),
        ADDRESSES,
        "leads to the notice",
    ),
    Liar(
        "an old address leads nowhere",
        afterwards(in_map("'/2.html/d'")),
        ADDRESSES,
        "leads to the notice",
    ),
    Liar(
        "a file that is not told",
        told("""'s/{"path":"zwgk.2020.lost.xlsx"[^}]*},*//'"""),
        ACCOUNT,
        "every file of the source is accounted for",
    ),
    Liar(
        "a page that a list names and nobody saved is not told",
        told("""'s/,"unsaved":\\[[^]]*\\]//'"""),
        "takeover --only a_list_of",
        "what the list names and nobody saved",
    ),
    Liar(
        "fields of a list are lost",
        afterwards(in_notices("'/^made_on/d'")),
        "takeover --only a_list_of",
        "the notice has them",
    ),
    Liar(
        "a missing picture that is not told",
        told("""'s/"missing":\\["none.png"\\],//'"""),
        ACCOUNT,
        "a picture that is not there",
    ),
    Liar(
        "a trial that writes",
        'for a; do shift; [ "$a" = --dry-run ] || set -- "$@" "$a"; done; exec "$real" "$@"',
        ACCOUNT,
        "--dry-run tells and writes nothing",
    ),
    Liar(
        "a takeover that forgets the one before",
        'rm -f "$root/Content/old-paths.tsv"; exec "$real" "$@"',
        ACCOUNT,
        "a second run changes nothing",
    ),
    Liar(
        "a paragraph of a document is lost",
        afterwards(in_notices("'/自动编号的第一段/d'")),
        NOTICE,
        "every paragraph stands on the page",
    ),
    Liar(
        "a cell of a document is lost",
        afterwards(in_notices("'s/第3行第1格//'")),
        NOTICE,
        "every cell stands",
    ),
    Liar(
        "a picture of a document is lost",
        afterwards('find "$root/Content/notices" -name image1.png -exec truncate -s 9 {} +'),
        NOTICE,
        "its picture and the file inside",
    ),
    Liar(
        "words of a document that are not told",
        told("""'s/{"place":"[^"]*","text":"[^"]*"[^}]*},*//g'"""),
        NOTICE,
        "the header: told|deleted words: told",
    ),
    Liar(
        "a footnote that is text",
        afterwards(in_notices("'s/\\[^1\\]//'")),
        NOTICE,
        "a footnote stays one",
    ),
    Liar(
        "nobody says what to install",
        told("'s/apt-get//'"),
        "documents --only converters",
        "it says what to install",
    ),
]
