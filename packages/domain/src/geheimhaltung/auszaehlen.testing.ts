/**
 * The second attacker, without any solver: tries out whole numbers. For small
 * systems of counts alone; there its bounds are exact by construction.
 */
import { wissenUeber } from './angreifer.testing.ts'
import type { Gleichung, Schutzsystem } from './system.ts'

type Bereiche = { unten: Float64Array; oben: Float64Array }

const kopie = ({ unten, oben }: Bereiche): Bereiche => ({
  unten: unten.slice(),
  oben: oben.slice(),
})

/** Narrows one equation's cells to what the others leave; null: nothing is left. */
function narrow({ zellen, faktoren, konstante }: Gleichung, b: Bereiche): boolean | null {
  let enger = false
  for (const [n, zelle] of zellen.entries()) {
    let [kleinst, groesst] = [konstante, konstante]
    for (const [m, andere] of zellen.entries()) {
      if (m === n) continue
      const f = faktoren[m]!
      kleinst -= f > 0 ? f * b.oben[andere]! : f * b.unten[andere]!
      groesst -= f > 0 ? f * b.unten[andere]! : f * b.oben[andere]!
    }
    const f = faktoren[n]!
    const enden = f > 0 ? [kleinst / f, groesst / f] : [groesst / f, kleinst / f]
    const unten = Math.ceil(enden[0]! - 1e-9)
    const oben = Math.floor(enden[1]! + 1e-9)
    if (unten > b.unten[zelle]!) [b.unten[zelle], enger] = [unten, true]
    if (oben < b.oben[zelle]!) [b.oben[zelle], enger] = [oben, true]
    if (b.unten[zelle]! > b.oben[zelle]!) return null
  }
  return enger
}

type Suche = {
  readonly gleichungen: readonly Gleichung[]
  readonly gleichungenVon: readonly (readonly number[])[]
  schritte: number
}

/** Narrows to the fixed point, following the cells that changed; false: nothing fits. */
function propagate(suche: Suche, b: Bereiche, start: readonly number[]): boolean {
  const offen = new Set(start)
  for (const name of offen) {
    offen.delete(name)
    const gleichung = suche.gleichungen[name]!
    const enger = narrow(gleichung, b)
    if (enger === null) return false
    suche.schritte -= 1
    if (suche.schritte < 0) throw new RangeError('zu gross')
    if (enger) {
      for (const zelle of gleichung.zellen) {
        for (const andere of suche.gleichungenVon[zelle]!) offen.add(andere)
      }
    }
  }
  return true
}

/** Whether any whole table lies within the ranges. */
function hasTabelle(suche: Suche, b: Bereiche): boolean {
  let naechste = -1
  let kleinste = Infinity
  for (const [zelle, unten] of b.unten.entries()) {
    const breite = b.oben[zelle]! - unten
    if (breite > 0 && breite < kleinste) [naechste, kleinste] = [zelle, breite]
    else if (breite === Infinity && naechste === -1) naechste = zelle
  }
  if (naechste === -1) return true
  if (kleinste === Infinity) throw new RangeError('unbeschraenkt')
  for (let wert = b.unten[naechste]!; wert <= b.oben[naechste]!; wert += 1) {
    if (canBe(suche, b, [naechste, wert])) return true
  }
  return false
}

function canBe(suche: Suche, b: Bereiche, [zelle, wert]: readonly [number, number]): boolean {
  const probe = kopie(b)
  probe.unten[zelle] = wert
  probe.oben[zelle] = wert
  return propagate(suche, probe, suche.gleichungenVon[zelle]!) && hasTabelle(suche, probe)
}

function findFirst(werte: Iterable<number>, passt: (wert: number) => boolean): number {
  // A bound may be a negative zero.
  for (const wert of werte) if (passt(wert)) return wert + 0
  throw new Error('Keine Tabelle passt zum Gezeigten')
}

function* range(von: number, bis: number): Generator<number> {
  const schritt = von <= bis ? 1 : -1
  for (let wert = von; wert !== bis + schritt; wert += schritt) yield wert
}

/**
 * Least and greatest value of each sensitive cell by trying; null where the
 * system is too large for that (`schritte` narrowed equations), unbounded or
 * not of whole numbers.
 */
export function zaehleAus(
  system: Schutzsystem,
  aufgegeben: ReadonlySet<number>,
  schritte = 200_000,
): ReadonlyMap<number, readonly [number, number]> | null {
  if (system.zellen.some(({ ganzzahlig }) => !ganzzahlig)) return null
  const wissen = system.zellen.map((zelle, n) => wissenUeber(zelle, aufgegeben.has(n)))
  const gleichungenVon: number[][] = system.zellen.map(() => [])
  system.gleichungen.forEach(({ zellen }, name) => {
    for (const zelle of new Set(zellen)) gleichungenVon[zelle]!.push(name)
  })
  const suche: Suche = { gleichungen: system.gleichungen, gleichungenVon, schritte }
  const b = {
    unten: Float64Array.from(wissen, ([unten]) => unten),
    oben: Float64Array.from(wissen, ([, oben]) => oben),
  }
  try {
    if (!propagate(suche, b, [...system.gleichungen.keys()])) {
      throw new Error('Keine Tabelle passt zum Gezeigten')
    }
    const sensibel = [...system.zellen.keys()].filter((z) => system.zellen[z]!.bedarf !== null)
    return new Map(
      sensibel.map((zelle) => {
        const [unten, oben] = [b.unten[zelle]!, b.oben[zelle]!]
        if (!Number.isFinite(oben - unten)) throw new RangeError('unbeschraenkt')
        const passt = (wert: number) => canBe(suche, b, [zelle, wert])
        return [zelle, [findFirst(range(unten, oben), passt), findFirst(range(oben, unten), passt)]]
      }),
    )
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
