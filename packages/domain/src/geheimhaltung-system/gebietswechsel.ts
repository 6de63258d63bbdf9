import type { Schutzbedarf } from '../geheimhaltung/index.ts'
import { addGleichung, summeOf } from './bauzelle.ts'
import type { Bau } from './bauzelle.ts'
import type { Systemeingabe } from './eingabe.ts'
import { addNie, addUnterschied, wenigebedarf } from './gleichungen.ts'
import type { Raumordnung } from './raumordnung.ts'
import { findReste, findStuecke, findUeberschnitte } from './ueberschnitt.ts'
import type { Rest, Stueck, Ueberschnitt, Zerlegung } from './ueberschnitt.ts'
import type { Schicht } from './zellen.ts'

/**
 * Areas on several borders: each is the sum of the pieces into which all borders
 * together cut it. What follows of a piece must not tell of a few persons,
 * over however many old and new areas it follows.
 */
export function addGebietswechsel(
  bau: Bau,
  { abstammungen }: Pick<Systemeingabe, 'abstammungen'>,
  { ordnung, schicht }: { ordnung: Raumordnung; schicht: Schicht },
): void {
  const { ueberschnitte, lose } = findUeberschnitte(ordnung, abstammungen)
  const schneider = ueberschnitte.map(createSchneider)
  for (const raeume of schicht.zellen.values()) {
    for (const schneide of schneider) {
      const schnitt = schneide(raeume)
      if (schnitt !== null) addSchnitt(bau, schnitt)
    }
    for (const { von, zu } of lose) {
      const [alt, neu] = [raeume.get(von), raeume.get(zu)]
      if (alt !== undefined && neu !== undefined) addPaar(bau, [neu, alt])
    }
  }
}

/** Cells of areas, and the pieces that they are made of. */
interface Schnitt extends Zerlegung {
  readonly gebiete: readonly number[]
  readonly reste: readonly Rest[]
}

/** Cuts the areas that have a number; the same areas are cut once. */
function createSchneider({
  teileOf,
}: Ueberschnitt): (raeume: ReadonlyMap<number, number>) => Schnitt | null {
  const gemerkt = new Map<string, Omit<Schnitt, 'gebiete'>>()
  return (raeume) => {
    const eigene = [...teileOf].filter(([raum]) => raeume.has(raum))
    if (eigene.length < 2) return null
    const key = eigene.map(([raum]) => raum).join()
    let zerlegung = gemerkt.get(key)
    if (zerlegung === undefined) {
      const gefunden = findStuecke(eigene.map(([, teile]) => teile))
      zerlegung = { ...gefunden, reste: findReste(gefunden.stuecke, eigene.length) }
      gemerkt.set(key, zerlegung)
    }
    return { ...zerlegung, gebiete: eigene.map(([raum]) => raeume.get(raum)!) }
  }
}

function addSchnitt(bau: Bau, schnitt: Schnitt): void {
  const { gebiete, stuecke, reste } = schnitt
  if (!gehtAuf(bau, schnitt)) {
    // Counted for each border by itself: all that is left is to compare what lies in what.
    for (const { ganzes, teile } of reste) {
      const [teil] = teile
      if (teile.length === 1) addPaar(bau, [gebiete[ganzes]!, gebiete[teil!]!])
    }
    return
  }
  const zellen = stuecke.map((stueck) => addStueck(bau, schnitt, stueck))
  for (const [i, gebiet] of gebiete.entries()) {
    const eigene = zellen.filter((_, s) => stuecke[s]!.gebiete.includes(i))
    if (eigene.length === 1 && eigene[0] === gebiet) continue
    addGleichung(bau, {
      art: 'GEBIETSWECHSEL',
      zellen: [gebiet, ...eigene],
      faktoren: [1, ...eigene.map(() => -1)],
      konstante: 0,
    })
  }
  for (const rest of reste) if (rest.uebrig.length > 1) addRest(bau, schnitt, rest)
}

/** The numbers are sums of the same pieces, none of which is less than nothing. */
function gehtAuf(bau: Bau, { gebiete, stuecke, proben }: Schnitt): boolean {
  if (proben.some((faktoren) => (summeAus(bau, gebiete, faktoren) ?? 0) !== 0)) return false
  return stuecke.every((stueck) => {
    const wert = stueck.folgt && summeAus(bau, gebiete, stueck.folgt)
    return wert === null || wert >= (untenOf(bau, gebiete, stueck) ?? -Infinity)
  })
}

/** Zero for counts: then every piece is a count. */
function untenOf(bau: Bau, gebiete: readonly number[], stueck: Stueck): number | null {
  const istAnzahl = stueck.gebiete.some((i) => bau.zellen[gebiete[i]!]!.unten !== null)
  return istAnzahl ? 0 : null
}

/** The area that is nothing but this piece, else a cell of its own. */
function addStueck(bau: Bau, schnitt: Schnitt, stueck: Stueck): number {
  const { gebiete, stuecke } = schnitt
  const istEinziges = (i: number) => stuecke.filter((s) => s.gebiete.includes(i)).length === 1
  const gebiet = stueck.gebiete.find(istEinziges)
  if (gebiet !== undefined) return gebiete[gebiet]!
  const keys = gebiete.map((zelle, i) => [
    stueck.gebiete.includes(i) ? 'in' : 'nicht in',
    bau.zellen[zelle]!.key,
  ])
  return addNie(bau, bau.zellen[gebiete[stueck.gebiete[0]!]!]!, {
    art: 'GEBIETSWECHSEL',
    key: `(${keys
      .map((eines) => eines.join(' '))
      .toSorted()
      .join(', ')})`,
    wert: stueck.folgt && summeAus(bau, gebiete, stueck.folgt),
    unten: untenOf(bau, gebiete, stueck),
    bedarf: stueck.folgt && bedarfAus(bau, gebiete, stueck.folgt),
  })
}

/** Several pieces that an area leaves together: a cell where they tell of someone. */
function addRest(bau: Bau, { gebiete }: Schnitt, { ganzes, teile }: Rest): void {
  const faktoren = gebiete.map((_, i) => (i === ganzes ? 1 : -Number(teile.includes(i))))
  const bedarf = bedarfAus(bau, gebiete, faktoren)
  if (bedarf === null) return
  const zellen = [ganzes, ...teile].map((i) => gebiete[i]!)
  const vorbild = bau.zellen[gebiete[ganzes]!]!
  const rest = addNie(bau, vorbild, {
    art: 'GEBIETSWECHSEL',
    key: `(${zellen.map((zelle) => bau.zellen[zelle]!.key).join(' - ')})`,
    wert: summeAus(bau, gebiete, faktoren),
    unten: vorbild.unten === null ? null : 0,
    bedarf,
  })
  addGleichung(bau, {
    art: 'GEBIETSWECHSEL',
    zellen: [...zellen, rest],
    faktoren: [1, ...teile.map(() => -1), -1],
    konstante: 0,
  })
}

/** One became the other; what they have in common nobody knows. */
function addPaar(bau: Bau, [neu, alt]: readonly [number, number]): void {
  if (neu === alt) return
  const bedarf = bedarfAus(bau, [neu, alt], [1, -1])
  if (bedarf !== null) addUnterschied(bau, [neu, alt], { art: 'GEBIETSWECHSEL', bedarf })
}

/** null where one of the numbers is unknown. */
function summeAus(bau: Bau, zellen: readonly number[], faktoren: readonly number[]): number | null {
  const beteiligte = [...zellen.keys()].filter((i) => faktoren[i] !== 0)
  return summeOf(
    bau,
    beteiligte.map((i) => zellen[i]!),
    beteiligte.map((i) => faktoren[i]!),
  )
}

/** What must stay possible of a combination of areas: few cases, or anything about few persons. */
function bedarfAus(
  bau: Bau,
  zellen: readonly number[],
  faktoren: readonly number[],
): Schutzbedarf | null {
  const beteiligte = [...zellen.keys()]
    .filter((i) => faktoren[i] !== 0)
    .map((i) => ({ zelle: bau.zellen[zellen[i]!]!, faktor: faktoren[i]! }))
  const [erster] = beteiligte
  if (erster === undefined || beteiligte.some(({ zelle }) => !zelle.ganzzahlig)) return null
  const schwelle = Math.max(...beteiligte.map(({ zelle }) => zelle.schwelle))
  const wert = summeAus(bau, zellen, faktoren)
  const wenige = wert === null ? null : wenigebedarf(wert, schwelle)
  if (wenige !== null) return wenige
  const sindWenige = [...(erster.zelle.nenner ?? [])].some(([form]) => {
    const nenner = beteiligte.map(({ zelle }) => zelle.nenner?.get(form))
    if (nenner.includes(undefined)) return false
    const summe = nenner.reduce(
      (bisher, einer, i) => bisher + beteiligte[i]!.faktor * einer!.wert,
      0,
    )
    const minNenner = Math.max(...nenner.map((einer) => einer!.minNenner))
    return Math.abs(summe) > 1e-6 && Math.abs(summe) < minNenner
  })
  return sindWenige ? { art: 'BREITE', breite: Math.max(schwelle, 1) } : null
}
