"""Forms of the instance, filled in and saved as a browser does it."""

from __future__ import annotations

from html.parser import HTMLParser

import httpx


class FormPage(HTMLParser):
    """The fields of a form, and what stands in them."""

    def __init__(self, text: str, form: str) -> None:
        super().__init__()
        self.values: dict[str, str] = {}
        self._form = form
        self._inside = False
        self._list = ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        """Take a field as a browser would send it."""
        about = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._inside = about.get("id") == self._form
        elif self._inside and tag == "select":
            self._list = about["name"]
        elif self._inside and tag == "option":
            if "selected" in about or self._list not in self.values:
                self.values[self._list] = about["value"]
        elif self._inside and tag == "input":
            is_left_out = about.get("type") == "checkbox" and "checked" not in about
            if not is_left_out:
                self.values[about["name"]] = about.get("value", "")


def save(browser: httpx.Client, address: str, form: str = "record", **typed: str) -> httpx.Response:
    """Open a form, type into it, save it, and return the page that follows.

    Fields are named without their table; an empty text unticks a box.
    """
    page = browser.get(address)
    values = FormPage(page.text, form).values
    table = page.url.path.removeprefix("/").removesuffix(".do")
    prefix = "" if form == "roles" else f"{table}."
    values |= {f"{prefix}{name}": text for name, text in typed.items()}
    target = page.url if form == "roles" else page.url.path
    return browser.post(target, data=values, follow_redirects=True)
