/** Assumptions in words. Pure. */
import { formatZahl } from '@sozial/shared/format'
import type { SzenarioannahmeInput } from '../../gql/schema.generated.ts'
import type { Lage } from './kategorie-state.ts'
import type { SzenarienQuery } from './szenario.generated.ts'

type Szenario = SzenarienQuery['szenarien'][number]
type Ortslage = Pick<Lage, 'angebote' | 'raumnamen'>

/** What is kept, to be asked for again. */
export const toAnnahme = ({
  art,
  id,
  raum,
  ort,
  plaetze,
}: Szenario['annahmen'][number]): SzenarioannahmeInput => ({ art, id, raum, ort, plaetze })

/** The sites that can be closed or changed. */
export const ortsnamenOf = ({ angebote, raumnamen }: Ortslage) =>
  angebote.flatMap(({ titel, standorte }) =>
    standorte.map(({ id, raum, plaetze }) => ({
      id,
      plaetze,
      name: `${titel}${raum === null ? '' : ` (${raumnamen[raum]})`}`,
    })),
  )

const plaetzeWort = (zahl: number): string =>
  zahl === 1 ? 'einen Platz' : `${formatZahl(zahl)} Plätze`

/** @example "Treff Nord (Erkelenz) schließt." */
export function annahmesatzOf(
  { art, id, raum, ort: damals, plaetze }: SzenarioannahmeInput,
  lage: Ortslage & Pick<Lage, 'raumschluessel'>,
): string {
  if (art === 'NEU') {
    const name =
      lage.raumnamen[lage.raumschluessel.indexOf(raum ?? '')] ?? 'einem Raum, den es nicht gibt'
    return `Ein neuer Ort in ${name} hat ${plaetzeWort(plaetze ?? 0)}.`
  }
  const heute = ortsnamenOf(lage).find((eines) => eines.id === id)?.name
  const ort =
    heute ?? (damals ? `${damals} (gibt es nicht mehr)` : 'Ein Ort, den es nicht mehr gibt,')
  return art === 'SCHLIESSEN' ? `${ort} schließt.` : `${ort} hat ${plaetzeWort(plaetze ?? 0)}.`
}

/** Which assumptions are about a site that is no more there. */
export function verfehltSatzOf(
  verfehlt: readonly string[],
  annahmen: readonly SzenarioannahmeInput[],
): string {
  const namen = annahmen.flatMap(({ id, ort }) =>
    ort && verfehlt.includes(id) ? [`„${ort}“`] : [],
  )
  const welche = namen.length === 0 ? '' : ` (${namen.join(', ')})`
  return verfehlt.length === 1
    ? `Eine Annahme gilt einem Ort oder Raum, den es nicht mehr gibt${welche}; sie ändert nichts und kann weg.`
    : `${verfehlt.length} Annahmen gelten Orten oder Räumen, die es nicht mehr gibt${welche}; sie ändern nichts und können weg.`
}
