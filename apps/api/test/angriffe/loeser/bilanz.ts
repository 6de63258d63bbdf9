/** A population grows by who is born and who comes, less who dies and who goes: two balances follow from each other. */
import type { Ernte, Figur } from './sammeln.ts'

const SALDEN = ['natuerlicher-saldo', 'wanderungssaldo'] as const

/** What an outsider works out for a balance that is not shown. */
export interface Erschlossener {
  readonly slug: string
  readonly raum: string
  /** First day of the year. */
  readonly von: string
  readonly zahl: number
}

/** Hidden balances that follow from the other one and the population at both ends of the year. */
export function findAusBilanz({ tabellen }: Ernte): readonly Erschlossener[] {
  const figuren = tabellen.flatMap((tabelle) => tabelle.figuren)
  const gezeigt = new Map(figuren.map((figur) => [keyOf(figur, figur.zeit.von), figur.zaehler]))
  const lies = (slug: string, figur: Figur, von: string): number | null =>
    gezeigt.get(keyOf({ ...figur, definition: { slug } }, von)) ?? null
  return figuren.flatMap((figur) => {
    const { definition, ort, zeit, zaehler } = figur
    const anderer = SALDEN.find((saldo) => saldo !== definition.slug)
    if (zaehler !== null || !SALDEN.some((saldo) => saldo === definition.slug)) return []
    const jahr = Number(zeit.von.slice(0, 4))
    const bekannt = [
      lies('einwohner', figur, `${jahr}-12-31`),
      lies('einwohner', figur, `${jahr - 1}-12-31`),
      lies(anderer!, figur, zeit.von),
    ]
    if (bekannt.includes(null)) return []
    const [nachher, vorher, saldo] = bekannt as [number, number, number]
    const raum = ort.schluessel
    return [{ slug: definition.slug, raum, von: zeit.von, zahl: nachher - vorher - saldo }]
  })
}

const keyOf = (
  { definition, ort }: { definition: { slug: string }; ort: Figur['ort'] },
  von: string,
): string => `${definition.slug}|${ort.schluessel}|${von}`
