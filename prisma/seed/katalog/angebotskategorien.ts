/**
 * What Unterstützungsangebote are about. A key stays for ever and always means
 * the same; a category that goes away gets a last day and a successor.
 * Sources: SGB VIII, XI, XII, APG NRW and WTG NRW by their paragraphs; beyond
 * them what a village has: sport, culture, associations, volunteering.
 */
import type { Gesetz } from '@sozial/domain/angebot'
import { ALTER_PFLEGE } from './angebotskategorien/alter-und-pflege.ts'
import { IM_DORF, QUERSCHNITT } from './angebotskategorien/gemeinwesen.ts'
import { JUGENDHILFE } from './angebotskategorien/jugendhilfe.ts'
import { KINDER_KLEIN } from './angebotskategorien/kinder.ts'
import type { Zeile } from './angebotskategorien/zweig.ts'

export interface Katalogkategorie {
  readonly schluessel: string
  readonly name: string
  /** Key of the one it belongs to; null: it stands at the top. */
  readonly ober: string | null
  readonly gesetz: Gesetz
  /** Empty: the law does not name it by itself. */
  readonly paragraf: string
  /** Whom it is for, in years, both included; null: no limit. */
  readonly alterVon: number | null
  readonly alterBis: number | null
  /** Places per 100 of those it is for; null: none known. */
  readonly richtwert: number | null
  readonly quelle: string
  /** Words people look for. */
  readonly synonyme: readonly string[]
  /** YYYY-MM-DD */
  readonly giltAb: string
  readonly giltBis: string | null
  readonly nachfolger: string | null
}

/** When the register begins. */
const BEGINN = '2026-01-01'

const toKategorie = (
  [schluessel, name, paragraf, synonyme, { alter, richtwert, ab = BEGINN } = {}]: Zeile,
  { gesetz, ober }: { readonly gesetz: Gesetz; readonly ober: string | null },
): Katalogkategorie => ({
  schluessel,
  name,
  ober,
  gesetz: gesetzOf(paragraf) ?? gesetz,
  paragraf,
  alterVon: alter?.[0] ?? null,
  alterBis: alter?.[1] ?? null,
  richtwert: richtwert?.[0] ?? null,
  quelle: richtwert?.[1] ?? '',
  synonyme: synonyme === '' ? [] : synonyme.split(', '),
  giltAb: ab,
  giltBis: null,
  nachfolger: null,
})

/** The law a paragraph names: a branch may hold what another law demands. */
function gesetzOf(paragraf: string): Gesetz | undefined {
  const gesetze: readonly (readonly [RegExp, Gesetz])[] = [
    [/SGB VIII$/, 'SGB_VIII'],
    [/SGB XII$/, 'SGB_XII'],
    [/SGB XI$/, 'SGB_XI'],
    [/SGB II$/, 'SGB_II'],
    [/SGB V$/, 'SGB_V'],
    [/SGB IX$/, 'SGB_IX'],
    [/WTG NRW$/, 'WTG_NRW'],
    [/APG NRW$/, 'APG_NRW'],
  ]
  return gesetze.find(([endung]) => endung.test(paragraf))?.[1]
}

/** In the order of lists; whoever belongs to another comes after it. */
export const ANGEBOTSKATEGORIEN: readonly Katalogkategorie[] = [
  ...KINDER_KLEIN,
  ...JUGENDHILFE,
  ...QUERSCHNITT,
  ...ALTER_PFLEGE,
  ...IM_DORF,
].flatMap(({ kopf, gesetz, teile }) => [
  toKategorie(kopf, { gesetz, ober: null }),
  ...teile.map((teil) => toKategorie(teil, { gesetz, ober: kopf[0] })),
])
