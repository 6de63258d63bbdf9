import { parseBerechnung, pruefeDefinition } from '@sozial/domain/indikator'
import type { Befund, Indikatorfassung } from '@sozial/domain/indikator'
import type { Tx } from '../../database/transaction.ts'
import { findMerkmalkoepfe } from '../merkmal/merkmal.lesen.queries.ts'
import type { Fassungsentwurf } from './planung.input.ts'
import { findVergebenes } from './planung.queries.ts'

/** A draft that was read and checked; `fassung` is null where not even its formula could be read. */
export interface GepruefterEntwurf {
  readonly fassung: Indikatorfassung | null
  readonly befunde: readonly Befund[]
}

/** Reads a draft from outside and says everything that is wrong with it. */
export async function pruefeEntwurf(tx: Tx, entwurf: Fassungsentwurf): Promise<GepruefterEntwurf> {
  const { berechnung, verstoesse } = parseBerechnung(entwurf.berechnung)
  if (berechnung === null) {
    const befunde = verstoesse.map((verstoss) => ({
      schwere: 'FEHLER' as const,
      ...verstoss,
      pfad: ['berechnung', verstoss.pfad].filter(Boolean).join('.'),
    }))
    return { fassung: null, befunde }
  }
  const fassung = { ...trimmed(entwurf), berechnung }
  const koepfe = await findMerkmalkoepfe(tx)
  const merkmale = new Map(koepfe.map((merkmal) => [merkmal.schluessel, merkmal]))
  return { fassung, befunde: pruefeDefinition(fassung, merkmale) }
}

function trimmed(entwurf: Fassungsentwurf): Fassungsentwurf {
  return {
    ...entwurf,
    name: entwurf.name.trim(),
    kurzname: entwurf.kurzname.trim(),
    definition: entwurf.definition.trim(),
    einheit: entwurf.einheit.trim(),
    rechtsgrundlage: entwurf.rechtsgrundlage.trim(),
    hinweis: entwurf.hinweis.trim(),
    grenzen: entwurf.grenzen.trim(),
    synonyme: entwurf.synonyme.map((wort) => wort.trim()),
  }
}

export const hatFehler = (befunde: readonly Befund[]): boolean =>
  befunde.some(({ schwere }) => schwere === 'FEHLER')

const fehlerAn = (pfad: string, code: string, text: string): Befund => ({
  schwere: 'FEHLER',
  code,
  pfad,
  text,
})

/** Codes of the catalogue: what the next version brings must find its place free. */
const KATALOGCODE = /^(DEM|HAU|ARB|EIN|BIL|JUG|GES|ALT|WOH|SIC|PAR|INF|T)-/

/** Addresses below /indikatoren that mean something else. */
const BELEGTE_ADRESSEN: ReadonlySet<string> = new Set(['neu', 'abdeckung'])

/** What is wrong with address and code of a new Indikator. */
export function pruefeKopf({ slug, code }: { slug: string; code: string }): readonly Befund[] {
  const befunde: Befund[] = []
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || slug.length > 80 || BELEGTE_ADRESSEN.has(slug)) {
    const text =
      'Die Adresse besteht aus kleinen Buchstaben ohne Umlaute, Ziffern und Bindestrichen, höchstens 80 Zeichen, zum Beispiel „kinder-im-sportverein“.'
    befunde.push(fehlerAn('slug', 'SLUG_UNGUELTIG', text))
  }
  if (!/^[A-Z0-9]+(-[A-Z0-9]+)*$/.test(code) || code.length > 20) {
    const text =
      'Das Kurzzeichen besteht aus großen Buchstaben, Ziffern und Bindestrichen, höchstens 20 Zeichen, zum Beispiel „PLA-01“.'
    befunde.push(fehlerAn('code', 'CODE_UNGUELTIG', text))
  } else if (KATALOGCODE.test(code)) {
    const text = `Kurzzeichen mit „${code.split('-')[0]}-“ gehören dem mitgelieferten Katalog. Bitte ein eigenes wählen, zum Beispiel „PLA-01“.`
    befunde.push(fehlerAn('code', 'CODE_DES_KATALOGS', text))
  }
  return befunde
}

/** What is wrong with the theme. */
export function pruefeThema(thema: string): readonly Befund[] {
  if (thema.trim() !== '' && thema.length <= 60) return []
  return [
    fehlerAn(
      'thema',
      'THEMA_FEHLT',
      'Das Thema fehlt oder hat mehr als 60 Zeichen. Bitte eines wählen.',
    ),
  ]
}

const VERGEBEN = {
  slug: 'Diese Adresse hat schon ein anderer Indikator. Bitte eine andere wählen.',
  code: 'Dieses Kurzzeichen hat schon ein anderer Indikator. Bitte ein anderes wählen.',
  name: 'Diesen Namen hat schon ein anderer Indikator. Bitte einen wählen, der ihn unterscheidet.',
} as const

/** What another Indikator already has of what has to be unique. */
export async function pruefeVergebenes(
  tx: Tx,
  neu: { readonly slug: string; readonly code: string; readonly name: string },
): Promise<readonly Befund[]> {
  return (await findVergebenes(tx, neu)).map((was) =>
    fehlerAn(was, `${was.toUpperCase()}_VERGEBEN`, VERGEBEN[was]),
  )
}

/** Somebody else has changed the Indikator since. */
export function veraltet(version: number): Befund {
  const text = `Inzwischen gilt Fassung ${version}. Bitte den Indikator neu laden und die Änderung dort eintragen.`
  return fehlerAn('', 'FASSUNG_VERALTET', text)
}
