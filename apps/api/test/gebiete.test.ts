/** The areas of a Gebietsstand as files: the same for everybody who may see them on the map. */
import { readUmrisse } from '@sozial/formate/umrisse'
import { createDemoraeume } from '../src/modules/kreis/demokreis.testing.ts'
import { createTestApp, type TestApp } from './test-app.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
  await createDemoraeume(test.datenbank.db)
}, 60_000)
afterAll(() => test.close())

const standOf = async (ebene: string): Promise<number> =>
  (
    await test.owner.query<{ id: number }>(
      'SELECT id FROM gebietsstand WHERE ebene = $1::ebene ORDER BY stichtag DESC LIMIT 1',
      [ebene],
    )
  ).rows[0]!.id

it('says which Quartier lies in which Sozialraum', async () => {
  const { status, body } = await test.sende({ url: `/gebiete/${await standOf('QUARTIER')}.csv` })
  const zeilen = body.toString('utf8').trim().split('\r\n')
  expect([status, zeilen.length]).toEqual([200, 65])
  expect(zeilen[0]).toBe('schluessel;name;kommune;kommunename;gueltig_ab;sozialraum;sozialraumname')
  expect(new Set(zeilen.slice(1).map((zeile) => zeile.split(';')[5])).size).toBe(20)
})

it.each(['geojson', 'gpkg', 'shp.zip'])(
  'writes outlines as %s that come in again',
  async (endung) => {
    const name = `${await standOf('SOZIALRAUM')}.${endung}`
    const { status, body } = await test.sende({ url: `/gebiete/${name}` })
    expect(status).toBe(200)
    const { umrisse } = await readUmrisse([{ name, inhalt: new Uint8Array(body) }])
    expect(umrisse).toHaveLength(20)
  },
)

it('shows outside what the map shows outside, and nothing else', async () => {
  const frage = async (ebene: string) =>
    (await test.oeffentlich.sende({ url: `/gebiete/${await standOf(ebene)}.csv` })).status
  expect([await frage('KOMMUNE'), await frage('QUARTIER')]).toEqual([200, 404])
  for (const datei of ['1.exe', 'x.csv', '999999.csv', '1.shp']) {
    expect((await test.sende({ url: `/gebiete/${datei}` })).status).toBe(404)
  }
})
