"""Countries by ISO 3166 code: as the languages of the ads name them, folded; and by language."""

NAMES: dict[str, str] = {
    "NL": (
        "nederland netherlands holland niederlande pays-bas paises-bajos paesi-bassi "
        "olanda tarile-de-jos hollandia holandia niderlandy холандия нидерландия hollanda "
        "holanda"
    ),
    "BE": "belgie belgium belgien belgique belgica belgio belgia белгия belcika vlaanderen",
    "DE": (
        "duitsland germany deutschland allemagne alemania germania nemetorszag niemcy "
        "niemczech германия almanya alemanha"
    ),
    "AT": "oostenrijk austria osterreich autriche ausztria австрия avusturya",
    "CH": (
        "zwitserland switzerland schweiz suisse suiza svizzera elvetia svajc szwajcaria "
        "швейцария isvicre suica"
    ),
    "FR": (
        "frankrijk france frankreich franta franciaorszag francja francji франция fransa franca"
    ),
    "LU": "luxemburg luxembourg luxemburgo lussemburgo luksemburg",
    "ES": (
        "spanje spain spanien espagne espana spagna spania spanyolorszag hiszpania "
        "hiszpanii испания ispanya espanha"
    ),
    "IT": "italie italy italien italia olaszorszag wlochy wloszech италия italya",
    "PT": "portugal portugalia portogallo portekiz португалия portugalii",
    "GB": (
        "uk u.k. england engeland britain grossbritannien angleterre inglaterra "
        "inghilterra anglia великобритания ingiltere scotland wales verenigd-koninkrijk "
        "united-kingdom royaume-uni reino-unido regno-unito"
    ),
    "IE": "ireland ierland irland irlande irlanda",
    "RO": ("romania roemenie rumanien rumaenien roumanie rumania romania румъния romanya romenia"),
    "HU": (
        "hungary hongarije ungarn hongrie hungria ungheria ungaria magyarorszag "
        "magyarorszagon wegry унгария macaristan"
    ),
    "PL": "poland polen pologne polonia polska polsce lengyelorszag полша polonya polonia",
    "BG": "bulgaria bulgarije bulgarien bulgarie българия bulgaristan bulgarii",
    "TR": (
        "turkey turkije turkei tuerkei turquie turquia turchia turcia torokorszag turcja "
        "turcji турция turkiye"
    ),
    "GR": ("greece griekenland griechenland grece grecia gorogorszag grecja гърция yunanistan"),
    "CZ": "czechia tsjechie tschechien tchequie cehia csehorszag czechy чехия cekya",
    "SK": "slovakia slowakije slowakei slovaquie slovacia szlovakia slowacja словакия",
    "SE": (
        "sweden zweden schweden suede suecia svezia suedia svedorszag szwecja швеция isvec sverige"
    ),
    "DK": (
        "denmark denemarken danemark dinamarca danimarca danemarca dania дания danimarka danmark"
    ),
    "NO": "norway noorwegen norwegen norvege noruega norvegia norge",
    "FI": "finland finnland finlande finlandia suomi",
    "UA": "ukraine oekraine ucraina ucrania ukraina україна украина",
    "RU": "russia rusland russland russie rusia rosja россия русия rusya",
    "US": "usa u.s.a. america amerika united-states etats-unis estados-unidos stati-uniti",
    "CA": "canada kanada",
    "AU": "australia australie australien avustralya",
    "BR": "brazil brazilie brasil brasilien bresil brasile brazilia",
    "IN": "india indie indien inde",
    "AE": "dubai emirates uae",
    "TH": "thailand thailande tailandia",
    "MA": "marokko morocco maroc marruecos",
}

ADJECTIVES: dict[str, str] = {
    "NL": "nederlands nederlandstalig neerlandophon hollands niederlandisch hollandisch dutch"
    " neerlandais hollandais holandes neerlandes olandes olandez holland holendersk холандск"
    " нидерландск hollandal",
    "BE": "belgisch belgian belge belga belgijsk белгиск белгийск belcika",
    "DE": "duits duitstalig deutsch deutschsprach german germanophon allemand aleman tedesc nemet"
    " niemieck немск германск alman alema",
    "AT": "oostenrijks osterreichisch austrian autrichien austriac austriack osztrak австриск"
    " австрийск avusturya",
    "CH": "zwitsers schweizer swiss suisse suizo suizer svizzer elvetian svajci szwajcarsk"
    " швейцарск isvicre suico",
    "FR": "frans franstalig francophon franzosisch franzosischsprach french francais frances"
    " francuzk frantuzesc francez френск fransiz",
    "ES": "spaans spanisch spanish espagnol espanol spagnol espanhol spaniol spanyol hiszpansk"
    " испанск ispanyol",
    "IT": "italiaans italienisch italian italien italiano olasz wlosk италианск italyan",
    "PT": "portugees portugiesisch portuguese portugais portugues portoghes portughez portugal"
    " portugalsk португалск portekiz",
    "GB": "engels brits englisch britisch british english anglais britannique ingles inglese angol"
    " angielsk brytyjsk англиск ingiliz britanic englez",
    "RO": "roemeens rumanisch romanian roumain rumano rumena rumeno romen roman rumunsk румънск"
    " romanesc romaneasc rumen",
    "HU": "hongaars ungarisch hungarian hongrois hungar unghere magyar wegiersk унгарск macar"
    " unguresc",
    "PL": "pools polnisch polish polonais polac polonez lengyel polsk полск polones",
    "BG": "bulgaars bulgarisch bulgarian bulgare bulgar bolgar bulgarsk българск bulgaresc",
    "TR": "turks turkisch turkish turc turco turcesc torok tureck турск turk",
    "IE": "iers irisch irish irlandais irlandes irlandez irlandzk ирландск",
    "CZ": "tsjechisch tschechisch czech tcheque checo ceco ceh cseh czesk чешк",
    "UA": "oekraiens ukrainisch ukrainian ukrainien ucrania ucrain ukran ukrainsk украинск",
}
"""How a number of a country is called, folded stems by ISO 3166 code: “Belgisch nummer”."""

ABBREVIATED: dict[str, str] = {
    "NL": "ndl niederl holl ned hol",
    "BE": "belg",
    "DE": "dt dts deut niem all",
    "AT": "osterr ost oster austr",
    "CH": "schw zwits",
    "FR": "franz fra fr",
    "ES": "span spa esp",
    "IT": "ital ita wl",
    "PT": "port portug",
    "GB": "engl brit ang ing",
    "RO": "rum rom",
    "HU": "ung hong weg",
    "PL": "poln pol",
    "BG": "bulg",
    "TR": "turk",
    "CZ": "tschech czes",
    "US": "amerik us",
}
"""How that is cut short before a word for a number: “österr. Nummer”."""

CITIES: dict[str, str] = {
    "NL": "amsterdam rotterdam",
    "BE": "brussel bruxelles antwerp",
    "DE": "berlin munchn munchen munich hamburg koln frankfurt",
    "AT": "wien viena vienna vienn",
    "CH": "zurich genf geneve",
    "FR": "paris parisien marseille lyon",
    "ES": "madrid madrilen barcelona",
    "IT": "milan rom roman mailand",
    "PT": "lisbo lissabon",
    "GB": "london londyn lond londr",
    "RO": "bucure bukarest bucarest",
    "HU": "budapest pest",
    "PL": "warszaw warsch warsaw",
    "BG": "sofia sofiisk софи",
    "TR": "istanbul stambul",
    "US": "york ny nyc miami",
}
"""Stems of cities after which numbers are called: “Berliner Festnetz”, “my NY number”."""

_CUSTOMERS = (
    "klanten gasten heren mannen kunden gaste herren clients customers guests men gentlemen"
    " clientele hommes messieurs clientes hombres clienti uomini ugyfelek vendegek klienci panowie"
    " клиенти musteriler"
)
CUSTOMERS = frozenset(_CUSTOMERS.split())
"""Whom a number is for, behind the adjective of a country: “Deutschsprachige Kunden: 0151 …”."""

OF_LANGUAGE: dict[str, str] = {
    "bg": "BG",
    "de": "DE",
    "es": "ES",
    "fr": "FR",
    "hu": "HU",
    "it": "IT",
    "nl": "NL",
    "pl": "PL",
    "pt": "PT",
    "ro": "RO",
    "tr": "TR",
}
"""The country whose number is meant by whoever writes in a language; English is of too many."""

# Before a country these say where somebody comes from, not where the phone is.
_ORIGIN = (
    "from uit vanuit aus von od desde depuis originally originaire din de da iz born geboren"
    " kommend komme kom komt of nee not niet no keine pas от gelen z ze dal dalla dall del della"
)
ORIGIN = frozenset(_ORIGIN.split())

_ARTICLES = "the la l le les el der die den dem o a os as lo gli i"
ARTICLES = frozenset(_ARTICLES.split())
"""Between “from” and a country, in some languages."""

FROM: dict[str, str] = {
    "NL": "hollandiabol hollandadan holandii",
    "BE": "belgiumbol belcikadan belgii",
    "DE": "nemetorszagbol almanyadan niemiec",
    "AT": "ausztriabol avusturyadan austrii",
    "CH": "svajcbol isvicreden szwajcarii",
    "FR": "franciaorszagbol fransadan",
    "ES": "spanyolorszagbol ispanyadan",
    "IT": "olaszorszagbol italyadan wloch",
    "GB": "angliabol ingiltereden anglii",
    "IE": "irorszagbol irlandadan irlandii",
    "RO": "romaniabol romanyadan rumunii",
    "HU": "magyarorszagrol macaristandan wegier",
    "PL": "lengyelorszagbol polonyadan polski",
    "BG": "bulgariabol bulgaristandan",
    "TR": "torokorszagbol turkiyeden",
    "GR": "gorogorszagbol yunanistandan grecji",
    "CZ": "csehorszagbol cekyadan czech",
    "SK": "szlovakiabol slovakyadan slowacji",
    "SE": "svedorszagbol isvecten szwecji",
    "NO": "norvegiabol norvecten norwegii",
    "UA": "ukrajnabol ukraynadan ukrainy",
}
"""How countries are called from which somebody comes, or calls, folded: “Magyarországról”; the
Polish ones (“z Polski”) only behind a word of `ORIGIN`."""
OF_THEMSELVES = ("bol", "rol", "dan", "den", "ten")
"""The endings of those that say so without one."""

_THE_ONE = (
    "the my de het mijn die das der den meine mein meiner meinem le la mon celui el mi il lo mio"
    " quello cel meu al o ten moj моят моя този онзи a az my our onze unsere notre nuestro nostro"
)
THE_ONE = frozenset(_THE_ONE.split())
"""Before a country, or “from” one, these say that something of it is meant, without its name."""
