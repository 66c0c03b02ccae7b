"""What the command line understands, and how it answers what it does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from app import __version__, cli
from app.cli import Exit
from app.places import HOME_VARIABLE

COMMANDS = (
    [],
    ["audit", "verify"],
    ["practice"],
    ["recommendations", "import"],
    ["tickets", "create"],
    ["tour"],
)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda words: " ".join(words) or "firnline")
def test_every_command_has_help(command, capsys):
    """Help says what the command is for, and what its exit codes mean."""
    with pytest.raises(SystemExit) as ended:
        cli.parse([*command, "--help"])
    said = capsys.readouterr().out

    assert ended.value.code == Exit.DONE
    assert ("--home" in said) == (command != ["practice"])
    assert "130  interrupted" in said


def test_version_is_told(capsys):
    """The version is that of the installed package."""
    with pytest.raises(SystemExit) as ended:
        cli.parse(["--version"])

    assert ended.value.code == Exit.DONE
    assert capsys.readouterr().out == f"firnline {__version__}\n"


@pytest.mark.parametrize(
    ("nonsense", "named"),
    [
        (["dance"], "dance"),
        (["--colour"], "--colour"),
        (["--lang", "tlh"], "tlh"),
        (["--theme", "plaid"], "plaid"),
        (["--log-level", "LOUD"], "LOUD"),
        (["--home"], "--home"),
        (["tour"], "--out"),
        (["practice", "extra"], "extra"),
        (["practice", "--home", "x"], "--home"),
        (["practice", "--log-level", "DEBUG"], "--log-level"),
        (["--home", "x", "practice"], "use --state DIR"),
        (["practice", "--port", "https"], "'https' is not a port"),
        (["practice", "--port", "65536"], "'65536' is not a port"),
        (["practice", "--port=-1"], "'-1' is not a port"),
        (["tickets"], "ACTION"),
        (["tickets", "create", "mfa"], "--due"),
        (["tickets", "create", "--due", "soon"], "'soon' is not a date"),
        (["tickets", "create", "--field", "=x"], "'=x' is not COLUMN=VALUE"),
        (["tickets", "export"], "--csv"),
        (["tickets", "list", "--type", "problem"], "problem"),
        (["audit", "export"], "FILE"),
    ],
)
def test_nonsense_is_named_on_one_line(nonsense, named, capsys):
    """The one line says what was not understood and where to read more."""
    with pytest.raises(SystemExit) as ended:
        cli.parse(nonsense)
    said = capsys.readouterr().err

    assert ended.value.code == Exit.USAGE
    assert said.startswith("firnline")
    assert named in said
    assert said.endswith("--help\n")
    assert said.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["--home", "x", "practice-control", "show"],
        ["practice-control", "--home", "x", "show"],
        ["tour", "--out", "o", "--home", "x"],
        ["tickets", "--home", "x", "list"],
        ["audit", "verify", "--home", "x"],
    ],
    ids=" ".join,
)
def test_common_options_stand_on_either_side(arguments):
    """An option for every command may be written before or after the command."""
    assert cli.parse(arguments).home == Path("x")


@pytest.mark.parametrize("action", [["show"], ["clear"], ["log", "--follow"], ["set", "offline"]])
def test_json_may_be_asked_for_on_either_side_of_an_action(action):
    """The option is heard before and after the action, and is off without it."""
    command = "practice-control"
    wishes = ([command, "--json", *action], [command, *action, "--json"], [command, *action])

    assert [cli.parse(words).json for words in wishes] == [True, True, False]


def test_the_later_of_two_homes_counts():
    """An option on the command wins over the same one before it."""
    assert cli.parse(["--home", "x", "tour", "--out", "o", "--home", "y"]).home == Path("y")


def test_defaults_leave_the_choice_to_the_system():
    """Without options a window opens in the system's language and colours."""
    chosen = cli.parse([])

    assert (chosen.command, chosen.home, chosen.lang, chosen.theme) == (None, None, None, None)
    assert chosen.log_level == "INFO"
    assert chosen.practice is False


@pytest.mark.parametrize("arguments", [["--home", ""], ["practice", "--state", " "]])
def test_a_folder_without_a_name_is_refused(arguments, capsys):
    """An empty name would mean the current folder, which nobody meant."""
    with pytest.raises(SystemExit) as ended:
        cli.parse(arguments)

    assert ended.value.code == Exit.USAGE
    assert "a folder needs a name" in capsys.readouterr().err


@pytest.mark.parametrize("named", [" ", "\t"])
def test_a_blank_variable_is_refused_as_a_blank_argument_is(named, monkeypatch, capsys):
    """A variable of spaces only names no folder; one that is empty counts as not set."""
    monkeypatch.setenv(HOME_VARIABLE, named)
    with pytest.raises(SystemExit) as ended:
        cli.parse([])
    monkeypatch.setenv(HOME_VARIABLE, "")

    assert ended.value.code == Exit.USAGE
    assert "a folder needs a name" in capsys.readouterr().err
    assert cli.parse([]).home is None


def test_no_words_mean_what_every_option_defaults_to(monkeypatch):
    """A start without a word takes a short way, to the same choices as the long one."""
    monkeypatch.delenv(HOME_VARIABLE, raising=False)
    said = cli.parse(["--log-level", "INFO"])

    assert vars(cli.parse([])) == vars(said)
