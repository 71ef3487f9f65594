"""Programs that do what the real one does, and something wrong besides.

Each is a few lines of shell. `$real` is the real program; `$root` and `$output` are what the flags say.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Liar:
    """A program that lies, the judge that has to notice, and the check that has to fail."""

    what: str
    script: str
    judge: str
    failing: str

    def program(self, real: str) -> str:
        return PREAMBLE.format(real=real) + self.script + "\n"


PREAMBLE = """\
#!/bin/sh
real={real}
for argument; do
  case $flag in
    --root) root=$argument output=${{output:-$root/Output}} ;;
    --output) output=$argument ;;
  esac
  flag=$argument
done
"""

AFTERWARDS = '"$real" "$@"; status=$?; {}; exit $status'
FIRST = '{}; exec "$real" "$@"'

LIARS = [
    Liar("exit 0 whatever happens", '"$real" "$@"; exit 0', "command --only a_problem_in", "is exit 1"),
    Liar(
        "usage errors with exit 1",
        AFTERWARDS.format("[ $status = 64 ] && status=1"),
        "command --only usage",
        "exit 64",
    ),
    Liar("problems on stdout", 'exec "$real" "$@" 2>&1', "command --only a_sound", "text goes to stderr"),
    Liar(
        "quiet swallows problems",
        FIRST.format('case "$*" in *--quiet*) exec 2>/dev/null ;; esac'),
        "command --only quiet",
        "--quiet keeps",
    ),
    Liar(
        "colours everywhere", 'exec "$real" "$@" --color always', "command --only colours", "a pipe gets none"
    ),
    Liar(
        "English whatever the environment",
        'LANG=C LC_ALL=C exec "$real" "$@"',
        "command --only languages",
        "speaks Chinese",
    ),
    Liar(
        "strict is ignored",
        FIRST.format('for a; do shift; [ "$a" = --strict ] || set -- "$@" "$a"; done'),
        "command --only strict",
        "--strict: a warning",
    ),
    Liar(
        "the old column goes first",
        FIRST.format('[ "$1" = build ] && rm -rf "$output"'),
        "disk --only an_error",
        "an error leaves every file",
    ),
    Liar(
        "foreign files are swept away",
        FIRST.format('rm -f "$output/index.php"'),
        "disk --only foreign",
        "a foreign file in Output",
    ),
    Liar(
        "check leaves a file",
        FIRST.format('[ "$1" = check ] && touch "$root/log"'),
        "disk --only check_writes",
        "check writes nothing",
    ),
    Liar(
        "every file gets a new time",
        AFTERWARDS.format('find "$output" -type f -exec touch {} ";" 2>/dev/null'),
        "disk --only a_second",
        "keeps its time",
    ),
    Liar(
        "the time of the build on old pages",
        AFTERWARDS.format(
            'for f in "$output"/category/*/page-1.html; do [ -f "$f" ] && date +%N >>"$f"; done'
        ),
        "disk --only a_new",
        "older list pages stay",
    ),
    Liar(
        "a number is shown whole",
        AFTERWARDS.format('grep -rhs "note: " "$root/Content/notices" >&2'),
        "privacy --only nothing_leaks",
        "no number stands whole",
    ),
    Liar(
        "a mask that leaves the telephone",
        FIRST.format('[ "$1" = mask ] && { echo 13800138000; exit 1; }'),
        "privacy --only masks",
        "nothing is shown",
    ),
    Liar(
        "hidden sheets are passed over",
        '"$real" "$@" | sed \'s/resident-id/file-unused/g\'',
        "hostile --only what_stands",
        "found where it stands",
    ),
    Liar(
        "columns are counted from 0",
        '"$real" "$@" | sed \'s/"column":1,/"column":0,/g\'',
        "planted --count 130",
        "found at its line and column",
    ),
    Liar(
        "a finding is told twice",
        '"$real" "$@" | sed \'s/{[^{}]*"rule":"resident-id"[^{}]*},/&&/\'',
        "planted --count 130",
        "texts: nothing else is found",
    ),
    Liar(
        "a report in another order each time",
        '[ "$1" = check ] && { "$real" "$@" 2>&1 | sort --random-sort; exit 1; }; exec "$real" "$@"',
        "same_bytes",
        "--format github: the same report",
    ),
    Liar(
        "a warning too many is an error",
        """"$real" "$@" | sed 's/"diagnostics":\\[/&{"severity":"error","rule":"resident-id","path":"a",\\
"line":1,"column":1,"message":"x"},/; s/},\\]/}]/'""",
        "precision --count 50",
        "no error in clean notices",
    ),
    Liar(
        "a leak where there is none",
        """"$real" "$@" | sed 's/"diagnostics":\\[/&{"severity":"warning","rule":"mobile-number","path":"a",\\
"line":1,"column":1,"message":"x"},/; s/},\\]/}]/'""",
        "precision --count 50",
        "no warning of personal data, secrets or damage in clean",
    ),
    Liar(
        "a rule that goes by another name",
        'case $1 in explain) "$real" "$@" | sed s/^travel-/journey-/; exit ;; esac; exec "$real" "$@"',
        "precision --count 50",
        "every rule looked for",
    ),
    Liar(
        "a crash instead of a problem",
        AFTERWARDS.format("[ $status = 1 ] && kill -SEGV $$"),
        "content --only damaged",
        "a located error",
    ),
    Liar(
        "a trace of the time zone",
        AFTERWARDS.format('echo "$TZ" >>"$output/index.html"'),
        "same_bytes",
        "the same",
    ),
    Liar(
        "rights by the umask",
        AFTERWARDS.format('cp "$output/index.html" "$output/x" && mv "$output/x" "$output/index.html"'),
        "same_bytes",
        "umask",
    ),
    Liar(
        "a column that grows in place",
        FIRST.format('rm -rf "$output/notices"; sleep 0.1'),
        "killed --times 4 --notices 150",
        "leaves a whole column|ends a build and leaves",
    ),
    Liar(
        "nothing is cleared",
        FIRST.format('mkdir -p "$root/.left"'),
        "killed --times 4 --notices 150",
        "the next build works and clears|so does the last",
    ),
    Liar(
        "two builds at once",
        FIRST.format('cp -r "$root" "$root-$$"; set -- build --as-of 2026-11-21 --root "$root-$$"'),
        "killed --times 4 --notices 150",
        "refused|met at work",
    ),
    Liar(
        "no map for the server",
        AFTERWARDS.format('[ ! -f "$output/redirects.map" ] || : >"$output/redirects.map"'),
        "ledger --only addresses",
        "answers 410|answers 301",
    ),
    Liar(
        "a ledger without sums",
        AFTERWARDS.format(
            '[ ! -f "$root/Content/ledger.tsv" ] || sed -i "s/.$/0/" "$root/Content/ledger.tsv"'
        ),
        "ledger --only recording",
        "only appends|own reckoning",
    ),
]

# What the machine does not give, and what nobody may lose by it.
LIARS += [
    Liar(
        "no build where hard links are refused",
        FIRST.format('[ -n "$LD_PRELOAD" ] && { echo "Input/output error" >&2; exit 2; }'),
        "disk --only hard_links",
        "the build succeeds",
    ),
    Liar(
        "an output that is for all",
        AFTERWARDS.format('[ -d "$output" ] && chmod 755 "$output"'),
        "disk --only rights",
        "keeps it, and its group",
    ),
    Liar(
        "an output inside the sources",
        FIRST.format('[ "$1" = build ] && touch "$root/Content/built"'),
        "disk --only outputs_inside",
        "nothing is touched",
    ),
    Liar(
        "a limit that goes by another name",
        't=$(mktemp); "$real" "$@" 2>"$t"; status=$?; sed "s,File too large,Input/output error," "$t" >&2\n'
        'rm "$t"; exit $status',
        "disk --only limits",
        "a largest file",
    ),
    Liar(
        "answers that are lost in silence",
        '"$real" "$@" 2>/dev/null | cat 2>/dev/null; exit 0',
        "command --only streams",
        "exit 2 and a message",
    ),
    Liar(
        "a column that is published in silence",
        '"$real" "$@" 2>&1 | grep -v "note: "; exit 2',
        "command --only streams",
        "has published says so",
    ),
    Liar(
        "the machine's failure is the content's",
        AFTERWARDS.format("[ $status = 2 ] && status=1"),
        "hostile --only failures",
        "exit 2, with the attachment|exit 2 with its package",
    ),
    Liar(
        "a memory that others write",
        FIRST.format('[ -d "$root/cache" ] && chmod -R go-w "$root/cache"'),
        "hostile --only forged",
        "is not believed",
    ),
    Liar(
        "silence about a file without end",
        '"$real" "$@" | sed s/attachment-unscanned/file-unused/g; exit 1',
        "hostile --only without_end",
        "refused unread",
    ),
]

# What another program reads, spoilt on its way.
LIARS += [
    Liar(
        what,
        f't=$(mktemp); "$real" "$@" >"$t"; status=$?; sed {change} "$t"; rm "$t"; exit $status',
        f"reports --only {case}",
        failing,
    )
    for what, change, case, failing in [
        (
            "a SARIF level that is none",
            """'s/"level":"error"/"level":"fatal"/g'""",
            "sarif",
            "valid by the OASIS schema|the findings of our own form",
        ),
        (
            "a SARIF key that the standard lacks",
            """'s/"ruleId"/"rule":"x","ruleId"/'""",
            "sarif",
            "valid by the OASIS schema",
        ),
        (
            "a ruleIndex of another rule",
            """'s/"ruleIndex":1/"ruleIndex":0/g'""",
            "sarif",
            "points at its rule",
        ),
        ("columns in bytes", """'s/"startColumn":1/"startColumn":2/g'""", "sarif", "in characters"),
        ("addresses that are not encoded", """'s/%20/ /g'""", "sarif", "and encoded"),
        (
            "no suppressions",
            """'s/"suppressions"/"properties"/g; s/"justification"/"x"/g'""",
            "sarif",
            "suppressed",
        ),
        ("exit 0 in the log", """'s/"exitCode":1/"exitCode":0/'""", "sarif", "exit status is told"),
        (
            "a failure that is a success",
            """'s/"executionSuccessful":false/"executionSuccessful":true/'""",
            "a_failed",
            "is a notification",
        ),
        ("a line end in a message", """'s/%0A/\\n/g'""", "github", "documented grammar"),
        ("a comma in a property", """'s/%2C/,/g'""", "github", "documented grammar"),
        ("a percent sign that is not escaped", """'s/%25/%/g'""", "github", "documented grammar|comes back"),
        ("a severity that is none", """'s/"blocker"/"fatal"/g'""", "gitlab", "documented properties"),
        (
            "one fingerprint for all",
            """'s/"fingerprint":"[^"]*"/"fingerprint":"0"/g'""",
            "gitlab",
            "stands twice",
        ),
        ("failures that are not counted", """'s/failures="[0-9]*"/failures="0"/g'""", "junit", "add up"),
        (
            "errors that are skipped",
            """'s/failure/skipped/g'""",
            "junit",
            "is a failure|add up|runs to its end",
        ),
        (
            "an element of our own",
            """'s,<testcase,<office/><testcase,'""",
            "junit",
            "valid by the Jenkins XSD",
        ),
    ]
] + [
    Liar(
        "reports are forgotten",
        FIRST.format('for a; do shift; case $a in sarif:/*|--report) ;; *) set -- "$@" "$a" ;; esac; done'),
        "reports --only reports_in",
        "the file holds what",
    ),
]

# Puts other sums into the lock: those of the files as they lie there.
ANY_SUM = r"""\
lock=$root/Content/subordinates/lock.tsv
if [ "$1" = check ] && [ -f "$lock" ]; then
  tail -n +2 "$lock" | while IFS='	' read -r office file address sum day; do
    sum=$(sha256sum "$root/Content/subordinates/$file" | cut -d " " -f 1)
    sed -i "s,^\($office	$file	$address	\).*	,\1$sum	," "$lock"
  done
fi
exec "$real" "$@"
"""

LIARS += [
    Liar(
        "a stored feed is taken as it lies there",
        ANY_SUM,
        "aggregate --only held",
        "a stored feed that was changed is an error",
    ),
    *(
        Liar(
            f"silence about {rule}",
            f't=$(mktemp); "$real" "$@" 2>"$t"; status=$?; grep -v "{rule}" "$t" >&2; rm "$t"; exit $status',
            "aggregate --only held",
            failing,
        )
        for rule, failing in [
            ("aggregate-number-twice", "one number for two documents"),
            ("aggregate-differs", "one document with two titles"),
        ]
    ),
    Liar(
        "a subordinate that is left out",
        AFTERWARDS.format('[ "$1" = aggregate ] && sed -i "/^wjj/d" "$root/Content/subordinates/lock.tsv"'),
        "aggregate --only gathered",
        "builds from what was stored|holds every entry",
    ),
    Liar(
        "an audit without vetoes",
        FIRST.format('for a; do shift; [ "$a" = --fail ] || set -- "$@" "$a"; done'),
        "audit --only a_bad",
        "--fail: a veto",
    ),
    *(
        Liar(
            what,
            f't=$(mktemp); "$real" "$@" >"$t"; status=$?; sed {change} "$t"; rm "$t"; exit $status',
            f"audit --only {case}",
            failing,
        )
        for what, change, case, failing in [
            (
                "an audit that drops an item",
                """'s/{"id":"wording"[^{}]*"places":\\[\\]},//'""",
                "a_sound",
                "every item of an inspection",
            ),
            (
                "an audit without a key",
                """'s/"vetoes":/"veto":/'""",
                "a_sound",
                "valid by its schema|runs to",
            ),
            (
                "an audit whose score is kind",
                """'s/"score":[0-9][0-9]*/"score":101/'""",
                "a_sound",
                "score is what|by its schema",
            ),
            (
                "an audit page with a picture",
                """'s,</h1>,<img src=x alt=x></h1>,'""",
                "html",
                "nothing is loaded",
            ),
            ("an audit page with a broken table", """'s,</tr>,</td></tr>,'""", "html", "Nu checker"),
            ("heads without a scope", """'s/ scope="col"//g'""", "html", "have a scope"),
        ]
    ),
]
