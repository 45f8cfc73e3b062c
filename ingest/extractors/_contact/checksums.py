"""Checksums of bank accounts (ISO 13616) and Bitcoin addresses (Base58Check, BIP 173, BIP 350)."""

import hashlib

IBAN_LENGTHS = {
    "AD": 24, "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18,
    "EE": 20, "ES": 24, "FI": 18, "FR": 27, "GB": 22, "GI": 23, "GR": 27, "HR": 21, "HU": 28,
    "IE": 22, "IS": 26, "IT": 27, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "MC": 27, "MD": 24,
    "MT": 31, "NL": 18, "NO": 15, "PL": 28, "PT": 25, "RO": 24, "RS": 22, "SE": 24, "SI": 19,
    "SK": 24, "TR": 26, "UA": 29,
}  # fmt: skip

_BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_BECH32_CONSTANTS = {1, 0x2BC830A3}


def iban(text: str) -> tuple[str, int] | None:
    """The account number at the start of `text` and how many characters it takes, or None."""
    length = IBAN_LENGTHS.get(text[:2].upper(), 0)
    compact, taken = "", 0
    for char in text:
        if len(compact) == length:
            break
        taken += 1
        compact += char if char.isalnum() else ""
    if not length or len(compact) != length or text[taken : taken + 1].isalnum():
        return None
    compact = compact.upper()
    digits = "".join(str(int(char, 36)) for char in compact[4:] + compact[:4])
    return (compact, taken) if int(digits) % 97 == 1 else None


def bitcoin(address: str) -> str | None:
    """The address if its checksum is right (bech32 in lower case), else None."""
    if address[:3].lower() == "bc1":
        return address.lower() if _bech32(address) else None
    return address if _base58(address) else None


def _base58(address: str) -> bool:
    number = 0
    for char in address:
        number = number * 58 + _BASE58.index(char)
    if number >= 1 << 200:
        return False
    payload = number.to_bytes(25, "big")
    twice = hashlib.sha256(hashlib.sha256(payload[:-4]).digest()).digest()
    return twice[:4] == payload[-4:]


def _bech32(address: str) -> bool:
    lower = address.lower()
    if address not in {lower, address.upper()} or any(c not in _BECH32 for c in lower[3:]):
        return False
    values = [3, 3, 0, 2, 3, *(_BECH32.index(char) for char in lower[3:])]  # "bc", expanded
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for bit, generator in enumerate(_GENERATOR):
            check ^= generator if (top >> bit) & 1 else 0
    return check in _BECH32_CONSTANTS
