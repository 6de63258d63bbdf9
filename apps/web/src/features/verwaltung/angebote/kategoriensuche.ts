/** Categories by the words people use for them. Pure. */
import type { AngebotserfassungQuery } from './angebote.generated.ts'

export type Kategorie = AngebotserfassungQuery['angebotskategorien'][number]

const HOECHSTENS = 8

const einfach = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[äöüß]/g, (zeichen) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[zeichen] ?? '')

const worteOf = (text: string): readonly string[] =>
  einfach(text)
    .split(/[^a-z0-9]+/)
    .filter((wort) => wort.length > 2)

/** Only what nothing belongs to can be chosen: the rest are heads. */
export const waehlbareOf = (kategorien: readonly Kategorie[]): readonly Kategorie[] => {
  const obere = new Set(kategorien.map(({ ober }) => ober))
  return kategorien.filter(({ schluessel, ober }) => ober !== null && !obere.has(schluessel))
}

function gewichtOf({ name, synonyme, paragraf }: Kategorie, worte: readonly string[]): number {
  const eigene = worteOf(name)
  const andere = synonyme.flatMap(worteOf)
  let gewicht = 0
  for (const wort of worte) {
    const stelle = eigene.some((einer) => einer.startsWith(wort))
      ? 4
      : andere.some((einer) => einer.startsWith(wort))
        ? 3
        : einfach(name).includes(wort)
          ? 2
          : einfach(paragraf).includes(wort) || andere.some((einer) => einer.includes(wort))
            ? 1
            : 0
    if (stelle === 0) return 0
    gewicht += stelle
  }
  return gewicht
}

/** What fits every word that was typed, the best first. */
export function searchKategorien(
  kategorien: readonly Kategorie[],
  gesucht: string,
): readonly Kategorie[] {
  const worte = worteOf(gesucht)
  if (worte.length === 0) return []
  return kategorien
    .map((kategorie) => ({ kategorie, gewicht: gewichtOf(kategorie, worte) }))
    .filter(({ gewicht }) => gewicht > 0)
    .toSorted((a, b) => b.gewicht - a.gewicht)
    .slice(0, HOECHSTENS)
    .map(({ kategorie }) => kategorie)
}

/** Words that stand in many titles and say nothing about what it is. */
const BELANGLOS = new Set([
  'der',
  'die',
  'das',
  'und',
  'fuer',
  'mit',
  'von',
  'des',
  'dem',
  'den',
  'ein',
  'eine',
  'offen',
  'offene',
  'offener',
  'treff',
  'zum',
  'zur',
  'haus',
  'beratung',
  'hilfe',
  'angebot',
  'angebote',
  'gruppe',
  'neue',
  'wir',
  'ihr',
  'sie',
])
const HOECHSTENS_VORSCHLAEGE = 4

/** What the words of title and short text hint at; fits one word of them. */
export function suggestKategorien(
  kategorien: readonly Kategorie[],
  text: string,
): readonly Kategorie[] {
  const worte = worteOf(text).filter((wort) => wort.length > 3 && !BELANGLOS.has(wort))
  const gewicht = (kategorie: Kategorie): number =>
    worte.reduce((summe, wort) => summe + gewichtOf(kategorie, [wort]), 0)
  return kategorien
    .map((kategorie) => ({ kategorie, punkte: gewicht(kategorie) }))
    .filter(({ punkte }) => punkte >= 3)
    .toSorted((a, b) => b.punkte - a.punkte)
    .slice(0, HOECHSTENS_VORSCHLAEGE)
    .map(({ kategorie }) => kategorie)
}
