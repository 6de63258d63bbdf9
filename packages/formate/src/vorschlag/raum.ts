/** Which column names the areas, and how. */
import { normalisiereRaumname } from '@sozial/domain/plausibilitaet'
import { slug } from '../katalog/index.ts'
import { deuteSchluessel } from '../schluessel/index.ts'
import { findNamen } from './namen.ts'
import type { Probe, Spalte } from './probe.ts'
import { istZahl } from './probe.ts'
import type { BekannterRaum, Sicherheit } from './typen.ts'

export interface Raumfund {
  /** Column; `null` when all rows belong to `fest`. */
  readonly schluessel: number | null
  readonly fest?: BekannterRaum
  readonly name: number | null
  readonly bezug: 'AMTLICH' | 'EIGEN' | 'NAME'
  readonly sicherheit: Sicherheit
  readonly grund: string
  /** Names of the file → keys of the Kreis. */
  readonly umschluesselung: Readonly<Record<string, string>>
  /** Names of the file without an area of that name. */
  readonly unbekannt: readonly string[]
  /** Names of the file that several areas have. */
  readonly mehrdeutig: readonly string[]
  /** Column with numbers of the office's own, which no area of the Kreis has. */
  readonly fremdeNummern?: number
}

const AMTLICHER_KOPF =
  /^(ags\d?|ars|gkz|amtl.*|.*gemeinde_?(kennziffer|nr|nummer|schluessel|kennzahl)|.*(regional|gebiets|kreis)_?schluessel|kennziffer|gem_?nr|kreis_?nr|.*_(ags|ars))(_|$)/
const EIGENER_KOPF =
  /^(id|key|code|nr|nummer|fips|geoid|.*(_id|_nr|nr|_code|schluessel|kennung|nummer)|plr|lor|raumid|gebiet|bezirk|quartier|sozialraum|raum)$/
const KEIN_SCHLUESSELKOPF = /^(haus|telefon|zimmer|post|lfd|laufende)/
const NAMENSKOPF =
  /(name|bezeichnung|gemeinde|kommune|stadt|ort|raum|gebiet|quartier|bezirk|kreis|region|viertel|landkreis|area|municipality|district)/i

const KEIN_NAMENSKOPF =
  /^(geschlecht|sex|alter|age|nationalit|staatsangeh|stra(ß|ss)e|str\.|anschrift|adresse|wkt|geom)/i

/** Finds the column of the areas; `null` when there is none to be seen. */
export function findRaum(
  { spalten }: Probe,
  raeume: readonly BekannterRaum[],
  verboten: ReadonlySet<number>,
): Raumfund | null {
  const offen = spalten.filter(({ nr, gefuellt }) => gefuellt.length > 0 && !verboten.has(nr))
  const schluessel =
    findBekannte(offen, raeume) ??
    pruefeFremde(findAmtlichen(offen) ?? findEigenen(offen), offen, raeume)
  const name = findName(offen, schluessel?.nr ?? null, raeume)
  if (schluessel !== null && !(schluessel.fremd && name !== null && nenntUnsere(name, raeume))) {
    const { nr, bezug, sicherheit, grund } = schluessel
    return {
      schluessel: nr,
      name: name?.nr ?? null,
      bezug,
      sicherheit,
      grund,
      umschluesselung: {},
      unbekannt: [],
      mehrdeutig: [],
    }
  }
  if (name === null) return null
  const fund = nachNamen(name, raeume)
  return schluessel === null ? fund : { ...fund, fremdeNummern: schluessel.nr }
}

/** Numbers of an office's own beside names that we know: the names say which areas are meant. */
const nenntUnsere = (spalte: Spalte, raeume: readonly BekannterRaum[]): boolean => {
  const verschiedene = [...new Set(spalte.gefuellt)]
  return findNamen(verschiedene, raeume).gefunden.size >= verschiedene.length * 0.3
}

/** Where the Kreis has areas and none of these keys is one of theirs, somebody has to look. */
function pruefeFremde(
  fund: Schluesselfund | null,
  spalten: readonly Spalte[],
  raeume: readonly BekannterRaum[],
): Schluesselfund | null {
  const spalte = spalten.find(({ nr }) => nr === fund?.nr)
  if (fund === null || spalte === undefined || raeume.length === 0) return fund
  const bekannte = raeume.map(({ schluessel }) => schluessel)
  const gelesene = fund.bezug === 'AMTLICH' ? deuteSchluessel(spalte.gefuellt) : null
  const istUnserer = (text: string): boolean => {
    const deutung = gelesene?.get(text)
    const schluessel = deutung?.art === 'SCHLUESSEL' ? deutung.schluessel : text
    // The Kreis and the Land are the beginning of their Gemeinden.
    return schluessel === 'DG' || bekannte.some((bekannter) => bekannter.startsWith(schluessel))
  }
  if (spalte.gefuellt.some(istUnserer)) return fund
  return {
    ...fund,
    fremd: true,
    sicherheit: 'UNSICHER',
    grund: 'Kein Schlüssel dieser Spalte gehört zu einem Raum des Kreises.',
  }
}

interface Schluesselfund {
  readonly nr: number
  readonly bezug: 'AMTLICH' | 'EIGEN'
  readonly sicherheit: Sicherheit
  readonly grund: string
  /** None of the keys is of an area that is known. */
  readonly fremd?: boolean
}

/** Share of the different texts that pass. */
function anteil({ gefuellt }: Spalte, passt: (text: string) => boolean): number {
  const verschiedene = [...new Set(gefuellt)]
  return verschiedene.filter(passt).length / verschiedene.length
}

/** Half of the keys may be of neighbours, Land and Bund. */
function findBekannte(
  spalten: readonly Spalte[],
  raeume: readonly BekannterRaum[],
): Schluesselfund | null {
  const bekannte = new Set(raeume.map(({ schluessel }) => schluessel))
  const treffer = spalten
    .map((spalte) => [spalte, anteil(spalte, (text) => istBekannt(bekannte, text))] as const)
    .toSorted(([, a], [, b]) => b - a)[0]
  if (treffer === undefined || treffer[1] < 0.3) return null
  const [spalte] = treffer
  return {
    nr: spalte.nr,
    bezug: sindEigene(spalte, bekannte) ? 'EIGEN' : 'AMTLICH',
    sicherheit: 'SICHER',
    grund: 'Die Schlüssel stimmen mit den Räumen des Kreises überein.',
  }
}

/** Own keys are taken as they are; official ones also bring other areas, and lose zeros. */
function sindEigene({ gefuellt }: Spalte, bekannte: ReadonlySet<string>): boolean {
  const deutungen = deuteSchluessel(gefuellt)
  const alle = [...deutungen.keys()]
  const istAmtlich = (text: string): boolean => deutungen.get(text)?.art === 'SCHLUESSEL'
  const fremde = alle.filter((text) => !bekannte.has(text))
  const unsere = alle.filter((text) => bekannte.has(text))
  // Ten digits of our own (0537000401) would become a Gemeinde that does not exist.
  const bleibt = (text: string): boolean => {
    const deutung = deutungen.get(text)
    return deutung?.art === 'SCHLUESSEL' && deutung.schluessel === text
  }
  return !unsere.every(bleibt) || fremde.filter(istAmtlich).length * 2 <= fremde.length
}

const istBekannt = (bekannte: ReadonlySet<string>, text: string): boolean =>
  bekannte.has(text) || (/^\d{4,11}$/.test(text) && bekannte.has(`0${text}`))

function findAmtlichen(spalten: readonly Spalte[]): Schluesselfund | null {
  const punkte = spalten
    .map((spalte) => [spalte, amtlichePunkte(spalte)] as const)
    .filter(([, zahl]) => zahl >= 3)
    .toSorted(([, a], [, b]) => b - a)[0]
  if (punkte === undefined) return null
  const [{ nr, gefuellt }, zahl] = punkte
  const verloren = gefuellt.some((text) => /^[1-9]\d{3,6}$/.test(text))
  return {
    nr,
    bezug: 'AMTLICH',
    sicherheit: zahl >= 5 ? 'SICHER' : 'WAHRSCHEINLICH',
    grund: `Die Spalte enthält amtliche Gebietsschlüssel${verloren ? '; führende Nullen, die verloren gingen, werden ergänzt' : ''}.`,
  }
}

/** How much a column looks like AGS or ARS: its head, its zeros, lengths that occur, one Land. */
function amtlichePunkte(spalte: Spalte): number {
  const deutungen = deuteSchluessel(spalte.gefuellt)
  const richtig = anteil(spalte, (text) => deutungen.get(text)?.art === 'SCHLUESSEL')
  const lang = anteil(spalte, (text) => /^(DG|Deutschland)$/i.test(text) || text.length >= 4)
  const imKopf = AMTLICHER_KOPF.test(slug(spalte.kopf))
  if (richtig < (imKopf ? 0.5 : 0.8) || (lang < 0.5 && !imKopf)) return 0
  if (/^(plr|lor|plz|postleit)/i.test(spalte.kopf)) return 0
  const laengen = new Set(
    [...deutungen.values()].flatMap((eine) =>
      eine.art === 'SCHLUESSEL' ? [eine.schluessel.length] : [],
    ),
  )
  const nullen = spalte.gefuellt.some((text) => /^0\d{3,}/.test(text))
  const gemeinden = laengen.has(8) && [...laengen].every((eine) => [2, 3, 5, 8, 9].includes(eine))
  const verschieden = new Set(spalte.gefuellt).size === spalte.gefuellt.length
  const bloss = EIGENER_KOPF.test(slug(spalte.kopf)) && !imKopf
  return (
    (imKopf ? 4 : 0) +
    (nullen && !bloss ? 3 : 0) +
    (gemeinden && !bloss ? 2 : 0) +
    (verschieden && gemeinden && !bloss ? 1 : 0)
  )
}

function findEigenen(spalten: readonly Spalte[]): Schluesselfund | null {
  const kandidaten = spalten.filter(
    (spalte) =>
      EIGENER_KOPF.test(slug(spalte.kopf)) &&
      !KEIN_SCHLUESSELKOPF.test(slug(spalte.kopf)) &&
      spalte.gefuellt.length >= spalte.texte.length / 2 &&
      anteil(spalte, (text) => /^[\p{L}\d][\p{L}\d ./_-]{0,19}$/u.test(text)) > 0.9 &&
      anteil(spalte, (text) => /\d/.test(text)) > 0.8 &&
      !istLaufendeNummer(spalte),
  )
  const [kandidat] = kandidaten.toSorted((a, b) => eigenePunkte(b) - eigenePunkte(a))
  if (kandidat === undefined) return null
  return {
    nr: kandidat.nr,
    bezug: 'EIGEN',
    sicherheit: 'WAHRSCHEINLICH',
    grund: 'Die Spalte enthält eigene Schlüssel der Räume; sie werden übernommen, wie sie sind.',
  }
}

/** A head that names areas goes first, then a column that tells rows apart; else the first. */
const eigenePunkte = ({ kopf, gefuellt }: Spalte): number =>
  (/raum|gebiet|bezirk|quartier|viertel|plr|lor/i.test(kopf) ? 2 : 0) +
  (new Set(gefuellt).size > 1 ? 1 : 0)

/** 1, 2, 3 … says where a row stands and not which area it is. */
export function istLaufendeNummer({ gefuellt }: Spalte): boolean {
  return gefuellt.length > 2 && gefuellt.every((text, i) => Number(text) === i + 1)
}

function findName(
  spalten: readonly Spalte[],
  schluessel: number | null,
  raeume: readonly BekannterRaum[],
): Spalte | null {
  const namen = new Set(raeume.map(({ name }) => normalisiereRaumname(name)))
  const bewertet = spalten
    .filter(
      (spalte) =>
        spalte.nr !== schluessel &&
        !KEIN_NAMENSKOPF.test(spalte.kopf) &&
        anteil(spalte, (text) => istName(text) || istSoBenannt(spalte, text)) > 0.8,
    )
    .map((spalte) => {
      const bekannt = anteil(spalte, (text) => namen.has(normalisiereRaumname(text)))
      const verschiedene = new Set(spalte.gefuellt).size
      const nachbar = schluessel !== null && spalte.nr === schluessel + 1
      const punkte =
        (bekannt >= 0.3 ? 6 : 0) +
        (NAMENSKOPF.test(spalte.kopf) ? 2 : 0) +
        (nachbar ? 2 : 0) +
        (verschiedene > spalte.gefuellt.length / 2 ? 1 : 0) +
        (verschiedene > 5 ? 1 : 0)
      return [spalte, punkte] as const
    })
    .filter(([, punkte]) => punkte >= 2)
    .toSorted(([, a], [, b]) => b - a)
  return bewertet[0]?.[0] ?? null
}

/** "A", "B" below "Region" are areas, below anything else they are not. */
const istSoBenannt = ({ kopf }: Spalte, text: string): boolean =>
  NAMENSKOPF.test(kopf) && /\p{L}/u.test(text) && !istZahl(text)

const istName = (text: string): boolean => /\p{L}{2}/u.test(text) && !istZahl(text)

/** The names of all rows, not only of the first ones that tell what the column is. */
export function mitAllenNamen(
  raum: Raumfund,
  texte: Iterable<string>,
  raeume: readonly BekannterRaum[],
): Raumfund {
  if (raum.bezug !== 'NAME') return raum
  const alle = [...texte].filter((text) => text !== '')
  const { gefunden, unbekannt, mehrdeutig } = findNamen(alle, raeume)
  return {
    ...raum,
    umschluesselung: Object.fromEntries(gefunden),
    unbekannt: raeume.length === 0 ? [] : unbekannt,
    mehrdeutig,
  }
}

function nachNamen(spalte: Spalte, raeume: readonly BekannterRaum[]): Raumfund {
  const verschiedene = [...new Set(spalte.gefuellt)]
  const { gefunden, unbekannt, mehrdeutig } = findNamen(verschiedene, raeume)
  const treffer = gefunden.size / verschiedene.length
  return {
    schluessel: spalte.nr,
    name: spalte.nr,
    bezug: 'NAME',
    sicherheit: treffer > 0.8 ? 'SICHER' : treffer > 0.3 ? 'WAHRSCHEINLICH' : 'UNSICHER',
    grund:
      gefunden.size > 0
        ? `${gefunden.size} von ${verschiedene.length} Namen gehören zu Räumen des Kreises.`
        : 'Die Tabelle hat keine Schlüssel; die Räume sind nur mit ihrem Namen genannt.',
    umschluesselung: Object.fromEntries(gefunden),
    unbekannt: raeume.length === 0 ? [] : unbekannt,
    mehrdeutig,
  }
}
