"""The recommendations that are kept on this computer, in one JSON file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import msgspec

from app.errors import InputError, StorageError
from app.places import write_whole
from app.recommendations.recommendation import Recommendation
from app.words import translate, verbatim


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

    Args:
        path: the JSON file; it need not exist, its folder does.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def all(self) -> tuple[Recommendation, ...]:
        """Return every recommendation, in the order they were added.

        Errors:
            StorageError: the file cannot be read.
            RecommendationFileError: the file is damaged; it is left as it is.
        """
        return read_file(self._path) if self._path.exists() else ()

    def add(self, recommendation: Recommendation) -> None:
        """Put a recommendation last, or in the place of the one with the same id.

        Errors:
            StorageError: the file cannot be read or written.
            RecommendationFileError: the file is damaged; it is left as it is.
        """
        by_id = {known.id: known for known in self.all()}
        by_id[recommendation.id] = recommendation
        self.replace(by_id.values())

    def replace(self, recommendations: Iterable[Recommendation]) -> None:
        """Keep exactly these recommendations.

        Errors:
            StorageError: the file cannot be written; it is left as it is.
        """
        content = msgspec.json.encode(tuple(recommendations))
        write_whole(self._path, msgspec.json.format(content))


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
