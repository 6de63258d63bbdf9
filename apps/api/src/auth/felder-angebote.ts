/** Fields of what is said of Unterstützungsangebote, of their Anbieter and of supply; alphabetical. */
import { offen, type Feldregeln } from './feldregel.ts'

export const ANGEBOTSFELDER: Readonly<Record<string, Feldregeln>> = {
  Adressvorschlag: offen('breite hausnummer laenge lage ort plz punktlage strasse'),
  AehnlicherAnbieter: offen('id name worin zustand'),
  AehnlichesAngebot: offen('grund id istZuSehen organisation ort slug titel'),
  Anbieter: offen(
    'ablehnungsgrund aehnliche angelegtAm anmeldung betreutVon deaktiviertAm eingereicht entwuerfe id konten name ort traegerart veroeffentlicht website zustand',
  ),
  Anbieteranmeldung: offen(
    'angemeldetAm bestaetigtAm email frist id kontoIn name nachricht nachrichten person telefon traegerart website',
  ),
  Anbieterformular: offen('mailversand marke'),
  Anbieterverzeichnis: offen('anbieter unbestaetigt'),
  AngebotDesLinks: offen(
    'bestaetigtAm bestaetigungBis gueltigBis kreis meldeorte nimmtAn organisation seite stand titel zustand',
  ),
  Angebotserfassung: offen('organisationen raeume'),
  Angebotsfacette: offen('anzahl feld name ober wert'),
  Angebotsfassung: offen(
    'eingereichtAm eingereichtVon entschiedenAm entschiedenVon erste erstelltVon felder geaendertAm grund id nachher nummer stufen vorher zustand',
  ),
  Angebotshinweis: offen('am angebotId id organisation text titel'),
  Angebotskategorie: offen('alterBis alterVon gesetz name ober paragraf schluessel synonyme'),
  Angebotskontakt: offen('email name telefon website'),
  Angebotsmangel: offen('feld text'),
  Angebotsnutzung: offen('jahr kontakte personen'),
  Angebotsort: offen('breite ebene laenge name schluessel zusatz'),
  Angebotspunkt: offen('breite laenge slug titel'),
  Angebotsseite: offen(
    'alterBis alterVon anmeldung bestaetigtAm ehrenamtliche hilfeMix kategorien kontakt kooperation kosten kostenart kurztext langtext leichteSprache organisation rechtsgrundlage slug sprachen standorte titel vzae wirkungsziel zielgruppen zugang',
  ),
  Angebotsstandort: offen(
    'barrierefreiheit breite form geheim id laenge meldung name oepnv ort plz strasse zeiten',
  ),
  Angebotssuche: offen('aehnlichGelesen anzahl facetten fremdworte ohneTreffer punkte treffer'),
  Angebotstreffer: offen(
    'abstand adressen barrierefreiheit bestaetigtAm formen frei gemeldetAm geschuetzt kategorien kostenart kreisweit kurztext organisation orte slug sprachen telefon titel wartezeitWochen zeiten zielgruppen',
  ),
  AnmeldungDesLinks: offen('email grund gueltigBis konto kreis organisation person stand'),
  Erfassungsorganisation: offen(
    'beschreibung eigene email geprueft id kurzname name ort plz spitzenverband strasse telefon traegerart website',
  ),
  Erfassungsraum: offen('ebene id name'),
  Foerderung: offen('geber gueltigAb gueltigBis id summeJahr'),
  Fremdwort: offen('deutsch sprachen wort'),
  Hilfeanteil: offen('anzahl name'),
  Kapazitaet: offen('alterBis alterVon anzahl art gueltigAb gueltigBis id kategorie status'),
  Kategoriename: offen('name schluessel'),
  Kollege: offen('angelegtAm bereit eingeladenBis email ich id name'),
  Kollegen: offen('hoechstens konten organisation zustand'),
  Kollegenlink: offen('gueltigBis kollegen pfad'),
  OeffentlichePlatzmeldung: offen('am frei wartezeitWochen'),
  Platzmeldung: offen('am frei von wartezeitWochen'),
  Pruefstand: offen(
    'aeltestesEingereicht anmeldungen eingereicht faellig hinweise ohneAdresse ruhend',
  ),
  Pruefzeile: offen(
    'anbieterGeprueft beantwortet eingereichtAm eingereichtVon id neu organisation titel',
  ),
  Registerabgleich: offen('geliefert kommune merkmal name registriert'),
  Registerangebot: offen(
    'angelegtAm angelegtVon bestaetigtAm bestaetigtVon bestaetigungBis entwurf fassungen foerderungen handlungen id istEigen istZuSehen maengel nutzungen offen organisation rueckfragen slug stand standorte titel veroeffentlicht zustand',
  ),
  Registerliste: offen('anzahl jeZustand zeilen'),
  Registermeldeort: offen('geheim id meldung name ort'),
  Registerorganisation: offen('id name'),
  Registerstand: offen('abgleich abgleichstag stichtage'),
  Registerstandort: offen(
    'barrierefreiheit breite form geheim gueltigAb gueltigBis hausnummer id kapazitaeten laenge meldungen name oepnv ort plz punktlage strasse zeiten',
  ),
  Registerstichtag: offen('gerechnetAm lieferungId tag'),
  Registerzeile: offen(
    'anliegen bestaetigtAm bestaetigungBis geaendertAm handlungen id istEigen istZuSehen kategorien meldeorte offen organisation slug stand titel zustand',
  ),
  Registerzustandszahl: offen('anzahl zustand'),
  Stufenwechsel: offen('feld nachher vorher'),
  Szenario: offen('annahmen ebene geaendertAm geaendertVon id kategorie kategoriename name stand'),
  Szenarioannahme: offen('art id ort plaetze raum'),
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
}
