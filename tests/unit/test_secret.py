"""Secrets, and everything they could slip into."""

from __future__ import annotations

import copy
import json
import logging
import pickle
import string
import traceback
from dataclasses import dataclass

import pytest

from app.secret import Secret, generate_client_secret, generate_password

VALUE = "correct-horse-battery"
SECRET = Secret(VALUE)


@dataclass(frozen=True)
class Holder:
    """A value of ours with a secret in it."""

    secret: Secret


@pytest.mark.parametrize(
    "text",
    [
        repr(SECRET),
        str(SECRET),
        f"{SECRET}",
        f"{SECRET!r:>40}",
        "{}".format(SECRET),  # noqa: UP032 - each way of formatting is tried
        "%s %r" % (SECRET, SECRET),  # noqa: UP031 - as above
        repr(Holder(SECRET)),
        repr([SECRET]),
        repr({SECRET: 1}),
    ],
)
def test_text_never_shows_it(text):
    """However a secret becomes text, it is a mask."""
    assert "<secret>" in text
    assert VALUE not in text


def test_only_asking_by_name_reveals_it():
    """The one call that needs the value gets it."""
    assert SECRET.reveal() == VALUE


def test_a_log_line_never_shows_it(caplog):
    """A secret that is logged by mistake is masked, as an argument and inside a value."""
    with caplog.at_level(logging.DEBUG):
        logging.getLogger("app.test").debug("%s %r %s", SECRET, Holder(SECRET), [SECRET])

    assert caplog.text.count("<secret>") == 3
    assert VALUE not in caplog.text


def test_a_traceback_with_locals_never_shows_it():
    """A report that prints the variables of every frame prints masks."""

    def fail(password):
        {}[password]

    with pytest.raises(KeyError) as failed:
        fail(SECRET)
    found = traceback.TracebackException.from_exception(failed.value, capture_locals=True)
    report = "".join(found.format())

    assert "password = <secret>" in report
    assert VALUE not in report


@pytest.mark.parametrize("leak", [pickle.dumps, copy.copy, copy.deepcopy])
def test_it_cannot_be_pickled_or_copied(leak):
    """No copy is made behind anybody's back."""
    with pytest.raises(TypeError, match="never pickled") as refused:
        leak(SECRET)

    assert VALUE not in str(refused.value)


def test_it_cannot_become_json():
    """A secret among values that are written to a file is refused."""
    with pytest.raises(TypeError) as refused:
        json.dumps({"password": SECRET})

    assert VALUE not in str(refused.value)


def test_it_has_no_attributes_to_look_into():
    """What lists the attributes of an object finds none."""
    with pytest.raises(TypeError):
        vars(SECRET)


def test_equality_is_that_of_the_values():
    """Equal values are equal and hash alike; plain text is never equal to a secret."""
    assert Secret("pässword") == Secret("pässword")
    assert Secret("a") != Secret("b")
    assert Secret("a") != "a"
    assert len({Secret("a"), Secret("a"), Secret("b")}) == 2


def test_an_empty_secret_is_false():
    """Whether there is a password can be asked without revealing it."""
    assert Secret("x")
    assert not Secret("")


@pytest.mark.parametrize("length", [4, 24, 64])
def test_passwords_have_all_four_classes(length):
    """Every password satisfies the usual rules, at every length that can."""
    groups = (string.ascii_uppercase, string.ascii_lowercase, string.digits, "-._")
    passwords = [generate_password(length).reveal() for _ in range(50)]

    assert {len(password) for password in passwords} == {length}
    assert all(set(password) & set(group) for password in passwords for group in groups)
    assert set("".join(passwords)) <= set("".join(groups))
    assert len(set(passwords)) > 1


def test_client_secrets_are_long_plain_and_new():
    """A client secret survives any form or URL as it is, and no two are equal."""
    one, other = generate_client_secret(), generate_client_secret()

    assert len(one.reveal()) == 40
    assert one.reveal().isascii()
    assert one.reveal().isalnum()
    assert one != other
