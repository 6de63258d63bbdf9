import type { WertStatus } from '@sozial/domain/wert'
import { ANSICHT_VORGABE, type Ansicht } from '@sozial/shared/ansicht'
import { createAtlas, createAtlasdaten, type Atlas } from '../../app/atlas/atlas-state.ts'
import { ATLAS_SAMPLE } from '../../app/atlas/atlas.sample.ts'

type Messwerte = NonNullable<(typeof ATLAS_SAMPLE)['messwerte']>
type Indikator = NonNullable<(typeof ATLAS_SAMPLE)['indikator']>

/** A share as [numerator, denominator], a plain figure, or a reason why there is none. */
export type Angabe = readonly [number, number] | number | WertStatus

export interface Probe {
  readonly raeume: Readonly<Record<string, readonly Angabe[]>>
  readonly kreis?: readonly Angabe[]
  /** First year; one Stichtag per year. */
  readonly ab?: number
  readonly brueche?: readonly { readonly datum: string; readonly titel: string }[]
  readonly fassung?: Partial<Indikator['fassung']>
  readonly ansicht?: Partial<Ansicht>
}

/** An atlas of a few areas for tests; keys are R1, R2 … in the order given. */
export function probeAtlas(probe: Probe): Atlas {
  const namen = Object.keys(probe.raeume)
  const reihen = Object.values(probe.raeume)
  const ab = probe.ab ?? 2014
  const sample = ATLAS_SAMPLE.messwerte as Messwerte
  const messwerte: Messwerte = {
    ...sample,
    raeume: {
      ids: namen.map((_, i) => `r${i + 1}`),
      schluessel: namen.map((_, i) => `R${i + 1}`),
      namen,
      kommunen: namen.map(() => null),
      kommunenamen: namen.map(() => null),
      jugendamtsbezirke: namen.map(() => null),
      jugendamtsbezirknamen: namen.map(() => null),
      sozialraeume: namen.map(() => null),
      sozialraumnamen: namen.map(() => null),
    },
    perioden: (reihen[0] ?? []).map((_, t) => ({
      zeitraum: {
        id: `z${ab + t}`,
        art: 'STICHTAG',
        von: `${ab + t}-12-31`,
        bis: `${ab + t + 1}-01-01`,
        name: `31.12.${ab + t}`,
        kurz: String(ab + t),
      },
      quellen: ['q1'],
      zeichen: null,
      ...spalten(reihen.map((reihe) => reihe[t] ?? 'NICHT_VERFUEGBAR')),
    })),
    massstaebe: probe.kreis
      ? [
          {
            raum: { id: 'k', schluessel: '05370', name: 'Kreis Heinsberg', ebene: 'KREIS' },
            nachbar: false,
            zeichen: null,
            ...spalten(probe.kreis),
          },
        ]
      : [],
    brueche: (probe.brueche ?? []).map((bruch, i) => ({
      id: `b${i}`,
      art: 'ZENSUS',
      folge: 'Davor und danach nicht vergleichbar.',
      erkannt: false,
      ...bruch,
    })),
  }
  const vorlage = ATLAS_SAMPLE.indikator as Indikator
  const indikator = { ...vorlage, fassung: { ...vorlage.fassung, ...probe.fassung } }
  const daten = createAtlasdaten({ ...ATLAS_SAMPLE, indikator, messwerte })
  if (!daten) throw new Error('Die Probe hat Werte')
  return createAtlas(daten, {
    ...ANSICHT_VORGABE,
    raeume: namen.map((_, i) => `R${i + 1}`),
    ...probe.ansicht,
  })
}

function spalten(angaben: readonly Angabe[]) {
  const zaehler = angaben.map((a) => (Array.isArray(a) ? (a[0] as number) : null))
  const nenner = angaben.map((a) => (Array.isArray(a) ? (a[1] as number) : null))
  const werte = angaben.map((a, i) => {
    if (typeof a === 'number') return a
    return Array.isArray(a) ? ((zaehler[i] ?? 0) / (nenner[i] ?? 1)) * 100 : null
  })
  const status = angaben.map((a, i): WertStatus => {
    if (typeof a === 'string') return a
    return werte[i] === 0 ? 'NULL_WERT' : 'GUELTIG'
  })
  return { werte, status, unten: null, oben: null, zaehler, nenner }
}
