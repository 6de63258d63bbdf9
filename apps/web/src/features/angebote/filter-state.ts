/** The filters with their counts, as they are listed. Pure. */
import type { Facette } from './worte.ts'
import { wortOf } from './worte.ts'
import { aendereWahl, LISTENNAMEN, type Liste, type Suchwahl } from './suchwahl.ts'

export interface Filterwert {
  readonly wert: string
  readonly text: string
  /** How many there would be with it. */
  readonly anzahl: number
  readonly an: boolean
}

/** A category with those below it; they are listed once it is of interest. */
export interface Kategoriewert extends Filterwert {
  readonly unten: readonly Filterwert[]
}

/** Names in the answer; one differs from the argument. */
const FELDER: Readonly<Record<Liste, string>> = {
  kategorien: 'kategorien',
  zielgruppen: 'zielgruppen',
  zeiten: 'zeiten',
  barrierefreiheit: 'barrierefreiheit',
  sprachen: 'sprachen',
  kosten: 'kostenart',
}

const ZEITFOLGE = ['jetzt', 'werktags', 'abends', 'wochenende']

/** Everyone is meant by every choice of people: it would be no filter. */
const OHNE: ReadonlySet<string> = new Set(['ALLE'])

/** Values of a filter: what is chosen, and what leads somewhere; the frequent first. */
export function filterwerteOf(
  liste: Exclude<Liste, 'kategorien'>,
  facetten: readonly Facette[],
  wahl: Suchwahl,
): readonly Filterwert[] {
  const gefundene = facetten.filter(({ feld, wert }) => feld === FELDER[liste] && !OHNE.has(wert))
  const fehlende = wahl[liste].filter((wert) => !gefundene.some((f) => f.wert === wert))
  const werte = [
    ...gefundene.map(({ wert, anzahl }) => ({ wert, anzahl })),
    ...fehlende.map((wert) => ({ wert, anzahl: 0 })),
  ].map(({ wert, anzahl }) => ({
    wert,
    anzahl,
    text: wortOf(liste, wert, facetten),
    an: wahl[liste].includes(wert),
  }))
  return liste === 'zeiten'
    ? werte.toSorted((a, b) => ZEITFOLGE.indexOf(a.wert) - ZEITFOLGE.indexOf(b.wert))
    : werte.toSorted((a, b) => b.anzahl - a.anzahl || (a.text < b.text ? -1 : 1))
}

/** The categories on top, in their order, with those below the ones of interest. */
export function kategorienOf(
  facetten: readonly Facette[],
  wahl: Suchwahl,
): readonly Kategoriewert[] {
  const alle = facetten.filter(({ feld }) => feld === FELDER.kategorien)
  const toWert = ({ wert, name, anzahl }: Facette): Filterwert => ({
    wert,
    text: name ?? wert,
    anzahl,
    an: wahl.kategorien.includes(wert),
  })
  return alle
    .filter(({ ober }) => ober === null)
    .map((oben) => {
      const unten = alle.filter(({ ober }) => ober === oben.wert).map(toWert)
      const wert = toWert(oben)
      return { ...wert, unten: wert.an || unten.some(({ an }) => an) ? unten : [] }
    })
}

/** What is chosen closer takes the place of what it belongs to, and the other way round. */
export function schalteKategorie(
  wahl: Suchwahl,
  wert: string,
  facetten: readonly Facette[],
): Suchwahl {
  const { kategorien } = wahl
  if (kategorien.includes(wert))
    return aendereWahl(wahl, { kategorien: kategorien.filter((eine) => eine !== wert) })
  const oberOf = (eine: string) =>
    facetten.find((f) => f.feld === FELDER.kategorien && f.wert === eine)?.ober ?? null
  const uebrige = kategorien.filter((eine) => eine !== oberOf(wert) && oberOf(eine) !== wert)
  return aendereWahl(wahl, { kategorien: [...uebrige, wert] })
}

export interface Chip {
  readonly key: string
  readonly text: string
  /** The search without it. */
  readonly ohne: Suchwahl
}

/** What is chosen beside words and place, each with a way back. */
export function chipsOf(wahl: Suchwahl, facetten: readonly Facette[]): readonly Chip[] {
  const listen = LISTENNAMEN.flatMap((liste) =>
    wahl[liste].map((wert) => ({
      key: `${liste} ${wert}`,
      text: wortOf(liste, wert, facetten),
      ohne: aendereWahl(wahl, { [liste]: wahl[liste].filter((einer) => einer !== wert) }),
    })),
  )
  return [
    ...listen,
    ...(wahl.alter === null
      ? []
      : [
          {
            key: 'alter',
            text: `${wahl.alter} Jahre alt`,
            ohne: aendereWahl(wahl, { alter: null }),
          },
        ]),
    ...(wahl.frei
      ? [{ key: 'frei', text: 'Freie Plätze', ohne: aendereWahl(wahl, { frei: false }) }]
      : []),
  ]
}

/** Ways to ask for less, each one step: a filter, a word, the place. Tried where nothing was found. */
export function lockerungenOf(wahl: Suchwahl, facetten: readonly Facette[]): readonly Chip[] {
  const chips = chipsOf(wahl, facetten)
  const orte = ortslockerungen(wahl)
  const engere = chips.length > 0 || wahl.wo !== null || wahl.hier
  return [
    ...chips.map((chip) => ({ ...chip, text: `Ohne „${chip.text}“` })),
    ...orte,
    ...wortlockerungen(wahl, engere),
  ]
}

const WEIT = 20

function ortslockerungen(wahl: Suchwahl): readonly Chip[] {
  const { wo, hier, umkreis } = wahl
  if ((wo === null && !hier) || umkreis === 'ALLE') return []
  if (wo?.punkt === null)
    return [{ key: 'kreis', text: 'Im ganzen Kreis', ohne: aendereWahl(wahl, { wo: null }) }]
  const weiter = {
    key: 'weiter',
    text: `Bis ${WEIT} km um ${wo?.name ?? 'Ihren Standort'}`,
    ohne: aendereWahl(wahl, { umkreis: WEIT }),
  }
  const kreis = {
    key: 'kreis',
    text: 'Im ganzen Kreis, Nahes zuerst',
    ohne: aendereWahl(wahl, { umkreis: 'ALLE' }),
  }
  return umkreis === 'DORT' || umkreis < WEIT ? [weiter, kreis] : [kreis]
}

const HOECHSTENS_WORTE = 4

/** @param engere something else narrows the search too, so that it goes on without words */
function wortlockerungen(wahl: Suchwahl, engere: boolean): readonly Chip[] {
  const worte = wahl.was
    .trim()
    .split(/\s+/)
    .filter((wort) => wort.length > 2)
    .slice(0, HOECHSTENS_WORTE)
  const einzeln = worte.map((wort) => ({
    key: `wort ${wort}`,
    text: `Nur „${wort}“`,
    ohne: aendereWahl(wahl, { was: wort }),
  }))
  const ohne = { key: 'was', text: 'Ohne Suchwort', ohne: aendereWahl(wahl, { was: '' }) }
  return [...(worte.length > 1 ? einzeln : []), ...(worte.length > 0 && engere ? [ohne] : [])]
}
