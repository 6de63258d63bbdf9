/** A counter-proposal while it is drawn. Pure. */
import type { GegenraumInput } from '../../gql/schema.generated.ts'
import type { Baustein, Blatt, Teilung } from './blatt-state.ts'

interface Gegenfeld {
  readonly key: string
  /** In the proposal of the Kreis; null: a new area. */
  readonly nummer: number | null
  readonly name: string
}

export interface Gegenentwurf {
  readonly felder: readonly Gegenfeld[]
  /** Key of the area by id of the Baustein. */
  readonly zuordnung: Readonly<Record<string, string | null>>
}

export const beginEntwurf = ({ raeume, bausteine }: Blatt): Gegenentwurf => ({
  felder: raeume.map(({ id, nummer, name }) => ({ key: id, nummer, name })),
  zuordnung: Object.fromEntries(bausteine.map(({ id, raum }) => [id, raum])),
})

export const assign = (entwurf: Gegenentwurf, baustein: string, key: string): Gegenentwurf => ({
  ...entwurf,
  zuordnung: { ...entwurf.zuordnung, [baustein]: key },
})

export const rename = (entwurf: Gegenentwurf, key: string, name: string): Gegenentwurf => ({
  ...entwurf,
  felder: entwurf.felder.map((feld) => (feld.key === key ? { ...feld, name } : feld)),
})

export function addFeld(entwurf: Gegenentwurf, kommune: string): Gegenentwurf {
  const namen = new Set(entwurf.felder.map(({ name }) => name))
  let zahl = entwurf.felder.length + 1
  while (namen.has(`${kommune} ${zahl}`)) zahl += 1
  const feld = { key: `neu-${zahl}`, nummer: null, name: `${kommune} ${zahl}` }
  return { ...entwurf, felder: [...entwurf.felder, feld] }
}

export const toTeilung = ({ felder, zuordnung }: Gegenentwurf): Teilung => ({
  felder: felder.map(({ key, nummer, name }) => ({
    key,
    kurz: nummer === null ? 'neu' : String(nummer),
    name,
  })),
  feldOf: ({ id }: Baustein) => zuordnung[id] ?? null,
})

/** Whether it says anything else than the proposal. */
export function istAnders(entwurf: Gegenentwurf, { raeume, bausteine }: Blatt): boolean {
  const namen = new Map(raeume.map(({ id, name }) => [id, name]))
  return (
    bausteine.some(({ id, raum }) => entwurf.zuordnung[id] !== raum) ||
    entwurf.felder.some(({ key, name }) => namen.has(key) && namen.get(key) !== name.trim())
  )
}

/** Areas that hold nothing are not sent. */
export const toEingabe = ({ felder, zuordnung }: Gegenentwurf): GegenraumInput[] =>
  felder
    .map(({ key, nummer, name }) => ({
      raum: nummer === null ? null : key,
      name,
      bausteine: Object.entries(zuordnung).flatMap(([id, feld]) => (feld === key ? [id] : [])),
    }))
    .filter(({ bausteine }) => bausteine.length > 0)
