/** Stocks are counted on a day: a bare year, quarter or month beside them is its last day. */
import type { Zeitangabe, Zuordnung } from '../zuordnung/index.ts'
import type { Rohmerkmal } from '../lesung/index.ts'

const BESTAENDE: ReadonlySet<string> = new Set([
  'bevoelkerung',
  'migrationshintergrund',
  'haushalte',
  'haushalte_alleinerziehende',
  'haushalte_einpersonen',
  'wohnungen',
  'flaeche_ha',
])

/* "inhabitants germans with migration background": words that no Merkmal has, yet people who live there. */
const WORT_BESTAND =
  /(^|_)(bevoelkerung|einwohner(innen)?|inhabitants|population|residents|haushalte|households)(_|$)/
const WORT_BEWEGUNG = /saldo|veraenderung|entwicklung|abgang|zugang|zuzu|fortzu|wander|geb|gestorb/

const istBestand = ({ schluessel, art }: Rohmerkmal): boolean =>
  BESTAENDE.has(schluessel) ||
  (art === 'ANZAHL' && WORT_BESTAND.test(schluessel) && !WORT_BEWEGUNG.test(schluessel))

/** The mapping with years and months of stocks read as their last day, as every other reader does. */
export function zumJahresende(zuordnung: Zuordnung): Zuordnung {
  const { zeitraum } = zuordnung
  const werte = zuordnung.werte.map((wert) => {
    const zeit = wert.zeitraum ?? zeitraum
    return istBestand(wert.merkmal) && zeit !== undefined && istDauer(zeit)
      ? { ...wert, zeitraum: { ...zeit, art: 'STICHTAG' as const } }
      : wert
  })
  if (zeitraum === undefined || !istDauer(zeitraum)) return { ...zuordnung, werte }
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

const istDauer = ({ art }: Zeitangabe): boolean =>
  art === 'JAHR' || art === 'QUARTAL' || art === 'MONAT'
