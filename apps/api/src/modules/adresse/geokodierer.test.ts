import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createGeokodierer, istGeokodiervorlage } from './geokodierer.ts'

let server: Server
let antworte: RequestListener
const warnungen: unknown[] = []

beforeAll(async () => {
  server = createServer((request, response) => antworte(request, response))
  await new Promise<void>((fertig) => server.listen(0, '127.0.0.1', fertig))
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => (warnungen.length = 0))

const find = (adresse: string) => {
  const { port } = server.address() as AddressInfo
  const vorlage = `http://127.0.0.1:${port}/suche?q={adresse}&limit=5`
  return createGeokodierer({ vorlage, warne: (err) => warnungen.push(err) }).find(adresse)
}

const punkt = (properties: object) => ({
  type: 'FeatureCollection',
  features: [
    { type: 'Feature', geometry: { type: 'Point', coordinates: [6.1, 51.06] }, properties },
  ],
})
const mit =
  (koerper: unknown): RequestListener =>
  (_request, response) => {
    response.end(JSON.stringify(koerper))
  }

describe('the geocoder of the Kreis', () => {
  it('gets the address as it was typed, and nothing of it becomes part of the request', async () => {
    let gefragt = ''
    antworte = (request, response) => {
      gefragt = request.url ?? ''
      response.end(JSON.stringify({ features: [] }))
    }
    expect(await find('Markt 1 & $& ?x=1#y, Hückelhoven')).toEqual([])
    expect(gefragt).toBe(
      `/suche?q=${encodeURIComponent('Markt 1 & $& ?x=1#y, Hückelhoven')}&limit=5`,
    )
  })

  it.each([
    ['Photon', { street: 'Markt', housenumber: '1', postcode: '41812', city: 'Erkelenz' }],
    ['BKG', { strasse: 'Markt', haus: '1', plz: '41812', ort: 'Erkelenz' }],
    [
      'Nominatim',
      { address: { road: 'Markt', house_number: '1', postcode: '41812', town: 'Erkelenz' } },
    ],
  ])('is understood when it speaks like %s', async (_name, properties) => {
    antworte = mit(punkt(properties))
    expect(await find('Markt 1')).toEqual([
      {
        strasse: 'Markt',
        hausnummer: '1',
        plz: '41812',
        ort: 'Erkelenz',
        laenge: 6.1,
        breite: 51.06,
      },
    ])
    expect(warnungen).toEqual([])
  })

  it.each<[string, RequestListener]>([
    ['refuses', (_request, response) => response.writeHead(500).end()],
    ['speaks another language', (_request, response) => response.end('<html>')],
    ['answers something else', mit({ features: [{ geometry: null }] })],
    ['leads elsewhere', (_request, response) => response.writeHead(302, { location: '/' }).end()],
    ['never ends', (_request, response) => response.write('x'.repeat(600_000))],
    ['says nothing', () => undefined],
  ])('that %s is no failure of ours, but noted', async (_name, listener) => {
    antworte = listener
    expect(await find('Markt 1')).toEqual([])
    expect(warnungen).toHaveLength(1)
  })
})

describe('its template', () => {
  it.each([
    ['https://geo.kreis.de/api?q={adresse}', true],
    ['https://geo.kreis.de/api?q=', false],
    ['ftp://geo.kreis.de/{adresse}', false],
    ['{adresse}', false],
  ])('%s: %s', (vorlage, gut) => expect(istGeokodiervorlage(vorlage)).toBe(gut))
})
