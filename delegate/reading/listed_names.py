"""Reads lists of names where entries under ids are expected: an id, the name, and what else is said, apart."""

import re
from collections import Counter

from delegate.reading import complaints_structure as complain
from delegate.reading.edits import whole
from delegate.reading.everyday_words import is_tbc_word, role_meant
from delegate.reading.nodes import MappingNode, Node, ScalarNode, SequenceNode
from delegate.reading.open_file import OpenFile
from delegate.reading.paper_names import sure_paper
from delegate.reading.records import is_empty
from delegate.reading.short_records import misshapen
from delegate.source import Span

_TITLES = (
    r"(?i)(?:h\.?\s?e\.?|the hon\.?|hon\.?|mr|mrs|ms|miss|dr|prof(?:essor)?|sir|dame|lord|lady|mayor|governor|minister"
    r"|senator|ambassador|consul|president|chairman|secretary|madam|mme|herr|frau|señor|señora)\.?\s+"
)

_OFFICES = (  # what people are, and not where
    r"(?i)\b(?:(?:regional|country|global|deputy|department|division) head|head$|representative"
    r"|chair(?:man|woman|person)?|president"
    r"|director|secretary|manager|mayor|governor|minister|ambassador|consul|commissioner|head of|c[efoit]o"
    r"|partner|founder|officer|dean|professor|editor|engineer|counsell?or|attach[eé]|chief|adviser|advisor|member)\b"
    r"|(?:主席|總裁|总裁|局長|局长|市長|市长|處長|处长|主任|經理|经理|書記|书记|會長|会长|司長|司长|院長|院长|部長|部长|總監|总监|秘書長|秘书长|董事長|董事长|團長|团长|科長|科长|縣長|县长|區長|区长)$"
)

_OFFICE_FROM_ITS_START = r"(?:常務|常务|第一|高[級级])?[副總总助]?.{2,3}"


def id_for(name: str) -> str:
    """An id for a name, without what people are addressed by: `todd-gloria` for Mayor Todd Gloria."""
    bare = re.sub(r"\(.*?\)|（.*?）", " ", name).strip()
    while (shorter := re.sub(_TITLES, "", bare, count=1)) != bare and re.match(_TITLES, bare):
        bare = shorter
    return re.sub(r"[^\w]+", "-", bare.lower()).strip("-_")[:40].rstrip("-")


def as_person(text: str) -> tuple[str, list[tuple[str, str]], bool]:
    """An id and the fields of the person that a line of a list names, and whether they leave no doubt.

    `Pierre Favre (leader), Swiss passport` has a role and a paper, and `Ann Lo, Chairman` an office; what is none of
    these is taken for where they belong.
    """
    from delegate.reading.head_counts import heads_in, several_in  # its patterns cost a few ms, and few files need it

    if several := several_in(text):
        return id_for(several[0]), [("name", several[0])], False
    if heads := heads_in(text):
        name = id_for(heads.name) or "members"
        return name, [("name", heads.name), ("people", heads.people)], heads.sure
    parts = [each.strip() for each in re.split(r"[,，;；()（）]", text) if each.strip()]
    name, fields, sure = parts[0] if parts else text, dict[str, str](), True
    for each in parts[1:]:
        paper = sure_paper(each)
        key, value = ("papers", paper.written(braces=True)) if paper else ("role", role_meant(each))
        if not value and (each.lower() == "tbc" or is_tbc_word(each)):
            sure = False
            continue
        if not value:
            office = "title" not in fields and re.search(_OFFICES, each) is not None
            key, value, sure = "title" if office else "organisation", each, sure and office
        if key in fields:
            sure = False
        if key == "organisation" and key in fields:  # `Economic Bureau, Macao`
            fields[key] = f"{fields[key]}{', ' if value.isascii() else '，'}{value}"
        fields.setdefault(key, value)
    return id_for(name), [("name", name), *fields.items()], sure


def is_an_office(text: str) -> bool:
    """Whether a few Chinese characters are an office alone: 副局長."""
    return len(text) <= 6 and not text.isascii() and re.search(_OFFICES, text) is not None


def is_a_name(text: str) -> bool:
    """Whether an entry of a list is a name as people write it, and no id."""
    if len(text) > 120 or re.search(r"[{}\[\]:#\"]|\d{4}", text):
        return False
    return bool(re.search(r"[\s,，(（]", text.strip())) or (not text.isascii() and _stands_for_many(text))


def _stands_for_many(text: str) -> bool:
    """Whether a text without a blank says that it is of more than one: `6名隨員`, `陳先生夫婦`."""
    from delegate.reading.head_counts import heads_in, several_in

    return heads_in(text) is not None or several_in(text) is not None


def entry_written(name: str, fields: list[tuple[str, str]]) -> str:
    """`todd-gloria: {name: Todd Gloria}`."""
    return f"{name}: {{{', '.join(f'{key}: {_in_braces(value)}' for key, value in fields)}}}"


def _in_braces(text: str) -> str:
    """A text as it stands inside braces, where a comma would end it; what is in braces itself is left."""
    if text.startswith("{") or not re.search(r"[,\[\]{}]|: |\s#|^['\"&*!|>%@`]", text):
        return text
    return "'" + text.replace("'", "''") + "'"


def entry_by_its_id(name: str) -> str:
    """What to write for an id alone that no book has: a Chinese one is the name, `李敏副处长` with its office."""
    if name.isascii():
        return f"{name}: {{name: ...}}"
    for end in range(2, min(4, len(name) - 1)):
        if is_an_office(name[end:]) and re.fullmatch(_OFFICE_FROM_ITS_START, name[end:]):
            return entry_written(name[:end], [("name", name[:end]), ("title", name[end:])])
    return entry_written(name, [("name", name)])


def map_form(node: ScalarNode | SequenceNode) -> str:
    """How the first entry of a list of places is written under an id of its own."""
    first = next(iter(node.items), None) if isinstance(node, SequenceNode) else None
    said = _first_text(first)
    parts = [each.strip() for each in re.split(r"[,，]", said, maxsplit=1)]
    name = parts[0] if said and id_for(parts[0]) else "Tea house"
    city = parts[1] if len(parts) > 1 and said else "Hong Kong"
    return f"write each under an id of its own: `{entry_written(id_for(name), [('name', name), ('city', city)])}`"


def person_form(node: Node) -> str:
    """How people who are written in one text stand under ids of their own; nothing for what is no text."""
    if not isinstance(node, ScalarNode) or not id_for(node.text) or len(node.text) > 120:
        return ""
    people = [each.strip() for each in re.split(r"[;；\n、]|\s+and\s+|\s*&\s*", node.text) if each.strip()]
    entries = (entry_written(name, fields) for name, fields, _ in map(as_person, people) if name)
    return f"write on lines of their own below it: {' and '.join(f'`{each}`' for each in entries)}"


def group_form(node: Node) -> str:
    """How a list of groups, or of the people of one, is written under ids; nothing for what is no list."""
    items = node.items if isinstance(node, SequenceNode) else []
    ids = [each.text for each in items if isinstance(each, ScalarNode)]
    if ids and len(ids) == len(items):
        return f"give them a name as a group: `signers: [{', '.join(ids[:12])}]`" if len(ids) <= 12 else ""
    fields = [each.pairs for each in items if isinstance(each, MappingNode)]
    if fields and len(fields) == len(items) and all(len(pairs) == 1 for pairs in fields):
        return f"leave out the dashes: `{fields[0][0][0].text}:` is a group"
    named = (each for pairs in fields[:1] for key, each in pairs if key.text == "name")
    name = next((each.text for each in named if isinstance(each, ScalarNode)), "")
    id_ = id_for(name)
    return (
        f"write each under an id of its own, without a dash: `{id_}: {{name: {_in_braces(name)}, people: [...]}}`"
        if id_
        else ""
    )


def _first_text(node: Node | None) -> str:
    if isinstance(node, ScalarNode):
        return node.text
    if isinstance(node, MappingNode):
        found = {key.text: each.text for key, each in node.pairs if isinstance(each, ScalarNode)}
        return ", ".join(each for each in (found.get("name", ""), found.get("city", "")) if each)
    return ""


def listed_entries(node: SequenceNode, route: str, file: OpenFile) -> list[tuple[ScalarNode, Node]]:
    """A plain list of ids, each the entry of an address book; one may overrule fields in the list, too."""
    pairs: list[tuple[ScalarNode, Node]] = []
    shared = _shared_ids(node)
    for item in node.items:
        if isinstance(item, ScalarNode) and is_a_name(item.text):
            pairs.append(_named(item, node, route, file, shared))
        elif isinstance(item, ScalarNode) and not item.empty:
            pairs.append((item, ScalarNode("", Span(item.span.end, item.span.end))))
        elif isinstance(item, MappingNode) and (named := _name_in(item)):
            pairs.append(_without_id(named, item, route, file))
        elif isinstance(item, MappingNode) and len(item.pairs) == 1:
            pairs.extend(item.pairs)
        elif not is_empty(item):
            misshapen(item, "an id, or an id with the fields to overrule", route, file)
    first: dict[str, ScalarNode] = {}
    for name, _ in pairs:
        if name.text in first:
            where = file.where(name.span, route)
            file.findings.append(complain.duplicate_id(where, name.text, file.where(first[name.text].span, route)))
        first.setdefault(name.text, name)
    return [(name, child) for name, child in pairs if first[name.text] is name]


def _name_in(item: MappingNode) -> ScalarNode | None:
    """The text behind `name` in an entry of a list that has its fields and no id; None where `name` is an id."""
    return next((each for key, each in item.pairs if key.text == "name" and isinstance(each, ScalarNode)), None)


def _without_id(name: ScalarNode, item: MappingNode, route: str, file: OpenFile) -> tuple[ScalarNode, Node]:
    """`- name: Li Min`, with its other fields below it: complained of once, and read under the id that it may have."""
    written = next((each.text for key, each in item.pairs if key.text == "id" and isinstance(each, ScalarNode)), "")
    id_ = written or id_for(name.text) or "li-min"
    fields = [(key, each) for key, each in item.pairs if key.text != "id"]
    said = [(key.text, each.text if isinstance(each, ScalarNode) else "...") for key, each in fields]
    remedy = f"write its id before its fields: `- {entry_written(id_, said)}`"
    misshapen(item, "an id with the fields below it", route, file, remedy)
    return ScalarNode(id_, name.span), item._replace(pairs=fields)


def _shared_ids(node: SequenceNode) -> set[str]:
    """The ids that two entries of a list would have: `wong` for Ms Wong and Mr Wong."""
    texts = [item.text for item in node.items if isinstance(item, ScalarNode) and item.text]
    counted = Counter(as_person(text)[0] if is_a_name(text) else text for text in dict.fromkeys(texts))
    return {name for name, count in counted.items() if count > 1}


def _named(
    item: ScalarNode, node: SequenceNode, route: str, file: OpenFile, shared: set[str]
) -> tuple[ScalarNode, Node]:
    """A name in a list of ids as the entry that it stands for; only where it is nothing but a name it is rewritten.

    An id that would be `shared` has what the person is addressed by as well: `ms-wong`.
    """
    name, fields, sure = as_person(item.text)
    if name in shared:
        name = re.sub(r"[^\w]+", "-", dict(fields)["name"].lower()).strip("-_") or name
    line = entry_written(name, fields)
    where = file.where(item.span, route)
    is_one, remedy = "is a name, and an entry stands under an id", f"write `{'' if node.flow else '- '}{line}`"
    from delegate.reading.head_counts import several_in

    if several := several_in(item.text):
        is_one, remedy = "is more than one person", _entries_for_each(several, node)
    said = complain.unusable_id(where, item.text, is_one, remedy)
    file.findings.append(said._replace(edits=whole(file, item, line) if sure and name and not node.flow else ()))
    key = ScalarNode(name or item.text, item.span)
    return key, MappingNode(
        [(ScalarNode(each, item.span), _node(text, item)) for each, text in fields], item.span, False
    )


def _entries_for_each(several: tuple[str, str, str], node: SequenceNode) -> str:
    """What to write for `Prof Lee + 2`: an entry for him, and one for those with him."""
    first, second, people = several
    ids = [id_for(first), id_for(second)]
    if ids[0] == ids[1] or not all(ids):
        ids = [re.sub(r"[^\w]+", "-", each.lower()).strip("-_") for each in (first, second)]
    fields = [("name", second)] + ([("people", people)] if people != "1" else [])
    written = entry_written(ids[0], [("name", first)]), entry_written(ids[1], fields)
    dash = "" if node.flow else "- "
    return f"write an entry for each: `{dash}{written[0]}` and `{dash}{written[1]}`"


def _node(text: str, item: ScalarNode) -> Node:
    paper = re.fullmatch(r"\{(\S+): \{(\S+): (\S+)\}\}", text)
    if not paper:
        return ScalarNode(text, item.span)
    kind, key, value = (ScalarNode(each, item.span) for each in paper.groups())
    return MappingNode([(kind, MappingNode([(key, value)], item.span, True))], item.span, True)
