import type { Ring, Umriss } from '@sozial/domain/geometrie'
import { parseEinteilung } from '@sozial/formate/einteilung'
import { istFlaechendatei } from './flaechendatei.ts'
import { readFlaechenliste } from './flaechenliste.ts'

const quadrat = (x: number, breite: number): Ring =>
  [[x, 51], [x + breite, 51], [x + breite, 51.01], [x, 51.01], [x, 51]] // prettier-ignore

const BAUSTEINE = [0, 1, 2, 3].map((i): Umriss => ({
  nummer: i + 1,
  schluessel: `B${i}`,
  name: `Feld ${i}`,
  flaechen: [[quadrat(6.2 + i * 0.01, 0.01)]],
}))

const datei = {
  name: 'sozialraeume.geojson',
  inhalt: new TextEncoder().encode(
    JSON.stringify({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { nr: 'S1', name: 'West' },
          geometry: { type: 'Polygon', coordinates: [quadrat(6.19, 0.023)] },
        },
        {
          type: 'Feature',
          properties: { nr: 'S2', name: 'Ost' },
          geometry: { type: 'Polygon', coordinates: [quadrat(6.213, 0.0171)] },
        },
      ],
    }),
  ),
}

it('gives each Baustein to the polygon that has most of it, and says where that is not clear', async () => {
  const { text, hinweise } = await readFlaechenliste([datei], BAUSTEINE)
  expect(parseEinteilung(text).map(({ baustein, raum }) => [baustein, raum])).toEqual([
    ['B0', 'West'],
    ['B1', 'Ost'],
    ['B2', 'Ost'],
    ['B3', 'Ost'],
  ])
  expect(hinweise).toEqual(['Feld 1 liegt zu 70 % in Ost und zu 30 % in West.'])
})

it('counts what lies in none, and refuses with a sentence what cannot be read', async () => {
  const fern: Umriss = {
    ...BAUSTEINE[0]!,
    nummer: 9,
    schluessel: 'X',
    flaechen: [[quadrat(6.5, 0.01)]],
  }
  const { hinweise } = await readFlaechenliste([datei], [...BAUSTEINE, fern])
  expect(hinweise[0]).toBe('1 Baustein liegt in keiner der Flächen.')
  await expect(
    readFlaechenliste([{ name: 'x.geojson', inhalt: new Uint8Array([123]) }], BAUSTEINE),
  ).rejects.toThrow('kein vollständiges JSON')
  expect(['a.csv', 'b.GeoJSON', 'c.zip'].map(istFlaechendatei)).toEqual([false, true, true])
})
