"""The recommendations that are kept on this computer."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

import msgspec

from app.database.database import Database
from app.errors import InputError, StorageError
from app.recommendations.recommendation import Recommendation
from app.words import translate, verbatim

_TAKEN_OVER: Final = "recommendations_taken_over"
# A newer form keeps the place of the older one in the list.
_SAVE: Final = """
INSERT INTO recommendations VALUES (?, ?)
ON CONFLICT (id) DO UPDATE SET content = excluded.content
"""
_decoder = msgspec.msgpack.Decoder(Recommendation)


class RecommendationFileError(InputError):
    """A file holds something else than a list of recommendations."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            translate("Recommendations", "This file is not a list of recommendations."),
            translate("Recommendations", "{path}: {reason}.").format(
                path=path, reason=verbatim(reason)
            ),
            translate("Recommendations", "Correct the file or move it away, then try again."),
        )
        self.path = path


class RecommendationBook:
    """The list of recommendations of one connection; every change is on disk when it returns.

    What it reads and writes grows with the list, so calls for more than one belong in a thread.

    Args:
        database: the file of the connection.
        earlier: the file in which earlier versions kept the list; it is taken over once.
    """

    def __init__(self, database: Database, *, earlier: Path | None = None) -> None:
        self._database = database
        self._earlier = earlier

    def all(self) -> tuple[Recommendation, ...]:
        """Return every recommendation, in the order they were added.

        Errors:
            StorageError: the list cannot be read.
            RecommendationFileError: the file of an earlier version is damaged; it is left as it is.
        """
        self._take_over()
        with self._database.transaction() as connection:
            rows = connection.execute("SELECT content FROM recommendations ORDER BY rowid")
            contents = rows.fetchall()
        with self._database.translating():
            return tuple(_decoder.decode(content) for (content,) in contents)

    def add(self, recommendation: Recommendation) -> None:
        """Put a recommendation last, or in the place of the one with the same id.

        Errors:
            StorageError: the list cannot be written.
        """
        self.save([recommendation])

    def save(self, recommendations: Iterable[Recommendation]) -> None:
        """Keep these beside the others, each in the place of the one with the same id; all or none.

        Errors:
            StorageError: the list cannot be written; it is left as it is.
        """
        rows = [_row_of(recommendation) for recommendation in recommendations]
        with self._database.transaction() as connection:
            connection.executemany(_SAVE, rows)

    def replace(self, recommendations: Iterable[Recommendation]) -> None:
        """Keep exactly these recommendations.

        Errors:
            StorageError: the list cannot be written; it is left as it is.
        """
        rows = [_row_of(recommendation) for recommendation in recommendations]
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM recommendations")
            connection.executemany(_SAVE, rows)

    def _take_over(self) -> None:
        if self._earlier is None or self._database.fact(_TAKEN_OVER) is not None:
            return
        if self._earlier.exists():
            self.save(read_file(self._earlier))
        self._database.keep_fact(_TAKEN_OVER, "yes")


def read_file(path: Path) -> tuple[Recommendation, ...]:
    """Return the recommendations that a JSON file holds.

    Args:
        path: a file with a list of objects that have the fields of `Recommendation`.

    Errors:
        StorageError: the file cannot be read.
        RecommendationFileError: it holds something else, or one id twice.
    """
    try:
        found = msgspec.json.decode(path.read_bytes(), type=tuple[Recommendation, ...])
    except OSError as exc:
        raise StorageError.from_os(exc, path) from exc
    except (msgspec.DecodeError, UnicodeDecodeError) as exc:
        raise RecommendationFileError(path, str(exc)) from exc
    if len({recommendation.id for recommendation in found}) < len(found):
        raise RecommendationFileError(path, "two recommendations have the same id")
    return found


def _row_of(recommendation: Recommendation) -> tuple[str, bytes]:
    return recommendation.id, msgspec.msgpack.encode(recommendation)
