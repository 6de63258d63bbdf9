import type { Wert } from '@sozial/domain/wert'
import { gueltig, ohne } from '@sozial/domain/wert'
import { parseZelle } from '../text/zelle.ts'
import type { Zellinhalt } from '../text/zelle.ts'
import type { Eintrag, Raumzeile, Spaltenbezug, Tabelle } from './baue-lesung.ts'
import { createErsteintraege } from './ersteintraege.ts'
import type { Ersteintraege } from './ersteintraege.ts'
import { fingerabdruck } from './fingerabdruck.ts'
import type { Fundstelle, Meldung } from './index.ts'
import { fehler, hinweis, HOECHSTZAHL_MELDUNGEN, kurz, ort, stelle } from './meldungen.ts'
import { createPaarregister } from './paarregister.ts'
import type { Paarregister } from './paarregister.ts'
import { pruefeRaeume } from './raumpruefung.ts'
import type { Raumbild, Raumpruefung } from './raumpruefung.ts'
import { createZellenspeicher } from './zellenspeicher.ts'
import type { Speicherzelle, Zellenspeicher } from './zellenspeicher.ts'

/** What the first pass over a table found out. */
export interface Pruefung {
  readonly meldungen: readonly Meldung[]
  readonly zeilen: number
  readonly zellen: number
  /** The readable cells, without lines that repeat an earlier one word for word. */
  readonly gelesene: () => Iterable<Speicherzelle>
  /** Keys as delivered, by number. */
  readonly raeume: readonly string[]
  readonly bezuege: readonly Spaltenbezug[]
  /** The name of an area in this line. */
  readonly nameOf: (raum: number, zeile: number) => string
  /** Our key for a delivered one; `null` when the cell does not count (no key, or another spelling has the figure). */
  readonly schluessel: (raum: string, bezug: Spaltenbezug) => string | null
  /** What "-" means for this area and column. */
  readonly strich: (raum: string, bezug: Spaltenbezug) => Wert
}

/** What the cells of one column say, to read its "-". */
interface Spaltenbild {
  readonly nummer: number
  readonly periode: string
  nurStriche: boolean
  raeume: number
  mitBund: boolean
}

interface Sammlung {
  readonly tabelle: Tabelle
  /** By the key as delivered. */
  readonly raeume: Map<string, Raumbild>
  /** Numbers of the groups of rows. */
  readonly gruppen: Map<string, number>
  /** Rows by area and group: line and content of the first of each. */
  readonly register: Paarregister
  readonly erste: Ersteintraege
  readonly spalten: Map<Spaltenbezug, Spaltenbild>
  readonly speicher: Zellenspeicher
  /** Names by area and line, where it is called otherwise than at first. */
  readonly andereNamen: Map<string, string>
  /** Lines that repeat an earlier one word for word. */
  readonly wiederholt: Set<number>
  readonly keineZahl: Meldung[]
  readonly doppelt: Meldung[]
  zeilen: number
  zellen: number
  klammern: number
  ersteKlammer: Fundstelle | null
  fussnoten: number
  ersteFussnote: (Pick<Meldung, 'roh'> & { readonly stelle: Fundstelle }) | null
  unlesbare: number
}

/** Checks all rows once. Everything is collected; nothing is thrown. */
export function pruefeZeilen(tabelle: Tabelle): Pruefung {
  const sammlung: Sammlung = {
    tabelle,
    raeume: new Map(),
    gruppen: new Map(),
    register: createPaarregister(),
    erste: createErsteintraege(),
    spalten: new Map(),
    speicher: createZellenspeicher(),
    andereNamen: new Map(),
    wiederholt: new Set(),
    keineZahl: [],
    doppelt: [],
    zeilen: 0,
    zellen: 0,
    klammern: 0,
    ersteKlammer: null,
    fussnoten: 0,
    ersteFussnote: null,
    unlesbare: 0,
  }
  for (const zeile of tabelle.zeilen()) sammleZeile(sammlung, zeile)
  return toPruefung(sammlung, pruefeRaeume(tabelle, sammlung))
}

/** Keeps only what the second walk asks for: the register of all rows is let go. */
function toPruefung(sammlung: Sammlung, { meldungen, schluessel }: Raumpruefung): Pruefung {
  const { spalten, raeume, speicher, andereNamen } = sammlung
  const namen = [...raeume.values()].map(({ name }) => name)
  return {
    zeilen: sammlung.zeilen,
    zellen: sammlung.zellen,
    meldungen: [
      ...meldungen,
      ...sammlung.doppelt,
      ...wiederholungsmeldungen(sammlung),
      ...zahlmeldungen(sammlung),
      ...strichmeldungen(sammlung),
    ],
    schluessel: (raum, bezug) => schluessel(raum, () => periode(bezug)),
    gelesene: speicher.zellen,
    raeume: [...raeume.keys()],
    bezuege: [...spalten.keys()],
    nameOf: (raum, zeile) =>
      (andereNamen.size > 0 ? andereNamen.get(`${raum}|${zeile}`) : undefined) ?? namen[raum]!,
    strich: createStrichdeutung({ spalten, raeume }),
  }
}

function sammleZeile(sammlung: Sammlung, zeile: Raumzeile): void {
  sammlung.zeilen += 1
  const raum = sammlung.raeume.get(zeile.raum) ?? neuerRaum(sammlung, zeile)
  raum.zeilen += 1
  const { register, erste } = sammlung
  const inhalt = fingerabdruck(inhaltVon(zeile.eintraege))
  const nummer = register.nummerOf(raum.nummer, gruppeOf(sammlung, zeile.gruppe))
  if (nummer === erste.anzahl()) {
    erste.merke(zeile.zeile, inhalt)
  } else if (erste.inhaltOf(nummer) === inhalt) {
    sammlung.wiederholt.add(zeile.zeile)
    return
  } else {
    meldeWiederholung(sammlung, zeile, erste.zeileOf(nummer))
  }
  if (zeile.raumName !== raum.name)
    sammlung.andereNamen.set(`${raum.nummer}|${zeile.zeile}`, zeile.raumName)
  for (const eintrag of zeile.eintraege) sammleEintrag(sammlung, { zeile, raum, eintrag })
}

function gruppeOf({ gruppen }: Sammlung, text: string): number {
  const bekannt = gruppen.get(text)
  if (bekannt !== undefined) return bekannt
  gruppen.set(text, gruppen.size)
  return gruppen.size - 1
}

function inhaltVon(eintraege: readonly Eintrag[]): string {
  const [erster] = eintraege
  // Long tables have one cell per row: no need to join a million lists of one.
  return eintraege.length === 1 && erster !== undefined
    ? String(erster.roh)
    : eintraege.map(({ roh }) => roh).join(';')
}

function neuerRaum({ raeume }: Sammlung, { raum, raumName: name, zeile }: Raumzeile): Raumbild {
  const bild = { nummer: raeume.size, name, ersteZeile: zeile, zeilen: 0, belegt: new Map() }
  raeume.set(raum, bild)
  return bild
}

interface Zelle {
  readonly zeile: Raumzeile
  readonly raum: Raumbild
  readonly eintrag: Eintrag
}

function sammleEintrag(sammlung: Sammlung, { zeile, raum, eintrag }: Zelle): void {
  sammlung.zellen += 1
  const inhalt = parseZelle(eintrag.roh, sammlung.tabelle.schreibung)
  if (inhalt.art === 'UNLESBAR') meldeKeineZahl(sammlung, zeile, eintrag)
  if (inhalt.art === 'ZAHL') sammleZusatz(sammlung, inhalt, { zeile, eintrag })
  const istStrich = inhalt.art === 'ZEICHEN' && inhalt.zeichen === '-'
  const bild = sammlung.spalten.get(eintrag.bezug) ?? neuesBild(sammlung, eintrag.bezug)
  bild.nurStriche &&= istStrich
  bild.raeume += 1
  bild.mitBund ||= zeile.raum === 'DG'
  if (!istStrich || !raum.belegt.has(bild.periode)) raum.belegt.set(bild.periode, !istStrich)
  if (inhalt.art === 'UNLESBAR') return
  sammlung.speicher.lege({
    raum: raum.nummer,
    bezug: bild.nummer,
    zeile: zeile.zeile,
    spalte: eintrag.spalte,
    art: inhalt.art === 'ZEICHEN' ? inhalt.zeichen : inhalt.art,
    zahl: inhalt.art === 'ZAHL' ? inhalt.zahl : 0,
    vorlaeufig: eintrag.vorlaeufig === true || istVorlaeufig(eintrag, inhalt),
  })
}

/** What hangs on a number, and where it does so first. */
function sammleZusatz(
  sammlung: Sammlung,
  { eingeklammert, zusatz }: Extract<Zellinhalt, { art: 'ZAHL' }>,
  { zeile, eintrag }: Pick<Zelle, 'zeile' | 'eintrag'>,
): void {
  if (!eingeklammert && zusatz !== 'FUSSNOTE') return
  const platz = stelle(sammlung.tabelle.blatt, zeile.zeile, eintrag.spalte)
  if (eingeklammert) {
    sammlung.klammern += 1
    sammlung.ersteKlammer ??= platz
  }
  if (zusatz === 'FUSSNOTE') {
    sammlung.fussnoten += 1
    sammlung.ersteFussnote ??= { roh: kurz(String(eintrag.roh)), stelle: platz }
  }
}

/** "1.234p" */
const istVorlaeufig = ({ roh }: Eintrag, inhalt: Zellinhalt): boolean =>
  inhalt.art === 'ZAHL' && inhalt.zusatz === 'p' && String(roh).trimEnd().endsWith('p')

function neuesBild({ spalten }: Sammlung, bezug: Spaltenbezug): Spaltenbild {
  const periodentext = periode(bezug)
  const bild = {
    nummer: spalten.size,
    periode: periodentext,
    nurStriche: true,
    raeume: 0,
    mitBund: false,
  }
  spalten.set(bezug, bild)
  return bild
}

function periode({ zeitraum }: Spaltenbezug): string {
  return `${zeitraum.von}/${zeitraum.bis}`
}

/*
 * "-" is zero by the book (DIN 55301), but the offices also print it for what
 * is not there. It is read as "not available" when
 * - all cells of the area are "-" in this period (13111-01-03-4 at 30.06.2025),
 * - or the whole column is "-" down from Germany (a question not asked that year),
 * - or the figure is a mean or a share: a true zero of these is printed "0,0".
 */
function createStrichdeutung({
  spalten,
  raeume,
}: Pick<Sammlung, 'spalten' | 'raeume'>): Pruefung['strich'] {
  return (raum, bezug) => {
    const bild = spalten.get(bezug)
    const nichtErhoben = bild !== undefined && bild.nurStriche && bild.mitBund && bild.raeume > 1
    const periodeFehlt = raeume.get(raum)?.belegt.get(periode(bezug)) !== true
    const keineNull = bezug.merkmal.art === 'FERTIGWERT'
    return periodeFehlt || nichtErhoben || keineNull ? ohne('NICHT_VERFUEGBAR') : gueltig(0)
  }
}

function meldeKeineZahl(sammlung: Sammlung, zeile: Raumzeile, eintrag: Eintrag): void {
  sammlung.unlesbare += 1
  if (sammlung.unlesbare > HOECHSTZAHL_MELDUNGEN) return
  const platz = stelle(sammlung.tabelle.blatt, zeile.zeile, eintrag.spalte)
  const roh = kurz(String(eintrag.roh))
  sammlung.keineZahl.push(
    fehler({
      code: 'KEINE_ZAHL',
      text: `${ort(platz)} (${kurz(eintrag.bezug.merkmal.name)}): „${roh}“ ist keine Zahl und kein bekanntes Zeichen. Bitte den Wert im Original prüfen und berichtigen.`,
      stelle: platz,
      roh,
    }),
  )
}

function meldeWiederholung(sammlung: Sammlung, zeile: Raumzeile, erste: number): void {
  if (sammlung.doppelt.length >= HOECHSTZAHL_MELDUNGEN) return
  const platz = stelle(sammlung.tabelle.blatt, zeile.zeile, null)
  sammlung.doppelt.push(
    fehler({
      code: 'ZEILE_DOPPELT',
      text: `${ort(platz)}: Raum ${kurz(zeile.raum)} (${kurz(zeile.raumName)}) steht für denselben Zeitraum mit anderen Werten schon in Zeile ${erste}. Bitte eine der beiden Zeilen löschen.`,
      stelle: platz,
      roh: zeile.raum,
    }),
  )
}

function zahlmeldungen(sammlung: Sammlung): readonly Meldung[] {
  const meldungen = [...sammlung.keineZahl]
  const weitere = sammlung.unlesbare - sammlung.keineZahl.length
  if (weitere > 0) {
    meldungen.push(
      fehler({
        code: 'KEINE_ZAHL',
        text: `Weitere Zellen ohne lesbare Zahl: ${weitere}. Bitte prüfen, ob Trennzeichen und Dezimalzeichen der Datei stimmen.`,
        anzahl: weitere,
      }),
    )
  }
  if (sammlung.klammern > 0) {
    meldungen.push(
      hinweis({
        code: 'EINGEKLAMMERT',
        text: `Werte in Klammern (eingeschränkter Aussagewert) wurden übernommen: ${sammlung.klammern}.`,
        stelle: sammlung.ersteKlammer,
      }),
    )
  }
  const { fussnoten, ersteFussnote } = sammlung
  if (ersteFussnote !== null) {
    meldungen.push(
      hinweis({
        code: 'FUSSNOTE',
        text: `An Zahlen hängen Fußnoten (${fussnoten}, zum Beispiel „${ersteFussnote.roh}“); gelesen wurden die Zahlen ohne sie. Bitte prüfen, was die Fußnoten sagen.`,
        anzahl: fussnoten,
        ...ersteFussnote,
      }),
    )
  }
  return meldungen
}

function strichmeldungen(sammlung: Sammlung): readonly Meldung[] {
  const leere = [...sammlung.raeume.values()]
    .flatMap((raum) => [...raum.belegt.values()])
    .filter((belegt) => !belegt).length
  if (leere === 0) return []
  return [
    hinweis({
      code: 'NUR_STRICHE',
      text: `${leere === 1 ? 'Für einen Raum und Zeitraum' : `Für ${leere} Paare aus Raum und Zeitraum`} stehen nur Striche („-“) in der Datei. Das gilt als „noch nicht verfügbar“, nicht als null.`,
    }),
  ]
}

/** A few rows are copied by mistake; of more than a tenth something tells them apart that is not read. */
const VIELE = 0.1

function wiederholungsmeldungen({ wiederholt, zeilen }: Sammlung): readonly Meldung[] {
  if (wiederholt.size === 0) return []
  const beispiele = [...wiederholt].slice(0, 5).join(', ')
  const viele = wiederholt.size > zeilen * VIELE && wiederholt.size > 5
  const rat = viele ? ' Vermutlich unterscheidet sie eine Spalte, die nicht gelesen wird.' : ''
  const meldung = hinweis({
    code: 'ZEILE_WIEDERHOLT',
    text: `Zeilen, die eine frühere Zeile mit denselben Werten wiederholen, wurden übergangen: ${wiederholt.size} (zum Beispiel Zeile ${beispiele}).${rat}`,
  })
  return [viele ? { ...meldung, schwere: 'WARNUNG' } : meldung]
}
