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
TAG = r"([a-z]{2,3})(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?"


def is_language(tag: str) -> bool:
    """Whether this is a language tag as the format writes it: `en`, `yue`, `zh-Hant`, `pt-BR`."""
    match = re.fullmatch(TAG, tag)
    return match is not None and match[1] in CODES


def nearest_language(tag: str) -> str:
    """The same tag with its letters in the usual case, where that makes it known; else nothing."""
    parts = tag.replace("_", "-").split("-")
    usual = [parts[0].lower(), *(each.title() if len(each) == 4 else each.upper() for each in parts[1:])]
    return "-".join(usual) if is_language("-".join(usual)) else ""
