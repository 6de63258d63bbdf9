/** Signing in with name and password, links, and what slows guessing down. */
import { hash } from '@node-rs/argon2'
import { hashToken } from '../src/auth/einmaltoken.ts'
import { forgetSitzungen } from '../src/auth/sitzung.ts'
import { createErstlink, createLink } from '../src/modules/anmeldung/create-link.ts'
import { writeAside } from '../src/database/transaction.ts'
import { createBrowser, type Browser } from './browser.ts'
import { createTestApp, type Antwort, type TestApp } from './test-app.ts'

const PASSWORT = 'vier wörter reichen aus'

let test: TestApp
let kreis: number

beforeAll(async () => {
  test = await createTestApp()
  kreis = (await test.als('PLANUNG')).organisationId
})
afterAll(() => test.close())
beforeEach(() => test.owner.query('DELETE FROM anmeldeversuch'))

const SIGN_IN = `mutation($anmeldename: String!, $passwort: String!) {
  signIn(anmeldename: $anmeldename, passwort: $passwort) { konto { name } zweitfaktor sicht }
}`
const REDEEM = `mutation($token: String!, $passwort: String!, $name: String, $anmeldename: String) {
  redeemLink(token: $token, passwort: $passwort, name: $name, anmeldename: $anmeldename) {
    konto { name anmeldename rollen organisation { art name } } zweitfaktor
  }
}`
const SITZUNG = '{ sitzung { konto { anmeldename } zweitfaktor sicht erstanmeldung operationen } }'

const codeOf = ({ errors }: Antwort): string | undefined => errors?.[0]?.extensions.code
const meldungOf = ({ errors }: Antwort): string | undefined => errors?.[0]?.message

let nummer = 0

/** An account with a password, without sessions. */
async function createKonto(rollen = '{PLANUNG}', passwort: string | null = PASSWORT) {
  const anmeldename = `person-${++nummer}@kreis.de`
  const { rows } = await test.owner.query<{ id: number }>(
    `INSERT INTO konto (organisation_id, name, anmeldename, rollen) VALUES ($1, 'Pia Person', $2, $3) RETURNING id`,
    [kreis, anmeldename, rollen],
  )
  const { id } = rows[0]!
  if (passwort !== null) {
    const schwach = await hash(passwort, { memoryCost: 8, timeCost: 1, parallelism: 1 })
    await test.owner.query('INSERT INTO passwort (konto_id, hash) VALUES ($1, $2)', [id, schwach])
  }
  return { id, anmeldename }
}

const melde = (browser: Browser, anmeldename: string, passwort = PASSWORT): Promise<Antwort> =>
  browser.frage(SIGN_IN, { anmeldename, passwort })

const link = async (zweck: 'EINLADUNG' | 'ZURUECKSETZEN', kontoId: number): Promise<string> => {
  const { pfad } = await writeAside(test.datenbank.db, (tx) => createLink(tx, { zweck, kontoId }))
  return pfad.replace('/link#', '')
}

describe('Anmelden', () => {
  it('gibt eine neue Sitzung und merkt sich das Gerät', async () => {
    const { id, anmeldename } = await createKonto()
    const browser = createBrowser(test)
    browser.cookies.set('sozial_sitzung', 'A'.repeat(43))
    const antwort = await melde(browser, `  ${anmeldename.toUpperCase()} `)
    expect(antwort.data).toEqual({
      signIn: { konto: { name: 'Pia Person' }, zweitfaktor: 'KEINER', sicht: 'INTERN' },
    })
    expect(browser.cookies.get('sozial_sitzung')).not.toBe('A'.repeat(43))
    expect(browser.merkmale.get('sozial_sitzung')).toBe('Path=/; HttpOnly; SameSite=Lax')
    expect(browser.merkmale.get('sozial_geraet')).toContain('Max-Age=15552000; Path=/; HttpOnly')
    const { data } = await browser.frage(SITZUNG)
    expect(data).toMatchObject({ sitzung: { konto: { anmeldename } } })
    const { rows } = await test.owner.query(
      `SELECT handlung, konto_id, neu FROM protokoll WHERE konto_id = $1`,
      [id],
    )
    expect(rows).toEqual([
      { handlung: 'signIn', konto_id: id, neu: { weg: 'PASSWORT', zweitfaktorOffen: false } },
    ])
  })

  it('erneuert einen Hash mit alten Parametern', async () => {
    const { id, anmeldename } = await createKonto()
    const hashOf = async () =>
      (
        await test.owner.query<{ hash: string }>('SELECT hash FROM passwort WHERE konto_id = $1', [
          id,
        ])
      ).rows[0]!.hash
    expect(await hashOf()).toContain('m=8,t=1,p=1')
    await melde(createBrowser(test), anmeldename)
    expect(await hashOf()).toContain('m=19456,t=2,p=1')
    expect((await melde(createBrowser(test), anmeldename)).errors).toBeUndefined()
  })

  it('sagt bei allem, was falsch ist, dasselbe', async () => {
    const offen = await createKonto()
    const ohnePasswort = await createKonto('{PLANUNG}', null)
    const stillgelegt = await createKonto()
    await test.owner.query('UPDATE konto SET deaktiviert_am = now() WHERE id = $1', [
      stillgelegt.id,
    ])
    const demo = await createKonto('{PLANUNG}', null)
    await test.owner.query('UPDATE konto SET demo = true WHERE id = $1', [demo.id])
    const antworten = await Promise.all([
      melde(createBrowser(test), offen.anmeldename, 'falsch'),
      melde(createBrowser(test), 'gibtesnicht@kreis.de'),
      melde(createBrowser(test), ohnePasswort.anmeldename, ''),
      melde(createBrowser(test), stillgelegt.anmeldename),
      melde(createBrowser(test), demo.anmeldename, ''),
      melde(createBrowser(test), '', ''),
      melde(createBrowser(test), "' OR 1=1 --", "' OR 1=1 --"),
      melde(createBrowser(test), 'x'.repeat(100_000), 'ä'.repeat(100_000)),
    ])
    const ohneNummer = antworten.map(({ data, errors }) => ({
      data,
      code: errors?.[0]?.extensions.code,
      message: errors?.[0]?.message,
      weitere: errors?.length,
    }))
    expect(new Set(ohneNummer.map((antwort) => JSON.stringify(antwort))).size).toBe(1)
    expect(ohneNummer[0]).toMatchObject({ code: 'ANMELDUNG_FEHLGESCHLAGEN', weitere: 1 })
  })

  it('fragt die Datenbank mit und ohne Konto dasselbe', async () => {
    const { anmeldename } = await createKonto()
    const zaehle = async (name: string): Promise<readonly string[]> => {
      const { pool } = test.datenbank.db
      const texte: string[] = []
      const echt = pool.query.bind(pool)
      pool.query = ((frage: unknown, ...rest: readonly unknown[]) => {
        texte.push(typeof frage === 'string' ? frage : (frage as { readonly text: string }).text)
        return (echt as (...alles: readonly unknown[]) => unknown)(frage, ...rest)
      }) as typeof pool.query
      try {
        expect(codeOf(await melde(createBrowser(test), name, 'falsch'))).toBe(
          'ANMELDUNG_FEHLGESCHLAGEN',
        )
      } finally {
        pool.query = echt
      }
      return texte
    }
    const mit = await zaehle(anmeldename)
    expect(mit).toHaveLength(4)
    expect(await zaehle('niemand@kreis.de')).toEqual(mit)
  })

  it.each([
    [
      'zweimal',
      'mutation { a: signIn(anmeldename: "a", passwort: "b") { sicht } b: signIn(anmeldename: "a", passwort: "c") { sicht } }',
    ],
    [
      'mit anderem',
      'mutation { signOut { sicht } signIn(anmeldename: "a", passwort: "b") { sicht } }',
    ],
    [
      'in einem Fragment',
      'mutation { ...F signOut { sicht } } fragment F on Mutation { signIn(anmeldename: "a", passwort: "b") { sicht } }',
    ],
    [
      'als zwei Links',
      '{ a: einmallink(token: "a") { zweck } b: einmallink(token: "b") { zweck } }',
    ],
  ])('steht in einer Anfrage allein, nicht %s', async (_, query) => {
    const antwort = await createBrowser(test).frage(query)
    expect(antwort.status).toBe(400)
    expect(codeOf(antwort)).toBe('ANFRAGE_ZU_GROSS')
    expect(meldungOf(antwort)).toContain('allein')
  })
})

describe('Raten', () => {
  it('wird gebremst, auch mit dem richtigen Passwort, und mit und ohne Konto gleich', async () => {
    const { id, anmeldename } = await createKonto()
    const flute = async (name: string) => {
      await test.owner.query('DELETE FROM anmeldeversuch')
      const antworten = await Promise.all(
        Array.from({ length: 20 }, () => melde(createBrowser(test), name, 'geraten')),
      )
      return antworten.map((antwort) => [codeOf(antwort), meldungOf(antwort)].join(': ')).sort()
    }
    const mit = await flute(anmeldename)
    expect(mit.filter((text) => text.startsWith('ZU_VIELE_ANFRAGEN'))).toHaveLength(14)
    const richtig = await melde(createBrowser(test), anmeldename)
    expect(codeOf(richtig)).toBe('ZU_VIELE_ANFRAGEN')
    expect(richtig.data).toBeNull()
    expect(await flute('niemand@kreis.de')).toEqual(mit)
    const { rows } = await test.owner.query(
      `SELECT gegenstand, kennung, akteurart::text, konto_id, neu FROM protokoll
       WHERE handlung = 'refuseSignIn' ORDER BY id`,
    )
    const neu = { grund: 'GEBREMST', wobei: 'passwort', wer: 'ein Netz, ein Konto', versuche: 6 }
    const eintrag = { akteurart: 'OEFFENTLICHKEIT', konto_id: null, neu }
    // One each, and nothing by which a name that was typed could be read.
    expect(rows).toEqual([
      { ...eintrag, gegenstand: 'Konto', kennung: String(id) },
      { ...eintrag, gegenstand: 'Anmeldung', kennung: expect.stringMatching(/^[0-9a-f]{12}$/) },
    ])
  })

  it('sperrt den Eigentümer an seinem Gerät nicht aus, auch abgemeldet', async () => {
    const { anmeldename } = await createKonto()
    const eigenes = createBrowser(test)
    await melde(eigenes, anmeldename)
    await eigenes.frage('mutation { signOut { sicht } }')
    expect(eigenes.cookies.has('sozial_sitzung')).toBe(false)
    const fremdes = createBrowser(test)
    await Promise.all(Array.from({ length: 30 }, () => melde(fremdes, anmeldename, 'geraten')))
    expect(codeOf(await melde(fremdes, anmeldename))).toBe('ZU_VIELE_ANFRAGEN')
    expect((await melde(eigenes, anmeldename)).errors).toBeUndefined()
  })

  it('gibt das Gerät des einen Kontos nicht für ein anderes', async () => {
    const [eines, anderes] = [await createKonto(), await createKonto()]
    const browser = createBrowser(test)
    await melde(browser, eines.anmeldename)
    await Promise.all(
      Array.from({ length: 6 }, () => melde(browser, anderes.anmeldename, 'geraten')),
    )
    expect(codeOf(await melde(browser, anderes.anmeldename))).toBe('ZU_VIELE_ANFRAGEN')
  })
})

describe('Ein Einmallink', () => {
  const EINMALLINK =
    'query($token: String!) { einmallink(token: $token) { zweck name anmeldename organisation } }'

  it('setzt das Passwort, beendet alle Sitzungen, meldet an und gilt nicht noch einmal', async () => {
    const { id, anmeldename } = await createKonto()
    const alt = createBrowser(test)
    await melde(alt, anmeldename)
    const token = await link('ZURUECKSETZEN', id)
    const { rows } = await test.owner.query<{ zeile: string }>(
      'SELECT e::text AS zeile FROM einmallink e',
    )
    expect(rows.some(({ zeile }) => zeile.includes(token))).toBe(false)
    const browser = createBrowser(test)
    expect((await browser.frage(EINMALLINK, { token })).data).toEqual({
      einmallink: expect.objectContaining({
        zweck: 'ZURUECKSETZEN',
        name: 'Pia Person',
        anmeldename,
      }),
    })
    const neu = 'ein ganz anderer Satz'
    const antwort = await browser.frage(REDEEM, { token, passwort: neu })
    expect(antwort.data).toMatchObject({
      redeemLink: { konto: { anmeldename }, zweitfaktor: 'KEINER' },
    })
    expect((await alt.frage(SITZUNG)).data).toMatchObject({ sitzung: { konto: null } })
    expect((await browser.frage(SITZUNG)).data).toMatchObject({
      sitzung: { konto: { anmeldename } },
    })
    const nochmal = await createBrowser(test).frage(REDEEM, {
      token,
      passwort: 'noch ein anderer Satz',
    })
    expect(codeOf(nochmal)).toBe('NICHT_GEFUNDEN')
    expect((await melde(createBrowser(test), anmeldename)).data).toBeNull()
    expect((await melde(createBrowser(test), anmeldename, neu)).errors).toBeUndefined()
  })

  it('gilt abgelaufen, ersetzt, erfunden und für stillgelegte Konten gleich wenig', async () => {
    const [abgelaufen, ersetzt, still] = [
      await createKonto(),
      await createKonto(),
      await createKonto(),
    ]
    const alt = await link('EINLADUNG', ersetzt.id)
    const neu = await link('ZURUECKSETZEN', ersetzt.id)
    const zuAlt = await link('EINLADUNG', abgelaufen.id)
    await test.owner.query(
      `UPDATE einmallink SET angelegt_am = now() - interval '8 days', gueltig_bis = now() - interval '1 second'
       WHERE pruefsumme = $1`,
      [hashToken(zuAlt)],
    )
    const verwaist = await link('EINLADUNG', still.id)
    await test.owner.query('UPDATE konto SET deaktiviert_am = now() WHERE id = $1', [still.id])
    const meldungen = new Set<string>()
    for (const token of [alt, zuAlt, verwaist, 'x', '', 'A'.repeat(43)]) {
      const antwort = await createBrowser(test).frage(REDEEM, {
        token,
        passwort: 'ein ganz anderer Satz',
      })
      meldungen.add(`${codeOf(antwort)}: ${meldungOf(antwort)}`)
      expect((await createBrowser(test).frage(EINMALLINK, { token })).data).toEqual({
        einmallink: null,
      })
    }
    expect(meldungen.size).toBe(1)
    expect([...meldungen][0]).toMatch(/^NICHT_GEFUNDEN: /)
    expect((await createBrowser(test).frage(EINMALLINK, { token: neu })).data).not.toEqual({
      einmallink: null,
    })
  })

  it('wird von einem schlechten Passwort nicht verbraucht', async () => {
    const { id, anmeldename } = await createKonto()
    const token = await link('EINLADUNG', id)
    for (const passwort of [
      'zu kurz',
      'sozialmonitoring',
      'pia person 1',
      anmeldename,
      'x'.repeat(200),
    ]) {
      const antwort = await createBrowser(test).frage(REDEEM, { token, passwort })
      expect(codeOf(antwort)).toBe('EINGABE_UNGUELTIG')
      expect(meldungOf(antwort)).toMatch(/^D(as|ieses) Passwort /)
    }
    const antwort = await createBrowser(test).frage(REDEEM, {
      token,
      passwort: 'ein ganz anderer Satz',
    })
    expect(antwort.errors).toBeUndefined()
  })

  it('geht von zweien gleichzeitig an einen', async () => {
    const { id } = await createKonto()
    const token = await link('EINLADUNG', id)
    const antworten = await Promise.all(
      Array.from({ length: 5 }, (_, i) =>
        createBrowser(test).frage(REDEEM, { token, passwort: `ein ganz anderer Satz ${i}` }),
      ),
    )
    expect(antworten.map(codeOf).filter((code) => code === undefined)).toHaveLength(1)
    expect(antworten.map(codeOf).filter((code) => code === 'NICHT_GEFUNDEN')).toHaveLength(4)
  })
})

describe('Das erste Konto', () => {
  it('entsteht durch den Link des Starts, und nur solange niemand verwaltet', async () => {
    await test.owner.query(`UPDATE konto SET deaktiviert_am = now() WHERE 'ADMIN' = ANY(rollen)`)
    forgetSitzungen(test.datenbank.db)
    const akteur = { art: 'SYSTEM', name: 'Start' } as const
    const erster = await createErstlink(test.datenbank.db, akteur)
    const zweiter = await createErstlink(test.datenbank.db, akteur)
    const tokenOf = (pfad = '') => pfad.replace('/link#', '')
    const browser = createBrowser(test)
    expect((await browser.frage(SITZUNG)).data).toMatchObject({ sitzung: { erstanmeldung: true } })
    const angabe = { name: 'Ada Min', anmeldename: 'Ada@kreis.de', passwort: 'der allererste Satz' }
    const alt = await browser.frage(REDEEM, { ...angabe, token: tokenOf(erster?.pfad) })
    expect(codeOf(alt)).toBe('NICHT_GEFUNDEN')
    const ohneNamen = await browser.frage(REDEEM, {
      token: tokenOf(zweiter?.pfad),
      passwort: angabe.passwort,
    })
    expect(codeOf(ohneNamen)).toBe('EINGABE_UNGUELTIG')
    const antwort = await browser.frage(REDEEM, { ...angabe, token: tokenOf(zweiter?.pfad) })
    expect(antwort.data).toMatchObject({
      redeemLink: {
        konto: {
          name: 'Ada Min',
          anmeldename: 'ada@kreis.de',
          rollen: ['ADMIN'],
          organisation: { art: 'KREIS' },
        },
        zweitfaktor: 'OFFEN',
      },
    })
    expect(await createErstlink(test.datenbank.db, akteur)).toBeUndefined()
    const { data } = await browser.frage(SITZUNG)
    expect(data).toMatchObject({
      sitzung: { erstanmeldung: false, zweitfaktor: 'OFFEN', sicht: 'RELEASED' },
    })
  })
})

describe('Das eigene Passwort', () => {
  const CHANGE =
    'mutation($altes: String!, $neues: String!) { changePasswort(altes: $altes, neues: $neues) }'

  it('ändert nur, wer das alte weiß; alle anderen Sitzungen enden', async () => {
    const { anmeldename } = await createKonto()
    const [hier, dort] = [createBrowser(test), createBrowser(test)]
    await melde(hier, anmeldename)
    await melde(dort, anmeldename)
    const vorher = hier.cookies.get('sozial_sitzung')
    const neues = 'ein ganz anderer Satz'
    expect(codeOf(await hier.frage(CHANGE, { altes: 'falsch', neues }))).toBe('EINGABE_UNGUELTIG')
    expect(meldungOf(await hier.frage(CHANGE, { altes: PASSWORT, neues: PASSWORT }))).toContain(
      'ist das alte',
    )
    expect((await hier.frage(CHANGE, { altes: PASSWORT, neues })).data).toEqual({
      changePasswort: true,
    })
    expect(hier.cookies.get('sozial_sitzung')).not.toBe(vorher)
    expect((await hier.frage(SITZUNG)).data).toMatchObject({ sitzung: { konto: { anmeldename } } })
    expect((await dort.frage(SITZUNG)).data).toMatchObject({ sitzung: { konto: null } })
    expect((await melde(dort, anmeldename, neues)).errors).toBeUndefined()
  })

  it('wird auch in einer Sitzung nicht unbegrenzt geraten', async () => {
    const { anmeldename } = await createKonto()
    const browser = createBrowser(test)
    await melde(browser, anmeldename)
    const codes: (string | undefined)[] = []
    for (let i = 0; i < 14; i++) {
      codes.push(
        codeOf(
          await browser.frage(CHANGE, { altes: `geraten ${i}`, neues: 'ein ganz anderer Satz' }),
        ),
      )
    }
    expect(codes.slice(0, 11).every((code) => code === 'EINGABE_UNGUELTIG')).toBe(true)
    expect(codes.at(-1)).toBe('ZU_VIELE_ANFRAGEN')
  })

  it('ändert niemand, der nicht angemeldet ist', async () => {
    const antwort = await createBrowser(test).frage(CHANGE, { altes: PASSWORT, neues: PASSWORT })
    expect(codeOf(antwort)).toBe('ANMELDUNG_NOETIG')
  })
})
