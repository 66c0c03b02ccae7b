"""What Firnline asks of a page, as scripts. Pure.

Every script looks by itself whether it runs on the instance's own origin, since the page may have
moved on between our decision and the script.
"""

from __future__ import annotations

import json

from app.secret import Secret

_FORM = """
    const name = document.querySelector('input[name="user_name"]');
    const password = document.querySelector('input[name="user_password"][type="password"]');
    if (location.origin !== origin || !name || !password) return false;
"""
_HAS_FORM = "(origin => {" + _FORM + "return true; })(%s)"
_FILL = (
    "((origin, nameText, passwordText) => {"
    + _FORM
    + """
    for (const [field, text] of [[name, nameText], [password, passwordText]]) {
        field.value = text;
        field.dispatchEvent(new Event('input', {bubbles: true}));
        field.dispatchEvent(new Event('change', {bubbles: true}));
    }
    return true;
})(%s, %s, %s)"""
)
_SUBMIT = (
    "(origin => {"
    + _FORM
    + """
    const form = password.form;
    const button = form?.querySelector('#sysverb_login, [type="submit"], button:not([type])');
    const target = new URL(form?.getAttribute('action') || '', location.href);
    if (!form || target.origin !== origin) return false;
    form.requestSubmit(button);
    return true;
})(%s)"""
)
_READ_G_CK = "(origin => location.origin === origin ? String(window.g_ck || '') : '')(%s)"
_PRESS_NOT_YOU = """(origin => {
    if (location.origin !== origin) return false;
    const link = [...document.querySelectorAll('a, button')]
        .find(element => /not\\s+you|pas\\s+vous/i.test(element.textContent));
    link?.click();
    return Boolean(link);
})(%s)"""
_WORDS_OF_CONSENT = """(origin => {
    const isConsent = location.origin === origin && location.pathname === '/oauth_auth.do';
    const asks = document.querySelector('form, input, button');
    return isConsent && !asks && document.body ? document.body.innerText.slice(0, 1000) : '';
})(%s)"""
_ASK_ACCOUNT = """(origin => {
    if (location.origin !== origin || !window.g_ck) return false;
    const headers = {'Accept': 'application/json', 'X-UserToken': window.g_ck};
    window.firnlineAccount = false;
    fetch('/api/now/ui/user/current_user', {headers, credentials: 'same-origin'})
        .then(reply => reply.ok ? reply.text() : '')
        .catch(() => '')
        .then(text => { window.firnlineAccount = text; });
    return true;
})(%s)"""
READ_ACCOUNT = "window.firnlineAccount"


def has_sign_in_form(origin: str) -> str:
    """Return a script that tells whether the instance's sign-in form is shown."""
    return _HAS_FORM % json.dumps(origin)


def fill_in(origin: str, user_name: str, *, password: Secret) -> str:
    """Return a script that fills the sign-in form, does not submit it, and tells whether it could.

    Args:
        origin: the instance's origin; on any other the script does nothing.
        user_name: goes into the field `user_name`.
        password: goes into the field `user_password`.
    """
    literals = (json.dumps(text) for text in (origin, user_name, password.reveal()))
    return _FILL % tuple(literals)


def submit(origin: str) -> str:
    """Return a script that submits the filled sign-in form, and tells whether it could.

    Args:
        origin: the instance's origin; a form on any other, or one that leads to any other, stays.
    """
    return _SUBMIT % json.dumps(origin)


def page_token(origin: str) -> str:
    """Return a script that tells what the page sends along with its calls, or nothing."""
    return _READ_G_CK % json.dumps(origin)


def press_not_you(origin: str) -> str:
    """Return a script that presses the page's own Not You link, and tells whether there is one."""
    return _PRESS_NOT_YOU % json.dumps(origin)


def words_of_consent(origin: str) -> str:
    """Return a script that tells what the authorization page says where it asks for nothing.

    Args:
        origin: the instance's origin; any other says nothing.
    """
    return _WORDS_OF_CONSENT % json.dumps(origin)


def ask_account(origin: str) -> str:
    """Return a script that asks the instance whose session this is, and tells whether it could.

    The answer is there once the script `READ_ACCOUNT` returns a text; until then it is false.
    """
    return _ASK_ACCOUNT % json.dumps(origin)
