/** The register as files: who gets which offers, and what never goes out. */
import {
  bisZuSehen,
  createRegisterwelt,
  fuehre,
  GEHEIM,
  lies,
  neu,
  STANDORT,
  VOLL,
  type Registerwelt,
} from './register.testing.ts'
import type { GraphQLSchema } from 'graphql'
import { FELDER, FELDFOLGE, type Feldname, type Stufe } from '@sozial/domain/angebot'
import type { Testsprecher } from './als.ts'
import { createSchema } from '../src/schema.ts'
import { alleFelder } from './alle-felder.testing.ts'

let welt: Registerwelt
beforeAll(async () => {
  welt = await createRegisterwelt()
  const { adresse } = welt
  await bisZuSehen(
    welt,
    { ...VOLL, notiz: 'nur für uns', kooperation: 'Caritas', kosten: '=1+1' },
    { angaben: [STANDORT, { ...adresse, zeiten: 'Mo–Fr 9–12 Uhr' }] },
  )
  const geheim = await bisZuSehen(welt, { ...VOLL, titel: 'Frauenhaus' }, GEHEIM)
  await fuehre(welt.anbieter)('saveStandort', geheim, {
    standort: ['ID', geheim.standorte[0]!.id],
    angaben: [STANDORT, { geheim: true, name: 'Schutzhaus am Wald' }],
  })
  await neu(welt, { titel: 'Erst im Entwurf' })
}, 120_000)
afterAll(() => welt.test.close())

const hole = async (url: string, wer?: Testsprecher) => {
  const { status, body, headers } = await (wer ?? welt.test.oeffentlich).sende({ url })
  return { status, text: String(body), headers }
}
const titelOf = (json: string): readonly string[] =>
  (JSON.parse(json) as { contents: readonly { name: string }[] }).contents.map(({ name }) => name)

it('gives everyone what is public, with where it is from, and nothing of a secret place', async () => {
  const [csv, json, geojson] = await Promise.all(
    ['csv', 'json', 'geojson'].map((e) => hole(`/angebote.${e}`)),
  )
  expect(csv!.status).toBe(200)
  expect(csv!.text).toContain(VOLL.titel)
  expect(csv!.text).toContain('montags bis freitags 9–12 Uhr')
  expect(csv!.text).toContain("'=1+1")
  expect(csv!.text).toMatch(/# Quelle: .*Verzeichnis der Unterstützungsangebote/)
  expect(csv!.text).toContain('# Lizenz: Datenlizenz Deutschland')
  expect(titelOf(json!.text)).toEqual(['Frauenhaus', VOLL.titel])
  const punkte = JSON.parse(geojson!.text) as { features: readonly { properties: object }[] }
  expect(punkte.features.map(({ properties }) => properties)).toMatchObject([{ Titel: VOLL.titel }])
  for (const { text } of [csv!, json!, geojson!])
    expect(text).not.toMatch(/Erst im Entwurf|Schutzhaus|nur für uns|Caritas/)
})

it('holds what the finder shows at the same address', async () => {
  const { ort } = welt.adresse
  expect(titelOf((await hole('/angebote.json?was=Frauenhaus')).text)).toEqual(['Frauenhaus'])
  expect(
    titelOf(
      (await hole(`/angebote.json?thema=begegnungsstaette&was=${encodeURIComponent(ort)}`)).text,
    ),
  ).toEqual([VOLL.titel])
  expect(titelOf((await hole('/angebote.json?fuer=DEMENZ')).text)).toEqual([])
  expect((await hole('/angebote.exe')).status).toBe(404)
})

it('gives those inside what they may see, and keeps that they took it', async () => {
  const { anbieter, fremder, planung, test } = welt
  expect((await hole('/angebote/register.csv')).status).toBe(401)
  const eigene = (await hole('/angebote/register.csv', anbieter)).text
  expect(eigene).toMatch(/Erst im Entwurf.*|nur für uns/)
  expect(eigene).toContain('nur für uns')
  const alle = (await hole('/angebote/register.csv', planung)).text
  expect(alle).toContain('Erst im Entwurf')
  expect(alle).toContain('Caritas')
  expect(alle).toContain('Entwurf')
  expect(alle).not.toMatch(/nur für uns|Schutzhaus/)
  expect((await hole('/angebote/register.csv', fremder)).text).not.toContain(VOLL.titel)
  const { rows } = await test.owner.query(
    `SELECT neu FROM protokoll WHERE handlung = 'readRegister' ORDER BY id`,
  )
  expect(rows).toMatchObject([
    { neu: { anzahl: 3 } },
    { neu: { anzahl: 3 } },
    { neu: { anzahl: 0 } },
  ])
})

it('hands out the empty table', async () => {
  const { status, headers } = await hole('/angebote/vorlage.xlsx')
  expect(status).toBe(200)
  expect(headers['content-disposition']).toContain('angebote-vorlage.xlsx')
})

/** A word or figure of each field that stands nowhere else. */
const KANARIEN = {
  alter: { von: 37, bis: 73 },
  zugang: ['WBS'],
  kostenart: 'TEILWEISE',
  kontakt: { telefon: '02999 111' },
  langtext: 'Kanarielangtext',
  leichteSprache: 'Kanarieleicht',
  rechtsgrundlage: 'Kanarierecht',
  hilfeMix: ['SELBSTHILFE'],
  anmeldung: 'Kanarieanmeldung',
  kosten: 'Kanariekosten',
  sprachen: ['ti'],
  kooperation: 'Kanariepartner',
  wirkungsziel: 'Kanarieziel',
  vzae: 12.34,
  ehrenamtliche: 4711,
  kontaktIntern: { email: 'kanarie@innen.example' },
  notiz: 'Kanarienotiz',
} as const
/** How each reads where it stands. */
const SPUREN: Readonly<Partial<Record<Feldname, RegExp>>> = {
  alter: /\b73\b/,
  zugang: /WBS|Wohnberechtigungsschein/,
  kostenart: /TEILWEISE|Teilweise kostenlos/,
  kontakt: /02999 111/,
  langtext: /Kanarielangtext/,
  leichteSprache: /Kanarieleicht/,
  rechtsgrundlage: /Kanarierecht/,
  hilfeMix: /SELBSTHILFE|Selbsthilfe/,
  anmeldung: /Kanarieanmeldung/,
  kosten: /Kanariekosten/,
  sprachen: /"ti"|Tigrinya/,
  kooperation: /Kanariepartner/,
  wirkungsziel: /Kanarieziel/,
  vzae: /12[.,]34/,
  ehrenamtliche: /4[.]?711/,
  kontaktIntern: /kanarie@innen/,
  notiz: /Kanarienotiz/,
  kapazitaet: /\b7771\b/,
  platzmeldung: /\b8882\b/,
  nutzung: /\b66663\b/,
  foerderung: /Kanariegeber/,
}
const GEPRUEFT = FELDFOLGE.filter((feld) => SPUREN[feld] !== undefined)

/** Published with every field, each at this level where it may be. */
async function mitKanarien(stufe: Stufe): Promise<{ readonly slug: string; readonly id: string }> {
  const sichtbar = Object.fromEntries(
    GEPRUEFT.filter((feld) => FELDER[feld].stufen.includes(stufe)).map((feld) => [feld, stufe]),
  )
  // Somebody sends people there: then nobody needs to see how to reach it.
  const zugang = ['WBS', 'VERMITTLUNG']
  const inhalt = { ...VOLL, ...KANARIEN, zugang, titel: `Probe ${stufe}`, sichtbar }
  const angaben = { ...welt.adresse, zeiten: 'Mo 9–12 Uhr' }
  const { anbieter } = welt
  const da = await bisZuSehen(welt, inhalt, { angaben: [STANDORT, angaben] })
  const standort = ['ID!', da.standorte[0]!.id] as const
  const mitPlaetzen = await fuehre(anbieter)('saveKapazitaet', da, {
    standort,
    angaben: [
      'KapazitaetInput!',
      { kategorie: 'begegnungsstaette', art: 'PLAETZE', anzahl: 7771, gueltigAb: '2020-01-01' },
    ],
  })
  const gemeldet = await fuehre(anbieter)('reportPlaetze', mitPlaetzen, {
    standort,
    meldung: ['PlatzmeldungInput!', { frei: 8882 }],
  })
  const genutzt = await fuehre(anbieter)('saveNutzung', gemeldet, {
    nutzung: ['AngebotsnutzungInput!', { jahr: 2025, personen: 66_663 }],
  })
  await fuehre(anbieter)('saveFoerderung', genutzt, {
    angaben: ['FoerderungInput!', { geber: 'Kanariegeber', gueltigAb: '2026-01-01' }],
  })
  return { slug: `probe-${stufe.toLowerCase()}`, id: da.id }
}

/** All that anybody without an account can get of one offer. */
async function oeffentlichesVon(schema: GraphQLSchema, slug: string): Promise<string> {
  const suche = `?was=${slug.replace('-', '+')}`
  const seite = `{ angebotsseite(slug: "${slug}") ${alleFelder(schema, 'angebotsseite')} }`
  const treffer = `{ angebotssuche(suche: "${slug}") { treffer ${alleFelder(schema, 'angebotssuche.treffer')} } }`
  const antworten = await Promise.all([
    ...[seite, treffer].map(async (frage) =>
      JSON.stringify(await welt.test.oeffentlich.frage(frage)),
    ),
    ...['csv', 'json', 'geojson'].map(async (e) => (await hole(`/angebote.${e}${suche}`)).text),
  ])
  return antworten.join('\n')
}
const gesehen = (text: string): readonly Feldname[] =>
  GEPRUEFT.filter((feld) => SPUREN[feld]!.test(text))

it('shows everyone exactly the fields beside which it says so, on every way out', async () => {
  const angebote = {
    OEFFENTLICH: await mitKanarien('OEFFENTLICH'),
    PLANUNG: await mitKanarien('PLANUNG'),
    INTERN: await mitKanarien('INTERN'),
  }
  const schema = await createSchema()
  const alle = GEPRUEFT.filter((feld) => FELDER[feld].stufen.includes('OEFFENTLICH'))
  expect(gesehen(await oeffentlichesVon(schema, angebote.OEFFENTLICH.slug))).toEqual(alle)
  expect(gesehen(await oeffentlichesVon(schema, angebote.PLANUNG.slug))).toEqual([])
  expect(gesehen(await oeffentlichesVon(schema, angebote.INTERN.slug))).toEqual([])
  const fuerPlanung = async (id: string) => gesehen(JSON.stringify(await lies(welt.planung, id)))
  expect(await fuerPlanung(angebote.PLANUNG.id)).toEqual(
    GEPRUEFT.filter((feld) => FELDER[feld].stufen.includes('PLANUNG')),
  )
  expect(await fuerPlanung(angebote.INTERN.id)).toEqual([])
  const datei = (await hole('/angebote/register.csv', welt.planung)).text
  const zeileOf = (titel: string) => datei.split('\n').find((zeile) => zeile.includes(titel)) ?? ''
  const zahlen = ['kapazitaet', 'platzmeldung', 'nutzung', 'foerderung']
  const zahlenIn = (titel: string) =>
    gesehen(zeileOf(titel)).filter((feld) => zahlen.includes(feld))
  expect(zahlenIn('Probe PLANUNG')).toEqual(zahlen)
  expect(zahlenIn('Probe INTERN')).toEqual([])
}, 60_000)
