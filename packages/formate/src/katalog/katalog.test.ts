import {
  artVon,
  BEKANNTE_MERKMALE,
  deuteBezug,
  deuteLabel,
  findMerkmal,
  findQuelle,
  istEinheit,
  parseAlter,
  QUELLEN,
} from './index.ts'

describe('parseAlter', () => {
  it.each([
    ['unter 3 Jahre', [0, 3]],
    ['unter 1 Jahr', [0, 1]],
    ['3 bis unter 6 Jahre', [3, 6]],
    ['15 bis unter 25 Jahre', [15, 25]],
    ['60 bis 69 Jahre', [60, 70]],
    ['Unter 10 Jahre', [0, 10]],
    ['75 Jahre und mehr', [75, null]],
    ['80 Jahre und älter', [80, null]],
    ['30 to under 35 years', [30, 35]],
    ['75 years and over', [75, null]],
    ['under 15 years', [0, 15]],
    ['7 Jahre', [7, 8]],
    ['18 Jahre bis unter die Altersgrenze', null],
    ['6 bis unter 3 Jahre', null],
    ['3 Räume', null],
    ['Insgesamt', null],
  ])('%s', (label, erwartet) => {
    expect(parseAlter(label)).toEqual(erwartet)
  })
})

describe('deuteLabel', () => {
  it.each([
    ['männlich', 'TEILGRUPPE'],
    ['Frauen', 'TEILGRUPPE'],
    ['Ausländer(innen)', 'TEILGRUPPE'],
    ['deutsch', 'TEILGRUPPE'],
    ['Insgesamt', 'GESAMT'],
    ['Insgesamt (ohne Doppelzählungen)', 'GESAMT'],
    ['zusammen', 'GESAMT'],
    ['', 'GESAMT'],
    ['Altersgruppen (unter 3 bis 75 u.m.)', 'GLIEDERUNG'],
    ['und zwar', 'GLIEDERUNG'],
    ['Geschlecht', 'GLIEDERUNG'],
    ['Gestorbene', 'MERKMAL'],
    ['davon betroffene Kinder', 'MERKMAL'],
  ])('%j is %s', (label, art) => {
    expect(deuteLabel(label).art).toBe(art)
  })

  it('takes years under a duration for no age', () => {
    expect(deuteLabel('5 bis unter 10 Jahre', 'Aufenthaltsdauer').art).toBe('MERKMAL')
  })
})

describe('deuteBezug', () => {
  const bezug = (tabelle: string, ...labels: readonly string[]) =>
    deuteBezug({ tabelle, einheit: 'Anzahl', labels: labels.map((text) => ({ text })) })

  it('takes sex, nationality and age out of the head', () => {
    expect(
      bezug(
        '12411-02-03-5',
        'Bevölkerungsstand',
        'weiblich',
        'Altersgruppen (x)',
        '75 Jahre und mehr',
      ),
    ).toEqual({
      merkmal: {
        schluessel: 'bevoelkerung',
        name: 'Bevölkerung',
        einheit: 'Personen',
        art: 'ANZAHL',
      },
      teilgruppe: {
        geschlecht: 'WEIBLICH',
        nationalitaet: 'INSGESAMT',
        alterVon: 75,
        alterBis: null,
      },
    })
  })

  it('gives groups that are no part of a population a Merkmal of their own', () => {
    expect(bezug('13211', 'Arbeitslose', 'und zwar', 'schwerbehindert').merkmal.schluessel).toBe(
      'arbeitslose_schwerbehindert',
    )
    expect(bezug('13211', 'Arbeitslose', 'und zwar', 'Ausländer')).toMatchObject({
      merkmal: { schluessel: 'arbeitslose' },
      teilgruppe: { nationalitaet: 'AUSLAENDISCH' },
    })
  })

  it('derives a readable key for everything else', () => {
    expect(bezug('31121-03-02-5', 'Wohnungen (Größe)', '1 oder 2 Räume').merkmal).toEqual({
      schluessel: '31121_wohnungen_groesse_1_oder_2_raeume',
      name: 'Wohnungen (Größe): 1 oder 2 Räume',
      einheit: 'Anzahl',
      art: 'ANZAHL',
    })
  })

  it('loses no second label of one kind', () => {
    expect(bezug('9', 'Ehen', 'deutsch', 'ausländisch').merkmal.name).toBe('Ehen: ausländisch')
  })
})

describe('units', () => {
  it.each([
    'Anzahl',
    'Tsd. EUR',
    '1000 qm',
    'ha',
    'Prozent',
    'je 10.000 Einwohner',
    '2010=100',
    '1000',
  ])('%s is one', (text) => {
    expect(istEinheit(text)).toBe(true)
  })

  it.each(['Insgesamt', 'männlich', '15 bis unter 20 Jahre', 'Arbeitslose', '3 Räume'])(
    '%s is none',
    (text) => {
      expect(istEinheit(text)).toBe(false)
    },
  )

  it.each([
    ['Anzahl', 'Lebendgeborene', 'ANZAHL'],
    ['Anzahl', 'Wanderungssaldo je 10.000 Einwohner', 'FERTIGWERT'],
    ['Anzahl', 'Altenquotient', 'FERTIGWERT'],
    ['EUR', 'Durchschnittl. monatl. Wohngeldanspruch', 'FERTIGWERT'],
    ['Prozent', 'Hebesatz', 'FERTIGWERT'],
    ['Tsd. EUR', 'Gewerbesteuer', 'MENGE'],
    ['ha', 'Bodenfläche', 'MENGE'],
    ['Anzahl', 'mit Mittlerem Abschluss', 'ANZAHL'],
  ])('%s of %s is %s', (einheit, merkmal, art) => {
    expect(artVon(einheit, merkmal)).toBe(art)
  })

  it('keeps a share apart from the count of the same name', () => {
    const anzahl = findMerkmal('3000G', ['Gebäude mit Wohnraum'], 'Anzahl')
    const anteil = findMerkmal('3000G', ['Gebäude mit Wohnraum'], 'Prozent')
    expect([anzahl.art, anteil.art]).toEqual(['ANZAHL', 'FERTIGWERT'])
    expect(anteil.schluessel).not.toBe(anzahl.schluessel)
  })
})

describe('catalogue', () => {
  it('knows each key once, in ASCII', () => {
    const schluessel = [...BEKANNTE_MERKMALE, ...QUELLEN].map((eintrag) => eintrag.schluessel)
    expect(new Set(schluessel).size).toBe(schluessel.length)
    expect(schluessel.filter((einer) => !/^[a-z][a-z0-9_]*$/.test(einer))).toEqual([])
  })

  it.each([
    ['12411-01-01-5', 'fortschreibung'],
    ['13211-01-03-5', 'ba'],
    ['1000A-0000', 'zensus2022'],
    ['AI-N-03', 'regionalatlas'],
    ['99910', 'regionalatlas'],
    ['46181-0001', 'regionalstatistik'],
  ])('table %s comes from %s', (tabelle, quelle) => {
    expect(findQuelle(tabelle).schluessel).toBe(quelle)
  })
})
