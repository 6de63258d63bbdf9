import { repariere } from '@sozial/domain/geometrie'
import type { Ring, Umriss, Umrissbefund } from '@sozial/domain/geometrie'
import { toGruppen } from './befundgruppen.ts'
import { createPruefung, rahmenVon } from './pruefung.ts'
import type { Befundlage } from './pruefung.ts'

const quadrat = (x: number, y: number, seite = 0.01): Ring =>
  [[x, y], [x + seite, y], [x + seite, y + seite], [x, y + seite], [x, y]] // prettier-ignore

const datei = (ringe: readonly Ring[]) => ({
  name: 'b.geojson',
  inhalt: new TextEncoder().encode(
    JSON.stringify({
      type: 'FeatureCollection',
      features: ringe.map((ring, i) => ({
        type: 'Feature',
        properties: { id: `B${i}`, EW: i * 10 },
        geometry: { type: 'Polygon', coordinates: [ring] },
      })),
    }),
  ),
})

const KOMMUNE: Umriss = {
  nummer: 1,
  schluessel: '05370004',
  name: 'Erkelenz',
  flaechen: [[quadrat(6.2, 51, 0.02)]],
}

async function lageVon(pruefe: ReturnType<typeof createPruefung>, ringe: readonly Ring[]) {
  const antwort = await pruefe({
    art: 'LESEN',
    dateien: [datei(ringe)],
    wahl: {},
    kommunen: [KOMMUNE],
  })
  if (antwort.art === 'UNLESBAR') throw new Error(antwort.text)
  return antwort.lage
}

describe('createPruefung', () => {
  it('reads, checks and repairs again and again from the file as it was read', async () => {
    const pruefe = createPruefung()
    const ringe = [quadrat(6.2, 51), quadrat(6.205, 51), quadrat(6.2, 51.01), quadrat(6.21, 51.01)]
    const lage = await lageVon(pruefe, ringe)
    const [ueberlappung] = lage.befunde
    expect([ueberlappung?.art, lage.umrisse.map(({ einwohner }) => einwohner)]).toEqual([
      'UEBERLAPPUNG',
      [0, 10, 20, 30],
    ])
    const reparatur = ueberlappung!.angebote[0]!.reparatur
    const danach = await pruefe({ art: 'REPARIEREN', reparaturen: [reparatur] })
    expect(danach).toMatchObject({
      art: 'LAGE',
      lage: { umrisse: repariere(lage.umrisse, reparatur) },
    })
    const zurueck = await pruefe({ art: 'REPARIEREN', reparaturen: [] })
    expect(zurueck).toMatchObject({ lage: { befunde: lage.befunde } })
  })

  it('answers with a sentence what cannot be read', async () => {
    const pruefe = createPruefung()
    expect(await pruefe({ art: 'REPARIEREN', reparaturen: [] })).toMatchObject({ art: 'UNLESBAR' })
    const leer = { name: 'x.geojson', inhalt: new Uint8Array() }
    const antwort = await pruefe({ art: 'LESEN', dateien: [leer], wahl: {}, kommunen: [] })
    expect(antwort).toEqual({ art: 'UNLESBAR', text: expect.stringContaining('leer') as string })
  })
})

describe('toGruppen', () => {
  it('offers for all at once only what needs no decision', async () => {
    const { befunde } = (await lageVon(createPruefung(), [
      quadrat(6.2, 51),
      quadrat(6.21, 51),
      quadrat(6.2, 51),
    ])) satisfies Befundlage
    const gruppen = toGruppen(befunde)
    expect(gruppen.map(({ art, alle }) => [art, alle])).toEqual([
      ['FORM_DOPPELT', null],
      ['LUECKE', null],
    ])
    const splitter = [1, 2].map((i): Umrissbefund => ({
      ...befunde[0]!,
      art: 'SPLITTER',
      kennung: String(i),
    }))
    expect(toGruppen(splitter)[0]?.alle?.reparaturen).toHaveLength(2)
    expect(toGruppen([])).toEqual([])
  })
})

it('frames outlines', () => {
  expect(rahmenVon([KOMMUNE])).toEqual([6.2, 51, 6.22, 51.02])
})
