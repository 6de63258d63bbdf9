import { createFassungsgeschichte, type Fassung } from './fassungen.ts'

const fassung = (version: number, teil: Partial<Fassung> = {}): Fassung => ({
  id: String(version),
  version,
  herkunft: 'KATALOG',
  gueltigAb: `202${version}-02-04`,
  name: 'Jugendquotient',
  definition: 'Unter 18-Jährige je 100.',
  formel: 'Bevölkerung unter 18 Jahre ÷ Bevölkerung 18 bis unter 65 Jahre × 100',
  einheit: 'je 100',
  faktor: 100,
  nachkommastellen: 1,
  polaritaet: 'NEUTRAL',
  intervall: 'KEINE',
  hinweis: '',
  grenzen: '',
  poolingJahre: 1,
  altersregel: 'FEST',
  rechtsgrundlage: '',
  kleinsteEbene: 'QUARTIER',
  minZaehler: 3,
  minNenner: 0,
  richtwert: null,
  schwellen: [],
  ...teil,
})

describe(createFassungsgeschichte, () => {
  it('beginnt mit der neuesten und nennt, was sich geändert hat', () => {
    const [neueste, aelteste] = createFassungsgeschichte([
      fassung(1),
      fassung(2, {
        herkunft: 'PLANUNG',
        nachkommastellen: 0,
        richtwert: 30.5,
        schwellen: [20, 40],
      }),
    ])
    expect(neueste).toEqual({
      version: 2,
      titel: 'Fassung 2, gilt seit 4.2.2022, von der Planung',
      istErste: false,
      aenderungen: [
        { name: 'Nachkommastellen', vorher: '1', nachher: '0' },
        { name: 'Richtwert', vorher: '', nachher: '30,5' },
        { name: 'Schwellen', vorher: '', nachher: '20 · 40' },
      ],
    })
    expect(aelteste).toMatchObject({ version: 1, aenderungen: [], istErste: true })
  })

  it('erträgt eine Geschichte ohne Einträge', () => {
    expect(createFassungsgeschichte([])).toEqual([])
  })
})
