import { toJsonLd, type Angebot } from './jsonld.ts'

const ANGEBOT: Angebot = {
  slug: 'treff',
  titel: 'Treff </script><script>alert(1)</script>',
  kurztext: 'Für alle.',
  langtext: '',
  leichteSprache: '',
  kategorien: [{ schluessel: 'treff', name: 'Offener Treff' }],
  zielgruppen: ['ELTERN'],
  alterVon: 6,
  alterBis: null,
  zugang: [],
  anmeldung: '',
  kostenart: 'KOSTENLOS',
  kosten: '',
  sprachen: ['de', 'tr'],
  hilfeMix: [],
  rechtsgrundlage: '',
  kontakt: { name: '', telefon: '02431 1', email: '', website: '' },
  organisation: { name: 'Verein', telefon: '', email: '', website: '' },
  standorte: [
    {
      id: '1',
      name: '',
      form: 'ORT',
      geheim: false,
      strasse: 'Markt 1',
      plz: '41812',
      ort: 'Erkelenz',
      laenge: 6.3,
      breite: 51.1,
      zeiten: [],
      barrierefreiheit: [],
      oepnv: '',
      meldung: null,
    },
    {
      id: '2',
      name: 'Haus',
      form: 'ORT',
      geheim: true,
      strasse: '',
      plz: '',
      ort: '',
      laenge: null,
      breite: null,
      zeiten: [],
      barrierefreiheit: [],
      oepnv: '',
      meldung: null,
    },
  ],
  bestaetigtAm: '2026-11-01T00:00:00Z',
}
const UMFELD = { adresse: 'https://a.de/angebote/treff', kreis: 'Kreis Heinsberg', demo: false }

it('is one Service of schema.org that no text can break out of', () => {
  const text = toJsonLd(ANGEBOT, UMFELD)
  expect(text).not.toContain('<')
  expect(JSON.parse(text)).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'Service',
    name: ANGEBOT.titel,
    url: UMFELD.adresse,
    provider: { '@type': 'Organization', name: 'Verein' },
    audience: { suggestedMinAge: 6, audienceType: 'Eltern und Familien' },
    offers: { price: 0, priceCurrency: 'EUR' },
  })
})

it('leaves out what nobody said, and every place that is secret', () => {
  const daten = JSON.parse(toJsonLd(ANGEBOT, UMFELD)) as {
    readonly provider: object
    readonly availableChannel: readonly object[]
  }
  expect(Object.keys(daten.provider)).toEqual(['@type', 'name'])
  expect(daten.availableChannel[0]).toMatchObject({
    serviceLocation: { geo: { latitude: 51.1, longitude: 6.3 } },
  })
  expect(daten.availableChannel[1]).not.toHaveProperty('serviceLocation')
})

it('says that made-up offers are made up', () => {
  expect(toJsonLd(ANGEBOT, { ...UMFELD, demo: true })).toContain('Demodaten')
})
