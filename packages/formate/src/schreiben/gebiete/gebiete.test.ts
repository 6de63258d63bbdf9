import type { Geometry, Position } from 'geojson'
import { readUmrisse } from '../../umrisse/index.ts'
import { GEBIETSFORMATE, schreibeGebiete } from './index.ts'
import type { Gebietssatz } from './index.ts'

const quadrat = (x: number, y: number, seite = 0.01): Position[] =>
  [[x, y], [x + seite, y], [x + seite, y + seite], [x, y + seite], [x, y]] // prettier-ignore

const mitLoch: Geometry = {
  type: 'Polygon',
  coordinates: [quadrat(6.2, 51), quadrat(6.203, 51.003, 0.002).toReversed()],
}
const zweiTeile: Geometry = {
  type: 'MultiPolygon',
  coordinates: [[quadrat(6.3, 51)], [quadrat(6.4, 51)]],
}

const SATZ: Gebietssatz = {
  name: 'quartiere',
  titel: 'Quartiere, Gebietsstand 1.1.2020',
  am: '2026-11-23',
  spalten: ['schluessel', 'name', 'sozialraum'],
  gebiete: [
    { geometrie: mitLoch, werte: ['Q-01', `Übach ${'ä'.repeat(150)}`, '=SUMME(A1)'] },
    { geometrie: zweiTeile, werte: ['Q-02', 'Nord; Süd', null] },
  ],
}

const bytesVon = async (satz: Gebietssatz, format: (typeof GEBIETSFORMATE)[number]) => {
  const datei = await schreibeGebiete(satz, format)
  return typeof datei === 'string' ? new TextEncoder().encode(datei) : datei
}

describe('schreibeGebiete', () => {
  it.each(['geojson', 'gpkg', 'shp.zip'] as const)(
    'writes %s that we read again',
    async (format) => {
      const inhalt = await bytesVon(SATZ, format)
      const gelesen = await readUmrisse([{ name: `quartiere.${format}`, inhalt }])
      expect(gelesen.meldungen).toEqual([])
      expect(gelesen.umrisse.map(({ schluessel }) => schluessel)).toEqual(['Q-01', 'Q-02'])
      expect(gelesen.umrisse[1]?.name).toBe('Nord; Süd')
      expect(gelesen.umrisse[0]?.name).toMatch(/^Übach ä{100,}/)
      const [eins, zwei] = gelesen.umrisse.map(({ flaechen }) =>
        flaechen.map((ringe) => ringe.map((ring) => new Set(ring.map(String)).size)),
      )
      expect([eins, zwei]).toEqual([[[4, 4]], [[4], [4]]])
    },
  )

  it('writes a table that opens in a spreadsheet and runs nothing', async () => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesVon(SATZ, 'csv'))
    expect(text.startsWith('\uFEFFschluessel;name;sozialraum\r\n')).toBe(true)
    expect(text).toContain("'=SUMME(A1)")
    expect(text).toContain('Q-02;"Nord; Süd";\r\n')
  })

  it('writes files without areas, and areas without outline', async () => {
    const ohne: Gebietssatz = { ...SATZ, gebiete: [{ geometrie: null, werte: ['a', 'b', 'c'] }] }
    for (const format of GEBIETSFORMATE) {
      expect((await bytesVon({ ...SATZ, gebiete: [] }, format)).length).toBeGreaterThan(0)
      expect((await bytesVon(ohne, format)).length).toBeGreaterThan(0)
    }
  })
})
