import fc from 'fast-check'
import {
  FASSUNG_VORGABE,
  FORMELGRENZEN,
  parseBerechnung,
  pruefeBerechnung,
  pruefeDefinition,
} from './index.ts'
import type { BekanntesMerkmal, Berechnung, Formel, Indikatorfassung } from './index.ts'

const merkmale = new Map<string, BekanntesMerkmal>([
  ['ew', { name: 'Bevölkerung', einheit: 'Personen', art: 'ANZAHL', stichtagArt: 'JAHRESENDE' }],
  ['alo', { name: 'Arbeitslose', einheit: 'Personen', art: 'ANZAHL', stichtagArt: 'JAHRESMITTE' }],
  ['geburten', { name: 'Geburten', einheit: 'Personen', art: 'ANZAHL', stichtagArt: 'JAHR' }],
  ['flaeche', { name: 'Wohnfläche', einheit: 'm²', art: 'MENGE', stichtagArt: 'JAHRESENDE' }],
  ['index', { name: 'Index', einheit: 'Stufe', art: 'FERTIGWERT', stichtagArt: 'JAHRESENDE' }],
])
const m = (merkmal: string): Formel => ({ art: 'MERKMAL', merkmal })
const alter = (merkmal: string, alterVon: number, alterBis: number | null): Formel => ({
  art: 'MERKMAL',
  merkmal,
  teilgruppe: { alterVon, alterBis },
})
const bruch = (
  typ: 'ANTEIL' | 'RATE' | 'QUOTIENT' | 'MITTELWERT',
  zaehler: Formel,
  nenner: Formel,
): Berechnung => ({ typ, zaehler, nenner, faktor: 100 })

const FASSUNG: Indikatorfassung = {
  ...FASSUNG_VORGABE,
  name: 'Unter 18-Jährige',
  kurzname: 'Unter 18',
  definition: 'Anteil der unter 18-Jährigen.',
  berechnung: bruch('ANTEIL', alter('ew', 0, 18), m('ew')),
  einheit: 'Prozent',
  nachkommastellen: 1,
  polaritaet: 'NEUTRAL',
  intervall: 'WILSON',
}
const befunde = (abweichend: Partial<Indikatorfassung>) =>
  pruefeDefinition({ ...FASSUNG, ...abweichend }, merkmale).map(
    ({ schwere, code, pfad }) => `${schwere} ${code} ${pfad}`,
  )
const ohneIntervall = (berechnung: Berechnung, einheit = 'Prozent') =>
  befunde({ berechnung, einheit, intervall: 'KEINE' })

describe('pruefeDefinition', () => {
  it('hat an einer guten Definition nichts auszusetzen', () => {
    expect(befunde({})).toEqual([])
    expect(ohneIntervall(bruch('RATE', m('geburten'), m('ew')))).toEqual([])
  })

  it('nennt Merkmale, die es nicht gibt', () => {
    expect(befunde({ berechnung: bruch('ANTEIL', m('gibtsnicht'), m('ew')) })).toEqual([
      'FEHLER MERKMAL_UNBEKANNT berechnung',
    ])
  })

  it('findet den Zähler, der nicht im Nenner steckt', () => {
    expect(
      befunde({ berechnung: bruch('ANTEIL', alter('ew', 0, 18), alter('ew', 18, 65)) }),
    ).toEqual(['FEHLER NICHT_IM_NENNER berechnung.zaehler.teilgruppe'])
  })

  it('findet verschiedene Alter und Stichtage', () => {
    const jung = bruch('ANTEIL', alter('geburten', 15, 25), alter('ew', 15, 65))
    expect(befunde({ berechnung: jung })).toEqual(['HINWEIS ALTER_VERSCHIEDEN berechnung.nenner'])
    expect(befunde({ berechnung: bruch('ANTEIL', m('alo'), m('ew')) })).toEqual([
      'HINWEIS ZEIT_VERSCHIEDEN berechnung.nenner',
    ])
  })

  it('lässt Fertigwerte nicht zusammenzählen', () => {
    expect(ohneIntervall(bruch('QUOTIENT', m('index'), m('ew')))).toContain(
      'FEHLER FERTIGWERT_SUMMIERT berechnung.zaehler',
    )
    expect(ohneIntervall({ typ: 'FERTIGWERT', merkmal: 'ew' }, 'Personen')).toEqual([
      'HINWEIS ANZAHL_ALS_FERTIGWERT berechnung.merkmal',
    ])
  })

  it('teilt Anteile nicht durch Mengen und mischt keine Einheiten', () => {
    expect(befunde({ berechnung: bruch('ANTEIL', m('ew'), m('flaeche')) })).toEqual([
      'FEHLER NENNER_KEINE_ANZAHL berechnung.nenner',
    ])
    expect(ohneIntervall(bruch('QUOTIENT', m('ew'), m('flaeche')))).toEqual([
      'HINWEIS NENNER_KEINE_ANZAHL berechnung.nenner',
    ])
    expect(befunde({ berechnung: bruch('ANTEIL', m('flaeche'), m('ew')) })).toEqual([
      'FEHLER MENGE_KEIN_MITTELWERT berechnung.zaehler',
    ])
    const summe: Formel = { art: 'SUMME', teile: [m('geburten'), m('flaeche')] }
    expect(ohneIntervall(bruch('MITTELWERT', summe, m('ew')))).toContain(
      'FEHLER EINHEITEN_GEMISCHT berechnung.zaehler',
    )
  })

  it.each([
    ['Prozent', 1000],
    ['je 1.000', 100],
    ['Plätze je 10.000', 100],
    ['‰', 100],
  ])('bemerkt, dass „%s“ nicht zum Faktor %i gehört', (einheit, faktor) => {
    const berechnung = { ...FASSUNG.berechnung, faktor } as Berechnung
    expect(befunde({ einheit, berechnung })).toEqual(['FEHLER EINHEIT_FAKTOR berechnung.faktor'])
  })

  it.each(['je 100', 'Personen je 80-Jährige und Ältere', 'Stufe 1–9', 'Prozent'])(
    'nimmt „%s“ mit dem Faktor 100',
    (einheit) => {
      expect(befunde({ einheit })).toEqual([])
    },
  )

  it('gibt ein Intervall nur, wo es eines gibt', () => {
    const saldo: Formel = { art: 'DIFFERENZ', von: m('geburten'), abzueglich: m('alo') }
    expect(
      befunde({ berechnung: { ...bruch('RATE', saldo, m('ew')) }, intervall: 'BYAR' }),
    ).toContain('FEHLER INTERVALL_UNPASSEND intervall')
    const absolut: Berechnung = { typ: 'ABSOLUT', zaehler: m('ew'), faktor: 1 }
    expect(befunde({ berechnung: absolut, einheit: 'Personen' })).toEqual([
      'FEHLER INTERVALL_UNPASSEND intervall',
    ])
    expect(befunde({ intervall: 'BYAR' })).toEqual(['HINWEIS INTERVALL_UNGENAU intervall'])
    const quotient = bruch('QUOTIENT', m('sgb2'), m('ew'))
    expect(befunde({ berechnung: quotient, intervall: 'BYAR' })).toContain(
      'HINWEIS INTERVALL_UNGENAU intervall',
    )
    expect(befunde({ intervall: 'ZWEI_ZAEHLUNGEN' })).toEqual([
      'FEHLER INTERVALL_UNPASSEND intervall',
    ])
  })

  it('zählt nur zusammen, was sich zusammenzählen lässt', () => {
    expect(befunde({ poolingJahre: 0 })).toEqual(['FEHLER POOLING_UNGUELTIG poolingJahre'])
    expect(befunde({ poolingJahre: 2.5 })).toEqual(['FEHLER POOLING_UNGUELTIG poolingJahre'])
    const berechnung: Berechnung = { typ: 'VERAENDERUNG', zaehler: m('ew'), jahre: 5, faktor: 100 }
    expect(befunde({ berechnung, intervall: 'KEINE', poolingJahre: 3 })).toEqual([
      'FEHLER POOLING_UNPASSEND poolingJahre',
    ])
    expect(befunde({ altersregel: 'REGELALTERSGRENZE' })).toEqual([
      'FEHLER ALTERSREGEL_WIRKUNGSLOS altersregel',
    ])
  })

  it('prüft Texte, Zahlen und Listen', () => {
    expect(
      befunde({
        name: ' ',
        kurzname: 'x'.repeat(41),
        nachkommastellen: 7,
        relevanzAltenhilfe: 4,
        minZaehler: -1,
        richtwert: NaN,
        schwellen: [1, 1],
        synonyme: [''],
      }).map((text) => text.split(' ')[2]),
    ).toEqual([
      'name',
      'kurzname',
      'nachkommastellen',
      'relevanzAltenhilfe',
      'minZaehler',
      'richtwert',
      'schwellen',
      'synonyme',
    ])
  })
})

describe('parseBerechnung', () => {
  const codes = (roh: unknown) =>
    parseBerechnung(roh).verstoesse.map(({ code, pfad }) => `${pfad} ${code}`)

  it('liest, was der Typ kennt, und schreibt es in einer Ordnung', () => {
    const { berechnung } = parseBerechnung({
      nenner: { merkmal: ' ew ', art: 'MERKMAL', teilgruppe: {} },
      faktor: 100,
      zaehler: { teilgruppe: { alterBis: 18, alterVon: 0 }, merkmal: 'ew', art: 'MERKMAL' },
      typ: 'ANTEIL',
    })
    expect(JSON.stringify(berechnung)).toBe(JSON.stringify(FASSUNG.berechnung))
  })

  it.each([null, undefined, 'ANTEIL', [], 7, {}])('weist %j zurück', (roh) => {
    expect(parseBerechnung(roh).berechnung).toBeNull()
    expect(codes(roh).length).toBeGreaterThan(0)
  })

  it('weist fremde Angaben, falsche Arten und leere Stellen zurück', () => {
    expect(codes({ typ: 'ABSOLUT', zaehler: m('ew'), faktor: 1, böse: 1 })).toEqual([
      ' FORMEL_UNLESBAR',
    ])
    expect(codes({ typ: 'ABSOLUT', zaehler: { art: 'WURZEL' }, faktor: 1 })).toContain(
      'zaehler.art FORMEL_UNLESBAR',
    )
    expect(codes({ typ: 'ABSOLUT', zaehler: { art: 'SUMME' }, faktor: '1' })).toEqual([
      'zaehler.teile FORMEL_UNLESBAR',
      'faktor FORMEL_UNLESBAR',
    ])
    expect(codes({ typ: 'ANTEIL', zaehler: m('ew'), faktor: 1 })).toEqual([
      'nenner FORMEL_UNLESBAR',
    ])
  })

  it('hört auf, wo eine Formel zu tief, zu lang oder endlos ist', () => {
    const endlos: { art: string; teile: unknown[] } = { art: 'SUMME', teile: [] }
    endlos.teile.push(endlos)
    expect(codes({ typ: 'ABSOLUT', zaehler: endlos, faktor: 1 })).toEqual([
      expect.stringMatching(/FORMEL_ZU_TIEF$/),
    ])
    const teile = Array.from({ length: FORMELGRENZEN.blaetter + 100 }, () => m('ew'))
    expect(codes({ typ: 'ABSOLUT', zaehler: { art: 'SUMME', teile }, faktor: 1 })).toEqual([
      expect.stringMatching(/FORMEL_ZU_LANG$/),
    ])
  })

  it('wirft nie und gibt nur, was sich prüfen lässt', () => {
    fc.assert(
      fc.property(fc.anything(), (roh) => {
        const { berechnung } = parseBerechnung(roh)
        if (berechnung !== null) pruefeBerechnung(berechnung)
      }),
    )
  })
})
