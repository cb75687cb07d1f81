"""The page that links a pack together: no script, no request, and nothing but names and file names."""

from functools import partial

from delegate.render.html import on_paper, page_of, said, tongues_of
from delegate.sheet.pages import Cover


def render(cover: Cover) -> str:
    """One HTML page; the links are relative, so that the folder can be moved."""
    tongues = tongues_of(cover.languages)
    return page_of("index.html.j2", cover=cover, main=tongues.main, said=partial(said, tongues), **on_paper("a4"))
