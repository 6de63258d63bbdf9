import {
  createSitzung,
  endSitzung,
  findWer,
  forgetSitzungen,
  rotateSitzung,
} from '../src/auth/sitzung.ts'
import { write } from '../src/database/transaction.ts'
import { deleteAbgelaufene } from '../src/auth/sitzung.queries.ts'
import { createTestApp, type TestApp } from './test-app.ts'
import type { Testsprecher } from './als.ts'

let test: TestApp
let planung: Testsprecher

beforeAll(async () => {
  test = await createTestApp()
  planung = await test.als('PLANUNG')
})
afterAll(() => test.close())

const anmeldung = (bisher: string | null = null) => ({
  kontoId: planung.kontoId,
  name: 'Test PLANUNG',
  weg: 'PASSWORT' as const,
  geraet: 'Firefox unter Linux',
  zweitfaktorOffen: false,
  bisher,
  vorgang: 'test-0001',
})
const werMit = (geheimnis: string | null) => findWer(test.datenbank.db.pool, geheimnis)
const geheimnisOf = ({ cookie }: { readonly cookie: string | null }) => cookie!.split('=')[1]!

describe('a session', () => {
  it('belongs to an account with its organisation and roles', async () => {
    const { db } = test.datenbank
    const geheimnis = (await createSitzung(db, anmeldung()))!
    expect(geheimnis).toMatch(/^[\w-]{43}$/)
    expect(await werMit(geheimnis)).toMatchObject({
      art: 'KONTO',
      kontoId: planung.kontoId,
      rollen: ['PLANUNG'],
      organisation: { art: 'KREIS' },
      zweck: null,
      zweitfaktorOffen: false,
    })
    const { rows } = await test.owner.query<{ alles: string }>(
      'SELECT string_agg(s::text, $1) AS alles FROM sitzung s',
      [''],
    )
    expect(rows[0]?.alles).not.toContain(geheimnis)
  })

  it('is nobody with a secret that is none, made up or empty', async () => {
    for (const geheimnis of [null, '', 'x', 'A'.repeat(43), `${'A'.repeat(42)}'`, 'A'.repeat(9999)])
      expect(await werMit(geheimnis)).toEqual({ art: 'OEFFENTLICHKEIT' })
  })

  it('begun anew ends the one the browser came with: a planted secret is worth nothing', async () => {
    const { db } = test.datenbank
    const erste = (await createSitzung(db, anmeldung()))!
    expect((await werMit(erste)).art).toBe('KONTO')
    const zweite = (await createSitzung(db, anmeldung(erste)))!
    expect(zweite).not.toBe(erste)
    expect((await werMit(erste)).art).toBe('OEFFENTLICHKEIT')
    expect((await werMit(zweite)).art).toBe('KONTO')
  })

  it('gets a new secret when a factor is added, and the old one is worth nothing', async () => {
    const { db } = test.datenbank
    const offen = await test.als({ rollen: ['ADMIN'], zweitfaktorOffen: true })
    const neu = await rotateSitzung(db, { sitzungId: offen.sitzungId, zweitfaktorOffen: false })
    expect((await werMit(geheimnisOf(offen))).art).toBe('OEFFENTLICHKEIT')
    expect(await werMit(neu)).toMatchObject({ sitzungId: offen.sitzungId, zweitfaktorOffen: false })
  })

  it('ends at once, one or all of them, and only those of the account', async () => {
    const { db } = test.datenbank
    const andere = await test.als('GEHEIMHALTUNG')
    const akteur = { art: 'SYSTEM', name: 'Test' } as const
    const geheimnis = (await createSitzung(db, anmeldung()))!
    const wer = await werMit(geheimnis)
    if (wer.art !== 'KONTO') throw new Error('not signed in')
    const { kontoId } = planung
    expect(await endSitzung(db, { kontoId, sitzungId: andere.sitzungId, akteur })).toBe(0)
    expect(await endSitzung(db, { kontoId, sitzungId: wer.sitzungId, akteur })).toBe(1)
    expect((await werMit(geheimnis)).art).toBe('OEFFENTLICHKEIT')
    expect(await endSitzung(db, { kontoId, sitzungId: null, akteur })).toBeGreaterThan(0)
    expect((await werMit(geheimnisOf(planung))).art).toBe('OEFFENTLICHKEIT')
    expect((await werMit(geheimnisOf(andere))).art).toBe('KONTO')
  })

  it('ends after an hour without a request and twelve hours after signing in', async () => {
    const alte = await Promise.all([
      test.als({ rollen: ['PLANUNG'], begonnen: `now() - interval '61 minutes'` }),
      test.als({
        rollen: ['PLANUNG'],
        begonnen: `now() - interval '12 hours 1 minute'`,
        zuletzt: 'now()',
      }),
    ])
    const junge = await test.als({
      rollen: ['PLANUNG'],
      begonnen: `now() - interval '11 hours'`,
      zuletzt: `now() - interval '59 minutes'`,
    })
    for (const eine of alte) expect((await werMit(geheimnisOf(eine))).art).toBe('OEFFENTLICHKEIT')
    expect((await werMit(geheimnisOf(junge))).art).toBe('KONTO')
    const { rows } = await test.owner.query<{ frisch: boolean }>(
      `SELECT zuletzt_am > now() - interval '1 minute' AS frisch FROM sitzung WHERE id = $1`,
      [junge.sitzungId],
    )
    expect(rows).toEqual([{ frisch: true }])
    const geloescht = await write(test.datenbank.db, (tx) => deleteAbgelaufene(tx, new Date()))
    expect(geloescht).toBe(2)
  })

  it.each(['konto', 'organisation'])('of a deactivated %s lets nobody in', async (tabelle) => {
    const eine = await test.als('ANBIETER')
    expect((await werMit(geheimnisOf(eine))).art).toBe('KONTO')
    const id = tabelle === 'konto' ? eine.kontoId : eine.organisationId
    await test.datenbank.db.pool.query(
      `UPDATE ${tabelle} SET deaktiviert_am = now() WHERE id = $1`,
      [id],
    )
    forgetSitzungen(test.datenbank.db)
    expect((await werMit(geheimnisOf(eine))).art).toBe('OEFFENTLICHKEIT')
  })

  it('is not looked for where there is no cookie, nor for what asks nobody', async () => {
    await test.owner.query('REVOKE SELECT ON sitzung FROM sozial_app')
    const frage = '{ sitzung { sicht } }'
    expect((await test.oeffentlich.frage(frage)).errors).toBeUndefined()
    expect((await test.oeffentlich.sende({ url: '/eingaenge', method: 'POST' })).status).toBe(401)
    const sitzung = await test.als('PLANUNG')
    expect((await sitzung.sende({ url: '/healthz' })).status).toBe(200)
    expect((await sitzung.frage(frage)).errors?.[0]?.extensions.code).toBe('UNERWARTET')
    await test.owner.query('GRANT SELECT ON sitzung TO sozial_app')
  })

  it('just looked up is believed for two seconds, and the failed one not at all', async () => {
    const eine = await test.als('PLANUNG')
    expect((await werMit(geheimnisOf(eine))).art).toBe('KONTO')
    await test.owner.query('DELETE FROM sitzung WHERE id = $1', [eine.sitzungId])
    expect((await werMit(geheimnisOf(eine))).art).toBe('KONTO')
    forgetSitzungen(test.datenbank.db)
    expect((await werMit(geheimnisOf(eine))).art).toBe('OEFFENTLICHKEIT')
  })
})
