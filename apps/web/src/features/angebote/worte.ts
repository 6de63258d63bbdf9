/** The finder in words: filters, places, free places. Pure. */
import { BARRIEREFREIHEITEN, KOSTENARTEN, SPRACHEN, ZIELGRUPPEN } from '@sozial/domain/angebot'
import { formatAnzahl, formatDatum, formatZahl, toTag } from '@sozial/shared/format'
import { DEMODATEN } from '../../lib/demodaten.ts'
import type { AngebotssucheQuery } from './angebote.generated.ts'
import type { Liste, Suchwahl } from './suchwahl.ts'

export type Treffer = AngebotssucheQuery['angebotssuche']['treffer'][number]
export type Facette = AngebotssucheQuery['angebotssuche']['facetten'][number]

export const ZEITEN: Readonly<Record<string, string>> = {
  jetzt: 'Jetzt geöffnet',
  werktags: 'Montag bis Freitag',
  abends: 'Abends, nach 18 Uhr',
  wochenende: 'Am Wochenende',
}

const WOERTER: Readonly<Record<Exclude<Liste, 'kategorien'>, Readonly<Record<string, string>>>> = {
  zielgruppen: ZIELGRUPPEN,
  zeiten: ZEITEN,
  barrierefreiheit: BARRIEREFREIHEITEN,
  sprachen: SPRACHEN,
  kosten: KOSTENARTEN,
}

/** Names of the chosen values; a category has its name from the answer. */
export function wortOf(liste: Liste, wert: string, facetten: readonly Facette[]): string {
  if (liste !== 'kategorien') return WOERTER[liste][wert] ?? wert
  return facetten.find((f) => f.feld === liste && f.wert === wert)?.name ?? wert
}

/** "800 m", "3,4 km". */
export function formatAbstand(meter: number): string {
  if (meter < 950) return `${formatZahl(Math.max(100, Math.round(meter / 100) * 100))}\u00a0m`
  return `${formatZahl(meter / 1000, meter < 10_000 ? 1 : 0)}\u00a0km`
}

/** Where it is, or how it comes to people: "Erkelenz, 3,4 km", "kommt zu Ihnen". */
export function wohinOf({ orte, formen, geschuetzt, kreisweit, abstand }: Treffer): string {
  const ort = orte.slice(0, 3).join(', ') + (orte.length > 3 ? ' und anderswo' : '')
  const teile = [
    ort,
    abstand !== null && formatAbstand(abstand),
    geschuetzt && ort === '' && 'Ort geschützt',
    formen.includes('AUFSUCHEND') && 'kommt zu Ihnen',
    formen.includes('ONLINE') && 'online oder am Telefon',
    kreisweit && 'für den ganzen Kreis',
  ]
  return teile.filter(Boolean).join(', ')
}

/** Opening times that part neither a span nor a figure from its "Uhr". */
export const zeitwort = (zeit: string): string =>
  zeit.replaceAll(' Uhr', '\u00a0Uhr').replaceAll('–', '\u2060–\u2060')

const TAG_MS = 86_400_000

/** "heute", "gestern", "vor 4 Tagen"; after a month the date. */
export function formatVor(zeitpunkt: string, jetzt: Date): string {
  const [damals, heute] = [toTag(new Date(zeitpunkt)), toTag(jetzt)]
  const tage = Math.round((Date.parse(heute) - Date.parse(damals)) / TAG_MS)
  if (tage <= 0) return 'heute'
  if (tage === 1) return 'gestern'
  return tage <= 31 ? `vor ${tage} Tagen` : `am ${formatDatum(damals)}`
}

interface Plaetze {
  readonly frei: number | null
  readonly wartezeitWochen: number | null
}

/** What one may hope for; empty where nobody said. */
export function platzwort({ frei, wartezeitWochen: wochen }: Plaetze): string {
  if (frei !== null && frei > 0) return `${formatAnzahl(frei, 'Platz', 'Plätze')} frei`
  if (frei === 0) return 'Zurzeit nichts frei'
  return wochen === null ? '' : wartewort(wochen)
}

/** What stands below: how long one waits where nothing is free. */
export function wartezusatz({ frei, wartezeitWochen: wochen }: Plaetze): string {
  return frei === 0 && wochen !== null ? wartewort(wochen) : ''
}

const wartewort = (wochen: number): string =>
  wochen === 0 ? 'Ohne Wartezeit' : `Wartezeit etwa ${formatAnzahl(wochen, 'Woche', 'Wochen')}`

/** "7 Angebote für „Tagespflege“ bis 10 km um Hückelhoven". */
export function ergebniswort(wahl: Suchwahl, anzahl: number): readonly [string, string] {
  const zahl = anzahl === 0 ? 'Kein Angebot' : formatAnzahl(anzahl, 'Angebot', 'Angebote')
  const was = wahl.was.trim() === '' ? '' : ` für „${wahl.was.trim()}“`
  return [zahl, was + ortswort(wahl)]
}

/** " in Erkelenz", " bis 5 km um Ihren Standort"; empty: anywhere. */
function ortswort({ wo, hier, umkreis }: Suchwahl): string {
  const um = wo?.name ?? (hier ? 'Ihren Standort' : null)
  if (um === null) return ''
  if (umkreis === 'DORT') return ` in ${um}`
  return umkreis === 'ALLE' ? `, das Nächste um ${um} zuerst` : ` bis ${umkreis} km um ${um}`
}

/** Whose list this is; on the screen and on every sheet of paper. */
export const quellenwort = ({
  demo,
  name,
}: {
  readonly demo: boolean
  readonly name: string
}): string =>
  `Quelle: ${demo ? `${DEMODATEN}, ` : ''}Verzeichnis der Unterstützungsangebote, ${name}.`

/** The short word about barriers below a hit. */
export function barrierewort(werte: readonly string[]): string {
  if (werte.includes('ROLLSTUHL')) return 'barrierefrei'
  return werte.includes('ROLLSTUHL_HILFE') ? 'mit Rollstuhl und Hilfe erreichbar' : ''
}
