/** What the figures of a profile are compared with, and what else there is. Pure. */
import type { Ebene } from '@sozial/domain/raum'
import { raumschluesselOf, type Massstab } from '@sozial/shared/ansicht'
import { massstabworte, raumworte, type Massstabworte } from '../../app/atlas/massstab-worte.ts'
import type { Profil, Zahlen } from './profil-state.ts'

/** A yardstick that can be chosen. */
export interface Profilmassstab {
  readonly massstab: Massstab
  readonly name: string
  readonly worte: Massstabworte
  /** Place in the answer; `null`: it comes when it is chosen. */
  readonly platz: number | null
}

const IMMER = ['KREIS', 'LAND', 'BUND'] as const
const EIGENE = ['KOMMUNE', 'JUGENDAMTSBEZIRK'] as const

/** Levels whose areas come along: those of every profile, and the chosen one. */
export function ebenenOf(massstab: Massstab): readonly Ebene[] {
  const eigene = EIGENE.filter((ebene) => ebene === massstab)
  return [...IMMER, ...eigene]
}

/** The Kreis first, then larger areas, those above this one, and the neighbours. */
export function findMassstaebe(
  zahlen: Pick<Zahlen, 'massstaebe'> | null,
  { ober }: Pick<Profil, 'ober'>,
): readonly Profilmassstab[] {
  const raeume = zahlen?.massstaebe ?? []
  const immer = IMMER.flatMap((ebene): readonly Profilmassstab[] => {
    const platz = raeume.findIndex((raum) => raum.ebene === ebene)
    if (platz < 0) return []
    const worte = massstabworte({ massstaebe: [] }, ebene)
    return [{ massstab: ebene, name: raeume[platz]!.name, worte, platz }]
  })
  const eigene = EIGENE.flatMap((ebene): readonly Profilmassstab[] => {
    const raum = ober.find((einer) => einer.ebene === ebene)
    if (raum === undefined) return []
    const da = raeume.findIndex((einer) => einer.id === raum.id)
    const worte = raumworte(raum.name)
    return [{ massstab: ebene, name: raum.name, worte, platz: da < 0 ? null : da }]
  })
  const eigenerKreis = raeume.findIndex((raum) => raum.ebene === 'KREIS')
  const nachbarn = raeume.flatMap((raum, platz): readonly Profilmassstab[] =>
    raum.ebene === 'KREIS' && platz !== eigenerKreis
      ? [
          {
            massstab: `raum:${raum.schluessel}`,
            name: raum.name,
            worte: raumworte(raum.name),
            platz,
          },
        ]
      : [],
  )
  return [...immer, ...eigene, ...nachbarn]
}

/** The chosen one, as far as it came along; else the Kreis. */
export function gewaehlterMassstab(
  massstaebe: readonly Profilmassstab[],
  gewaehlt: Massstab,
): Profilmassstab & { readonly platz: number } {
  const einer = massstaebe.find(({ massstab }) => istGleich(massstab, gewaehlt))
  if (einer !== undefined && einer.platz !== null) return { ...einer, platz: einer.platz }
  const worte = massstabworte({ massstaebe: [] }, 'KREIS')
  const kreis = massstaebe.find(({ massstab }) => massstab === 'KREIS')
  return { massstab: 'KREIS', name: kreis?.name ?? worte.name, worte, platz: kreis?.platz ?? 0 }
}

const istGleich = (a: Massstab, b: Massstab): boolean =>
  a === b || (raumschluesselOf(a) !== null && raumschluesselOf(a) === raumschluesselOf(b))
