"""The words with which lists say yes, no, paid, cancelled and free, in many languages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final, Literal

from fashionos_desktop.reports.guest_lists.pretix_words import VALUES
from fashionos_desktop.reports.guest_lists.text import fold, words_of
from fashionos_desktop.services.guest_records import Answer, GuestStatus

YES: Final = words_of(
    "yes | y | x | xx | ok | okay | 1 | true | oui | o | ja | j | si | sí | s | sim | tak | t | da | kyllä | evet "
    "| はい | 是 | 예 | 네 | نعم | כן | да | так | ✓ | ✔ | confirmed | confirmé | confirmée | bestätigt | "
    "confirmado | confirmada | confermato | confermata | bevestigd | bekræftet | bekräftad | bekreftet | "
    "potwierdzone | accepted | accepté | zugesagt | zusage | aceptado | accettato | aceito | coming | attending | "
    "kommt | vient | present | présent | presente | going | will attend | 出席 | 参加"
) | words_of(VALUES["yes"])
NO: Final = words_of(
    "no | n | 0 | false | non | nein | nee | nej | nei | não | nao | nie | ne | ei | hayır | いいえ | 否 | 아니오 "
    "| لا | לא | нет | ні | declined | decliné | refusé | abgesagt | absage | rechazado | declinado | rifiutato | "
    "recusado | afgemeld | afbud | avböjt | regrets | regret | not attending | not coming | unable | cannot attend "
    "| absent | ausente | assente | 欠席 | 不参加"
) | words_of(VALUES["no"])
_OPEN: Final = words_of(
    "pending | unconfirmed | invited | no reply | no answer | no response | awaiting | waiting | tbc | tba | to be "
    "confirmed | maybe | open | sent | en attente | sans réponse | non confirmé | à confirmer | relance | "
    "ausstehend | offen | unbestätigt | nicht bestätigt | eingeladen | pendiente | sin confirmar | sin respuesta | "
    "in attesa | non confermato | pendente | não confirmado | sem resposta | in afwachting | niet bevestigd | "
    "afventer | väntar | oczekuje | 未回答 | 未定 | 待定 | 미정"
)
_CONFIRMED: Final = (
    words_of(
        "confirmed | attending | registered | complete | completed | approved | accepted | valid | active | placed | "
        "booked | participe | inscrit | teilnehmend | nimmt teil | angemeldet | asistirá | asiste | inscrito | "
        "partecipa | partecipante | iscritto | participa | participará | vai participar | comparecerá | aangemeld | "
        "deltager | deltar | zarejestrowany"
    )
    | words_of(VALUES["paid"])
    | words_of(VALUES["confirmed"])
)
_CANCELLED: Final = words_of(
    "cancelled | canceled | deleted | refunded | void | voided | removed | transferred | annulled | supprimé | "
    "remboursé | gelöscht | erstattet | eliminado | borrado | reembolsado | eliminato | cancellato | rimborsato | "
    "excluído | apagado | verwijderd | terugbetaald | slettet | borttagen | usunięty"
) | words_of(VALUES["canceled"])
_EXPIRED: Final = words_of(VALUES["expired"])
_CHECKED_IN: Final = words_of(
    "checked in | arrived | attended | in | enregistré | arrivé | présent sur place | eingecheckt | erschienen | "
    "registrado | ha asistido | acreditado | check in effettuato | arrivato | check in feito | check in realizado "
    "| ingecheckt | incheckad"
)
_PENDING: Final = words_of(
    "unpaid | reserved | unbezahlt | impayé | sin pagar | non pagato | não pago | onbetaald"
) | words_of(VALUES["pending"])
_TO_CONFIRM: Final = words_of(
    "tbc | tba | ? | to be confirmed | maybe | à confirmer | offen | por confirmar | da confermare | a confirmar"
)
FREE: Final = words_of(
    "free | gratis | gratuit | gratuite | kostenlos | frei | offert | offerte | invited | invité | comp | comps | "
    "complimentary | gratuito | gratuita | omaggio | cortesia | cortesía | invitación | einladung | invitation | "
    "bezpłatny | 無料 | 免费 | 무료"
)
PRESS: Final = words_of(
    "press | presse | prensa | stampa | imprensa | pers | prasa | пресса | 媒体 | プレス | journalist | "
    "journaliste | media"
)


@dataclass(frozen=True, slots=True)
class State:
    """What one word of a status column says."""

    status: GuestStatus
    rsvp: Answer | None = None
    checked_in: bool = False
    note: str | None = None


CONFIRMED: Final = State("confirmed")
_ARRIVED: Final = State("confirmed", checked_in=True)
UNPAID: Final = State("pending")
_VOID: Final = State("cancelled")
# pretix leaves expired orders out of its check-in lists and its scanners refuse them; a free one that is "pending"
# would be let in.
_LAPSED: Final = State("cancelled", note="The order expired without payment.")
COMING: Final = State("confirmed", "yes")
DECLINED: Final = State("pending", "no")
ASKED: Final = State("pending", "none")


@cache
def _statuses() -> dict[str, State]:
    table: dict[str, State] = {}
    for words, state in (
        (_CHECKED_IN, _ARRIVED),
        (_EXPIRED, _LAPSED),
        (_CANCELLED, _VOID),
        (_PENDING, UNPAID),
        (_CONFIRMED, CONFIRMED),
        (_OPEN, ASKED),
        (NO, DECLINED),
        (YES, CONFIRMED),
    ):
        for word in words:
            table.setdefault(word, state)
    return table


_NOT_COMING: Final = words_of(
    "not attending | ne participe pas | n'assiste pas | nimmt nicht teil | nicht teilnehmend | no asistirá | no "
    "asiste | non partecipa | não vai participar | não comparecerá | não participa | niet aanwezig"
)


@lru_cache(maxsize=4_096)
def status_of(text: str, ticketing: bool) -> State | None:
    """The state that a status column states; None for an empty cell or an unknown word.

    In a ticketing list "Not Attending" is a ticket given back, elsewhere an answer to an invitation.
    """
    word = fold(text)
    if not word:
        return None
    if ticketing and word in _NOT_COMING:
        return _VOID
    if word in _NOT_COMING:
        return DECLINED
    return _statuses().get(word)


@lru_cache(maxsize=4_096)
def rsvp_of(text: str) -> State:
    """The answer of an RSVP column: "ok (mail 12/9)" is a yes; what is empty or unclear is no answer yet."""
    word = fold(text)
    first = fold(re.split(r"[(,;:–—/]", text, maxsplit=1)[0])
    for candidate in (word, first, first.split(" ")[0] if first else ""):
        if not candidate:
            continue
        if candidate in _NOT_COMING or candidate in NO or candidate in _CANCELLED:
            return DECLINED
        if candidate in _OPEN:
            return ASKED
        if candidate in _CHECKED_IN:
            return State("confirmed", "yes", checked_in=True)
        if candidate in YES or candidate in _CONFIRMED:
            return COMING
    return ASKED


def known_state(text: str) -> bool:
    """Whether a cell holds a word that only status and answer columns hold."""
    word = fold(text)
    return word in _statuses() or word in _NOT_COMING


@lru_cache(maxsize=4_096)
def yes_or_no(text: str) -> bool | None:
    """True, False, or None for anything else and for an empty cell."""
    word = fold(text) or text.strip()
    if word in YES or word in ("✓", "✔"):
        return True
    return False if word in NO else None


PlusOneWord = Literal["none", "one", "open"]


def plus_one_word(text: str) -> PlusOneWord | None:
    """What a "+1" cell says in one word, None where it holds a number or a name."""
    word = fold(text) or text.strip()
    if word in _TO_CONFIRM or text.strip() == "?":
        return "open"
    if word in NO or text.strip() in ("-", "–", "—"):
        return "none"
    return "one" if word in YES else None
