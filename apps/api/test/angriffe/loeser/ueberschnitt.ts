/** Old and new borders laid over each other, read from the published outlines: which piece is in which areas. */
import type { Ernte, Tabelle } from './sammeln.ts'
import { enthaelt, gebietOf, type Umrisse } from './lage.ts'

/** An area on some borders is the sum of the pieces into which all borders together cut it. */
export interface Stueckelung {
  readonly ganzes: string
  readonly stuecke: readonly string[]
}

/** Lines of points in each direction over what changed. */
const RASTER = 90

/** Fewer points than these are the rim of a drawn line, not a piece. */
const MINDESTENS = 3

/** The pieces of all areas of which there are several Fassungen. */
export function findStueckelungen(ernten: readonly Ernte[]): readonly Stueckelung[] {
  const ebenen = new Set(ernten.flatMap(({ tabellen }) => tabellen.map(({ ebene }) => ebene)))
  return [...ebenen].flatMap((ebene) => {
    const staende = new Map<string, Umrisse>()
    for (const { tabellen, umrisse } of ernten) {
      for (const tabelle of tabellen) {
        const eigene = tabelle.ebene === ebene && gezeigteOf(tabelle, umrisse)
        if (eigene) staende.set([...eigene.keys()].toSorted().join(), eigene)
      }
    }
    return staende.size < 2 ? [] : legeUebereinander([...staende.values()])
  })
}

function gezeigteOf({ geometrie, orte }: Tabelle, umrisse: Ernte['umrisse']): Umrisse | undefined {
  const alle = umrisse.get(geometrie ?? '')
  if (alle === undefined) return undefined
  return new Map(orte.flatMap(({ id }) => (alle.has(id) ? [[id, alle.get(id)!] as const] : [])))
}

function legeUebereinander(staende: readonly Umrisse[]): readonly Stueckelung[] {
  // What is the same on all borders is not cut.
  const veraendert = staende.map(
    (umrisse) => new Map([...umrisse].filter(([id]) => !staende.every((stand) => stand.has(id)))),
  )
  const alle = veraendert.flatMap((umrisse) => [...umrisse.values()])
  if (alle.length === 0) return []
  const { west, ost, sued, nord } = gebietOf(alle)
  const getroffen = new Map<string, { orte: readonly string[]; punkte: number }>()
  for (let i = 0; i < RASTER; i += 1) {
    for (let j = 0; j < RASTER; j += 1) {
      const punkt = [
        west + ((i + 0.5) / RASTER) * (ost - west),
        sued + ((j + 0.5) / RASTER) * (nord - sued),
      ] as const
      const orte = veraendert.flatMap((umrisse) => findOrt(umrisse, punkt) ?? [])
      if (orte.length === 0) continue
      const name = orte.join('∩')
      getroffen.set(name, { orte, punkte: (getroffen.get(name)?.punkte ?? 0) + 1 })
    }
  }
  const stuecke = [...getroffen].filter(([, { punkte }]) => punkte >= MINDESTENS)
  const ids = new Set(stuecke.flatMap(([, { orte }]) => orte))
  return [...ids].map((ganzes) => ({
    ganzes,
    stuecke: stuecke.flatMap(([name, { orte }]) => (orte.includes(ganzes) ? [name] : [])),
  }))
}

function findOrt(umrisse: Umrisse, punkt: readonly [number, number]): string | undefined {
  for (const [id, umriss] of umrisse) if (enthaelt(umriss, punkt)) return id
  return undefined
}
