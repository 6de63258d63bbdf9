/** Where an offer is and how much of it there is: what changes at once, and what it is found by. */
import {
  bisZuSehen,
  codeOf,
  createRegisterwelt,
  fuehre,
  GEHEIM,
  neu,
  satzOf,
  STANDORT,
  tue,
  VOLL,
  type Beigaben,
  type Registerwelt,
} from './register.testing.ts'

let welt: Registerwelt
beforeAll(async () => {
  welt = await createRegisterwelt()
}, 120_000)
afterAll(() => welt.test.close())

describe('A site', () => {
  it('outside of the Kreis is refused with the remedy, and taken where nobody has to go there', async () => {
    const { anbieter } = welt
    const angebot = await neu(welt)
    const koeln = { laenge: 6.96, breite: 50.94, ort: 'Köln', punktlage: 'KARTE' }
    expect(
      satzOf(await tue(anbieter)('saveStandort', angebot, { angaben: [STANDORT, koeln] })),
    ).toMatch(/nicht im Kreis.*Karte.*online/)
    expect(
      satzOf(
        await tue(anbieter)('saveStandort', angebot, {
          angaben: [STANDORT, { strasse: 'Gibtesnichtweg', hausnummer: '1', ort: 'Erkelenz' }],
        }),
      ),
    ).toMatch(/Vorschlägen.*Karte/)
    const online = await fuehre(anbieter)('saveStandort', angebot, {
      angaben: [STANDORT, { ...koeln, form: 'ONLINE' }],
    })
    expect(online.standorte).toMatchObject([{ form: 'ONLINE', ort: 'Köln' }])
  })

  it('that is secret keeps nothing that says where it is, in no table', async () => {
    const { anbieter, test } = welt
    const offen = await fuehre(anbieter)('saveStandort', await neu(welt), {
      angaben: [
        STANDORT,
        {
          ...welt.adresse,
          oepnv: 'KANARIE-Linie',
          laenge: 6.31,
          breite: 51.07,
          punktlage: 'KARTE',
        },
      ],
    })
    const id = offen.standorte[0]!.id
    const versteckt = await fuehre(anbieter)('saveStandort', offen, {
      standort: ['ID', id],
      angaben: [
        STANDORT,
        { ...welt.adresse, oepnv: 'KANARIE-Linie', laenge: 6.31, breite: 51.07, geheim: true },
      ],
    })
    expect(versteckt.standorte).toMatchObject([
      { id, geheim: true, strasse: '', ort: '', laenge: null, oepnv: '' },
    ])
    const { rows } = await test.owner.query<{ alles: string }>(
      `SELECT (SELECT json_agg(s) FROM standort s WHERE angebot_id = $1)::text
         || (SELECT json_agg(p) FROM protokoll p WHERE gegenstand = 'Unterstuetzungsangebot' AND kennung = $1::text)::text AS alles`,
      [Number(offen.id)],
    )
    expect(rows[0]!.alles).toContain('saveStandort')
    expect(rows[0]!.alles).not.toMatch(/KANARIE|6\.31|51\.07/)
    expect(rows[0]!.alles).not.toContain(welt.adresse.strasse)
  })

  it('that moves is another one: the old ends, its places go on, and the last one does not go away', async () => {
    const { anbieter } = welt
    const hier = { laenge: 6.31, breite: 51.07, ort: 'Erkelenz', punktlage: 'KARTE' }
    const angebot = await bisZuSehen(welt, VOLL, { angaben: [STANDORT, hier] })
    const alt = angebot.standorte[0]!.id
    expect(
      satzOf(await tue(anbieter)('endStandort', angebot, { standort: ['ID!', alt] })),
    ).toContain('einzige Standort')
    const mitPlaetzen = await fuehre(anbieter)('saveKapazitaet', angebot, {
      standort: ['ID!', alt],
      angaben: ['KapazitaetInput!', { kategorie: 'begegnungsstaette', art: 'PLAETZE', anzahl: 12 }],
    })
    const umgezogen = await fuehre(anbieter)('saveStandort', mitPlaetzen, {
      standort: ['ID', alt],
      angaben: [STANDORT, { ...hier, laenge: 6.32, name: 'Neues Haus' }],
    })
    expect(umgezogen.standorte).toMatchObject([
      { name: 'Neues Haus', gueltigBis: null, kapazitaeten: [{ anzahl: 12 }] },
      { id: alt, gueltigBis: expect.any(String) },
    ])
    const { data: name } = await anbieter.frage('query ($id: ID!) { angebot(id: $id) { slug } }', {
      id: angebot.id,
    })
    const { data } = await welt.test.oeffentlich.frage(
      'query ($slug: String!) { angebotsseite(slug: $slug) { standorte { name } } }',
      name?.['angebot'] as object,
    )
    expect(data).toEqual({ angebotsseite: { standorte: [{ name: 'Neues Haus' }] } })
  })

  it('tells in one sentence what of its times cannot be read', async () => {
    const angaben = { geheim: true, zeiten: 'werktags 9-12' }
    const antwort = await tue(welt.anbieter)('saveStandort', await neu(welt), {
      angaben: [STANDORT, angaben],
    })
    expect([codeOf(antwort), satzOf(antwort)]).toEqual([
      'EINGABE_UNGUELTIG',
      expect.stringContaining('Mo–Fr'),
    ])
  })
})

describe('Numbers beside an offer', () => {
  it('keep how it was: places end where the new begin, and what goes away needs a day', async () => {
    const { anbieter, test } = welt
    const angebot = await fuehre(anbieter)('saveStandort', await neu(welt), GEHEIM)
    const standort = ['ID!', angebot.standorte[0]!.id] as const
    const plaetze = { kategorie: 'begegnungsstaette', art: 'PLAETZE', anzahl: 12 }
    const seit = await fuehre(anbieter)('saveKapazitaet', angebot, {
      standort,
      angaben: ['KapazitaetInput!', { ...plaetze, gueltigAb: '2024-08-01' }],
    })
    const kapazitaet = ['ID', seit.standorte[0]!.kapazitaeten[0]!.id] as const
    const mehr = await fuehre(anbieter)('saveKapazitaet', seit, {
      standort,
      kapazitaet,
      angaben: ['KapazitaetInput!', { ...plaetze, anzahl: 20, gueltigAb: '2025-08-01' }],
    })
    expect(mehr.standorte[0]!.kapazitaeten).toMatchObject([
      { anzahl: 12, gueltigAb: '2024-08-01', gueltigBis: '2025-08-01' },
      { anzahl: 20, gueltigAb: '2025-08-01', gueltigBis: null },
    ])
    const ohneTag = { ...plaetze, status: 'WEGFALLEND' }
    expect(
      satzOf(
        await tue(anbieter)('saveKapazitaet', mehr, {
          standort,
          angaben: ['KapazitaetInput!', ohneTag],
        }),
      ),
    ).toContain('Was wegfällt')
    const { rows } = await test.owner.query(`SELECT 1 FROM kapazitaet WHERE status = 'WEGFALLEND'`)
    expect(rows).toEqual([])
  })

  it('of use and funding are written, changed and taken back; a missing one is not 0', async () => {
    const { anbieter } = welt
    const nutzung = (angaben: object): Beigaben => ({ nutzung: ['AngebotsnutzungInput!', angaben] })
    const einmal = await fuehre(anbieter)(
      'saveNutzung',
      await neu(welt),
      nutzung({ jahr: 2025, personen: 40 }),
    )
    expect(einmal).toMatchObject({ nutzungen: [{ jahr: 2025, personen: 40, kontakte: null }] })
    const leer = await fuehre(anbieter)('saveNutzung', einmal, nutzung({ jahr: 2025 }))
    expect(leer).toMatchObject({ nutzungen: [] })
    expect(
      codeOf(await tue(anbieter)('saveNutzung', leer, nutzung({ jahr: 2099, personen: 1 }))),
    ).toBe('EINGABE_UNGUELTIG')
    const mit = await fuehre(anbieter)('saveFoerderung', leer, {
      angaben: [
        'FoerderungInput!',
        { geber: 'Kreis', summeJahr: 12000.5, gueltigAb: '2025-01-01', gueltigBis: '2027-01-01' },
      ],
    })
    expect(mit.foerderungen).toMatchObject([
      { geber: 'Kreis', summeJahr: 12000.5, gueltigBis: '2027-01-01' },
    ])
    const ohne = await fuehre(anbieter)('removeFoerderung', mit, {
      foerderung: ['ID!', mit.foerderungen[0]!.id],
    })
    expect(ohne.foerderungen).toEqual([])
  })

  it('of free places are reported whole, and an old Stand is refused without losing anything', async () => {
    const { anbieter } = welt
    const angebot = await bisZuSehen(welt)
    const standort = ['ID!', angebot.standorte[0]!.id] as const
    for (const meldung of [{}, { frei: -1 }, { frei: 10_000 }, { wartezeitWochen: 521 }]) {
      expect(
        codeOf(
          await tue(anbieter)('reportPlaetze', angebot, {
            standort,
            meldung: ['PlatzmeldungInput!', meldung],
          }),
        ),
      ).toBe('EINGABE_UNGUELTIG')
    }
    const gemeldet = await fuehre(anbieter)('reportPlaetze', angebot, {
      standort,
      meldung: ['PlatzmeldungInput!', { frei: 0 }],
    })
    expect(gemeldet.standorte).toMatchObject([{ meldungen: [{ frei: 0, wartezeitWochen: null }] }])
    expect(
      codeOf(
        await tue(anbieter)('reportPlaetze', angebot, {
          standort,
          meldung: ['PlatzmeldungInput!', { frei: 5 }],
        }),
      ),
    ).toBe('STAND_UEBERHOLT')
  })
})

describe('An address', () => {
  interface Vorschlag {
    readonly strasse: string
    readonly laenge: number | null
    readonly lage: { readonly kommune: string } | null
  }
  const suche = async (text: string): Promise<readonly Vorschlag[]> =>
    (
      await welt.anbieter.frage(
        'query ($s: String!) { adressvorschlaege(suche: $s) { strasse hausnummer ort laenge breite punktlage lage { kommune sozialraum quartier } } }',
        { s: text },
      )
    ).data?.['adressvorschlaege'] as readonly Vorschlag[]

  it('is found while typing, with the point of its Quartier and what it lies in', async () => {
    const [erster] = await suche(
      `${welt.adresse.strasse} ${welt.adresse.hausnummer}, ${welt.adresse.ort}`,
    )
    expect(erster).toMatchObject({
      ...welt.adresse,
      punktlage: 'QUARTIER',
      lage: { kommune: welt.adresse.ort, sozialraum: null, quartier: expect.any(String) },
    })
    const { data } = await welt.planung.frage(
      'query ($l: Float!, $b: Float!) { raumAm(laenge: $l, breite: $b) { kommune sozialraum } }',
      { l: erster!.laenge, b: (erster as unknown as { breite: number }).breite },
    )
    expect(data).toMatchObject({
      raumAm: { kommune: welt.adresse.ort, sozialraum: expect.any(String) },
    })
  })

  it('is found by the name of a place, and not by two letters or far away', async () => {
    expect(await suche('Erkelenz')).toEqual(
      expect.arrayContaining([expect.objectContaining({ strasse: '', ort: 'Erkelenz' })]),
    )
    expect(await suche('Er')).toEqual([])
    const { data } = await welt.anbieter.frage(
      '{ raumAm(laenge: 6.96, breite: 50.94) { kommune } }',
    )
    expect(data).toEqual({ raumAm: null })
    const { errors } = await welt.anbieter.frage(
      '{ raumAm(laenge: 600, breite: 50.94) { kommune } }',
    )
    expect(errors?.[0]?.extensions.code).toBe('EINGABE_UNGUELTIG')
  })
})

describe('What is like another offer', () => {
  it('is hinted at by title, and by address and category; of others only what everyone sees', async () => {
    const { anbieter, fremder, organisation } = welt
    const inhalt = { ...VOLL, titel: 'Nähcafé der Landfrauen' }
    await fuehre(anbieter)('saveStandort', await neu(welt, inhalt), {
      angaben: [STANDORT, welt.adresse],
    })
    const frage = async (wer: typeof anbieter, f: object) =>
      (
        await wer.frage(
          'query ($f: AehnlicheAngeboteInput!) { aehnlicheAngebote(frage: $f) { id titel grund istZuSehen } }',
          { f },
        )
      ).data?.['aehnlicheAngebote']
    expect(
      await frage(anbieter, {
        organisation: String(organisation),
        titel: 'Naehcafé d. Landfrauen',
      }),
    ).toMatchObject([{ titel: inhalt.titel, grund: 'Fast derselbe Titel', istZuSehen: false }])
    expect(
      await frage(anbieter, {
        organisation: String(organisation),
        titel: 'Ganz anders',
        kategorien: VOLL.kategorien,
        strasse: `${welt.adresse.strasse} ${welt.adresse.hausnummer}`,
        ort: welt.adresse.ort,
      }),
    ).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({
          titel: inhalt.titel,
          grund: 'Gleiche Adresse, gleiche Kategorie',
        }),
      ]),
    )
    expect(
      await frage(fremder, { organisation: String(organisation), titel: inhalt.titel }),
    ).toEqual([])
    const eigene = String(
      (
        await welt.test.owner.query<{ id: number }>(
          'SELECT organisation_id AS id FROM konto WHERE id = $1',
          [fremder.kontoId],
        )
      ).rows[0]!.id,
    )
    expect(await frage(fremder, { organisation: eigene, titel: inhalt.titel })).toEqual([])
    expect(await frage(fremder, { organisation: eigene, titel: VOLL.titel })).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          id: null,
          grund: 'Fast derselbe Titel, anderer Anbieter',
          istZuSehen: true,
        }),
      ]),
    )
  })
})
