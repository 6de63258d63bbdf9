/**
 * Broken variants of the protection, to see that the attack notices. Some are
 * told a wrong system, some give too little up, some are the sources with one
 * place changed.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import type { Loeser, Schutzergebnis, Schutzsystem, Schutzzelle } from './system.ts'

type Schutz = (system: Schutzsystem, loeser: Loeser) => Schutzergebnis

const mitZellen =
  (aendere: (zelle: Schutzzelle) => Schutzzelle) =>
  (schutz: Schutz): Schutz =>
  (system, loeser) =>
    schutz({ ...system, zellen: system.zellen.map(aendere) }, loeser)

const mitSpanne = (
  aendere: (
    spanne: { readonly unten: number; readonly oben: number },
    wert: number,
  ) => {
    readonly unten: number
    readonly oben: number
  },
) =>
  mitZellen((zelle) =>
    zelle.bedarf?.art === 'SPANNE' && zelle.wert !== null
      ? { ...zelle, bedarf: { art: 'SPANNE', ...aendere(zelle.bedarf, zelle.wert) } }
      : zelle,
  )

const mitGleichungen =
  (behalte: (system: Schutzsystem) => Schutzsystem['gleichungen']) =>
  (schutz: Schutz): Schutz =>
  (system, loeser) =>
    schutz({ ...system, gleichungen: behalte(system) }, loeser)

const mitErgebnis =
  (aendere: (ergebnis: Schutzergebnis) => Schutzergebnis) =>
  (schutz: Schutz): Schutz =>
  (system, loeser) =>
    aendere(schutz(system, loeser))

/** What is wrong before or after the protection. */
export const irrtuemer: Readonly<Record<string, (schutz: Schutz) => Schutz>> = {
  'gibt nichts für andere auf': mitErgebnis((e) => ({ ...e, sekundaer: [] })),
  'vergisst die letzte aufgegebene Zelle': mitErgebnis((e) => ({
    ...e,
    sekundaer: e.sekundaer.slice(0, -1),
  })),
  'Schwelle um eins zu klein': mitSpanne(({ unten, oben }) => ({ unten, oben: oben - 1 })),
  'prüft die obere Seite nicht': mitSpanne(({ unten }, wert) => ({ unten, oben: wert })),
  'prüft die untere Seite nicht': mitSpanne(({ oben }, wert) => ({ unten: wert, oben })),
  'weiß nicht, dass Anzahlen nicht negativ sind': mitZellen((zelle) => ({ ...zelle, unten: null })),
  'vergisst die letzte Gleichung': mitGleichungen(({ gleichungen }) => gleichungen.slice(0, -1)),
  'vergisst jede zweite Gleichung': mitGleichungen(({ gleichungen }) =>
    gleichungen.filter((_, n) => n % 2 === 0),
  ),
  'vergisst den Rest und alles, was nie gezeigt wird': mitGleichungen(({ zellen, gleichungen }) =>
    gleichungen.filter(({ zellen: namen }) => namen.every((n) => zellen[n]!.lage !== 'NIE')),
  ),
  'hält einen früheren Stand für zurückgenommen': mitZellen((zelle) =>
    zelle.lage === 'BEKANNT' ? { ...zelle, lage: 'NIE' } : zelle,
  ),
}

/** One place of the sources: the text must be there, once or more; the first is replaced. */
export interface Quelltextmutant {
  readonly datei: string
  readonly suche: string
  readonly ersatz: string
}

/**
 * The protection compiled from its sources with one place changed, in a folder
 * of its own. Throws when the text is not there any more.
 */
export async function importMutant({ datei, suche, ersatz }: Quelltextmutant): Promise<Schutz> {
  const ordner = await mkdtemp(join(tmpdir(), 'mutant-'))
  try {
    await cp(import.meta.dirname, ordner, {
      recursive: true,
      filter: (pfad) => !/\.(test|testing)\.ts$/.test(pfad),
    })
    const pfad = join(ordner, datei)
    const quelltext = await readFile(pfad, 'utf8')
    if (!quelltext.includes(suche)) throw new Error(`${datei} enthält nicht mehr: ${suche}`)
    await writeFile(
      pfad,
      quelltext.replace(suche, () => ersatz),
    )
    const modul: { readonly schuetze: Schutz } = await import(
      pathToFileURL(join(ordner, 'schuetze.ts')).href
    )
    return modul.schuetze
  } finally {
    await rm(ordner, { recursive: true, force: true })
  }
}
