import { beteiligungszustandOf, findOffenes, istSaeumig } from './index.ts'

describe('beteiligungszustandOf', () => {
  it.each([
    [false, null, 'OFFEN'],
    [true, null, 'GESEHEN'],
    [true, { verspaetet: false }, 'ABGEGEBEN'],
    // By account somebody may answer without the page having been opened by the link.
    [false, { verspaetet: true }, 'VERSPAETET'],
  ] as const)('geöffnet %s, letzte %j: %s', (geoeffnet, letzte, erwartet) => {
    expect(beteiligungszustandOf({ geoeffnet, letzte })).toBe(erwartet)
  })
})

describe('istSaeumig', () => {
  it('erst am Tag nach der Frist, und nur solange nichts da ist', () => {
    const offen = { frist: '2026-03-31', letzte: null }
    expect(istSaeumig(offen, '2026-03-31')).toBe(false)
    expect(istSaeumig(offen, '2026-04-01')).toBe(true)
    expect(istSaeumig({ ...offen, letzte: { verspaetet: true } }, '2026-04-01')).toBe(false)
  })
})

describe('findOffenes', () => {
  it('nennt jede Kommune, an der noch etwas hängt, und keine andere', () => {
    const gut = { art: 'ZUSTIMMUNG', beantwortet: false, ueberholt: false } as const
    expect(
      findOffenes([
        { kommune: 'Adorf', letzte: null },
        { kommune: 'Bedorf', letzte: gut },
        { kommune: 'Fedorf', letzte: null },
        { kommune: 'Gedorf', letzte: null },
        { kommune: 'Cedorf', letzte: { ...gut, art: 'BEDENKEN' } },
        { kommune: 'Dedorf', letzte: { ...gut, art: 'BEDENKEN', beantwortet: true } },
        { kommune: 'Edorf', letzte: { ...gut, ueberholt: true } },
      ]),
    ).toEqual([
      'Noch nicht Stellung genommen haben Adorf, Fedorf und Gedorf.',
      'Cedorf hat Bedenken, die noch nicht beantwortet sind.',
      'Der Teil von Edorf wurde nach der Stellungnahme geändert; gefragt wurde danach nicht wieder.',
    ])
  })
})
