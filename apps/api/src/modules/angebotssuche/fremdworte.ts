/** Reads words of other languages as German ones, one by one. */
import type { Sprache } from '@sozial/domain/angebot'
import { THEMEN, UMGEBUNG } from './fremdwortliste.ts'

/** As people type: without accents, dots and hooks. */
function fold(wort: string): string {
  return wort
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
}

const FUELLWORTE: ReadonlySet<string> = new Set(
  UMGEBUNG.flatMap((worte) => worte.split(' ')).map(fold),
)

export interface Fremdwort {
  /** As it was typed. */
  readonly wort: string
  /** What it is searched as. */
  readonly deutsch: string
  /** Of which it can be, the likelier first. */
  readonly sprachen: readonly Sprache[]
}

type Bedeutung = Omit<Fremdwort, 'wort'>

const GENAU = new Map<string, Bedeutung>()
const ANFAENGE = new Map<string, Bedeutung>()
for (const [deutsch, jeSprache] of THEMEN) {
  for (const [sprache, worte] of Object.entries(jeSprache)) {
    for (const wort of worte.split(' ')) {
      const verzeichnis = wort.endsWith('*') ? ANFAENGE : GENAU
      const key = fold(wort.replace('*', ''))
      const sprachen = [...(verzeichnis.get(key)?.sprachen ?? []), sprache as Sprache]
      verzeichnis.set(key, { deutsch, sprachen })
    }
  }
}

/** @returns the longest beginning that is known, else nothing */
function findBedeutung(wort: string): Bedeutung | undefined {
  const genau = GENAU.get(wort)
  if (genau !== undefined) return genau
  for (let laenge = wort.length; laenge >= 3; laenge--) {
    const gefunden = ANFAENGE.get(wort.slice(0, laenge))
    if (gefunden !== undefined) return gefunden
  }
  return undefined
}

/** What a word of another language means here; the Arabic article does not count. */
export function findFremdwort(wort: string): Fremdwort | undefined {
  const gefaltet = fold(wort)
  const bedeutung = findBedeutung(gefaltet) ?? findBedeutung(gefaltet.replace(/^ال/, ''))
  return bedeutung && { wort, ...bedeutung }
}

export const istFremdesFuellwort = (wort: string): boolean => FUELLWORTE.has(fold(wort))
