"""The installation of one connection: does the work of each page and holds the state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from app.changes.change import Change, noted
from app.connections.book import ConnectionBook
from app.connections.connection import Centre, Connection
from app.connections.secrets import SecretKind, secret_name
from app.doctor.examination import Findings, examine_connection
from app.instance.address import InstanceAddress, parse_address
from app.instance.recognition import recognise
from app.instance.release import read_release
from app.network import NetworkPolicy, ProxySettings
from app.secret import Secret
from app.setup.admission import Admission, with_the_unseen
from app.setup.checklist import (
    Page,
    SetupState,
    by_hand_again,
    next_page,
    page_before_plan,
    previous_page,
    warnings_of,
    without_records,
)
from app.setup.comparison import compare
from app.setup.consent import Consent
from app.setup.guidance import Guidance
from app.setup.journal import Journal
from app.setup.leaving import refuse_leaving, turned_to
from app.setup.lost_journal import refuse_second_records
from app.setup.order import address_of, plan_of, provisioned_of
from app.setup.outcome import connection_of, provisioned_by
from app.setup.plan import plan_as_json
from app.setup.planned_records import PlanRequest
from app.setup.prerequisites import outside_findings
from app.setup.provisioning import Provisioning
from app.setup.repairs import SetupRepairs
from app.setup.secrets import Opener, SetupSecrets
from app.setup.token_settings import TokenSettings
from app.setup.twins import refuse_twin
from app.setup.undoing import Undoing
from app.signin.authorization import REDIRECT_URI, AuthorizationAttempt
from app.signin.vault import Vault


class Installation:
    """Leads from an address to a proven connection; every method returns the new state.

    A method that raises has changed nothing that the state does not show. The administrator's
    password or session lives in memory only, and only until Apply is done.

    Args:
        journal: where the progress is kept.
        book: where the finished connection goes.
        open_vault: opens the key ring; VaultError where it cannot.
        initiated_by: user ID to offer as the initiator of tickets.
        now: the clock, in UTC.

    Attributes:
        state: what is known at the moment.
        admission: lets the administrator in and out.
        guidance: leads an administrator who makes the records by hand.
        undoing: takes back what was done.
        repairs: mends what the catalogue of remedies knows.
        replaces: id of the connection in whose place the new one comes, or "".
    """

    def __init__(
        self,
        *,
        journal: Journal,
        book: ConnectionBook,
        open_vault: Opener,
        initiated_by: str,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.replaces = ""
        self._journal = journal
        self._book = book
        self._secrets = SetupSecrets(open_vault)
        self._consent = Consent(self._secrets)
        self._now = now
        self.admission = Admission(lambda: self.state, self._move, secrets=self._secrets)
        self.guidance = Guidance(
            lambda: self.state, self._move, secrets=self._secrets, now=self._now
        )
        self._password: Secret | None = None
        self.state = SetupState(initiated_by=initiated_by)
        self.undoing = Undoing(
            lambda: self.state,
            self._move,
            open_client=self.admission.client,
            secrets=self._secrets,
        )
        self.repairs = SetupRepairs(
            lambda: self.state,
            self._move,
            admission=self.admission,
            secrets=self._secrets,
            on_password=partial(setattr, self, "_password"),
        )

    async def resume(self) -> SetupState:
        """Go on where an earlier run stopped; the instance is looked at again.

        Errors:
            AppError: the instance cannot be reached now; the state stands on the first page with
                the answers kept.
        """
        written = self._journal.read()
        if written is None:
            self.state = replace(self.state, journal_lost=self._journal.was_lost)
            return self.state
        written = written if written.undo_wanted else by_hand_again(written)
        self.state = replace(written, page=Page.INSTANCE)
        if not written.address_text:
            return self.state
        await self._secrets.find_proxy_password(written)
        await self.look_at(
            written.address_text,
            ca_file=written.ca_file,
            proxy=written.proxy,
            practice=written.practice,
        )
        page = await self._page_to_resume(written)
        return self._move(replace(self.state, page=page))

    async def _page_to_resume(self, written: SetupState) -> Page:
        if written.undo_wanted:
            return Page.ADMINISTRATOR
        if written.provisioned is None:
            return page_before_plan(self.state, written.page)
        if not await self._secrets.holds(self.state.connection_id, SecretKind.CLIENT_SECRET):
            self.state = without_records(self.state)
            return Page.ADMINISTRATOR
        self._password = await self._generated_password()
        return Page.CONSENT

    def next(self) -> SetupState:
        """Go to the next page if this one has all it needs.

        Errors:
            SetupError: another connection serves this centre of the instance already.
        """
        if self.state.page is Page.INSTANCE and self.state.recognition is not None:
            served = self._book.serving(self._address, self.state.centres)
            refuse_twin(served, own=(self.state.connection_id, self.replaces))
        page = next_page(self.state)
        return self._move(replace(self.state, page=page)) if page else self.state

    def back(self) -> SetupState:
        """Go to the previous page unless a real side effect lies between."""
        page = previous_page(self.state)
        if page is None:
            return self.state
        return self._move(by_hand_again(replace(self.state, page=page)))

    async def look_at(
        self,
        text: str,
        *,
        ca_file: Path | None = None,
        proxy: ProxySettings | None = None,
        proxy_password: Secret | None = None,
        practice: bool = False,
    ) -> SetupState:
        """Find out what stands at an address; nothing secret is sent.

        Args:
            text: the address in any form.
            ca_file: the CA file of this connection, or None.
            proxy: who says which proxy leads there; this computer where None.
            proxy_password: proves the user name of the proxy; the one before where None.
            practice: whether it is a practice instance.

        Errors:
            InputError: it is no address, or the CA file or the proxy is none.
            LeftBehindError: another instance holds what was made there; nothing was forgotten.
            NetworkError: it cannot be reached, or cannot prove who it is.
            InstanceError: it is asleep, or not ServiceNow.
        """
        address = parse_address(text)
        refuse_leaving(self.state, address)
        await self.admission.end()
        self._secrets.proxy_password = proxy_password or self._secrets.proxy_password
        self.state = replace(
            turned_to(self.state, address),
            address_text=text,
            ca_file=ca_file,
            proxy=proxy or ProxySettings(),
            practice=practice,
        )
        seen = await recognise(address, self.policy)
        found = replace(self.state, recognition=seen, findings=outside_findings(seen))
        return self._move(replace(found, findings=with_the_unseen(found)))

    def choose_centres(self, centres: tuple[Centre, ...]) -> SetupState:
        """Choose the centres that the connection is for."""
        return self._move(replace(self.state, centres=centres))

    async def check_prerequisites(self) -> SetupState:
        """Look at the instance once more, from outside and with the administrator's eyes.

        Errors:
            AppError: as `look_at` and `Admission.look`.
        """
        seen = await recognise(self._address, self.policy)
        findings = (*outside_findings(seen), *await self.admission.look())
        return self._move(replace(self.state, recognition=seen, findings=findings))

    def confirm_support_credentials(self, *, there: bool) -> SetupState:
        """Note whether somebody has credentials for the support portal; no check can know it."""
        return self._move(replace(self.state, has_support_credentials=there))

    def accept_warnings(self, *, accepted: bool) -> SetupState:
        """Note whether a person goes on knowingly with the findings that need a decision."""
        keys = warnings_of(self.state.findings) if accepted else ()
        return self._move(replace(self.state, accepted_warnings=keys))

    def agree(self, *, read: bool, initiated_by: str) -> SetupState:
        """Note that the data exchange was read, and who is named as the initiator of tickets."""
        return self._move(replace(self.state, exchange_read=read, initiated_by=initiated_by))

    async def make_plan(
        self, *, registry_name: str, user_name: str, tokens: TokenSettings | None = None
    ) -> SetupState:
        """Compare what is needed with what is there.

        Args:
            registry_name: name for the application registry entry.
            user_name: name for the integration user.
            tokens: what was chosen of the tokens; as before where None.

        Errors:
            InstanceError: the instance refused to show a table.
            NetworkError: the instance did not answer.
        """
        chosen = replace(
            self.state,
            registry_name=registry_name,
            user_name=user_name,
            tokens=tokens or self.state.tokens,
        )
        async with self.admission.client() as client:
            request = PlanRequest(
                connection_id=self.state.connection_id,
                registry_name=registry_name,
                user_name=user_name,
                centres=self.state.centres,
                address=self._address,
                release=await read_release(client),
                held=await self._secrets.held(self.state.connection_id),
                today=self._now().date(),
                tokens=chosen.tokens,
                saved=frozenset(each.id for each in self._book.all()) - {self.replaces},
            )
            return self._move(replace(chosen, plan=await compare(client, request)))

    async def apply(self, on_change: Callable[[SetupState], None]) -> SetupState:
        """Carry out the plan; pressing it again goes on where it stopped.

        Args:
            on_change: called with the new state after each item.

        Errors:
            VaultError: no key ring; the caller offers `keep_for_this_run`.
            SetupError: an item cannot be done as planned.
            StorageError: a change cannot be noted, so it was not made.
            InstanceError: the instance refused an item.
            NetworkError: the instance did not answer.
        """
        refuse_second_records(self.state)
        vault = await self._secrets.opened()
        await self._secrets.keep_proxy_password(self.state.connection_id)
        async with self.admission.client() as client:
            provisioning = Provisioning(
                client, vault, self.state.connection_id, note=self.note_change
            )
            async for plan in provisioning.apply(plan_of(self.state)):
                self.state = replace(self.state, plan=plan)
                on_change(self.state)
        self._password = await self._generated_password()
        self._move(replace(self.state, provisioned=provisioned_by(plan_of(self.state))))
        return await self.admission.end()  # the journal knows, so Apply is over

    def note_change(self, change: Change) -> None:
        """Keep in mind what is about to be done on the instance, or was done.

        Errors:
            StorageError: the journal cannot be written.
        """
        self._move(replace(self.state, changes=noted(self.state.changes, change)))

    def keep_for_this_run(self) -> SetupState:
        """Keep secrets in memory until the program ends, because there is no key ring."""
        self._secrets.keep_for_this_run()
        return self.state

    @property
    def policy(self) -> NetworkPolicy:
        """How the instance is reached: by REST, by token calls and in the web view alike."""
        return self._secrets.policy_of(self.state)

    @property
    def vault(self) -> Vault | None:
        """Where this installation keeps its secrets, None before Apply."""
        return self._secrets.vault

    @property
    def integration_password(self) -> Secret | None:
        """The generated password, to fill in on the instance's own page; None when it is gone."""
        password = self._password or self.guidance.password
        return password if self.state.provisioned else None

    def begin_consent(self, redirect_uri: str = REDIRECT_URI) -> AuthorizationAttempt:
        """Start a new attempt, with a state and a verifier of its own."""
        return self._consent.begin(self.state, redirect_uri)

    async def finish_consent(self, redirect_url: str) -> SetupState:
        """Redeem the code, prove whose token it is, and only then keep it.

        Args:
            redirect_url: where the instance sent the browser, code and all.

        Errors:
            ConsentDeniedError: Deny was pressed.
            ForeignRedirectError: it belongs to another attempt; nothing was sent.
            TokenRefusedError: the instance gave no token.
            WrongUserError: the token is somebody else's; it was revoked and nothing was saved.
            VaultError: the key ring did not take the tokens; they were revoked.
        """
        identity = await self._consent.finish(self.state, redirect_url)
        # Where the records were made by hand, only now the user's own record is known for sure.
        made = replace(provisioned_of(self.state), user_sys_id=identity.sys_id)
        given = replace(self.state, consented_by=identity, consented_at=self._now())
        return self._move(replace(given, provisioned=made))

    async def prove(
        self, on_change: Callable[[SetupState], None] = lambda _state: None
    ) -> SetupState:
        """Try everything the connection will need; what is in the way is a finding, no error.

        Args:
            on_change: called with the new state whenever something more is known.

        Errors:
            VaultError: the key ring does not answer.
        """

        def note(findings: Findings) -> None:
            self.state = replace(self.state, probes=findings)
            on_change(self.state)

        connection = connection_of(self.state, now=self._now())
        await examine_connection(connection, await self._secrets.opened(), note)
        return self._move(self.state)

    async def finish(self, *, keep_password: bool = False) -> Connection:
        """Save the connection, and forget the journal.

        Args:
            keep_password: leave the integration user's password in the key ring, so that the
                program can offer it when the connection is authorized again.

        Errors:
            StorageError: the connection cannot be written.
            VaultError: the key ring does not answer.
        """
        connection = connection_of(self.state, now=self._now())
        vault = await self._secrets.opened()
        connection = self._book.add(connection)
        if not keep_password:
            await vault.delete(secret_name(connection.id, SecretKind.USER_PASSWORD))
        self._password = self.guidance.password = None
        self._journal.remove()
        return connection

    def plan_as_json(self) -> str:
        """Return the plan for another pair of eyes; it holds no secrets."""
        return plan_as_json(plan_of(self.state), self._address.origin)

    def _move(self, state: SetupState) -> SetupState:
        """Take a new state, on disk first, so that no crash can know more than the journal."""
        self._journal.write(state)
        self.state = state
        return state

    @property
    def _address(self) -> InstanceAddress:
        return address_of(self.state)

    async def _generated_password(self) -> Secret | None:
        return await self._secrets.load(self.state.connection_id, SecretKind.USER_PASSWORD)
