/**
 * Every field of every object type: by default whoever got the object may read
 * it (who gets it, the operation says); stricter ones name their roles and are
 * checked one by one. A field without a row keeps the server from starting.
 */
import { ANGEBOTSFELDER } from './felder-angebote.ts'
import { offen, type Feldregeln } from './feldregel.ts'

/** Types and their fields; alphabetical. */
export const FELDER: Readonly<Record<string, Feldregeln>> = {
  ...ANGEBOTSFELDER,
  Abdeckung: offen('ebene verschlossen zeitraeume'),
  Abdeckungsanforderung: offen('empfaenger id titel'),
  Abdeckungsmatrix: offen('zeilen zeitraeume'),
  Abdeckungsspalte: offen('bis name von'),
  Abdeckungszeile: offen('geschuetzt indikator mitWert raeume unsicher verschlossen'),
  Abstimmung: offen('beteiligungen offen offenes stand ungefragt zuschnitt'),
  Altersaufbau: offen(
    'anmerkungen gebietsstand gruppen massstab massstabwerte nationalitaeten quelle raum werte zeichen zeitraeume zeitraum',
  ),
  Altersgruppe: offen('bis von'),
  Altersspalten: offen('maennlich maennlichStatus weiblich weiblichStatus'),
  AnforderungDesLinks: offen(
    'dateien ebene empfaenger frist gueltigBis hinweis koepfe kreis nimmtAn raum rueckfragen spalten titel voll von vorlage zeitraum',
  ),
  Anforderungsangebot: offen('kommunen vorlagen'),
  Anforderungskommune: offen('organisation raum'),
  Anforderungsspalte: offen('einheit merkmal name teilgruppe'),
  Anforderungsverweis: offen('id offen titel'),
  Anforderungsvorlage: offen('ebene hinweis id mitgeliefert name quelle spalten zeitraumart'),
  Anforderungsvorlagenverweis: offen('hinweis id name'),
  Angebotsindikator: offen('code ebenen kernset name slug thema veroeffentlicht zeitraeume'),
  // angelegtVon is null outside.
  Anmerkung: offen(
    'angelegtAm angelegtVon ausgemustertAm bis id indikatoren merkmal merkmalSchluessel oeffentlich raum text von zurueckgenommenAm',
  ),
  Anmerkungswechsel: offen('anmerkung wechsel'),
  AusgelasseneEbene: offen('anzahl ebene'),
  AusgelasseneTabelle: offen('indikator zeitraum'),
  Auskunft: offen(
    'anmerkungen betroffen geschlechter grund gruppen merkmal nationalitaeten quelle summe zeilen zeitraeume zeitraum',
  ),
  Auskunftsmerkmal: offen('art einheit name schluessel'),
  Auskunftszeile: offen('raum status wert zeichen'),
  Aussagenwechsel: offen('art indikator raum satz'),
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
  Datenabdeckung: offen('anforderungen spalten zeilen'),
  Datenabdeckungszeile: offen('anforderungen felder indikator luecken merkmale thema'),
  Datenanforderung: offen(
    'angefordertAm angelegtAm angelegtVon beendetAm beendetGrund ebene eingaenge eingangszustand email empfaenger erinnerungTage frist geliefertAm hinweis id links nachrichten organisation quelle raum rueckfragen spalten titel ueberfaellig vorgaenger vorlage zeitraum zustand',
  ),
  Datenluecke: offen('merkmale quellen raeume spalte'),
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
  EigenerPasskey: offen('angelegtAm id name zuletztAm'),
  EigeneSitzung: offen('id geraet angelegtAm zuletztAm diese'),
  // zuordnung, meldungen, fehler, warnungen, speist and aenderungen are null where its values may not be read.
  Eingang: offen(
    'aenderungen anforderung archiv dateiname eingegangenAm fehler fertig format geaendertAm gesamt groesse grund id lieferung meldungen organisation quelle schonDa schritt sicherheit speist tabelle titel von vorlage warnungen zaehlung zuordnung zustand',
  ),
  Eingangsquelle: offen('herausgeber name schluessel'),
  Eingangszaehlung: offen('geaendert gelesen geschuetzt neu passend uebergangen uebernommen'),
  EingelesenerUmsteiger: offen('bis id name schluessel'),
  Einmallink: offen('anmeldename gueltigBis name organisation zweck'),
  Einrichtung: {
    ...offen('kreis'),
    schritte: {
      wem: ['PLANUNG', 'ADMIN'],
      nurKreis: true,
      satz: 'sagt, was von den Daten und Texten noch fehlt',
    },
  },
  Einrichtungsschritt: offen('anzahl erledigt name von'),
  Einteilungswerte: offen('oben status unten werte'),
  Faelligkeit: offen(
    'anforderung ebene faellig id organisation quelle spalten vorgaenger zeitraum zuletzt',
  ),
  FehlendesMerkmal: offen('name quelle schluessel'),
  Folgezeitraum: offen('art bis name von'),
  Gebietsstand: offen('ebene geometrie id neuZugeschnittene stichtag'),
  GefragteKommune: offen('id kommune link'),
  Geheimhaltungsquelle: offen('ausnahmen indikatoren quelle regel'),
  Geheimhaltungsregel: offen(
    'angelegtAm begruendung dominanzProzent id indikator minNenner minZaehler quelle schuetztKorrekturen verfahren von zeigtNull',
  ),
  Geheimhaltungsregelergebnis: offen('hinweise regel'),
  Geheimhaltungsregeln: offen('indikatoren quellen'),
  GelieferteDatei: offen('dateiname eingegangenAm ersetzt gelesen id meldungen schritt zustand'),
  GeschuetzteZellen: offen('anzahl regel'),
  GestellteAnforderung: offen('anforderung link'),
  Indikator: offen(
    'abdeckung ausgemustertAm code fassung fassungen fehlendeMerkmale herkunft kernset kgst slug thema wartetAuf',
  ),
  Indikatorergebnis: offen('indikator meldungen'),
  Indikatorfassung: offen(
    'altersregel berechnung definition einheit faktor formel grenzen gueltigAb herkunft hinweis id intervall kleinsteEbene kurzname lieferanten minNenner minZaehler nachkommastellen name nennerText periodizitaet polaritaet poolingJahre rechtsgrundlage relevanzAltenhilfe relevanzJugendhilfe richtwert schwellen stichtagArt synonyme typ version zaehlerText',
  ),
  IndikatorMeldung: offen('code pfad schwere text'),
  Indikatorschutz: offen('indikator primaer sekundaer verborgen verloreneAussagen zellen'),
  Indikatorschwellen: offen('gemischt indikator minNenner minZaehler verfahren zeigtNull'),
  Indikatorvergleich: offen('indikator zahlen'),
  Indikatorverweis: offen('name slug'),
  Indikatorvorschau: offen('fehlendeMerkmale formel meldungen zeilen zeitraeume zeitraum'),
  Indikatorwirkung: offen('gewinnen indikator nachher verlieren vorher'),
  Kettenglied: offen('satz summe'),
  KgstStelle: offen('fundstelle handlungsfeld kgst'),
  Kommunenverzeichnis: offen(
    'abschnitte dateiname eingelesenAm eingelesenVon name ohneQuartier schluessel strassen',
  ),
  Konto: offen(
    'anmeldename angelegtAm deaktiviertAm demo hatApp hatPasswort id linkGueltigBis name organisation passkeys rollen',
  ),
  Kontolink: offen('gueltigBis konto pfad'),
  Korrektur: offen('folgen lieferungen meldungen zeilen'),
  // grund and erfasstVon are null outside.
  Korrekturhinweis: offen(
    'anlass bis erfasstAm erfasstVon grund id merkmale raeume von vorlaeufig',
  ),
  Korrekturinhalt: offen('gesamt veroeffentlicht zeilen'),
  Korrekturverweis: offen('anlass erfasstAm erfasstVon grund id titel zurueckgezogenAm'),
  Korrekturzeile: offen(
    'merkmal nachher nachherStatus raum teilgruppe vorher vorherStatus vorlaeufig warVorlaeufig zeitraum',
  ),
  KorrigierbareZahl: offen(
    'art einheit id korrektur korrigiert lieferung merkmal quelle raum status teilgruppe vorlaeufig wert zeitraum',
  ),
  Kreis: offen('arbeitsstandVom demo ebenen name schluessel veroeffentlichung'),
  Kreisrate: offen('gruppe name rate slug'),
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
  Messwertperiode: offen('nenner oben quellen status unten werte zaehler zeichen zeitraum'),
  Messwertwechsel: offen(
    'einheit grenzen indikator nachher nachherStatus nachherZeichen nachkommastellen name raum vorher vorherStatus zeitraum',
  ),
  Nachricht: offen(
    'angelegtAm art betreff empfaenger id meldung naechsterVersuchAm versandtAm versuche zustand',
  ),
  NeuerZugangslink: offen('gueltigBis pfad'),
  NeuZugeschnitten: offen('ab beschluss grund name schluessel zuschnitt'),
  Organisation: offen('art deaktiviertAm id jugendamtsbezirk name raum'),
  Ortskommentar: offen('am antwort antwortAm antwortVon breite id laenge text von'),
  Ortslage: offen('kommune quartier sozialraum'),
  Plausibilitaetsausnahme: offen('aus quelle schwelle'),
  Plausibilitaetsregel: offen(
    'aus ausnahmen code einheit fragt funde geaendertAm geaendertVon lieferungen name schaltbar schwelle schwere vorgabe',
  ),
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
  Raumverzeichnis: offen(
    'ebenen jugendamtsbezirke kommunen kommunenamen namen schluessel sozialraeume sozialraumnamen',
  ),
  Raumvorschlag: offen('name schluessel'),
  Raumwirkung: offen('gesamt raeume zahlen'),
  Raumzahl: offen('ebene raum zahlen'),
  Regelfund: offen('abweichungen ohneMass quelle'),
  Rollenregel: offen('geaendertAm rolle zweitfaktorPflicht'),
  Rueckfrage: offen('am art id text von'),
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
    'am antwort antwortAm antwortVon art erfuellt id text ueberholt uebernommen variante verspaetet von',
  ),
  Strassenlage: offen('kleine kommunen leere offene'),
  Strassenraum: offen('nummern raum'),
  Strassentreffer: offen('kommune plz raeume strasse'),
  Suchvorschlag: offen('ort sprachen suche zeiten'),
  Summenglied: offen('lage raum wert'),
  Teilgruppe: offen('alterBis alterVon geschlecht nationalitaet'),
  TotpEinrichtung: offen('adresse geheimnis'),
  Uebernahme: offen('am stand von'),
  Uebersicht: offen('anmerkungen gebietsstand massstaebe quellen raeume zeilen'),
  Uebersichtszeile: offen(
    'indikator massstab nenner oben quellen status unten werte zaehler zeichen zeitraum',
  ),
  Umsteigerbericht: offen('uebernommen unveraendert'),
  Verfahrenszahl: offen('anzahl art'),
  Vergleichsraum: offen('a b name nummer veraendert'),
  Vergleichszelle: offen(
    'alt altStatus einheit indikator nachkommastellen neu neuStatus raum wechsel zeitraum',
  ),
  VeroeffentlichteFolgen: offen('datenstand enthalten folgen'),
  Veroeffentlichung: offen('id name standVom veroeffentlichtAm'),
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
  Zuschnittsindikator: offen('a b einheit indikator kreis kreisStatus nachkommastellen zeitraum'),
  Zuschnittskommune: offen('name schluessel'),
  Zuschnittskonflikt: offen('satz stand wechsel'),
  Zuschnittsnachbarn: offen('a b meter'),
  Zuschnittsraum: offen('grund groessengrund id kommune name nummer setztFort'),
  Zuschnittsvergleich: offen('aussagen indikatoren raeume'),
  Zuschnittsverweis: offen('id kommune name stand verwerfungsgrund zustand'),
  Zuschnittswechsel: offen('am bausteine satz stand von'),
}
