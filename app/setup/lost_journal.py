"""A set-up whose journal could not be read: it must not make its records a second time."""

from __future__ import annotations

from app.errors import SetupError
from app.setup.checklist import DEFAULT_REGISTRY_NAME, DEFAULT_USER_NAME, SetupState
from app.setup.order import plan_of
from app.setup.plan import Fate
from app.words import translate


def refuse_second_records(state: SetupState) -> None:
    """Refuse to make records beside those of an earlier set-up of which nothing else is known.

    Whoever types names of their own wants a second connection; the usual names were only offered.

    Args:
        state: the plan, and whether the journal of an earlier start was lost.

    Errors:
        SetupError: the instance has records of an earlier set-up under other names.
    """
    plan, usual = plan_of(state), {DEFAULT_REGISTRY_NAME, DEFAULT_USER_NAME}
    for item in (plan.registry, plan.user):
        is_second = item.fate is Fate.CREATE and item.suggestion and item.name in usual
        if state.journal_lost and is_second:
            raise SetupError(
                translate("Plan", "An earlier set-up has made this already."),
                translate(
                    "Plan", "Its journal could not be read, but “{name}” is on the instance."
                ).format(name=item.suggestion),
                translate(
                    "Plan",
                    "Use that name to go on with it, or type names of your own for a second "
                    "connection.",
                ),
            )
