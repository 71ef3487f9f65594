"""Programs whose output is not what their schemas say, and schemas that say nothing."""

from __future__ import annotations

from liars import Liar


def changed(change: str, command: str) -> str:
    return (
        f't=$(mktemp); "$real" "$@" >"$t"; status=$?; '
        f'[ "$1" != {command} ] || sed -i {change} "$t"; cat "$t"; rm "$t"; exit $status'
    )


SCHEMAS = [
    Liar(
        "a report with a key that nobody describes",
        changed("""'s/"summary":{/"summary":{"made":"now",/'""", "check"),
        "schemas --only reports",
        "valid by the schema report",
    ),
    Liar(
        "an account with a state that is none",
        changed("""'s/"state":"unused"/"state":"lost"/'""", "import"),
        "schemas --only imports",
        "valid by the schema import",
    ),
    Liar(
        "a list whose days are words",
        changed("""'s/"as_of":"[0-9-]*"/"as_of":"today"/'""", "list"),
        "schemas --only lists",
        "valid by the schema list",
    ),
    Liar(
        "a schema that takes any key",
        changed("""'s/"additionalProperties": false/"additionalProperties": true/'""", "schema"),
        "schemas --only reports",
        "refuses it when it is broken",
    ),
    Liar(
        "a schema that is none",
        changed("""'s/"type": "object"/"type": "thing"/'""", "schema"),
        "schemas --only the_schemas",
        "sound by the schema of schemas",
    ),
    Liar(
        "a command that prints JSON and has no schema",
        """"$real" "$@"; [ "$*" != "mask --help" ] || echo '--format: text, json'""",
        "schemas --only every_command",
        "the commands that print JSON",
    ),
]
