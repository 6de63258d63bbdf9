/** Figures of the Melderegister: who lives here, in which households, who came and went. */
import { ALTERSJAHRE } from './altersaufbau.ts'
import { count } from './bevoelkerung.ts'
import type { Lage, Zahlen } from './lage.ts'

/** Bounds of the age groups as they are delivered; every group that an indicator needs is a union of them. */
export const ALTERSGRENZEN = [
  0, 3, 5, 6, 10, 14, 15, 18, 20, 21, 25, 30, 35, 40, 45, 50, 55, 60, 65, 66, 67, 70, 75, 80, 85,
  90,
] as const

export const ALTERSGRUPPEN: readonly (readonly [von: number, bis: number | null])[] =
  ALTERSGRENZEN.map((von, i) => [von, ALTERSGRENZEN[i + 1] ?? null] as const)

export function zaehleBevoelkerung({ ew }: Lage): Zahlen {
  const zahlen: Zahlen = {
    bevoelkerung: ew(),
    'bevoelkerung a': ew(0, 200, { auslaendisch: true }),
  }
  for (const [von, bis] of ALTERSGRUPPEN) {
    const gruppe = `bevoelkerung ${von}-${bis ?? ''}`
    zahlen[`${gruppe} m`] = ew(von, bis ?? 200, { weiblich: false })
    zahlen[`${gruppe} w`] = ew(von, bis ?? 200, { weiblich: true })
  }
  for (const [von, bis] of [
    [0, 18],
    [18, 65],
    [65, null],
  ] as const) {
    zahlen[`bevoelkerung ${von}-${bis ?? ''} a`] = ew(von, bis ?? 200, { auslaendisch: true })
  }
  return zahlen
}

/** Children of the ages that are looked after. */
export function zaehleKleinkinder(lage: Lage): Zahlen {
  const kinder = ALTERSGRUPPEN.filter(([, bis]) => bis !== null && bis <= 6)
  const keys = kinder.flatMap(([von, bis]) =>
    ['m', 'w'].map((geschlecht) => `bevoelkerung ${von}-${bis} ${geschlecht}`),
  )
  const zahlen = zaehleBevoelkerung(lage)
  return Object.fromEntries(keys.map((key) => [key, zahlen[key] ?? 0]))
}

export function zaehleHerkunft({ ew, faelle, personen, ort, druck }: Lage): Zahlen {
  const nichtEu = 1 - euAnteilOf(ort)
  const auslaender = (von: number, bis: number) => ew(von, bis, { auslaendisch: true })
  const mitHintergrund = (von: number, bis: number, anteil: number) =>
    auslaender(von, bis) + faelle(ew(von, bis, { auslaendisch: false }), anteil)
  const anteil = 0.05 + 0.42 * (auslaender(0, 200) / Math.max(1, ew())) + 0.02 * druck
  const kinder = mitHintergrund(0, 18, anteil * 1.9)
  return {
    'migrationshintergrund 0-18': kinder,
    migrationshintergrund:
      kinder + mitHintergrund(18, 65, anteil) + mitHintergrund(65, 200, anteil * 0.5),
    auslaender_nicht_eu: faelle(auslaender(0, 200), nichtEu),
    bevoelkerung_alterssumme: agesOf(personen),
  }
}

/** Share of the foreigners who are citizens of the Union. */
export const euAnteilOf = ({ niederlaendisch }: Lage['ort']): number =>
  niederlaendisch ? 0.78 : 0.38

/** Sum of ages, half a year added to the completed years. */
function agesOf(personen: Lage['personen']): number {
  return personen.reduce((summe, zahl, zelle) => summe + zahl * ((zelle % ALTERSJAHRE) + 0.5), 0)
}

export function zaehleHaushalte({ ew, faelle, druck, druckIn, jahr, ort }: Lage): Zahlen {
  const privat75 = faelle(ew(75), 0.93)
  const allein75 = faelle(privat75, 0.37 + 0.04 * (ort.zentrum ? 1 : 0))
  const einzelne = allein75 + faelle(ew(18, 75), 0.125 + 0.028 * druck + 0.0008 * (jahr - 2014))
  const mitKindern = faelle(ew(0, 18), 0.605)
  // The others: two adults or more, with or without children.
  const weitere = Math.round((ew(18) - einzelne) / 2.12)
  return {
    haushalte: einzelne + Math.max(weitere, mitKindern),
    haushalte_einpersonen: einzelne,
    haushalte_mit_kindern: mitKindern,
    haushalte_alleinerziehende: faelle(mitKindern, 0.11 + 0.062 * druckIn('FAMILIE')),
    'allein_lebende 75-': allein75,
    'bevoelkerung_privathaushalte 75-': privat75,
    'wohndauer_ab_5_jahre 5-': faelle(ew(5), 0.78 - 0.055 * druckIn('WOHNEN')),
  }
}

export function zaehleBewegung({ bewegung }: Lage): Zahlen {
  const { geborene, gestorbene, zuzuege, fortzuege } = bewegung
  return {
    lebendgeborene: geborene,
    gestorbene,
    zuzuege: count(zuzuege),
    'zuzuege 0-6': count(zuzuege, { bis: 6 }),
    fortzuege: count(fortzuege),
    'fortzuege 0-6': count(fortzuege, { bis: 6 }),
  }
}
