/** All figures of the demo Kreis: for every Quartier and yardstick, year and quarter. */
import { createBevoelkerung, JAHRE } from './bevoelkerung.ts'
import { createEinwohner } from './einwohner.ts'
import type { Leben } from './bevoelkerung.ts'
import { eigenartOf } from './eigenart.ts'
import { NIEDERLAENDISCH, UNTERKUNFT } from './geschichten.ts'
import { createLage, type Lage, type Ort, type Zahlen } from './lage.ts'
import { addLeben, liveMassstab } from './massstaebe.ts'
import { BUND, KOMMUNEN, LAND, NACHBARN, type Demomassstab } from './orte.ts'
import { QUARTIERE, type Quartierangabe } from './raeume.ts'
import {
  zaehleAngebote,
  zaehleHilfen,
  zaehlePflege,
  zaehlePlaetze,
  zaehleWahl,
  zaehleWohnen,
} from './zahlen-alter.ts'
import {
  zaehleArbeitslose,
  zaehleBeschaeftigte,
  zaehleSgb2,
  zaehleSozialhilfe,
} from './zahlen-einkommen.ts'
import {
  zaehleBetreuung,
  zaehleEinschulung,
  zaehleJugendhilfe,
  zaehleSchule,
} from './zahlen-kinder.ts'
import {
  zaehleBevoelkerung,
  zaehleBewegung,
  zaehleHaushalte,
  zaehleHerkunft,
  zaehleKleinkinder,
} from './zahlen-menschen.ts'

/** Figures by year, from 2014 on; those of unemployment also by quarter. */
export interface Zahlenreihe {
  readonly jahre: ReadonlyMap<number, Zahlen>
  /** By `2015-1`; from the last quarter of 2014 on. */
  readonly quartale: ReadonlyMap<string, Zahlen>
  /** Small children at the end of 2013, and how many of them were looked after on 1 March 2014. */
  readonly vorjahr: Zahlen
}

export interface Modell {
  /** By key of the Quartier. */
  readonly quartiere: ReadonlyMap<string, Zahlenreihe>
  /** Neighbouring Kreise, Land and Bund by their keys. */
  readonly massstaebe: ReadonlyMap<string, Zahlenreihe>
}

/** How the Jugendämter differ in what they grant. */
const PRAXIS: Readonly<Record<string, number>> = {
  '05370': 0.92,
  '05370004': 0.88,
  '05370012': 1.62,
  '05370016': 1.08,
  '05370020': 0.98,
}

export function createModell(): Modell {
  const leben = liveQuartiere()
  const kreis = addLeben([...leben.values()])
  return {
    quartiere: new Map(
      QUARTIERE.map((quartier, i) => [
        quartier.schluessel,
        createReihe(toOrt(quartier, i), leben.get(quartier.name)!),
      ]),
    ),
    massstaebe: new Map(
      [...NACHBARN, LAND, BUND].map((einer, i) => [
        einer.schluessel,
        createReihe(toMassstabort(einer, i), liveMassstab(kreis, einer)),
      ]),
    ),
  }
}

function liveQuartiere() {
  const bewohnte = KOMMUNEN.flatMap(({ ags, einwohner }) => {
    const eigene = QUARTIERE.filter(({ kommune }) => kommune === ags)
    const verlauf = createEinwohner(einwohner, eigene)
    return eigene.map(({ name, alter, auslaender }, i) => ({
      name,
      alter,
      auslaender,
      einwohner: (jahr: number) => verlauf(jahr)[i] ?? 0,
    }))
  })
  return createBevoelkerung(bewohnte)
}

function toOrt(
  { schluessel, name, armut: [anfang, aenderung], kommune, jugendamt }: Quartierangabe,
  saat: number,
): Ort {
  return {
    name,
    druck: (jahr) => Math.max(0.15, anfang + (aenderung * (jahr - 2014)) / 11),
    eigenart: (feld) => eigenartOf(schluessel, feld),
    pflege: 1,
    jugendamt: PRAXIS[jugendamt] ?? 1,
    // In the three Gemeinden at the border nobody built a home for Kurzzeit- or Tagespflege.
    zentrum:
      kommune < '05370024' ? kommune !== '05370008' : !['05370024', '05370032'].includes(kommune),
    niederlaendisch: NIEDERLAENDISCH.has(name),
    aufnahme: UNTERKUNFT.has(name) ? 2.3 : 0.45,
    massstab: false,
    fehlt: new Set(),
    saat,
  }
}

function toMassstabort(massstab: Demomassstab, i: number): Ort {
  const { name, armut, pflege, eigenart = {}, fehlt = [] } = massstab
  return {
    name,
    druck: () => armut,
    eigenart: (feld) => eigenart[feld] ?? 1,
    pflege,
    jugendamt: 1,
    zentrum: true,
    niederlaendisch: false,
    aufnahme: 0.9,
    massstab: true,
    fehlt: new Set(fehlt),
    saat: 900 + i,
  }
}

function createReihe(ort: Ort, { anfang, jahre: leben }: Leben): Zahlenreihe {
  const lagen = JAHRE.map((jahr, i) => createLage(ort, jahr, leben[i]!))
  const jahre = new Map(lagen.map((lage) => [lage.jahr, countWhatExists(lage)]))
  const { bewegung } = leben[0]!
  const davor = createLage(ort, JAHRE[0]! - 1, { bestand: anfang, bewegung })
  const vorjahr = { ...zaehleKleinkinder(davor), ...zaehleBetreuung(davor) }
  return { jahre, quartale: createQuartale(lagen, jahre), vorjahr }
}

const countWhatExists = (lage: Lage): Zahlen =>
  Object.fromEntries(
    Object.entries(countAll(lage)).filter(([key]) => !lage.ort.fehlt.has(key.split(' ')[0]!)),
  )

function countAll(lage: Lage): Zahlen {
  const haushalte = zaehleHaushalte(lage)
  const arbeit = zaehleArbeitslose(lage)
  return {
    ...zaehleBevoelkerung(lage),
    ...zaehleHerkunft(lage),
    ...haushalte,
    ...zaehleBewegung(lage),
    ...arbeit,
    ...zaehleBeschaeftigte(lage),
    ...zaehleSgb2(
      lage,
      arbeit['arbeitslose_sgb2 15-65'] ?? 0,
      haushalte['haushalte_alleinerziehende'] ?? 0,
    ),
    ...zaehleSozialhilfe(lage, haushalte['haushalte'] ?? 0),
    ...zaehleBetreuung(lage),
    ...zaehleEinschulung(lage),
    ...zaehleSchule(lage),
    ...zaehleJugendhilfe(lage),
    ...zaehlePflege(lage),
    ...zaehleHilfen(lage),
    ...zaehlePlaetze(lage),
    ...zaehleWohnen(lage, haushalte['haushalte'] ?? 0),
    ...zaehleWahl(lage),
    ...zaehleAngebote(lage),
  }
}

/** Winter and summer against the end of the year; the last quarter is that day itself. */
const SAISON = [1.06, 0.985, 0.98] as const
const VIERTELJAHRE = [
  'arbeitslose',
  'arbeitslose 15-65',
  'arbeitslose 15-25',
  'arbeitslose_sgb2 15-65',
] as const

function createQuartale(
  lagen: readonly Lage[],
  jahre: ReadonlyMap<number, Zahlen>,
): ReadonlyMap<string, Zahlen> {
  const quartale = new Map<string, Zahlen>()
  lagen.forEach((lage, i) => {
    const vorige = lagen[i - 1]
    if (vorige !== undefined) {
      SAISON.forEach((saison, q) => {
        const between = (von: number, bis: number) =>
          Math.round(
            vorige.ew(von, bis) + ((lage.ew(von, bis) - vorige.ew(von, bis)) * (q + 1)) / 4,
          )
        quartale.set(`${lage.jahr}-${q + 1}`, {
          ...pickKeys(zaehleArbeitslose(lage, saison)),
          'bevoelkerung 15-65': between(15, 65),
          'bevoelkerung 15-25': between(15, 25),
        })
      })
    }
    quartale.set(`${lage.jahr}-4`, pickKeys(jahre.get(lage.jahr) ?? {}))
  })
  return quartale
}

const pickKeys = (zahlen: Zahlen): Zahlen =>
  Object.fromEntries(VIERTELJAHRE.map((key) => [key, zahlen[key] ?? 0]))

/** Adds figures of several places key by key. */
export function addZahlen(teile: readonly Zahlen[]): Zahlen {
  const summe: Zahlen = {}
  for (const teil of teile) for (const key in teil) summe[key] = (summe[key] ?? 0) + teil[key]!
  return summe
}
