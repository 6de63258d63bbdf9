import {
  blaetterOf,
  formelnOf,
  hatDifferenz,
  hatFormel,
  merkmaleOf,
  parseBerechnung,
  pruefeDefinition,
} from '@sozial/domain/indikator'
import { BEKANNTE_MERKMALE } from '@sozial/formate/katalog'
import { katalog } from './katalog.ts'

const { indikatoren, merkmale, quellen } = katalog
const fassungen = indikatoren.map(({ slug, fassung }) => ({ slug, ...fassung }))
const doppelte = (werte: readonly string[]) => werte.filter((wert, i) => werte.indexOf(wert) !== i)

/** Numbers of the catalogue in domain order: theme and how many it has. */
const UMFANG = {
  DEM: 17,
  HAU: 5,
  ARB: 7,
  EIN: 10,
  BIL: 7,
  JUG: 8,
  GES: 4,
  ALT: 12,
  WOH: 4,
  SIC: 1,
  PAR: 2,
  INF: 8,
}

describe('Katalog', () => {
  it('hat alle 85 Definitionen, jede einmal, und vier Varianten', () => {
    const codes = indikatoren.map(({ code }) => code)
    const erwartet = Object.entries(UMFANG).flatMap(([kuerzel, anzahl]) =>
      Array.from({ length: anzahl }, (_, i) => `${kuerzel}-${String(i + 1).padStart(2, '0')}`),
    )
    expect(erwartet).toHaveLength(85)
    // The count itself beside its share; what the register says, for further categories.
    expect(codes.filter((code) => !erwartet.includes(code))).toEqual([
      'ARB-02-A',
      'INF-06-A',
      'INF-06-B',
      'INF-07-A',
    ])
    expect(erwartet.filter((code) => !codes.includes(code))).toEqual([])
    expect(doppelte(codes)).toEqual([])
    expect(doppelte(indikatoren.map(({ slug }) => slug))).toEqual([])
    expect(doppelte(fassungen.map(({ name }) => name))).toEqual([])
  })

  it('hat ein Kernset von 20 bis 25', () => {
    const kern = indikatoren.filter(({ kernset }) => kernset)
    expect(kern.length).toBeGreaterThanOrEqual(20)
    expect(kern.length).toBeLessThanOrEqual(25)
  })

  const bekannte = new Map(merkmale.map((merkmal) => [merkmal.schluessel, merkmal]))

  it.each(fassungen)('$slug ist eine Definition ohne Fehler', (fassung) => {
    const befunde = pruefeDefinition(fassung, bekannte)
    expect(befunde.filter(({ schwere }) => schwere === 'FEHLER')).toEqual([])
  })

  it.each(fassungen)('$slug kommt durch die Schnittstelle, wie es ist', ({ berechnung }) => {
    expect(parseBerechnung(JSON.parse(JSON.stringify(berechnung)))).toEqual({
      berechnung,
      verstoesse: [],
    })
  })

  it('rechnet nur mit Merkmalen, die es kennt, und kennt keines umsonst', () => {
    const bekannt = new Set(merkmale.map(({ schluessel }) => schluessel))
    const gebraucht = new Set(
      fassungen.flatMap(({ berechnung }) => merkmaleOf(berechnung).map(({ merkmal }) => merkmal)),
    )
    expect([...gebraucht].filter((schluessel) => !bekannt.has(schluessel))).toEqual([])
    expect([...bekannt].filter((schluessel) => !gebraucht.has(schluessel))).toEqual([])
    expect(doppelte(merkmale.map(({ schluessel }) => schluessel))).toEqual([])
  })

  it('erwartet jedes Merkmal von einer Quelle, die es gibt', () => {
    const schluessel = quellen.map((quelle) => quelle.schluessel)
    expect(merkmale.filter(({ lieferant }) => !schluessel.includes(lieferant))).toEqual([])
    expect(doppelte(schluessel)).toEqual([])
  })

  it('meint mit einem Schlüssel dasselbe wie die Leser', () => {
    for (const { schluessel, art } of BEKANNTE_MERKMALE) {
      const unseres = merkmale.find((merkmal) => merkmal.schluessel === schluessel)
      expect([schluessel, unseres?.art ?? art]).toEqual([schluessel, art])
    }
  })

  it('teilt nie durch eine Menge und gibt Differenzen kein Intervall', () => {
    for (const { slug, berechnung, intervall } of fassungen) {
      if (!hatFormel(berechnung)) continue
      const { zaehler, nenner } = formelnOf(berechnung)
      const arten = (nenner === null ? [] : blaetterOf(nenner)).map(
        ({ merkmal }) => merkmale.find(({ schluessel }) => schluessel === merkmal)!.art,
      )
      expect([slug, ...arten]).toEqual([slug, ...arten.map(() => 'ANZAHL')])
      if (hatDifferenz(zaehler)) expect([slug, intervall]).toEqual([slug, 'KEINE'])
    }
  })

  it('färbt nicht, was nicht zu werten ist', () => {
    const neutral = [
      'altenquotient',
      'auslaenderanteil',
      'migrationshintergrund',
      'einpersonenhaushalte',
    ]
    for (const slug of neutral) {
      expect(fassungen.find((fassung) => fassung.slug === slug)?.polaritaet).toBe('NEUTRAL')
    }
  })

  it.each(fassungen)('$slug sagt alles, was ein Indikatorenblatt braucht', (fassung) => {
    for (const text of [fassung.definition, fassung.hinweis, fassung.grenzen]) {
      expect(text).toMatch(/^[A-ZÄÖÜ0-9§].*[.?“]$/)
    }
    expect(fassung.kurzname.length).toBeLessThanOrEqual(40)
    expect(fassung.synonyme.length).toBeGreaterThan(0)
    expect(fassung.einheit).not.toBe('')
    expect(Math.max(fassung.relevanzJugendhilfe, fassung.relevanzAltenhilfe)).toBeGreaterThan(0)
  })

  it('sagt bei jedem Verfahren, worauf es wartet', () => {
    const wartende = indikatoren.filter(({ fassung }) => fassung.berechnung.typ === 'VERFAHREN')
    expect(wartende.map(({ code }) => code)).toEqual(['ALT-02'])
  })
})
