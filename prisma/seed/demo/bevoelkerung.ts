/**
 * The people of the demo Kreis: every Quartier lives from year to year by
 * births, deaths and moves, in single years of age by sex and nationality.
 * What is at the end of a year is exactly what was there before, plus births
 * and arrivals, minus deaths and departures; the Kommunen run through their
 * published populations.
 */
import {
  ALTERSJAHRE,
  aufbauOf,
  FAMILIEN,
  frauenanteilOf,
  geburtenrate,
  sterbewahrscheinlichkeit,
  WANDERUNG,
} from './altersaufbau.ts'
import { GEALTERT, NEUBAU, NIEDERLAENDISCH, UMSIEDLUNG } from './geschichten.ts'
import { createKurve, createZufall, splitExact, sum } from './zufall.ts'

export const JAHRE = Array.from({ length: 12 }, (_, i) => 2014 + i)

/** Persons in cells: nationality (German, foreign) × sex (men, women) × year of age. */
export type Personen = Int32Array
const ZELLEN = 4 * ALTERSJAHRE
const ageOf = (zelle: number) => zelle % ALTERSJAHRE
const istWeiblich = (zelle: number) => Math.floor(zelle / ALTERSJAHRE) % 2 === 1
const istAuslaendisch = (zelle: number) => zelle >= 2 * ALTERSJAHRE

/** What happened in a Quartier within a year. Moves by cell, ages at the end of the year. */
export interface Bewegung {
  readonly geborene: number
  readonly gestorbene: number
  /** Over the border of the Kreis. */
  readonly zuzuege: Personen
  readonly fortzuege: Personen
  /** Balance of moves between Quartiere. */
  readonly umzuege: number
}

export interface Quartierjahr {
  readonly bestand: Personen
  readonly bewegung: Bewegung
}

/** The people at the end of 2013, and the years that follow. */
export interface Leben {
  readonly anfang: Personen
  readonly jahre: readonly Quartierjahr[]
}

/** A Quartier as the model needs it. */
export interface Bewohntes {
  readonly name: string
  readonly alter: number
  readonly auslaender: number
  /** Inhabitants at the end of the year, from 2013 on. */
  readonly einwohner: (jahr: number) => number
}

/** Which persons of a population are meant; ages in completed years, `bis` excluded. */
export interface Auswahl {
  readonly von?: number
  readonly bis?: number
  readonly weiblich?: boolean
  readonly auslaendisch?: boolean
}

export function count(personen: Personen, auswahl: Auswahl = {}): number {
  const { von = 0, bis = ALTERSJAHRE, weiblich, auslaendisch } = auswahl
  let summe = 0
  for (let gruppe = 0; gruppe < 4; gruppe += 1) {
    if (weiblich !== undefined && weiblich !== (gruppe % 2 === 1)) continue
    if (auslaendisch !== undefined && auslaendisch !== gruppe >= 2) continue
    const ab = gruppe * ALTERSJAHRE
    for (let alter = von; alter < bis; alter += 1) summe += personen[ab + alter] ?? 0
  }
  return summe
}

/** Adds up populations cell by cell. */
export function addPersonen(teile: readonly Personen[]): Personen {
  const summe = new Int32Array(ZELLEN)
  for (const teil of teile) for (let i = 0; i < ZELLEN; i += 1) summe[i]! += teil[i]!
  return summe
}

/** Every Quartier in every year, by name. */
export function createBevoelkerung(quartiere: readonly Bewohntes[]): ReadonlyMap<string, Leben> {
  const leben = quartiere.map((quartier, i) => {
    const anfang = createAnfang(quartier)
    const zufall = createZufall(4711 + i)
    return { quartier, zufall, anfang, bestand: anfang, jahre: [] as Quartierjahr[] }
  })
  for (const jahr of JAHRE) {
    const umsiedler = resettle(leben, jahr)
    for (const eines of leben) {
      const naechstes = live(eines, jahr, umsiedler.get(eines.quartier.name))
      eines.bestand = naechstes.bestand
      eines.jahre.push(naechstes)
    }
  }
  return new Map(leben.map(({ quartier, anfang, jahre }) => [quartier.name, { anfang, jahre }]))
}

/** The population at the end of 2013. */
function createAnfang({ name, alter, auslaender, einwohner }: Bewohntes): Personen {
  const gesamt = einwohner(2013)
  const fremde = Math.round(gesamt * auslaender * 0.87)
  const gewichte = (auslaendisch: boolean) =>
    Array.from({ length: 2 * ALTERSJAHRE }, (_, zelle) => {
      const jahre = ageOf(zelle)
      const frauen = frauenanteilOf(jahre)
      const zugewandert = auslaendisch && !NIEDERLAENDISCH.has(name)
      return aufbauOf(jahre, alter, zugewandert) * (istWeiblich(zelle) ? frauen : 1 - frauen)
    })
  return Int32Array.from([
    ...splitExact(gesamt - fremde, gewichte(false)),
    ...splitExact(fremde, gewichte(true)),
  ])
}

interface Stand {
  readonly quartier: Bewohntes
  readonly zufall: () => number
  readonly bestand: Personen
}

/** Households that move together from the old village to the new one. */
function resettle(leben: readonly Stand[], jahr: number): ReadonlyMap<string, Personen> {
  const { aus, nach, von, bis, anteil } = UMSIEDLUNG
  const dorf = leben.find(({ quartier }) => quartier.name === aus)
  if (dorf === undefined || jahr < von || jahr > bis) return new Map()
  const abgang = dorf.quartier.einwohner(jahr - 1) - dorf.quartier.einwohner(jahr)
  const aufnahme = leben.find(({ quartier }) => quartier.name === nach)?.quartier
  const platz = aufnahme ? aufnahme.einwohner(jahr) - aufnahme.einwohner(jahr - 1) : 0
  const umsiedler = pick(dorf.bestand, Math.round(Math.min(abgang * anteil, platz * 0.85)), () => 1)
  return new Map([
    [aus, umsiedler.map((zahl) => -zahl)],
    [nach, umsiedler],
  ])
}

/** One year of a Quartier. Those who are resettled have aged with the others by its end. */
function live(
  { quartier, zufall, bestand }: Stand,
  jahr: number,
  umsiedler: Personen = new Int32Array(ZELLEN),
): Quartierjahr {
  const round = (wert: number) => Math.floor(wert + zufall())
  const mit = addPersonen([bestand, umsiedler])
  const geblieben = mit.map((zahl, zelle) =>
    Math.max(
      0,
      zahl - round(zahl * sterbewahrscheinlichkeit(ageOf(zelle), istWeiblich(zelle), jahr)),
    ),
  )
  const gestorbene = sum([...mit]) - sum([...geblieben])
  const gealtert = growOlder(geblieben)
  const geborene = bear(gealtert, jahr, round)
  const netto = quartier.einwohner(jahr) - sum([...gealtert])
  const { zuzuege, fortzuege } = move({ quartier, bestand: gealtert, netto, zufall }, jahr)
  return {
    bestand: gealtert.map((zahl, i) => zahl + zuzuege[i]! - fortzuege[i]!),
    bewegung: { geborene, gestorbene, zuzuege, fortzuege, umzuege: sum([...umsiedler]) },
  }
}

function growOlder(personen: Personen): Personen {
  const aelter = new Int32Array(ZELLEN)
  personen.forEach((zahl, zelle) => {
    aelter[ageOf(zelle) === ALTERSJAHRE - 1 ? zelle : zelle + 1]! += zahl
  })
  return aelter
}

/** Puts the newborn into the population and tells how many they are. */
function bear(personen: Personen, jahr: number, round: (wert: number) => number): number {
  let geborene = 0
  for (const auslaendisch of [false, true]) {
    const ab = (auslaendisch ? 3 : 1) * ALTERSJAHRE
    let kinder = 0
    for (let alter = 15; alter < 45; alter += 1) {
      kinder += personen[ab + alter]! * geburtenrate(alter, jahr) * (auslaendisch ? 1.2 : 1)
    }
    const zahl = round(kinder)
    // Many children of foreign parents are German from birth (§ 4 (3) StAG).
    const deutsch = auslaendisch ? round(zahl * 0.4) : zahl
    for (const [gruppe, anzahl] of [
      [0, deutsch],
      [2, zahl - deutsch],
    ] as const) {
      const jungen = round(anzahl * 0.513)
      personen[gruppe * ALTERSJAHRE]! += jungen
      personen[(gruppe + 1) * ALTERSJAHRE]! += anzahl - jungen
    }
    geborene += zahl
  }
  return geborene
}

/** Share of foreigners among those who move in from outside. */
const ANTEIL_ZUGEWANDERT = createKurve(
  [2014, 0.36],
  [2015, 0.52],
  [2016, 0.44],
  [2018, 0.36],
  [2021, 0.36],
  [2022, 0.56],
  [2023, 0.44],
  [2025, 0.36],
)
/** Moves over the border of the Kreis in a year as a share of the population. */
const VOLUMEN = createKurve(
  [2014, 0.036],
  [2015, 0.046],
  [2017, 0.038],
  [2020, 0.033],
  [2022, 0.046],
  [2025, 0.037],
)

interface Umzugslage extends Stand {
  /** Arrivals minus departures that lead to the population of the year. */
  readonly netto: number
}

function move({ quartier, bestand, netto, zufall }: Umzugslage, jahr: number) {
  const { name, auslaender } = quartier
  const neubau = NEUBAU[name]
  const gebaut = neubau !== undefined && jahr >= neubau.von && jahr <= neubau.bis
  const ruhig = GEALTERT.has(name) ? 0.35 : 1
  const rate = VOLUMEN(jahr) * ruhig * (0.8 + 0.2 * zufall() + auslaender)
  const volumen = Math.round(sum([...bestand]) * rate)
  const fortzuege = pick(
    bestand,
    Math.max(volumen, -netto),
    (zelle) => WANDERUNG(ageOf(zelle)) * (istAuslaendisch(zelle) ? 1.8 : 1),
  )
  const kommen = netto + sum([...fortzuege])
  const fremd = Math.min(
    0.85,
    ANTEIL_ZUGEWANDERT(jahr) * (0.35 + 4 * auslaender) * (gebaut ? 0.2 : 1),
  )
  const profil = (alter: number) =>
    gebaut ? FAMILIEN(alter) : WANDERUNG(alter) * (GEALTERT.has(name) ? 0.2 + alter / 60 : 1)
  const gewichte = Array.from(
    { length: ZELLEN },
    (_, zelle) => profil(ageOf(zelle)) * (istAuslaendisch(zelle) ? fremd : 1 - fremd),
  )
  return { zuzuege: Int32Array.from(splitExact(kommen, gewichte)), fortzuege }
}

/** Draws persons from a population by weight, as far as they are there. */
function pick(personen: Personen, anzahl: number, gewicht: (zelle: number) => number): Personen {
  const gewichte = [...personen].map((zahl, zelle) => zahl * gewicht(zelle))
  const wunsch = splitExact(Math.max(0, anzahl), gewichte)
  return Int32Array.from(wunsch.map((zahl, zelle) => Math.min(zahl, personen[zelle]!)))
}
