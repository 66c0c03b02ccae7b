from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[2]
GAP = re.compile(r"\{\w*\}|%n")
MNEMONIC = re.compile(r"&(?=\w)")
# Written alike in both languages: names, French words, and punctuation around gaps.
ALIKE = {
    *("Firnline", "Microsoft", "{page} · Firnline"),
    *("Centre", "Configuration", "Description", "Incident", "Incidents", "Infrastructure"),
    *("Instance", "Plan", "Points", "Source", "Tickets"),
    *("Client", "Cloud", "Proxy", "Services", "SHA-256", "Type", "{host} · {ms} ms"),
    *("Rose", "Synchronisation", "Ticket", "Urgent", "Violet"),
    "{points} points",
}


class Message(NamedTuple):
    """One sentence and its forms in another language: one, or singular and plural."""

    context: str
    source: str
    forms: tuple[str, ...]


class Call(NamedTuple):
    """One call of `translate`, where it stands, and its arguments."""

    place: str
    arguments: tuple[ast.expr, ...]
    keywords: tuple[str | None, ...]

    def text(self, position: int) -> str | None:
        """Return an argument that is a literal string, None for anything else."""
        argument = self.arguments[position] if position < len(self.arguments) else None
        value = argument.value if isinstance(argument, ast.Constant) else None
        return value if isinstance(value, str) else None


def messages(language: str) -> list[Message]:
    """Return every sentence that translators were given."""
    tree = ET.parse(ROOT / "resources" / "translations" / f"firnline_{language}.ts")  # noqa: S314 - the file is our own
    return [
        Message(
            context.findtext("name", ""), message.findtext("source", ""), tuple(_forms(message))
        )
        for context in tree.iter("context")
        for message in context.iter("message")
    ]


def _forms(message: ET.Element) -> Iterator[str]:
    translation = message.find("translation")
    if translation is not None:
        plurals = translation.findall("numerusform")
        for form in plurals or [translation]:
            yield form.text or ""


def calls() -> list[Call]:
    """Return every call of `translate` in the program."""
    return [
        Call(f"{path.relative_to(ROOT)}:{node.lineno}", tuple(node.args), _keywords(node))
        for folder in ("app", "ui")
        for path in sorted((ROOT / folder).rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "translate"
    ]


def _keywords(node: ast.Call) -> tuple[str | None, ...]:
    return tuple(keyword.arg for keyword in node.keywords)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_translation_keeps_every_gap(language) -> None:
    """A translation holds the same gaps as its sentence, each as often."""
    wrong = [
        message
        for message in messages(language)
        for form in message.forms
        if Counter(GAP.findall(form)) != Counter(GAP.findall(message.source))
    ]

    assert not wrong


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_translation_is_empty(language) -> None:
    """Every sentence has words in every form."""
    empty = [
        message
        for message in messages(language)
        if not message.forms or not all(form.strip() for form in message.forms)
    ]

    assert not empty


def test_only_words_that_are_alike_stay_the_same() -> None:
    """French repeats the English only where both languages write it alike."""
    same = {each.source for each in messages("fr") if set(each.forms) == {each.source}}

    assert same == ALIKE


def test_keys_of_buttons_stay() -> None:
    """A button that can be pressed with Alt and a letter has such a letter in French too."""
    wrong = [
        message
        for message in messages("fr")
        for form in message.forms
        if len(MNEMONIC.findall(form)) != len(MNEMONIC.findall(message.source))
    ]

    assert not wrong


def test_french_punctuation_does_not_stand_alone() -> None:
    """Signs that French sets apart cannot slip to the next line, and apostrophes are curved."""
    loose = re.compile(r" [:;?!»]|« |'|\w[;?!]")

    assert not [m for m in messages("fr") if any(loose.search(form) for form in m.forms)]


def test_every_sentence_can_be_found_by_the_translators() -> None:
    """Context, sentence and comment stand literally in the call, where the tools look for them."""
    unreadable = [
        call.place
        for call in calls()
        if call.keywords or any(call.text(at) is None for at in range(len(call.arguments[:3])))
    ]

    assert calls()
    assert not unreadable


def test_every_count_has_its_sentence() -> None:
    """A sentence with a count is given one, and no other sentence is."""
    wrong = [
        call.place
        for call in calls()
        if ("%n" in (call.text(1) or "")) is not (len(call.arguments) > 3)
    ]

    assert not wrong
