"""Lists the shipped everyday words for kinds of lines."""

import json
from pathlib import Path

WORDS = json.loads((Path(__file__).parents[2] / "delegate/data/everyday-words.json").read_text("utf-8"))
KINDS = [(word, kind) for kind, words in WORDS["kinds"].items() for word in words]
