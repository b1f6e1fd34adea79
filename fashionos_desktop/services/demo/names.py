"""Names that nobody in particular bears, by where they come from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Names:
    """Given and family names of one place. In other scripts each stands as "name/romanised"."""

    weight: int
    """How many of a thousand guests."""
    given: tuple[str, ...]
    family: tuple[str, ...]
    family_first: bool = False


def _listed(text: str) -> tuple[str, ...]:
    return tuple(text.split())


FRENCH = Names(
    360,
    _listed(
        "Adèle Agathe Alix Amandine Anaïs Apolline Aurélien Bastien Bérénice Blandine Camille Céleste Clémence "
        "Corentin "
        "Damien Diane Édouard Éléonore Éloïse Faustine Florian Gaspard Gwenaëlle Hippolyte Hortense Isaure Joséphine "
        "Léopold Lucie Maëlle Marceau Margaux Maxence Noémie Octave Ophélie Quentin Raphaël Romane Salomé Sidonie "
        "Solène "
        "Tancrède Thibault Valentine Victoire Yann Zoé"
    ),
    _listed(
        "Abadie Aubertin Barrault Beaulieu Bellanger Berthier Boisvert Bonnefoy Carpentier Charpin Courtois Daubigny "
        "Delacourt Delmas Desroches Duhamel Fauvel Ferrand Fontenay Gaillard Grandjean Guérin Hautecœur Jacquemin "
        "Joubert "
        "Lacaze Lamoureux Lemoine Levasseur Maillard Marchand Montreuil Noiret Pasquet Perrault Poirier Quesnel "
        "Rabouin "
        "Rivière Roussel Sabatier Séguin Tessier Thévenot Vasseur Verdier Villedieu d’Aubrac de-la-Tour"
    ),
)
ENGLISH = Names(
    170,
    _listed(
        "Alice Amara Beatrix Callum Cecily Damian Eleanor Felix Georgia Harriet Imogen Jasper Keziah Lachlan Maeve "
        "Niamh "
        "Orla Percy Rowan Saskia Tabitha Theo Una Verity Winston Xanthe"
    ),
    _listed(
        "Abernathy Ashdown Blackwood Carrow Dunmore Eastwick Fairlie Garrick Hathersage Ingleby Jessop Kerridge "
        "Lockhart "
        "Marlowe Netherby Oakes Pemberton Quayle Ridley Sotherton Tremaine Underhill Whitlock Yardley O’Hanlon"
    ),
)
ITALIAN = Names(
    90,
    _listed(
        "Alessio Bianca Carlotta Dario Elettra Fabrizio Ginevra Ilaria Jacopo Lavinia Lorenzo Margherita Niccolò "
        "Ottavia "
        "Pietro Raffaella Serena Tommaso"
    ),
    _listed(
        "Albricci Bellincioni Caracciolo Donadoni Fabbricatore Galimberti Lazzaroni Mantegazza Nascimbeni Passerini "
        "Quattrocchi Rinaldini Santangelo Tagliaferri Ventresca Zorzi D’Amico"
    ),
)
GERMAN = Names(
    60,
    _listed(
        "Anneliese Benedikt Frieda Gregor Henrike Jörg Karoline Leonhard Mathilde Ruprecht Svenja Till Ursula Wolfram"
    ),
    _listed(
        "Althaus Brückner Dornfeld Eschenbach Grünwald Hölzel Kesselring Lindenbaum Mühlhausen Oberländer Rosenthal "
        "Schäfer "
        "Weißmüller"
    ),
)
IBERIAN = Names(
    70,
    _listed(
        "Álvaro Beatriz Caetana Duarte Estrela Gonçalo Íñigo Jimena Leonor Matilde Nuno Paloma Rosalía Santiago "
        "Ximena Zélia"
    ),
    _listed(
        "Albuquerque Barragán Castelo-Branco Echeverría Fonseca Gallardo Ibáñez Lacerda Magalhães Noguera Peñalver "
        "Quintanilla Saldaña Teixidó Vasconcelos"
    ),
)
NORTHERN = Names(
    60,
    _listed("Aksel Astrid Björn Dagny Eskil Freja Gunnar Hedda Ingrid Jens Liv Maren Nils Øyvind Runa Sigrid Tove Åsa"),
    _listed(
        "Almqvist Bjørnstad Dahlgren Ekström Fjellheim Håkansson Kjærgaard Lindqvist Nørgaard Østberg Rosenlund Sjöholm"
    ),
)
POLISH = Names(
    40,
    _listed("Bogumił Celina Dobrawa Grażyna Jagna Kazimierz Łucja Mieszko Olga Przemysław Stanisława Żaneta"),
    _listed(
        "Bielawski Czarnota Dąbrowska Gołębiewski Jędrzejczak Krzemień Łęcki Odrowąż Pągowska Śliwa Wójtowicz Żurawska"
    ),
)
WEST_AFRICAN = Names(
    50,
    _listed("Abena Adjoa Amadou Ayodele Chidinma Fatoumata Ibrahima Kwabena Mariama Ngozi Ousmane Temitope Yaa"),
    _listed("Adeyemi Agyeman Ba Boateng Diop Eze Fall Kouyaté Mensah Ndiaye Okonkwo Sarr Traoré"),
)
SOUTH_ASIAN = Names(
    40,
    _listed("Aarav Devika Ishaan Kavya Meera Nikhil Priyanka Rohan Sharmila Tanvi Vikram"),
    _listed("Bhattacharya Chaudhuri Deshpande Iyer Kulkarni Mukherjee Nair Raghunathan Sengupta Venkatesan"),
)
TURKISH = Names(
    20,
    _listed("Ayşegül Çağla Emre Gülşen İpek Kıvanç Özge Şebnem Tuğba"),
    _listed("Akıncı Çelikkol Demirağ Gökçe Karaosmanoğlu Özışık Şahinbaş Yıldırım"),
)

JAPANESE = Names(
    30,
    _listed(
        "美咲/misaki 陽菜/hina 蓮/ren 悠真/yuma 千尋/chihiro 直樹/naoki 彩花/ayaka 涼介/ryosuke あおい/aoi "
        "真理子/mariko"
    ),
    _listed(
        "藤原/fujiwara 小野寺/onodera 桜井/sakurai 長谷部/hasebe 水野/mizuno 五十嵐/igarashi 白石/shiraishi "
        "久保田/kubota"
    ),
    family_first=True,
)
CHINESE = Names(
    30,
    _listed(
        "雨桐/yutong 子涵/zihan 思远/siyuan 静怡/jingyi 浩然/haoran 梦琪/mengqi 若曦/ruoxi 志强/zhiqiang 晓燕/xiaoyan"
    ),
    _listed("欧阳/ouyang 沈/shen 陆/lu 顾/gu 苏/su 叶/ye 潘/pan 戴/dai 薛/xue"),
    family_first=True,
)
KOREAN = Names(
    20,
    _listed("서연/seoyeon 민준/minjun 하은/haeun 지호/jiho 수아/sua 도윤/doyun 예린/yerin"),
    _listed("윤/yoon 장/jang 임/lim 한/han 오/oh 서/seo 남궁/namgung"),
    family_first=True,
)
ARABIC = Names(
    18,
    _listed("ليلى/layla نور/nour كريم/karim هدى/huda سلمى/salma طارق/tariq ياسمين/yasmin رامي/rami"),
    _listed("حداد/haddad المنصوري/almansouri خوري/khoury النجار/alnajjar الزهراني/alzahrani صباغ/sabbagh"),
)
HEBREW = Names(
    9,
    _listed("נועה/noa אורי/uri תמר/tamar איתן/eitan שירה/shira"),
    _listed("לוי/levi פרידמן/friedman בן־דוד/bendavid אלמוג/almog שרון/sharon"),
)
CYRILLIC = Names(
    14,
    _listed("Оксана/oksana Тарас/taras Дарина/daryna Мирослав/myroslav Ганна/hanna Світлана/svitlana"),
    _listed("Кравець/kravets Шевчук/shevchuk Лисенко/lysenko Бойчук/boichuk Мельник/melnyk"),
)
GREEK = Names(
    9,
    _listed("Ελένη/eleni Νίκος/nikos Δήμητρα/dimitra Στέφανος/stefanos Ιφιγένεια/ifigeneia"),
    _listed("Παπαδάκης/papadakis Κωνσταντίνου/konstantinou Βλάχου/vlachou Μαυρίδης/mavridis"),
)

EVERYWHERE = (
    FRENCH, ENGLISH, ITALIAN, GERMAN, IBERIAN, NORTHERN, POLISH, WEST_AFRICAN, SOUTH_ASIAN, TURKISH,
    JAPANESE, CHINESE, KOREAN, ARABIC, HEBREW, CYRILLIC, GREEK,
)  # fmt: skip
