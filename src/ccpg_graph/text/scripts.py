"""Scripts: Cyrillic as Latin, plain Latin letters, and slugs for ids.

The transliteration is a readable one for ids and comparison (close to BGN/PCGN without its marks); it is not meant to
be turned back. Letters of scripts without a table here stay as they are.
"""

from __future__ import annotations

import re
import unicodedata

# Russian, Belarusian, Ukrainian, Kazakh, Kyrgyz, Tajik, Uzbek, Mongolian letters.
_CYRILLIC = {
    **dict(zip("абвгдезиклмнопрстуфыэ", "abvgdeziklmnoprstufye", strict=True)),
    **dict(zip("іїўғқңөұүһәҳӣӯґѐѝ", "iiugqnouuhahiugei", strict=True)),
    **{"ё": "yo", "ж": "zh", "й": "y", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya"},
    **{"ъ": "", "ь": "", "є": "ye", "ҷ": "j", "ҝ": "g", "ӆ": "l", "ј": "j", "љ": "lj", "њ": "nj", "џ": "dz"},
}
# Latin letters that Unicode does not take apart.
_LATIN = {"ə": "a", "ı": "i", "ł": "l", "đ": "d", "ø": "o", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ŋ": "n"}
_TABLE = {ord(letter): latin for letter, latin in (_CYRILLIC | _LATIN).items()}
_APOSTROPHES = re.compile("['’ʼ`ʻʹ´‘]")
_NOT_SLUG = re.compile(r"[\W_]+")


def to_latin(text: str) -> str:
    """Give the text in lower-case Latin letters without marks; letters of unknown scripts stay."""
    latin = unicodedata.normalize("NFC", text).lower().translate(_TABLE)
    parts = unicodedata.normalize("NFKD", latin)
    plain = "".join(letter for letter in parts if not unicodedata.combining(letter))
    return plain.lower().translate(_TABLE)


def is_cyrillic(text: str) -> bool:
    """Whether more than half of the letters are Cyrillic."""
    if text.isascii():
        return False
    letters = [letter for letter in text if letter.isalpha()]
    return 2 * sum("\u0400" <= letter <= "\u052f" for letter in letters) > len(letters)


def slug(text: str, limit: int = 60) -> str:
    """Give ASCII words joined by hyphens, cut at a word's end to `limit` characters; empty where no word is left."""
    plain = _APOSTROPHES.sub("", to_latin(text)).encode("ascii", "ignore").decode()
    words = _NOT_SLUG.sub("-", plain).strip("-")
    if len(words) <= limit:
        return words
    cut = words[: limit + 1]
    return cut.rpartition("-")[0] or words[:limit]


def post_slug(owner: str, role: str) -> str:
    """The slug of a post: of whose it is (a body's slug, or a state's code in small letters) and of the role."""
    return f"{owner}--{role}"
