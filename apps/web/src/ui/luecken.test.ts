import type { Root } from 'hast'
import { markLuecken } from './luecken.ts'

const absatz = (value: string): Root => ({
  type: 'root',
  children: [
    { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value }] },
  ],
})

/** Texts in order, blanks in «». */
function lies(baum: Root): string {
  return JSON.stringify(baum, (name, wert: unknown) => (name === 'position' ? undefined : wert))
    .replaceAll(
      /\{"type":"element","tagName":"mark"[^[]*\[\{"type":"text","value":"([^"]*)"\}\]\}/g,
      '«$1»',
    )
    .replaceAll(/[^«»]*?"value":"([^"]*)"\}[^«"]*/g, '$1')
}

describe('Lücken im Text', () => {
  it('werden hervorgehoben, der Text drumherum bleibt', () => {
    const baum = absatz('Tel. [Bitte ergänzen: Nummer] und [Bitte prüfen: Amt].')
    markLuecken()(baum)
    const [p] = baum.children
    expect(p?.type === 'element' && p.children.map((kind) => kind.type)).toEqual([
      'text',
      'element',
      'text',
      'element',
      'text',
    ])
    expect(lies(baum)).toContain('«[Bitte ergänzen: Nummer]»')
  })

  it('gibt es in einem gewöhnlichen Text nicht', () => {
    const baum = absatz('Ein [Verweis] ohne Lücke')
    markLuecken()(baum)
    expect(baum).toEqual(absatz('Ein [Verweis] ohne Lücke'))
  })
})
