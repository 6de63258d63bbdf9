/**
 * For random rules, grants and accounts no value leaves that an independent,
 * naive reading of the rules does not allow, in whatever operation.
 */
import fc from 'fast-check'
import { write } from '../src/database/transaction.ts'
import { createTestApp, type TestApp } from './test-app.ts'
import { createZugangskreis, INDIKATOREN, KOMMUNEN, type Zelle } from './zugangskreis.ts'

const QUELLEN = ['melderegister', 'jugendaemter', 'ba'] as const
const ZWECKE = ['JUGENDHILFEPLANUNG', 'SOZIALBERICHTERSTATTUNG'] as const
const BEZIRK: Readonly<Record<string, string>> = {
  'K-1': 'J-1',
  'K-2': 'J-1',
  'K-3': 'J-1',
  'K-4': 'J-1',
  'K-5': 'J-2',
  'K-6': 'J-3',
}

interface Regel {
  readonly rolle: 'PLANUNG' | 'KOMMUNE'
  readonly quelle: (typeof QUELLEN)[number]
  readonly zweck: (typeof ZWECKE)[number]
  readonly reichweite: 'KREIS' | 'ORGANISATION' | 'JUGENDAMTSBEZIRK' | 'KOMMUNE'
}
interface Freigabe {
  readonly quelle: (typeof QUELLEN)[number]
  readonly zweck: (typeof ZWECKE)[number]
}
interface Fall {
  readonly regeln: readonly Regel[]
  /** Of K-5 to the Kreis. */
  readonly freigaben: readonly Freigabe[]
  readonly konto: { readonly rolle: 'PLANUNG' | 'KOMMUNE'; readonly kommune: string | null }
  readonly zweck: (typeof ZWECKE)[number] | null
}

const quelle = fc.constantFrom(...QUELLEN)
const zweck = fc.constantFrom(...ZWECKE)
const fall: fc.Arbitrary<Fall> = fc.record({
  regeln: fc.uniqueArray(
    fc.record({
      rolle: fc.constantFrom('PLANUNG' as const, 'KOMMUNE' as const),
      quelle,
      zweck,
      reichweite: fc.constantFrom(
        'KREIS' as const,
        'ORGANISATION' as const,
        'JUGENDAMTSBEZIRK' as const,
        'KOMMUNE' as const,
      ),
    }),
    { selector: (r) => `${r.rolle}${r.quelle}${r.zweck}`, maxLength: 12 },
  ),
  freigaben: fc.uniqueArray(fc.record({ quelle, zweck }), {
    selector: (f) => `${f.quelle}${f.zweck}`,
    maxLength: 3,
  }),
  konto: fc.constantFrom(
    { rolle: 'PLANUNG' as const, kommune: null },
    { rolle: 'PLANUNG' as const, kommune: 'K-5' },
    { rolle: 'KOMMUNE' as const, kommune: 'K-2' },
    { rolle: 'KOMMUNE' as const, kommune: 'K-5' },
  ),
  zweck: fc.option(zweck),
})

/** The rules read aloud, one cell at a time. */
function darf(
  { regeln, freigaben, konto, zweck: wozu }: Fall,
  kommune: string,
  quellen: readonly string[],
): boolean {
  return quellen.every((eine) => {
    const regel = regeln.find(
      (r) => r.rolle === konto.rolle && r.quelle === eine && r.zweck === wozu,
    )
    if (regel === undefined) return false
    const istKreis = konto.kommune === null
    const bezirk = { 'K-5': 'J-2', kreis: 'J-1' }[konto.kommune ?? 'kreis'] ?? null
    const frei =
      istKreis && kommune === 'K-5' && freigaben.some((f) => f.quelle === eine && f.zweck === wozu)
    if (frei) return true
    if (regel.reichweite === 'KREIS') return true
    if (regel.reichweite === 'JUGENDAMTSBEZIRK') return BEZIRK[kommune] === bezirk
    if (regel.reichweite === 'ORGANISATION' && istKreis) return true
    return kommune === konto.kommune
  })
}

let test: TestApp
let zellen: readonly Zelle[]

beforeAll(async () => {
  test = await createTestApp()
  zellen = await createZugangskreis(test.owner)
  // So that the organisations are there.
  await test.als({ rollen: ['PLANUNG'], jugendamtsbezirk: 'J-1' })
  await test.als({ rollen: ['PLANUNG'], art: 'KOMMUNE', raum: 'K-5', jugendamtsbezirk: 'J-2' })
})
afterAll(() => test.close())

async function stelleHer({ regeln, freigaben }: Fall): Promise<void> {
  await test.owner.query('DELETE FROM zugriffsregel; DELETE FROM zugriffsfreigabe')
  for (const { rolle, quelle: q, zweck: z, reichweite } of regeln) {
    await test.owner.query(
      `INSERT INTO zugriffsregel (rolle, quelle_id, zweck, reichweite) SELECT $1, id, $3, $4 FROM quelle WHERE schluessel = $2`,
      [rolle, q, z, reichweite],
    )
  }
  for (const { quelle: q, zweck: z } of freigaben) {
    await test.owner.query(
      `INSERT INTO zugriffsfreigabe (jugendamt_id, organisation_id, quelle_id, zweck, gilt_ab, gilt_bis, grund)
       SELECT j.id, o.id, q.id, $2, '2020-01-01', '2999-12-31', 'Test' FROM organisation j, organisation o, quelle q
       WHERE j.art = 'KOMMUNE' AND j.jugendamtsbezirk_id IS NOT NULL AND o.art = 'KREIS' AND q.schluessel = $1`,
      [q, z],
    )
  }
  await write(test.datenbank.db, async () => undefined)
}

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
  abdeckungsmatrix(ebene: $ebene, sicht: INTERN) { zeilen { indikator mitWert raeume } }
}`

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
      await stelleHer(einer)
      const { rolle, kommune } = einer.konto
      const wer = await test.als({
        rollen: [rolle],
        art: kommune === null ? 'KREIS' : 'KOMMUNE',
        ...(kommune !== null && { raum: kommune }),
        zweck: einer.zweck,
      })
      for (const [indikator, quellen] of Object.entries(INDIKATOREN)) {
        const offen = KOMMUNEN.filter((k) => darf(einer, k, quellen))
        for (const ebene of ['SOZIALRAUM', 'QUARTIER'] as const) {
          const { data, errors } = await wer.frage(ALLES, { indikator, ebene })
          expect(errors).toBeUndefined()
          const gezeigt = new Set(zahlenOf(data!).map((s) => kommuneOf.get(s)!))
          expect([...gezeigt].toSorted()).toEqual(offen)
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
