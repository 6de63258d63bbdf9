/** Random rules, grants and accounts on the Zugangskreis, and a naive reading of them to compare with. */
import fc from 'fast-check'
import { write } from '../src/database/transaction.ts'
import type { Testsprecher } from './als.ts'
import type { TestApp } from './test-app.ts'

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
export interface Fall {
  readonly regeln: readonly Regel[]
  /** Of K-5 to the Kreis. */
  readonly freigaben: readonly Freigabe[]
  readonly konto: { readonly rolle: 'PLANUNG' | 'KOMMUNE'; readonly kommune: string | null }
  readonly zweck: (typeof ZWECKE)[number] | null
}

const quelle = fc.constantFrom(...QUELLEN)
const zweck = fc.constantFrom(...ZWECKE)
export const fall: fc.Arbitrary<Fall> = fc.record({
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
export function darf(
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

/** The account of a case, signed in. */
export const meldeAn = (test: TestApp, { konto, zweck: wozu }: Fall): Promise<Testsprecher> =>
  test.als({
    rollen: [konto.rolle],
    art: konto.kommune === null ? 'KREIS' : 'KOMMUNE',
    ...(konto.kommune !== null && { raum: konto.kommune }),
    zweck: wozu,
  })

/** The organisations that have a Jugendamt. */
export async function createJugendaemter(test: TestApp): Promise<void> {
  await test.als({ rollen: ['PLANUNG'], jugendamtsbezirk: 'J-1' })
  await test.als({ rollen: ['PLANUNG'], art: 'KOMMUNE', raum: 'K-5', jugendamtsbezirk: 'J-2' })
}

/** Puts the rules and grants of a case into the database, as if they had been written by the application. */
export async function stelleHer(test: TestApp, { regeln, freigaben }: Fall): Promise<void> {
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
