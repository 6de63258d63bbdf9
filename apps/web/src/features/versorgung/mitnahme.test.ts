import { createTabellenmitnahme } from './mitnahme.ts'

const BLATT = {
  name: 'versorgung',
  titel: 'Kita je Kommune, Stichtag 1.7.2025',
  kopf: ['Raum', 'Plätze'],
  zeilen: [['Erkelenz', '1.200']],
  notiz: '',
  kreis: {
    schluessel: '05370',
    name: 'Kreis Heinsberg',
    demo: false,
    arbeitsstandVom: null,
    ebenen: [],
    veroeffentlichung: null,
  },
}
const LAGE = {
  stichtag: '2025-07-01',
  angebote: [1, 2, 3],
  zeitraum: null,
  gebietsstand: { id: '1', stichtag: '2020-01-01' },
}

const dateiVon = (ohneStand: number | null): string =>
  createTabellenmitnahme({ ...BLATT, versorgung: { ...LAGE, ohneStand } })
    .csv(new Date('2026-11-24T12:00:00Z'))
    .map((zeile) => zeile.join(';'))
    .join('\n')

it('says in the file of which day it is, and what is not known of that day', () => {
  expect(dateiVon(2)).toContain('Stichtag 1.7.2025')
  expect(dateiVon(2)).toContain('Von 3 Angeboten sind bei 2 Titel, Kategorien')
  expect(dateiVon(null)).not.toContain('So war es am')
  expect(dateiVon(null)).toContain('Erkelenz;1200')
})
