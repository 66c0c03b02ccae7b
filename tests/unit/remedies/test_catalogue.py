"""Every trouble has an entry, and every entry is whole."""

from __future__ import annotations

import ast
import html
import re
from pathlib import Path

import pytest

from app.remedies.catalogue import remedies, remedy_of
from app.remedies.remedy import Remedy, copyable
from app.remedies.subject import Subject
from app.words import Words

ROOT = Path(__file__).parents[3]
PROBES = {
    "reach", "certificate", "proxy", "release", "registry", "user", "roles", "owner", "read",
    "change_request", "incident", "choices", "rate", "address", "clock",
}  # fmt: skip
NAMED = {
    "cross_scope", "registry_missing", "registry_inactive", "redirect_mismatch",
    "client_secret_refused", "scope_restricted", "user_missing", "user_locked", "user_inactive",
    "password_not_set", "must_reset_password", "web_service_only", "role_missing", "wrong_person",
    "sso_local_sign_in", "sso_same_account", "consent_remembered", "refresh_expired",
    "instance_reset", "ip_blocked", "own_address_blocked", "no_tickets", "basic_restricted",
    "release_too_old", "tables_customised", "mandatory_fields", "business_rule", "rate_limited",
    "clock_offset", "proxy", "certificate", "hibernating", "not_reachable", "choices_unreadable",
    "table_missing",
}  # fmt: skip
REPAIRED = {
    "cross_scope", "registry_inactive", "redirect_mismatch", "scope_restricted", "user_locked",
    "user_inactive", "must_reset_password", "password_not_set", "web_service_only", "role_missing",
    "tables_customised",
}  # fmt: skip
WITHOUT_A_MENU = {
    "wrong_person", "sso_local_sign_in", "sso_before_api", "no_tickets", "clock_offset", "proxy",
    "certificate", "hibernating", "maintenance", "not_reachable",
}  # fmt: skip
EVERY = [pytest.param(remedy, id=remedy.id) for remedy in remedies()]


def sentences(remedy: Remedy) -> list[Words]:
    """Return all that an entry says."""
    said = [remedy.title, remedy.symptom.place, remedy.cause, *remedy.steps, remedy.verification]
    more = (remedy.repair and remedy.repair.offer, remedy.reminder)
    return [*said, *filter(None, more)]


def ids_in(path: Path) -> set[str]:
    """Return the remedies that a module of the program names."""
    calls = [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)]
    named = (word.value for call in calls for word in call.keywords if word.arg == "remedy_id")
    constants = {node.value for node in named if isinstance(node, ast.Constant)}
    return constants - {""}


def french() -> set[str]:
    """Return the English sentences that have a French one, read as the text that the file is."""
    file = (ROOT / "resources/translations/firnline_fr.ts").read_text(encoding="utf-8")
    messages = re.findall(r"<source>(.*?)</source>.*?<translation( type[^>]*)?>", file, re.DOTALL)
    return {html.unescape(source) for source, unfinished in messages if not unfinished}


def test_every_trouble_has_one_entry():
    """Each trouble that the program knows has an entry, and no id stands twice."""
    ids = [remedy.id for remedy in remedies()]

    assert len(ids) == len(set(ids))
    assert set(ids) >= NAMED
    assert all(remedy_of(remedy.id) is remedy for remedy in remedies())


def test_what_the_program_can_do_is_offered():
    """Every trouble that can be repaired without risk has a repair, and no other."""
    assert {remedy.id for remedy in remedies() if remedy.repair} == REPAIRED


@pytest.mark.parametrize("remedy", EVERY)
def test_an_entry_is_whole(remedy):
    """An entry has a cause, steps for a person, and a proof by a probe that exists."""
    assert all(str(words).strip() for words in sentences(remedy))
    assert len(remedy.steps) >= 2
    assert remedy.probe in PROBES


@pytest.mark.parametrize("remedy", EVERY)
def test_no_name_is_missing_in_a_sentence(remedy):
    """With or without a connection, each gap of a sentence is filled."""
    for subject in (Subject(), Subject("h", "r", "1", "c", "u", "2", "e")):
        said = " ".join(map(str, sentences(remedy.about(subject))))

        assert "{" not in said


def test_what_a_person_does_on_the_instance_has_a_menu_path():
    """Where a person works in the menus of the instance, a step says how to get there."""
    without = {
        remedy.id for remedy in remedies() if not any(" > " in step.source for step in remedy.steps)
    }

    assert without == WITHOUT_A_MENU


@pytest.mark.parametrize("remedy", EVERY)
def test_an_entry_speaks_french(remedy):
    """Every sentence of an entry is translated."""
    assert {words.source for words in sentences(remedy)} <= french()


def test_every_remedy_that_a_finding_names_exists():
    """No finding and no window leads to an entry that does not exist."""
    sources = [*ROOT.glob("app/**/*.py"), *ROOT.glob("ui/**/*.py")]
    used = set().union(*map(ids_in, sources))

    assert used <= {remedy.id for remedy in remedies()}


def test_names_in_a_step_can_be_copied():
    """The names that have to be typed exactly are found in a step, in its order."""
    remedy = remedy_of("sso_same_account").about(
        Subject(user_name="firnline.integration", email="firnline@example.com")
    )

    assert [copyable(step) for step in remedy.steps[1:3]] == [
        ("firnline.integration",),
        ("firnline@example.com",),
    ]
    assert copyable(remedy_of("wrong_person").about(Subject()).steps[1]) == ()
