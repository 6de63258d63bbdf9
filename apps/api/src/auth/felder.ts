/**
 * Every field of every object type: by default whoever got the object may read
 * it (who gets it, the operation says); stricter ones name their roles and are
 * checked one by one. A field without a row keeps the server from starting.
 */
import { ALLE, type Berechtigung } from './berechtigung.ts'

interface Feldregel extends Berechtigung {
  /** Why it is stricter than its object. */
  readonly satz: string
}

type Feldregeln = Readonly<Record<string, Feldregel>>

const OFFEN: Feldregel = { wem: ALLE, satz: '' }

/** Fields that go with their object. */
const offen = (felder: string): Feldregeln =>
  Object.fromEntries(felder.split(/\s+/).map((feld) => [feld, OFFEN]))

/** Types and their fields; alphabetical. */
export const FELDER: Readonly<Record<string, Feldregeln>> = {
  Abdeckung: offen('ebene verschlossen zeitraeume'),
  Abdeckungsmatrix: offen('zeilen zeitraeume'),
  Abdeckungszeile: offen('geschuetzt indikator mitWert raeume unsicher verschlossen'),
  Abstimmung: offen('beteiligungen offen offenes stand ungefragt zuschnitt'),
  AehnlicherAnbieter: offen('id name worin zustand'),
  Anbieter: offen(
    'ablehnungsgrund aehnliche angelegtAm anmeldung betreutVon deaktiviertAm eingereicht entwuerfe id konten name ort traegerart veroeffentlicht website zustand',
  ),
  Anbieteranmeldung: offen(
    'angemeldetAm bestaetigtAm email frist id kontoIn name nachricht nachrichten person telefon traegerart website',
  ),
  Anbieterformular: offen('mailversand marke'),
  Anbieterverzeichnis: offen('anbieter unbestaetigt'),
  Adressvorschlag: offen('breite hausnummer laenge lage ort plz punktlage strasse'),
  AehnlichesAngebot: offen('grund id istZuSehen organisation ort slug titel'),
  Altersaufbau: offen(
    'anmerkungen gebietsstand gruppen massstab massstabwerte nationalitaeten quelle raum werte zeichen zeitraeume zeitraum',
  ),
  Altersgruppe: offen('bis von'),
  Altersspalten: offen('maennlich maennlichStatus weiblich weiblichStatus'),
  Angebotserfassung: offen('organisationen raeume'),
  AngebotDesLinks: offen(
    'bestaetigtAm bestaetigungBis gueltigBis kreis meldeorte nimmtAn organisation seite stand titel zustand',
  ),
  Angebotshinweis: offen('am angebotId id organisation text titel'),
  Angebotsfacette: offen('anzahl feld name ober wert'),
  Angebotsfassung: offen(
    'eingereichtAm eingereichtVon entschiedenAm entschiedenVon erste erstelltVon felder geaendertAm grund id nachher nummer stufen vorher zustand',
  ),
  Angebotskategorie: offen('alterBis alterVon gesetz name ober paragraf schluessel synonyme'),
  Angebotskontakt: offen('email name telefon website'),
  Angebotsort: offen('breite ebene laenge name schluessel zusatz'),
  Angebotsmangel: offen('feld text'),
  Angebotsnutzung: offen('jahr kontakte personen'),
  Angebotspunkt: offen('breite laenge slug titel'),
  Angebotsseite: offen(
    'alterBis alterVon anmeldung bestaetigtAm hilfeMix kategorien kontakt kosten kostenart kurztext langtext leichteSprache organisation rechtsgrundlage slug sprachen standorte titel zielgruppen zugang',
  ),
  Angebotsstandort: offen(
    'barrierefreiheit breite form geheim id laenge meldung name oepnv ort plz strasse zeiten',
  ),
  Angebotssuche: offen('aehnlichGelesen anzahl facetten ohneTreffer punkte treffer'),
  Angebotstreffer: offen(
    'abstand adressen barrierefreiheit bestaetigtAm formen frei gemeldetAm geschuetzt kategorien kostenart kreisweit kurztext organisation orte slug sprachen telefon titel wartezeitWochen zeiten zielgruppen',
  ),
  AnforderungDesLinks: offen(
    'dateien ebene empfaenger frist gueltigBis hinweis koepfe kreis nimmtAn raum rueckfragen spalten titel voll von vorlage zeitraum',
  ),
  AnmeldungDesLinks: offen('email grund gueltigBis konto kreis organisation person stand'),
  // angelegtVon is null outside.
  Anmerkung: offen(
    'angelegtAm angelegtVon ausgemustertAm bis id indikatoren merkmal merkmalSchluessel oeffentlich raum text von zurueckgenommenAm',
  ),
  Anmerkungswechsel: offen('anmerkung wechsel'),
  Anforderungsangebot: offen('kommunen vorlagen'),
  Anforderungskommune: offen('organisation raum'),
  Anforderungsspalte: offen('einheit merkmal name teilgruppe'),
  Anforderungsverweis: offen('id offen titel'),
  Anforderungsvorlage: offen('ebene hinweis id mitgeliefert name quelle spalten zeitraumart'),
  Anforderungsvorlagenverweis: offen('hinweis id name'),
  Angebotsindikator: offen('code ebenen kernset name slug thema veroeffentlicht zeitraeume'),
  AusgelasseneEbene: offen('anzahl ebene'),
  Aussagenwechsel: offen('art indikator raum satz'),
  Auskunft: offen(
    'anmerkungen betroffen geschlechter grund gruppen merkmal nationalitaeten quelle summe zeilen zeitraeume zeitraum',
  ),
  Auskunftsmerkmal: offen('art einheit name schluessel'),
  Auskunftszeile: offen('raum status wert zeichen'),
  AusgelasseneTabelle: offen('indikator zeitraum'),
  Bausteinangebot: offen('anzahl ebene tag'),
  BegonneneAbstimmung: offen('abstimmung gefragt'),
  Bereinigung: offen('datenstaende lieferung neu'),
  Beteiligung: offen(
    'email empfaenger erinnerungTage frist geoeffnetAm gesendetAm gesendetVon hinweis id kommentare kommune links nachrichten saeumig stellungnahmen zustand',
  ),
  Beteiligungsblatt: offen(
    'bausteine begruendung einwohnerAm frist fristVorbei grenzen gueltigBis hinweis id kommentare kommune kreis nimmtAn raeume saeumig stellungnahmen stichtag teil von zuschnitt',
  ),
  Beteiligungsverweis: offen('frist id nimmtAn saeumig zuschnitt zustand'),
  BetroffenerDatenstand: offen('id name'),
  Blattbaustein: offen('einwohner heute id name raum umriss'),
  Blattgrenze: offen('grund zwischen'),
  Blattraum: offen('groessengrund grund id name nummer setztFort'),
  Abdeckungsanforderung: offen('empfaenger id titel'),
  Abdeckungsspalte: offen('bis name von'),
  Datenabdeckung: offen('anforderungen spalten zeilen'),
  Datenabdeckungszeile: offen('anforderungen felder indikator luecken merkmale thema'),
  Datenluecke: offen('merkmale quellen spalte'),
  Datenanforderung: offen(
    'angefordertAm angelegtAm angelegtVon beendetAm beendetGrund ebene eingaenge eingangszustand email empfaenger erinnerungTage frist geliefertAm hinweis id links nachrichten organisation quelle raum rueckfragen spalten titel ueberfaellig vorgaenger vorlage zeitraum zustand',
  ),
  Datenstand: offen(
    'aktuell auswahl beendetAm beendetGrund beendetVon bemerkung freigegebenVon hindernisse hinweise id lauf name standVom umfang veroeffentlichtAm vonMir vorbereitetAm vorbereitetVon zustand',
  ),
  Datenstandangebot: offen('ebenen gebietsstaende indikatoren standVom zeitraeume'),
  Datenstandauswahl: offen('ebenen gebietsstaende indikatoren zeitraeume'),
  Datenstandumfang: offen(
    'angeliefert ausgelassen geschuetzt gezeigt indikatoren ohneFallzahl ohneWert zeitraeume zellen',
  ),
  Datenstandvergleich: offen(
    'anmerkungen datenstand definitionenGeaendert ebenenEntfallen ebenenNeu gebietsstaendeEntfallen gebietsstaendeNeu grundlage indikatorenEntfallen indikatorenNeu jeIndikator lieferungenEntfallen lieferungenNeu zahlen zeitraeumeEntfallen zeitraeumeNeu zellen',
  ),
  Demokonto: offen('id name rollen organisation'),
  EbeneMitAnzahl: offen('anzahl ebene'),
  Ebenenschutz: offen('ebene sekundaer verborgen zellen'),
  Ebenenwirkung: offen('ebene nachher vorher'),
  EigeneFaktoren: offen(
    'hatApp hatPasswort passkeyMoeglich passkeys pflicht wiederherstellungscodes',
  ),
  EigeneSitzung: offen('id geraet angelegtAm zuletztAm diese'),
  EigenerPasskey: offen('angelegtAm id name zuletztAm'),
  // zuordnung, meldungen, fehler, warnungen, speist and aenderungen are null where its values may not be read.
  Eingang: offen(
    'aenderungen anforderung archiv dateiname eingegangenAm fehler fertig format geaendertAm gesamt groesse grund id lieferung meldungen organisation quelle schonDa schritt sicherheit speist tabelle titel von vorlage warnungen zaehlung zuordnung zustand',
  ),
  Eingangsquelle: offen('herausgeber name schluessel'),
  Eingangszaehlung: offen('geaendert gelesen geschuetzt neu passend uebergangen uebernommen'),
  Einmallink: offen('anmeldename gueltigBis name organisation zweck'),
  Einteilungswerte: offen('oben status unten werte'),
  Einrichtung: {
    ...offen('kreis'),
    schritte: {
      wem: ['PLANUNG', 'ADMIN'],
      nurKreis: true,
      satz: 'sagt, was von den Daten und Texten noch fehlt',
    },
  },
  Einrichtungsschritt: offen('anzahl erledigt name von'),
  Erfassungsorganisation: offen(
    'beschreibung eigene email geprueft id kurzname name ort plz spitzenverband strasse telefon traegerart website',
  ),
  Erfassungsraum: offen('ebene id name'),
  Faelligkeit: offen(
    'anforderung ebene faellig id organisation quelle spalten vorgaenger zeitraum zuletzt',
  ),
  FehlendesMerkmal: offen('name quelle schluessel'),
  Foerderung: offen('geber gueltigAb gueltigBis id summeJahr'),
  Gebietsstand: offen('ebene geometrie id neuZugeschnittene stichtag'),
  Folgezeitraum: offen('art bis name von'),
  GefragteKommune: offen('id kommune link'),
  Geheimhaltungsquelle: offen('ausnahmen indikatoren quelle regel'),
  Geheimhaltungsregel: offen(
    'angelegtAm begruendung dominanzProzent id indikator minNenner minZaehler quelle schuetztKorrekturen verfahren von zeigtNull',
  ),
  Geheimhaltungsregelergebnis: offen('hinweise regel'),
  Geheimhaltungsregeln: offen('indikatoren quellen'),
  GeschuetzteZellen: offen('anzahl regel'),
  GelieferteDatei: offen('dateiname eingegangenAm ersetzt gelesen id meldungen schritt zustand'),
  GestellteAnforderung: offen('anforderung link'),
  Indikator: offen(
    'abdeckung ausgemustertAm code fassung fassungen fehlendeMerkmale herkunft kernset kgst slug thema wartetAuf',
  ),
  IndikatorMeldung: offen('code pfad schwere text'),
  Indikatorergebnis: offen('indikator meldungen'),
  Indikatorfassung: offen(
    'altersregel berechnung definition einheit faktor formel grenzen gueltigAb herkunft hinweis id intervall kleinsteEbene kurzname lieferanten minNenner minZaehler nachkommastellen name nennerText periodizitaet polaritaet poolingJahre rechtsgrundlage relevanzAltenhilfe relevanzJugendhilfe richtwert schwellen stichtagArt synonyme typ version zaehlerText',
  ),
  Indikatorschutz: offen('indikator primaer sekundaer verborgen verloreneAussagen zellen'),
  Indikatorschwellen: offen('gemischt indikator minNenner minZaehler verfahren zeigtNull'),
  Indikatorvergleich: offen('indikator zahlen'),
  Indikatorverweis: offen('name slug'),
  Indikatorvorschau: offen('fehlendeMerkmale formel meldungen zeilen zeitraeume zeitraum'),
  Indikatorwirkung: offen('gewinnen indikator nachher verlieren vorher'),
  Kapazitaet: offen('alterBis alterVon anzahl art gueltigAb gueltigBis id kategorie status'),
  Kategoriename: offen('name schluessel'),
  Kettenglied: offen('satz summe'),
  KgstStelle: offen('fundstelle handlungsfeld kgst'),
  Kommunenverzeichnis: offen(
    'abschnitte dateiname eingelesenAm eingelesenVon name ohneQuartier schluessel strassen',
  ),
  Kollege: offen('angelegtAm bereit eingeladenBis email ich id name'),
  Kollegen: offen('hoechstens konten organisation zustand'),
  Kollegenlink: offen('gueltigBis kollegen pfad'),
  Konto: offen(
    'anmeldename angelegtAm deaktiviertAm demo hatApp hatPasswort id linkGueltigBis name organisation passkeys rollen',
  ),
  Kontolink: offen('gueltigBis konto pfad'),
  Korrektur: offen('folgen lieferungen meldungen zeilen'),
  // grund and erfasstVon are null outside.
  Korrekturhinweis: offen(
    'anlass bis erfasstAm erfasstVon grund id merkmale raeume von vorlaeufig',
  ),
  Korrekturverweis: offen('anlass erfasstAm erfasstVon grund id titel zurueckgezogenAm'),
  Korrekturzeile: offen(
    'merkmal nachher nachherStatus raum teilgruppe vorher vorherStatus vorlaeufig zeitraum',
  ),
  KorrigierbareZahl: offen(
    'art einheit id korrektur korrigiert lieferung merkmal quelle raum status teilgruppe vorlaeufig wert zeitraum',
  ),
  Kreisrate: offen('gruppe name rate slug'),
  Kreis: offen('arbeitsstandVom demo ebenen name schluessel veroeffentlichung'),
  // meldungen and speist are null where the values of the Lieferung may not be read.
  Lieferung: offen(
    'bereinigtAm bereinigtGrund dateiname erfasstAm erfasstVon format gelesen geschuetzt groesse grundzahlen id korrekturanlass korrekturen korrekturgrund korrigiert meldungen pruefsumme quelle speist tabelle titel uebergangen zurueckgezogenAm zurueckgezogenGrund',
  ),
  Lieferungsverweis: offen(
    'dateiname erfasstAm id korrekturanlass quelle titel zurueckgezogenAm zurueckgezogenGrund',
  ),
  Loeschregel: offen(
    'art beginn einheit folge frist geaendertAm geaendertVon grund maximum minimum naechstesMal name selbsttaetig zuletztAm zuletztAnzahl',
  ),
  Mailversand: offen('absender eingerichtet'),
  Massstab: offen('nachbar nenner oben raum status unten werte zaehler zeichen'),
  Massstabspalten: offen('oben status unten werte'),
  Meldung: offen('anzahl begruendung blatt code roh schwere spalte text vorschlaege zeile'),
  Merkmal: offen(
    'abdeckung art einheit lieferant name periodizitaet schluessel stichtagArt teilgruppen vorhanden',
  ),
  Messwerte: offen(
    'anmerkungen brueche gebietsstaende gebietsstand indikator korrekturen massstaebe perioden quellen raeume',
  ),
  Messwertfolgen: offen('gesamt zeilen'),
  Messwertwechsel: offen(
    'einheit grenzen indikator nachher nachherStatus nachherZeichen nachkommastellen name raum vorher vorherStatus zeitraum',
  ),
  Messwertperiode: offen('nenner oben quellen status unten werte zaehler zeichen zeitraum'),
  Nachricht: offen(
    'angelegtAm art betreff empfaenger id meldung naechsterVersuchAm versandtAm versuche zustand',
  ),
  NeuerZugangslink: offen('gueltigBis pfad'),
  NeuZugeschnitten: offen('ab beschluss grund name schluessel'),
  OeffentlichePlatzmeldung: offen('am frei wartezeitWochen'),
  Organisation: offen('art deaktiviertAm id jugendamtsbezirk name raum'),
  Ortskommentar: offen('am antwort antwortAm antwortVon breite id laenge text von'),
  Ortslage: offen('kommune quartier sozialraum'),
  Platzmeldung: offen('am frei von wartezeitWochen'),
  Plausibilitaetsausnahme: offen('aus quelle schwelle'),
  Plausibilitaetsregel: offen(
    'aus ausnahmen code einheit fragt funde geaendertAm geaendertVon lieferungen name schaltbar schwelle schwere vorgabe',
  ),
  Regelfund: offen('abweichungen ohneMass quelle'),
  Protokolleintrag: offen(
    'akteur akteurart alt bereinigtAm gegenstand handlung id kennung kontoId neu vorgang zeitpunkt',
  ),
  Protokollseite: offen('anzahl eintraege gegenstaende handlungen seite seiten'),
  Quelle: offen('herausgeber id lizenz name schluessel'),
  Raum: offen('ebene id name schluessel'),
  // geaendertVon is null outside.
  Raumaufhebung: offen('am datum gremium grund nummer von zum'),
  Raumbeschluss: offen('am aufhebung datum gremium id nummer stichtag von'),
  Raumbeschreibung: offen('ansprechstelle geaendertAm geaendertVon ortsteile text version'),
  Raumgeschichte: offen('gebietsstaende schritte'),
  Raumprofil: offen(
    'altersaufbau beschluss beschreibung darfAendern grund gueltigAb gueltigBis nummer ober raum reihen slug teile',
  ),
  Raumreihe: offen('brueche indikator status werte zeitraeume'),
  Raumschritt: offen('ab aus beschluss bis dazu grund neuerUmriss raum weg wurde'),
  Raumspalten: offen(
    'ids jugendamtsbezirke jugendamtsbezirknamen kommunen kommunenamen namen schluessel sozialraeume sozialraumnamen',
  ),
  Raumverweis: offen('name schluessel slug'),
  Raumvorschlag: offen('name schluessel'),
  Raumwirkung: offen('gesamt raeume zahlen'),
  Raumzahl: offen('ebene raum zahlen'),
  Raumverzeichnis: offen(
    'ebenen jugendamtsbezirke kommunen kommunenamen namen schluessel sozialraeume sozialraumnamen',
  ),
  Registerabgleich: offen('geliefert kommune merkmal name registriert'),
  Registerstand: offen('abgleich abgleichstag stichtage'),
  Registerstichtag: offen('gerechnetAm lieferungId tag'),
  Registerangebot: offen(
    'angelegtAm angelegtVon bestaetigtAm bestaetigtVon bestaetigungBis entwurf fassungen foerderungen handlungen id istEigen istZuSehen maengel nutzungen offen organisation rueckfragen slug stand standorte titel veroeffentlicht zustand',
  ),
  Registerliste: offen('anzahl jeZustand zeilen'),
  Registermeldeort: offen('geheim id meldung name ort'),
  Registerorganisation: offen('id name'),
  Registerstandort: offen(
    'barrierefreiheit breite form geheim gueltigAb gueltigBis hausnummer id kapazitaeten laenge meldungen name oepnv ort plz punktlage strasse zeiten',
  ),
  Registerzeile: offen(
    'anliegen bestaetigtAm bestaetigungBis geaendertAm handlungen id istEigen istZuSehen kategorien meldeorte offen organisation slug stand titel zustand',
  ),
  Registerzustandszahl: offen('anzahl zustand'),
  Rollenregel: offen('geaendertAm rolle zweitfaktorPflicht'),
  Rueckfrage: offen('am art id text von'),
  Pruefzeile: offen(
    'anbieterGeprueft beantwortet eingereichtAm eingereichtVon id neu organisation titel',
  ),
  Pruefstand: offen(
    'aeltestesEingereicht anmeldungen eingereicht faellig hinweise ohneAdresse ruhend',
  ),
  Rueckmeldung: offen('adresse art beantwortetAm eingegangenAm email id name text'),
  Schutzbericht: offen(
    'angeliefert ausgelassen dauerMs engste gerundet gezeigt jeEbene jeIndikator jeRegel neueTeile personen primaer sekundaer teile verfahren waechter zellen',
  ),
  Schutzlauf: offen('beendetAm begonnenAm fertig gesamt meldung zustand'),
  Schutzzahl: offen('gezeigt verborgen'),
  // zaehler, nenner, unten, oben and kette are null or empty for whoever does not test the protection.
  Schutzzelle: offen(
    'art erforderlichOben erforderlichUnten genau indikator kette nenner oben raum regel unten verfahren zaehler zahl zeitraum',
  ),
  Schutzzellenliste: offen('gesamt mitZahlen zellen'),
  Schwellenwirkung: offen('ausgelassen jeEbene jeIndikator nachher satz vorher'),
  Seitentext: offen('geaendertAm luecken seite text version vorgabe'),
  Sitzung: offen(
    'konto sicht zweck zwecke operationen anlass demoKonten oidc zweitfaktor erstanmeldung',
  ),
  Sitzungskonto: offen('id name anmeldename rollen organisation demo'),
  Speisung: offen('ebene indikator name zeitraeume'),
  Startseite: offen('bild ebene geaendertAm indikator ueberschrift weitere'),
  Stellungnahme: offen(
    'am antwort antwortAm antwortVon art id text ueberholt variante verspaetet von',
  ),
  Strassenlage: offen('kleine kommunen leere offene'),
  Strassenraum: offen('nummern raum'),
  Strassentreffer: offen('kommune plz raeume strasse'),
  Stufenwechsel: offen('feld nachher vorher'),
  Suchvorschlag: offen('ort sprachen suche zeiten'),
  Summenglied: offen('lage raum wert'),
  Teilgruppe: offen('alterBis alterVon geschlecht nationalitaet'),
  TotpEinrichtung: offen('adresse geheimnis'),
  Szenario: offen('annahmen ebene geaendertAm geaendertVon id kategorie kategoriename name stand'),
  Szenarioannahme: offen('art id ort plaetze raum'),
  Uebersicht: offen('anmerkungen gebietsstand massstaebe quellen raeume zeilen'),
  Uebersichtszeile: offen(
    'indikator massstab nenner oben quellen status unten werte zaehler zeichen zeitraum',
  ),
  Umsteigerbericht: offen('uebernommen unveraendert'),
  EingelesenerUmsteiger: offen('bis id name schluessel'),
  Vergleichsraum: offen('a b name nummer veraendert'),
  Vergleichszelle: offen(
    'alt altStatus einheit indikator nachkommastellen neu neuStatus raum wechsel zeitraum',
  ),
  Verfahrenszahl: offen('anzahl art'),
  Veroeffentlichung: offen('id name standVom veroeffentlichtAm'),
  Hilfeanteil: offen('anzahl name'),
  Versorgung: offen(
    'angebote bedarf gebietsstand kategorien kommunenamen luecken ohneStand raumnamen raumschluessel stichtag verfehlt vorher wegannahme zeitraum',
  ),
  Versorgungsangebot: offen(
    'bedient bestaetigtAm bestaetigungFaellig euro foerderungBis geber geheim id kategorien kreisweit organisation slug standorte titel',
  ),
  Versorgungsbedarf: offen('indikator kreis niedrig oben unten werte zeitraum'),
  Versorgungsluecke: offen(
    'angebotssatz bedarfssatz fehlanteil feld feldname gewicht mehrbedarf ohne quadrant raum spitze wenig',
  ),
  Versorgungsstandort: offen('id name plaetze raum'),
  Versorgungssumme: offen(
    'angebote deckungsgrad dichte euro geheim geplant gesichert kreisweit personen plaetze quote wegfallend',
  ),
  Versorgungszeile: offen(
    'deckungsgrad feld dichte erreicht euro fehlend feldname geplant gesichert herein hilfemix km kreis lage naechster name ober personen personenstatus plaetze quote randlage schluessel vorOrt wegfallend ziel zielgruppe zielquelle zugang',
  ),
  Vorlage: offen(
    'fassungen hinweis id kopf mitgeliefert name organisation quelle stillgelegtAm zuletztAm zuordnung',
  ),
  Vorlagenfassung: offen('angelegtAm angelegtVon lieferungen nummer'),
  Vorlagenorganisation: offen('id name'),
  Vorlagenverweis: offen('id name'),
  Vorschauzeile: offen('name nenner oben schluessel status unten wert zaehler zeichen'),
  Waechtermeldung: offen('art satz'),
  Wertaenderung: offen(
    'blatt merkmal nachher nachherStatus raumName raumSchluessel spalte teilgruppe vorher vorherStatus zeile zeitraum',
  ),
  Wertaenderungen: offen('gesamt zeilen'),
  Zahlherkunft: offen('blatt dateiname erfasstAm id spalte status titel wert zeile'),
  Zahlkorrektur: offen('anlass erfasstAm erfasstVon grund lieferung'),
  Zeitraum: offen('art bis id kurz name von'),
  Zeitreihenbruch: offen('art datum erkannt folge id titel'),
  Zellwechselzahl: offen('anzahl wechsel'),
  Zugangslink: offen('angelegtAm gueltigBis id sendungen widerrufenAm zuletztAm'),
  Zugriffsfreigabe: offen(
    'bis erteiltAm gilt grund id jugendamt organisation quelle von widerrufGrund widerrufbar widerrufenAm zweck',
  ),
  Zugriffsregel: offen('geaendertAm id quelle reichweite rolle zweck'),
  Zuschnitt: offen(
    'angelegtAm angelegtVon bausteinEbene bausteine bausteinzahl begruendung beschluss bisherige darfAendern geaendertAm geaendertVon geometrie grenzen grundlage hinweise id kommune kommunen kreisraten nachbarn name neueUmrisse offen raeume raumzahl stand stichtag varianteVon varianten verlauf verwerfungsgrund zustand',
  ),
  Zuschnittsbausteine: offen(
    'ab65 ab80 breite einwohner ids kommunen laenge namen raeume schluessel unter18 unter6 zeitraum',
  ),
  Zuschnittsergebnis: offen('konflikt zuschnitt'),
  Zuschnittsgrenze: offen('a b grund'),
  Zuschnittshinweis: offen('am grund regel schluessel von'),
  Zuschnittskommune: offen('name schluessel'),
  Zuschnittskonflikt: offen('satz stand wechsel'),
  Zuschnittsindikator: offen('a b einheit indikator kreis kreisStatus nachkommastellen zeitraum'),
  Zuschnittsnachbarn: offen('a b meter'),
  Zuschnittsraum: offen('grund groessengrund id kommune name nummer setztFort'),
  Zuschnittsvergleich: offen('aussagen indikatoren raeume'),
  Zuschnittsverweis: offen('id kommune name stand verwerfungsgrund zustand'),
  Zuschnittswechsel: offen('am bausteine satz stand von'),
}
