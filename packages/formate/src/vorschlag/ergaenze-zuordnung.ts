/** What only the user can say of a table: who counted, and what. Pure. */
import { slug } from '../katalog/index.ts'
import type { Rohmerkmal } from '../lesung/index.ts'
import type { Zuordnung } from '../zuordnung/index.ts'
import { istGemeinsam, toSchluessel } from './begriffe.ts'

export type Merkmalangabe = Pick<Rohmerkmal, 'name' | 'einheit' | 'art'>

export interface Angaben {
  /** Office that the figures come from. */
  readonly herausgeber: string
  /** By key in the proposal; what is missing stays as proposed. */
  readonly merkmale: Readonly<Record<string, Merkmalangabe>>
  /** Keys of what is counted already: a column that says so keeps them. */
  readonly bekannte?: ReadonlySet<string>
}

/**
 * The proposal with what the user said. What all offices count alike keeps the
 * key that all share; anything else gets a key of this office, so that the
 * "Anteil" of one is never taken for that of another.
 */
export function ergaenzeZuordnung(
  zuordnung: Zuordnung,
  { herausgeber, merkmale, bekannte = new Set() }: Angaben,
): Zuordnung {
  const quelle = toSchluessel(slug(herausgeber))
  const neue = new Map<string, Rohmerkmal>()
  const vergeben = new Set<string>()
  for (const { merkmal } of zuordnung.werte) {
    if (neue.has(merkmal.schluessel)) continue
    const gesagt = { ...merkmal, ...merkmale[merkmal.schluessel] }
    const gilt = istGemeinsam(merkmal.schluessel) || bekannte.has(merkmal.schluessel)
    const bleibt = gilt && istGleich(merkmal, gesagt)
    const wunsch = bleibt ? merkmal.schluessel : toSchluessel(`${quelle}_${slug(gesagt.name)}`)
    const schluessel = freier(wunsch, vergeben)
    vergeben.add(schluessel)
    neue.set(merkmal.schluessel, { ...gesagt, schluessel })
  }
  return {
    ...zuordnung,
    quelle,
    herausgeber,
    werte: zuordnung.werte.map((wert) => ({
      ...wert,
      merkmal: neue.get(wert.merkmal.schluessel) ?? wert.merkmal,
    })),
  }
}

const istGleich = (a: Merkmalangabe, b: Merkmalangabe): boolean =>
  a.name === b.name && a.einheit === b.einheit && a.art === b.art

function freier(wunsch: string, vergeben: ReadonlySet<string>): string {
  if (!vergeben.has(wunsch)) return wunsch
  for (let nummer = 2; ; nummer += 1) {
    const naechster = `${wunsch}_${nummer}`
    if (!vergeben.has(naechster)) return naechster
  }
}
