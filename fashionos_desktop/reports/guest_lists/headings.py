"""Headings of guest lists that people write themselves, in the languages of their offices."""

from __future__ import annotations

from functools import cache
from typing import Final

from fashionos_desktop.reports.guest_lists.fields import Field
from fashionos_desktop.reports.guest_lists.text import fold, words_of

_HEADINGS: Final[dict[Field, str]] = {
    Field.NAME: (
        "Name | Full name | Guest | Guest name | Attendee | Attendee name | Participant | Invitee | Contact name | "
        "Display name | Last name, first name | Surname, name | Nom | Nom complet | Invité | Nom de l'invité | Nom "
        "et prénom | Nom, prénom | Nom prénom | Prénom et nom | Prénom nom | Participant(e) | Gast | Gastname | "
        "Vollständiger Name | Vor- und Nachname | Name, Vorname | Nachname, Vorname | Teilnehmer | Teilnehmer:in | "
        "Nombre | Nombre completo | Nombre y apellidos | Apellidos, nombre | Invitado | Asistente | Nome | Nome "
        "completo | Nome e cognome | Cognome e nome | Cognome, nome | Nominativo | Ospite | Invitato | "
        "Partecipante | Convidado | Nome do convidado | Participante | Naam | Volledige naam | Gast naam | "
        "Deelnemer | Navn | Gæst | Fulde navn | Fullt navn | Namn | Gäst | Fullständigt namn | Nimi | Vieras | "
        "Imię i nazwisko | Gość | Jméno | Jméno a příjmení | Host | Név | Vendég | Имя | ФИО | Гость | Ім'я | Ad "
        "Soyad | İsim | Misafir | 氏名 | 名前 | お名前 | 姓名 | 嘉宾 | 嘉宾姓名 | 이름 | 성명 | 성함 | الاسم | اسم "
        "الضيف | שם | שם מלא | Όνομα"
    ),
    Field.GIVEN_NAME: (
        "First name | Firstname | Given name | Given names | Forename | Christian name | Prénom | Prénoms | "
        "Vorname | Nombre de pila | Primer nombre | Nome proprio | Nome próprio | Primeiro nome | Voornaam | "
        "Fornavn | Förnamn | Etunimi | Imię | Křestní jméno | Keresztnév | Утонім | Ad | Adı | 名 | 名（名前） | "
        "الاسم الأول | שם פרטי | First | fname"
    ),
    Field.FAMILY_NAME: (
        "Last name | Lastname | Surname | Family name | Nom de famille | Patronyme | Nachname | Familienname | "
        "Zuname | Apellido | Apellidos | Cognome | Sobrenome | Apelido | Apelidos | Último nome | Achternaam | "
        "Efternavn | Etternavn | Efternamn | Sukunimi | Nazwisko | Příjmení | Vezetéknév | Фамилия | Прізвище | "
        "Soyad | Soyadı | 姓 | 성 | اسم العائلة | שם משפחה | Last | lname"
    ),
    Field.SALUTATION: (
        "Salutation | Prefix | Honorific | Mr/Ms | Civilité | Anrede | Tratamiento | Appellativo | Tratamento | "
        "Aanhef | Tiltale | Tilltal | Zwrot | 敬称 | 称呼"
    ),
    Field.SUFFIX: "Suffix | Name suffix | Suffixe | Namenszusatz | Sufijo | Suffisso | Sufixo | Achtervoegsel",
    Field.CODE: (
        "Code | Barcode | Bar code | Barcode no. | Barcode # | Barcode number | QR | QR code | Ticket code | "
        "Ticket secret | Ticket no. | Ticket # | Ticket number | Ticket ID | Secret | Entry code | Invitation code "
        "| Pass number | Code-barres | Code barres | N° de billet | Numéro de billet | Code d'invitation | "
        "Strichcode | Ticketnummer | Ticketcode | Eintrittscode | Código | Código de barras | Código QR | Número "
        "de entrada | Codice | Codice a barre | Numero biglietto | Número do ingresso | Número do bilhete | "
        "Streepjescode | Stregkode | Streckkod | Kod | Kod kreskowy | Billetnummer | Biljettnummer | Код | "
        "Штрихкод | バーコード | コード | 二维码 | 条形码 | 바코드 | 코드"
    ),
    Field.REFERENCE: (
        "External ID | Guest ID | Attendee no. | Attendee # | Attendee ID | ID externe | Externe ID | ID externo | "
        "ID esterno | N° de participant | Participant n° | Teilnehmernr. | Teilnehmernummer | N.º de asistente | "
        "Número de asistente | N. partecipante | Numero partecipante | N.º do participante | Número do "
        "participante"
    ),
    Field.ORDER: (
        "Order | Order no. | Order # | Order number | Order ID | Order code | Booking reference | N° de commande | "
        "Numéro de commande | Commande n° | Commande | Bestellnr. | Bestell-Nr. | Bestellnummer | Bestellung | N.º "
        "de pedido | Nº de pedido | Número de pedido | Pedido | N. ordine | Numero ordine | Numero d'ordine | "
        "Ordine | N.º do pedido | Número do pedido | Bestelnummer | Ordrenummer | Ordernummer | Numer zamówienia | "
        "注文番号 | 订单号 | 주문번호"
    ),
    Field.EMAIL: (
        "E-mail | Email | Mail | E-mail address | Email address | Courriel | Adresse e-mail | Adresse mail | "
        "Adresse électronique | Adresse courriel | E-Mail-Adresse | Correo | Correo electrónico | Dirección de "
        "correo electrónico | Posta elettronica | Indirizzo e-mail | Indirizzo email | Endereço de e-mail | "
        "Correio eletrónico | E-mailadres | E-post | E-postadress | Sähköposti | Adres e-mail | Электронная почта "
        "| Почта | E-posta | メール | メールアドレス | 电子邮件 | 邮箱 | 電子郵件 | 이메일 | البريد الإلكتروني | "
        "אימייל | דוא״ל"
    ),
    Field.PHONE: (
        "Phone | Phone number | Telephone | Mobile | Mobile phone | Cell | Cell phone | Tel | Tél | Téléphone | "
        "Portable | Téléphone portable | N° de téléphone | Numéro de téléphone | Telefon | Telefonnummer | Handy | "
        "Handynummer | Mobil | Mobiltelefon | Teléfono | Teléfono móvil | Móvil | Celular | Telefono | Cellulare | "
        "Telefone | Telemóvel | Telefoon | Mobiel | Mobilnummer | Puhelin | Numer telefonu | Telefon komórkowy | "
        "Телефон | 電話 | 電話番号 | 电话 | 手机 | 전화번호 | 전화"
    ),
    Field.COMPANY: (
        "Company | Company name | Organisation | Organization | Employer | Brand | House | Outlet | Outlet / Title "
        "| Media | Media outlet | Publication | Magazine | Affiliation | Agency | Société | Entreprise | Organisme "
        "| Média | Maison | Firma | Unternehmen | Medium | Redaktion | Verlag | Empresa | Compañía | Organización "
        "| Medio | Azienda | Società | Ditta | Testata | Organização | Veículo | Bedrijf | Organisatie | "
        "Virksomhed | Företag | Yritys | Wydawnictwo | Компания | Şirket | 会社 | 会社名 | 公司 | 单位 | 회사 | "
        "소속 | الشركة | חברה"
    ),
    Field.CATEGORY: (
        "Category | Tier | Ticket | Ticket type | Ticket name | Ticket category | Type | Guest type | Price tier "
        "name | Product | List | Catégorie | Type de billet | Type d'invité | Billet | Kategorie | Ticketart | "
        "Tickettyp | Ticketkategorie | Gästetyp | Categoría | Tipo | Tipo de entrada | Entrada | Categoria | Tipo "
        "di biglietto | Tipo biglietto | Biglietto | Tipo de ingresso | Tipo de bilhete | Ingresso | Bilhete | "
        "Categorie | Soort ticket | Kategori | Billettype | Biljettyp | Kategoria | Rodzaj biletu | Категория | "
        "Kategori | カテゴリー | 区分 | 类别 | 类型 | 구분 | الفئة"
    ),
    Field.PRICE: (
        "Price | Total paid | Ticket price | Amount paid | Paid amount | Prix | Prix payé | Total payé | Montant "
        "payé | Preis | Ticketpreis | Gesamtbetrag bezahlt | Bezahlter Betrag | Summe bezahlt | Precio | Total "
        "pagado | Importe pagado | Prezzo | Totale pagato | Importo pagato | Preço | Total pago | Valor pago | "
        "Prijs | Totaal betaald | Pris | Hinta | Cena | Цена | 価格 | 价格 | 가격"
    ),
    Field.CURRENCY: "Currency | Devise | Währung | Moneda | Divisa | Valuta | Moeda | Waluta | 通貨 | 货币",
    Field.STATUS: (
        "Status | Attendee status | Ticket status | Guest status | Registration status | Order status | Statut | "
        "Statut du participant | Statut de l'invité | Teilnehmerstatus | Gaststatus | Estado | Estado del "
        "asistente | Stato | Stato del partecipante | Stato partecipante | Estado do participante | Status do "
        "participante | Tila | Stan | Статус | ステータス | 状态 | 상태"
    ),
    Field.PAID: (
        "Paid | Payé | Bezahlt | Pagado | Pagato | Pago | Betaald | Betalt | Betald | Opłacone | 支払い済み | 已付款"
    ),
    Field.RSVP: (
        "RSVP | R.S.V.P. | Reply | Response | Answer | Attending | Attendance | Confirmed | Confirmation | Réponse "
        "| Présence | Zusage | Rückmeldung | Antwort | Teilnahme | Respuesta | Asistencia | Confirmación | "
        "Confirmado | Risposta | Conferma | Presenza | Resposta | Presença | Confirmação | Antwoord | Aanwezig | "
        "Svar | Vastaus | Odpowiedź | Ответ | 出欠 | 回复 | 참석여부"
    ),
    Field.ANSWERED_ON: (
        "RSVP date | Date RSVP | Reply date | Answered on | Replied on | Response date | Date de réponse | "
        "Antwortdatum | Fecha de respuesta | Data risposta | Data de resposta | Svardatum"
    ),
    Field.SECTION: (
        "Section | Zone | Block | Area | Salon | Table | Table name | Table no. | Seat zone | Bereich | Bloc | "
        "Tisch | Sección | Zona | Mesa | Settore | Sezione | Tavolo | Setor | Secção | Vak | Tafel | Sektion | "
        "Bord | Sektor | Stolik | 区域"
    ),
    Field.ROW: (
        "Row | Seat row | Rang | Rangée | Reihe | Sitzreihe | Fila | Fileira | Rij | Række | Rad | Rivi | Rząd | "
        "Ряд | 列 | 排"
    ),
    Field.SEAT: (
        "Seat | Seat no. | Seat number | Seat name | Assigned seat | Seating | Place | Siège | N° de place | Sitz "
        "| Sitzplatz | Platz | Platznummer | Asiento | Butaca | Posto | Posto a sedere | Assento | Lugar | Stoel | "
        "Zitplaats | Sæde | Plats | Paikka | Miejsce | Место | Koltuk | 座席 | 席 | 座位 | 좌석 | مقعد"
    ),
    Field.NOTES: (
        "Notes | Note | Comment | Comments | Remark | Remarks | Door notes | Check-in notes | Check-in text | "
        "Remarque | Remarques | Commentaire | Commentaires | Notiz | Notizen | Bemerkung | Bemerkungen | Anmerkung "
        "| Anmerkungen | Kommentar | Notas | Comentario | Comentarios | Observaciones | Nota | Commento | Commenti "
        "| Osservazioni | Annotazioni | Comentário | Comentários | Observações | Opmerking | Opmerkingen | Notitie "
        "| Bemærkning | Anteckning | Huomautus | Uwagi | Poznámka | Megjegyzés | Примечание | Not | Notlar | 備考 "
        "| 备注 | 비고 | ملاحظات | הערות"
    ),
    Field.LABELLED_NOTE: (
        "Diet | Dietary | Dietary requirements | Dietary restrictions | Allergies | Accessibility | Access needs | "
        "Régime | Régime alimentaire | Ernährung | Allergien | Dieta | Alergias | Allergie | Restrições "
        "alimentares | Dieet"
    ),
    Field.ATTENTION: "Requires special attention | Needs attention | Attention",
    Field.VIP: "VIP | V.I.P. | Is VIP",
    Field.PRESS: "Press | Is press | Presse | Prensa | Stampa | Imprensa | Pers | Prasa | Пресса | 媒体",
    Field.ESCORT: "Escort | Escort to seat | Accompagnement | Begleitung zum Platz | Escolta | Accompagnamento",
    Field.TAG: (
        "Tag | Tags | Job title | Title | Position | Role | Function | Profession | Étiquette | Fonction | Poste | "
        "Titre | Berufsbezeichnung | Funktion | Cargo | Puesto | Etiqueta | Qualifica | Ruolo | Mansione | Função "
        "| Functie | Stanowisko | 職位 | 职位"
    ),
    Field.PLUS_ONES: (
        "+1 | +1s | + 1 | Plus one | Plus ones | Plus 1 | Plus-one | Additional guests | Accompanying | "
        "Accompagnants | Accompagnant | Begleitung | Begleitpersonen | Acompañantes | Acompañante | Accompagnatori "
        "| Accompagnatore | Acompanhantes | Acompanhante | Introducé | Ledsagere | Sällskap | Osoby towarzyszące | "
        "同伴者"
    ),
    Field.TOTAL_GUESTS: (
        "Total guests | Guests total | Party size | Number of guests | Pax | Total invités | Nombre d'invités | "
        "Gäste gesamt | Anzahl Gäste | Total invitados | Totale ospiti | Total de convidados | Totaal gasten"
    ),
    Field.PLUS_ONE_NAMES: (
        "+1 name | +1 names | Plus one name | Plus one names | Guest of guest | Name of guest | Nom du +1 | Name "
        "Begleitung | Nombre del acompañante | Nome dell'accompagnatore | Nome do acompanhante"
    ),
    Field.PARTY: "Party | Group | Team | Groupe | Gruppe | Grupo | Gruppo | Groep | Grupa | グループ | 团体",
    Field.RELATIONSHIP: "Relationships | Relationship | Relations | Beziehungen | Relaciones | Relazioni | Relações",
    Field.PUBLICIST: (
        "Publicist | PR contact | PR | Invited by | Guest of | Host | Attaché de presse | Attachée de presse | "
        "Contact RP | Invité par | PR-Kontakt | Eingeladen von | Contacto de prensa | Invitado por | Ufficio "
        "stampa | Invitato da | Convidado por"
    ),
    Field.SUBSTITUTE_FOR: (
        "Substitute for | In place of | Instead of | Replaces | Remplace | Vertretung für | Sustituye a | Sostituisce"
    ),
    Field.BLOCKED: "Blocked | Block reason | Bloqué | Gesperrt | Bloqueado | Bloccato | Geblokkeerd",
    Field.VALID_FROM: "Valid from | Valable à partir de | Gültig ab | Válido desde | Valido dal | Geldig vanaf",
    Field.VALID_UNTIL: "Valid until | Valable jusqu'à | Gültig bis | Válido hasta | Valido fino al | Geldig tot",
    Field.CHECKED_IN_AT: (
        "Checked in at | Check-in time | Arrived at | Arrival time | Check-in date | Heure d'arrivée | "
        "Ankunftszeit | Hora de llegada | Ora di arrivo | Hora de chegada"
    ),
    Field.CHECKED_IN: "Checked in | Arrived | Check-in | Arrivé | Eingecheckt | Registrado | Arrivato | Ingecheckt",
    Field.EVENT_TITLE: (
        "Event | Event name | Show | Nom de l'événement | Veranstaltung | Nombre del evento | Nome evento | Nome "
        "do evento"
    ),
    Field.EVENT_DATE: "Event date | Show date | Date attending | Event start date",
    Field.IGNORE: (
        "# | No. | Nr. | N° | Nº | № | Id | Date | Order date | Order time | Quantity | Price tier | Order type | "
        "Fees paid | Address | Street | City | Zip | Zip code | Postcode | Country | State | Created | Updated | "
        "Timestamp | Age | Gender"
    ),
}

_FOREIGN: Final[dict[str, str]] = {
    "a bank statement": (
        "Debit | Credit | Balance | IBAN | BIC | Booking date | Value date | Soll | Haben | Saldo | Kontostand | "
        "Buchungstag | Wertstellung | Débit | Crédit | Solde | Date de valeur | Fecha valor | Debe | Haber | Data "
        "contabile | Data valuta | Dare | Avere | Data-valor | Débito | Crédito | Verwendungszweck | Transaction"
    ),
    "a call sheet": "Call time | Call | Department | Activity | Convocation | Heure de convocation | Rufzeit",
    "a running order": (
        "Look | Look no. | Exit | Garments | Garment | Music cue | Light cue | Change time | Accessories | "
        "Designer / Collection"
    ),
    "a package of models": "Bust | Waist | Hips | Height | Shoe | Hair | Eyes | Chest | Inseam",
    "a list of orders without tickets": "Order total | Gross | Net | Invoice numbers | Date of last payment",
    "a budget": "Budget | Actual | Forecast | Cost | Supplier | Invoice no.",
}


@cache
def _known() -> dict[str, Field]:
    words: dict[str, Field] = {}
    for field, entry in _HEADINGS.items():
        for word in words_of(entry):
            words.setdefault(word, field)
    return words


@cache
def _foreign() -> dict[str, str]:
    return {word: kind for kind, entry in _FOREIGN.items() for word in words_of(entry)}


def field_of(heading: str) -> Field | None:
    """What a heading says, or None where its words are not known."""
    return _known().get(fold(heading))


def is_heading(text: str) -> bool:
    """Whether these words stand over columns, of guest lists or of other documents that arrive in their place."""
    return field_of(text) is not None or fold(text) in _foreign()


def foreign_kind(headings: list[str]) -> str | None:
    """The other kind of document that these headings belong to, when three or more of them say so."""
    counts: dict[str, int] = {}
    for heading in headings:
        kind = _foreign().get(fold(heading))
        if kind is not None:
            counts[kind] = counts.get(kind, 0) + 1
    best = max(counts, key=lambda kind: counts[kind], default=None)
    return best if best is not None and counts[best] >= 3 else None
