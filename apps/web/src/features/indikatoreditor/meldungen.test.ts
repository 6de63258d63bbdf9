import { LEERER_ENTWURF, type Entwurf } from './entwurf.ts'
import { createZeile } from './formelzeilen.ts'
import { createMeldungen, type Servermeldung } from './meldungen.ts'

const zeile = (nummer: number, merkmal: string, teil = {}) => ({
  ...createZeile(nummer, 'PLUS'),
  merkmal,
  ...teil,
})

const entwurf: Entwurf = {
  ...LEERER_ENTWURF,
  name: 'Anteil Kinder',
  thema: 'Demografie',
  zaehler: [zeile(1, 'bevoelkerung', { alterBis: '18' })],
  nenner: [zeile(2, 'bevoelkerung')],
}

const server = (teil: Partial<Servermeldung>): Servermeldung => ({
  schwere: 'FEHLER',
  code: 'X',
  pfad: '',
  text: 'So geht es nicht.',
  ...teil,
})

describe(createMeldungen, () => {
  it('schweigt zu einem Formular, das noch ausgefüllt wird, und nennt beim Speichern alles', () => {
    expect(createMeldungen(LEERER_ENTWURF, [], false).fehler).toEqual([])
    const ganz = createMeldungen(LEERER_ENTWURF, [], true)
    expect([...ganz.felder.keys()]).toEqual(['name', 'thema'])
    expect(ganz.zaehler.get(1)).toMatch(/Merkmal fehlt/)
    expect(ganz.nenner.get(2)).toMatch(/Merkmal fehlt/)
  })

  it('sagt sofort an der Zeile, wenn der Zähler nicht im Nenner steckt', () => {
    const daneben = { ...entwurf, nenner: [zeile(2, 'bevoelkerung', { alterVon: '65' })] }
    expect(createMeldungen(daneben, [], false).zaehler.get(1)).toMatch(/kein Anteil/)
    expect(createMeldungen(entwurf, [], true).fehler).toEqual([])
  })

  it('nennt vom Server nicht, was das Formular selbst sagt oder selbst ergänzt', () => {
    const leer = ['fassung.name', 'fassung.kurzname', 'fassung.definition'].map((pfad) =>
      server({ code: 'TEXT_FEHLT', pfad, text: 'Der Text fehlt.' }),
    )
    expect(createMeldungen({ ...entwurf, name: '' }, leer, false).fehler).toEqual([])
    expect([...createMeldungen({ ...entwurf, name: '' }, leer, true).felder.keys()]).toEqual([
      'name',
    ])
  })

  it('bringt Meldungen des Servers an Feld und Zeile, Hinweise für sich', () => {
    const zwei = { ...entwurf, nenner: [zeile(2, 'a'), zeile(3, 'b')] }
    const { felder, nenner, hinweise } = createMeldungen(
      zwei,
      [
        server({ pfad: 'fassung.name', text: 'Der Name ist vergeben.' }),
        server({ pfad: 'fassung.berechnung.nenner.teile.1', text: 'Andere Stichtage.' }),
        server({ pfad: 'berechnung.nenner', text: 'Ganze Seite.' }),
        server({ schwere: 'HINWEIS', text: 'Bitte ansehen.' }),
      ],
      true,
    )
    expect(felder.get('name')).toBe('Der Name ist vergeben.')
    expect(nenner.get(3)).toBe('Andere Stichtage.')
    expect(nenner.get(undefined)).toBe('Ganze Seite.')
    expect(hinweise).toEqual(['Bitte ansehen.'])
  })
})
