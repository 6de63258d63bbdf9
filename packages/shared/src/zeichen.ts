/**
 * Signs and words for a figure that is not there, after DIN 55301 as the
 * statistics offices use it. One table for map, list, table and file, so that
 * they never say different things.
 */
import type { WertStatus } from '@sozial/domain/wert'

/** How an area without a figure is drawn; `null`: it has a figure and is coloured. */
export type Leerart = 'GESCHUETZT' | 'UNSICHER' | 'FEHLT' | 'NICHT_SINNVOLL' | 'KEIN_ZUGRIFF'

export interface Zeichen {
  /** Printed in place of the figure. */
  readonly zeichen: string
  /** One or two words for a list row. */
  readonly wort: string
  /** Completes "2 Räume …" in legends and sentences. */
  readonly erklaerung: string
  readonly leerart: Leerart | null
}

const GEHEIM: Zeichen = {
  zeichen: '.',
  wort: 'geschützt',
  erklaerung: 'aus Datenschutzgründen nicht ausgewiesen',
  leerart: 'GESCHUETZT',
}

const ZEICHEN: Readonly<Record<WertStatus, Zeichen>> = {
  GUELTIG: { zeichen: '', wort: '', erklaerung: '', leerart: null },
  NULL_WERT: {
    zeichen: '–',
    wort: 'genau null',
    erklaerung: 'nichts vorhanden (genau null)',
    leerart: null,
  },
  // Primary and secondary protection must look the same to every reader.
  GEHEIM_PRIMAER: GEHEIM,
  GEHEIM_SEKUNDAER: GEHEIM,
  UNBEKANNT_QUELLE: {
    zeichen: '.',
    wort: 'unbekannt',
    erklaerung: 'an der Quelle unbekannt oder geheim gehalten',
    leerart: 'GESCHUETZT',
  },
  ZU_UNSICHER: {
    zeichen: '/',
    wort: 'zu unsicher',
    erklaerung: 'wegen kleiner Fallzahl zu unsicher',
    leerart: 'UNSICHER',
  },
  NICHT_VERFUEGBAR: {
    zeichen: '…',
    wort: 'liegt noch nicht vor',
    erklaerung: 'liegt noch nicht vor',
    leerart: 'FEHLT',
  },
  NICHT_SINNVOLL: {
    zeichen: 'x',
    wort: 'nicht sinnvoll',
    erklaerung: 'Aussage nicht sinnvoll',
    leerart: 'NICHT_SINNVOLL',
  },
  KEIN_ZUGRIFF: {
    zeichen: '·',
    wort: 'nicht freigegeben',
    erklaerung: 'für Ihr Konto nicht freigegeben',
    leerart: 'KEIN_ZUGRIFF',
  },
}

/** Sign and words of a status. */
export function zeichenOf(status: WertStatus): Zeichen {
  return ZEICHEN[status]
}

/** A figure or its absence, with a reason of its own where the words of the status do not say enough. */
export interface Begruendet {
  readonly status: WertStatus
  /** Completes "2 Räume …". */
  readonly grund?: string
  /** The same in one to four words. */
  readonly wort?: string
}

/** Why there is no figure, in a legend or sentence. */
export function erklaerungOf({ status, grund }: Begruendet): string {
  return grund ?? ZEICHEN[status].erklaerung
}

/** Why there is no figure, in a row of a list. */
export function wortOf({ status, wort }: Begruendet): string {
  return wort ?? ZEICHEN[status].wort
}

const GERUNDET = 'Fallzahlen auf 5 gerundet'
const ZUSATZWORTE = { p: 'vorläufig', r: 'korrigiert', s: 'geschätzt' } as const

/** Signs beside a figure that is there: letters → word. `g` also stands behind another. */
export const ZUSATZZEICHEN: Readonly<Record<string, string>> = {
  ...ZUSATZWORTE,
  g: GERUNDET,
  ...Object.fromEntries(
    Object.entries(ZUSATZWORTE).map(([buchstabe, wort]) => [
      `${buchstabe}g`,
      `${wort}, ${GERUNDET}`,
    ]),
  ),
}

/** The sign beside a figure as a sentence: "Der Wert ist vorläufig." Empty without one. */
export function zusatzsatz(zeichen: string | null): string {
  const wort = ZUSATZWORTE[(zeichen ?? '').replace('g', '') as keyof typeof ZUSATZWORTE]
  const saetze = [
    wort ? `Der Wert ist ${wort}.` : '',
    zeichen?.endsWith('g')
      ? 'Die Fallzahlen sind auf 5 gerundet, der Wert ist aus ihnen gerechnet.'
      : '',
  ]
  return saetze.filter((satz) => satz !== '').join(' ')
}

/** What the same sign at all figures says of them: "vorläufige Werte". Empty without one. */
export function zusatzhinweis(zeichen: string | null | undefined): string {
  const wort = ZUSATZWORTE[(zeichen ?? '').replace('g', '') as keyof typeof ZUSATZWORTE]
  const teile = [wort ? `${wort}e Werte` : '', zeichen?.endsWith('g') ? GERUNDET : '']
  return teile.filter((teil) => teil !== '').join(', ')
}

/** One line per sign and reason that occurs, in a fixed order, for the foot of a table or file. */
export function zeichenerklaerung(
  zellen: Iterable<WertStatus | Begruendet>,
  zusaetze: Iterable<string | null> = [],
): readonly string[] {
  const alle = [...zellen].map((zelle) => (typeof zelle === 'string' ? { status: zelle } : zelle))
  const begruendete = alle.filter((zelle): zelle is Begruendet => 'grund' in zelle)
  const vorhanden = new Set(alle.filter((zelle) => !('grund' in zelle)).map(({ status }) => status))
  const zeilen = new Set<string>(
    begruendete.map(({ status, grund }) => `${ZEICHEN[status].zeichen} ${grund}`),
  )
  for (const [name, zeichen] of Object.entries(ZEICHEN) as [WertStatus, Zeichen][]) {
    if (zeichen.zeichen !== '' && vorhanden.has(name)) {
      zeilen.add(`${zeichen.zeichen} ${zeichen.erklaerung}`)
    }
  }
  const buchstaben = new Set(zusaetze)
  for (const [buchstabe, wort] of Object.entries(ZUSATZZEICHEN)) {
    if (buchstaben.has(buchstabe)) zeilen.add(`${buchstabe} ${wort}`)
  }
  return [...zeilen]
}
