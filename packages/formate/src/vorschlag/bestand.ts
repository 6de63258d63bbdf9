/** Stocks are counted on a day: a bare year beside them is its last day. */
import type { Zeitangabe, Zuordnung } from '../zuordnung/index.ts'

const BESTAENDE: ReadonlySet<string> = new Set([
  'bevoelkerung',
  'migrationshintergrund',
  'haushalte',
  'haushalte_alleinerziehende',
  'haushalte_einpersonen',
  'wohnungen',
  'flaeche_ha',
])

/** The mapping with years of stocks read as 31 December, as every other reader does. */
export function zumJahresende(zuordnung: Zuordnung): Zuordnung {
  const { zeitraum } = zuordnung
  const werte = zuordnung.werte.map((wert) => {
    const zeit = wert.zeitraum ?? zeitraum
    return BESTAENDE.has(wert.merkmal.schluessel) && zeit !== undefined && istJahr(zeit)
      ? { ...wert, zeitraum: { ...zeit, art: 'STICHTAG' as const } }
      : wert
  })
  if (zeitraum === undefined || !istJahr(zeitraum)) return { ...zuordnung, werte }
  const gemeinsam: Zeitangabe = { ...zeitraum, art: 'STICHTAG' }
  const text = JSON.stringify(gemeinsam)
  const alle = werte.every((wert) => JSON.stringify(wert.zeitraum) === text)
  return alle
    ? { ...zuordnung, zeitraum: gemeinsam, werte: werte.map(({ zeitraum: _z, ...wert }) => wert) }
    : { ...zuordnung, werte }
}

/** True where the mapping reads a year as its last day. */
export function hatJahresende({ zeitraum, werte }: Zuordnung): boolean {
  return [zeitraum, ...werte.map((wert) => wert.zeitraum)].some(
    (zeit) => zeit?.art === 'STICHTAG' && (!('wert' in zeit) || /^\d{4}$/.test(zeit.wert)),
  )
}

const istJahr = ({ art }: Zeitangabe): boolean => art === 'JAHR'
