/** The numbers of an offer: places over the years, reports of free ones, use, money. */
import type { Kapazitaetsart, Kapazitaetsstand } from '@sozial/domain/angebot'
import type { Tag } from '@sozial/domain/zeitraum'

export interface Demokapazitaet {
  readonly art: Kapazitaetsart
  /** In years, both included; left out: no limit. */
  readonly alterVon?: number
  readonly alterBis?: number
  readonly anzahl: number
  readonly status: Kapazitaetsstand
  /** Half open. */
  readonly gueltigAb: string
  readonly gueltigBis: string | null
}

export interface Demoplatzmeldung {
  readonly frei: number
  readonly wartezeitWochen: number
  readonly am: string
}

export interface Demonutzung {
  readonly jahr: number
  readonly personen: number
}

export interface Demofoerderung {
  readonly geber: string
  readonly summeJahr: number
  readonly gueltigAb: string
  readonly gueltigBis: string | null
}

/** When places change: with the Kindergartenjahr; the first holds from the beginning on. */
const STUFEN = ['2014-08-01', '2017-08-01', '2020-08-01', '2023-08-01'] as const
const GEBER = ['Kreis und Kommune', 'Land Nordrhein-Westfalen', 'Aktion Lebenswert (Demo)'] as const

export const addTage = (tag: string, tage: number): string =>
  new Date(Date.parse(tag) + tage * 86_400_000).toISOString().slice(0, 10)

const between = ([von, bis]: readonly [number, number], anteil: number): number =>
  Math.round(von + (bis - von) * anteil)

interface Dauer {
  readonly ab: Tag
  /** First day on which it is there no more; null: none known. */
  readonly endet: Tag | null
  /** Whether that day is still to come. */
  readonly faelltWeg: boolean
  readonly zufall: () => number
}

/** Supply grew over the years, in steps; what ends shortly falls away with a day. */
export function createKapazitaeten(
  spanne: readonly [number, number],
  dauer: Dauer,
): readonly Demokapazitaet[] {
  const ziel = between(spanne, dauer.zufall())
  return stepsOf(dauer, (anteil) => Math.max(1, Math.round(ziel * anteil))).map((stufe) => ({
    art: 'PLAETZE',
    ...stufe,
  }))
}

/** Posts of the people who counsel, in tenths. */
export function createStellen(
  [von, bis]: readonly [number, number],
  dauer: Dauer,
): readonly Demokapazitaet[] {
  const ziel = von + (bis - von) * dauer.zufall()
  return stepsOf(dauer, (anteil) => Math.max(2, Math.round(ziel * anteil * 10)) / 10).map(
    (stufe) => ({ art: 'VZAE', ...stufe }),
  )
}

function stepsOf(
  { ab, endet, faelltWeg, zufall }: Dauer,
  anzahlOf: (anteil: number) => number,
): readonly Omit<Demokapazitaet, 'art'>[] {
  const beginn = 0.6 + 0.2 * zufall()
  const stufen = STUFEN.map((tag, i) => ({
    anteil: beginn + ((1 - beginn) * i) / (STUFEN.length - 1),
    von: i === 0 || tag < ab ? ab : tag,
    bis: STUFEN[i + 1] ?? null,
  }))
  return stufen
    .filter(({ von, bis }) => (bis === null || bis > ab) && (endet === null || von < endet))
    .map(({ anteil, von, bis }) => {
      const ende = endet !== null && (bis === null || bis > endet) ? endet : bis
      return {
        anzahl: anzahlOf(anteil),
        status: faelltWeg && ende === endet ? 'WEGFALLEND' : 'BESTEHEND',
        gueltigAb: von,
        gueltigBis: ende,
      }
    })
}

/** What comes besides: decided and paid for, or only planned. */
export const createZusatz = ({
  heute,
  nummer,
}: {
  readonly heute: Tag
  readonly nummer: number
}): readonly Demokapazitaet[] => [
  {
    art: 'PLAETZE',
    anzahl: 4 + (nummer % 5) * 2,
    status: nummer % 2 === 0 ? 'GESICHERT' : 'GEPLANT',
    gueltigAb: addTage(heute, 280),
    gueltigBis: null,
  },
]

/** Three reports, the last one a few days old; who has free places lets nobody wait. */
export function createMeldungen(
  plaetze: number,
  { zufall, heute }: { readonly zufall: () => number; readonly heute: string },
): readonly Demoplatzmeldung[] {
  return [170, 80, 3].map((vor) => {
    const frei = Math.max(0, Math.round(plaetze * (zufall() * 0.16 - 0.06)))
    const wartezeitWochen = frei > 0 ? 0 : 1 + Math.floor(zufall() ** 2 * 18)
    return { frei, wartezeitWochen, am: addTage(heute, -vor - Math.floor(zufall() * 9)) }
  })
}

export function createNutzung(heute: string, zufall: () => number): readonly Demonutzung[] {
  const basis = 25 + Math.floor(zufall() * zufall() * 600)
  const jahr = Number(heute.slice(0, 4))
  return [3, 2, 1].map((vor) => ({
    jahr: jahr - vor,
    personen: Math.round(basis * (0.85 + 0.3 * zufall())),
  }))
}

/** Every third one ends within twelve months. */
export function createFoerderung(
  nummer: number,
  { zufall, heute }: { readonly zufall: () => number; readonly heute: string },
): Demofoerderung {
  const frist = [40 + Math.floor(zufall() * 300), 500 + Math.floor(zufall() * 700), null][
    nummer % 3
  ]!
  return {
    geber: GEBER[Math.floor(zufall() * GEBER.length)]!,
    summeJahr: 2500 * (2 + Math.floor(zufall() * 40)),
    gueltigAb: `${Number(heute.slice(0, 4)) - 2}-01-01`,
    gueltigBis: frist === null ? null : addTage(heute, frist),
  }
}
