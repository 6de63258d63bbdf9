import { parseInhalt, pruefeInhalt } from '@sozial/domain/angebot'
import { liegtInnen } from '@sozial/domain/vieleck'
import { ANGEBOTSKATEGORIEN } from '../../katalog/angebotskategorien.ts'
import { eigenartOf, type Feld } from '../eigenart.ts'
import { createRaeume, QUARTIERE } from '../raeume.ts'
import { createLieferungen } from '../lieferungen.ts'
import { createAngebote } from './create-angebote.ts'
import { ORGANISATIONEN } from './organisationen.ts'
import { quartierOf } from './ort.ts'

const HEUTE = '2026-11-23'
const angebote = createAngebote(HEUTE)
const { plaetze } = createLieferungen()
const abgeglichene = createAngebote(HEUTE, { plaetze })
const raeume = createRaeume()
const kategorien = new Set(ANGEBOTSKATEGORIEN.map(({ schluessel }) => schluessel))
const oberOf = (kategorie: string) =>
  ANGEBOTSKATEGORIEN.find(({ schluessel }) => schluessel === kategorie)?.ober

const enthaelt = (ebene: typeof raeume.quartiere | typeof raeume.kommunen, schluessel: string) => {
  const { geometrie } = ebene.find((raum) => raum.schluessel === schluessel)!
  const teile = geometrie.type === 'Polygon' ? [geometrie.coordinates] : geometrie.coordinates
  return (punkt: readonly [number, number]) => teile.some((teil) => liegtInnen(punkt, teil))
}

/** Need in a field by Sozialraum, highest first. */
function rank(feld: Feld): readonly string[] {
  const summen = new Map<string, [number, number]>()
  for (const { schluessel, sozialraum, einwohner, armut } of QUARTIERE) {
    const druck = Math.max(0.15, armut[0] + armut[1]) * eigenartOf(schluessel, feld)
    const [a, b] = summen.get(sozialraum) ?? [0, 0]
    summen.set(sozialraum, [a + druck * einwohner[1], b + einwohner[1]])
  }
  return [...summen].toSorted(([, a], [, b]) => b[0] / b[1] - a[0] / a[1]).map(([raum]) => raum)
}

describe(createAngebote, () => {
  it('has offers of all 60 organisations in every category and every state', () => {
    expect(ORGANISATIONEN).toHaveLength(60)
    expect(angebote.length).toBeGreaterThan(300)
    const bekannt = ORGANISATIONEN.map(([schluessel]) => schluessel)
    expect(new Set(angebote.map(({ organisation }) => organisation))).toEqual(new Set(bekannt))
    const unten = ANGEBOTSKATEGORIEN.filter(({ ober }) => ober !== null)
    expect(new Set(angebote.map(({ kategorie }) => kategorie))).toEqual(
      new Set(unten.map(({ schluessel }) => schluessel)),
    )
    expect(new Set(angebote.map(({ zustand }) => zustand)).size).toBe(8)
  })

  it('could all be handed in', () => {
    for (const { inhalt, einzugsgebiet, standorte } of angebote) {
      const gebiet = einzugsgebiet === null ? { art: 'KREIS' } : { art: 'RAEUME', raeume: [1] }
      const gelesen = parseInhalt({ ...inhalt, einzugsgebiet: gebiet })
      expect(gelesen).toMatchObject({ ok: true })
      if (!gelesen.ok) continue
      expect(pruefeInhalt(gelesen.inhalt, { standorte, kategorien })).toEqual([])
    }
  })

  it('says nothing twice and writes only to addresses that do not exist', () => {
    for (const feld of ['titel', 'kurztext', 'langtext'] as const) {
      const texte = angebote.map(({ inhalt }) => inhalt[feld])
      expect(texte.filter((text, i) => texte.indexOf(text) !== i)).toEqual([])
    }
    for (const { inhalt } of angebote) expect(inhalt.kontakt?.email).toMatch(/\.example$/)
  })

  it('has every point in its Kommune, and hides two sites', () => {
    const standorte = angebote.flatMap((angebot) => angebot.standorte)
    for (const { geheim, punkt, kommune } of standorte) {
      expect(punkt === null).toBe(geheim)
      if (punkt && kommune) expect(enthaelt(raeume.kommunen, kommune)(punkt)).toBe(true)
    }
    expect(standorte.filter(({ geheim }) => geheim)).toHaveLength(2)
    const punkte = standorte.flatMap(({ punkt }) => (punkt ? [String(punkt)] : []))
    expect(new Set(punkte).size).toBe(punkte.length)
  })

  it('has places without a gap over the years, and money that ends within twelve months', () => {
    for (const { kapazitaeten, gueltigAb, gueltigBis } of [...angebote, ...abgeglichene].flatMap(
      (angebot) => angebot.standorte,
    )) {
      const da = kapazitaeten.filter(({ gueltigAb: ab }) => ab <= HEUTE)
      for (const reihe of ['PLAETZE', 'PLAETZE 0', 'PLAETZE 3', 'VZAE']) {
        const stufen = da.filter(
          ({ art, alterVon }) =>
            [art, alterVon].filter((teil) => teil !== undefined).join(' ') === reihe,
        )
        stufen.slice(1).forEach(({ gueltigAb: ab }, i) => {
          expect(ab).toBe(stufen[i]?.gueltigBis)
        })
        if (stufen.length > 0) expect(stufen[0]?.gueltigAb).toBe(gueltigAb)
        if (gueltigBis !== null && stufen.length > 0) {
          expect(stufen.at(-1)?.gueltigBis).toBe(gueltigBis)
        }
      }
    }
    const bald = angebote.filter(
      ({ foerderung }) => foerderung?.gueltigBis && foerderung.gueltigBis < '2027-11-23',
    )
    expect(bald.length).toBeGreaterThan(20)
  })

  it.each([
    ['FAMILIE', 'Oberbruch', 'familienfoerderung'],
    ['JUGEND', 'Übach', 'jugendarbeit'],
    ['ALTER', 'Ratheim', 'altenhilfe'],
  ] as const)('lacks where need in %s is among the highest: %s, %s', (feld, quartier, ober) => {
    const { sozialraum } = quartierOf(quartier)
    expect(rank(feld).indexOf(sozialraum)).toBeLessThan(3)
    const dort = raeume.quartiere.filter((eines) => eines.sozialraum === sozialraum)
    const punkte = angebote
      .filter(({ kategorie }) => oberOf(kategorie) === ober)
      .flatMap(({ standorte }) => standorte.flatMap(({ punkt }) => (punkt ? [punkt] : [])))
    const drin = dort.map(({ schluessel }) => enthaelt(raeume.quartiere, schluessel))
    expect(punkte.length).toBeGreaterThan(5)
    expect(punkte.filter((punkt) => drin.some((liegtIn) => liegtIn(punkt)))).toEqual([])
  })

  it('has no day care where the figures say so', () => {
    const ags = new Set(['05370008', '05370024', '05370032'])
    const pflege = angebote.filter(({ kategorie }) => /^(tages|kurzzeit)pflege$/.test(kategorie))
    expect(
      pflege.flatMap(({ standorte }) => standorte).filter(({ kommune }) => ags.has(kommune ?? '')),
    ).toEqual([])
  })

  it.each([
    ['plaetze_u3', ['kita', 'kindertagespflege'], [0]],
    ['plaetze_ue3', ['kita'], [3]],
    ['plaetze_okja', ['jugendarbeit-offen'], [undefined]],
    ['plaetze_vollstationaer', ['pflegeheim'], [undefined]],
    ['plaetze_tagespflege', ['tagespflege'], [undefined]],
    ['plaetze_kurzzeitpflege', ['kurzzeitpflege'], [undefined]],
  ])(
    'has the places that were delivered as %s, in every Kommune and year',
    (merkmal, sachen, von) => {
      const standorte = abgeglichene
        .filter(({ kategorie, zustand }) => sachen.includes(kategorie) && /^VER|^FAE/.test(zustand))
        .flatMap((angebot) => angebot.standorte)
      for (const { schluessel } of raeume.kommunen) {
        for (let jahr = 2014; jahr <= 2025; jahr += 1) {
          const tag = `${jahr}-12-31`
          const summe = standorte
            .filter(({ kommune }) => kommune === schluessel)
            .flatMap(({ kapazitaeten }) => kapazitaeten)
            .filter(
              ({ art, alterVon }) => art === 'PLAETZE' && von.some((eins) => eins === alterVon),
            )
            .filter(({ gueltigAb, gueltigBis }) => gueltigAb <= tag && (gueltigBis ?? '9') > tag)
            .reduce((zahl, { anzahl }) => zahl + anzahl, 0)
          expect([schluessel, jahr, summe]).toEqual([
            schluessel,
            jahr,
            plaetze(merkmal, schluessel, jahr),
          ])
        }
      }
    },
  )

  it('is the same on every call', () => {
    expect(createAngebote(HEUTE)).toEqual(angebote)
  })
})
