import { istOffen } from '@sozial/domain/zuschnitt'
import { ATLAS_SAMPLE } from '../../app/atlas/atlas.sample.ts'
import { stufeOf } from '../../map/baustein-bild.ts'
import { applySchritte, kehreAlleUm, zuordnen } from './bild.ts'
import { rechne, toBausteinbild, toKartenorte } from './daten.ts'
import { toZuschnittsdaten } from './laden.ts'
import { describeZuschnitt } from './satz.ts'
import { ortOf, planeNeuenRaum } from './neuer-raum.ts'
import { toServerstand } from './serverstand.ts'
import { planeZuordnung } from './use-werkbank.ts'
import { wasWaere } from './was-waere.ts'
import { ZUSCHNITT_SAMPLE } from './zuschnitt.sample.ts'

const DATEN = toZuschnittsdaten(ZUSCHNITT_SAMPLE, false)
const { bild: BILD } = toServerstand(ZUSCHNITT_SAMPLE)
const JETZT = rechne(DATEN, BILD)
const namen = ATLAS_SAMPLE.messwerte!.raeume.namen

describe('workbench', () => {
  it('says what stands and what is missing, in figures that add up', () => {
    const { befund, rest } = describeZuschnitt(JETZT)
    const [innen, alle] = /^(\d+) von (\d+)/.exec(befund)!.slice(1).map(Number)
    const kleiner = Number(/(\d+) (?:ist|sind) kleiner/.exec(rest)?.[1] ?? 0)
    const groesser = Number(/(\d+) (?:ist|sind) größer/.exec(rest)?.[1] ?? 0)
    expect(innen! + kleiner + groesser).toBe(alle)
    expect(alle).toBe(BILD.raeume.length)
    expect(rest).toContain('2 Bausteine')
  })

  it('puts a Baustein without an outline on no place at all, and without a Kommune in none', () => {
    const { bausteine } = ZUSCHNITT_SAMPLE
    const ohne = toZuschnittsdaten(
      {
        ...ZUSCHNITT_SAMPLE,
        bausteine: {
          ...bausteine,
          laenge: bausteine.laenge.map((laenge, i) => (i === 0 ? null : laenge)),
          kommunen: bausteine.kommunen.map((kommune, i) => (i === 0 ? null : kommune)),
        },
      },
      false,
    )
    expect(toKartenorte(ohne).has(ohne.ids[0]!)).toBe(false)
    expect(toKartenorte(ohne).size).toBe(ohne.ids.length - 1)
    expect(ohne.bausteine.kommunen[0]).toBeNull()
  })

  it('says nothing of sizes that are closed, and never reads them as 0', () => {
    const zu = DATEN.ids.map(() => null)
    const gruppen = { einwohner: zu, unter6: zu, unter18: zu, ab65: zu, ab80: zu }
    const daten = { ...DATEN, ohneZweck: true, bausteine: { ...DATEN.bausteine, gruppen } }
    const geschlossen = rechne(daten, BILD)
    const { befund, rest } = describeZuschnitt(geschlossen)
    expect(`${befund}${rest}`).not.toMatch(/kleiner|größer|zwischen|Größe|mit 0/)
    const regeln = new Set(geschlossen.befunde.map(({ regel }) => regel))
    for (const regel of ['GROESSE', 'EINWOHNER_UNBEKANNT', 'ERWARTETE_FAELLE'] as const) {
      expect(regeln).not.toContain(regel)
    }
    const wunsch = { aktiv: null, auswahl: new Set<number>(), gezeigt: [], kommune: null }
    for (const { stufe, wert } of toBausteinbild(daten, geschlossen, wunsch).raeume.values()) {
      expect([stufe, wert]).toEqual([null, ''])
    }
  })

  it('speaks of a single Raum in the singular, even when none lies within', () => {
    const eins = {
      ...BILD,
      raeume: BILD.raeume.slice(0, 1),
      zuordnung: BILD.zuordnung.map(() => null),
    }
    expect(describeZuschnitt(rechne(DATEN, eins)).befund).toMatch(/^0 von 1 Raum liegt /)
  })

  it('begins with an empty division', () => {
    const leer = { ...BILD, raeume: [], zuordnung: BILD.zuordnung.map(() => null) }
    expect(describeZuschnitt(rechne(DATEN, leer)).befund).toBe('Noch ist kein Raum gezeichnet.')
  })

  it('leaves Bausteine of another Kommune out of a lasso and says so', () => {
    const ziel = BILD.raeume.find(({ name }) => name === 'Wegberg')!
    const { schritt, satz } = planeZuordnung(DATEN, BILD, { bausteine: [0, 1], ziel })
    expect(schritt).toEqual({
      art: 'ZUORDNEN',
      wechsel: [{ baustein: 0, von: null, zu: ziel.key }],
    })
    expect(satz).toBe(
      `${namen[0]} zu ${ziel.nummer} Wegberg. 1 Baustein liegt nicht in Wegberg und bleibt, wo er ist.`,
    )
  })

  it('begins a new Raum where most of the chosen Bausteine lie, and with those alone', () => {
    const wo = (baustein: number) => DATEN.kommunen[DATEN.bausteine.kommunen[baustein]!]!
    const fremder = DATEN.ids.findIndex((_, i) => wo(i) !== wo(0))
    const zweiter = DATEN.ids.findIndex((_, i) => i > 0 && wo(i) === wo(0))
    const umstand = {
      daten: DATEN,
      stand: { bild: BILD },
      auswahl: new Set([fremder, 0, zweiter]),
      kommune: wo(fremder).schluessel,
      aktiv: null,
    }
    expect(ortOf(umstand)).toBe(wo(0).schluessel)
    const { raum, satz, schritte } = planeNeuenRaum(umstand, ortOf(umstand))
    const danach = applySchritte(BILD, schritte)
    expect([0, zweiter, fremder].map((baustein) => danach.zuordnung[baustein])).toEqual([
      raum.key,
      raum.key,
      BILD.zuordnung[fremder],
    ])
    expect(satz).toBe(`Neuer Raum ${raum.nummer} in ${wo(0).name} mit 2 Bausteinen.`)
    expect(applySchritte(danach, kehreAlleUm(schritte))).toEqual(BILD)
    expect(ortOf({ ...umstand, auswahl: new Set() })).toBe(wo(fremder).schluessel)
    expect(ortOf({ ...umstand, auswahl: new Set(), kommune: null })).toBe(wo(0).schluessel)
  })

  it('reckons what would be without changing anything', () => {
    const ziel = BILD.raeume.find(({ name }) => name === 'Wegberg')!
    const ergebnis = wasWaere(DATEN, JETZT, { baustein: 0, ziel: ziel.key })!
    const [vorher, nachher] = ergebnis.raeume[0]!.gruppen.einwohner
    expect(nachher! - vorher!).toBe(DATEN.bausteine.gruppen.einwohner[0])
    expect(ergebnis.danach.bild).toEqual(applySchritte(BILD, [zuordnen(BILD, [0], ziel.key)!]))
    expect(ergebnis.erledigt.some(({ regel }) => regel === 'NICHT_ZUGEORDNET')).toBe(true)
    expect(wasWaere(DATEN, JETZT, { baustein: 2, ziel: BILD.zuordnung[2]! })).toBeNull()
  })

  it('takes a reason from the list of accepted warnings', () => {
    const offen = JETZT.befunde.find(({ art, regel }) => art === 'WARNUNG' && regel !== 'GROESSE')!
    const hinweise = new Map([[`${offen.regel} ${offen.schluessel}`, 'so gewollt']])
    const befund = rechne(DATEN, { ...BILD, hinweise }).befunde.find(
      ({ regel, schluessel }) => regel === offen.regel && schluessel === offen.schluessel,
    )!
    expect(istOffen(befund)).toBe(false)
  })

  it('draws every Baustein with its Raum, and a Kommune alone when asked', () => {
    const wunsch = { aktiv: null, auswahl: new Set([3]), gezeigt: [4], kommune: null }
    const bild = toBausteinbild(DATEN, JETZT, wunsch)
    expect([...bild.raumVon.values()]).toEqual(BILD.zuordnung)
    expect([...bild.auswahl, ...bild.gezeigt]).toEqual([DATEN.ids[3], DATEN.ids[4]])
    const { nur } = toBausteinbild(DATEN, JETZT, {
      ...wunsch,
      kommune: DATEN.kommunen[0]!.schluessel,
    })
    expect(nur?.size).toBe(DATEN.bausteine.kommunen.filter((eine) => eine === 0).length)
  })
})

describe('stufeOf', () => {
  it.each([
    [7999, 0],
    [9999, 1],
    [10_000, 2],
    [15_000, 2],
    [15_001, 3],
    [17_001, 4],
  ])('%d inhabitants: %d', (einwohner, stufe) => {
    expect(stufeOf(einwohner)).toBe(stufe)
  })
})
