import fc from 'fast-check'
import { latin1 } from '../../test/referenz.ts'
import {
  decodeText,
  findeTrennzeichen,
  parseZahl,
  parseZelle,
  spaltenbuchstabe,
  zeilen,
} from './index.ts'

const lies = (text: string, trennzeichen = ';') => [...zeilen(text, trennzeichen)]

describe('decodeText', () => {
  it('recognises UTF-8 with and without mark, UTF-16 and Windows-1252', () => {
    const utf8 = new TextEncoder().encode('Übach')
    expect(decodeText(utf8)).toEqual({ text: 'Übach', kodierung: 'UTF-8' })
    expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8))).toEqual({
      text: 'Übach',
      kodierung: 'UTF-8 mit BOM',
    })
    expect(decodeText(Uint8Array.of(0xff, 0xfe, 0xdc, 0x00, 0x62, 0x00))).toEqual({
      text: 'Üb',
      kodierung: 'UTF-16',
    })
    expect(decodeText(latin1('Köln; é'))).toEqual({ text: 'Köln; é', kodierung: 'Windows-1252' })
    expect(decodeText(Uint8Array.of(0x80, 0x96, 0x85, 0x84)).text).toBe('€–…„')
  })

  it('refuses bytes that are no text', () => {
    expect(() => decodeText(Uint8Array.of(65, 0, 66))).toThrow('keine Textdatei')
    const rauschen = Uint8Array.from({ length: 300 }, (_, i) => 1 + ((i * 97) % 255))
    expect(() => decodeText(rauschen)).toThrow('keine Textdatei')
  })

  it('reads a table with a stray control character', () => {
    const zeile = new TextEncoder().encode('Gangelt;12\u001A')
    expect(decodeText(zeile).kodierung).toBe('UTF-8')
  })
})

describe('zeilen', () => {
  it('counts lines of the file, also inside quoted fields', () => {
    expect(lies('a;b\r\n"zu ""Tabelle"":\nRest";c\nd;e')).toEqual([
      { zeile: 1, felder: ['a', 'b'] },
      { zeile: 2, felder: ['zu "Tabelle":\nRest', 'c'] },
      { zeile: 4, felder: ['d', 'e'] },
    ])
  })

  it('takes a quote inside a field as text', () => {
    expect(lies('Indikatoren "Soziales";;\n1;2')).toEqual([
      { zeile: 1, felder: ['Indikatoren "Soziales"', '', ''] },
      { zeile: 2, felder: ['1', '2'] },
    ])
  })

  it('keeps empty fields at the end, drops the mark and survives an open quote', () => {
    expect(lies('\uFEFFa;"";\n')[0]?.felder).toEqual(['a', '', ''])
    expect(lies('a;"b;c\nd')).toEqual([
      { zeile: 1, felder: ['a', 'b;c\nd'], offen: { zeile: 1, spalte: 1, text: 'b' } },
    ])
    expect(() => lies(`"offen\n${'x\n'.repeat(150_000)}`)).toThrow('nicht geschlossen')
  })

  it('says which quote is open where the next one opens another field', () => {
    const [, zweite] = lies('a;b\n"x\ny";"Gangelt;96\n"Selfkant";7\n')
    expect(zweite?.offen).toEqual({ zeile: 3, spalte: 1, text: 'Gangelt' })
  })

  it('gives back what was written', () => {
    const feld = fc.string().map((text) => text.replaceAll(/[\r\0\uFEFF]/g, ''))
    fc.assert(
      fc.property(
        fc.array(fc.array(feld, { minLength: 2, maxLength: 4 }), { minLength: 1 }),
        (tabelle) => {
          const text = tabelle
            .map((zeile) => zeile.map((f) => `"${f.replaceAll('"', '""')}"`).join(';'))
            .join('\n')
          const gelesene = lies(text)
          expect(gelesene.map(({ felder }) => felder)).toEqual(tabelle)
          expect(gelesene.some(({ offen }) => offen)).toBe(false)
        },
      ),
    )
  })

  it('reads one line of a megabyte', () => {
    expect(lies('x;'.repeat(500_000))[0]?.felder).toHaveLength(500_001)
  })
})

describe('findeTrennzeichen', () => {
  it.each([
    ['DG;Deutschland;1\n05;Köln, Bezirk;2\n', ';'],
    ['a,b,c\n1,"2,5",3\n4,"5,5",6\n', ','],
    ['a\tb\n1\t2,5\n', '\t'],
    ['nur Text', ';'],
  ])('%j', (text, erwartet) => {
    expect(findeTrennzeichen(text)).toBe(erwartet)
  })
})

describe('parseZahl', () => {
  it.each([
    ['1.234,5', 1234.5],
    ['-0,2', -0.2],
    ['12,3', 12.3],
    ['82.175.684', 82_175_684],
    ['1 234', 1234],
    ['−7', -7],
    ['–7,5', -7.5],
    ["1'234'567,8", 1234567.8],
    ['1’234', 1234],
    ["1'23", null],
    ['-,14', -0.14],
    ['1.5', null],
    ['1,234.5', null],
    ['12 3', null],
    ['1e3', null],
    ['', null],
    ['0x10', null],
  ])('de %j', (text, erwartet) => {
    expect(parseZahl(text, 'de')).toBe(erwartet)
  })

  it.each([
    ['1,234.5', 1234.5],
    ['77.2', 77.2],
    ['.5', 0.5],
    ['1.234,5', null],
    ['12,3', null],
  ])('en %j', (text, erwartet) => {
    expect(parseZahl(text, 'en')).toBe(erwartet)
  })

  it('reads every whole number in both writings', () => {
    fc.assert(
      fc.property(fc.integer(), (zahl) => {
        expect(parseZahl(zahl.toLocaleString('de-DE'), 'de')).toBe(zahl)
        expect(parseZahl(zahl.toLocaleString('en-US'), 'en')).toBe(zahl)
      }),
    )
  })
})

describe('parseZelle', () => {
  it.each([
    ['-', '-'],
    ['–', '-'],
    ['.', '.'],
    ['...', '...'],
    ['…', '...'],
    ['/', '/'],
    [' x ', 'x'],
    ['X', 'x'],
    ['( )', '()'],
    ['()', '()'],
    ['*', '*'],
    ['<3', '*'],
    ['< 10', '*'],
  ])('%j is a sign', (roh, zeichen) => {
    expect(parseZelle(roh, 'de')).toEqual({ art: 'ZEICHEN', zeichen })
  })

  it('keeps the figure in brackets and marks it', () => {
    expect(parseZelle('(1.234)', 'de')).toEqual({ art: 'ZAHL', zahl: 1234, eingeklammert: true })
  })

  it.each([
    ['1.234¹', 1234, 'FUSSNOTE'],
    ['12 2)', 12, 'FUSSNOTE'],
    ['7*', 7, 'FUSSNOTE'],
    ['5,5 a)', 5.5, 'FUSSNOTE'],
    ['1.234p', 1234, 'p'],
    ['8 r', 8, 'r'],
  ])('reads %j and keeps what hangs on it', (roh, zahl, zusatz) => {
    expect(parseZelle(roh, 'de')).toEqual({ art: 'ZAHL', zahl, eingeklammert: false, zusatz })
  })

  it.each(['15)', '1p2', 'p', '¹', '5 6 7)'])('%j stays unreadable', (roh) => {
    expect(parseZelle(roh, 'de')).toEqual({ art: 'UNLESBAR' })
  })

  it('tells empty from unreadable and never gives minus zero', () => {
    expect(parseZelle('\u00A0', 'de')).toEqual({ art: 'LEER' })
    expect(parseZelle('ca. 5', 'de')).toEqual({ art: 'UNLESBAR' })
    expect(parseZelle(Number.NaN, 'de')).toEqual({ art: 'UNLESBAR' })
    expect(parseZelle('-0,0', 'de')).toEqual({ art: 'ZAHL', zahl: 0, eingeklammert: false })
  })
})

describe('spaltenbuchstabe', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('%i is %s', (index, buchstabe) => {
    expect(spaltenbuchstabe(index)).toBe(buchstabe)
  })
})
