import { toEinbettcode } from './einbettcode.ts'

describe(toEinbettcode, () => {
  it('leads to the view without head and foot, with the same selection', () => {
    expect(toEinbettcode('https://a.de/karte?ebene=kommune&seit=2014#tabelle', 'Karte')).toContain(
      'src="https://a.de/einbetten/karte?ebene=kommune&amp;seit=2014"',
    )
  })
  it('lets no text out of its attribute', () => {
    const code = toEinbettcode('https://a.de/karte', '"><script>')
    expect(code).toContain('title="&quot;&gt;&lt;script&gt;"')
  })
})
