/** Levels of areas in words, in the cases that our sentences need. */
import type { Ebene } from '@sozial/domain/raum'
import { formatAnzahl, formatZahl } from './format.ts'

interface EbeneWorte {
  readonly singular: string
  readonly plural: string
  /** Name of the level where its areas are meant together: "Kommunen", but "Kreis". */
  readonly sammelname: string
  /** After "in 20 …" and "von 20 …". */
  readonly dativPlural: string
  /** "verglichen mit …" */
  readonly mitDativ: string
  /** Value in addresses. */
  readonly slug: string
}

export const EBENE_WORTE: Readonly<Record<Ebene, EbeneWorte>> = {
  BUND: {
    singular: 'Bund',
    plural: 'Bund',
    sammelname: 'Bund',
    dativPlural: 'Bund',
    mitDativ: 'dem Bund',
    slug: 'bund',
  },
  LAND: {
    singular: 'Land',
    plural: 'Länder',
    sammelname: 'Land',
    dativPlural: 'Ländern',
    mitDativ: 'dem Land',
    slug: 'land',
  },
  KREIS: {
    singular: 'Kreis',
    plural: 'Kreise',
    sammelname: 'Kreis',
    dativPlural: 'Kreisen',
    mitDativ: 'dem Kreis',
    slug: 'kreis',
  },
  JUGENDAMTSBEZIRK: {
    singular: 'Jugendamtsbezirk',
    plural: 'Jugendamtsbezirke',
    sammelname: 'Jugendamtsbezirke',
    dativPlural: 'Jugendamtsbezirken',
    mitDativ: 'dem Jugendamtsbezirk',
    slug: 'jugendamtsbezirk',
  },
  KOMMUNE: {
    singular: 'Kommune',
    plural: 'Kommunen',
    sammelname: 'Kommunen',
    dativPlural: 'Kommunen',
    mitDativ: 'der Kommune',
    slug: 'kommune',
  },
  SOZIALRAUM: {
    singular: 'Sozialraum',
    plural: 'Sozialräume',
    sammelname: 'Sozialräume',
    dativPlural: 'Sozialräumen',
    mitDativ: 'dem Sozialraum',
    slug: 'sozialraum',
  },
  QUARTIER: {
    singular: 'Quartier',
    plural: 'Quartiere',
    sammelname: 'Quartiere',
    dativPlural: 'Quartieren',
    mitDativ: 'dem Quartier',
    slug: 'quartier',
  },
  BAUSTEIN: {
    singular: 'Baustein',
    plural: 'Bausteine',
    sammelname: 'Bausteine',
    dativPlural: 'Bausteinen',
    mitDativ: 'dem Baustein',
    slug: 'baustein',
  },
}

/** "20 Sozialräume", "1 Sozialraum", "2.025 Sozialräume". */
export function formatRaeume(anzahl: number, ebene: Ebene): string {
  const worte = EBENE_WORTE[ebene]
  return formatAnzahl(anzahl, worte.singular, worte.plural)
}

/** After "in", "von" and "aus": "20 Sozialräumen", "1 Sozialraum". */
export function formatRaeumeDativ(anzahl: number, ebene: Ebene): string {
  const worte = EBENE_WORTE[ebene]
  return formatAnzahl(anzahl, worte.singular, worte.dativPlural)
}

/** "2 von 20 Sozialräumen" */
export function formatVonRaeumen(anzahl: number, alle: number, ebene: Ebene): string {
  return `${formatZahl(anzahl)} von ${formatRaeumeDativ(alle, ebene)}`
}
