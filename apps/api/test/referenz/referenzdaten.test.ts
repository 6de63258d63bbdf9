/**
 * Every file of the reference data goes into a Kreis by the same way as in the
 * browser, or is named with a reason. What was stored is compared with the cells
 * of the file. What is expected stands in docs/referenzdaten.md, file by file.
 */
import type { TestDatabase } from '@sozial/db/test-database'
import { ANGABEN, grundGegen, kreisOf, listAlle, readListe } from './dateiliste.ts'
import { gibAb } from './gib-ab.ts'
import { createReferenzkreis, KREISE } from './kreise.ts'
import { ordner, referenz } from './rohdatei.ts'
import { vergleiche } from './vergleich.ts'

/** The largest files have 250,000 rows. */
import.meta.jest.setTimeout(120_000)

describe('the reference data', () => {
  if (ordner === undefined) {
    it.skip('nicht ausgeführt: REFERENZDATEN fehlt', () => undefined)
    return
  }
  const alle = listAlle()
  const liste = readListe()

  it('are listed in the documentation, each that has figures of areas', () => {
    const tragende = alle.filter((pfad) => grundGegen(pfad) === null)
    expect([...liste.keys()]).toEqual(tragende)
  })

  describe.each(KREISE)('in %s', (kreis) => {
    let test: TestDatabase
    beforeAll(async () => {
      test = await createReferenzkreis(kreis)
    })
    afterAll(() => test.close())

    const pfade = alle.filter((pfad) => grundGegen(pfad) === null && kreisOf(pfad) === kreis)
    it.each(pfade)('%s', async (pfad) => {
      const datei = referenz(pfad)
      const angaben = ANGABEN[pfad] ?? {}
      const { weg, zustand, lieferungId, meldungen } = await gibAb(test, datei, angaben)
      const fehler = meldungen.filter(({ schwere }) => schwere === 'FEHLER')
      expect([zustand, fehler]).toEqual(['UEBERNOMMEN', []])
      const raumFest = angaben.raum !== undefined
      const { falsch, ...zahlen } = await vergleiche(test, lieferungId!, { datei, raumFest })
      expect(falsch).toEqual([])
      const { gleich, ohneZahl, ausgelassen } = zahlen
      expect(liste.get(pfad)).toEqual([kreis, weg, ...[gleich, ohneZahl, ausgelassen].map(String)])
    })
  })
})
