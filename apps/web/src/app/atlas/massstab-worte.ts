/** Yardsticks in words, in the cases that sentences, heads and lists need. Pure. */
import { raumschluesselOf, type Massstab, type Massstabebene } from '@sozial/shared/ansicht'
import type { Atlas, AtlasMassstab } from './atlas-state.ts'
import { findMassstab, gewaehlterMassstab, istEigenebene } from './massstab.ts'

export interface Massstabworte {
  /** "Kreis" in axes and legends. */
  readonly name: string
  /** "… als der Kreis" */
  readonly nominativ: string
  /** "über dem Kreis" */
  readonly dativ: string
  /** "für den Kreis" */
  readonly akkusativ: string
  /** "verschieden vom Kreis" */
  readonly von: string
  /** "Lage zum Kreis" */
  readonly zu: string
  /** "im Kreis" */
  readonly in: string
}

/** Masculine nouns with their article. */
function maennlich(name: string): Massstabworte {
  return {
    name,
    nominativ: `der ${name}`,
    dativ: `dem ${name}`,
    akkusativ: `den ${name}`,
    von: `vom ${name}`,
    zu: `zum ${name}`,
    in: `im ${name}`,
  }
}

function weiblich(name: string): Massstabworte {
  return {
    name,
    nominativ: `die ${name}`,
    dativ: `der ${name}`,
    akkusativ: `die ${name}`,
    von: `von der ${name}`,
    zu: `zur ${name}`,
    in: `in der ${name}`,
  }
}

function saechlich(name: string): Massstabworte {
  return { ...maennlich(name), nominativ: `das ${name}`, akkusativ: `das ${name}` }
}

/** Names of towns have no article. */
function ohneArtikel(name: string): Massstabworte {
  return {
    name,
    nominativ: name,
    dativ: name,
    akkusativ: name,
    von: `von ${name}`,
    zu: `zu ${name}`,
    in: `in ${name}`,
  }
}

const EBENE_MASSSTAB: Readonly<Record<Massstabebene, Massstabworte>> = {
  KREIS: maennlich('Kreis'),
  LAND: saechlich('Land'),
  BUND: maennlich('Bund'),
  KOMMUNE: {
    ...weiblich('eigenen Kommune'),
    name: 'Kommune',
    nominativ: 'die eigene Kommune',
    akkusativ: 'die eigene Kommune',
  },
  JUGENDAMTSBEZIRK: {
    name: 'Jugendamtsbezirk',
    nominativ: 'der eigene Jugendamtsbezirk',
    dativ: 'dem eigenen Jugendamtsbezirk',
    akkusativ: 'den eigenen Jugendamtsbezirk',
    von: 'vom eigenen Jugendamtsbezirk',
    zu: 'zum eigenen Jugendamtsbezirk',
    in: 'im eigenen Jugendamtsbezirk',
  },
}

/**
 * The yardstick in words; a named area by its name.
 * @example massstabworte(atlas, 'raum:05166').dativ // "dem Kreis Viersen"
 */
export function massstabworte(atlas: Pick<Atlas, 'massstaebe'>, massstab: Massstab): Massstabworte {
  const schluessel = raumschluesselOf(massstab)
  if (schluessel === null) return EBENE_MASSSTAB[massstab as Massstabebene]
  return raumworte(findMassstab(atlas, massstab)?.raum.name ?? schluessel)
}

/** The chosen yardstick in words. */
export function gewaehlteWorte(atlas: Atlas): Massstabworte {
  return massstabworte(atlas, gewaehlterMassstab(atlas))
}

/** The name of an area with the article that its kind has. */
export function raumworte(name: string): Massstabworte {
  if (/^(?:Land)?kreis |-kreis\b|kreis$|^jugendamtsbezirk /i.test(name)) return maennlich(name)
  if (/^(?:Städteregion|Region|Stadt|Hansestadt|Kommune)\b/.test(name)) return weiblich(name)
  if (/jugendamt\b/i.test(name)) return saechlich(name)
  return ohneArtikel(name)
}

/** Begins a sentence: "Im Kreis Heinsberg", "In Erkelenz". */
export function inRaum(name: string): string {
  return raumworte(name).in.replace(/^i/, 'I')
}

/** In a list of yardsticks: the name of the area, or "jeweilige Kommune". */
export function massstabname(atlas: Atlas, massstab: Massstab): string {
  if (istEigenebene(massstab)) {
    return massstab === 'KOMMUNE' ? 'jeweilige Kommune' : 'jeweiliger Jugendamtsbezirk'
  }
  return findMassstab(atlas, massstab)?.raum.name ?? massstabworte(atlas, massstab).name
}

/** At the line of a yardstick: "Kommune Erkelenz", but "Kreis Heinsberg". */
export function massstabreihenname({ raum }: Pick<AtlasMassstab, 'raum'>): string {
  return raum.ebene === 'KOMMUNE' ? `Kommune ${raum.name}` : raum.name
}

/** Yardsticks by kind, for lists: levels first, then the neighbouring Kreise under their own head. */
export function groupMassstaebe(
  massstaebe: readonly Massstab[],
): readonly { readonly titel: string | null; readonly massstaebe: readonly Massstab[] }[] {
  const istNachbar = (massstab: Massstab) => raumschluesselOf(massstab) !== null
  return [
    { titel: null, massstaebe: massstaebe.filter((massstab) => !istNachbar(massstab)) },
    { titel: 'Nachbarkreise', massstaebe: massstaebe.filter(istNachbar) },
  ].filter((gruppe) => gruppe.massstaebe.length > 0)
}
