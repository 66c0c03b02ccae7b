"""Comments and work notes, as the instance tells them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from app.tickets.threads import Entry, Thread, Threads, entries_of, read_threads

SHOWN = (
    "23.11.2026 10:05:00 - Robin Vale (Work notes)\nSecond line\n\nof the same entry\n\n"
    "2026-11-23 - no head (at all)\n\n"
    "23.11.2026 09:00:00 - Mara Lindqvist (Work notes)\nFirst\n\n"
)


def test_the_text_of_a_column_is_taken_apart():
    """Each head begins an entry; a line that only looks like one stays part of the text."""
    assert entries_of(Thread.WORK_NOTES, SHOWN) == (
        Entry(
            Thread.WORK_NOTES,
            "Second line\n\nof the same entry\n\n2026-11-23 - no head (at all)",
            "Robin Vale",
            shown_at="23.11.2026 10:05:00",
        ),
        Entry(Thread.WORK_NOTES, "First", "Mara Lindqvist", shown_at="23.11.2026 09:00:00"),
    )


@pytest.mark.parametrize("text", ["", "nothing of the kind"])
def test_a_text_without_heads_has_no_entries(text):
    """A column that says something else is not guessed at."""
    assert entries_of(Thread.COMMENTS, text) == ()


def test_equal_texts_are_counted_without_regard_to_spaces():
    """Instances change line ends and cut spaces off."""
    threads = Threads((Entry(Thread.COMMENTS, "two\r\nlines ", "Robin Vale"),))

    assert threads.count_of(Thread.COMMENTS, "two\nlines") == 1
    assert threads.count_of(Thread.WORK_NOTES, "two\nlines") == 0


async def test_both_threads_are_read_newest_first(practice, client, made):
    """The journal tells who wrote what, and when."""
    for text in ("first", "second"):
        await client.update(made.ticket_type, made.sys_id, {"comments": text})
        practice.clock.advance(60)
    await client.update(made.ticket_type, made.sys_id, {"work_notes": "inside"})
    threads = await read_threads(client, made)

    assert [(entry.thread, entry.text) for entry in threads.entries] == [
        (Thread.WORK_NOTES, "inside"),
        (Thread.COMMENTS, "second"),
        (Thread.COMMENTS, "first"),
    ]
    assert {entry.author for entry in threads.entries} == {practice.administrator.user_name}
    assert all(entry.at > datetime(2026, 1, 1, tzinfo=UTC) for entry in threads.entries)


async def test_without_the_journal_the_columns_tell(practice, made, person):
    """An account that may not read the journal sees what the record itself shows."""
    await person.update(made.ticket_type, made.sys_id, {"comments": "for all"})
    practice.conditions.acl_hidden_rows = "sys_journal_field"
    threads = await read_threads(person, made)

    assert [(entry.thread, entry.text) for entry in threads.entries] == [
        (Thread.COMMENTS, "for all")
    ]
    assert threads.entries[0].at is None
    assert threads.entries[0].shown_at
