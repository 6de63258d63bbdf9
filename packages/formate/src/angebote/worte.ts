/** Finds what a word of a file means, and what it may mean. */
import { slug } from '../katalog/index.ts'
import type { Kategoriebezug, Raumbezug } from './satz.ts'

const VORSCHLAEGE = 3
const MINDESTENS_AEHNLICH = 0.3
/** Of names of organisations and areas, which share many endings. */
const MINDESTENS_GLEICHER_NAME = 0.5

/** Keeps a word without what stands in brackets behind it. */
const kern = (text: string): string => slug(text.replace(/\([^)]*\)\s*$/, ''))

/** The key of a list that a word means: as it is shown, as its key, or as the beginning of one only. */
export function findEintrag<T extends string>(
  liste: Readonly<Record<T, string>>,
  text: string,
): T | undefined {
  const gesucht = slug(text)
  if (gesucht === '') return undefined
  const eintraege = eintraegeOf(liste)
  const genau = eintraege.find(({ key, name }) => key === gesucht || name === gesucht)
  if (genau) return genau.eintrag
  const anfaenge = eintraege.filter(({ name }) => name.startsWith(gesucht))
  return gesucht.length >= 4 && anfaenge.length === 1 ? anfaenge[0]!.eintrag : undefined
}

interface Eintrag<T> {
  readonly eintrag: T
  readonly key: string
  readonly name: string
}

/** A file asks for the words of a list thousands of times. */
const EINTRAEGE = new WeakMap<object, readonly Eintrag<string>[]>()

function eintraegeOf<T extends string>(liste: Readonly<Record<T, string>>): readonly Eintrag<T>[] {
  const bekannte = EINTRAEGE.get(liste)
  if (bekannte) return bekannte as readonly Eintrag<T>[]
  const alle = Object.entries<string>(liste).map(([eintrag, name]) => ({
    eintrag: eintrag as T,
    key: slug(eintrag),
    name: slug(name),
  }))
  EINTRAEGE.set(liste, alle)
  return alle
}

/** The key of the category that goes by this word. */
export function findKategorie(
  kategorien: readonly Kategoriebezug[],
  text: string,
): string | undefined {
  const verzeichnis = VERZEICHNISSE.get(kategorien) ?? createVerzeichnis(kategorien)
  VERZEICHNISSE.set(kategorien, verzeichnis)
  return verzeichnis.get(slug(text)) ?? verzeichnis.get(kern(text)) ?? undefined
}

type Verzeichnis = ReadonlyMap<string, string | null>

/** A file asks for the same categories thousands of times. */
const VERZEICHNISSE = new WeakMap<readonly Kategoriebezug[], Verzeichnis>()

/** Keys before names before other words; null where a word could mean two. */
function createVerzeichnis(kategorien: readonly Kategoriebezug[]): Verzeichnis {
  const alle = new Map<string, string | null>()
  const trage = (worteOf: (eine: Kategoriebezug) => readonly string[]): void => {
    const neue = new Map<string, string | null>()
    for (const eine of kategorien) {
      for (const wort of worteOf(eine)) {
        const anders = neue.has(wort) && neue.get(wort) !== eine.schluessel
        neue.set(wort, anders ? null : eine.schluessel)
      }
    }
    for (const [wort, schluessel] of neue) if (!alle.has(wort)) alle.set(wort, schluessel)
  }
  trage(({ schluessel }) => [slug(schluessel)])
  trage(({ name }) => [slug(name), kern(name)])
  trage(({ synonyme }) => synonyme.map(slug))
  return alle
}

/** @returns keys of what a word may mean, the likeliest first; perhaps none */
export function suggestKategorien(
  kategorien: readonly Kategoriebezug[],
  text: string,
): readonly string[] {
  const naehe = kategorien.map(({ schluessel, name, synonyme }) => ({
    schluessel,
    wert: Math.max(...[name, ...synonyme].map((wort) => aehnlichkeit(kern(text), kern(wort)))),
  }))
  return naehe
    .filter(({ wert }) => wert >= MINDESTENS_AEHNLICH)
    .toSorted((a, b) => b.wert - a.wert)
    .slice(0, VORSCHLAEGE)
    .map(({ schluessel }) => schluessel)
}

/** @returns names of a list that the text holds word by word ("Alle" in "Alle Menschen"), else those that look like it */
export function suggestNamen(namen: readonly string[], text: string): readonly string[] {
  const gesucht = slug(text)
  const worte = new Set(woerterOf(gesucht))
  const enthaltene = namen.filter((name) => woerterOf(slug(name)).every((wort) => worte.has(wort)))
  if (enthaltene.length > 0) return enthaltene.slice(0, VORSCHLAEGE)
  return namen
    .map((name) => ({ name, wert: aehnlichkeit(gesucht, slug(name)) }))
    .filter(({ wert }) => wert >= MINDESTENS_GLEICHER_NAME)
    .toSorted((a, b) => b.wert - a.wert)
    .slice(0, VORSCHLAEGE)
    .map(({ name }) => name)
}

const woerterOf = (name: string): readonly string[] => name.split(/[-_]/)

/** By key, by name, or by both as `formatRaum` writes them. */
export function findRaum(raeume: readonly Raumbezug[], text: string): Raumbezug | undefined {
  const [, schluessel] = /\[([^\]]+)\]\s*$/.exec(text) ?? []
  if (schluessel !== undefined) return raeume.find((raum) => raum.schluessel === schluessel)
  return (
    raeume.find((raum) => raum.schluessel === text.trim()) ??
    raeume.find(({ name }) => slug(name) === slug(text))
  )
}

/** By its name where that is enough. */
export function formatRaum(raeume: readonly Raumbezug[], raum: Raumbezug): string {
  return findRaum(raeume, raum.name)?.id === raum.id
    ? raum.name
    : `${raum.name} [${raum.schluessel}]`
}

/** Share of common pairs of letters, 0 to 1 (Dice 1945). */
function aehnlichkeit(a: string, b: string): number {
  const [paareA, paareB] = [paare(a), paare(b)]
  const gemeinsam = [...paareA].filter((paar) => paareB.has(paar)).length
  const alle = paareA.size + paareB.size
  return alle === 0 ? 0 : (2 * gemeinsam) / alle
}

const paare = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)))
