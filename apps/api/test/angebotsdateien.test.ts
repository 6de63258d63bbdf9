/** The register as files: who gets which offers, and what never goes out. */
import {
  bisZuSehen,
  createRegisterwelt,
  fuehre,
  GEHEIM,
  neu,
  STANDORT,
  VOLL,
  type Registerwelt,
} from './register.testing.ts'
import type { Testsprecher } from './als.ts'

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
