/**
 * For random rules, grants and accounts no value leaves that an independent,
 * naive reading of the rules does not allow, in whatever operation.
 */
import fc from 'fast-check'
import { createTestApp, type TestApp } from './test-app.ts'
import { createZugangskreis, INDIKATOREN, KOMMUNEN, type Zelle } from './zugangskreis.ts'
import { createJugendaemter, darf, fall, meldeAn, stelleHer } from './zugangsfall.ts'

let test: TestApp
let zellen: readonly Zelle[]

beforeAll(async () => {
  test = await createTestApp()
  zellen = await createZugangskreis(test.owner)
  await createJugendaemter(test)
})
afterAll(() => test.close())

const ALLES = `query ($indikator: String!, $ebene: Ebene!) {
  messwerte(indikator: $indikator, ebene: $ebene, sicht: INTERN, massstaebe: [SOZIALRAUM, QUARTIER]) {
    raeume { schluessel }
    perioden { werte unten oben zaehler nenner zeichen status }
    massstaebe { raum { schluessel } werte unten oben zaehler nenner }
  }
  uebersicht(ebene: $ebene, sicht: INTERN, indikatoren: [$indikator], massstaebe: [SOZIALRAUM]) {
    raeume { schluessel }
    massstaebe { schluessel }
    zeilen { werte unten oben zaehler nenner massstab { werte unten oben } }
  }
  abdeckungsmatrix(ebene: $ebene, sicht: INTERN) { zeilen { indikator mitWert raeume geschuetzt unsicher verschlossen } }
}`

interface Matrix {
  readonly zeilen: readonly {
    readonly indikator: string
    readonly mitWert: readonly number[]
    readonly geschuetzt: readonly number[]
    readonly unsicher: readonly number[]
    readonly verschlossen: readonly number[]
  }[]
}

/** Every number of an answer with the key of the area it belongs to. */
function zahlenOf(data: Readonly<Record<string, unknown>>): readonly string[] {
  const gefunden: string[] = []
  type Vektoren = Readonly<Record<string, readonly unknown[] | null>>
  const nimm = (vektoren: Vektoren, schluessel: readonly string[]): void => {
    for (const [name, werte] of Object.entries(vektoren)) {
      if (name === 'status' || !Array.isArray(werte)) continue
      werte.forEach((wert, i) => wert !== null && gefunden.push(schluessel[i]!))
    }
  }
  const m = data['messwerte'] as {
    raeume: { schluessel: string[] }
    perioden: Vektoren[]
    massstaebe: ({ raum: { schluessel: string } } & Vektoren)[]
  }
  for (const periode of m.perioden) nimm(periode, m.raeume.schluessel)
  for (const { raum, ...vektoren } of m.massstaebe) {
    nimm(vektoren, [raum.schluessel, raum.schluessel])
  }
  const u = data['uebersicht'] as {
    raeume: { schluessel: string[] }
    massstaebe: { schluessel: string }[]
    zeilen: ({ massstab: Vektoren } & Vektoren)[]
  }
  for (const { massstab, ...zeile } of u.zeilen) {
    nimm(zeile, u.raeume.schluessel)
    nimm(
      massstab,
      u.massstaebe.map(({ schluessel }) => schluessel),
    )
  }
  return gefunden
}

it('kein Wert verlässt den Server, den die Regeln nicht öffnen, und jeder, den sie öffnen', async () => {
  const kommuneOf = new Map(zellen.map(({ schluessel, kommune }) => [schluessel, kommune]))
  await fc.assert(
    fc.asyncProperty(fall, async (einer) => {
      await stelleHer(test, einer)
      const wer = await meldeAn(test, einer)
      for (const [indikator, quellen] of Object.entries(INDIKATOREN)) {
        const offen = KOMMUNEN.filter((k) => darf(einer, k, quellen))
        for (const ebene of ['SOZIALRAUM', 'QUARTIER'] as const) {
          const { data, errors } = await wer.frage(ALLES, { indikator, ebene })
          expect(errors).toBeUndefined()
          const gezeigt = new Set(zahlenOf(data!).map((s) => kommuneOf.get(s)!))
          expect([...gezeigt].toSorted()).toEqual(offen)
          const alle = zellen.filter((z) => z.ebene === ebene)
          const zahl = alle.filter((z) => offen.includes(z.kommune as never))
          const zu = alle.length - zahl.length
          const matrix = data!['abdeckungsmatrix'] as Matrix
          expect(matrix.zeilen.find((eine) => eine.indikator === indikator)).toMatchObject({
            mitWert: [zahl.length, zahl.length],
            geschuetzt: [0, 0],
            unsicher: [0, 0],
            verschlossen: [zu, zu],
          })
          const datei = await wer.sende({
            url: `/daten/${indikator}/${ebene.toLowerCase()}.csv?sicht=intern`,
          })
          expect(datei.status).toBe(200)
          for (const { schluessel, raumfassung, kommune: k, ebene: e } of zellen) {
            if (e !== ebene) continue
            const zeilen = datei.body
              .toString()
              .split('\n')
              .filter((zeile) => zeile.split(';').includes(schluessel))
            expect(zeilen.length).toBeGreaterThan(0)
            const hatZahl = zeilen.some((zeile) =>
              zeile.split(';').includes(String(10 + raumfassung)),
            )
            expect(hatZahl).toBe(offen.includes(k as never))
          }
        }
      }
    }),
    { numRuns: 12 },
  )
}, 60_000)
