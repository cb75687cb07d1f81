"""What languages are called, for the list of who speaks what."""

from delegate.i18n.language import ENGLISH, Language, language_of

NAMES = {
    "ar": "Arabic",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "et": "Estonian",
    "fr": "French",
    "hak": "Hakka",
    "hi": "Hindi",
    "id": "Indonesian",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "ms": "Malay",
    "nan": "Hokkien",
    "nl": "Dutch",
    "pl": "Polish",
    "pt": "Portuguese",
    "ru": "Russian",
    "th": "Thai",
    "tl": "Tagalog",
    "vi": "Vietnamese",
    "wuu": "Shanghainese",
    "yue": "Cantonese",
    "zh": "Chinese",
}


def language_name(tag: str, tongue: Language = ENGLISH) -> str:
    """`Cantonese` for `yue`; a tag that is not listed is its own name."""
    return tongue.term(NAMES.get(tag, NAMES.get(tag.split("-")[0], tag)))


def same_writing(one: str, other: str) -> bool:
    """Whether two tags are one language in one script, whatever the region: `zh-HK` and `zh-Hant`, `en-GB` and `en`."""
    return one.split("-")[0] == other.split("-")[0] and language_of(one).tag == language_of(other).tag
