"""Words for what carries a number that is no telephone's, in all languages of the ads, folded.

Classes: `paper`: what an office, a shop or a site numbers. `game`: draws and results, whose
figures come somewhere behind the word. `thing`: rooms, seats, buses, pages, which stand right
before their figures, and which a number to call may follow as well.
"""

from collections.abc import Iterable
from functools import lru_cache
from itertools import chain
from typing import Literal

from ingest.extractors._phone.lexicon import folded_set

Thing = Literal["paper", "game", "thing", "holder", "number", "own", "link", ""]

_PAPER = """
order* orden bestel* versand* liefer* auftrag* commande* pedido* encomenda* ordine ordini comanda
comenzii rendeles* zamowieni* поръчк* siparis* factuur* facturen rechnung* facture factures factura
facturas fattur* fatura* szamla* faktur* фактур* invoice* bill dossier* zaak* akte akten
aktenzeichen expediente* pratica pratiche processo* dosar* ugy ugyszam* akt* sprawa sprawy spraw
дело преписк* dosya* esas file case affaire* meldung* melding* rapport* protocol* proces contract*
vertrag* contrat* umow* szerzodes* договор* sozlesme* polis polisy police poliz* polizz* apolic*
polita kotveny* полиц* voucher* coupon* gutschein* cupon* kupon* buono buoni bon bonul tegoed*
waardebon* cadeaubon* kado* geschenk* cadeau* ваучер* karta kartu carta carte kaart card tarjeta
cartao kart tracking trace sendung* pakket* paket* colis paquete* pacco pachet* csomag* paczk*
przesylk* пратк* kargo* takip spedizione rastreio parcel awb ref refs referen* reference*
riferiment* rif hivatkoz* sygnatur* референт* referans* kenmerk* betreft betreff verwendungszweck
omschrijving concepto causale objet regist* reestr* matricol* matricul* immatricul* targa
kennzeichen kenteken nummerplaat placa placas rejestracj* rendszam* plaka plate plates registration*
sicil vergi mersis chassis vin imei serial serie* seria serii seri серия serienr artikel* article
articles articol* articulo* artigo* articoli cikk* termek* produkt* produit* product* prodott*
produs* urun* артикул* model modell* modele modelo modello type typ tipo тип барkod barcode ean isbn
sku versi* version* wersj* verzio* surum build release firmware android ios app_version версия
ticket* billet* biglietto bilhete* bilet* jegy* билет* licen* lizenz* vergunning* permis permit*
engedely* zezwoleni* lupa разрешител* ruhsat* code codes codice codici codigo* kod kodu cod coduri
код kodja aktionscode promocode kortingscode pincode pin id ids nif nie dni cif nip regon pesel cui
cnp kvk btw vat siret siren tva iban bic bsn еик егн булстат konto kontonr rekening* conto cuenta
compte cont szamlaszam сметк* hesap* account* depot steuer* partita piva adoszam* contribuinte isin
wkn lot lotnr charge batch art bestnr sku pos teil teile onderdeel* kfz nummernschild* ean barcodes*
hrb amtsgericht dhl ups dpd gls hermes postnl fedex usps tnt bpost correos ctt inpost awb gtin isbn
issn doi isrc matrikel* tessera chip konto kont acct wachtwoord* passwort* password* contrasena*
passe haslo jelszo* parola парола sifre* wifi wlan pass zahler* teller* licznik* contador* compteur*
contator* брояч* sayac* meter* stand reg registro bevestiging* bestatigung* confirmation*
confirmacion conferma* potwierdzen* confirmare* visszaigazol* onay ilan anzeige* annonce* anuncio*
annuncio* anunt* hirdetes* ogloszeni* обяв* identif* идентиф* azonosit* kadast* кадаст*
catast* cadast* microchip*
advert* listing* advertentie* inserat* plz postcode*
postleitzahl* zip cap codpostal irsz postal postale postales postaux postali bescheinigung* zertifi*
certific* attest* token* jeton* hash uuid guid fiscal* inserzion* zoekertje kleinanz* anons* tytul
tytulem certyfikat* сертификат* belgesi tanusitvany* zaswiadczen* adeverint* kozlemeny* aciklama*
основание mededeling* rsin fiscaal* gisa utr vestigings* kadast* catastr* cadastr* lote lotes lotul
partij*
"""
_GAME = """
lotto* loto* loteri* lotteri* lottery loterie* tombola* bingo keno eurojackpot* euromil* bonoloto
primitiva superenalotto jackpot* joker toto тото лото sayisal piyango powerball megamillions
trekking* ziehung* draw draws tirage* sorteo* estrazion* losowan* extragere* extrageri sorteio*
huzas* тираж* cekilis* superzahl zusatzzahl gewinnzahl* winnende winning winnummer* roulette raffle*
gagnant* winnend* gewonnen vincenti ganador* premiad* wygran* nyero* kazanan* verloting* once
quiniela totocalcio score scores uitslag* ergebnis* resultado* risultat* resultat* wynik* rezultat*
eredmeny* резултат* skor* sonuc* stand quote quoten odds stemmen stimmen votes votos voti glosow
glosy voturi szavazat*
"""
_THING = """
kamer kamers zimmer* room rooms chambre chambres habitacion* camera camere stanza stanze pokoj
pokoje pokoi pokojow quarto quartos szoba szobak стая стаи oda odalar apartament* appartement*
apartment* suite suites huisnummer* deur deuren tur turen door doors porte portes puerta puertas
porta usa usi drzwi etage etages verdieping* floor floors piso pisos piano piani pietro etaj
etajul emelet kat етаж blok bloc bloque block gebouw* stoel stoelen seat seats platz platze sitz
sitze place places asiento* posto posti miejsce miejsca lugar* loc locuri място места rij rijen
reihe reihen row rows rang rangs fila filas rzad rzedy randul sor ред sira bus busse bussen buses
buslijn* buslini* lijnen linien lines ligne lignes lineas linee linhas linii tram trams tramlijn*
tramwaj* metro autobus* otobus* автобус* autocarro* trein treinen zug zuge train trains tren
trenes trenuri treni pociag* vonat* влак* comboio* perron gleis platform quai anden binario peron
vagany cais vlucht* flug* flight* vol vols vuelo* volo voli zbor* voo voos ucus полет* gate gates
exit afrit ausfahrt sortie salida uscita zjazd iesire saida cikis изход route routes ruta rutas km
kilometer kilometre kilometro* km's halte* stop stops pagina paginas pagina's seite seiten page
pages pagine strona strony stron oldal* страниц* sayfa hoofdstuk* kapitel chapter* chapitre*
capitulo* capitol* rozdzial* psalm* vers verse verses maat maten grosse grossen size sizes taille
tailles talla tallas taglia taglie rozmiar* marimi tamanho* meret* beden channel* kanaal kanalen
kanal kanale canal canales canali getallen zahlen chiffres cifras cifre liczby числа sayilar haz
hausnummer* mass masse masze afmeting* abmessung* dimension* medidas misure wymiar* dimensiun*
meretek размери olcul* views visitas visualiz* vizualiz* vues
aufrufe bekeken weergaven hits clicks klicks wyswietlen* odslon* megtekint* преглежд* goruntulen*
"""
_HOLDER = """
klant* kunde kunden* klient* client* customer* musteri* ugyfel* клиент* member* mitglied* lid
lidmaatschap* adherent* socio* abonn* patient* paziente student* employee* uye* czlonk* membru*
offert* oferta oferty offre offres aanbod angebot* vacature* stelle* scheda ficha fiche profil*
profiel* profile* tag* asociado* associado* colegiado* aviso* clasificad* classificad* postare
posting* plaatsing* apro* публикац* announce*
reserv* rezerv* резерв* booking* boeking* buchung* prenotaz* rezerwac* foglal* rezervas*
"""
_COUNTED = """
views view likes hits clicks klicks klikken bezoekers bezoeken visitors visits besucher besuche
aufrufe vues visites visitas vistas visualiz* wyswietlen odslon megtekint* преглежд* goruntulen*
followers volgers abonnes seguidores habitantes inwoners einwohner* hab mieszkanc* locuitori lakos*
жители nufus foto fotos photos fotografii videos stimmen stemmen votes votos voti glosow reviews
beoordelingen bewertungen avis resenas recensioni opinii ocen velemeny* stuks stuck pieces piezas
pezzi sztuk winnende gewinnzahl* points punten punkte puntos punti punktow graden grad degrees
"""
_DATES = """
januari january januar janvier enero gennaio ianuarie styczen stycznia januar ocak februari february
februar fevrier febrero febbraio februarie lutego subat maart march marz mars marzo martie marca
marcius mart april avril abril aprile aprilie kwietnia aprilis nisan mei may mai mayo maggio maja
majus mayis juni june juin junio giugno iunie czerwca junius haziran juli july juillet julio luglio
iulie lipca julius temmuz augustus august aout agosto sierpnia augusztus agustos september septembre
septiembre settembre septembrie wrzesnia szeptember eylul oktober october octobre octubre ottobre
octombrie pazdziernika ekim november novembre noviembre noiembrie listopada kasim december dezember
decembre diciembre dicembre decembrie grudnia aralik януари февруари март април май юни юли август
септември октомври ноември декември uhr uur heures horas ore
"""
_NUMBER = """
nr nrs no num numero numeros numer numeru numaru numarasi numara nummer nummern number numbers
szam szama номер n ref id code koda identificatie
"""
_LINK = "de da do di del della d al a la na на van der des of for fur pour per du het le il o"
_OWN = """
tel* fon* phone* mobiel* mobil* movil* gsm* handy* cell* whats* wapp* app apps bel bell* contact*
kontakt* sms* ruf* prive* privat* werk* zakelijk* geschaft* arbeit* huis* haus* vast* fest*
durchwahl* hulp* nood* info* service* klantenservice* advies* hot* geheim* zweit* tweede* nieuw*
neu* haupt* hoofd* direct* viber* signal* telegram* dial* fax* text* kurz* anruf* gratis* lijn*
sex* eigen* echte* nederlands* land* buitenland* anoniem* hivo* hivas* elerhet* komorkow* vonal*
mein* mijn* dein* jouw* haar* ihr* sein* zijn* deze* diese* onder* unter* volg* follow* area
net* abonnee* kengetal* vorwahl*
"""


_Ends = dict[str, tuple[str, ...]]
"""Beginnings or endings of words by the two letters at that end."""


def _split(words: str) -> tuple[frozenset[str], _Ends]:
    """Whole words, and how words begin that are written with a star."""
    stems = " ".join(word[:-1] for word in words.split() if word.endswith("*"))
    whole = " ".join(word for word in words.split() if not word.endswith("*"))
    return folded_set(whole), _by_end(folded_set(stems), slice(2))


def _by_end(parts: Iterable[str], end: slice) -> _Ends:
    found: dict[str, list[str]] = {}
    for part in sorted(parts):
        found.setdefault(part[end], []).append(part)
    return {letters: tuple(group) for letters, group in found.items()}


def _is_of(word: str, words: frozenset[str], stems: _Ends) -> bool:
    return word in words or word.startswith(stems.get(word[:2], ()))


_HEAD_LETTERS = 8
_CLASSES: tuple[tuple[Thing, frozenset[str], _Ends], ...] = (
    ("number", *_split(_NUMBER)),
    ("link", *_split(_LINK)),
    ("game", *_split(_GAME)),
    ("thing", *_split(_THING)),
    ("holder", *_split(_HOLDER)),
    ("paper", *_split(_PAPER)),
)
_PAPERS = (*_CLASSES[-1][1], *chain.from_iterable(_CLASSES[-1][2].values()))
_HEADS = _by_end(  # of compounds: “Anmeldebescheinigung”, “seksvergunning”
    [word for word in _PAPERS if len(word) >= _HEAD_LETTERS], slice(-2, None)
)
_OWN_WORDS, _OWN_STEMS = _split(_OWN)
_ENDS = (
    "nummer",
    "nummern",
    "nummers",
    "numer",
    "nr",
    "szam",
    "szama",
    "numaram",
    "code",
    "azonosito",
)
_SHORTEST = 3  # letters before the word for number in a compound


@lru_cache(maxsize=1 << 14)
def thing(word: str) -> Thing:
    """What a folded word before digits says that they number; '' for nothing known."""
    for end in _ENDS:
        if word.endswith(end) and len(word) >= len(end) + _SHORTEST:
            return "own" if _is_of(word, _OWN_WORDS, _OWN_STEMS) else "paper"
    for name, words, stems in _CLASSES:
        if _is_of(word, words, stems):
            return name
    return "paper" if word.endswith(_HEADS.get(word[-2:], ())) else ""


_COUNTED_WORDS, _COUNTED_STEMS = _split(_COUNTED)
_DATE_WORDS = folded_set(_DATES)


@lru_cache(maxsize=1 << 12)
def is_counted(word: str) -> bool:
    """Whether a folded word behind figures says what they count."""
    return _is_of(word, _COUNTED_WORDS, _COUNTED_STEMS)


def is_between_figures(word: str) -> bool:
    """Whether a folded word stands between figures as what it is: counted, a month, an hour."""
    return word in _DATE_WORDS or is_counted(word)
