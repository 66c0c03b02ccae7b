"""Collect the words of the program for translation, and build the files that it loads.

Run: python packaging/translations.py          collect new words, build
     python packaging/translations.py --check  fail on a word without a finished translation
"""

from __future__ import annotations

import argparse
import ast
import json
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import TypeGuard

ROOT = Path(__file__).resolve().parent.parent
FOLDER = Path("resources/translations")
# English needs a file for its plurals alone: "1 ticket", "2 tickets".
LANGUAGES = {"fr": ("-no-obsolete",), "en": ("-no-obsolete", "-pluralonly")}


def main() -> int:
    """Do what the command line asks for and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing, only complain")
    if parser.parse_args().check:
        return check()
    for language in LANGUAGES:
        collect(language, ROOT / source_of(language))
        build(ROOT / source_of(language), ROOT / built_of(language))
    return 0


def source_of(language: str) -> Path:
    """Return where the translators work."""
    return FOLDER / f"firnline_{language}.ts"


def built_of(language: str) -> Path:
    """Return what the program loads."""
    return FOLDER / f"firnline_{language}.qm"


def collect(language: str, target: Path) -> None:
    """Bring a translation source up to date with the code."""
    with tempfile.TemporaryDirectory() as folder:
        sentences = Path(folder, "sentences.py")
        sentences.write_text("\n".join(calls()), encoding="utf-8")
        run(
            "lupdate",
            str(sentences),
            *LANGUAGES[language],
            *("-locations", "none", "-source-language", "en", "-target-language", language),
            *("-ts", str(target)),
        )


def calls() -> Iterator[str]:
    """Yield every call of `translate`, with 1 for its count.

    `lupdate` takes a sentence for a counted one only where the count is a number, and passes over
    the sentence where the count is an expression.
    """
    for path in sources():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        nodes = [node for node in ast.walk(tree) if is_call_of_translate(node)]
        for node in sorted(nodes, key=lambda node: (node.lineno, node.col_offset)):
            texts = [
                json.dumps(ast.literal_eval(each), ensure_ascii=False) for each in node.args[:3]
            ]
            yield f"translate({', '.join(texts + ['1'] * len(node.args[3:]))})"


def sources() -> list[Path]:
    """Return the code whose words people see."""
    return sorted(
        path
        for folder in ("app", "ui")
        for path in (ROOT / folder).rglob("*.py")
        if "practice" not in path.relative_to(ROOT / folder).parts[:1]
    )


def is_call_of_translate(node: ast.AST) -> TypeGuard[ast.Call]:
    """Tell whether something in the code marks a sentence for translation."""
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "translate"
        and bool(node.args)
    )


def build(source: Path, target: Path) -> None:
    """Make what the program loads from what the translators wrote."""
    run("lrelease", "-silent", str(source), "-qm", str(target))


def check() -> int:
    """Return 1 and say why if a word is missing, unfinished, or not built."""
    complaints = []
    with tempfile.TemporaryDirectory() as folder:
        for language in LANGUAGES:
            fresh, built = Path(folder, "fresh.ts"), Path(folder, "built.qm")
            if (ROOT / source_of(language)).exists():
                shutil.copy(ROOT / source_of(language), fresh)
            collect(language, fresh)
            build(fresh, built)
            complaints += unfinished(language, fresh)
            if not same(built, ROOT / built_of(language)):
                complaints.append(f"{built_of(language)} is out of date. Run: make translations")
            fresh.unlink()
    print("\n".join(complaints) or "Every word is translated.")
    return bool(complaints)


def unfinished(language: str, source: Path) -> list[str]:
    """Return a line for each word without a finished translation."""
    return [
        f"{language}: not translated: {message.findtext('source')}"
        for message in ET.parse(source).iter("message")
        if is_unfinished(message)
    ]


def is_unfinished(message: ET.Element) -> bool:
    """Tell whether a translation is missing, marked unfinished, or has an empty plural."""
    translation = message.find("translation")
    if translation is None or translation.get("type") == "unfinished":
        return True
    return any(not "".join(form.itertext()).strip() for form in translation.iter())


def same(left: Path, right: Path) -> bool:
    """Tell whether two files hold the same bytes."""
    return right.exists() and left.read_bytes() == right.read_bytes()


def run(tool: str, *arguments: str) -> None:
    """Run one of Qt's language tools, quietly unless it fails."""
    command = [str(Path(sys.executable).with_name(f"pyside6-{tool}")), *arguments]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if result.returncode:
        sys.exit(f"{tool} failed:\n{result.stdout}{result.stderr}")


if __name__ == "__main__":
    sys.exit(main())
