"""What a remedy says: how a trouble shows itself, why, who can do what, and the proof."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.errors import AppError
from app.remedies.repair import Repair
from app.remedies.subject import Subject
from app.words import Words


@dataclass(frozen=True)
class Symptom:
    """How a trouble shows itself.

    Attributes:
        place: where somebody meets it.
        wording: what the instance says then, any of it, in any letter case.
        statuses: the HTTP statuses with which it says so.
        errors: the kinds of error that it becomes with that wording, if there is any; none where a
            finding tells instead.
        plain_errors: the kinds of error that are this symptom whatever was said.
    """

    place: Words
    wording: tuple[str, ...] = ()
    statuses: tuple[int, ...] = ()
    errors: tuple[type[AppError], ...] = ()
    plain_errors: tuple[type[AppError], ...] = ()

    def is_met_by(self, error: AppError) -> bool:
        """Tell whether an error is this symptom.

        Args:
            error: what failed.
        """
        said = str(error.detail).lower()
        heard = not self.wording or any(part.lower() in said for part in self.wording)
        return isinstance(error, self.plain_errors) or (isinstance(error, self.errors) and heard)


@dataclass(frozen=True)
class Remedy:
    """One entry of the catalogue.

    Attributes:
        id: what findings and errors call it.
        title: the trouble, in one line.
        symptom: how it shows itself.
        cause: why.
        steps: what a person does, in order, with menu path and field names.
        verification: how it is known to be over.
        probe: the probe of the doctor that is green again then.
        repair: what the program can do itself, or None.
        reminder: what a person has to take back one day, or None.
    """

    id: str
    title: Words
    symptom: Symptom
    cause: Words
    steps: tuple[Words, ...]
    verification: Words
    probe: str
    repair: Repair | None = None
    reminder: Words | None = None

    def about(self, subject: Subject) -> Remedy:
        """Return the same remedy with the names of one connection filled in.

        Args:
            subject: the connection.
        """
        names = subject.names()
        return replace(
            self,
            title=self.title.format(**names),
            cause=self.cause.format(**names),
            steps=tuple(step.format(**names) for step in self.steps),
            verification=self.verification.format(**names),
            reminder=self.reminder.format(**names) if self.reminder else None,
        )


def copyable(step: Words) -> tuple[str, ...]:
    """Return the names in a step that have to be typed exactly, in the order of the sentence.

    Args:
        step: a step whose names are filled in.
    """
    names = {
        gap: value
        for gap, value in step.values.items()
        if isinstance(value, str) and f"{{{gap}}}" in step.source
    }
    return tuple(
        names[gap] for gap in sorted(names, key=lambda gap: step.source.index(f"{{{gap}}}"))
    )
