import type { Schutzbedarf } from '../geheimhaltung/index.ts'
import { addGleichung, bedarfOf, istOffen, summeOf } from './bauzelle.ts'
import type { Bau, Bauzelle } from './bauzelle.ts'
import type { Einschluss, Einschlussuche } from './einschluss.ts'
import { addNie } from './gleichungen.ts'
import { createVerbund } from './gruppen.ts'
import type { Schicht } from './zellen.ts'

/** A whole and its parts in one area, with what is left: `faktoren` as in Einschluss. */
interface Platz {
  readonly zellen: readonly number[]
  readonly faktoren: readonly number[]
}

export interface Einschlussrahmen {
  readonly suche: Einschlussuche
  /** Shares: their numerators are part of their denominators, whatever they count. */
  readonly anteile: readonly Einschluss[]
  readonly schichten: readonly Schicht[]
  /** What must stay possible of a rest, by the cells of whole and part. */
  readonly restbedarf: ReadonlyMap<string, Schutzbedarf>
}

/**
 * What everybody knows because a part is never larger than its whole. Where at
 * most one of them can be uncertain, or there is ample room between them, this
 * is a bound of each for itself and the system stays as simple as it is; where
 * it is tight, what is left becomes a cell, and the two are protected together.
 */
export function addGrenzen(bau: Bau, rahmen: Einschlussrahmen): void {
  const gesucht = new Map<number, readonly Einschluss[]>()
  for (;;) {
    const offene = findOffene(bau)
    const plaetze = findPlaetze(bau, rahmen, { offene, gesucht })
    const enge = plaetze.filter((platz) => istEng(bau, platz, offene))
    const vorher = bau.gleichungen.length
    for (const platz of enge) {
      addRest(bau, platz, rahmen.restbedarf.get(platz.zellen.join()) ?? null)
    }
    if (bau.gleichungen.length > vorher) continue
    for (const platz of plaetze) if (!enge.includes(platz)) begrenze(bau, platz, offene)
    return
  }
}

/** Cells that an outsider may be uncertain about, in systems that have something to protect. */
function findOffene(bau: Bau): ReadonlySet<number> {
  const verbund = createVerbund(bau.zellen.length)
  for (const { zellen } of bau.gleichungen) {
    for (const zelle of zellen) verbund.verbinde(zellen[0]!, zelle)
  }
  const betroffen = new Set<number>()
  for (const [i, zelle] of bau.zellen.entries()) {
    if (bedarfOf(zelle) !== null) betroffen.add(verbund.find(i))
  }
  const offene = [...bau.zellen.entries()].filter(
    ([i, zelle]) => betroffen.has(verbund.find(i)) && istOffen(zelle),
  )
  return new Set(offene.map(([i]) => i))
}

function findPlaetze(
  bau: Bau,
  { suche, anteile, schichten }: Einschlussrahmen,
  { offene, gesucht }: { offene: ReadonlySet<number>; gesucht: Map<number, readonly Einschluss[]> },
): readonly Platz[] {
  const formen = new Set([...offene].map((zelle) => bau.zellen[zelle]!.form))
  for (const form of formen) if (!gesucht.has(form)) gesucht.set(form, suche(form))
  const alle = [...[...formen].flatMap((form) => gesucht.get(form)!), ...anteile]
  const einmal = new Map<string, Platz>()
  for (const einschluss of alle) {
    if (!einschluss.formen.some((form) => formen.has(form))) continue
    for (const schicht of schichten) {
      for (const platz of plaetzeOf(einschluss, schicht)) {
        if (platz.zellen.some((zelle) => offene.has(zelle))) einmal.set(platz.zellen.join(), platz)
      }
    }
  }
  return [...einmal.values()]
}

/** Areas in which whole and part have numbers; further parts where they have. */
function* plaetzeOf({ formen, faktoren }: Einschluss, { zellen }: Schicht): Generator<Platz> {
  const [ganzes, teil, ...weitere] = formen.map((form) => zellen.get(form))
  if (ganzes === undefined || teil === undefined) return
  for (const [raum, zelle] of ganzes) {
    const eigene = teil.get(raum)
    if (eigene === undefined || eigene === zelle) continue
    const andere = weitere.flatMap((raeume, i) => {
      const da = raeume?.get(raum)
      return da === undefined ? [] : [{ zelle: da, faktor: faktoren[i + 2]! }]
    })
    yield {
      zellen: [zelle, eigene, ...andere.map((anderer) => anderer.zelle)],
      faktoren: [faktoren[0]!, faktoren[1]!, ...andere.map(({ faktor }) => faktor)],
    }
  }
}

/** So little room that bounds of each for itself would hide what an outsider can conclude, or protect too little. */
function istEng(bau: Bau, { zellen, faktoren }: Platz, offene: ReadonlySet<number>): boolean {
  const uebrig = summeOf(bau, zellen, faktoren)
  const eigene = zellen.flatMap((nummer, i) =>
    offene.has(nummer) ? [{ zelle: bau.zellen[nummer]!, faktor: faktoren[i]! }] : [],
  )
  if (uebrig === null) return eigene.length > 1
  if (uebrig < 0) return false
  const noetig = Math.max(...eigene.map(({ zelle, faktor }) => raumbedarf(zelle, faktor)))
  if (eigene.length === 1) return bedarfOf(eigene[0]!.zelle) !== null && uebrig < noetig
  return Math.floor(uebrig / eigene.length) < noetig
}

/** How far a number must be able to move towards what is left, in its unit. */
function raumbedarf(zelle: Bauzelle, faktor: number): number {
  return Math.abs(faktor) * bewegung(bedarfOf(zelle), zelle, faktor)
}

function bewegung(
  bedarf: Schutzbedarf | null,
  { wert, schwelle }: Bauzelle,
  faktor: number,
): number {
  if (bedarf === null || wert === null) return 2 * Math.max(schwelle, 1)
  if (bedarf.art === 'BREITE') return bedarf.breite
  return faktor < 0 ? bedarf.oben - wert : wert - bedarf.unten
}

/** Each may take its share of the room: whatever all of them do, something is left. */
function begrenze(bau: Bau, { zellen, faktoren }: Platz, offene: ReadonlySet<number>): void {
  const uebrig = summeOf(bau, zellen, faktoren)
  const anzahl = zellen.filter((zelle) => offene.has(zelle)).length
  if (uebrig !== null && uebrig < 0) return
  for (const [i, nummer] of zellen.entries()) {
    if (!offene.has(nummer)) continue
    const zelle = bau.zellen[nummer]!
    const faktor = faktoren[i]!
    const grenze =
      uebrig === null
        ? grenzeOhneWert(bau, { zellen, faktoren }, i)
        : zelle.wert! - Math.sign(faktor) * Math.floor(uebrig / anzahl / Math.abs(faktor))
    if (grenze === null) continue
    if (faktor < 0) zelle.oben = Math.min(zelle.oben ?? Infinity, grenze)
    else zelle.unten = Math.max(zelle.unten ?? -Infinity, grenze)
  }
}

/** What is left for a number that not even we know, when all others are shown. */
function grenzeOhneWert(bau: Bau, { zellen, faktoren }: Platz, i: number): number | null {
  const andere = summeOf(
    bau,
    zellen.filter((_, j) => j !== i),
    faktoren.filter((_, j) => j !== i),
  )
  if (andere === null) return null
  const grenze = -andere / faktoren[i]!
  if (faktoren[i]! < 0) return grenze < 0 ? null : Math.floor(grenze)
  return Math.ceil(grenze)
}

/** What is left of a whole without its parts, as a cell of its own. */
export function addRest(bau: Bau, { zellen, faktoren }: Platz, bedarf: Schutzbedarf | null): void {
  const wert = summeOf(bau, zellen, faktoren)
  const [ganzes] = zellen.map((zelle) => bau.zellen[zelle]!)
  const glieder = zellen.map((zelle, i) => `${faktoren[i]}*${bau.zellen[zelle]!.key}`)
  const key = `(${glieder.join(' ')})`
  const rest = addNie(bau, ganzes!, { art: 'REST', key, wert, unten: 0, bedarf })
  addGleichung(bau, {
    art: 'REST',
    zellen: [...zellen, rest],
    faktoren: [...faktoren, -1],
    konstante: 0,
  })
}
