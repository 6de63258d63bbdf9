/** Entries of the Protokoll as sentences: who did what to what. Pure. */
import type { Anlassart, Loeschart } from '../../../gql/schema.generated.ts'
import { ANBIETER_HANDLUNGEN } from './anbieter-worte.ts'
import { ANGEBOT_HANDLUNGEN } from './angebot-worte.ts'
import type { ProtokollQuery } from './protokoll.generated.ts'

export type Eintrag = ProtokollQuery['protokoll']['eintraege'][number]

export const ANLAESSE: readonly { readonly wert: Anlassart; readonly text: string }[] = [
  { wert: 'STICHPROBE', text: 'Stichprobe: regelmäßige Kontrolle' },
  { wert: 'VERDACHT', text: 'Verdacht auf unberechtigten Zugriff' },
  { wert: 'AUSKUNFT', text: 'Auskunft an eine betroffene Person' },
  { wert: 'STOERUNG', text: 'Störung oder Rückfrage zu einer Änderung' },
]

/**
 * What stands between the name of the person and the end of the sentence; the
 * object takes the place of "…". Without one the object is not repeated.
 */
const HANDLUNGEN: Readonly<Record<string, string>> = {
  ...ANBIETER_HANDLUNGEN,
  ...ANGEBOT_HANDLUNGEN,
  acceptZuschnittshinweis: 'hat eine Warnung mit einem Grund hingenommen: …',
  answerOrtskommentar: 'hat auf einen Kommentar geantwortet: …',
  answerStellungnahme: 'hat auf eine Stellungnahme geantwortet: …',
  askKommune: 'hat um eine Stellungnahme gebeten: …',
  assignBausteine: 'hat Bausteine zugeordnet: …',
  changeBeteiligung: 'hat Ansprechpartner oder Frist geändert: …',
  commentOrt: 'hat eine Stelle kommentiert: …',
  createZuschnitt: 'hat … begonnen',
  giveStellungnahme: 'hat Stellung genommen: …',
  openBeteiligung: 'hat den eigenen Teil zuerst angesehen: …',
  remindBeteiligung: 'hat an eine Stellungnahme erinnert: …',
  importUmsteiger: 'hat einen Umsteigeschlüssel eingelesen',
  saveZuschnittsangaben: 'hat Name, Stichtag oder Begründung geändert: …',
  saveZuschnittsgrund: 'hat einen Grund geschrieben: …',
  startAbstimmung: 'hat die Abstimmung begonnen: …',
  takeGegenvorschlag: 'hat einen Gegenvorschlag übernommen: …',
  uebernimmEinteilung: 'hat eine Einteilung übernommen: …',
  uebernimmUmrisse: 'hat neue Umrisse der Bausteine übernommen: …',
  updateZuschnittRaeume: 'hat Räume geändert: …',
  saveSzenario: 'hat … aufgehoben',
  deleteSzenario: 'hat … gelöscht',
  verwerfeZuschnitt: 'hat … verworfen',
  answerRueckmeldung: 'hat … als beantwortet abgehakt',
  abandonEingang: 'hat … aufgegeben',
  changeIndikator: 'hat … geändert',
  changeKonto: 'hat … geändert',
  changeOrganisation: 'hat … geändert',
  changePasswort: 'hat das eigene Passwort geändert',
  checkEingang: 'hat … prüfen lassen',
  answerRueckfrage: 'hat mit einem persönlichen Link zu … geantwortet',
  askRueckfrage: 'hat zu … eine Rückfrage gestellt',
  closeDatenanforderung: 'hat … abgeschlossen',
  computeMesswerte: 'hat Messwerte neu berechnet',
  confirmPasskey: 'hat einen Passkey eingerichtet',
  confirmTotp: 'hat einen zweiten Faktor eingerichtet',
  copyIndikator: 'hat … kopiert',
  createErstlink: 'hat den Link für die erste Anmeldung erzeugt',
  createIndikator: 'hat … angelegt',
  createKreis: 'hat … angelegt',
  createNeuzuschnitt: 'hat … neu zugeschnitten',
  createOrganisation: 'hat … angelegt',
  createRaeume: 'hat Räume angelegt',
  createResetlink: 'hat einen Link für ein neues Passwort erzeugt: …',
  createZeitreihenbruch: 'hat … eingetragen',
  createZugangslink: 'hat einen persönlichen Link erzeugt: …',
  createZugriffsfreigabe: 'hat … erteilt',
  deactivateKonto: 'hat … stillgelegt',
  deactivateOrganisation: 'hat … stillgelegt',
  decideZuschnitt: 'hat den Beschluss über … eingetragen',
  deleteRueckmeldung: 'hat … gelöscht',
  deleteZugriffsregel: 'hat … auf den Katalog zurückgesetzt',
  discardDatenstand: 'hat … verworfen',
  discardEingang: 'hat … verworfen',
  endSitzung: 'hat eine Sitzung beendet',
  exportProtokoll: 'hat das Protokoll als Datei ausgegeben',
  importLieferung: 'hat … übernommen',
  inviteKonto: 'hat … eingeladen',
  prepareDatenstand: 'hat … vorbereitet',
  purgeLieferung: 'hat … bereinigt',
  purgeRueckmeldungen: 'hat abgelaufene Rückmeldungen gelöscht',
  reactivateKonto: 'hat … wieder freigeschaltet',
  readDatei: 'hat kleinräumige Werte heruntergeladen: …',
  readEingang: 'hat eine eingegangene Datei geladen: …',
  readMesswerte: 'hat kleinräumige Werte gelesen: …',
  readProtokoll: 'hat im Protokoll nachgesehen',
  receiveEingang: 'hat … abgegeben',
  redeemLink: 'hat einen Einmallink eingelöst',
  rejectDatenstand: 'hat … zurückgegeben',
  releaseDatenstand: 'hat … freigegeben und veröffentlicht',
  remindDatenanforderung: 'hat an … erinnert',
  removeZweitfaktor: 'hat einen zweiten Faktor entfernt',
  restoreIndikator: 'hat … wieder aufgenommen',
  retireIndikator: 'hat … ausgemustert',
  retryNachricht: 'hat eine Mail noch einmal gesendet: …',
  revokeRaumbeschluss: 'hat den Beschluss über … aufgehoben',
  revokeZugangslink: 'hat einen Link entwertet: …',
  revokeZugriffsfreigabe: 'hat … widerrufen',
  runLoeschlauf: 'hat nach Ablauf der Frist gelöscht: …',
  saveDatenanforderung: 'hat … gespeichert',
  saveGeheimhaltungsregel: 'hat … gesetzt',
  saveLoeschregel: 'hat … geändert',
  saveRaumbeschreibung: 'hat … geschrieben',
  saveSeitentext: 'hat … gespeichert',
  importStrassen: 'hat … eingelesen',
  saveStartseite: 'hat die Startseite gewählt',
  saveZugriffsregel: 'hat … geändert',
  seedAngebote: 'hat die Demo-Angebote angelegt',
  seedKonten: 'hat die Demokonten angelegt',
  seedDemo: 'hat die Demodaten angelegt',
  sendDatenanforderung: 'hat … gestellt',
  setKgstStelle: 'hat die Stelle im KGSt-Satz gesetzt: …',
  setZweck: 'hat den Zweck der Sitzung gewählt',
  signIn: 'hat sich angemeldet',
  signInDemo: 'hat sich mit einem Demokonto angemeldet',
  signOut: 'hat sich abgemeldet',
  signOutEverywhere: 'hat sich überall abgemeldet',
  syncKatalog: 'hat den mitgelieferten Katalog abgeglichen: …',
  takeEingang: 'hat … übernehmen lassen',
  verifyPasskey: 'hat sich mit einem Passkey bestätigt',
  verifyTotp: 'hat sich mit einem Einmalcode bestätigt',
  withdrawDatenstand: 'hat … zurückgenommen',
  withdrawLieferung: 'hat … zurückgezogen',
}

const GEGENSTAENDE: Readonly<Record<string, { readonly name: string; readonly den: string }>> = {
  Anbieteranmeldung: { name: 'Anmeldung eines Anbieters', den: 'die Anmeldung eines Anbieters' },
  Beteiligung: { name: 'Beteiligung', den: 'die Beteiligung' },
  Datenanforderung: { name: 'Datenanforderung', den: 'die Datenanforderung' },
  Datenstand: { name: 'Datenstand', den: 'den Datenstand' },
  Eingang: { name: 'Eingegangene Datei', den: 'die eingegangene Datei' },
  Einmallink: { name: 'Einmallink', den: 'den Einmallink' },
  Indikator: { name: 'Indikator', den: 'den Indikator' },
  Indikatorfassung: { name: 'Indikatorfassung', den: 'die Indikatorfassung' },
  Konto: { name: 'Konto', den: 'das Konto' },
  Kreis: { name: 'Kreis', den: 'den Kreis' },
  Lieferung: { name: 'Lieferung', den: 'die Lieferung' },
  Geheimhaltungsregel: { name: 'Geheimhaltungsregel', den: 'die Geheimhaltungsregel' },
  Loeschregel: { name: 'Löschregel', den: 'die Löschfrist' },
  Messwert: { name: 'Messwerte', den: 'die Messwerte' },
  Messwertblock: { name: 'Messwerte', den: 'die Messwerte' },
  Organisation: { name: 'Organisation', den: 'die Organisation' },
  Protokoll: { name: 'Protokoll', den: 'das Protokoll' },
  Quelle: { name: 'Quelle', den: 'die Quelle' },
  Raum: { name: 'Raum', den: 'den Raum' },
  Raumbeschreibung: { name: 'Raumbeschreibung', den: 'die Beschreibung des Raums' },
  Raumfassung: { name: 'Raumfassung', den: 'die Raumfassung' },
  Rueckmeldung: { name: 'Rückmeldung', den: 'die Rückmeldung' },
  Seitentext: { name: 'Seitentext', den: 'den Text der Seite' },
  Sitzung: { name: 'Sitzung', den: 'die Sitzung' },
  Strassenverzeichnis: { name: 'Straßenverzeichnis', den: 'das Straßenverzeichnis' },
  Startseite: { name: 'Startseite', den: 'die Startseite' },
  Umsteigeschluessel: { name: 'Umsteigeschlüssel', den: 'einen Umsteigeschlüssel' },
  Zeitreihenbruch: { name: 'Zeitreihenbruch', den: 'den Zeitreihenbruch' },
  Zuschnitt: { name: 'Zuschnitt', den: 'den Zuschnitt' },
  Zugriffsfreigabe: { name: 'Freigabe', den: 'die Freigabe' },
  Zugriffsregel: { name: 'Zugriffsregel', den: 'die Zugriffsregel' },
  Unterstuetzungsangebot: { name: 'Unterstützungsangebot', den: 'das Unterstützungsangebot' },
}

/** A kind of object as people call it; unknown ones keep their name. */
export const gegenstandswort = (gegenstand: string): string =>
  GEGENSTAENDE[gegenstand]?.name ?? gegenstand

/** A kind of action for the filter: "Lieferung zurückgezogen" reads "hat … zurückgezogen". */
export const handlungswort = (handlung: string): string =>
  HANDLUNGEN[handlung]?.replace(/: …$/, '') ?? handlung

/** What the fixed keys of deadlines stand for. */
const LOESCHARTEN: Readonly<Record<Loeschart, string>> = {
  ANMELDEBREMSE: 'Zähler der Anmeldebremse',
  EINMALLINK: 'Einmallinks',
  KONTO_DEAKTIVIERT: 'stillgelegte Konten',
  PROTOKOLL_AENDERUNG: 'Änderungen im Protokoll',
  PROTOKOLL_ZUGRIFF: 'Zugriffe im Protokoll',
  RUECKMELDUNG: 'Rückmeldungen',
  SERVERPROTOKOLL: 'Protokoll des Servers',
  EINGANG: 'Eingegangene Dateien',
  ANFORDERUNGSKONTAKT: 'Ansprechpartner abgeschlossener Datenanforderungen',
  ZUGANGSLINK: 'Persönliche Links',
  NACHRICHT: 'Mails an Lieferanten, Kommunen und Anbieter',
  ANBIETERANMELDUNG: 'Anmeldungen von Anbietern',
  SZENARIO: 'Szenarien der Planung',
  SITZUNG: 'Sitzungen',
}

/** "die Lieferung „sgb2.csv“ (127)"; the name where the entry keeps one. */
function objektOf({ gegenstand, kennung, alt, neu, handlung }: Eintrag): string {
  const den = GEGENSTAENDE[gegenstand]?.den ?? gegenstand
  const art = Object.entries(LOESCHARTEN).find(([name]) => name === kennung)?.[1]
  if (gegenstand === 'Loeschregel' && art !== undefined) {
    return handlung === 'runLoeschlauf' ? art : `${den} für ${art}`
  }
  const name = nameOf(parse(neu)) ?? nameOf(parse(alt))
  return name === undefined ? `${den} ${kennung}` : `${den} „${name}“ (${kennung})`
}

/** The sentence without its subject: "hat die Lieferung „sgb2.csv“ (127) zurückgezogen". */
export function satzOf(eintrag: Eintrag): string {
  const satz = HANDLUNGEN[eintrag.handlung]
  return satz === undefined
    ? `${eintrag.handlung}: ${objektOf(eintrag)}`
    : satz.replace('…', objektOf(eintrag))
}

/** Who it was; what is no person says so. */
export function werOf({ akteur, akteurart }: Eintrag): string {
  if (akteurart === 'KOMMANDOZEILE') return `${akteur} (Kommandozeile)`
  if (akteurart === 'SYSTEM') return `${akteur} (Programm)`
  return akteur
}

export interface Unterschied {
  readonly feld: string
  readonly alt: string
  readonly neu: string
}

/** Fields that differ between old and new, as text; all of them where there is only one state. */
export function unterschiedeOf({ alt, neu }: Pick<Eintrag, 'alt' | 'neu'>): readonly Unterschied[] {
  const [vorher, nachher] = [flach(parse(alt)), flach(parse(neu))]
  return [...new Set([...vorher.keys(), ...nachher.keys()])]
    .map((feld) => ({ feld, alt: vorher.get(feld) ?? '', neu: nachher.get(feld) ?? '' }))
    .filter((unterschied) => unterschied.alt !== unterschied.neu)
}

type Objekt = Readonly<Record<string, unknown>>

function parse(json: string | null): unknown {
  if (json === null) return null
  try {
    return JSON.parse(json) as unknown
  } catch {
    return json
  }
}

const istObjekt = (wert: unknown): wert is Objekt =>
  typeof wert === 'object' && wert !== null && !Array.isArray(wert)

function nameOf(wert: unknown): string | undefined {
  if (!istObjekt(wert)) return undefined
  const fassung = wert['fassung']
  const namen = [wert['dateiname'], wert['name'], istObjekt(fassung) ? fassung['name'] : undefined]
  return namen.find((name): name is string => typeof name === 'string' && name !== '')
}

/** Nested fields as "fassung, name"; lists and what lies deeper stay as written. */
function flach(wert: unknown): ReadonlyMap<string, string> {
  if (wert === null || wert === undefined) return new Map()
  if (!istObjekt(wert)) return new Map([['', toText(wert)]])
  return new Map(
    Object.entries(wert).flatMap(([feld, inhalt]): [string, string][] =>
      istObjekt(inhalt)
        ? Object.entries(inhalt).map(([innen, tief]) => [`${feld}, ${innen}`, toText(tief)])
        : [[feld, toText(inhalt)]],
    ),
  )
}

function toText(wert: unknown): string {
  if (wert === null || wert === undefined) return ''
  if (typeof wert === 'boolean') return wert ? 'ja' : 'nein'
  return typeof wert === 'string' ? wert : JSON.stringify(wert)
}
