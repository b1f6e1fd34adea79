"""Eventbrite's attendee report in its languages, and reports with fewer or more columns."""

from __future__ import annotations

import pytest

from fashionos_desktop.reports.guest_lists import interpret, recognise
from fashionos_desktop.reports.tables_in import Table
from fashionos_desktop.services.guest_records import GuestRecord

REPORTS = {
    language: tuple(words.split(" | "))
    for language, words in {
        "uk": "Order no. | Order Date | First Name | Surname | Email | Ticket Type | Attendee no. | Currency | "
        "Total Paid | Attendee Status",
        "us": "Order # | Order Date | First Name | Last Name | Email | Ticket Type | Attendee # | Currency | "
        "Total Paid | Attendee Status",
        "fr": "N° de commande | Date de commande | Prénom | Nom de famille | Adresse e-mail | Type de billet | "
        "N° de participant | Devise | Total payé | Statut du participant",
        "de": "Bestellnr. | Bestelldatum | Vorname | Nachname | E-Mail-Adresse | Tickettyp | Teilnehmernr. | "
        "Währung | Gesamtbetrag bezahlt | Teilnehmerstatus",
        "es": "Número de pedido | Fecha del pedido | Nombre | Apellidos | Correo electrónico | Tipo de entrada "
        "| Número de asistente | Divisa | Total pagado | Estado del asistente",
        "it": "Numero ordine | Data ordine | Nome | Cognome | E-mail | Tipo di biglietto | Numero partecipante "
        "| Valuta | Totale pagato | Stato partecipante",
        "pt": "Número do pedido | Data do pedido | Nome | Sobrenome | E-mail | Tipo de ingresso | Número do "
        "participante | Moeda | Total pago | Status do participante",
    }.items()
}
STATUSES = {
    "uk": ("Attending", "Not Attending", "Checked In", "Deleted"),
    "us": ("Attending", "Not Attending", "Checked In", "Deleted"),
    "fr": ("Participe", "Ne participe pas", "Enregistré", "Supprimé"),
    "de": ("Nimmt teil", "Nimmt nicht teil", "Eingecheckt", "Gelöscht"),
    "es": ("Asistirá", "No asistirá", "Registrado", "Eliminado"),
    "it": ("Partecipa", "Non partecipa", "Check-in effettuato", "Eliminato"),
    "pt": ("Vai participar", "Não vai participar", "Check-in realizado", "Excluído"),
}


def guests(language: str) -> tuple[GuestRecord, ...]:
    rows = [
        ("118", "2026-06-13 19:42:00", "Zoé", "Roche", "z@example.net", "Press", f"22{number}", "EUR", "65.00", status)
        for number, status in enumerate(STATUSES[language])
    ]
    table = Table("report", [REPORTS[language], *rows], delimiter=",", file_name="report.csv")
    found = interpret([table], recognise([table]), timezone="Europe/Paris")
    assert found.source == "Eventbrite attendees"
    assert not found.rejected
    return found.records


@pytest.mark.parametrize("language", REPORTS)
def test_a_report(language: str) -> None:
    records = guests(language)
    assert [(record.status, record.checked_in) for record in records] == [
        ("confirmed", False),
        ("cancelled", False),
        ("confirmed", True),
        ("cancelled", False),
    ]
    assert {(record.name, record.category, str(record.price), record.currency) for record in records} == {
        ("Zoé Roche", "Press", "65.00", "EUR")
    }
    assert [record.source_ref for record in records] == ["220", "221", "222", "223"]


def test_a_report_with_barcodes_scans_them() -> None:
    headings = (*REPORTS["us"], "Barcode #")
    row = (
        "118",
        "",
        "Info Requested",
        "Info Requested",
        "z@example.net",
        "Press",
        "22",
        "EUR",
        "0",
        "Attending",
        "11822001",
    )
    table = Table("report", [headings, row], delimiter=",", file_name="report.csv")
    (guest,) = interpret([table], recognise([table]), timezone="UTC").records
    assert (guest.code, guest.source_ref) == ("11822001", "22")
    assert (guest.name, guest.placeholder_name) == ("Guest of order 118", True)
