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
        ("en", 2, "It works. To be decided: 2."),
        ("fr", 2, "Cela fonctionne. À décider\u00a0: 2."),
    ],
)
def test_decisions_are_counted(practice, tmp_path, qapp, language, count, said) -> None:
    """The verdict counts the decisions, in the language of the windows."""
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
