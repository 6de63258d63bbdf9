import { describeAbstimmung, standOf, type Abstimmung } from './abstimmung-worte.ts'

const HEUTE = '2026-03-20'
const offene = {
  zustand: 'OFFEN',
  stellungnahmen: [],
  saeumig: false,
  frist: '2026-03-31',
} as const
const wort = (art: 'ZUSTIMMUNG' | 'BEDENKEN', antwort: string | null = null, verspaetet = false) =>
  ({ art, antwort, verspaetet }) as Abstimmung['beteiligungen'][number]['stellungnahmen'][number]

const GEGENVORSCHLAG = {
  id: '2',
  name: 'Anders',
  zustand: 'ENTWURF',
  stand: 1,
  verwerfungsgrund: '',
} as const

describe('Der Stand einer Kommune', () => {
  it.each([
    [offene, 'noch nicht geöffnet, noch 11 Tage'],
    [{ ...offene, zustand: 'GESEHEN' }, 'gesehen, noch 11 Tage'],
    [{ ...offene, frist: HEUTE }, 'heute fällig, noch nicht geöffnet'],
    [
      { ...offene, saeumig: true, frist: '2026-03-14' },
      'seit 6 Tagen überfällig, noch nicht geöffnet',
    ],
    [
      { ...offene, zustand: 'ABGEGEBEN', stellungnahmen: [wort('BEDENKEN')] },
      'Bedenken, noch ohne Antwort',
    ],
    [
      { ...offene, zustand: 'VERSPAETET', stellungnahmen: [wort('BEDENKEN', 'Ja.', true)] },
      'Bedenken (verspätet)',
    ],
    [
      {
        ...offene,
        zustand: 'ABGEGEBEN',
        stellungnahmen: [{ ...wort('ZUSTIMMUNG'), variante: GEGENVORSCHLAG }],
      },
      'Zustimmung, mit Gegenvorschlag',
    ],
    [
      {
        ...offene,
        zustand: 'ABGEGEBEN',
        stellungnahmen: [{ ...wort('ZUSTIMMUNG'), variante: GEGENVORSCHLAG, erfuellt: true }],
      },
      'Zustimmung, Gegenvorschlag übernommen',
    ],
  ] as const)('%j: %s', (beteiligung, erwartet) => {
    expect(standOf(beteiligung, HEUTE)).toBe(erwartet)
  })
})

it('Der Satz zählt alle Kommunen', () => {
  const eine = (abweichend: object) => ({ ...offene, ...abweichend })
  const abstimmung = {
    offen: true,
    zuschnitt: { name: 'Probe' },
    beteiligungen: [
      eine({ stellungnahmen: [wort('ZUSTIMMUNG')] }),
      eine({ stellungnahmen: [wort('BEDENKEN')] }),
      eine({}),
      eine({ saeumig: true }),
    ],
  } as unknown as Abstimmung
  expect(describeAbstimmung(abstimmung)).toBe(
    'Von 4 Kommunen: 1 stimmt zu, 1 mit Bedenken, 2 noch offen, davon 1 überfällig.',
  )
})
