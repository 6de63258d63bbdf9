import fc from 'fast-check'
import { toTabellenHtml, toTabellenText, type Dokumenttabelle } from './dokumenttabelle.ts'

const TABELLE: Dokumenttabelle = {
  titel: 'Kinder unter 18 im SGB II, 2014–2024, Prozent',
  kopf: ['Raum', '2023', '2024', 'Urteil'],
  zeilen: [
    ['Nord <&>', '20,1', '\u22122,0', 'nicht sicher'],
    ['Süd', '.', '1.234,5', 'gesunken'],
  ],
  fuss: ['Quelle: Demodaten (synthetisch).', 'Abgerufen am 22.11.2026.'],
}

describe(toTabellenHtml, () => {
  const html = toTabellenHtml(TABELLE)

  it('ist eine echte Tabelle mit Kopf, Zeilen und Quelle', () => {
    expect(html.match(/<tr>/g)).toHaveLength(3)
    expect(html.match(/<th scope="col"/g)).toHaveLength(4)
    expect(html).toContain('>20,1</td>')
    expect(html.indexOf('Quelle: Demodaten')).toBeGreaterThan(html.indexOf('</table>'))
    expect(html.indexOf('2014–2024, Prozent')).toBeLessThan(html.indexOf('<table'))
  })

  it('setzt Zahlen und Zeichen rechts, Worte links', () => {
    const ausrichtung = (text: string) => new RegExp(`align="(\\w+)">${text}<`).exec(html)?.[1]
    expect(['\u22122,0', '1\\.234,5', '\\.'].map(ausrichtung)).toEqual(['right', 'right', 'right'])
    expect(ausrichtung('nicht sicher')).toBe('left')
  })

  it('lässt keinen Text zu Auszeichnung werden', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const ohne = toTabellenHtml({ ...TABELLE, zeilen: [[text, text]], fuss: [text] })
        const tags = (quelle: string) => quelle.replaceAll(/[^<>]/g, '').length
        expect(tags(ohne)).toBe(
          tags(toTabellenHtml({ ...TABELLE, zeilen: [['', '']], fuss: [''] })),
        )
      }),
    )
  })
})

describe(toTabellenText, () => {
  it('trennt mit Tabulatoren und behält Titel und Quelle', () => {
    const zeilen = toTabellenText(TABELLE).split('\n')
    expect(zeilen[2]).toBe('Nord <&>\t20,1\t\u22122,0\tnicht sicher')
    expect([zeilen[0], zeilen.at(-1)]).toEqual([TABELLE.titel, 'Abgerufen am 22.11.2026.'])
  })
})
