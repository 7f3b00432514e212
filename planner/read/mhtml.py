"""Web archives (.mhtml): the page inside the MIME message."""

import email
import email.policy

from planner.model.posting import Posting
from planner.read.html import html_posting
from planner.read.unreadable import Unreadable


def mhtml_posting(content: bytes, shown: str) -> Posting:
    """The advert of the first HTML page in a web archive. Raises Unreadable when there is none."""
    message = email.message_from_bytes(content, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            page = part.get_payload(decode=True)
            if isinstance(page, bytes) and page.strip():
                return html_posting(page, shown, "mhtml")
    raise Unreadable("no-advert", "the archive holds no web page", "save the page again, as HTML or text")
