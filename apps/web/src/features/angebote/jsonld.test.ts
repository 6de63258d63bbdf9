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
  kooperation: '',
  wirkungsziel: '',
  vzae: null,
  ehrenamtliche: null,
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

/** Properties of the types we use and what they may be: schema.org, version 29. */
const VOKABULAR: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  Service: {
    name: ['text'],
    description: ['text'],
    disambiguatingDescription: ['text'],
    url: ['url'],
    serviceType: ['text'],
    areaServed: ['AdministrativeArea'],
    provider: ['Organization'],
    audience: ['PeopleAudience'],
    availableChannel: ['ServiceChannel'],
    offers: ['Offer'],
  },
  AdministrativeArea: { name: ['text'] },
  Organization: { name: ['text'], telephone: ['text'], email: ['text'], url: ['url'] },
  PeopleAudience: {
    audienceType: ['text'],
    suggestedMinAge: ['number'],
    suggestedMaxAge: ['number'],
  },
  ServiceChannel: {
    availableLanguage: ['text'],
    servicePhone: ['ContactPoint'],
    serviceLocation: ['Place'],
  },
  ContactPoint: { telephone: ['text'] },
  Place: { name: ['text'], address: ['PostalAddress'], geo: ['GeoCoordinates'] },
  PostalAddress: {
    streetAddress: ['text'],
    postalCode: ['text'],
    addressLocality: ['text'],
    addressCountry: ['text'],
  },
  GeoCoordinates: { latitude: ['number'], longitude: ['number'] },
  Offer: { price: ['number'], priceCurrency: ['text'] },
}

/** What does not fit the vocabulary, with the way to it. */
function findFremdes(wert: unknown, arten: readonly string[], weg: string): readonly string[] {
  if (Array.isArray(wert)) return wert.flatMap((eines) => findFremdes(eines, arten, weg))
  if (typeof wert === 'string') {
    const passt =
      wert !== '' && (arten.includes('text') || (arten.includes('url') && URL.canParse(wert)))
    return passt ? [] : [`${weg}: ${wert}`]
  }
  if (typeof wert === 'number') return arten.includes('number') ? [] : [`${weg}: ${wert}`]
  const { '@type': art, '@context': _, ...felder } = wert as Readonly<Record<string, unknown>>
  if (typeof art !== 'string' || !arten.includes(art)) return [`${weg}: ${String(art)}`]
  return Object.entries(felder).flatMap(([feld, eines]) => {
    const erlaubt = VOKABULAR[art]?.[feld]
    return erlaubt ? findFremdes(eines, erlaubt, `${weg}.${feld}`) : [`${weg}.${feld}`]
  })
}

it('says nothing that schema.org does not know, and nothing empty', () => {
  for (const angebot of [
    ANGEBOT,
    { ...ANGEBOT, kurztext: '', zielgruppen: [], alterVon: null, kostenart: null, standorte: [] },
  ])
    for (const demo of [true, false]) {
      const daten: unknown = JSON.parse(toJsonLd(angebot, { ...UMFELD, demo }))
      expect(findFremdes(daten, ['Service'], 'Service')).toEqual([])
    }
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
