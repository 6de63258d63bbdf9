import { aufzaehlung } from './index.ts'

describe(aufzaehlung, () => {
  it.each([
    [[], ''],
    [['Adorf'], 'Adorf'],
    [['Adorf', 'Bedorf'], 'Adorf und Bedorf'],
    [['Adorf', 'Bedorf', 'Cedorf'], 'Adorf, Bedorf und Cedorf'],
  ])('nennt %j alle', (namen, text) => {
    expect(aufzaehlung(namen)).toBe(text)
    expect(aufzaehlung(namen, 3)).toBe(text)
  })

  it('zählt, was darüber hinausgeht, aber keinen einzelnen', () => {
    expect(aufzaehlung(['A', 'B', 'C'], 2)).toBe('A, B und C')
    expect(aufzaehlung(['A', 'B', 'C', 'D'], 2)).toBe('A, B und 2 weitere')
    expect(
      aufzaehlung(
        Array.from({ length: 1236 }, (_, i) => String(i)),
        2,
      ),
    ).toBe('0, 1 und 1.234 weitere')
  })
})
