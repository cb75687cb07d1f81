"""Tells which words are languages: the codes of ISO 639-1, the larger Chinese and regional ones, and their subtags."""

import re

_CODES = """
aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el
en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu
ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na
nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so
sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu cdo
ceb cjy cmn fil gan hak hsn lzh nan pap tet wuu yue
"""
CODES = frozenset(_CODES.split())
_SPOKEN = {  # `chinese` alone may be Mandarin or Cantonese
    "en": "english 英語 英语 英文",
    "yue": "cantonese 粵語 粤语 廣東話 广东话",
    "zh": "mandarin putonghua 普通話 普通话 國語 国语",
    "ja": "japanese 日語 日语 日文",
    "ko": "korean 韓語 韩语",
    "fr": "french 法語 法语",
    "de": "german 德語 德语",
    "es": "spanish 西班牙語 西班牙语",
    "pt": "portuguese 葡語 葡语 葡萄牙語 葡萄牙语",
    "ru": "russian 俄語 俄语",
    "ar": "arabic 阿拉伯語 阿拉伯语",
}
TAG = r"([a-z]{2,3})(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?"


def is_language(tag: str) -> bool:
    """Whether this is a language tag as the format writes it: `en`, `yue`, `zh-Hant`, `pt-BR`."""
    match = re.fullmatch(TAG, tag)
    return match is not None and match[1] in CODES


def nearest_language(tag: str) -> str:
    """A tag with its letters in the usual case, where that makes it a language; else nothing."""
    parts = tag.replace("_", "-").split("-")
    usual = [parts[0].lower(), *(each.title() if len(each) == 4 else each.upper() for each in parts[1:])]
    return "-".join(usual) if is_language("-".join(usual)) else ""


def language_called(name: str) -> str:
    """The code of a language by its name in small letters, in English or Chinese; nothing where it may be two."""
    return next((code for code, words in _SPOKEN.items() if name in words.split()), "")
