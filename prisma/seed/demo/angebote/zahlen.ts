/** The numbers of an offer: places over the years, reports of free ones, use, money. */
import type { Kapazitaetsstand } from '@sozial/domain/angebot'

export interface Demokapazitaet {
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

/** When places change: with the Kindergartenjahr. */
const STUFEN = ['2014-08-01', '2017-08-01', '2020-08-01', '2023-08-01'] as const
const GEBER = ['Kreis und Kommune', 'Land Nordrhein-Westfalen', 'Aktion Lebenswert (Demo)'] as const

export const addTage = (tag: string, tage: number): string =>
  new Date(Date.parse(tag) + tage * 86_400_000).toISOString().slice(0, 10)

const between = ([von, bis]: readonly [number, number], anteil: number): number =>
  Math.round(von + (bis - von) * anteil)

/** Supply grew over the years, in steps; what ends shortly falls away with a day. */
export function createKapazitaeten(
  spanne: readonly [number, number],
  { zufall, endet }: { readonly zufall: () => number; readonly endet: string | null },
): readonly Demokapazitaet[] {
  const ziel = between(spanne, zufall())
  const anteil = 0.6 + 0.2 * zufall()
  return STUFEN.map((gueltigAb, i) => {
    const letzte = i === STUFEN.length - 1
    return {
      anzahl: Math.max(1, Math.round(ziel * (anteil + ((1 - anteil) * i) / (STUFEN.length - 1)))),
      status: letzte && endet !== null ? 'WEGFALLEND' : 'BESTEHEND',
      gueltigAb,
      gueltigBis: letzte ? endet : STUFEN[i + 1]!,
    }
  })
}

/** Three reports, the last one a few days old; who has free places lets nobody wait. */
export function createMeldungen(
  plaetze: number,
  { zufall, heute }: { readonly zufall: () => number; readonly heute: string },
): readonly Demoplatzmeldung[] {
  return [170, 80, 3].map((vor) => {
    const frei = Math.max(0, Math.round(plaetze * (zufall() * 0.16 - 0.06)))
    const wartezeitWochen = frei > 0 ? 0 : 2 + Math.floor(zufall() * 30)
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
