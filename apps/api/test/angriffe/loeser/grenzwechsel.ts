/**
 * Few cases between old and new borders, which nobody prints: the pieces that
 * follow from areas on all borders together, over however many of them. Found by
 * the judge, who knows the true numbers.
 */
import type { Bekannte, Ungedrucktes } from './ungedrucktes.ts'
import type { Stueckelung } from './ueberschnitt.ts'

export function findWechselstuecke(
  stueckelungen: readonly Stueckelung[],
  bekannte: readonly Bekannte[],
): readonly Ungedrucktes[] {
  if (stueckelungen.length === 0) return []
  const stuecke = [...new Set(stueckelungen.flatMap((eine) => eine.stuecke))]
  const jeZahl = new Map<string, Map<string, Bekannte>>()
  for (const eine of bekannte) {
    const key = `${eine.angabe.key}§${eine.angabe.stand}`
    const hier = jeZahl.get(key) ?? new Map<string, Bekannte>()
    jeZahl.set(key, hier.set(eine.angabe.ort, eine))
  }
  return [...jeZahl.values()].flatMap((orte) => {
    const zeilen = stueckelungen.flatMap(({ ganzes, stuecke: eigene }) => {
      const eine = orte.get(ganzes)
      if (eine === undefined) return []
      return [[...stuecke.map((stueck) => (eigene.includes(stueck) ? 1 : 0)), eine.wahr]]
    })
    const gefunden = findEindeutige(zeilen, stuecke.length)
    return gefunden.flatMap(({ stueck, wahr }) => {
      const name = stuecke[stueck]!
      const beteiligte = stueckelungen.flatMap(({ ganzes, stuecke: eigene }) =>
        eigene.includes(name) ? (orte.get(ganzes) ?? []) : [],
      )
      const [eine] = beteiligte
      // What is an area itself is looked at as such.
      if (eine === undefined || istGanzes(stueckelungen, name, orte)) return []
      const mindestens = Math.max(...beteiligte.map((einer) => einer.mindestens))
      if (Math.abs(wahr) < 1e-6 || Math.abs(wahr) >= mindestens) return []
      return [
        {
          zelle: eine.zelle,
          angabe: { ...eine.angabe, ort: name, wert: null, spiel: 0 },
          wahr,
          mindestens,
          lesbar: beteiligte.every(({ lesbar }) => lesbar),
        },
      ]
    })
  })
}

const istGanzes = (
  stueckelungen: readonly Stueckelung[],
  stueck: string,
  orte: ReadonlyMap<string, Bekannte>,
): boolean =>
  stueckelungen.some(
    ({ ganzes, stuecke }) => stuecke.length === 1 && stuecke[0] === stueck && orte.has(ganzes),
  )

/** What a system of sums leaves no choice about: rows with one number left after Gauß and Jordan. */
function findEindeutige(
  gegeben: readonly (readonly number[])[],
  spalten: number,
): readonly { readonly stueck: number; readonly wahr: number }[] {
  const zeilen = gegeben.map((zeile) => [...zeile])
  let naechste = 0
  for (let spalte = 0; spalte < spalten; spalte += 1) {
    const pivot = zeilen.findIndex((zeile, i) => i >= naechste && Math.abs(zeile[spalte]!) > 1e-9)
    if (pivot < 0) continue
    ;[zeilen[naechste], zeilen[pivot]] = [zeilen[pivot]!, zeilen[naechste]!]
    const eigene = zeilen[naechste]!
    const faktor = eigene[spalte]!
    for (let i = 0; i < eigene.length; i += 1) eigene[i]! /= faktor
    for (const [i, zeile] of zeilen.entries()) {
      const mal = zeile[spalte]!
      if (i !== naechste && mal !== 0) for (const j of zeile.keys()) zeile[j]! -= mal * eigene[j]!
    }
    naechste += 1
  }
  return zeilen.slice(0, naechste).flatMap((zeile) => {
    const besetzt = [...zeile.keys()].filter((i) => i < spalten && Math.abs(zeile[i]!) > 1e-9)
    const [stueck] = besetzt
    return besetzt.length === 1 && stueck !== undefined ? [{ stueck, wahr: zeile[spalten]! }] : []
  })
}
