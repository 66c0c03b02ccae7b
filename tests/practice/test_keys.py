"""Passwords: kept as hashes, and proven quickly once they were right."""

from __future__ import annotations

import pytest

from app.practice import keys


@pytest.fixture
def stored():
    """What is kept of a password that was proven."""
    kept = keys.hashed("right")
    keys.matches("right", kept)
    return kept


@pytest.mark.parametrize("password", ["", "wrong", "right ", "Right"])
def test_a_wrong_password_stays_wrong(stored, password):
    """That the right one was remembered opens nothing for another."""
    assert not keys.matches(password, stored)


def test_a_proven_password_is_not_stretched_again(stored, monkeypatch):
    """The second time takes no scrypt; another hash of the same password does."""
    other, stretched = keys.hashed("right"), []
    stretch = keys._stretch
    monkeypatch.setattr(keys, "_stretch", lambda *given: stretched.append(1) or stretch(*given))
    answers = keys.matches("right", stored), len(stretched), keys.matches("right", other)

    assert answers == (True, 0, True)
    assert len(stretched) == 1


def test_no_more_than_some_are_remembered(monkeypatch):
    """What is remembered is bounded, and the bound forgets no right."""
    monkeypatch.setattr(keys, "_MOST_PROVEN", 2)
    monkeypatch.setattr(keys, "_PROVEN", set())
    kept = [keys.hashed(f"word {number}") for number in range(3)]
    answers = [keys.matches(f"word {number}", text) for number, text in enumerate(kept)]

    assert answers == [True] * 3
    assert len(keys._PROVEN) <= 2


@pytest.mark.parametrize("stored", ["", keys.UNUSABLE, "plain", "md5$00$00"])
def test_what_is_no_hash_matches_nothing(stored):
    """A password that was stored as it was typed lets nobody in."""
    assert not keys.matches(stored, stored)
