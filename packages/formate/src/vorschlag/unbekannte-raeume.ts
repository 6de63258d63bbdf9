/** Names of a file that its mapping knows no area for, with what may be meant. */
import { findRaumvorschlaege } from '@sozial/domain/plausibilitaet'
import type { Datei } from '../lesung/index.ts'
import { deuteSchluessel } from '../schluessel/index.ts'
import { datenzeilen, findSpalten, leseKopf, oeffneTabelle } from '../zuordnung/index.ts'
import type { Zuordnung } from '../zuordnung/index.ts'
import { sammleRaumtexte } from './raumtexte.ts'
import type { Raumtext } from './raumtexte.ts'
import type { BekannterRaum } from './typen.ts'

export interface UnbekannterRaum extends Pick<Raumtext, 'text' | 'name' | 'zeilen' | 'ersteZeile'> {
  /** The likeliest first. */
  readonly vorschlaege: readonly BekannterRaum[]
}

export interface Raumabgleich {
  /** Number of our areas that the file has. */
  readonly bekannte: number
  /** Number of texts that are surely none of ours. */
  readonly fremde: number
  readonly unbekannte: readonly UnbekannterRaum[]
  /** Areas that the file lacks although it has others of their level. */
  readonly fehlende: readonly BekannterRaum[]
}

/** Of a table that names no areas, or that cannot be read yet. */
export const OHNE_ABGLEICH: Raumabgleich = { bekannte: 0, fremde: 0, unbekannte: [], fehlende: [] }

/** More than so many nobody answers one by one: the file is of another Kreis. */
const HOECHSTENS = 200

/**
 * Texts of the column of areas that mean none of ours although one may be meant:
 * one that looks alike, or one that the file lacks. Official keys of other Kreise
 * are foreign, and so are names in a file that has all of ours.
 *
 * @throws LesefehlerError when the mapping does not fit the file
 */
export function findUnbekannteRaeume(
  datei: Datei,
  zuordnung: Zuordnung,
  raeume: readonly BekannterRaum[],
): Raumabgleich {
  const quelle = oeffneTabelle(datei, zuordnung)
  const { raum, raumName } = findSpalten(leseKopf(quelle, zuordnung), zuordnung)
  if (raum === null || raeume.length === 0) return OHNE_ABGLEICH
  const name = raumName === raum ? null : raumName
  const zeilen = datenzeilen(quelle, zuordnung, raum)
  const { texte } = sammleRaumtexte(zeilen, { schluessel: raum, name })
  const deute = createRaumdeutung(zuordnung, texte.keys(), raeume)
  const gedeutete = [...texte.values()].map((bild) => ({ bild, ...deute(bild.text) }))
  const gefundene = new Set(gedeutete.flatMap(({ schluessel }) => schluessel ?? []))
  const fehlende = findFehlende(raeume, gefundene)
  const alleFragen = fehlende.length > 0 || gefundene.size === 0
  const unbekannte = gedeutete
    .filter(({ schluessel, fremd }) => schluessel === null && !fremd)
    .map(({ bild: { text, name: genannt, zeilen: anzahl, ersteZeile } }) => {
      const vorschlaege = findRaumvorschlaege(text, genannt, raeume)
      return { text, name: genannt, zeilen: anzahl, ersteZeile, vorschlaege }
    })
    .filter(({ vorschlaege }) => alleFragen || vorschlaege.length > 0)
  const offene = gedeutete.filter(({ schluessel }) => schluessel === null).length
  return {
    bekannte: gefundene.size,
    fremde: offene - unbekannte.length,
    unbekannte: unbekannte.slice(0, HOECHSTENS),
    fehlende,
  }
}

/** Levels are known by how their keys look: "05370004" and "05370016", "S-01" and "S-02". */
function findFehlende(
  raeume: readonly BekannterRaum[],
  gefundene: ReadonlySet<string>,
): readonly BekannterRaum[] {
  const stufen = new Map<string, BekannterRaum[]>()
  for (const raum of raeume) {
    const stufe = raum.schluessel.replaceAll(/\d/g, '0')
    stufen.set(stufe, [...(stufen.get(stufe) ?? []), raum])
  }
  return [...stufen.values()].flatMap((alle) => {
    const fehlende = alle.filter(({ schluessel }) => !gefundene.has(schluessel))
    return fehlende.length < alle.length ? fehlende : []
  })
}

interface Raumdeutung {
  /** Of our area; `null` where it is none of ours. */
  readonly schluessel: string | null
  /** Surely none of ours, or named as an error elsewhere. */
  readonly fremd: boolean
}

function createRaumdeutung(
  { raum: { umschluesselung = {}, art } }: Zuordnung,
  texte: Iterable<string>,
  raeume: readonly BekannterRaum[],
): (text: string) => Raumdeutung {
  const gesagte = new Map(Object.entries(umschluesselung))
  const unsere = new Set(raeume.map(({ schluessel }) => schluessel))
  const kreise = [...unsere].filter((einer) => /^\d{5}$/.test(einer))
  const deutungen = art === 'AMTLICH' ? deuteSchluessel(texte) : null
  return (text) => {
    const gesagter = gesagte.get(text) ?? (deutungen ? gesagte.get(`0${text}`) : undefined)
    if (gesagter !== undefined) return { schluessel: gesagter, fremd: false }
    const deutung = deutungen?.get(text)
    const schluessel = deutung?.art === 'SCHLUESSEL' ? deutung.schluessel : text
    if (unsere.has(schluessel)) return { schluessel, fremd: false }
    const fremd = deutungen !== null && !kreise.some((kreis) => schluessel.startsWith(kreis))
    return { schluessel: null, fremd }
  }
}
