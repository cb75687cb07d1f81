"""Reads the time with which a step begins, `3pm Welcome`, as a clock has it: `15:00 Welcome`."""

import re

from delegate.reading import complaints_structure as complain
from delegate.reading.complaint import Wrong
from delegate.reading.edits import in_place_of
from delegate.reading.languages import is_language
from delegate.reading.nodes import MappingNode, Node, ScalarNode
from delegate.reading.open_file import OpenFile
from delegate.reading.scalars import read_scalar
from delegate.reading.texts import text_of_pair
from delegate.reading.typed_times import times_as_written
from delegate.source import Span

# As texts: few steps need them. Four figures alone may be a year, and `3.15` a number.
_TIME = (
    r"\d{1,2}(?:[.:：]\d\d)?\s?[ap]\.?m\b\.?|\d{1,2}[:：]\d\d|(?:[01]\d|2[0-3])[0-5]\d(?:\s?(?:hrs?|h)\b)?"
    r"|(?:上午|下午|早上|晚上|中午)\d{1,2}(?:[:：]\d\d|[时時點点](?:半|\d{1,2}分?)?)"
)
_BEGUN = (
    rf"(?i)(?P<time>(?:{_TIME})(?:\s*(?:-|–|—|~|至|到|to)\s*(?:{_TIME}))?)"
    r"(?P<gap>\s*[-–—:：,，、]\s*|\s+|(?=[\u3400-\u9fff]))(?P<rest>\S.*)"
)
_A_YEAR = r"(?:19|20)\d\d"
_AS_IT_IS = r"\d\d[:：]\d\d(?:\s*[-–]\s*\d\d[:：]\d\d)?"


def with_clock(step: Node, route: str, file: OpenFile) -> Node:
    """A step with its time as a clock has it, which is noted with the edit; the step itself where it has none."""
    node = _as_typed(step, file)
    begun = re.fullmatch(_BEGUN, node.text.strip()) if node and any(map(str.isdigit, node.text[:6])) else None
    if not node or not begun or re.fullmatch(_A_YEAR, begun["time"]):
        return step
    typed = begun["time"]
    written = typed if re.fullmatch(_AS_IT_IS, typed) else times_as_written(typed)
    if not written or isinstance(read_scalar("times", written), Wrong):
        return step
    text = f"{written} {begun['rest']}"
    if text == node.text.strip() or (written == typed and not re.search(r"[-–—,，、:：]", begun["gap"])):
        return step
    said = complain.step_time(file.where(node.span, route), node.text, text)
    file.findings.append(said._replace(edits=in_place_of(file, node, text)))
    return node._replace(text=text)


def _as_typed(step: Node, file: OpenFile) -> ScalarNode | None:
    """The text of a step, `9:40 Remarks: Mr Chan` too, which YAML takes for a field; None where it has fields."""
    if not isinstance(step, MappingNode):
        return step if isinstance(step, ScalarNode) else None
    if step.flow or len(step.pairs) != 1:
        return None
    key, value = step.pairs[0]
    if is_language(key.text) or not isinstance(value, ScalarNode) or value.style in ("|", ">", "*"):
        return None
    begun = key.span
    end = begun.end._replace(column=begun.end.column + 1, offset=begun.end.offset + 1)  # behind the colon
    if value.text or value.style:
        end = value.span.end
    return ScalarNode(text_of_pair(key, value, file), Span(begun.start, end))
