/** The rest of the sentence above the map: every area is accounted for. Pure. */
import { aufzaehlung } from '@sozial/domain/aufzaehlung'
import type { Vergleichsurteil } from '@sozial/domain/vergleich'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatZahl } from '@sozial/shared/format'
import { wortOf } from '@sozial/shared/zeichen'
import type { Raumvergleich } from './raumvergleich.ts'

export interface Zaehlung {
  readonly ueber: number
  readonly unter: number
  readonly offen: number
}

export function istUeber(urteil: Vergleichsurteil): boolean {
  return urteil === 'DEUTLICH_HOEHER' || urteil === 'HOEHER'
}

export function istUnter(urteil: Vergleichsurteil): boolean {
  return urteil === 'DEUTLICH_NIEDRIGER' || urteil === 'NIEDRIGER'
}

/** Areas above, below and not surely different from their yardstick. */
export function count(raeume: readonly Raumvergleich[]): Zaehlung {
  return {
    ueber: raeume.filter(({ urteil }) => istUeber(urteil)).length,
    unter: raeume.filter(({ urteil }) => istUnter(urteil)).length,
    offen: raeume.filter(({ urteil }) => urteil === 'NICHT_SICHER').length,
  }
}

interface Teil {
  readonly anzahl: number
  /** Completes "2 sind …"; `null` for words with a verb of their own. */
  readonly wort: string | null
  /** "liegt noch nicht vor", "liegen noch nicht vor" */
  readonly eigen?: readonly [einzahl: string, mehrzahl: string]
}

/** "2 sind nicht sicher verschieden, 3 geschützt, 1 ist zu unsicher": the verb stands where it changes. */
function reihe(teile: readonly Teil[]): string {
  let verb = ''
  return teile
    .filter(({ anzahl }) => anzahl > 0)
    .map(({ anzahl, wort, eigen }) => {
      if (eigen) return `${formatZahl(anzahl)} ${eigen[anzahl === 1 ? 0 : 1]}`
      const noetig = anzahl === 1 ? 'ist' : 'sind'
      const gesagt = noetig === verb ? '' : `${noetig} `
      verb = noetig
      return `${formatZahl(anzahl)} ${gesagt}${wort}`
    })
    .join(', ')
}

const ANDERS = ['hat einen anderen Zuschnitt', 'haben einen anderen Zuschnitt'] as const
const FEHLT = ['liegt noch nicht vor', 'liegen noch nicht vor'] as const

function teileOhneZahl(vergleiche: readonly Raumvergleich[]): readonly Teil[] {
  const leere = vergleiche.flatMap(({ zelle }) => (zelle.wert === null ? [zelle] : []))
  const anzahlen = new Map<string, number>()
  for (const zelle of leere) {
    if (zelle.status === 'NICHT_VERFUEGBAR' || zelle.andererZuschnitt) continue
    anzahlen.set(wortOf(zelle), (anzahlen.get(wortOf(zelle)) ?? 0) + 1)
  }
  const fehlend = leere.filter(({ status }) => status === 'NICHT_VERFUEGBAR').length
  return [
    ...[...anzahlen].map(([wort, anzahl]) => ({ anzahl, wort })),
    { anzahl: countAnders(vergleiche), wort: null, eigen: ANDERS },
    { anzahl: fehlend, wort: null, eigen: FEHLT },
  ]
}

/** Areas without a figure because they were cut differently then. */
export function countAnders(vergleiche: readonly Pick<Raumvergleich, 'zelle'>[]): number {
  return vergleiche.filter(({ zelle }) => zelle.wert === null && zelle.andererZuschnitt).length
}

/** "2 sind geschützt, 1 liegt noch nicht vor"; empty when every area has a figure. */
export function ohneZahl(vergleiche: readonly Raumvergleich[]): string {
  return reihe(teileOhneZahl(vergleiche))
}

/** What is neither above nor below, and what has no figure. */
export function uebrige(vergleiche: readonly Raumvergleich[]): string {
  const anzahl = (gesucht: Vergleichsurteil): number =>
    vergleiche.filter(
      ({ urteil, zelle, zugleich }) => urteil === gesucht && zelle.wert !== null && !zugleich,
    ).length
  return reihe([
    { anzahl: anzahl('NICHT_SICHER'), wort: 'nicht sicher verschieden' },
    { anzahl: anzahl('GLEICH'), wort: 'gleichauf' },
    { anzahl: anzahl('NICHT_VERGLICHEN'), wort: 'nicht vergleichbar' },
    ...teileOhneZahl(vergleiche),
  ])
}

/** More names than these are a list, not a sentence. */
const MAX_NAMEN = 4

/** "Gangelt und Selfkant sind zugleich Kommune": they have no yardstick but themselves. */
export function zugleichMassstab(vergleiche: readonly Raumvergleich[]): string {
  const selbst = vergleiche.filter(({ zugleich, zelle }) => zugleich && zelle.wert !== null)
  const namen = selbst.map(({ raum }) => raum.name)
  const ebene = selbst[0]?.zugleich
  if (!ebene) return ''
  const wer = namen.length > MAX_NAMEN ? formatZahl(namen.length) : aufzaehlung(namen)
  return `${wer} ${namen.length === 1 ? 'ist' : 'sind'} zugleich ${EBENE_WORTE[ebene].singular}`
}
