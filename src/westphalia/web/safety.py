"""What keeps the desk safe: who may ask, from where, how much, and what a page may load."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Sequence
from urllib.parse import urlencode

from starlette.datastructures import Headers, MutableHeaders, QueryParams
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
    "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
}
LOCAL = ("127.0.0.1", "localhost", "[::1]", "::1")
COOKIE = "westphalia"
LARGEST = 64 * 1024  # bytes of a form; nothing larger is ever sent
LONGEST = 8 * 1024  # bytes of an address


def is_local(host: str) -> bool:
    """Return True where only programs on this machine can reach an address."""
    return host in LOCAL or host.startswith("127.")


class Guard:
    """In front of the app: refuses what may not come in, and says what a page may load.

    Parameters
    ----------
    hosts
        The names under which the desk may be asked for; None for any. It refuses a page of another site that makes
        its own name lead to this machine.
    token
        What must be shown by everybody who asks; None where only this machine can.
    """

    def __init__(self, app: ASGIApp, *, hosts: Sequence[str] | None, token: str | None) -> None:
        self.app = app
        self.hosts = hosts
        self.token = token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or pass on."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        refused = self._refusal(scope)
        await (refused or self.app)(scope, receive, guarded)

    def _refusal(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        if len(scope.get("raw_path", b"")) + len(scope["query_string"]) > LONGEST:
            return PlainTextResponse("The address is too long.", 414)
        if int(headers.get("content-length") or 0) > LARGEST:
            return PlainTextResponse("What was sent is too large.", 413)
        if self.hosts is not None and _host(headers) not in self.hosts:
            return PlainTextResponse(
                f"This desk answers as {', '.join(self.hosts)} only. Start it with --host to be reached otherwise.", 421
            )
        return self._without_token(scope, headers) if self.token else None

    def _without_token(self, scope: Scope, headers: Headers) -> Response | None:
        """Let in who has the cookie; take the token of an address, once, and keep it as a cookie."""
        token = self.token or ""
        if hmac.compare_digest(_cookie(headers).encode(), token.encode()):
            return None
        params = QueryParams(scope["query_string"])
        if not hmac.compare_digest(params.get("token", "").encode(), token.encode()):
            return PlainTextResponse("Open the address that `westphalia serve` printed: it has the token.", 401)
        rest = urlencode([(name, value) for name, value in params.multi_items() if name != "token"])
        path = "/" + scope["path"].lstrip("/")  # two slashes would lead to another host
        response = RedirectResponse(f"{path}?{rest}" if rest else path, 303)
        # Lax: a link in a mail opens; forms carry a proof of their own.
        response.set_cookie(COOKIE, token, httponly=True, samesite="lax")
        return response


def _cookie(headers: Headers) -> str:
    """Return our cookie; those of other programs on this host may be written in ways that no parser takes."""
    pairs = (part.strip().partition("=") for part in headers.get("cookie", "").split(";"))
    return next((value for name, _, value in pairs if name == COOKIE), "")


def _host(headers: Headers) -> str:
    host = headers.get("host", "")
    return host.rsplit(":", 1)[0] if not host.endswith("]") else host


class FormToken:
    """The proof that a form was on a page of this desk: another site can send one, but cannot read this out."""

    def __init__(self) -> None:
        self.value = secrets.token_urlsafe(24)

    def fits(self, value: str, headers: Headers) -> bool:
        """Return True for a form of ours; what the browser says of where it comes from must agree."""
        if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
            return False
        return hmac.compare_digest(value.encode(), self.value.encode())
