/** The register over GraphQL: whoever keeps an offer, whoever checks it, and everyone else. */
import {
  angebotOf,
  beginne,
  bisZuSehen,
  codeOf,
  createRegisterwelt,
  ergebnisOf,
  fuehre,
  GEHEIM,
  lies,
  neu,
  satzOf,
  STANDORT,
  tue,
  VOLL,
  type Angebot,
  type Beigaben,
  type Registerwelt,
} from './register.testing.ts'

let welt: Registerwelt
beforeAll(async () => {
  welt = await createRegisterwelt()
}, 120_000)
afterAll(() => welt.test.close())

describe('An offer', () => {
  it('goes from the first word over question and answer to the public, and can be changed there', async () => {
    const { anbieter, planung, test } = welt
    const entwurf = await neu(welt, { titel: 'Offener Treff am Markt' })
    expect(entwurf).toMatchObject({ zustand: 'ENTWURF', offen: 'ENTWURF', istEigen: true })
    expect(entwurf.maengel.map(({ feld }) => feld)).toEqual(
      expect.arrayContaining(['kurztext', 'kategorien', 'zielgruppen', 'kontakt', 'standorte']),
    )
    const fertig = await fuehre(anbieter)('saveAngebotsentwurf', entwurf, {
      inhalt: ['Angebotsinhalt!', VOLL],
    })
    const mitOrt = await fuehre(anbieter)('saveStandort', fertig, {
      angaben: [STANDORT, { ...welt.adresse, zeiten: 'Mo-Fr 9-12 Uhr, nach Vereinbarung' }],
    })
    expect(mitOrt.maengel).toEqual([])
    expect(mitOrt.standorte).toMatchObject([
      { ...welt.adresse, punktlage: 'QUARTIER', zeiten: expect.stringContaining('9–12 Uhr') },
    ])
    const eingereicht = await fuehre(anbieter)('submitAngebot', mitOrt)
    expect(eingereicht.handlungen).toContain('ZURUECKHOLEN')
    const gefragt = await fuehre(planung)('askAngebot', eingereicht, {
      frage: ['String!', 'Stimmt das Telefon?'],
    })
    expect((await angebotOf(anbieter, gefragt.id)).zustand).toBe('RUECKFRAGE')
    const beantwortet = await fuehre(anbieter)('submitAngebot', gefragt, {
      antwort: ['String!', 'Ja, es stimmt.'],
    })
    expect(beantwortet).toMatchObject({
      rueckfragen: [{ art: 'FRAGE' }, { art: 'ANTWORT', text: 'Ja, es stimmt.' }],
    })
    const gezeigt = await fuehre(planung)('publishAngebot', beantwortet)
    expect(gezeigt).toMatchObject({ istZuSehen: true, zustand: 'VEROEFFENTLICHT' })
    const gemeldet = await fuehre(anbieter)('reportPlaetze', gezeigt, {
      standort: ['ID!', gezeigt.standorte[0]!.id],
      meldung: ['PlatzmeldungInput!', { frei: 3, wartezeitWochen: 0 }],
    })
    const geaendert = await fuehre(anbieter)('saveAngebotsentwurf', gemeldet, {
      inhalt: [
        'Angebotsinhalt!',
        { ...VOLL, kosten: 'Eine Spende', sichtbar: { kosten: 'INTERN' } },
      ],
    })
    expect(geaendert.fassungen[0]).toMatchObject({
      felder: ['kosten'],
      vorher: {},
      nachher: { kosten: 'Eine Spende' },
      stufen: [{ feld: 'kosten', vorher: 'OEFFENTLICH', nachher: 'INTERN' }],
    })
    const { data } = await test.oeffentlich.frage(
      '{ angebotssuche(suche: "Treff am Markt", nurFreie: true) { treffer { titel frei orte } } }',
    )
    expect(data).toMatchObject({
      angebotssuche: { treffer: [{ titel: VOLL.titel, frei: 3, orte: [welt.adresse.ort] }] },
    })
  })

  it('shows nobody else what only its people are to know: not in it, its history, its numbers, the list', async () => {
    const { anbieter, planung, kommune, fremder, test } = welt
    const inhalt = {
      ...VOLL,
      notiz: 'KANARIE-NOTIZ',
      kooperation: 'KANARIE-PARTNER',
      wirkungsziel: 'Das darf die Planung lesen',
      sichtbar: { kooperation: 'INTERN', foerderung: 'INTERN' },
    }
    const angebot = await bisZuSehen(welt, inhalt)
    await fuehre(anbieter)('saveFoerderung', angebot, {
      angaben: ['FoerderungInput!', { geber: 'KANARIE-GEBER', gueltigAb: '2026-01-01' }],
    })
    const eigene = JSON.stringify(await lies(anbieter, angebot.id))
    for (const kanarie of ['NOTIZ', 'PARTNER', 'GEBER']) expect(eigene).toContain(kanarie)
    const liste = '{ angebote { anzahl zeilen { titel } } }'
    const fuerPlanung = [await lies(planung, angebot.id), await planung.frage(liste)]
    expect(JSON.stringify(fuerPlanung)).toContain('Das darf die Planung lesen')
    expect(JSON.stringify(fuerPlanung)).not.toMatch(/KANARIE|"kooperation"|"notiz"/)
    for (const wer of [fremder, kommune]) {
      expect(codeOf(await lies(wer, angebot.id))).toBe('NICHT_GEFUNDEN')
      expect((await wer.frage(liste)).data).toEqual({ angebote: { anzahl: 0, zeilen: [] } })
    }
    expect(codeOf(await test.oeffentlich.frage(liste))).toBe('ANMELDUNG_NOETIG')
  })

  it('of somebody else looks in every mutation like one that does not exist, and stays as it is', async () => {
    const { anbieter, fremder, kommune } = welt
    const angebot = await bisZuSehen(welt)
    const standort = ['ID!', angebot.standorte[0]!.id] as const
    const tag = '2026-01-01'
    const versuche: readonly (readonly [string, Beigaben])[] = [
      ['saveAngebotsentwurf', { inhalt: ['Angebotsinhalt!', VOLL] }],
      ['discardAngebotsentwurf', {}],
      ['submitAngebot', {}],
      ['withdrawAngebot', {}],
      ['confirmAngebot', {}],
      ['restAngebot', {}],
      ['resumeAngebot', {}],
      ['archiveAngebot', {}],
      ['saveStandort', { angaben: [STANDORT, { geheim: true }] }],
      ['saveStandort', { standort, angaben: [STANDORT, { geheim: true }] }],
      ['endStandort', { standort }],
      [
        'saveKapazitaet',
        {
          standort,
          angaben: [
            'KapazitaetInput!',
            { kategorie: 'begegnungsstaette', art: 'PLAETZE', anzahl: 3 },
          ],
        },
      ],
      ['endKapazitaet', { kapazitaet: ['ID!', '1'] }],
      ['reportPlaetze', { standort, meldung: ['PlatzmeldungInput!', { frei: 1 }] }],
      ['saveNutzung', { nutzung: ['AngebotsnutzungInput!', { jahr: 2025, personen: 3 }] }],
      ['saveFoerderung', { angaben: ['FoerderungInput!', { geber: 'Kreis', gueltigAb: tag }] }],
      ['removeFoerderung', { foerderung: ['ID!', '1'] }],
    ]
    const unbekannt = 'Dieses Angebot gibt es nicht, oder es gehört nicht zu Ihrer Organisation.'
    for (const wer of [fremder, kommune]) {
      for (const [handlung, beigaben] of versuche) {
        const eigenes = await tue(wer)(handlung, angebot, beigaben)
        const keines = await tue(wer)(handlung, { id: '2000000000', stand: 1 }, beigaben)
        expect([handlung, codeOf(eigenes), satzOf(eigenes)]).toEqual([
          handlung,
          'NICHT_GEFUNDEN',
          unbekannt,
        ])
        expect([handlung, codeOf(keines), satzOf(keines)]).toEqual([
          handlung,
          'NICHT_GEFUNDEN',
          unbekannt,
        ])
      }
      const kopie = await wer.frage('mutation ($id: ID!) { copyAngebot(id: $id) { id } }', {
        id: angebot.id,
      })
      expect(satzOf(kopie)).toBe(unbekannt)
      expect(codeOf(await beginne(wer, welt.organisation))).toBe('NICHT_GEFUNDEN')
    }
    expect((await angebotOf(anbieter, angebot.id)).stand).toBe(angebot.stand)
  })

  it('keeps the sites and numbers of others out of its own: their ids are unknown there', async () => {
    const { anbieter } = welt
    const eines = await bisZuSehen(welt)
    const anderes = await bisZuSehen(welt)
    const standort = ['ID!', anderes.standorte[0]!.id] as const
    const kapazitaet = { kategorie: 'begegnungsstaette', art: 'PLAETZE', anzahl: 3 }
    for (const [handlung, beigaben] of [
      ['saveStandort', { standort, angaben: [STANDORT, { geheim: true }] }],
      ['endStandort', { standort }],
      ['reportPlaetze', { standort, meldung: ['PlatzmeldungInput!', { frei: 1 }] }],
      ['saveKapazitaet', { standort, angaben: ['KapazitaetInput!', kapazitaet] }],
    ] as const) {
      expect([
        handlung,
        codeOf(await tue(anbieter)(handlung, eines, beigaben as Beigaben)),
      ]).toEqual([handlung, 'NICHT_GEFUNDEN'])
    }
  })

  it('is entered by the Kommune for a group it cares for, is copied and, never shown, goes without a trace', async () => {
    const { kommune, gruppe } = welt
    const eines = ergebnisOf(await beginne(kommune, gruppe), 'createAngebot')
    const mitOrt = await fuehre(kommune)('saveStandort', eines, GEHEIM)
    const { data } = await kommune.frage(
      'mutation ($id: ID!) { copyAngebot(id: $id) { id stand titel standorte { geheim } } }',
      { id: mitOrt.id },
    )
    const kopie = data?.['copyAngebot'] as Angebot
    expect(kopie).toMatchObject({ titel: `${VOLL.titel} (Kopie)`, standorte: [{ geheim: true }] })
    const verworfen = await tue(kommune)('discardAngebotsentwurf', kopie)
    expect([verworfen.errors, verworfen.data]).toEqual([
      undefined,
      { discardAngebotsentwurf: null },
    ])
    expect(codeOf(await lies(kommune, kopie.id))).toBe('NICHT_GEFUNDEN')
    const { data: erfassung } = await kommune.frage(
      '{ angebotserfassung { organisationen { name eigene geprueft } } }',
    )
    expect(erfassung).toMatchObject({
      angebotserfassung: {
        organisationen: [{ eigene: true }, { name: 'Kaffeerunde', eigene: false, geprueft: true }],
      },
    })
  })
})

describe('The list', () => {
  it('has what is to do first, counts every state and finds by word', async () => {
    const { anbieter, planung, organisation } = welt
    const eingereicht = await fuehre(anbieter)(
      'submitAngebot',
      await fuehre(anbieter)(
        'saveStandort',
        await neu(welt, { ...VOLL, titel: 'Zwergenstube' }),
        GEHEIM,
      ),
    )
    await fuehre(planung)('askAngebot', eingereicht, { frage: ['String!', 'Seit wann?'] })
    const frage = `query ($s: String!, $z: [Anzeigezustand!], $o: ID) {
      angebote(suche: $s, zustaende: $z, organisation: $o) {
        anzahl jeZustand { zustand anzahl } zeilen { titel zustand anliegen handlungen istEigen meldeorte { geheim } } } }`
    const { data } = await anbieter.frage(frage, { s: 'zwergen' })
    expect(data).toMatchObject({
      angebote: {
        anzahl: 1,
        zeilen: [
          {
            titel: 'Zwergenstube',
            zustand: 'RUECKFRAGE',
            anliegen: 'Seit wann?',
            istEigen: true,
            // Nobody entered places there.
            meldeorte: [],
          },
        ],
      },
    })
    const alle = (await anbieter.frage(frage, { s: '' })).data?.['angebote'] as {
      readonly anzahl: number
      readonly jeZustand: readonly { readonly zustand: string; readonly anzahl: number }[]
      readonly zeilen: readonly { readonly zustand: string }[]
    }
    expect(alle.zeilen[0]?.zustand).toBe('RUECKFRAGE')
    expect(alle.jeZustand.reduce((summe, { anzahl }) => summe + anzahl, 0)).toBe(alle.anzahl)
    const { data: gefiltert } = await planung.frage(frage, {
      s: '',
      z: ['RUECKFRAGE'],
      o: String(organisation),
    })
    expect(gefiltert).toMatchObject({
      angebote: { anzahl: 1, zeilen: [{ istEigen: false, meldeorte: [] }] },
    })
  })
})
