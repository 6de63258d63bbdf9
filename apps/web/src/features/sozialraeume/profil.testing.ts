/** Figures of a small Kreis for tests and for the screens on samples. */
import type { Profil, Zahlen } from './profil-state.ts'

type Zeile = Zahlen['zeilen'][number]

export const FASSUNG: Zeile['indikator']['fassung'] = {
  id: '1',
  name: 'Anteil der Kinder unter 18 im SGB II',
  kurzname: 'Kinder im SGB II',
  einheit: 'Prozent',
  nachkommastellen: 1,
  polaritaet: 'HOCH_BELASTEND',
  typ: 'ANTEIL',
  intervall: 'WILSON',
  faktor: 100,
}

export const ZEITRAUM = {
  id: '9',
  art: 'STICHTAG',
  von: '2025-12-31',
  bis: '2026-01-01',
  kurz: '2025',
  name: '31.12.2025',
} as const

/** One Indikator of five areas S1 to S5 against a Kreis with 12.8 %. */
export function createZeile(teil: Partial<Zeile> & { readonly slug?: string } = {}): Zeile {
  const { slug = 'kinder-im-sgb2', ...rest } = teil
  return {
    indikator: { slug, code: 'EIN-1', thema: 'Einkommen', fassung: FASSUNG },
    zeitraum: ZEITRAUM,
    werte: [22.8, 12, 8, 15, 10],
    status: null,
    unten: [20, 10, 6, 13, 8],
    oben: [26, 14, 10, 17, 12],
    zaehler: [456, 240, 160, 300, 200],
    nenner: [2000, 2000, 2000, 2000, 2000],
    zeichen: null,
    massstab: { werte: [12.8], status: null, unten: null, oben: null },
    ...rest,
  }
}

export const createZahlen = (zeilen: readonly Zeile[]): Zahlen => ({
  raeume: {
    schluessel: ['S1', 'S2', 'S3', 'S4', 'S5'],
    namen: ['Eins', 'Zwei', 'Drei', 'Vier', 'Fünf'],
    kommunen: ['K1', 'K1', 'K2', 'K2', 'K2'],
  },
  massstaebe: [{ id: '1', schluessel: '05370', name: 'Kreis Heinsberg', ebene: 'KREIS' }],
  zeilen: [...zeilen],
})

export const REIHE: Profil['reihen'][number] = {
  indikator: 'kinder-im-sgb2',
  zeitraeume: [2023, 2024, 2025].map((jahr) => ({
    ...ZEITRAUM,
    id: String(jahr),
    von: `${jahr}-12-31`,
    bis: `${jahr + 1}-01-01`,
    kurz: String(jahr),
    name: `31.12.${jahr}`,
  })),
  werte: [20, 21, 22.8],
  status: ['GUELTIG', 'GUELTIG', 'GUELTIG'],
  brueche: [{ id: 'b', datum: '2024-06-01', titel: 'Umstellung', folge: 'Nicht vergleichbar.' }],
}
