/** Accounts: invited, changed, closed and reset by ADMIN; each change in the Protokoll. */
import { createBrowser } from './browser.ts'
import type { Testsprecher } from './als.ts'
import { createTestApp, type Antwort, type TestApp } from './test-app.ts'

let test: TestApp
let admin: Testsprecher

beforeAll(async () => {
  test = await createTestApp()
  admin = await test.als('ADMIN')
  // Sessions of these tests have no second factor.
  await test.owner.query(`UPDATE rollenregel SET zweitfaktor_pflicht = (rolle = 'ADMIN')`)
})
afterAll(() => test.close())

const codeOf = ({ errors }: Antwort): string | undefined => errors?.[0]?.extensions.code
const meldungOf = ({ errors }: Antwort): string | undefined => errors?.[0]?.message
const wertOf = <T>({ data, errors }: Antwort): T => {
  expect(errors).toBeUndefined()
  return Object.values(data ?? {})[0] as T
}

const FELDER =
  'id name anmeldename rollen organisation { id } hatPasswort hatApp passkeys linkGueltigBis deaktiviertAm'
const INVITE = `mutation($konto: KontoInput!) { inviteKonto(konto: $konto) { pfad gueltigBis konto { ${FELDER} } } }`
const CHANGE = `mutation($id: ID!, $konto: KontoInput!) { changeKonto(id: $id, konto: $konto) { ${FELDER} } }`
const je = (name: string) => `mutation($id: ID!) { ${name}(id: $id) { id } }`
const RESET = `mutation($id: ID!) { createResetlink(id: $id) { pfad konto { id } } }`
const REDEEM = `mutation($token: String!, $passwort: String!) { redeemLink(token: $token, passwort: $passwort) { konto { id } } }`

interface Konto {
  readonly id: string
  readonly name: string
  readonly anmeldename: string
  readonly rollen: readonly string[]
}

let nummer = 0
const angabe = (mehr: object = {}) => ({
  name: 'Nina Neu',
  anmeldename: `neu-${++nummer}@kreis.de`,
  organisation: String(admin.organisationId),
  rollen: ['PLANUNG'],
  ...mehr,
})
const lade = async (mehr: object = {}) =>
  wertOf<{ pfad: string; konto: Konto }>(await admin.frage(INVITE, { konto: angabe(mehr) }))
const protokollOf = async (id: string) => {
  const { rows } = await test.owner.query<{
    handlung: string
    alt: object | null
    neu: object | null
    konto_id: number
  }>(
    `SELECT handlung, alt, neu, konto_id FROM protokoll WHERE gegenstand = 'Konto' AND kennung = $1 ORDER BY id`,
    [id],
  )
  return rows
}

describe('Ein Konto', () => {
  it('wird eingeladen: mit einem Link, den es nur einmal zu sehen gibt', async () => {
    const { pfad, konto } = await lade({
      name: '  Nina   Neu ',
      anmeldename: ' NINA@Kreis.de ',
      rollen: ['GEHEIMHALTUNG', 'PLANUNG', 'PLANUNG'],
    })
    expect(konto).toMatchObject({
      name: 'Nina Neu',
      anmeldename: 'nina@kreis.de',
      rollen: ['PLANUNG', 'GEHEIMHALTUNG'],
      hatPasswort: false,
    })
    const token = pfad.replace('/link#', '')
    const eintraege = await protokollOf(konto.id)
    expect(eintraege).toMatchObject([
      {
        handlung: 'inviteKonto',
        konto_id: admin.kontoId,
        neu: { rollen: ['PLANUNG', 'GEHEIMHALTUNG'] },
      },
    ])
    expect(JSON.stringify(eintraege)).not.toContain(token)
    const [gefunden] = wertOf<readonly Konto[]>(
      await admin.frage(`{ konten(suche: "nina@") { ${FELDER} } }`),
    )
    expect(gefunden).toMatchObject({ id: konto.id, linkGueltigBis: expect.any(String) })
    const browser = createBrowser(test)
    expect(
      wertOf(await browser.frage(REDEEM, { token, passwort: 'ein erster guter Satz' })),
    ).toEqual({ konto: { id: konto.id } })
  })

  it.each([
    ['den Namen gibt es schon', { anmeldename: 'doppelt@kreis.de' }, 'gibt es schon'],
    ['ohne Name', { name: '  ' }, 'Name der Person fehlt'],
    ['Anmeldename mit Leerzeichen', { anmeldename: 'a b' }, 'ohne Leerzeichen'],
    ['Anmeldename zu lang', { anmeldename: 'a'.repeat(300) }, 'Anmeldename'],
    ['ohne Rolle', { rollen: [] }, 'mindestens eine Rolle'],
    ['Rolle einer anderen Art', { rollen: ['ANBIETER'] }, 'nicht'],
  ])('wird nicht angelegt: %s', async (_, mehr, satz) => {
    await admin.frage(INVITE, { konto: angabe({ anmeldename: 'doppelt@kreis.de' }) })
    const antwort = await admin.frage(INVITE, { konto: angabe(mehr) })
    expect(codeOf(antwort)).toBe('EINGABE_UNGUELTIG')
    expect(meldungOf(antwort)).toContain(satz)
  })

  it('gehört zu einer Organisation, die es gibt', async () => {
    expect(codeOf(await admin.frage(INVITE, { konto: angabe({ organisation: '999999' }) }))).toBe(
      'NICHT_GEFUNDEN',
    )
    const anbieter = await test.als('ANBIETER')
    const konto = angabe({ organisation: String(anbieter.organisationId), rollen: ['ADMIN'] })
    expect(codeOf(await admin.frage(INVITE, { konto }))).toBe('EINGABE_UNGUELTIG')
  })

  it('wird geändert, alt und neu im Protokoll; unverändert gespeichert geschieht nichts', async () => {
    const person = await test.als('PLANUNG')
    const id = String(person.kontoId)
    const konto = angabe({ name: 'Anders', rollen: ['GEHEIMHALTUNG'] })
    expect((await person.frage('{ sitzung { konto { rollen } } }')).data).toEqual({
      sitzung: { konto: { rollen: ['PLANUNG'] } },
    })
    wertOf(await admin.frage(CHANGE, { id, konto }))
    wertOf(await admin.frage(CHANGE, { id, konto }))
    expect((await person.frage('{ sitzung { konto { rollen } } }')).data).toEqual({
      sitzung: { konto: { rollen: ['GEHEIMHALTUNG'] } },
    })
    const eintraege = await protokollOf(id)
    expect(eintraege).toMatchObject([
      {
        handlung: 'changeKonto',
        alt: { rollen: ['PLANUNG'] },
        neu: { name: 'Anders', rollen: ['GEHEIMHALTUNG'] },
      },
    ])
  })

  it('wird stillgelegt: seine Sitzungen enden sofort, sein Link gilt nicht mehr; und wieder freigegeben', async () => {
    const person = await test.als('PLANUNG')
    const id = String(person.kontoId)
    const { pfad } = wertOf<{ pfad: string }>(await admin.frage(RESET, { id }))
    wertOf(await admin.frage(je('deactivateKonto'), { id }))
    wertOf(await admin.frage(je('deactivateKonto'), { id }))
    expect((await person.frage('{ sitzung { konto { id } } }')).data).toEqual({
      sitzung: { konto: null },
    })
    const einloesen = { token: pfad.replace('/link#', ''), passwort: 'ein erster guter Satz' }
    expect(codeOf(await createBrowser(test).frage(REDEEM, einloesen))).toBe('NICHT_GEFUNDEN')
    expect(codeOf(await admin.frage(RESET, { id }))).toBe('EINGABE_UNGUELTIG')
    wertOf(await admin.frage(je('reactivateKonto'), { id }))
    wertOf(await admin.frage(je('reactivateKonto'), { id }))
    expect((await person.frage('{ sitzung { konto { id } } }')).data).toEqual({
      sitzung: { konto: null },
    })
    expect((await protokollOf(id)).map(({ handlung }) => handlung)).toEqual([
      'createResetlink',
      'deactivateKonto',
      'reactivateKonto',
    ])
  })

  it('verliert seine zweiten Faktoren, wenn das Telefon weg ist', async () => {
    const person = await test.als('PLANUNG')
    const id = String(person.kontoId)
    await test.owner.query(
      'INSERT INTO totp (konto_id, geheimnis, bestaetigt_am) VALUES ($1, $2, now())',
      [id, Buffer.alloc(48)],
    )
    await test.owner.query('INSERT INTO wiederherstellungscode VALUES ($1, $2)', [
      id,
      Buffer.alloc(32),
    ])
    wertOf(await admin.frage(je('resetZweitfaktor'), { id }))
    wertOf(await admin.frage(je('resetZweitfaktor'), { id }))
    expect((await person.frage('{ sitzung { konto { id } } }')).data).toEqual({
      sitzung: { konto: null },
    })
    const { rowCount } = await test.owner.query(
      'SELECT FROM wiederherstellungscode WHERE konto_id = $1',
      [id],
    )
    expect(rowCount).toBe(0)
    expect(await protokollOf(id)).toMatchObject([
      { handlung: 'resetZweitfaktor', alt: { entfernt: ['App'] } },
    ])
  })

  it('der Demo bleibt, wie es ist', async () => {
    const demo = await test.als({ rollen: ['PLANUNG'], demo: true })
    const id = String(demo.kontoId)
    for (const frage of [je('deactivateKonto'), je('resetZweitfaktor'), RESET]) {
      expect(codeOf(await admin.frage(frage, { id }))).toBe('EINGABE_UNGUELTIG')
    }
    expect(codeOf(await admin.frage(CHANGE, { id, konto: angabe() }))).toBe('EINGABE_UNGUELTIG')
  })

  it.each(['deactivateKonto', 'reactivateKonto', 'resetZweitfaktor'])(
    'das es nicht gibt: %s',
    async (name) => {
      for (const id of ['999999', '0']) {
        expect(codeOf(await admin.frage(je(name), { id }))).toBe('NICHT_GEFUNDEN')
      }
    },
  )
})

describe('Die Verwaltung', () => {
  it('nimmt sich niemand selbst und niemand dem Letzten', async () => {
    const zweite = await test.als('ADMIN')
    const [ihre, meine] = [String(zweite.kontoId), String(admin.kontoId)]
    const ohne = () => angabe({ rollen: ['PLANUNG'] })
    expect(meldungOf(await admin.frage(CHANGE, { id: meine, konto: ohne() }))).toContain(
      'nicht selbst',
    )
    expect(meldungOf(await admin.frage(je('deactivateKonto'), { id: meine }))).toContain(
      'eigene Konto',
    )
    expect(meldungOf(await admin.frage(je('resetZweitfaktor'), { id: meine }))).toContain(
      'Mein Konto',
    )
    // Each takes it from the other at the same time: one of them keeps it.
    const antworten = await Promise.all([
      admin.frage(CHANGE, { id: ihre, konto: ohne() }),
      zweite.frage(CHANGE, { id: meine, konto: ohne() }),
    ])
    const { rows } = await test.owner.query<{ anzahl: number }>(
      `SELECT count(*)::int AS anzahl FROM konto WHERE 'ADMIN' = ANY(rollen) AND deaktiviert_am IS NULL`,
    )
    expect(rows[0]!.anzahl).toBe(1)
    expect(antworten.map(codeOf).filter((code) => code === undefined)).toHaveLength(1)
    await test.owner.query(`UPDATE konto SET rollen = '{ADMIN}' WHERE id = ANY($1)`, [
      [ihre, meine],
    ])
  })

  it('gibt sich niemand selbst Rechte an inneren Werten; das kann nur eine zweite Person', async () => {
    const eine = await test.als('ADMIN')
    const id = String(eine.kontoId)
    const rollenOf = async () => {
      const { rows } = await test.owner.query<{ rollen: readonly string[] }>(
        'SELECT rollen::text[] AS rollen FROM konto WHERE id = $1',
        [id],
      )
      return rows[0]!.rollen
    }
    for (const rollen of [
      ['ADMIN', 'PLANUNG'],
      ['ADMIN', 'GEHEIMHALTUNG'],
      ['ADMIN', 'PLANUNG', 'GEHEIMHALTUNG'],
    ]) {
      const antwort = await eine.frage(CHANGE, { id, konto: angabe({ rollen }) })
      expect(codeOf(antwort)).toBe('EINGABE_UNGUELTIG')
      expect(meldungOf(antwort)).toContain('nicht selbst geben')
    }
    expect(await rollenOf()).toEqual(['ADMIN'])
    const zweite = await test.als('ADMIN')
    const konto = angabe({ rollen: ['ADMIN', 'PLANUNG'] })
    wertOf(await zweite.frage(CHANGE, { id, konto }))
    expect(await rollenOf()).toEqual(['PLANUNG', 'ADMIN'])
  })

  it('nimmt eine Rolle nicht selbst in eine andere Organisation mit, ändert aber den Namen', async () => {
    const eine = await test.als({ rollen: ['ADMIN', 'PLANUNG'] })
    const id = String(eine.kontoId)
    await test.owner.query(
      `INSERT INTO raum (id, schluessel, ebene) VALUES (901, '05998901', 'KOMMUNE')`,
    )
    const { rows } = await test.owner.query<{ id: number }>(
      `INSERT INTO organisation (art, name, raum_id) VALUES ('KOMMUNE', 'Andere Stadt', 901) RETURNING id`,
    )
    const konto = angabe({ rollen: ['ADMIN', 'PLANUNG'] })
    const umzug = { ...konto, rollen: ['KOMMUNE'], organisation: String(rows[0]!.id) }
    expect(meldungOf(await eine.frage(CHANGE, { id, konto: umzug }))).toContain('nicht selbst')
    wertOf(await eine.frage(CHANGE, { id, konto: { ...konto, name: 'Neuer Name' } }))
  })

  it('behält ihren zweiten Faktor: die Pflicht lässt sich nicht abschalten', async () => {
    const eine = await test.als('ADMIN')
    const antwort = await eine.frage(
      'mutation { saveRollenregel(rolle: ADMIN, zweitfaktorPflicht: false) { rolle } }',
    )
    expect(codeOf(antwort)).toBe('EINGABE_UNGUELTIG')
    expect(meldungOf(antwort)).toContain('lässt sich nicht abschalten')
  })

  it('sagt, welche Rollen einen zweiten Faktor brauchen', async () => {
    const frisch = await test.als('ADMIN')
    const save =
      'mutation { saveRollenregel(rolle: GEHEIMHALTUNG, zweitfaktorPflicht: true) { rolle zweitfaktorPflicht } }'
    wertOf(await frisch.frage(save))
    const regeln = wertOf<readonly object[]>(await frisch.frage(save))
    expect(regeln).toContainEqual({ rolle: 'GEHEIMHALTUNG', zweitfaktorPflicht: true })
    expect(regeln).toContainEqual({ rolle: 'PLANUNG', zweitfaktorPflicht: false })
    const { rowCount } = await test.owner.query(
      `SELECT FROM protokoll WHERE handlung = 'saveRollenregel'`,
    )
    expect(rowCount).toBe(1)
  })

  it('ist für alle anderen verschlossen, ob es ein Konto gibt oder nicht', async () => {
    const opfer = await test.als('PLANUNG')
    for (const rolle of ['PLANUNG', 'GEHEIMHALTUNG', 'KOMMUNE', 'ANBIETER'] as const) {
      const sprecher = await test.als({
        rollen: [rolle],
        ...(rolle === 'KOMMUNE' && { art: 'KREIS', rollen: ['PLANUNG'] }),
      })
      const antworten = await Promise.all(
        [String(opfer.kontoId), '999999', 'x'].flatMap((id) =>
          ['deactivateKonto', 'reactivateKonto', 'resetZweitfaktor'].map((name) =>
            sprecher.frage(je(name), { id }),
          ),
        ),
      )
      expect(new Set(antworten.map(codeOf))).toEqual(new Set(['NICHT_BERECHTIGT']))
    }
    expect(codeOf(await test.oeffentlich.frage('{ konten { id } }'))).toBe('ANMELDUNG_NOETIG')
  })
})
