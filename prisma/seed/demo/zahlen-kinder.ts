/** Figures about children: Betreuung, Einschulung, school, Jugendhilfe. */
import type { Lage, Zahlen } from './lage.ts'
import { createKurve, createNormal, createZufall, sum } from './zufall.ts'

const BETREUUNG_U3 = createKurve([2014, 0.225], [2019, 0.292], [2021, 0.296], [2025, 0.372])
const BETREUUNG_UE3 = createKurve([2014, 0.945], [2018, 0.925], [2025, 0.94])

export function zaehleBetreuung({ ew, faelle, druck, jahr }: Lage): Zahlen {
  return {
    'kinder_in_tagesbetreuung 0-3': faelle(ew(0, 3), BETREUUNG_U3(jahr) * (1.1 - 0.1 * druck)),
    'kinder_in_tagesbetreuung 3-6': faelle(ew(3, 6), BETREUUNG_UE3(jahr) + 0.03 * (1 - druck)),
  }
}

/** In the pandemic the Gesundheitsamt traced contacts; many children were not examined. */
const UNTERSUCHT: Readonly<Record<number, number>> = { 2019: 0.71, 2020: 0.56, 2021: 0.83 }
const SPRACHE = createKurve([2014, 0.205], [2018, 0.215], [2021, 0.25], [2025, 0.272])

/** The children who start school in the summer of the next year. */
export function zaehleEinschulung({ ew, faelle, druckIn, jahr }: Lage): Zahlen {
  const [sprache, gesundheit] = [druckIn('SPRACHE'), druckIn('GESUNDHEIT')]
  const untersucht = faelle(ew(5, 6), UNTERSUCHT[jahr] ?? 0.97)
  const hefte = faelle(untersucht, 0.945 - 0.02 * gesundheit)
  return {
    einschulung_untersucht: untersucht,
    einschulung_sprachauffaellig: faelle(untersucht, SPRACHE(jahr) * (0.5 + 0.5 * sprache)),
    einschulung_uebergewicht: faelle(
      untersucht,
      (0.05 + 0.045 * gesundheit) * (jahr >= 2020 ? 1.15 : 1),
    ),
    einschulung_visuomotorik: faelle(untersucht, 0.085 + 0.045 * gesundheit),
    einschulung_untersuchungsheft: hefte,
    einschulung_u_vollstaendig: faelle(hefte, 0.93 - 0.06 * gesundheit),
  }
}

const GANZTAG = createKurve([2014, 0.33], [2019, 0.44], [2021, 0.46], [2025, 0.59])

/** A school year that begins in the summer of `jahr`. */
export function zaehleSchule({ ew, faelle, druck, druckIn, jahr, ort }: Lage): Zahlen {
  const bildung = druckIn('BILDUNG')
  const uebergaenge = faelle(ew(10, 11), 0.97)
  const grundschulkinder = faelle(ew(6, 10), 0.985)
  const abgaenger = faelle(ew(16, 17), 0.98)
  return {
    uebergaenge_klasse_4: uebergaenge,
    uebergaenge_gymnasium: faelle(uebergaenge, 0.54 - 0.135 * bildung),
    grundschulkinder,
    ogs_kinder: faelle(grundschulkinder, GANZTAG(jahr) * (0.92 + 0.06 * druck)),
    schulabgaenger: abgaenger,
    schulabgaenger_ohne_hauptschulabschluss: faelle(abgaenger, 0.012 + 0.034 * bildung),
    ...(jahr >= SOZIALINDEX_SEIT &&
      zaehleSozialindex(faelle(ew(6, 18), 0.86), {
        druck: bildung,
        schulen: ort.massstab ? 20 : 1,
        saat: ort.saat * 17 + (jahr >= SOZIALINDEX_NEU ? 1 : 0),
      })),
  }
}

/** The Land published the index in this year and computed it anew in that one. */
export const SOZIALINDEX_SEIT = 2021
const SOZIALINDEX_NEU = 2024

/** Schools do not stand where pressure says: their steps scatter, and differ from edition to edition. */
function zaehleSozialindex(
  schueler: number,
  {
    druck,
    schulen,
    saat,
  }: { readonly druck: number; readonly schulen: number; readonly saat: number },
): Zahlen {
  const normal = createNormal(createZufall(saat))
  const stufen = Array.from({ length: schulen }, () =>
    Math.min(9, Math.max(1, Math.round(1.3 + 1.9 * druck + 0.7 * normal()))),
  )
  return { schueler, schulsozialindex_summe: Math.round((schueler * sum(stufen)) / schulen) }
}

const GEFAEHRDUNG = createKurve(
  [2014, 0.0062],
  [2019, 0.0085],
  [2020, 0.0079],
  [2021, 0.0094],
  [2025, 0.0123],
)

/** Among them are minors who came alone: 2015 and 2016, and again since 2022. */
const INOBHUTNAHMEN = createKurve(
  [2014, 0.0034],
  [2015, 0.0053],
  [2016, 0.0055],
  [2018, 0.0036],
  [2021, 0.0034],
  [2022, 0.0046],
  [2023, 0.005],
  [2025, 0.0044],
)

export function zaehleJugendhilfe({ ew, faelle, druckIn, jahr, ort }: Lage): Zahlen {
  const t = jahr - 2014
  const [druck, jugend] = [druckIn('HILFEN'), druckIn('JUGEND')]
  const praxis = ort.jugendamt * (1 + 0.022 * t)
  const [unter18, unter21] = [ew(0, 18), ew(0, 21)]
  const ambulant = faelle(unter21, (0.008 + 0.0105 * druck) * praxis)
  const stationaer = faelle(unter21, (0.0028 + 0.0052 * druck) * (1 + (praxis - 1) * 0.5))
  return {
    // Besides both: § 35 and help of several kinds at once.
    hze: ambulant + stationaer + faelle(unter21, 0.0012 * druck),
    hze_ambulant: ambulant,
    hze_stationaer: stationaer,
    erziehungsberatung: faelle(unter21, 0.021 + 0.0004 * t),
    eingliederungshilfe_35a: faelle(unter21, (0.0032 + 0.0008 * druck) * (1 + 0.085 * t)),
    gefaehrdungseinschaetzungen: faelle(unter18, GEFAEHRDUNG(jahr) * (0.35 + 0.65 * druck)),
    inobhutnahmen: faelle(unter18, INOBHUTNAHMEN(jahr) * (0.35 + 0.65 * druck)),
    jugendgerichtshilfe: faelle(ew(14, 21), (0.012 + 0.0135 * jugend) * (1 - 0.028 * t)),
  }
}
