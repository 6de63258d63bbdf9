import fc from 'fast-check'
import { mappe } from '../../test/mappe.ts'
import { datei, toTafel } from '../../test/referenz.ts'
import { readDatei } from '../erkennung/index.ts'
import type { Datei } from '../lesung/index.ts'
import { erkenneDatei, ergaenzeZuordnung, proposeZuordnung } from '../vorschlag/index.ts'
import { parseZuordnung } from '../zuordnung/index.ts'
import type { Zuordnung } from '../zuordnung/index.ts'
import { findVorlage, kopfOf } from './index.ts'
import type { Vorlage, Vorlagentreffer } from './index.ts'

/** A Vorlage as the assistant keeps it: from a file and what the planner said. */
function lerne(eine: Datei, name = 'Jugendamt', aendere = (z: Zuordnung): Zuordnung => z): Vorlage {
  const { zuordnung } = proposeZuordnung(eine)
  if (zuordnung === null) throw new Error('no mapping')
  const ergaenzt = aendere(ergaenzeZuordnung(zuordnung, { herausgeber: name, merkmale: {} }))
  return { name, quelle: ergaenzt.quelle, zuordnung: ergaenzt, kopf: kopfOf(eine, ergaenzt) }
}

function finde(eine: Datei, ...vorlagen: readonly Vorlage[]): Vorlagentreffer {
  const treffer = findVorlage(eine, vorlagen)
  if (treffer === null) throw new Error('no Vorlage')
  return treffer
}

/** The figures, read by the Vorlage that fits. */
const lies = (eine: Datei, ...vorlagen: readonly Vorlage[]) => {
  const { zuordnung } = finde(eine, ...vorlagen)
  const lesung = readDatei(eine, parseZuordnung(JSON.stringify(zuordnung)))
  expect(lesung.meldungen.filter(({ schwere }) => schwere === 'FEHLER')).toEqual([])
  return [...toTafel(lesung)]
}

const ALT = datei(
  'AGS;Gemeinde;Jahr;Hilfen;Hilfen stationär\n05370004;Erkelenz;2022;120;14\n05370016;Heinsberg;2022;90;9\n',
)

describe('findVorlage', () => {
  it('knows the same table again', () => {
    const vorlage = lerne(ALT)
    expect(finde(ALT, vorlage)).toMatchObject({
      vorlage: 0,
      name: 'Jugendamt',
      zuordnung: vorlage.zuordnung,
      sicherheit: 'SICHER',
      abweichungen: [],
    })
  })

  it('finds columns that have moved, below titles, in a workbook', () => {
    const neu = datei(
      mappe({
        Deckblatt: [['Kreis Heinsberg'], ['x']],
        Daten: [
          ['Hilfen zur Erziehung'],
          [],
          ['Jahr', 'Gemeinde', 'Hilfen stationär', 'AGS', 'Hilfen'],
          [2023, 'Erkelenz', 15, '05370004', 130],
          [2023, 'Heinsberg', 8, '05370016', 95],
          [2023, 'Summe', 23, '', 225],
        ],
      }),
      'neu.xlsx',
    )
    expect(finde(neu, lerne(ALT))).toMatchObject({
      sicherheit: 'SICHER',
      kopfzeile: 3,
      abweichungen: [
        '4 Spalten stehen an anderer Stelle als zuletzt.',
        'Die Köpfe der Spalten stehen jetzt in Zeile 3.',
      ],
    })
    expect(lies(neu, lerne(ALT))).toEqual([
      ['05370004 jugendamt_hilfen 2023-01-01', 130],
      ['05370004 jugendamt_hilfen_stationaer 2023-01-01', 15],
      ['05370016 jugendamt_hilfen 2023-01-01', 95],
      ['05370016 jugendamt_hilfen_stationaer 2023-01-01', 8],
    ])
  })

  it('moves a year in the heads on, and reads one more year like the others', () => {
    const alt = datei('AGS;Plätze 2021;Plätze 2022\n05370004;1;2\n05370016;3;4\n')
    const neu = datei('AGS;Plätze 2022;Plätze 2023;Plätze 2024\n05370004;2;5;7\n05370016;4;6;8\n')
    expect(finde(neu, lerne(alt))).toMatchObject({
      sicherheit: 'SICHER',
      abweichungen: [
        'Eine Spalte steht an anderer Stelle als zuletzt.',
        'Hinzugekommen und gelesen: „Plätze 2023“ (C).',
      ],
    })
    expect(lies(neu, lerne(alt)).slice(0, 3)).toEqual([
      ['05370004 jugendamt_plaetze 2024-01-01', 7],
      ['05370004 jugendamt_plaetze 2022-01-01', 2],
      ['05370004 jugendamt_plaetze 2023-01-01', 5],
    ])
  })

  it('does not miss a year that is no longer there', () => {
    const alt = datei('AGS;Plätze 2021;Plätze 2022\n05370004;1;2\n05370016;3;4\n')
    const neu = datei('AGS;Plätze 2022\n05370004;2\n05370016;4\n')
    expect(finde(neu, lerne(alt))).toMatchObject({ sicherheit: 'SICHER' })
    expect(lies(neu, lerne(alt))).toHaveLength(2)
  })

  it('takes a Stichtag above the table from this file, never from the last one', () => {
    const tabelle = (titel: string) =>
      datei(`${titel};;\nQuartier-Nr;Einwohner;unter 18 Jahre\nQ-1;10;2\nQ-2;20;3\n`, 'liste.csv')
    const vorlage = lerne(tabelle('Bestand am 30.06.2022'))
    expect(finde(tabelle('Bestand am 30.06.2023'), vorlage)).toMatchObject({
      sicherheit: 'SICHER',
      abweichungen: ['Der Zeitraum ist jetzt 30.06.2023, in der Vorlage war er 30.06.2022.'],
    })
    expect(finde(tabelle('Bestand 2023'), vorlage).zuordnung.zeitraum).toEqual({
      wert: '30.06.2023',
      art: 'STICHTAG',
    })
    const ohne = finde(tabelle('Bestand'), vorlage)
    expect(ohne).toMatchObject({ sicherheit: 'UNSICHER', zuordnung: { kopfzeilen: 2 } })
    expect(ohne.abweichungen[0]).toContain('nennt keinen Zeitraum')
  })

  it('knows merged heads by all their lines', () => {
    const alt = datei(
      'AGS;Deutsche;;Ausländer;\n;männlich;weiblich;männlich;weiblich\n05370004;1;2;3;4\n05370016;5;6;7;8\n',
      '2022.csv',
    )
    const neu = datei(
      'AGS;Ausländer;;Deutsche;\n;weiblich;männlich;weiblich;männlich\n05370004;40;30;20;10\n05370016;8;7;6;5\n',
      '2022.csv',
    )
    const vorlage = lerne(alt)
    expect(vorlage.kopf).toEqual([
      'AGS',
      'Deutsche\nmännlich',
      'Deutsche\nweiblich',
      'Ausländer\nmännlich',
      'Ausländer\nweiblich',
    ])
    const zahlen = new Map(lies(neu, vorlage))
    expect([...zahlen.values()].slice(0, 4)).toEqual([10, 20, 30, 40])
  })

  it('names what is renamed, gone and new', () => {
    const alt = datei('AGS;Jahr;Einwohner;Arbeitslose;Wohngeldempfänger\n05370004;2022;1;2;3\n')
    const neu = datei('AGS;Jahr;Einwohnerzahl;Arbeitslosen;Zuzüge\n05370004;2023;4;5;6\n')
    expect(finde(neu, lerne(alt))).toMatchObject({
      sicherheit: 'UNSICHER',
      abweichungen: [
        '„Einwohner“ heißt jetzt „Einwohnerzahl“.',
        '„Arbeitslose“ heißt jetzt „Arbeitslosen“.',
        'Eine Spalte gibt es in dieser Datei nicht: „Wohngeldempfänger“. Ihre Werte werden nicht geliefert.',
        'Hinzugekommen und nicht gelesen: „Zuzüge“ (E). Sollen diese Zahlen übernommen werden, bitte die Zuordnung ergänzen.',
      ],
    })
    expect(lies(neu, lerne(alt)).map(([, wert]) => wert)).toEqual([4, 5])
  })

  it.each([
    ['Zuzüge', 'Fortzüge'],
    ['unter 3 Jahre', 'unter 6 Jahre'],
    ['männlich', 'weiblich'],
    ['Beschäftigte am Wohnort', 'Beschäftigte am Arbeitsort'],
    ['Arbeitslose', 'Arbeitslose SGB II'],
    ['Beschäftigte', 'Beschäftigtenquote'],
    ['Deutsche', 'Ausländer'],
    ['Geburten', 'Gestorbene'],
  ])('never takes „%s“ for „%s“', (eins, zwei) => {
    const mit = (kopf: string) =>
      datei(`AGS;Jahr;${kopf};Haushalte\n05370004;2022;1;2\n05370016;2022;3;4\n`)
    const treffer = finde(mit(zwei), lerne(mit(eins)))
    expect(treffer.sicherheit).toBe('UNSICHER')
    expect(treffer.zuordnung.werte.map(({ spalte }) => spalte)).toEqual(['Haushalte'])
  })

  it('reads long tables and says which texts it does not know', () => {
    const alt = datei('Jahr;AGS;Sex;Wert\n2022;05370004;m;1\n2022;05370004;w;2\n')
    const neu = datei(
      'AGS;Jahr;Sex;Wert\n05370004;2023;m;3\n05370004;2023;w;4\n05370004;2023;d;5\n',
    )
    const treffer = finde(neu, lerne(alt))
    expect(treffer.sicherheit).toBe('WAHRSCHEINLICH')
    expect(treffer.abweichungen.at(-1)).toBe(
      'In der Spalte „Sex“ stehen Texte, die die Vorlage nicht kennt: „d“. Ihre Zeilen werden nicht gelesen.',
    )
    expect(lies(neu, lerne(alt)).map(([, wert]) => wert)).toEqual([3, 4])
  })

  it('is not sure of a table that a new column breaks down', () => {
    const vorlage = lerne(ALT)
    const mit = (...zeilen: readonly string[]) =>
      finde(
        datei(['AGS;Gemeinde;Jahr;Geschlecht;Hilfen;Hilfen stationär', ...zeilen].join('\n')),
        vorlage,
      )
    const satz =
      'Die Zeilen sind jetzt auch nach „Geschlecht“ (D) unterschieden: „männlich“ und „weiblich“. Die Vorlage kennt diese Spalte nicht; bitte die Zuordnung ergänzen, sonst gilt ein Teil als das Ganze.'
    expect(
      mit('05370004;Erkelenz;2023;männlich;70;8', '05370004;Erkelenz;2023;weiblich;60;7'),
    ).toMatchObject({ sicherheit: 'UNSICHER', abweichungen: expect.arrayContaining([satz]) })
    const kodiert = mit('05370004;Erkelenz;2023;1;70;8', '05370004;Erkelenz;2023;2;60;7')
    expect(kodiert.sicherheit).toBe('UNSICHER')
    expect(kodiert.abweichungen.filter((einer) => einer.includes('Geschlecht'))).toEqual([
      expect.stringContaining('„1“ und „2“'),
    ])
  })

  it('is not sure of a new column that names one part in every row, but of one that names all', () => {
    const mit = (text: string) =>
      finde(
        datei(
          `AGS;Gemeinde;Jahr;Hilfen;Hilfen stationär;Geschlecht\n05370004;Erkelenz;2023;70;8;${text}\n05370016;Heinsberg;2023;60;7;${text}\n`,
        ),
        lerne(ALT),
      )
    expect(mit('weiblich')).toMatchObject({
      sicherheit: 'UNSICHER',
      abweichungen: [
        'Neu ist die Spalte „Geschlecht“ (F) mit „weiblich“ in jeder Zeile: Vielleicht zählt die Datei nur diesen Teil. Bitte prüfen und die Zuordnung ergänzen.',
      ],
    })
    expect(mit('insgesamt')).toMatchObject({ sicherheit: 'SICHER', abweichungen: [] })
  })

  it('asks again where heads say nothing but years', () => {
    const mit = (titel: string) => datei(`${titel};;\nAGS;2021;2022\n05370004;1;2\n`, 'x.csv')
    const vorlage = lerne(mit('Arbeitslose nach Gemeinden'))
    expect(finde(mit('Arbeitslose nach Gemeinden'), vorlage).sicherheit).toBe('SICHER')
    expect(finde(mit('Wohngeld nach Gemeinden'), vorlage).sicherheit).toBe('UNSICHER')
  })

  it('takes point for comma where the figures show it', () => {
    const alt = datei('AGS;Jahr;Anteil\n05370004;2022;1,5\n05370016;2022;2,25\n')
    const neu = datei('AGS;Jahr;Anteil\n05370004;2023;1.5\n05370016;2023;2.25\n')
    expect(finde(neu, lerne(alt)).abweichungen).toEqual([
      'Die Zahlen haben diesmal ein Dezimalpunkt.',
    ])
    expect(lies(neu, lerne(alt)).map(([, wert]) => wert)).toEqual([1.5, 2.25])
  })

  it('adds the names and totals of this file to those of the Vorlage', () => {
    const raeume = [
      { schluessel: '05370004', name: 'Erkelenz, Stadt' },
      { schluessel: '05370016', name: 'Heinsberg, Stadt' },
    ]
    const alt = datei('Ort;Jahr;Plätze\nErkelenz;2022;1\nGesamt;2022;2\n')
    const vorlage = lerne(alt, 'Amt', (z) => ({
      ...z,
      raum: { ...z.raum, umschluesselung: { Erkelenz: '05370004' } },
    }))
    const neu = datei('Ort;Jahr;Plätze\nErkelenz;2023;1\nHeinsberg;2023;3\nSumme;2023;4\n')
    expect(findVorlage(neu, [vorlage], { raeume })?.zuordnung.raum).toMatchObject({
      umschluesselung: { Erkelenz: '05370004', Heinsberg: '05370016' },
      auslassen: ['Gesamt', 'Summe'],
    })
  })

  it('takes the better one, of equal ones the first, and none for another table', () => {
    const anders = lerne(datei('AGS;Jahr;Hilfen;Kosten\n05370004;2022;1;2\n'), 'Kämmerei')
    expect(finde(ALT, anders, lerne(ALT), lerne(ALT))).toMatchObject({ vorlage: 1 })
    const fremd = datei('Straße;Hausnummer;Kinder\nMarkt;1;3\nMarkt;2;4\n')
    expect(findVorlage(fremd, [lerne(ALT)])).toBeNull()
    expect(findVorlage(ALT, [])).toBeNull()
  })

  it('asks whose file it is where the same form is kept for two offices', () => {
    const [erkelenz, wegberg] = [lerne(ALT, 'Meldeamt Erkelenz'), lerne(ALT, 'Meldeamt Wegberg')]
    expect(finde(ALT, erkelenz, wegberg)).toMatchObject({
      vorlage: 0,
      sicherheit: 'UNSICHER',
      abweichungen: ['Ebenso gut passt „Meldeamt Wegberg“. Bitte prüfen, von wem die Datei ist.'],
    })
    expect(finde(ALT, erkelenz, { ...wegberg, eigene: true })).toMatchObject({
      vorlage: 1,
      sicherheit: 'SICHER',
    })
  })

  it('survives keys of JavaScript as heads', () => {
    const eine = datei('__proto__;jahr;constructor\n05370004;2022;1\n05370016;2022;2\n')
    const vorlage = lerne(eine)
    expect(finde(eine, vorlage).zuordnung).toEqual(vorlage.zuordnung)
  })
})

describe('the same table next year', () => {
  const KOEPFE = ['Hilfen', 'Hilfen stationär', 'Betreute unter 3 Jahre', 'Ausländer', 'Wohngeld']
  const angabe = fc.record({
    reihenfolge: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7, maxLength: 7 }),
    titel: fc.array(fc.constantFrom('Jugendamt', 'Stand der Technik', 'Kreis Heinsberg', ''), {
      maxLength: 4,
    }),
    jahr: fc.integer({ min: 2023, max: 2030 }),
    trenner: fc.constantFrom(';', '\t'),
  })
  const tabelle = (jahr: number, spalten: readonly number[], trenner = ';'): string => {
    const kopf = ['AGS', 'Gemeinde', ...KOEPFE.map((name) => `${name} ${jahr}`)]
    const zeilen = ['05370004', '05370016', '05370020'].map((ags, i) => [
      ags,
      `Ort ${'ABC'[i] ?? ''}`,
      ...KOEPFE.map((_, k) => String(jahr - 1990 + 100 * k + 7 * i)),
    ])
    return [kopf, ...zeilen].map((zeile) => spalten.map((nr) => zeile[nr]).join(trenner)).join('\n')
  }

  it('gives the same figures, wherever its columns and its head stand', () => {
    const vorlage = lerne(datei(tabelle(2022, [0, 1, 2, 3, 4, 5, 6])))
    fc.assert(
      fc.property(angabe, ({ reihenfolge, titel, jahr, trenner }) => {
        const text = [...titel, tabelle(jahr, reihenfolge, trenner)].join('\n')
        const zahlen = new Map(lies(datei(text), vorlage))
        const erwartet = lies(datei(tabelle(jahr, [0, 1, 2, 3, 4, 5, 6])), vorlage)
        expect(finde(datei(text), vorlage).sicherheit).toBe('SICHER')
        expect(zahlen).toEqual(new Map(erwartet))
        expect(zahlen.get(`05370016 jugendamt_hilfen ${jahr}-01-01`)).toBe(jahr - 1983)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a proposal', () => {
  it('says by which Vorlage, and gives its roles; what the user says goes before it', () => {
    const neu = datei('Jahr;AGS;Gemeinde;Hilfen;Hilfen stationär\n2023;05370004;Erkelenz;5;1\n')
    const vorlagen = [lerne(ALT)]
    const vorschlag = proposeZuordnung(neu, { vorlagen })
    expect(vorschlag).toMatchObject({ sicherheit: 'SICHER', fehlt: [], vorlage: { vorlage: 0 } })
    expect(vorschlag.zuordnung?.quelle).toBe('jugendamt')
    expect(vorschlag.spalten.map(({ rolle }) => rolle)).toEqual([
      'ZEITRAUM',
      'RAUMSCHLUESSEL',
      'RAUMNAME',
      'WERT',
      'WERT',
    ])
    expect(vorschlag.meldungen[0]?.text).toBe(
      'Gelesen wird nach der Vorlage „Jugendamt“. Die Datei sieht aus wie die früheren.',
    )
    expect(proposeZuordnung(neu, { vorlagen, rollen: { 4: 'UNBEACHTET' } }).vorlage).toBeNull()
    expect(erkenneDatei(neu, { vorlagen })).toMatchObject({
      vorschlag: { vorlage: { vorlage: 0 } },
    })
  })
})
