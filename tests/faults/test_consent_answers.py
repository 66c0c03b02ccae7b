"""Rows 46 to 53 of the list of faults: what may be wrong with the answer to a consent."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.errors import ForeignRedirectError, SignInError, TokenRefusedError
from app.practice.server import PracticeOptions, PracticeServer
from app.secret import Secret
from app.signin.authorization import REDIRECT_URI
from app.signin.loopback import LoopbackListener
from tests.faults.consenting import register
from tests.ui.consent_scene import visit, web
from tests.windows import run_scene
from ui.consent.navigation import Verdict, judge
from ui.error_view import ErrorView


@pytest.mark.parametrize("state", ["", "another", "0" * 32, None])
async def test_row_46_a_state_that_is_not_ours(practice, state) -> None:
    """A state that is missing or wrong is refused before anything is asked of the instance."""
    registration = await register(practice)
    answer = {"code": "c0de"} | ({} if state is None else {"state": state})

    with pytest.raises(ForeignRedirectError):
        await registration.redeem(registration.attempt(), f"{REDIRECT_URI}?{urlencode(answer)}")

    assert registration.token_posts == 0


async def test_row_46_a_replayed_answer(practice) -> None:
    """The answer to an earlier attempt is refused; to its own, it brings nothing twice."""
    registration = await register(practice)
    attempt = registration.attempt()
    url = await registration.allowed(attempt)
    await registration.redeem(attempt, url)
    posts = registration.token_posts

    with pytest.raises(ForeignRedirectError):
        await registration.redeem(registration.attempt(), url)
    posts_of_replay = registration.token_posts - posts
    with pytest.raises(TokenRefusedError):
        await registration.redeem(attempt, url)

    assert posts_of_replay == 0
    assert len(registration.kept) == 1


async def test_row_47_the_code_of_another_session(practice) -> None:
    """A code that somebody else was given fails at the server, for its challenge is another."""
    registration = await register(practice)
    theirs, ours = registration.attempt(), registration.attempt()
    code = theirs.code_from(await registration.allowed(theirs)).reveal()
    injected = f"{REDIRECT_URI}?{urlencode({'code': code, 'state': ours.state})}"

    with pytest.raises(TokenRefusedError):
        await registration.redeem(ours, injected)

    assert registration.kept == []


@pytest.mark.parametrize("condition", ["pkce_ignored", "pkce_plain"])
async def test_row_48_a_server_that_wants_less(practice, condition) -> None:
    """Whatever the instance is content with, S256 is sent, with a verifier of full length."""
    practice.conditions.set(condition)
    registration = await register(practice)
    attempt = registration.attempt()
    owner = await registration.redeem(attempt, await registration.allowed(attempt))
    asked = parse_qs(urlsplit(attempt.url).query)

    assert asked["code_challenge_method"] == ["S256"]
    assert 43 <= len(attempt.verifier.reveal()) <= 128
    assert owner.user_name == practice.personal.user_name


async def test_row_49_two_instances_mixed_up(practice) -> None:
    """The answer of another instance is refused, and its code goes to neither."""
    with PracticeServer(PracticeOptions()).running() as other:
        here, there = await register(practice), await register(other)
        ours, theirs = here.attempt(), there.attempt()
        url = await there.allowed(theirs)
        with pytest.raises(ForeignRedirectError):
            await here.redeem(ours, url)
        posts_before = here.token_posts
        # Even with our state put in, it is asked of our instance alone, which does not know it.
        code = theirs.code_from(url).reveal()
        forged = f"{REDIRECT_URI}?{urlencode({'code': code, 'state': ours.state})}"
        with pytest.raises(TokenRefusedError):
            await here.redeem(ours, forged)
        posts_there = there.token_posts

    assert posts_before == 0
    assert posts_there == 0
    assert here.kept == []


LOOKALIKES = (
    "http://localhost.evil.example:47316/firnline/consent",
    "http://localhost:47316.evil.example/firnline/consent",
    "http://evil.example:47316/firnline/consent",
    "http://evil.example/?http://localhost:47316/firnline/consent",
    "http://localhost:47316@evil.example/firnline/consent",
    "http://localhost@evil.example:47316/firnline/consent",
    "http://user@localhost:47316/firnline/consent",
    "http://user:word@localhost:47316/firnline/consent",
    "http://localhost:47315/firnline/consent",
    "http://localhost:4731/firnline/consent",
    "http://localhost:473160/firnline/consent",
    "http://localhost:047316/firnline/consent",
    "http://localhost/firnline/consent",
    "http://127.0.0.1:47316/firnline/consent",
    "http://127.1:47316/firnline/consent",
    "http://0x7f000001:47316/firnline/consent",
    "http://[::1]:47316/firnline/consent",
    "http://localhost.:47316/firnline/consent",
    "http://LOCALHOST:47316/firnline/consent",
    "HTTP://localhost:47316/firnline/consent",
    "ftp://localhost:47316/firnline/consent",
    "http:localhost:47316/firnline/consent",
    "http:///localhost:47316/firnline/consent",
    "//localhost:47316/firnline/consent",
    "http://localhost:47316//firnline/consent",
    "http://localhost:47316/firnline/consent/",
    "http://localhost:47316/firnline/consent2",
    "http://localhost:47316/firnline/Consent",
    "http://localhost:47316/Firnline/consent",
    "http://localhost:47316/firnline/%63onsent",
    "http://localhost:47316/firnline/%2e/consent",
    "http://localhost:47316/firnline/../firnline/consent",
    "http://localhost:47316/firnline/consent;x",
    "http://localhost:47316/firnline/consent%3f",
    "http://localhost:47316/firnline/consent#",
    "http://localhost:47316\\firnline\\consent",
    "http://local%68ost:47316/firnline/consent",
    "http://l\u043ecalhost:47316/firnline/consent",
)


@pytest.mark.parametrize("lookalike", LOOKALIKES)
async def test_row_50_what_only_looks_like_the_way_back(practice, lookalike) -> None:
    """It is neither caught as the way back, nor shown, nor redeemed."""
    registration = await register(practice)
    attempt = registration.attempt()
    url = f"{lookalike}?{urlencode({'code': 'c0de', 'state': attempt.state})}"
    verdict = judge(url, attempt, main_frame=True)

    with pytest.raises(ForeignRedirectError):
        await registration.redeem(attempt, url)

    assert verdict not in {Verdict.RETURN, Verdict.SHOW}
    assert registration.token_posts == 0


async def test_row_51_another_process_at_the_port(practice) -> None:
    """What another process sends costs nothing, and the real answer still arrives."""
    registration = await register(practice)
    listener = await LoopbackListener.open()
    attempt = registration.attempt(redirect_uri=listener.redirect_uri)
    waiting = asyncio.create_task(listener.way_back(attempt))
    async with httpx.AsyncClient(trust_env=False) as process:
        posted = await process.post(listener.redirect_uri, data={"code": "a"})
        guessed = await process.get(listener.redirect_uri, params={"code": "a", "state": "b" * 32})
        posts = registration.token_posts
        await process.get(await registration.allowed(attempt))
    owner = await registration.redeem(attempt, await waiting)
    await listener.close()

    assert (posted.status_code, guessed.status_code, posts) == (404, 400, 0)
    assert owner.user_name == practice.personal.user_name


@pytest.mark.usefixtures("themed_app")
def test_row_52_markup_in_what_the_instance_says(practice) -> None:
    """What an error says is shown letter by letter, short, and never as markup."""
    registration = asyncio.run(register(practice))
    attempt = registration.attempt()
    said = "<img src=https://evil.example/x><b>bold</b>\u202e" + "x" * 1_000
    answer = {"error": "server_error", "error_description": said, "state": attempt.state}
    view = ErrorView()

    with pytest.raises(SignInError) as caught:
        attempt.code_from(f"{REDIRECT_URI}?{urlencode(answer)}")
    view.show_error(caught.value)
    shown = [label for label in view.findChildren(QLabel) if "evil.example" in label.text()]
    view.close()

    assert [label.textFormat() for label in shown] == [Qt.TextFormat.PlainText]
    assert "<b>bold</b>" in shown[0].text()
    assert "\u202e" not in shown[0].text()
    assert len(shown[0].text()) < 300


@web
def test_row_53_the_code_stays_out_of_the_history(practice) -> None:
    """The way back is caught before it loads, so neither history nor Referer can hold the code."""

    async def scene():
        async with visit(practice) as person:
            attempt = await person.open()
            await person.sign_in(practice.personal)
            await person.press("#allow")
            code = attempt.code_from(person.returned[0]).reveal()
            history = person.hands.web_view().page().history().items()
            return code, [item.url().toString() for item in history], list(practice.requests)

    code, visited, requests = run_scene(scene())

    assert visited
    assert not [url for url in visited if code in url]
    assert not [entry for entry in requests if code in repr(entry)]


def test_row_53_an_attempt_shows_nothing(practice) -> None:
    """Neither verifier nor code appears where an attempt is printed."""
    attempt = asyncio.run(register(practice)).attempt()
    attempt = replace(attempt, verifier=Secret("the-verifier"))

    assert "the-verifier" not in repr(attempt)
