import type { Schutzbedarf } from '../geheimhaltung/index.ts'
import { addGleichung, konstanteOf } from './bauzelle.ts'
import type { Bau, Bauzelle, Gleichungsart } from './bauzelle.ts'
import type { Formgleichung } from './formgleichungen.ts'
import type { Raumordnung } from './raumordnung.ts'
import type { Schicht } from './zellen.ts'

/** Areas that add up, for every form of a Stand; only what does not follow from other sums. */
export function addRaumgleichungen(bau: Bau, { gleichungen }: Raumordnung, schicht: Schicht): void {
  for (const [form, raeume] of schicht.zellen) {
    const ohneWert = schicht.ohneWert.get(form)
    const gueltig = gleichungen.map(({ ganzes, teile }) => {
      const oben = raeume.get(ganzes)
      if (oben === undefined) return undefined
      if (!teile.every((teil) => raeume.has(teil) || ohneWert?.has(teil))) return undefined
      if (!teile.some((teil) => raeume.has(teil))) return undefined
      const vollstaendig = teile.every((teil) => raeume.has(teil))
      const zellen = [
        oben,
        ...teile.map((teil) => raeume.get(teil) ?? addOhneWert(bau, bau.zellen[oben]!, teil)),
      ]
      const faktoren = zellen.map((_, i) => (i === 0 ? 1 : -1))
      const konstante = konstanteOf(bau, zellen, faktoren)
      if (konstante === undefined) return undefined
      return { art: 'RAEUME' as const, zellen, faktoren, konstante, vollstaendig }
    })
    const traegt = (i: number): boolean => gueltig[i]?.vollstaendig === true
    for (const [i, gleichung] of gueltig.entries()) {
      const folgt = gleichungen[i]!.folgtAus.some((weg) => weg.every(traegt))
      if (gleichung !== undefined && !(folgt && gleichung.vollstaendig)) {
        const { art, zellen, faktoren, konstante } = gleichung
        addGleichung(bau, { art, zellen, faktoren, konstante })
      }
    }
  }
}

/** A part for which there is no number: what is shown of the others is at most the whole. */
function addOhneWert(bau: Bau, ganzes: Bauzelle, raum: number): number {
  return addNie(bau, ganzes, {
    art: 'OHNE_WERT',
    // The key of a cell begins with that of its form.
    key: `${ganzes.key.split('@', 1)[0]}@${raum}@-`,
    raum,
    wert: null,
    unten: ganzes.unten === null ? null : 0,
  })
}

/** A cell that nobody shows; the same key is the same cell. */
export function addNie(
  bau: Bau,
  vorbild: Bauzelle,
  eigenes: Pick<Bauzelle, 'art' | 'key' | 'wert' | 'unten'> & Partial<Bauzelle>,
): number {
  const da = bau.nummern.get(eigenes.key)
  if (da !== undefined) return da
  const nummer =
    bau.zellen.push({
      ...vorbild,
      bezuege: [],
      abgeleitete: [],
      stand: null,
      verborgen: false,
      bekannt: false,
      neu: false,
      gerundet: false,
      exakt: false,
      kosten: 0,
      oben: null,
      bedarf: null,
      nenner: null,
      ...eigenes,
    }) - 1
  bau.nummern.set(eigenes.key, nummer)
  return nummer
}

/** What follows between the forms of an area: totals of breakdowns, pooled years, means of two days. */
export function addFormgleichungen(
  bau: Bau,
  gleichungen: readonly Formgleichung[],
  schicht: Schicht,
): void {
  for (const { formen, faktoren } of gleichungen) {
    const [erste, ...andere] = formen.map((form) => schicht.zellen.get(form))
    if (erste === undefined || andere.includes(undefined)) continue
    for (const [raum, zelle] of erste) {
      const zellen = [zelle, ...andere.map((raeume) => raeume!.get(raum) ?? -1)]
      if (zellen.includes(-1)) continue
      const konstante = konstanteOf(bau, zellen, faktoren)
      if (konstante !== undefined) addGleichung(bau, { art: 'TEILE', zellen, faktoren, konstante })
    }
  }
}

/**
 * Two cells that are the same but for little: a changed number, an area with new
 * borders. What they differ by is a cell of its own, and few tell of someone.
 */
export function addUnterschied(
  bau: Bau,
  [neu, alt]: readonly [number, number],
  { art, bedarf }: { art: Gleichungsart & Bauzelle['art']; bedarf: Schutzbedarf },
): void {
  const [a, b] = [bau.zellen[neu]!, bau.zellen[alt]!]
  const wert = a.wert === null || b.wert === null ? null : a.wert - b.wert
  const key = `(${a.key} - ${b.key})`
  const unterschied = addNie(bau, a, { art, key, wert, unten: null, bedarf })
  addGleichung(bau, {
    art,
    zellen: [neu, alt, unterschied],
    faktoren: [1, -1, -1],
    konstante: 0,
  })
}

/** What must stay possible of a difference; null where it tells of nobody. */
export function unterschiedsbedarf(neu: Bauzelle, alt: Bauzelle): Schutzbedarf | null {
  if (neu.wert === null || alt.wert === null || !neu.ganzzahlig) return null
  return wenigebedarf(neu.wert - alt.wert, Math.max(neu.schwelle, alt.schwelle))
}

/** What must stay possible of a number of so few that it tells of someone; null where it does not. */
export function wenigebedarf(unterschied: number, schwelle: number): Schutzbedarf | null {
  if (unterschied === 0 || Math.abs(unterschied) >= schwelle) return null
  return unterschied > 0
    ? { art: 'SPANNE', unten: 0, oben: schwelle }
    : { art: 'SPANNE', unten: -schwelle, oben: 0 }
}
