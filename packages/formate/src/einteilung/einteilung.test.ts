import { parseEinteilung } from './index.ts'

describe('parseEinteilung', () => {
  it.each([';', ',', '\t', '|'])(
    'reads rows parted by %j, with a mark of the encoding and quotes',
    (t) => {
      const text = `\uFEFFBaustein${t}Sozialraum\r\n05370001${t}"Nord"\r\n\r\n 05370002 ${t}\r\n`
      expect(parseEinteilung(text)).toEqual([
        { zeile: 1, baustein: 'Baustein', raum: 'Sozialraum' },
        { zeile: 2, baustein: '05370001', raum: 'Nord' },
        { zeile: 4, baustein: '05370002', raum: '' },
      ])
    },
  )

  it('keeps a name with the delimiter in it, and knows the line after it', () => {
    expect(parseEinteilung('a;"Nord; Süd"\nb;"Ost"')).toEqual([
      { zeile: 1, baustein: 'a', raum: 'Nord; Süd' },
      { zeile: 2, baustein: 'b', raum: 'Ost' },
    ])
  })

  it('is empty where nothing stands', () => {
    expect(parseEinteilung('')).toEqual([])
    expect(parseEinteilung(' \n;;\n')).toEqual([])
  })
})

describe('an Umsteigeschlüssel', () => {
  const KOPF = 'alter Sozialraum;neuer Sozialraum;Teilgruppe;Anteil;Name alt;Name neu'

  it('is a list where every area goes as a whole, once however many groups it has', () => {
    const text = `${KOPF}\nB-1;R-1;alle;1;Lieck;Nord\nB-1;R-1;unter 18;1,0;Lieck;Nord\nB-1;R-2;alle;0;Lieck;Süd\nB-2;R-2;alle;100 %;Porselen;Süd`
    expect(parseEinteilung(text).map(({ baustein, raum }) => [baustein, raum])).toEqual([
      ['B-1', 'Nord'],
      ['B-2', 'Süd'],
    ])
    expect(parseEinteilung('alt;neu;Anteil\nB-1;R-1;1')).toMatchObject([{ raum: 'R-1' }])
  })

  it.each([
    ['0,4', 'Zeile 2: „B-1“ geht nur zu 40 % in „Nord“.'],
    ['', 'Zeile 2: Der Anteil von „B-1“ an „Nord“ fehlt'],
    ['-1', 'Zeile 2: Der Anteil von „B-1“ an „Nord“ fehlt'],
    ['1e9', 'Zeile 2: Der Anteil von „B-1“ an „Nord“ fehlt'],
    ['viel', 'Zeile 2: Der Anteil von „B-1“ an „Nord“ fehlt'],
  ])('is refused with a sentence where a share is %j', (anteil, satz) => {
    const zeile = `B-1;R-1;alle;${anteil};Lieck;Nord`
    expect(() => parseEinteilung(`${KOPF}\n${zeile}`)).toThrow(satz)
    const viele = Array.from({ length: 9 }, () => zeile).join('\n')
    expect(() => parseEinteilung(`${KOPF}\n${viele}`)).toThrow('Ebenso 6 weitere Zeilen.')
  })
})
