/** What the screens of publishing say of a Datenstand. Pure. */
import { aufzaehlung } from '@sozial/domain/aufzaehlung'
import { EBENEN, type Ebene } from '@sozial/domain/raum'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatAnzahl, formatDatum, formatZahl } from '@sozial/shared/format'
import type { Schutzregel, Zellwechsel } from '../../../gql/schema.generated.ts'
import type { StandangabenFragment } from './veroeffentlichung.generated.ts'

export type Stand = StandangabenFragment

/** A Stand whose cells have been decided about and counted. */
export type GezaehlterStand = Stand & { readonly umfang: NonNullable<Stand['umfang']> }

/** How it stands, in the words of the list. */
export function zustandOf(stand: Stand, alle: readonly Stand[]): string {
  const beendet = formatDatum(stand.beendetAm ?? '')
  switch (stand.zustand) {
    case 'ENTWURF':
      return entwurfsworte(stand)
    case 'ZURUECKGENOMMEN':
      return `zurückgenommen am ${beendet}`
    case 'ABGELEHNT':
      return `zurückgegeben am ${beendet}`
    case 'VERWORFEN':
      return `verworfen am ${beendet}`
    case 'VEROEFFENTLICHT': {
      if (stand.aktuell) return `öffentlich seit ${formatDatum(stand.veroeffentlichtAm ?? '')}`
      const geltender = alle.find(({ aktuell }) => aktuell)
      return geltender ? `abgelöst durch „${geltender.name}“` : 'abgelöst'
    }
  }
}

function entwurfsworte({ lauf }: Stand): string {
  if (lauf?.zustand === 'LAEUFT') return 'Entwurf, wird geprüft'
  if (lauf?.zustand === 'ABGEBROCHEN') return 'Entwurf, Prüfung abgebrochen'
  return 'Entwurf, wartet auf die zweite Person'
}

export const hatUmfang = (stand: Stand): stand is GezaehlterStand => stand.umfang !== null

/** Whether its values are still there; those of a draft that came to nothing are deleted. */
export const hatWerte = (stand: Stand): stand is GezaehlterStand =>
  hatUmfang(stand) && stand.zustand !== 'ABGELEHNT' && stand.zustand !== 'VERWORFEN'

/** "24 Indikatoren für Kreis, Jugendamtsbezirke und Kommunen, 12 Zeiträume" */
export function inhaltOf({ auswahl, umfang }: Pick<Stand, 'auswahl' | 'umfang'>): string {
  if (umfang === null) return ebenenworte(auswahl.ebenen)
  return [
    `${formatAnzahl(umfang.indikatoren, 'Indikator', 'Indikatoren')} für ${ebenenworte(auswahl.ebenen)}`,
    formatAnzahl(umfang.zeitraeume, 'Zeitraum', 'Zeiträume'),
  ].join(', ')
}

/** "Kreis, Jugendamtsbezirke und Kommunen", the largest first. */
export function ebenenworte(ebenen: readonly Ebene[]): string {
  return aufzaehlung(
    EBENEN.filter((ebene) => ebenen.includes(ebene)).map((ebene) => EBENE_WORTE[ebene].sammelname),
  )
}

/** "Kommunen ab 1.1.2018 und Sozialräume ab 1.1.2024", the largest first. */
export function grenzenworte(
  staende: readonly { readonly ebene: Ebene; readonly stichtag: string }[],
): string {
  const geordnet = staende.toSorted(
    (a, b) =>
      EBENEN.indexOf(a.ebene) - EBENEN.indexOf(b.ebene) || a.stichtag.localeCompare(b.stichtag),
  )
  return aufzaehlung(
    geordnet.map(
      ({ ebene, stichtag }) => `${EBENE_WORTE[ebene].sammelname} ab ${formatDatum(stichtag)}`,
    ),
  )
}

/** Cells that a rule, the supplier or their level keeps from the public, in words. */
export function auslassungenOf({ umfang }: Pick<GezaehlterStand, 'umfang'>) {
  return [
    ...umfang.geschuetzt.map(({ regel, anzahl }) => ({ text: REGELN[regel], anzahl })),
    { text: 'Vom Lieferanten geschützt', anzahl: umfang.angeliefert },
    ...umfang.ausgelassen.map(({ ebene, anzahl }) => ({
      text: `${EBENE_WORTE[ebene].plural}: nicht gewählt`,
      anzahl,
    })),
  ].filter(({ anzahl }) => anzahl > 0)
}

/** What each rule hides, in the words of lists. */
export const REGELN: Readonly<Record<Schutzregel, string>> = {
  ZAEHLER: 'Zu wenige Fälle',
  KOMPLEMENT: 'Zu wenige, auf die es nicht zutrifft',
  DOMINANZ: 'Ein Einzelner macht das meiste aus',
  NENNER: 'Zu kleine Bezugsgruppe',
  GRUPPE: 'Es trifft auf alle der Gruppe zu',
  NULL: 'Genau null, und die Quelle weist null nicht aus',
  SUMME: 'Damit sich kein geschützter Wert durch Abziehen ergibt',
}

/** How many cells are protected, whoever protects them, with those of tables that were left out. */
export function geschuetztOf({ umfang }: Pick<GezaehlterStand, 'umfang'>): number {
  return umfang.zellen - umfang.gezeigt - umfang.ohneWert
}

/** What is public now, and what waits. */
export function lageOf(alle: readonly Stand[]): { readonly befund: string; readonly rest: string } {
  const geltender = alle.find(({ aktuell }) => aktuell)
  const wartende = alle.filter(({ zustand }) => zustand === 'ENTWURF').length
  const befund = geltender
    ? `Öffentlich ist „${geltender.name}“: ${inhaltOf(geltender)}.`
    : 'Öffentlich ist noch nichts.'
  const rest =
    wartende === 0 ? '' : wartende === 1 ? ' Ein Entwurf wartet.' : ` ${wartende} Entwürfe warten.`
  return { befund, rest }
}

export type Wechselzahlen = readonly { readonly wechsel: Zellwechsel; readonly anzahl: number }[]

/** Kinds of change in the order of reading. */
export const WECHSEL: readonly {
  readonly wechsel: Zellwechsel
  /** Head of a column. */
  readonly text: string
  /** After one, after many. */
  readonly einer: string
  readonly viele: string
}[] = [
  { wechsel: 'GEAENDERT', text: 'geändert', einer: 'ändert sich', viele: 'ändern sich' },
  { wechsel: 'HINZUGEKOMMEN', text: 'neu', einer: 'kommt hinzu', viele: 'kommen hinzu' },
  { wechsel: 'WEGGEFALLEN', text: 'entfallen', einer: 'fällt weg', viele: 'fallen weg' },
  {
    wechsel: 'VERBORGEN',
    text: 'neu verborgen',
    einer: 'wird verborgen',
    viele: 'werden verborgen',
  },
  {
    wechsel: 'GEZEIGT',
    text: 'neu gezeigt',
    einer: 'wird neu gezeigt',
    viele: 'werden neu gezeigt',
  },
]

export const anzahlOf = (zahlen: Wechselzahlen, wechsel: Zellwechsel): number =>
  zahlen.find((zahl) => zahl.wechsel === wechsel)?.anzahl ?? 0

/** How much would change, in the order of reading; `gegen`: name of the Stand it is compared with. */
export function vergleichssatz(zahlen: Wechselzahlen, gegen: string | null): string {
  if (gegen === null) {
    return `Es ist der erste Stand: ${formatAnzahl(anzahlOf(zahlen, 'HINZUGEKOMMEN'), 'Wert kommt', 'Werte kommen')} hinzu.`
  }
  const teile = WECHSEL.flatMap(({ wechsel, einer, viele }) => {
    const anzahl = anzahlOf(zahlen, wechsel)
    return anzahl === 0 ? [] : [{ anzahl, worte: anzahl === 1 ? einer : viele }]
  })
  const [erster, ...weitere] = teile
  if (!erster) return `Gegenüber „${gegen}“ ändert sich kein Wert.`
  const anfang = `${formatAnzahl(erster.anzahl, 'Wert', 'Werte')} ${erster.worte}`
  const rest = weitere.map(
    ({ anzahl, worte }) => `${anzahl === 1 ? 'einer' : formatZahl(anzahl)} ${worte}`,
  )
  return `Gegenüber „${gegen}“: ${aufzaehlung([anfang, ...rest])}.`
}

/** What everyone outside sees when a published Stand is taken back. */
export function folgeDerRuecknahme(stand: Stand, alle: readonly Stand[]): string {
  if (!stand.aktuell) {
    return 'Dieser Stand ist nicht mehr der öffentliche; an dem, was die Öffentlichkeit sieht, ändert sich nichts.'
  }
  const davor = alle
    .filter(({ id, zustand }) => zustand === 'VEROEFFENTLICHT' && id !== stand.id)
    .toSorted((a, b) => Number(b.id) - Number(a.id))[0]
  return davor
    ? `Danach sieht die Öffentlichkeit wieder „${davor.name}“ vom ${formatDatum(davor.veroeffentlichtAm ?? '')}.`
    : 'Danach ist nichts veröffentlicht: Karte, Tabellen und Dateien sagen das, bis ein neuer Stand freigegeben ist.'
}
