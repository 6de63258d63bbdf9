/** What the register of one day says of every small area, as figures that add up. */
import { berechneEinzugsgebiete } from '../erreichbarkeit/einzugsgebiete.ts'
import { einzugMin, createGewicht } from '../erreichbarkeit/gewichtung.ts'
import { entfernungM } from '../erreichbarkeit/entfernung.ts'
import { minutenFuer, type Wegannahme } from '../erreichbarkeit/verkehrsmittel.ts'
import { createLuftliniennetz, createTreffer } from '../erreichbarkeit/wegenetz.ts'
import type { Ort } from '../geometrie/umriss.ts'
import { verteileKreisweit } from '../versorgung/anteile.ts'
import { gueltig, hatZahl, ohne, type Wert } from '../wert/index.ts'
import { vertreterOf } from './vertreter.ts'
import {
  REGISTERKENNZAHLEN,
  VIELFALT,
  type Altersgruppe,
  type Bestandskennzahl,
  type Registerkennzahl,
  type Reichweitenkennzahl,
  type Zugangskennzahl,
} from './kennzahlen.ts'

/** Where people live: a Quartier as one point, with all its people. */
export interface Kleinraum {
  readonly ort: Ort
  /** Keys of the areas that it is part of, in no order. */
  readonly oben: readonly number[]
  readonly personenOf: (gruppe: Altersgruppe) => Wert
}

/** What a site has on the day. */
export interface Registerstandort {
  /** Keys of the categories of its offer. */
  readonly kategorien: readonly string[]
  readonly form: 'ORT' | 'AUFSUCHEND' | 'ONLINE'
  /** Counts for the Kreis alone. */
  readonly geheim: boolean
  /** Its offer serves the whole Kreis. */
  readonly kreisweit: boolean
  /** Numbers of the Kleinräume that it serves where it does not wait for people. */
  readonly bedient: ReadonlySet<number>
  /** Number of the Kleinraum that it lies in; null: none, or secret. */
  readonly raum: number | null
  /** Null: secret, or not known. */
  readonly ort: Ort | null
  /** NICHT_SINNVOLL: by appointment; NICHT_VERFUEGBAR: nobody said. Takes a while: a year of days is looked at. */
  readonly wochenstundenOf: () => Wert
  readonly kapazitaeten: readonly {
    readonly kategorie: string
    readonly art: 'PLAETZE' | 'WOCHENSTUNDEN' | 'VZAE'
    readonly anzahl: number
  }[]
}

export interface Registertag {
  readonly raeume: readonly Kleinraum[]
  readonly standorte: readonly Registerstandort[]
  /** Keys of all categories that an offer can have. */
  readonly kategorien: readonly string[]
}

/** The figure of a Merkmal in every Kleinraum. */
export interface Registerzahl {
  readonly merkmal: string
  readonly werte: readonly Wert[]
  /** Of the whole Kreis, where it is more than its parts: with secret sites. Null: it is their sum. */
  readonly kreis: Wert | null
}

export const deriveRegisterzahlen = (tag: Registertag): readonly Registerzahl[] => [
  ...REGISTERKENNZAHLEN.map((kennzahl) => deriveEine(kennzahl, tag)),
  deriveVielfalt(tag),
]

function deriveEine(kennzahl: Registerkennzahl, tag: Registertag): Registerzahl {
  const standorte = tag.standorte.filter(({ kategorien }) =>
    kategorien.some((eine) => kennzahl.kategorien.includes(eine)),
  )
  const stelle = { ...tag, standorte }
  if (kennzahl.art === 'ZUGANG') return deriveZugang(kennzahl, stelle)
  if (kennzahl.art === 'REICHWEITE') return deriveReichweite(kennzahl, stelle)
  return deriveBestand(kennzahl, stelle)
}

const rounded = (wert: number): number => Math.round(wert * 1000) / 1000
const personenAller = (raeume: readonly Kleinraum[], gruppe: Altersgruppe): readonly Wert[] =>
  raeume.map(({ personenOf }) => personenOf(gruppe))

/** How much of it a site has; by appointment is no open door. */
function mengeOf(kennzahl: Bestandskennzahl, standort: Registerstandort): Wert {
  if (kennzahl.art === 'WOCHENSTUNDEN') {
    const stunden = standort.wochenstundenOf()
    return stunden.status === 'NICHT_SINNVOLL' ? gueltig(0) : stunden
  }
  return kapazitaetOf(standort, kennzahl.kategorien, 'VZAE')
}

/** @returns NICHT_VERFUEGBAR where nobody said how much: that is not none */
function kapazitaetOf(
  { kapazitaeten }: Registerstandort,
  kategorien: readonly string[],
  art: 'PLAETZE' | 'VZAE',
): Wert {
  const eigene = kapazitaeten.filter(
    (eine) => eine.art === art && kategorien.includes(eine.kategorie),
  )
  if (eigene.length === 0) return ohne('NICHT_VERFUEGBAR')
  return gueltig(eigene.reduce((summe, { anzahl }) => summe + anzahl, 0))
}

function deriveBestand(
  kennzahl: Bestandskennzahl,
  { raeume, standorte }: Registertag,
): Registerzahl {
  const summen: (number | null)[] = raeume.map(() => 0)
  const add = (raum: number, wert: number | null): void => {
    const bisher = summen[raum]!
    summen[raum] = bisher === null || wert === null ? null : bisher + wert
  }
  let geheim: number | null = 0
  for (const standort of standorte) {
    const menge = zahlOf(mengeOf(kennzahl, standort))
    if (standort.geheim) geheim = geheim === null || menge === null ? null : geheim + menge
    else if (standort.kreisweit) {
      for (const [raum, teil] of anteileAn(menge, raeume, kennzahl.gruppe).entries())
        add(raum, teil)
    } else if (standort.raum !== null) add(standort.raum, menge)
  }
  const hatGeheime = standorte.some((standort) => standort.geheim)
  return {
    merkmal: kennzahl.merkmal,
    werte: summen.map(toWert),
    kreis: hatGeheime ? toWert(sum([...summen, geheim])) : null,
  }
}

const sum = (zahlen: readonly (number | null)[]): number | null =>
  zahlen.reduce<number | null>((a, b) => (a === null || b === null ? null : a + b), 0)
const zahlOf = (wert: Wert): number | null => (hatZahl(wert) ? wert.wert : null)
const toWert = (zahl: number | null): Wert =>
  zahl === null ? ohne('NICHT_VERFUEGBAR') : gueltig(rounded(zahl))

/** What each area has of a Kreis-wide offer; unknown everywhere where a share cannot be told. */
function anteileAn(
  menge: number | null,
  raeume: readonly Kleinraum[],
  gruppe: Altersgruppe,
): readonly (number | null)[] {
  const personen = personenAller(raeume, gruppe).map(zahlOf)
  const bekannt = personen.every((zahl): zahl is number => zahl !== null)
  const teile = menge === null || !bekannt ? undefined : verteileKreisweit(menge, personen)
  return teile ?? raeume.map(() => null)
}

/** Sites that wait for people at a known place. */
const offeneOrte = (standorte: readonly Registerstandort[]) =>
  standorte.flatMap((standort) =>
    standort.form === 'ORT' && standort.ort !== null ? [{ ...standort, ort: standort.ort }] : [],
  )

/** A·P in every Kleinraum: additive, so that larger areas are ratios of sums. */
function deriveZugang(
  { merkmal, kategorien, gruppe, annahme, gewichtung }: Zugangskennzahl,
  { raeume, standorte }: Registertag,
): Registerzahl {
  const orte = offeneOrte(standorte)
  const plaetze = orte.map((ort) => zahlOf(kapazitaetOf(ort, kategorien, 'PLAETZE')))
  const personen = personenAller(raeume, gruppe).map(zahlOf)
  const vertreter = vertreterOf(raeume, personen)
  const wege = createLuftliniennetz(
    vertreter.map((i) => raeume[i]!.ort),
    orte.map(({ ort }) => ort),
    annahme,
  )
  // Who reaches a site that does not say how much there is cannot be told what is reached.
  const unklar = new Set<number>()
  const gewicht = createGewicht(gewichtung)
  const treffer = createTreffer(raeume.length)
  for (const [standort, zahl] of plaetze.entries()) {
    if (zahl !== null) continue
    const anzahl = wege.fuelle(standort, einzugMin(gewichtung), treffer)
    for (let n = 0; n < anzahl; n += 1)
      if (gewicht(treffer.minuten[n]!) > 0) unklar.add(treffer.punkt[n]!)
  }
  const { zugang } = berechneEinzugsgebiete(
    { personen: personen.map((zahl) => zahl ?? 0), plaetze: plaetze.map((zahl) => zahl ?? 0) },
    wege,
    gewichtung,
  )
  // All compete: where the people of one area are not known, nobody's share is.
  const bekannt = personen.every((zahl): zahl is number => zahl !== null)
  return {
    merkmal,
    werte: raeume.map((_, i) =>
      toWert(!bekannt || unklar.has(i) ? null : zugang[i]! * personen[i]!),
    ),
    kreis: null,
  }
}

/** Within the minutes of the point, or in the very same Kleinraum: ways within it count as none. */
function reicht(
  raeume: readonly Kleinraum[],
  { annahme, bisMin }: { readonly annahme: Wegannahme; readonly bisMin: number },
) {
  return (raum: number, standort: { readonly ort: Ort; readonly raum: number | null }): boolean =>
    standort.raum === raum ||
    minutenFuer(entfernungM(raeume[raum]!.ort, standort.ort), annahme) <= bisMin
}

function deriveReichweite(
  kennzahl: Reichweitenkennzahl,
  { raeume, standorte }: Registertag,
): Registerzahl {
  const erreicht = reicht(raeume, kennzahl)
  const orte = offeneOrte(standorte)
  const personen = personenAller(raeume, kennzahl.gruppe)
  const vertreter = vertreterOf(raeume, personen.map(zahlOf))
  return {
    merkmal: kennzahl.merkmal,
    werte: personen.map((wert, raum) =>
      orte.some((ort) => erreicht(vertreter[raum]!, ort)) ? wert : gueltig(0),
    ),
    kreis: null,
  }
}

/**
 * Categories that an inhabitant reaches. Whoever comes to people or answers the
 * telephone is reached where it serves; secret places are in no area.
 */
function deriveVielfalt({ raeume, standorte, kategorien }: Registertag): Registerzahl {
  const erreicht = reicht(raeume, VIELFALT)
  const orte = offeneOrte(standorte)
  const mobile = standorte.filter(({ form, geheim }) => form !== 'ORT' && !geheim)
  const alle = new Set(kategorien)
  const personen = personenAller(raeume, VIELFALT.gruppe).map(zahlOf)
  const vertreter = vertreterOf(raeume, personen)
  return {
    merkmal: VIELFALT.merkmal,
    werte: vertreter.map((raum, i) => {
      const da = [
        ...orte.filter((ort) => erreicht(raum, ort)),
        ...mobile.filter(({ kreisweit, bedient }) => kreisweit || bedient.has(raum)),
      ]
      const gefunden = new Set(
        da.flatMap((standort) => standort.kategorien.filter((eine) => alle.has(eine))),
      )
      const zahl = personen[i]!
      return toWert(zahl === null || alle.size === 0 ? null : (zahl * gefunden.size) / alle.size)
    }),
    kreis: null,
  }
}
