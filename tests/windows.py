"""Off-screen windows in the house's theme, on the event loop that the program runs on."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import asyncio
import gc
from collections.abc import Callable, Coroutine, Iterator
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication

from ui.event_loop import GarbageCollector, make_event_loop
from ui.theme import Theme, apply_theme

# As the program does: the web engine is loaded late and asks for this before the application.
QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)

Result = TypeVar("Result")
Run = Callable[[Coroutine[Any, Any, Result]], Result]

LIMIT_S = 100

TOLERATED_QT_MESSAGES = (
    # The offscreen platform cannot move the keyboard focus of another program's window.
    r"This plugin does not support raise\(\)",
    r"This plugin does not support propagateSizeHints\(\)",
    # Nor the keyboard itself to a calendar that pops up.
    r"This plugin does not support grabbing the keyboard",
    # It has no input method and no screen to ask for sub-pixels.
    r"This plugin does not support createPlatformOpenGLContext!",
    # It has no graphics card either; the web engine then draws in software.
    r"QRhiGles2: Failed to create (temporary )?context",
    r"Failed to create RHI for backend",
    r"This plugin does not support createPlatformVulkanInstance",
    r"QVulkanInstance: Failed to initialize Vulkan",
    r"GBM is not supported with the current configuration",
    r"GPUInfo not initialized on GpuInfoUpdate",
    # Said once by whoever runs as root, where Chromium's own sandbox cannot work.
    r"Sandboxing disabled by user",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tolerate what the offscreen platform says about itself, and nothing else."""
    for item in items:
        if "qapp" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.qt_log_ignore(*TOLERATED_QT_MESSAGES, extend=True))


@pytest.fixture(scope="session")
def themed_app(qapp: QApplication) -> QApplication:
    """Return the application in the light theme; a test that changes it changes it back."""
    qapp.setQuitOnLastWindowClosed(False)
    GarbageCollector(qapp)
    apply_theme(qapp, Theme.LIGHT)
    return qapp


@pytest.fixture
def run(themed_app: QApplication) -> Iterator[Run]:  # noqa: ARG001 - the loop needs it
    """Run coroutines to their ends on one loop of the program's kind, each within a limit."""
    with asyncio.Runner(loop_factory=make_event_loop) as runner:
        yield lambda work: runner.run(asyncio.wait_for(work, LIMIT_S))
    gc.collect()


def run_scene(work: Coroutine[Any, Any, Result]) -> Result:
    """Run one coroutine to its end on a loop of its own, within a limit."""
    try:
        with asyncio.Runner(loop_factory=make_event_loop) as runner:
            return runner.run(asyncio.wait_for(work, LIMIT_S))
    finally:
        gc.collect()
