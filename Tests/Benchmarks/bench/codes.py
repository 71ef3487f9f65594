"""Check digits of the codes that index numbers begin with (GB 11714, GB 32100-2015)."""

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
CREDIT_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)


def organisation_check(code: str) -> str:
    """The ninth character of an organisation code, from its first eight."""
    total = sum(int(char, 36) * weight for char, weight in zip(code, ORGANISATION_WEIGHTS, strict=True))
    check = 11 - total % 11
    return {10: "X", 11: "0"}.get(check, str(check))


def credit_check(code: str) -> str:
    """The eighteenth character of a unified social credit code, from its first seventeen."""
    total = sum(ALPHABET.index(char) * weight for char, weight in zip(code, CREDIT_WEIGHTS, strict=True))
    return ALPHABET[(31 - total % 31) % 31]


def credit_code(region: str, unit: int) -> str:
    """The code of an invented organ: 11 (an organ of the state), its region, its number, both checks."""
    organisation = f"MB9D{unit:04d}"
    head = "11" + region + organisation + organisation_check(organisation)
    return head + credit_check(head)


def is_credit_code(code: str) -> bool:
    """Whether both check digits of an eighteen-character code are right."""
    return (
        len(code) == 18
        and set(code) <= set(ALPHABET)
        and organisation_check(code[8:16]) == code[16]
        and credit_check(code[:17]) == code[17]
    )
