/**
 * What arrives that should not: every file of this corpus ends in a correct
 * reading or in a German sentence that says what is wrong and what helps.
 * Nothing is taken silently for something else.
 */
import { utils, write } from '@e965/xlsx'
import type { CellObject } from '@e965/xlsx'
import { strToU8, zipSync } from 'fflate'
import { mappe } from '../../test/mappe.ts'
import { datei, latin1, toTafel } from '../../test/referenz.ts'
import { LesefehlerError } from '../lesung/index.ts'
import type { Datei, Lesung } from '../lesung/index.ts'
import { entschaerfe } from '../schreiben/csv/formel.ts'
import { erkenneDatei } from '../vorschlag/index.ts'
import type { Vorgaben } from '../vorschlag/index.ts'
import { parseZuordnung } from '../zuordnung/index.ts'
import { readDatei } from './index.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const verkette = (...teile: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(teile.flatMap((teil) => [...teil]))

/** The reading as the assistant makes it, through a mapping that was kept as text. */
function lese(eine: Datei, vorgaben: Vorgaben = {}): Lesung {
  const erkannt = erkenneDatei(eine, vorgaben)
  if (erkannt.art === 'UNLESBAR') throw new LesefehlerError(erkannt.meldungen)
  if (erkannt.art === 'GELESEN') return erkannt.lesung
  const { zuordnung, meldungen } = erkannt.vorschlag
  if (zuordnung === null) throw new LesefehlerError(meldungen)
  return readDatei(eine, parseZuordnung(JSON.stringify(zuordnung)))
}

const werte = (eine: Datei, vorgaben?: Vorgaben) => [...toTafel(lese(eine, vorgaben)).values()]
const fehlersaetze = ({ meldungen }: Lesung) =>
  meldungen.filter(({ schwere }) => schwere === 'FEHLER').map(({ text }) => text)
const namen = (eine: Datei) => [...lese(eine).zellen].map(({ raumName }) => raumName)

/** A workbook from cells as they are, with what a plain table cannot have. */
function bau(
  zellen: Readonly<Record<string, Partial<CellObject>>>,
  bereich: string,
  verborgen: Readonly<Record<string, readonly (readonly (string | number)[])[]>> = {},
): Uint8Array {
  const buch = utils.book_new()
  for (const [name, zeilen] of Object.entries(verborgen)) {
    utils.book_append_sheet(buch, utils.aoa_to_sheet(zeilen.map((zeile) => [...zeile])), name)
  }
  utils.book_append_sheet(buch, { ...zellen, '!ref': bereich }, 'Daten')
  buch.Workbook = {
    Sheets: buch.SheetNames.map((name) => ({
      name,
      Hidden: Object.hasOwn(verborgen, name) ? 1 : 0,
    })),
  }
  return new Uint8Array(write(buch, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
}

const KOPF = {
  A1: { t: 's', v: 'AGS' },
  B1: { t: 's', v: 'Jahr' },
  C1: { t: 's', v: 'Kinder' },
} as const

describe('Kodierung', () => {
  const tabelle = 'AGS;Ort;Jahr;Kinder\n05370028;Übach-Palenberg;2020;7\n05370016;Köln-Süd;2020;9\n'
  it.each([
    ['UTF-8', utf8(tabelle)],
    ['Windows-1252', latin1(tabelle)],
    [
      'UTF-16 ohne Kennung',
      new Uint8Array(new Uint16Array([...tabelle].map((z) => z.charCodeAt(0))).buffer),
    ],
    [
      'DOS, aus alten Fachverfahren',
      latin1(tabelle.replaceAll('ü', '\u0081').replaceAll('Ü', '\u009a').replaceAll('ö', '\u0094')),
    ],
    [
      'halb UTF-8, halb Windows-1252',
      verkette(utf8(tabelle.split('05370016')[0] ?? ''), latin1('05370016;Köln-Süd;2020;9\n')),
    ],
    [
      'UTF-8 mit Kennung, doch nicht ganz',
      verkette(
        Uint8Array.of(0xef, 0xbb, 0xbf),
        utf8('AGS;Ort;Jahr;Kinder\n05370028;Übach-Palenberg;2020;7\n'),
        latin1('05370016;Köln-Süd;2020;9\n'),
      ),
    ],
  ])('%s: Umlaute bleiben', (_, inhalt) => {
    expect(namen(datei(inhalt))).toEqual(['Übach-Palenberg', 'Köln-Süd'])
  })

  it('kaputtes UTF-8 verliert keine Zeile', () => {
    const inhalt = verkette(
      utf8('AGS;Ort;Jahr;Kinder\n05370028;'),
      Uint8Array.of(0xc3, 0x28),
      utf8('bach;2020;7\n'),
    )
    expect(werte(datei(inhalt))).toEqual([7])
  })
})

describe('Was keine Tabelle ist', () => {
  const pdf = verkette(utf8('%PDF-1.7\n'), Uint8Array.of(0, 1, 2, 3))
  const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)
  const verschluesselt = verkette(
    ole,
    new Uint8Array(504),
    new Uint8Array(new Uint16Array([...'EncryptedPackage'].map((z) => z.charCodeAt(0))).buffer),
    new Uint8Array(512),
  )
  it.each([
    ['eine leere Datei', new Uint8Array(), 'ist leer'],
    ['nur eine Kopfzeile', utf8('AGS;Jahr;Kinder\n'), 'keine Tabelle zu finden'],
    ['ein umbenanntes PDF', pdf, 'ist ein PDF und keine Tabelle'],
    ['ein Bild', verkette(Uint8Array.of(0x89), utf8('PNG\r\n')), 'ist ein Bild'],
    ['ein RAR-Archiv', utf8('Rar!\u001a\u0007'), 'ist ein RAR-Archiv'],
    ['eine JSON-Datei', utf8('{"a": [1, 2, 3], "b": "x, y"}'), 'ist eine JSON-Datei'],
    [
      'ein Word-Dokument',
      zipSync({ 'word/document.xml': utf8('<x/>') }),
      'ein Dokument aus Word oder PowerPoint und keine Tabelle',
    ],
    ['ein leeres Archiv', zipSync({}), 'Archiv „lieferung.xlsx“ ist leer'],
    ['eine Mappe mit Kennwort', verschluesselt, 'mit einem Kennwort geschützt'],
    ['eine zerschnittene Mappe', mappe({ Daten: [['AGS', 1]] }).slice(0, 900), 'beschädigt'],
    [
      'eine alte Mappe, die keine ist',
      verkette(ole, new Uint8Array(2000)),
      'lässt sich nicht öffnen',
    ],
    [
      'ein Archiv in einem Archiv',
      zipSync({ 'a.csv': zipSync({ 'b.csv': utf8('a;b\n1;2\n') }) }),
      'enthält 1 Tabellen',
    ],
  ])('%s', (_, inhalt, satz) => {
    const erkannt = erkenneDatei({ name: 'lieferung.xlsx', inhalt })
    if (erkannt.art !== 'UNLESBAR') throw new Error(erkannt.art)
    expect(erkannt.meldungen.map(({ text }) => text).join(' ')).toContain(satz)
  })
})

describe('Bomben', () => {
  it('ein Archiv, das sich tausendfach entpackt, wird vorher abgelehnt', () => {
    const inhalt = zipSync({ 'a.csv': new Uint8Array(30_000_000) })
    expect(inhalt.length).toBeLessThan(300_000)
    expect(() => lese(datei(inhalt, 'a.zip'))).toThrow('wird beim Entpacken zu groß')
  })

  it('eine Mappe mit verschachtelten XML-Entitäten wächst nicht', () => {
    const entitaeten = Array.from(
      { length: 30 },
      (_, i) => `<!ENTITY e${i + 1} "&e${i};&e${i};">`,
    ).join('')
    const xml = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "lol">${entitaeten}]><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="1" uniqueCount="1"><si><t>&e30;</t></si></sst>`
    const inhalt = zipSync({
      '[Content_Types].xml': strToU8(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      ),
      'xl/workbook.xml': strToU8(
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/></workbook>',
      ),
      'xl/sharedStrings.xml': strToU8(xml),
    })
    const vorher = process.memoryUsage().rss
    expect(() => lese(datei(inhalt, 'lol.xlsx'))).toThrow('hat kein Tabellenblatt')
    expect(process.memoryUsage().rss - vorher).toBeLessThan(100_000_000)
  })

  it('hunderttausend Zeilen gehen, 16.384 Spalten auch', () => {
    const zeilen = Array.from({ length: 100_000 }, (_, i) => {
      const monat = Math.floor(i / 2000)
      return `Q-${i % 2000};${String((monat % 12) + 1).padStart(2, '0')}.${2000 + Math.floor(monat / 12)};${i % 9}`
    })
    const lang = datei(`Quartier-Nr;Monat;Kinder\n${zeilen.join('\n')}\n`)
    let anzahl = 0
    for (const _ of lese(lang).zellen) anzahl += 1
    expect(anzahl).toBe(100_000)
    const jahre = Array.from({ length: 16_383 }, (_, i) => `Merkmal ${i}`)
    const breit = datei(
      `AGS;${jahre.join(';')}\n05370004;${jahre.map((_, i) => i).join(';')}\n`,
      '2020.csv',
    )
    const erkannt = erkenneDatei(breit)
    if (erkannt.art !== 'VORSCHLAG') throw new Error(erkannt.art)
    expect(werte(breit)).toHaveLength(999)
    expect(erkannt.vorschlag.meldungen.map(({ text }) => text).join()).toContain(
      'die 15.384 weiteren werden nicht gelesen',
    )
  }, 60_000)
})

describe('Arbeitsmappen', () => {
  it('verbundene Schlüssel gelten für alle ihre Zeilen, verbundene Zahlen nur einmal', () => {
    const blatt = utils.aoa_to_sheet([
      ['Gemeinde', 'AGS', 'Sex', 'Jahr', 'Kinder'],
      ['Erkelenz', '05370004', 'm', 2020, 5],
      ['', '', 'w', 2020, 6],
      ['Heinsberg', '05370016', 'm', 2020, 7],
      ['', '', 'w', 2020, ''],
    ])
    const rect = (spalte: number, von: number) => ({
      s: { r: von, c: spalte },
      e: { r: von + 1, c: spalte },
    })
    blatt['!merges'] = [rect(0, 1), rect(1, 1), rect(0, 3), rect(1, 3), rect(4, 3)]
    const buch = utils.book_new()
    utils.book_append_sheet(buch, blatt, 'Daten')
    const inhalt = new Uint8Array(write(buch, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
    expect(
      [...toTafel(lese(datei(inhalt)))].map(([schluessel, wert]) => [schluessel.slice(0, 8), wert]),
    ).toEqual([
      ['05370004', 5],
      ['05370004', 6],
      ['05370016', 7],
      ['05370016', 'NICHT_VERFUEGBAR'],
    ])
  })

  it('Formeln zählen mit ihrem Ergebnis; ohne Ergebnis und mit Fehler sind sie kein leeres Feld', () => {
    const zeilen = Array.from({ length: 20 }, (_, i) => [
      [`A${i + 2}`, { t: 's', v: `053700${i + 10}` }],
      [`B${i + 2}`, { t: 'n', v: 2020 }],
      [`C${i + 2}`, { t: 'n', v: i + 20, f: 'SUM(D1:D9)' }],
    ])
    const zellen = Object.fromEntries(zeilen.flat()) as Readonly<
      Record<string, Partial<CellObject>>
    >
    const kaputt = { C3: { t: 'e', v: 7 }, C5: { t: 's', v: '=SUM(C2:C4)' } } as const
    const lesung = lese(datei(bau({ ...KOPF, ...zellen, ...kaputt }, 'A1:C21')))
    expect([...toTafel(lesung).values()].slice(0, 4)).toEqual([20, 'NICHT_VERFUEGBAR', 22, 24])
    expect(fehlersaetze(lesung)).toHaveLength(1)
    expect(fehlersaetze(lesung)[0]).toContain(
      'Zeile 5, Spalte C (Kinder): „=SUM(C2:C4)“ ist keine Zahl',
    )
  })

  it('eine Mappe mit Makros wird gelesen wie jede andere; ausgeführt wird nichts', () => {
    const buch = utils.book_new()
    utils.book_append_sheet(
      buch,
      utils.aoa_to_sheet([
        ['AGS', 'Jahr', 'Kinder'],
        ['05370004', 2020, 7],
      ]),
      'Daten',
    )
    buch.vbaraw = Uint8Array.of(1, 2, 3)
    const inhalt = new Uint8Array(
      write(buch, { type: 'array', bookType: 'xlsm', bookVBA: true }) as ArrayBuffer,
    )
    expect(new TextDecoder('latin1').decode(inhalt)).toContain('vbaProject.bin')
    expect(werte(datei(inhalt, 'makro.xlsm'))).toEqual([7])
  })

  it('verborgene Blätter werden nicht für die Daten gehalten', () => {
    const alt = [
      ['AGS', 'Jahr', 'Kinder'],
      ...Array.from({ length: 50 }, (_, i) => ['05370004', 1950 + i, i]),
    ]
    const zellen = {
      ...KOPF,
      A2: { t: 's', v: '05370004' },
      B2: { t: 'n', v: 2020 },
      C2: { t: 'n', v: 3 },
    } as const
    expect(werte(datei(bau(zellen, 'A1:C2', { Archiv: alt })))).toEqual([3])
  })

  it('Zahlen als Text und Datumswerte als Zahl mit Datumsform', () => {
    const zellen = {
      ...KOPF,
      B1: { t: 's', v: 'Stichtag' },
      A2: { t: 's', v: '05370004' },
      B2: { t: 'n', v: 44196, z: 'dd.mm.yyyy' },
      C2: { t: 's', v: '1.234' },
    } as const
    expect([...toTafel(lese(datei(bau(zellen, 'A1:C2'))))]).toEqual([
      ['05370004 kinder 2020-12-31', 1234],
    ])
  })

  it('Datumswerte, die ihre Form verloren haben, werden nicht für Zahlen je Gebiet gehalten', () => {
    const eine = datei('AGS;Stichtag;Kinder\n05370004;44196;5\n05370016;44196;6\n')
    expect(() => lese(eine)).toThrow('„Stichtag“ (B) enthält Zahlen wie 44196')
  })
})

describe('Zahlen', () => {
  const mit = (...zahlen: readonly string[]) =>
    datei(
      ['AGS\tJahr\tWert', ...zahlen.map((zahl, i) => `0537000${i}\t2020\t${zahl}`)].join('\n'),
      'x.csv',
    )
  it.each([
    ['Punkte', ['1.234', '12.345', '1.234.567', '1,5'], [1234, 12345, 1234567, 1.5]],
    [
      'Leerzeichen',
      ['1 234', '12\u00a0345', '1\u202f234\u202f567', '1,5'],
      [1234, 12345, 1234567, 1.5],
    ],
    ['Hochkommas', ["1'234", '12’345', "1'234'567", '1,5'], [1234, 12345, 1234567, 1.5]],
    ['Minuszeichen aller Art', ['-1,5', '−2,5', '–3,5', '4,5'], [-1.5, -2.5, -3.5, 4.5]],
    ['negative Anzahlen bleiben, was sie sind', ['-5', '7'], [-5, 7]],
  ])('%s', (_, texte, erwartet) => {
    expect(werte(mit(...texte))).toEqual(erwartet)
  })

  it('1, 2, 3 sind Zahlen, wo nichts sagt, dass sie die Zeilen zählen', () => {
    expect(werte(mit('1', '2', '3'))).toEqual([1, 2, 3])
    const nummeriert = datei(
      'Lfd. Nr.;AGS;Jahr;Wert\n1;05370004;2020;7\n2;05370016;2020;7\n3;05370020;2020;8\n',
    )
    expect(werte(nummeriert)).toEqual([7, 7, 8])
  })

  it('Fußnoten an Zahlen werden gelesen und genannt', () => {
    const lesung = lese(mit('1.234¹', '12 2)', '7*', '8'))
    expect([...toTafel(lesung).values()]).toEqual([1234, 12, 7, 8])
    expect(lesung.meldungen.map(({ text }) => text).join()).toContain('Fußnote')
  })

  it.each(['1e308', '9'.repeat(400), '0x10', 'Infinity', '12,3,4', '1.23.4', 'ca. 5'])(
    '%s ist keine Zahl, und die Zeile wird genannt',
    (text) => {
      const saetze = fehlersaetze(lese(mit('1', '2', '3', '4', '5', '6', '7', '8', '9', text)))
      expect(saetze.join(' ')).toMatch(/Zeile 11, Spalte C .*ist keine Zahl/)
    },
  )

  it('1e308 in einer Mappe bleibt, was es ist; dass es unmöglich groß ist, sagt die Prüfung', () => {
    const zeilen = [
      ['AGS', 'Jahr', 'Wert'],
      ['05370004', 2020, 1e308],
      ['05370016', 2020, 7],
    ]
    expect(werte(datei(mappe({ Daten: zeilen })))).toEqual([1e308, 7])
  })

  it('-99 fehlt nur, wo sonst nichts negativ ist', () => {
    expect(werte(mit('5', '-99', '7'))).toEqual([5, 'NICHT_VERFUEGBAR', 7])
    expect(werte(mit('5', '-99', '-7'))).toEqual([5, -99, -7])
  })

  it('Infinity unter wenigen Zahlen wird genannt', () => {
    expect(() => lese(mit('1', '2', '3', 'NaN', 'Infinity'))).toThrow(
      '„Wert“ (C) hat neben Zahlen auch „NaN“ und „Infinity“.',
    )
  })

  it('NaN und „k. A.“ sind fehlende Werte, die der Vorschlag nennt', () => {
    expect(werte(mit('1', '2', '3', '4', '5', '6', '7', 'NaN', 'k. A.'))).toEqual([
      1,
      2,
      3,
      4,
      5,
      6,
      7,
      'NICHT_VERFUEGBAR',
      'NICHT_VERFUEGBAR',
    ])
  })
})

describe('Zeilen und Räume', () => {
  it('Fußnoten und Summen am Ende sind keine Räume', () => {
    const eine = datei(
      'Gebiet;Jahr;Kinder\nNord;2020;5\nSüd;2020;7\nInsgesamt;2020;12\n\n1) ohne Heime;;\nQuelle: Meldeamt, Stand: 2021;;\n',
    )
    expect(namen(eine)).toEqual(['Nord', 'Süd'])
  })

  it('ein Jahr 20144 wird mit Zeile und Spalte genannt, und nichts wird ihm zugeschrieben', () => {
    const zeilen = Array.from({ length: 9 }, (_, i) => `05370004;${2010 + i};${i + 10}`)
    const lesung = lese(datei(`AGS;Jahr;Kinder\n${zeilen.join('\n')}\n05370004;20144;99\n`))
    expect(fehlersaetze(lesung)).toEqual([
      'Zeile 11, Spalte B: „20144“ ist kein Jahr. Bitte in der Datei berichtigen oder in der Zuordnung einen anderen Zeitraum wählen.',
    ])
    expect([...toTafel(lesung).values()]).not.toContain(99)
  })

  it('zwei Orte eines Namens werden nie zu einem', () => {
    const raeume = [
      { schluessel: 'Q-1', name: 'Horst' },
      { schluessel: 'Q-2', name: 'Horst' },
      { schluessel: 'Q-3', name: 'Beeck' },
    ]
    const lesung = lese(datei('Ort;Jahr;Kinder\nHorst;2020;5\nBeeck;2020;7\n'), { raeume })
    expect([...lesung.zellen].map(({ raumSchluessel }) => raumSchluessel)).toEqual(['Horst', 'Q-3'])
  })

  it('der Schlüssel eines anderen Kreises bleibt dessen Schlüssel', () => {
    const lesung = lese(datei('AGS;Jahr;Kinder\n05370004;2020;5\n05374012;2020;7\n'))
    expect([...lesung.zellen].map(({ raumSchluessel }) => raumSchluessel)).toEqual([
      '05370004',
      '05374012',
    ])
  })

  it('dieselbe Zeile zweimal zählt einmal, zwei verschiedene halten an', () => {
    const mit = (zweite: string) =>
      lese(datei(`AGS;Jahr;Kinder\n05370004;2020;5\n05370016;2020;6\n${zweite}\n`))
    expect([...toTafel(mit('05370004;2020;5')).values()]).toEqual([5, 6])
    expect(fehlersaetze(mit('05370004;2020;9'))[0]).toContain(
      'steht für denselben Zeitraum mit anderen Werten schon in Zeile 2',
    )
  })
})

describe('Feindliche Namen', () => {
  it('Pfade in Archiven sind nur Namen', () => {
    const inhalt = zipSync({
      '../../../etc/passwd.csv': utf8(
        'GENESIS-Tabelle: 12411\nBevölkerungsstand (Anzahl);;\n;;31.12.2015\n;;Insgesamt\n05370;Heinsberg;252527\n__________\n',
      ),
      '__MACOSX/._passwd.csv': utf8('x'),
    })
    expect([...toTafel(readDatei(datei(inhalt))).values()]).toEqual([252527])
    const fremd = zipSync({ '..\\..\\geheim.csv': utf8('a;b\nx;y\n') })
    expect(() => readDatei(datei(fremd))).toThrow('„geheim.csv“')
  })

  it('Köpfe und Räume mit Namen aus JavaScript sind gewöhnliche Texte', () => {
    const eine = datei(
      '__proto__;Jahr;constructor;hasOwnProperty\n__proto__;2020;5;8\ntoString;2020;6;9\n',
    )
    const lesung = lese(eine, {
      rollen: { 0: 'RAUMNAME' },
      raeume: [{ schluessel: 'Q-9', name: '__proto__' }],
    })
    expect([...toTafel(lesung).values()]).toEqual([5, 8, 6, 9])
    expect(({} as Readonly<Record<string, unknown>>)['schluessel']).toBeUndefined()
  })

  it('Formeln in Namen kommen als Text herein und gehen neutral hinaus', () => {
    const eine = datei(
      'AGS;Ort;Jahr;Kinder\n05370004;"=HYPERLINK(""http://x"")";2020;5\n05370016;@SUM(A1);2020;6\n',
    )
    expect(namen(eine)).toEqual(['=HYPERLINK("http://x")', '@SUM(A1)'])
    for (const name of namen(eine)) expect(entschaerfe(name)).toBe(`'${name}`)
    const wieder = datei("AGS;Ort;Jahr;Kinder\n05370004;'=Mitte;2020;5\n05370016;'Nord;2020;6\n")
    expect(namen(wieder)).toEqual(['=Mitte', "'Nord"])
  })
})
