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
