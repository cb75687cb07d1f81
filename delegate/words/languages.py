"""What languages are called in English, for the list of who speaks what."""

_NAMES = {
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


def language_name(tag: str) -> str:
    """`Cantonese` for `yue`; a tag that is not listed is its own name."""
    return _NAMES.get(tag, _NAMES.get(tag.split("-")[0], tag))
