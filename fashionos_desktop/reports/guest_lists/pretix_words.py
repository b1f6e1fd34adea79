"""Headings and values that pretix writes into its exports, in the languages that it speaks.

Each entry holds the same heading in every language, parted by " | ", English first.
"""

from __future__ import annotations

from typing import Final

HEADINGS: Final[dict[str, str]] = {
    "order_code": (
        "Order code | Bestellnummer | Code de commande | Código del pedido | Codice ordine | Bestelcode | Código "
        "do pedido | رمز الطلب | Codi de comanda | Kód objednávky | Bestillingsnr. | Κωδικός παραγγελίας | Código "
        "de pedido | Eskaera kodea | Tilauskoodi | קוד הזמנה | Šifra narudžbe | Rendelési kód | Kode pemesanan | "
        "注文コード | 주문 코드 | Nummer vun der Bestellung | Pasūtījuma kods | Ordrekode | Kod zamówienia | ID "
        "comandă | Код заказа | Objednávkový kód | Koda naročila | Bokningsnummer | รหัสการลงทะเบียน | Sipariş "
        "kodu | Код замовлення | Mã đặt hàng | 订单代码 | 訂單代碼"
    ),
    "attendee_name": (
        "Attendee name | Name Teilnehmer*in | Nom du participant | Nombre del asistente | Nome del partecipante | "
        "Naam deelnemer | Nome do participante | اسم المشارك | Nom de l'assistent | Jméno účastníka | Navn på "
        "deltager | Όνομα συμμετεχόντος | Bertaratuko den pertsonaren izena | Osallistujan nimi | Nome da persoa "
        "asistente | שם משתתף | Ime sudionika | Résztvevő neve | Nama peserta | 参加者の名前 | 참석자 이름 | Numm "
        "vum Participant | Apmeklētāja vārds, uzvārds | Deltakernavn | Naam van deelnemer | Imię i nazwisko "
        "uczestnika | Imię uczestnika | Numele participantului | Имя посетителя | Meno účastníka | Ime udeleženca "
        "| Namn på deltagare | ชื่อผู้เข้าร่วม | Katılımcı adı | Ім'я учасника | Tên người tham dự | 观众姓名 | "
        "與會者名字"
    ),
    "product": (
        "Product | Produkt | Produit | Producto | Prodotto | Produto | المنتج | Producte | Cynnyrch | Προϊόν | "
        "Produktua | Tuote | מוצר | Proizvod | Termék | Produk | 製品 | 제품 | Produkts | Produs | Продукт | "
        "Izdelek | สินค้า | Ürün | Sản phẩm | 产品 | 產品"
    ),
    "variation": (
        "Variation | Variante | Variacion | Variant | Variação | التباين | Variació | Variace | Amrywiad | "
        "Παραλλαγή | Aldakuntza | Variaatio | וריאציה | Varijacija | Variasi | バリエーション | 변동 | Variācija | "
        "Variasjon | Wariant | Variație | Вариант | Variácia | Varianta | รูปแบบสินค้า | Varyasyon | Варіанти | Biến "
        "thể | 变量 | 類別"
    ),
    "price": (
        "Price | Preis | Prix | Precio | Prezzo | Prijs | Preço | السعر | Preu | Cena | Pris | Τιμή | Prezioa | "
        "Hinta | Prezo | מחיר | Cijena | Ár | Harga | 価格 | 가격 | Präis | Preț | ราคา | Fiyat | Ціна | Giá cả | "
        "价格 | 價格"
    ),
    "checked_in": (
        "Checked in | Eingecheckt | Enregistrement effectué | Chequeado | Check-in effettuato | Ingecheckt | Fez "
        "Check-in | Check-in realizado | تم تسجيل الوصول | Odbaveno | Tjekket ind | Έλεγχος | ביצע צ'ק-אין | "
        "Check-inano | Beléptetve | Check in | チェックイン済み | 체크인 됨(입장 완료) | Agecheckt | Innsjekket. | "
        "Odprawiony | Cu check-in | Odbavený | Checkade in | เช็คอินแล้ว | Kontrol edilmiş | Зареєстрований | Đã "
        "đăng ký | 已签入 | 登記"
    ),
    "checked_out": (
        "Checked out | Ausgetreten | Passé en caisse | Comprado | Verifica il tuo ordine | Uitgecheckt | Check-out "
        "| Check-out realizado | تسجيل خروج | Egiaztatua | Kirjattu ulos | בוצעה יציאה | Naplaćeno | Kiléptetve | "
        "Memeriksa | チェックアウトしました | Sjekket ut. | Wymeldowany | Check-out efectuat | Odhlásený | "
        "Utcheckad | เช็คเอาต์แล้ว | Виписано | Kiểm tra | 已登出"
    ),
    "automatic": (
        "Automatically checked in | Automatisch eingecheckt | Enregistrement automatique | Registro automático | "
        "Automatisch ingecheckt | Check-in automaticamente | Check-in automático | تم التسجيل تلقائيا | Erregistro "
        "automatikoa | Automaattisesti kirjattu sisään | בוצע צ'ק-אין אוטומטי | Automatski check-in | "
        "Automatikusan beléptetve | Otomatis check in | 自動的にチェックインされました | Automatisk innsjekket | "
        "Automatycznie zameldowany | Înregistrări automate check-in | Automaticky odbavený | Automatiskt incheckad "
        "| เช็คอินอัตโนมัติ | Автоматично зареєстровано | Tự động đăng ký | 自動簽到"
    ),
    "paid": (
        "Paid | bezahlt | Payé | Pagado | Pagato | Betaald | Pago | مدفوع | Pagat | Zaplaceno | Betalt | Πληρώθηκε "
        "| Maksettu | שולם | Plaćeno | Fizetve | Dibayar | 支払い済み | 지불 | Bezuelt | Apmaksāts | Opłacone | "
        "Plătită | Оплачено | Zaplatené | Betald | ชำระเงินแล้ว | Ödenmiş | Trả tiền | 付款 | 已付款"
    ),
    "secret": (
        "Secret | Secreto | Geheim | Segredo | سري | Tajné | Hemmelighed | Mυστικό (secret) | Sekretua | Salainen "
        "| סודי | Tajna | Titok | Rahasia | シークレット | Geheimnis | Hemmelighet | Sekret | Cheie secretă | "
        "Hemligt | รหัสลับ | Sır | Секрет | Bí mật | 密钥 | 秘密"
    ),
    "ticket_secret": (
        "Ticket secret | Ticket-Code | Secret du billet | Secreto de la entrada | Biglietto segreto | Ticketgeheim "
        "| Segredo de bilhete | Segredo do ingresso | سر التذكرة | Kód vstupenky | Billethemmelighed | Μυστικό "
        "εισιτηρίου | Sarrera sekretua | Lipun salaisuus | Billete segredo | סוד כרטיס | Tajna ulaznice | Jegy "
        "titkos kódja | Rahasia tiket | チケットシークレット | 티켓 기밀사항 | Billetthemmelighet | Sekret biletu "
        "| Cheie secretă bilet | Tajomstvo vstupenky | Skrivnost vstopnice | Klient-hemlighet | รหัสลับตั๋ว | Gizli "
        "bilet | Пароль квитка | Bí mật vé | 隱藏票"
    ),
    "email": (
        "Email | E-mail | Correo electrónico | البريد الإلكتروني | Correu electrònic | E-bost | Ηλεκτρονικό "
        "ταχυδρομείο | E-maila | Sähköposti | אימייל | E-pošta | 電子メール | 이메일 | E-pasts | E-post | "
        "Электронная почта | อีเมล | Ел.пошта | Hộp thư điện tử | 電子郵件"
    ),
    "phone": (
        "Phone number | Telefonnummer | Numéro de téléphone | Número de teléfono | Numero di telefono | "
        "Telefoonnummer | Número de telefone | رقم الهاتف | Número de telèfon | Telefonní číslo | Telefono "
        "zenbakia | Puhelinnumero | מספר טלפון | Broj telefona | Telefonszám | Nomor telepon | 電話番号 | 전화번호 "
        "| Telefonsnummer | Telefona numurs | Numer telefonu | Număr de telefon | Номер телефона | Telefónne číslo "
        "| Telefonska številka | เบอร์โทรศัพท์ | Номер телефону | Số điện thoại | 电话号码 | 電話號碼"
    ),
    "company": (
        "Company | Firma | Entreprise | Empresa | Azienda | Bedrijf | الشركة | Společnost | Cwmni | Virksomhed | "
        "Εταιρεία | Compañía | Erakundea | Yritys | חברה | Tvrtka | Cég | Perusahaan | 企業 | 회사 | Uzņēmums | "
        "Companie | Компания | Spoločnosť | Podjetje | Företag | บริษัท | Şirket | Компанія | Công ty | 公司"
    ),
    "attention": (
        "Requires special attention | Benötigt besondere Behandlung | Nécessite une attention particulière | "
        "Requiere una atención especial | Richiede particolare attenzione | Vereist speciale aandacht | Requer "
        "atenção especial | يتطلب اهتمامًا خاصًا | Requereix atenció especial | Vyžaduje pozornost | Kræver særlig "
        "opmærksomhed | Απαιτείται ιδιαίτερη προσοχή | Requiere atención especial | Arreta berezia eskatzen du | "
        "Vaatii erityishuomiota | Require especial atención | דורש תשומת לב מיוחדת | Zahtijeva posebnu pažnju | "
        "Külön figyelmet igényel | Membutuhkan perhatian khusus | 特別な注意が必要 | 특별한 주의가 필요합니다 | "
        "Erfuerdert speziell Opmierksamkeet | Nepieciešama papildus pārbaude | Krever oppmerksomhet | Wymaga "
        "specjalnej uwagi | Necesită o atenție specială | Vyžaduje si osobitnú pozornosť | Potrebuje posebno "
        "pozornost | Kräver speciell uppmärksamhet | ต้องได้รับการดูแลเป็นพิเศษ | Özel ilgi gerektirir | Потребує "
        "особливої уваги | đòi hỏi sự chú ý đặc biệt | 需要特别注意 | 需要特別關注"
    ),
    "comment": (
        "Comment | Kommentar | Commentaire | Comentario | Commento | Opmerking | كيف | Comentari | Komentář | Sylw "
        "| Σχόλιο | Iruzkina | Kommentti | הערה | Megjegyzés | コメント | 의견 | Komentārs | Komentarz | "
        "Comentariu | примечание | ความคิดเห็น | Yorum | Коментар | Bình luận | 评论 | 評語"
    ),
    "checkin_text": (
        "Check-in text | Check-in-Hinweis | Texte d'enregistrement | Texto de check-in | Testo di check-in | Tekst "
        "bij check-in | Texto para o check-in | نص إجراءات تسجيل الوصول | Text při check-inu | Tjek-ind-tekst | "
        "Erregistro-testua | Ilmoittautumis teksti | Texto de rexistro | טקסט בצ'ק-אין | Tekst za prijavu | "
        "Beléptetési szöveg | チェックインテキスト | 체크인 텍스트 | Innsjekkingstekst | Incheck text | Tekst "
        "zameldowania | Tekst przy meldunku | Text odbavenia | Incheckningstext | ข้อความสำหรับการเช็คอิน | Văn bản "
        "Check-in | 簽到文字"
    ),
    "seat_name": (
        "Seat name | Sitzbezeichnung | Nom du siège | Nombre del asiento | Nome del posto | Stoelnaam | Nome do "
        "lugar | Nome do assento | اسم المقعد | Nom de seient | Název místa | Pladsnavn | Eserlekuaren izena | "
        "Istuimen nimi | Nome do asento | שם מושב | Naziv sjedišta | Ülőhely neve | Nama kursi | 座席名 | 좌석 "
        "이름 | Numm vum Sëtz | Sēdvietas nosaukums | Setenavn | Nazwa miejsca | Numele scaunului | Názov sedadla "
        "| Ime sedeža | Stol namn | ชื่อที่นั่ง | Назва місця | Tên chỗ ngồi | 座位名稱"
    ),
    "seat_zone": (
        "Seat zone | Sitzbereich | Zone du siège | Zona de la butaca | Zona del posto | Stoelzone | Zona do lugar "
        "| Zona do assento | منطقة المقعد | Zona de seient | dd.MM HH:mm | Plads-zone | Eserlekuaren eremua | "
        "Paikkavyöhyke | Zona do asento | אזור מושב | Zona sjedišta | Ülőhely zónája | Zona tempat duduk | "
        "座席ゾーン | 좌석 구역 | Zon vum Sëtz | Sēdvietas zona | Setesone | Strefa | Strefa miejsca | Zona "
        "scaunului | Zóna sedadla | Območje sedeža | Stol zon | โซนที่นั่ง | Зона сидіння | Vùng chỗ ngồi | 座位區"
    ),
    "seat_row": (
        "Seat row | Sitzreihe | Rangée de sièges | Fila de la butaca | Fila del posto | Stoelrij | Fila dos "
        "lugares | Fileira do assento | صف المقاعد | Filera de seient | Řada | Plads-række | Eserlekuaren ilara | "
        "Paikkarivi | Asento: fila | שורת מושב | Red sjedišta | Ülőhely sora | Barisan kursi | 座席列 | 좌석 열 | "
        "Rei vum Sëtz | Sēdvietas rinda | Seterad | Rząd | Rząd miejsca | Rândul de scaune | Rad sedadiel | "
        "Sedežna vrsta | Stol rad | แถวที่นั่ง | Ряд місця | Hàng ghế | 座位排"
    ),
    "seat_number": (
        "Seat number | Sitzplatz-Nummer | Nom du siège | Número de la butaca | Numero di posto | Stoelnummer | "
        "Número do lugar | Número do assento | رقم المقعد | Número de seient | Číslo místa | Plads-nr. | Sitzplatz "
        "| Eserlekuaren zenbakia | Paikkanumero | Asento {number} | מספר מושב | Broj sjedišta | Ülőhely száma | "
        "Nomor kursi | 座席番号 | 좌석 번호 | Sëtznummer | Sēdvietas numurs | Setenummer | Numer miejsca | Numărul "
        "scaunului | Číslo sedadla | Številka sedeža | Stol nummer | หมายเลขที่นั่ง | Номер місця | Số ghế | 座位號"
    ),
    "blocked": (
        "Blocked | Gesperrt | Bloqué | Bloqueado | Bloccato | Geblokkeerd | محجوب | Blocat | Zablokované | "
        "Blokeret | Blokeatuta | Blokattu | חסום | Blokirano | Blokkolva | Diblokir | ブロックされました | 차단됨 "
        "| Gespaart | Blokkert. | Zablokowany | Zablokowane | Zablokované stránky | Blockad | ถูกระงับ/บล็อก | "
        "Заблоковано | bị chặn | 封鎖"
    ),
    "valid_from": (
        "Valid from | Gültig ab | Valable depuis | Válido desde | Valido da | Geldig van | Válido de | Válido a "
        "partir de | من تاريخ | Platnost od | Gyldig fra | Baliozkoa egun honetatik aurrera | Voimassa alkaen | "
        "Válido dende | בתוקף מ- | Vrijedi od | Érvényességi idő kezdete | Berlaku dari | 有効開始日 | 유효한 출처 "
        "| Gülteg ab | Derīgs no | Ważny od | Ważne od | Valid de la | Platí od | Giltig från | ใช้ได้ตั้งแต่ | Діє з "
        "| Hợp lệ từ | 有效期自"
    ),
    "valid_until": (
        "Valid until | Gültig bis | Valable jusqu'au | Válido hasta | Valida fino a | Geldig tot | Válido até | "
        "صالح حتى | Vàlid fins | Platí do | Gyldig indtil | Εγκυρο μέχρι | Noiz arte balio du | Voimassa kunnes | "
        "Válido ata | בתוקף עד | Vrijedi do | Érvényességi idő vége | Berlaku hingga | 有効期限 | 다음까지 유효함 "
        "| Gülteg bis | Gyldig til | Ważny do | Ważne do | Valabil până la | Platnosť do | Velja do | Giltig till "
        "| ใช้ได้ถึง | Kadar geçerli | Дійсний до | Hợp lệ cho đến khi | 有效期至"
    ),
    "event_name": (
        "Event name | Veranstaltungstitel | Nom de l'événement | Nombre del evento | Nome dell'evento | Naam "
        "evenement | Nome do evento | اسم الحدث | Nom de l'esdeveniment | Název události | Navn | Όνομα εκδήλωσης "
        "| Ekitaldiaren izena | Tapahtuman nimi | שם האירוע | Naziv događaja | Rendezvény neve | Nama acara | "
        "イベント名 | 이벤트 이름 | Numm vum Evenement | Pasākuma nosaukums | Arrangement navn | Naam van het "
        "evenement | Nazwa wydarzenia | Numele evenimentului | Название события | Názov podujatia | Ime dogodka | "
        "Event namn | ชื่อกิจกรรม | Etkinlik adı | Назва події | Tên sự kiện | 活动名称 | 活動名稱"
    ),
    "event_slug": (
        "Event slug | Kurzname der Veranstaltung | Titre de l'événement | Slug del evento | Slug dell'evento | "
        "Slug van evenement | Slug evento | Slug do evento | اسم المختصر للحدث | Mot de l'esdeveniment | Zkratka "
        "události | Arrangements-slug (sidste del af URL) | Slug εκδηλώσεων | Ekitaldia | Tapahtuman tunniste | "
        "URL semántica do evento | קיצור אירוע (event slug) | Kratki naziv događaja | Rendezvény azonosítója "
        "(slug) | Slug acara | イベントのスラグ | 이벤트 슬러그(짧고 간결한 문자열) | Kuerzform vum Evenement | "
        "Pasākuma nosaukums | Event permalenke | Evenement-slug | Fragment adresu URL, który pojawia się po nazwie "
        "domeny. | Skrót wydarzenia | Descriptor eveniment | Название мероприятия | URL identifikátor podujatia | "
        "Oznaka dogodka | Förkortning för evenemanget | สลักของกิจกรรม (Event slug) | Etkinlik dizisi | Коротка "
        "назва події | Sên sự kiện | 活动slug | 活動slug"
    ),
    "position_id": (
        "Position ID | Position | ID de la position | ID de posición | ID posizione | Positie-ID | ID de posição | "
        "ID Posição | رقم الوظيفة | Identificador de la posició | ID pozice | Post-ID | Posizioaren IDa | "
        "Paikkatunniste | ID da posición | מזהה פריט | ID pozicije | Pozícióazonosító | ID Posisi | ポジションID | "
        "직책 아이디 | Positioun | Iegādāto produktu ID | Posisjons ID | ID pozycji | ID- ul poziției | ID позиции "
        "| ID pozície | Positions-ID | รหัสรายการ | ID позиції | ID vị trí | 位置ID | 位置識別號"
    ),
    "status": (
        "Status | Statut | Estado | Stato | الحالة | Estat | Statws | Κατάσταση | Estatus | Egoera | Tila | סטטוס "
        "| Állapot | ステータス | 진행상태 | Statuss | Stan | Stare | Статус | Stav | สถานะ | Durum | Trạng thái | "
        "状态 | 狀態"
    ),
    "attendee_email": (
        "Attendee email | Attendee e-mail | E-Mail Teilnehmer*in | E-mail du participant | Correo electrónico del "
        "participante | Email partecipante | E-mailadres van deelnemer | Email do participante | البريد الإلكتروني "
        "للمشارك | Correu electrònic de l'assistent | Email účastníka | E-mailadresse | Email συμμετεχόντος | "
        'Bertaratuko den pertsonaren e-maila | Osallistujan sähköposti | Correo electrónico do asistente | דוא"ל '
        "משתתף | E-pošta sudionika | Résztvevő e-mail címe | email peserta | 参加者の電子メール | 참석자 이메일 | "
        "E-Mail vum Participant | Apmeklētāja e-pasts | Deltakerens e-post | E-mailadres deelnemer | Adres email "
        "uczestnika | Email uczestnika | E-mailul participantului | Адрес электронной почты посетителя | E-mail "
        "účastníka | Email udeleženca | E-post till deltagare | อีเมลผู้เข้าร่วม | Katılımcı e-postası | Адреса "
        "електронної пошти відвідувача | Email người tham dự | 观众Email | 與會者電子郵件"
    ),
    "attendee_company": (
        "Attendee company | Teilnehmer*innen-Firma | Entreprise du participant | Empresa asistente | Azienda "
        "partecipante | Bedrijf deelnemer | Empresa do participante | الشركة المشاركة | Empresa de l'assistent | "
        "Účastnická firma | Deltagerens virksomhed | Bertaratuko den erakundea | Osallistujan yritys | חברת המשתתף "
        "| Tvrtka sudionika | Résztvevő cége | Perusahaan peserta | 参加者の会社 | 참석자 회사 | Firma vum "
        "Participant | Apmeklētāja uzņēmums | Deltakerens selskap | Bedrijf van deelnemer | Firma uczestnika | "
        "Compania participantă | Spoločnosť účastníka | Podjetje udeleženca | Deltagarens företag | บริษัทผู้เข้าร่วม "
        "| Компанія-учасник | Công ty tham dự | 與會者公司"
    ),
    "pseudonymization": (
        "Pseudonymization ID | Pseudonyme ID | ID pseudonyme | ID Seudónimo | ID pseudonimo | Pseudonimiserings-ID "
        "| ID de Pseudonimização | ID Proteção de Dados | معرف الاسم المستعار | Identificador de la "
        "pseudonimització | ID pseudonymizace | Pseudonymiserings-ID | ID Ψευδονοποίησης | Seudonimizazioaren IDa "
        "| Pseudonymisointitunniste | מזהה פיקודנימיזציה | ID pseudonimizacije | Álnevesítési azonosító | ID "
        "pseudonimisasi | 仮名化ID | 가명화  아이디 | ID vum Pseudonym | Pseidonimizācijas ID | Pseudonimisatie-ID "
        "| ID pseudonimizacji | ID de pseudonimizare | ID псевдонимизации | ID pseudonymizácie | ID "
        "psevdonimizacije | Pseudonymisations-ID | รหัสนามแฝง | ID псевдонімізації | ID giả danh | 假名 ID | "
        "匿名化識別稱"
    ),
    "order_comment": (
        "Order comment | Bestellkommentar | Commentaire de commande | Comentario del pedido | Commento all'ordine "
        "| Opmerking bestelling | Comentário do pedido | ملاحظات الطلب | Comentari de la comanda | Komentář "
        "objednávky | Ordrekommentar | Eskaeraren iruzkina | Tilauksen kommentti | Código do pedido | הערת הזמנה | "
        "Komentar narudžbe | Rendelés megjegyzése | Komentar pesanan | 注文コメント | 주문 의견 | Kommentar vun "
        "der Bestellung | Pasūtījuma komentārs | Bestillingskommentar | Opmerking bij bestelling | Komentarz do "
        "zamówienia | Komentarz zamówienia | Comentariu de comandă | Komentár k objednávke | Komentar k naročilu | "
        "Bokningskommentar | หมายเหตุการสั่งซื้อ | Коментар до замовленння | Nhận xét đặt hàng | 訂單備註"
    ),
    "addon": (
        "Add-on to position ID | Zusatzprodukt zu Position | Add-on à la position ID | Add-on al ID de posición | "
        "Aggiunta all'ID della posizione | Add-on bij positie-ID | Add-on para a posição ID | Complemento da ID de "
        "posição | ملحق لمعرف الموضع | Dodatek k ID pozice | Tillæg til positions-ID | Posizioa identifikatzeko "
        "osagarria | lisäosa työtehtävään liittyvään tunnukseen | Complemento para o ID da posición | הוספה לפריט "
        "בעל מזהה | Dodatak poziciji ID | Szülő tétel azonosítója (kiegészítőknél) | アドオン先のポジションID | "
        "직책 아이디에 추가기능 | Zousazproduit zur Positioun | Add-on voor positie-ID | Dodatek do pozycji ID | "
        "สินค้าเพิ่มเติมสำหรับรหัสรายการ | Bổ trợ vào ID vị trí | 位置識別號的附加元件"
    ),
    "invoice_company": (
        "Invoice address company | Rechnungsadresse: Firma | Adresse de facturation de l'entreprise | Dirección de "
        "facturación de la empresa | Indirizzo di fatturazione dell'azienda | Factuuradres: bedrijf | Endereço de "
        "empresa de factura | Empresa de endereço de fatura | الشركة المسجلة في عنوان الفاتورة | Empresa de "
        "l'adreça de les factures | Fakturační adresa firmy | Virksomhedens faktureringsadresse | Διεύθυνση "
        "Εταιρείας τιμολογίου | Enpresaren fakturazio-helbidea | Laskun osoite yritys | Dirección de facturación "
        "empresa | חברת כתובת לחשבונית | Tvrtka na računu | Számlázási cég | Perusahaan alamat faktur | "
        "請求先住所の企業名 | 송장 주소 회사 | Rechnungsadress: Firma | Rēķina saņēmēja uzņēmums | Fakturaadresse "
        "selskap | Adres firmy do faktury | Adresa firmei pentru facturare | Компания в счёте | Fakturačná adresa "
        "spoločnosti | Podjetje za naslov računa | Fakturaadress företag | ชื่อบริษัท (สำหรับใบแจ้งหนี้) | Платіжна "
        "адреса: Компанія | Công ty địa chỉ hóa đơn | 发票地址公司 | 公司發票的地址"
    ),
    "invoice_name": (
        "Invoice address name | Rechnungsadresse: Name | Nom de l'adresse de facturation | Dirección de "
        "facturación | Indirizzo di fatturazione | Factuuradres: naam | Endereço de faturação | Endereço da fatura "
        "| اسم صاحب عنوان الفاتورة | Nom de l'adreça de la factura | Adresa faktury | Navn på faktura-adresse | "
        "Διεύθυνση τιμολογίου | Fakturaren helbidearen izena | Laskutusosoiteen nimi | Enderezo de facturación | "
        "שם כתובת לחשבונית | Adresa na računu | Számlázási név | Nama alamat faktur | 請求先住所の宛名 | 송장 주소 "
        "이름 | Rechnungsadress: Numm | Rēķina saņēmēja adrese | Fakturaadressenavn | Nazwa do faktury | Nazwa "
        "adresu na fakturze | Adresa de facturare | Имя в счёте | Názov fakturačnej adresy | Naslov plačnika | "
        "Faktureringsadress | ชื่อผู้รับ (สำหรับใบแจ้งหนี้) | Платіжна адреса: Ім'я | Tên địa chỉ hóa đơn | "
        "发票地址名称 | 發票地址名稱"
    ),
    "checkin_lists": (
        "Check-in lists | Check-in-Listen | Listes d'enregistrement | Lista de asistentes | Liste di check- in | "
        "Check-in-lijsten | Listas de check-in | تحقق في القوائم | Seznamy pro check-in | Tjek-ind- lister | "
        "Κατάλογος check-in | Izen-emate zerrendak | Ilmoittautumisluettelot | רשימות צ'ק-אין | Liste za prijavu | "
        "Beléptetési listák | Daftar check-in | チェックインリスト | 체크인 목록 | Check-in-Lëschten | "
        "Innsjekklister | Check-inlijsten | Listy odpraw | Listy meldunkowe | Liste de check-in | Odbavovacie "
        "zoznamy | Check-in liste | Incheckningslistor | รายการเช็คอิน | Check-in listeleri | Список реєстрації | "
        "Danh sách nhận phòng | 签入列表 | check-in列表"
    ),
    "order_total": (
        "Order total | Gesamtbetrag | Total de la commande | Total del pedido | Totale ordine | Totaalbedrag van "
        "bestelling | Total do pedido | إجمالي الطلب | Total de comandes | Celkem | I alt | Σύνολο παραγγελίας | "
        "Pedido total | Eskaerak guztira | Tilauksen summa | סכום הזמנה | Ukupno narudžbe | Teljes rendelés | "
        "Jumlah pesanan | 注文合計 | 주문 합계 | Gesamtzomm | Pasūtījuma kopsumma | Ordre beløp | Suma zamówienia "
        "| Total comenzi | Весь заказ | Celkový počet objednávok | Skupni znesek naročila | Totalt antal bokningar "
        "| ยอดรวมการสั่งซื้อ | Sipariş toplamı | Tổng số đặt hàng | 订单总计 | 訂單總額"
    ),
    "positions": (
        "Positions | Positionen | Posiciones | Posizioni | Posities | Posições | الحالات | Posicions | Pozice | "
        "Swyddi | Linjer | Θέσεις | Posizioak | Paikat | פריטים | Pozicije | Tételek | Posisi | ポジション | 직책 "
        "| Positiounen | Pozīcijas | Posisjon | Pozycje | Poziții | Pozície | Položaji | Positioner | รายการ | "
        "Pozisyonlar | Позиції | Vị trí | 位置 | 順位"
    ),
    "start_date": (
        "Start date | Beginn | Date de début | Fecha de inicio | Data di inizio | Startdatum | Data de início | "
        "Data inicial | تاريخ البدء | Data d'inici | Datum začátku | Starttidspunkt | Ημερομηνία έναρξης | "
        "Hasiera-data | Alkupäivämäärä | תאריך התחלה | Datum početka | Kezdő dátum | Mulai tanggal | 開始日 | 시작 "
        "날짜 | Sākuma datums | Startdato | Begindatum | Data rozpoczęcia | Data początkowa | Data începerii | "
        "Дата начала | Dátum začiatku | Datum začetka | Start datum | วันที่เริ่มต้น | Başlangıç Tarihi | Дата "
        "початку | Ngày bắt đầu | 开始日期 | 起始"
    ),
}

VALUES: Final[dict[str, str]] = {
    "yes": (
        "Yes | Ja | Oui | Si | Sim | نعم | Ano | Ναι | Bai | Kyllä | כן | Da | Igen | Iya | はい | 예 | Jo | Tak | "
        "Да | ใช่ | Evet | Так | Có | 是"
    ),
    "no": (
        "No | Nein | Non | Nee | Não | من | Ne | Nej | Όχι | Ez | Ei | לא | Nem | Tidak | いいえ | 아니오 | Nei | "
        "Nie | Nu | Нет | ไม่ | Hayır | Ні | Không | 否"
    ),
    "paid": (
        "paid | bezahlt | Payé | pagado | pagato | betaald | pago | مدفوع | pagat | zaplaceno | betalt | Πληρώθηκε "
        "| ordainduta | maksettu | שולם | plaćeno | fizetve | dibayar | 支払い済み | 지불 | bezuelt | samaksāts | "
        "opłacona | plătită | оплачено | zaplatené | plačano | Betald | ชำระเงินแล้ว | ödenmiş | Trả tiền | 支付 | "
        "已付款"
    ),
    "pending": (
        "pending | approval pending | ausstehend | Freigabe ausstehend | en attente | approbation en attente | "
        "pendiente | Aprobación pendiente | in attesa | in attesa di approvazione | openstaand | wacht op "
        "goedkeuring | pendente | aprovação pendente | قيد الانتظار | في انتظار الموافقة | pendent | pendent "
        "d'aprovació | chybějící | afventer | Godkendelse afventer | εκκρεμής | ordaindu gabe | onartzeke | "
        "odottaa | Odottaa hyväksyntää | בהמתנה | ממתין לאישור | na čekanju | odobrenje na čekanju | függőben | "
        "engedélyre vár | tertunda | Persetujuan Tertunda | 保留中 | 承認保留中 | 대기중 | 승인 대기중 | steet op "
        "| Fräischaltung steet op | gaida | Avventer. | Godkjenning venter | w toku | zatwierdzenie w toku | în "
        "așteptare | în curs de aprobare | не завершено | čaká sa na | čaká sa na schválenie | v teku | Avvaktande "
        "| väntar godkännande | รอดำเนินการ | รอการอนุมัติ | bekleniyor | в очікуванні | В очікуванні затвердження "
        "| Đang chờ xử lý | Phê duyệt đang chờ xử lý | 待处理的 | 等待 | 等待批准"
    ),
    "confirmed": (
        "pending (confirmed) | ausstehend (bestätigt) | en attente (confirmé) | pendiente (confirmado) | in attesa "
        "(confermato) | in behandeling (bevestigd) | pendente (confirmado) | قيد الانتظار (تم تأكيده) | Under "
        "behandling(bekræftet) | zain (konfirmatuta) | odottaa (vahvistettu) | בהמתנה (מאושר) | na čekanju "
        "(potvrđeno) | függőben (megerősítve) | 保留中（確認済み） | 대기중(승인됨) | steet op (confirméiert) | w "
        "toku (potwierdzone) | čaká sa (potvrdené) | väntar (bekräftad) | รอดำเนินการ (ยืนยันแล้ว) | đang chờ xử lý "
        "(xác nhận) | 待定（已確認）"
    ),
    "expired": (
        "expired | abgelaufen | expiré | expirado | scaduto | verlopen | منتهي الصلاحية | expirat | vypršelá "
        "platnost | udløbet | έχει λήξει | iraungita | vanhentunut | פג תוקף | isteklo | lejárt | kedaluwarsa | "
        "期限切れ | 만료됨 | ofgelaf | beidzies derīguma termiņš | utløpt | wygaśnięte | истекло | vypršala "
        "platnosť | poteklo | Utgången | หมดอายุ | süresi doldu | термін придатності закінчився | Hết hạn | 过期的 "
        "| 過期"
    ),
    "canceled": (
        "canceled | canceled (paid fee) | storniert | storniert (bezahlte Gebühr) | annulé | annulé (frais payés) "
        "| cancelado | cancelado (tarifa pagada) | cancellato | annullato (quota pagata) | geannuleerd | "
        "geannuleerd (betaalde kosten) | cancelado (taxa paga) | تم إلغاؤه | تم إلغاؤها (تم دفع الرسوم) | "
        "cancel·lat | zrušeno | annulleret | Annulleret (gebyr betalt) | ακυρώθηκε | bertan behera utzia | "
        "ezeztatuta (tasa ordainduta) | peruutettu | peruutettu (maksettu maksu) | בוטל | בוטל (שולם עמלה) | "
        "Otkazano | otkazano (plaćena naknada) | törölve | törölve (díj kifizetve) | dibatalkan | キャンセル済み | "
        "キャンセル済み（手数料徴収済み） | 취소 | 취소된 (유료) | annuléiert | atcelts | kansellert | geannuleerd "
        "(betaalde vergoeding) | anulowane | anulowane (opłata uiszczona) | anulat | отменено | zrušené | zrušené "
        "(zaplatený poplatok) | preklicano | Avbokad | avbruten (betalad avgift) | ยกเลิกแล้ว | ยกเลิกแล้ว "
        "(ชำระค่าธรรมเนียมแล้ว) | iptal edildi | скасовано | Hủy bỏ | bị hủy (phí thanh toán) | 取消的 | 取消 | "
        "取消（已付費用）"
    ),
}
