"""Words that are filled in, nested, counted, compared and looked up."""

from __future__ import annotations

from app.words import translate, verbatim


def shout(context: str, source: str, comment: str, count: int) -> str:
    """Speak a language of our own: capitals, with the context and the count in front."""
    del comment
    return f"{context}/{count}: {source}".upper().replace("{WHO}", "{who}")


def test_without_gaps_the_source_is_the_text():
    """English needs no lookup, and braces that nobody fills stay as they are."""
    words = translate("Greeting", "Hello {who}")

    assert str(words) == "Hello {who}"


def test_gaps_are_filled_by_name_and_in_steps():
    """A sentence may be filled in more than one place of the program."""
    words = translate("Greeting", "{hello} {who}").format(hello="Hello").format(who="Mara")

    assert str(words) == "Hello Mara"


def test_filling_leaves_the_original_alone():
    """A sentence that is kept in a constant is the same after it was used."""
    empty = translate("Greeting", "Hello {who}")
    empty.format(who="Mara")

    assert empty.values == {}


def test_braces_in_a_value_are_text():
    """What a stranger's value holds is never taken for a gap."""
    words = translate("Greeting", "Hello {who}").format(who="{who} {0} {secret.__class__}")

    assert str(words) == "Hello {who} {0} {secret.__class__}"


def test_words_inside_words_are_looked_up_too():
    """A nested sentence speaks the language of the one around it."""
    inner = translate("Name", "nobody")
    words = translate("Greeting", "hello {who}").format(who=inner)

    assert str(words) == "hello nobody"
    assert words.render(shout) == "GREETING/-1: HELLO NAME/-1: NOBODY"


def test_counts_take_the_place_of_the_sign():
    """English shows the number itself; a language is told it to choose the plural."""
    words = translate("Tickets", "%n tickets", "", 3)

    assert str(words) == "3 tickets"
    assert words.render(shout) == "TICKETS/3: %N TICKETS"


def test_nothing_is_counted_without_a_count():
    """A sentence about a percentage is not one about a number of things."""
    assert str(translate("Tickets", "100%n")) == "100%n"


def test_verbatim_text_comes_back_as_it_is():
    """Somebody else's words are shown letter by letter, gaps and signs of count included."""
    assert str(verbatim("100 %n {who}")) == "100 %n {who}"


def test_equal_words_are_one_in_a_set():
    """Sentences may be keys; the values tell equals apart, although they do not hash."""
    hello = translate("Greeting", "Hello {who}")
    said = {hello.format(who="Mara"), hello.format(who="Mara"), hello.format(who=["unhashable"])}

    assert len(said) == 2
