import { createBeispielkreis, publishDatenstand } from './beispielkreis.ts'
import { createTestApp, type TestApp } from './test-app.ts'

const MATRIX = `
  query Matrix($ebene: Ebene! = KOMMUNE, $sicht: Sicht! = INTERN) {
    abdeckungsmatrix(ebene: $ebene, sicht: $sicht) {
      zeitraeume { kurz }
      zeilen { indikator raeume mitWert geschuetzt unsicher }
    }
  }`

describe('abdeckungsmatrix', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp()
    await createBeispielkreis(test.owner)
  })
  afterAll(() => test.close())

  const frage = async (variables: object = {}) => {
    const { data, errors } = await test.frage(MATRIX, variables)
    expect(errors).toBeUndefined()
    return data?.['abdeckungsmatrix'] as {
      readonly zeitraeume: readonly { readonly kurz: string }[]
      readonly zeilen: readonly {
        readonly indikator: string
        readonly raeume: readonly (number | null)[]
        readonly mitWert: readonly (number | null)[]
      }[]
    }
  }

  it('counts the areas with a figure for each Indikator and period', async () => {
    const { zeitraeume, zeilen } = await frage()
    expect(zeitraeume.length).toBeGreaterThan(0)
    const zeile = zeilen.find(({ indikator }) => indikator === 'arbeitslosenanteil')
    expect(zeile?.raeume).toHaveLength(zeitraeume.length)
    for (const [i, anzahl] of (zeile?.raeume ?? []).entries()) {
      if (anzahl === null) expect(zeile?.mitWert[i]).toBeNull()
      else expect(zeile?.mitWert[i]).toBeLessThanOrEqual(anzahl)
    }
    expect(zeile?.mitWert).toContain(3)
  })

  it('is empty on a level without areas', async () => {
    expect(await frage({ ebene: 'QUARTIER' })).toEqual({ zeitraeume: [], zeilen: [] })
  })

  it('leaves out an Indikator that is retired', async () => {
    await test.owner.query('UPDATE indikator SET ausgemustert_am = now() WHERE slug = $1', [
      'arbeitslosenanteil',
    ])
    const { zeilen } = await frage()
    expect(zeilen.map(({ indikator }) => indikator)).not.toContain('arbeitslosenanteil')
    await test.owner.query('UPDATE indikator SET ausgemustert_am = NULL')
  })

  it('says nothing outside before anything is published, then what was released', async () => {
    expect(await frage({ sicht: 'RELEASED' })).toEqual({ zeitraeume: [], zeilen: [] })
    await publishDatenstand(test.owner)
    const { zeilen } = await frage({ sicht: 'RELEASED' })
    for (const { mitWert } of zeilen)
      expect(mitWert.some((zahl) => zahl !== null && zahl > 0)).toBe(true)
  })
})
