import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { Datei } from '@sozial/formate/lesung'
import { Aufruffehler, codeOf } from './kommando.ts'

/** Reads a file named by the user. @throws Aufruffehler when it cannot be read */
export async function readNamedFile(ordner: string, pfad: string): Promise<Datei> {
  try {
    return { name: basename(pfad), inhalt: new Uint8Array(await readFile(resolve(ordner, pfad))) }
  } catch (ursache) {
    const code = codeOf(ursache)
    const grund = code === 'ENOENT' ? 'gibt es nicht' : `lässt sich nicht lesen (${code})`
    throw new Aufruffehler(`Die Datei „${pfad}“ ${grund}. Bitte den Pfad prüfen.`, {
      cause: ursache,
    })
  }
}

/** Files that belong to a shapefile and lie beside it. */
const BEGLEITER = ['.dbf', '.prj', '.cpg']

/** Reads geometry files; for a shapefile its parts come along without being named. */
export async function readGeometriedateien(
  ordner: string,
  pfade: readonly string[],
): Promise<readonly Datei[]> {
  const alle = pfade.flatMap((pfad) => {
    if (!/\.shp$/i.test(pfad)) return [pfad]
    const stamm = pfad.slice(0, -4)
    const teile = BEGLEITER.flatMap((endung) => [stamm + endung, stamm + endung.toUpperCase()])
    return [pfad, ...teile.filter((teil) => existsSync(resolve(ordner, teil)))]
  })
  return Promise.all([...new Set(alle)].map((pfad) => readNamedFile(ordner, pfad)))
}
