/** What is written about a Zuschnitt: its name and reason, the reasons of borders and of warnings. */
import { formatDatum } from '@sozial/shared/format'
import type { Schreibdatenbank } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import { changeZuschnitt, type Schreibort } from './change-zuschnitt.ts'
import { parseText, parseTexte } from '../../graphql/texte.ts'
import { updateAngaben } from './zuschnitt.queries.ts'
import {
  findGrenzgrund,
  findHinweisgrund,
  saveGrenzgrund,
  saveHinweisgrund,
} from './zuschnittsgrund.queries.ts'
import { findRaumzeilen } from './zuschnittsraum.queries.ts'
import type { ZuschnittskonfliktType } from './zuschnitt.type.ts'

type Ergebnis = Promise<ZuschnittskonfliktType | null>

interface Angaben {
  readonly name: string
  readonly stichtag: string
  readonly begruendung: string
}

/** Changes what a Zuschnitt is called, from when it is to hold, and why. */
export function saveZuschnittsangaben(
  db: Schreibdatenbank,
  { angaben, ...ort }: Schreibort & { readonly angaben: Angaben },
  akteur: Akteur,
): Ergebnis {
  const name = parseText(angaben.name, { was: 'Der Name', hoechstens: 200 })
  parseTexte([{ text: angaben.begruendung, was: 'Die Begründung' }])
  const { stichtag } = angaben
  const neu: Angaben = { name, stichtag, begruendung: angaben.begruendung.trim() }
  return changeZuschnitt(
    db,
    { ...ort, handlung: 'saveZuschnittsangaben', akteur },
    (tx, bisher) => {
      if (stichtag < bisher.grundlage) {
        throw fehler(
          'EINGABE_UNGUELTIG',
          `Der Stichtag liegt vor dem ${formatDatum(bisher.grundlage)}, dessen Bausteine verteilt werden. Bitte einen späteren wählen.`,
        )
      }
      const alt: Angaben = {
        name: bisher.name,
        stichtag: bisher.stichtag,
        begruendung: bisher.begruendung,
      }
      const gleich = JSON.stringify(alt) === JSON.stringify(neu)
      return Promise.resolve(
        gleich ? null : { alt, neu, schreibe: () => updateAngaben(tx, ort.id, neu) },
      )
    },
  )
}

/**
 * Keeps why the border between two areas runs where it does; an empty reason goes.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG when the areas are not two of this Zuschnitt
 */
export function saveZuschnittsgrund(
  db: Schreibdatenbank,
  {
    raeume,
    grund: roh,
    ...ort
  }: Schreibort & { readonly raeume: readonly [number, number]; readonly grund: string },
  akteur: Akteur,
): Ergebnis {
  parseTexte([{ text: roh, was: 'Der Grund' }])
  const grund = roh.trim()
  const [a, b] = raeume.toSorted((x, y) => x - y) as [number, number]
  return changeZuschnitt(db, { ...ort, handlung: 'saveZuschnittsgrund', akteur }, async (tx) => {
    const ids = new Set((await findRaumzeilen(tx, ort.id)).map(({ id }) => id))
    if (a === b || !ids.has(a) || !ids.has(b)) {
      throw fehler(
        'EINGABE_UNGUELTIG',
        'Eine Grenze liegt zwischen zwei Räumen dieses Zuschnitts. Bitte neu laden.',
      )
    }
    const grenze = { id: ort.id, a, b }
    const bisher = await findGrenzgrund(tx, grenze)
    if (bisher === grund) return null
    return {
      alt: { a, b, grund: bisher },
      neu: { a, b, grund },
      schreibe: () => saveGrenzgrund(tx, grenze, grund),
    }
  })
}

/** Accepts a warning with a reason; without one it is open again. */
export function acceptZuschnittshinweis(
  db: Schreibdatenbank,
  {
    hinweis,
    ...ort
  }: Schreibort & {
    readonly hinweis: {
      readonly regel: string
      readonly schluessel: string
      readonly grund: string
    }
  },
  akteur: Akteur,
): Ergebnis {
  parseTexte([
    { text: hinweis.grund, was: 'Der Grund' },
    { text: hinweis.regel, was: 'Die Regel', hoechstens: 100 },
    { text: hinweis.schluessel, was: 'Der Schlüssel', hoechstens: 200 },
  ])
  const neu = { ...hinweis, grund: hinweis.grund.trim() }
  return changeZuschnitt(
    db,
    { ...ort, handlung: 'acceptZuschnittshinweis', akteur },
    async (tx) => {
      const bisher = await findHinweisgrund(tx, ort.id, neu)
      if (bisher === neu.grund) return null
      return {
        alt: { ...neu, grund: bisher },
        neu,
        schreibe: () => saveHinweisgrund(tx, ort.id, { ...neu, von: akteur.name.slice(0, 200) }),
      }
    },
  )
}
