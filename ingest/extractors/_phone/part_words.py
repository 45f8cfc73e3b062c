"""Words that name the parts of a number, in all languages of the ads, folded."""

from functools import cache, lru_cache

from ingest.extractors._phone.bridges import AREAS, SUBSCRIBERS
from ingest.extractors._phone.last_words import LAST
from ingest.extractors._phone.lexicon import folded_set
from ingest.extractors._phone.vocabulary import vocabulary

PARTS = folded_set(
    "deel stuk stukje gedeelte part piece bit chunk section teil stück stueck abschnitt"
    " partie morceau bout parte pezzo pedazo trozo tramo pedaço część czesc cz kawałek odcinek"
    " bucata bucată partea rész resz reszlet darab kısım kisim parça parca bölüm bolum част"
    " парче step stap schritt étape paso passo krok pas lépés adım стъпка helft half hälfte moitié"
    " mitad metà metade fele połowa jumătate jumatate yarısı половина"
)
"""Words for a part of something, which stand beside its number."""
FIRST = AREAS | folded_set(
    "begint beginnend beginnt starting comienza commençant zaczyna kezdődik başlar başlıyor започва"
    " eerste begin start vooraan first starts beginning beginnt anfang beginn erste erster"
    " erstes vorne début debut commence premier première premiers premières prima primo inizio"
    " comincia inizia primi primeira primeiro primeiros primero primera primeros empieza"
    " comienza comienzo inicio início começo começa początek poczatek pierwsza pierwsze primele"
    " început inceput începe incepe eleje első elso kezdet başı basi başlangıç baslangic ilk"
    " birinci начало първа първо първите net kengetal"
    " ersten primele primul primera întâi intai birincisi"
    " left links linker linke gauche izquierda sinistra esquerda"
)
"""Words for the beginning, also as what is dialled first."""
FURTHER = LAST | folded_set(
    "midden middelste daarna vervolg dan laatste eind einde slot rest verder middle mid then"
    " next last end ends ending final remaining mitte mittlere danach dann weiter letzte letzter"
    " letztes ende schluss hinten milieu suite puis ensuite dernier dernière derniers dernières"
    " fin reste mezzo metà centro poi seguito segue ultima ultimo ultimi fine resto medio luego"
    " sigue después despues último última últimos acaba termina meio depois fim środek srodek"
    " dalej potem koniec ostatnia ostatnie końcówka reszta mijloc mijlocul apoi urmează urmeaza"
    " sfârșit sfarsit ultimele restul közepe kozepe aztán vége vege utolsó utolso többi ortası"
    " ortasi devamı devami sonra sonu sonuncu son kalan среда средата после край края последна"
    " последните остатък"
    " volgende volgend next following nächste nächsten mittleren suivant suivants suivante"
    " suivantes seguente seguenti siguiente siguientes seguinte seguintes następne kolejne"
    " următoarele urmatoarele următorul következő sonraki следващите следващата"
    " right rechts rechter rechte droite derecha destra direita"
)
"""Words for what comes after the beginning."""
NUMBERS = SUBSCRIBERS | folded_set("handynummer gsm mobiel")
"""Words for the number itself, which name its rest where its beginning was named."""
_OF_NUMBERS = folded_set(
    "num number numbers phone tel telefoon telefoonnummer nummer nummers mobiel mobile handy"
    " telefon telefonnummer numéro téléphone portable numero telefono cellulare cell teléfono móvil"
    " número telefone telemóvel telefonu numer număr numărului telefonului număr telefonszám szám"
    " numara numaranın telefonun telefonum номер номера телефон телефона mijn my mein mon mi mio"
    " meu mój the de het les gli os as van of von des der die das du la le el los las del di il lo"
    " do da o a"
    " i to and en und et y e és si cijfers digits ziffern chiffres cifras cifre dígitos cyfry"
    " számjegy rakam rakamlar цифри is am side kant seite côté lado lato"
)
"""What else is said in a label of a part: that it is one of a number for calling."""
_ORDINALS = (
    "tweede zweite zweiter zweites second deuxième deuxieme seconde seconda secondo segunda"
    " segundo druga drugie doua második masodik ikinci втора второ",
    "derde dritte dritter drittes third troisième troisieme terza terzo tercera tercero"
    " terceira terceiro trzecia trzecie treia harmadik üçüncü ucuncu трета трето",
    "vierde vierte fourth quatrième quatrieme quarta quarto cuarta cuarto czwarta patra"
    " negyedik dördüncü dorduncu четвърта",
    "vijfde fünfte fifth cinquième cinquieme quinta quinto piąta cincea ötödik beşinci пета",
)
_ROMAN = ("i", "ii", "iii", "iv", "v")
_MOST = 5  # parts of a number that are counted in words


def tells_of_number(word: str) -> bool:
    """Whether a word in a label of a part may stand there: others say of what else it is one."""
    known = word in PARTS or word in FIRST or word in FURTHER or word in ordinals()
    known = known or (word.isdigit() and len(word) == 1)
    return known or word in _OF_NUMBERS or word in NUMBERS or word in vocabulary().numerals


@cache
def ordinals() -> dict[str, int]:
    """Words for which one of some parts it is, from the second on."""
    return {
        word: number
        for number, words in enumerate(_ORDINALS, start=2)
        for word in folded_set(words)
    }


@cache
def naming() -> frozenset[str]:
    """All words one of which stands in each label of words alone."""
    return PARTS | FIRST | FURTHER | NUMBERS | ordinals().keys()


def ordinal(word: str) -> int:
    """Which part an ordinal says; 0 for none."""
    return 1 if word in FIRST else ordinals().get(word, 0)


@lru_cache(maxsize=1 << 12)
def counted(word: str) -> int:
    """Which part an ordinal or a number word says; 0 for none."""
    if word in _ROMAN:
        return _ROMAN.index(word) + 1
    if ordinal(word):
        return ordinal(word)
    numerals = vocabulary().numerals.get(word, ())
    return next((each.value for each in numerals if 1 <= each.value <= _MOST), 0)
