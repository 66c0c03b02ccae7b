from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QLabel

from app.findings import Finding, Status
from app.setup.checklist import Page
from app.words import verbatim
from tests.ui.wizard_scene import wizard
from tests.windows import run_scene
from ui.resources import RESOURCES


@pytest.mark.parametrize(
    ("language", "count", "said"),
    [
        ("en", 1, "1 thing needs a decision."),
        ("en", 2, "2 things need a decision."),
        ("fr", 1, "1 point demande une décision."),
        ("fr", 2, "2 points demandent une décision."),
    ],
)
def test_decisions_are_counted(practice, tmp_path, qapp, language, count, said) -> None:
    """The verdict counts the decisions as the language counts."""
    translator = QTranslator(qapp)
    translator.load(str(RESOURCES / "translations" / f"firnline_{language}.qm"))

    async def scene():
        qapp.installTranslator(translator)
        async with wizard(practice, tmp_path) as shown:
            probe = Finding("x", Status.WARNING, verbatim("A probe"))
            shown.installation.state = replace(
                shown.state, page=Page.REPORT, probes=(probe,) * count
            )
            shown.window.resume()
            await shown.is_at(Page.REPORT)
            return " ".join(label.text() for label in shown.window.findChildren(QLabel))

    try:
        words = run_scene(scene())
    finally:
        qapp.removeTranslator(translator)

    assert said in words
