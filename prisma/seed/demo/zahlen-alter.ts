/** Figures about care, disability, housing, safety and taking part. */
import { treffSeit } from './angebote/treffs.ts'
import type { Lage, Zahlen } from './lage.ts'
import { euAnteilOf } from './zahlen-menschen.ts'
import { createKurve } from './zufall.ts'

/** Share of people who need care by age, level of 2015. */
const PFLEGE = createKurve(
  [0, 0.006],
  [15, 0.007],
  [40, 0.007],
  [60, 0.021],
  [70, 0.045],
  [77, 0.105],
  [82, 0.235],
  [87, 0.43],
  [95, 0.69],
)
/** Since 2017 more people have a right to it (Pflegegrade), and more of them claim it. */
const ANERKENNUNG = createKurve(
  [2014, 1.03],
  [2015, 1.06],
  [2017, 1.3],
  [2019, 1.66],
  [2021, 2.05],
  [2023, 2.4],
  [2025, 2.58],
)
/** With Pflegegrade there are Pflegebedürftige who get neither: Pflegegrad 1, Tagespflege alone. */
const PFLEGEGRADE_SEIT = 2017
const HEIM = createKurve([2014, 0.235], [2017, 0.2], [2021, 0.148], [2025, 0.118])

export function zaehlePflege({ ew, faelle, druck, jahr, ort }: Lage): Zahlen {
  const stufen = [0, 15, 40, 60, 70, 75, 80, 85, 90, 200]
  const beduerftige = stufen.slice(1).reduce((summe, bis, i) => {
    const von = stufen[i] as number
    const p =
      PFLEGE(bis === 200 ? 94 : (von + bis) / 2) *
      ANERKENNUNG(jahr) *
      (0.93 + 0.07 * druck) *
      ort.pflege
    return summe + faelle(ew(von, bis), Math.min(0.92, p))
  }, 0)
  const heim = faelle(beduerftige, HEIM(jahr))
  const ambulant = faelle(beduerftige - heim, 0.245)
  const zuHause = beduerftige - heim - ambulant
  return {
    pflegebeduerftige: beduerftige,
    pflegebeduerftige_vollstationaer: heim,
    pflegebeduerftige_ambulant: ambulant,
    pflegebeduerftige_pflegegeld: jahr < PFLEGEGRADE_SEIT ? zuHause : faelle(zuHause, 0.83),
  }
}

export function zaehleHilfen({ ew, faelle, druckIn, jahr }: Lage): Zahlen {
  const druck = druckIn('ALTER')
  return {
    schwerbehinderte: faelle(ew(0, 65), 0.043 + 0.009 * druck) + faelle(ew(65), 0.24),
    hilfe_zur_pflege: faelle(ew(65), (0.009 + 0.0055 * druck) * (jahr >= 2022 ? 0.85 : 1)),
  }
}

/** Places stand where homes were built: steps, not shares. Small places have none at all. */
export function zaehlePlaetze({ ew, jahr, ort }: Lage): Zahlen {
  const seit = (beginn: number) => jahr >= beginn
  if (ort.massstab) {
    return {
      plaetze_vollstationaer: Math.round(ew(80) * 0.165),
      plaetze_kurzzeitpflege: Math.round(ew(65) * 0.0022),
      plaetze_tagespflege: Math.round(ew(65) * (0.0031 + 0.00022 * (jahr - 2014))),
    }
  }
  const gross = ort.zentrum && ew() > 3200
  return {
    plaetze_vollstationaer: gross ? 40 * Math.round(ew(80) / 190) + (seit(2019) ? 20 : 0) : 0,
    plaetze_kurzzeitpflege: gross && ort.saat % 3 === 0 ? 6 + (seit(2018) ? 4 : 0) : 0,
    plaetze_tagespflege: gross ? 6 + (seit(2017 + (ort.saat % 5)) ? 6 : 0) : 0,
  }
}

/** Among them are refugees without a flat of their own; year by year more are counted. */
const WOHNUNGSLOSE = createKurve([2021, 0.0021], [2022, 0.0043], [2023, 0.0049], [2025, 0.005])

export function zaehleWohnen({ ew, faelle, druckIn, jahr }: Lage, haushalte: number): Zahlen {
  const druck = druckIn('WOHNEN')
  const t = jahr - 2014
  const wohnungen = Math.round(haushalte * 1.035)
  return {
    wohnungen,
    wohnflaeche: Math.round(ew() * (49.5 - 2.4 * (druck - 1) + 0.22 * t)),
    wohnungen_gefoerdert: faelle(wohnungen, (0.008 + 0.021 * druck) * (1 - 0.028 * t)),
    raeumungsklagen: faelle(haushalte, 0.0007 + 0.0009 * druck),
    wohnungslose: faelle(ew(), WOHNUNGSLOSE(jahr) * (0.5 + 0.5 * druck)),
    straftaten: faelle(ew(), (0.014 + 0.0075 * druck) * (jahr === 2020 || jahr === 2021 ? 0.9 : 1)),
  }
}

/** Years of Kommunalwahlen with their turnout. */
export const WAHLEN: Readonly<
  Record<number, { readonly tag: string; readonly beteiligung: number }>
> = {
  2014: { tag: '25.05.2014', beteiligung: 0.515 },
  2020: { tag: '13.09.2020', beteiligung: 0.508 },
  2025: { tag: '14.09.2025', beteiligung: 0.562 },
}

export function zaehleWahl({ ew, faelle, druckIn, jahr, ort }: Lage): Zahlen {
  const wahl = WAHLEN[jahr]
  if (wahl === undefined) return {}
  const deutsche = faelle(ew(16, 200, { auslaendisch: false }), 0.99)
  // Citizens of the Union may vote; few of them do.
  const unionsbuerger = faelle(ew(16, 200, { auslaendisch: true }), euAnteilOf(ort) * 0.97)
  const beteiligung = wahl.beteiligung * 1.22 - 0.085 * druckIn('WAHL')
  return {
    wahlberechtigte: deutsche + unionsbuerger,
    waehler: faelle(deutsche, beteiligung) + faelle(unionsbuerger, beteiligung * 0.45),
  }
}

/** Of the register: places that are approved, offers that are alive. */
export function zaehleAngebote({ ew, faelle, jahr, ort }: Lage): Zahlen {
  const t = jahr - 2014
  return {
    angebote_mit_ehrenamt: faelle(ew(), 0.0016 + 0.00005 * t),
    plaetze_u3: Math.round(ew(0, 3) * (0.24 + 0.013 * t) * (ort.zentrum ? 1.12 : 0.8)),
    plaetze_ue3: Math.round(ew(3, 6) * (0.97 + 0.002 * t) * (ort.zentrum ? 1.08 : 0.9)),
    plaetze_okja: ort.massstab
      ? Math.round(ew(6, 25) * 0.024)
      : jahr >= (treffSeit(ort.name) ?? Infinity)
        ? 20 + 5 * Math.round(ew(6, 25) * 0.012)
        : 0,
  }
}
