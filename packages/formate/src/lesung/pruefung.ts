import type { Wert } from '@sozial/domain/wert'
import { gueltig, ohne } from '@sozial/domain/wert'
import { parseZelle } from '../text/zelle.ts'
import type { Zellinhalt } from '../text/zelle.ts'
import type { Eintrag, Raumzeile, Spaltenbezug, Tabelle } from './baue-lesung.ts'
import { createErsteintraege } from './ersteintraege.ts'
import { fingerabdruck } from './fingerabdruck.ts'
import type { Meldung } from './index.ts'
import { kurz, stelle } from './meldungen.ts'
import { createPaarregister } from './paarregister.ts'
import { pruefeRaeume } from './raumpruefung.ts'
import type { Raumbild, Raumpruefung } from './raumpruefung.ts'
import {
  meldeKeineZahl,
  meldeWiederholung,
  strichmeldungen,
  wiederholungsmeldungen,
  zahlmeldungen,
} from './sammlung.ts'
import type { Sammlung, Spaltenbild } from './sammlung.ts'
import { createZellenspeicher } from './zellenspeicher.ts'
import type { Speicherzelle } from './zellenspeicher.ts'

/** What the first pass over a table found out. */
export interface Pruefung {
  readonly meldungen: readonly Meldung[]
  readonly zeilen: number
  readonly zellen: number
  /** The readable cells, without lines that repeat an earlier one word for word. */
  readonly gelesene: () => Iterable<Speicherzelle>
  readonly gibFrei: () => void
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
    gibFrei: speicher.gibFrei,
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
