"""Writes the settings of an office where a test wants them."""

from pathlib import Path


def write(folder: Path, text: str, name: str = "delegate.toml") -> None:
    """Write settings into a folder, which is made."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, "utf-8")
