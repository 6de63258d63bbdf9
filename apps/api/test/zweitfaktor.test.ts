/** The second factor: codes of an app, recovery codes, passkeys; and what a session may that still owes it. */
import { hash } from '@node-rs/argon2'
import { Secret, TOTP } from 'otpauth'
import { createAuthenticator } from '../src/auth/authenticator.testing.ts'
import { OPERATIONEN } from '../src/auth/operationen.ts'
import { createBrowser, type Browser } from './browser.ts'
import { createTestApp, type Antwort, type TestApp } from './test-app.ts'

const PASSWORT = 'vier wörter reichen aus'

let test: TestApp
let kreis: number
let gehasht: string

beforeAll(async () => {
  test = await createTestApp()
  kreis = (await test.als('PLANUNG')).organisationId
  gehasht = await hash(PASSWORT, { memoryCost: 8, timeCost: 1, parallelism: 1 })
})
afterAll(() => test.close())
beforeEach(async () => {
  await test.owner.query('DELETE FROM anmeldeversuch')
  await test.owner.query(`UPDATE rollenregel SET zweitfaktor_pflicht = (rolle = 'ADMIN')`)
})

const codeOf = ({ errors }: Antwort): string | undefined => errors?.[0]?.extensions.code
/** The only field of a successful answer. */
const wertOf = <T>({ data, errors }: Antwort): T => {
  expect(errors).toBeUndefined()
  return Object.values(data ?? {})[0] as T
}

let nummer = 0

async function createPerson(rolle = 'PLANUNG') {
  const anmeldename = `zwei-${++nummer}@kreis.de`
  const { rows } = await test.owner.query<{ id: number }>(
    `INSERT INTO konto (organisation_id, name, anmeldename, rollen) VALUES ($1, 'Zora Zwei', $2, $3) RETURNING id`,
    [kreis, anmeldename, `{${rolle}}`],
  )
  const { id } = rows[0]!
  await test.owner.query('INSERT INTO passwort (konto_id, hash) VALUES ($1, $2)', [id, gehasht])
  return { id, anmeldename }
}

const signIn = async (anmeldename: string, browser = createBrowser(test)): Promise<Browser> => {
  const antwort = await browser.frage(
    `mutation($n: String!, $p: String!) { signIn(anmeldename: $n, passwort: $p) { zweitfaktor } }`,
    { n: anmeldename, p: PASSWORT },
  )
  expect(antwort.errors).toBeUndefined()
  return browser
}
const standOf = async (browser: Browser): Promise<string> => {
  const { zweitfaktor, sicht } = wertOf<{ zweitfaktor: string; sicht: string }>(
    await browser.frage('{ sitzung { zweitfaktor sicht } }'),
  )
  return `${zweitfaktor} ${sicht}`
}

const START_TOTP =
  'mutation($passwort: String) { startTotp(passwort: $passwort) { adresse geheimnis } }'
const CONFIRM_TOTP = 'mutation($code: String!) { confirmTotp(code: $code) }'
const VERIFY_TOTP = 'mutation($code: String!) { verifyTotp(code: $code) { zweitfaktor } }'
const START_PASSKEY = 'mutation($passwort: String) { startPasskey(passwort: $passwort) }'
const CONFIRM_PASSKEY =
  'mutation($antwort: String!, $name: String!) { confirmPasskey(antwort: $antwort, name: $name) }'
const START_ANMELDUNG = 'mutation { startPasskeyAnmeldung }'
const VERIFY_PASSKEY =
  'mutation($antwort: String!) { verifyPasskey(antwort: $antwort) { konto { anmeldename } zweitfaktor } }'
const REMOVE =
  'mutation($passkey: ID, $passwort: String!) { removeZweitfaktor(passkey: $passkey, passwort: $passwort) }'
const FAKTOREN =
  '{ eigeneFaktoren { hatApp passkeys { id name } wiederherstellungscodes pflicht passkeyMoeglich } }'

interface Faktoren {
  readonly hatApp: boolean
  readonly passkeys: readonly { readonly id: string; readonly name: string }[]
  readonly wiederherstellungscodes: number
}
const faktorenOf = async (browser: Browser): Promise<Faktoren> =>
  wertOf(await browser.frage(FAKTOREN))

/** A code of the app; `schritte` thirty seconds later. */
const codeAt = (geheimnis: string, schritte = 0): string =>
  new TOTP({ secret: Secret.fromBase32(geheimnis) }).generate({
    timestamp: Date.now() + schritte * 30_000,
  })

/** Sets up an app in a session that is fully signed in. */
async function richteEin(browser: Browser) {
  const { geheimnis } = wertOf<{ geheimnis: string }>(
    await browser.frage(START_TOTP, { passwort: PASSWORT }),
  )
  // The code of the step before leaves the present one for signing in.
  const codes = wertOf<readonly string[]>(
    await browser.frage(CONFIRM_TOTP, { code: codeAt(geheimnis, -1) }),
  )
  return { geheimnis, codes }
}

const ursprung = (): string => test.adresse.replace('127.0.0.1', 'localhost')

async function lege(
  browser: Browser,
  geraet: ReturnType<typeof createAuthenticator>,
  name = 'Telefon',
) {
  const optionen = wertOf<string>(await browser.frage(START_PASSKEY, { passwort: PASSWORT }))
  const antwort = geraet.register(optionen, { ursprung: ursprung() })
  return browser.frage(CONFIRM_PASSKEY, { antwort, name })
}

describe('Codes aus einer App', () => {
  it('richtet ein, wer das Passwort weiß; dann werden sie bei jeder Anmeldung verlangt', async () => {
    const { id, anmeldename } = await createPerson()
    const browser = await signIn(anmeldename)
    expect(await standOf(browser)).toBe('KEINER INTERN')
    expect(codeOf(await browser.frage(START_TOTP))).toBe('EINGABE_UNGUELTIG')
    expect(codeOf(await browser.frage(START_TOTP, { passwort: 'falsch' }))).toBe(
      'EINGABE_UNGUELTIG',
    )
    const vorher = browser.cookies.get('sozial_sitzung')
    const { geheimnis, codes } = await richteEin(browser)
    expect(codes).toHaveLength(10)
    expect(browser.cookies.get('sozial_sitzung')).not.toBe(vorher)
    expect(await faktorenOf(browser)).toMatchObject({ hatApp: true, wiederherstellungscodes: 10 })
    const { rows } = await test.owner.query<{ zeile: string }>(
      `SELECT t::text || coalesce((SELECT string_agg(w::text, '') FROM wiederherstellungscode w), '') AS zeile
       FROM totp t WHERE konto_id = $1`,
      [id],
    )
    const roh = Buffer.from(Secret.fromBase32(geheimnis).bytes).toString('hex')
    for (const klar of [geheimnis, roh, ...codes]) expect(rows[0]!.zeile).not.toContain(klar)

    const dort = await signIn(anmeldename)
    expect(await standOf(dort)).toBe('OFFEN RELEASED')
    const offen = dort.cookies.get('sozial_sitzung')
    expect(dort.cookies.has('sozial_geraet')).toBe(false)
    expect(wertOf(await dort.frage(VERIFY_TOTP, { code: codeAt(geheimnis) }))).toBeTruthy()
    expect(dort.cookies.get('sozial_sitzung')).not.toBe(offen)
    expect(dort.cookies.has('sozial_geraet')).toBe(true)
    expect(await standOf(dort)).toBe('BESTAETIGT INTERN')
  })

  it('gelten einmal: nicht noch einmal, nicht der ältere nach dem neueren, nicht gleichzeitig', async () => {
    const { anmeldename } = await createPerson()
    const { geheimnis } = await richteEin(await signIn(anmeldename))
    const [a, b, c] = [
      await signIn(anmeldename),
      await signIn(anmeldename),
      await signIn(anmeldename),
    ]
    const code = codeAt(geheimnis)
    const zugleich = await Promise.all(
      [a, b].map((browser) => browser.frage(VERIFY_TOTP, { code })),
    )
    expect(new Set(zugleich.map(codeOf))).toEqual(new Set([undefined, 'ANMELDUNG_FEHLGESCHLAGEN']))
    expect(codeOf(await c.frage(VERIFY_TOTP, { code }))).toBe('ANMELDUNG_FEHLGESCHLAGEN')
    expect(codeOf(await c.frage(VERIFY_TOTP, { code: codeAt(geheimnis, -1) }))).toBe(
      'ANMELDUNG_FEHLGESCHLAGEN',
    )
    expect((await c.frage(VERIFY_TOTP, { code: codeAt(geheimnis, 1) })).errors).toBeUndefined()
  })

  it('werden nicht unbegrenzt geraten, auch nicht mit immer neuen Sitzungen', async () => {
    const { anmeldename } = await createPerson()
    const { geheimnis } = await richteEin(await signIn(anmeldename))
    const ergebnisse: (string | undefined)[] = []
    for (let i = 0; i < 9; i++) {
      const browser = await signIn(anmeldename)
      ergebnisse.push(codeOf(await browser.frage(VERIFY_TOTP, { code: '000000' })))
    }
    expect(ergebnisse.filter((code) => code === 'ANMELDUNG_FEHLGESCHLAGEN')).toHaveLength(6)
    const richtig = await (
      await signIn(anmeldename)
    ).frage(VERIFY_TOTP, { code: codeAt(geheimnis) })
    expect(codeOf(richtig)).toBe('ZU_VIELE_ANFRAGEN')
  })

  it('ersetzt einmal ein Wiederherstellungscode, auch ungenau abgeschrieben', async () => {
    const { anmeldename } = await createPerson()
    const { codes } = await richteEin(await signIn(anmeldename))
    const code = codes[3]!.toLowerCase().replaceAll('-', ' ')
    const browser = await signIn(anmeldename)
    expect((await browser.frage(VERIFY_TOTP, { code })).errors).toBeUndefined()
    expect(await faktorenOf(browser)).toMatchObject({ wiederherstellungscodes: 9 })
    expect(codeOf(await (await signIn(anmeldename)).frage(VERIFY_TOTP, { code }))).toBe(
      'ANMELDUNG_FEHLGESCHLAGEN',
    )
    const neue = await browser.frage(
      'mutation($p: String!) { replaceWiederherstellungscodes(passwort: $p) }',
      { p: PASSWORT },
    )
    expect(wertOf(neue)).toHaveLength(10)
    expect(codeOf(await (await signIn(anmeldename)).frage(VERIFY_TOTP, { code: codes[4] }))).toBe(
      'ANMELDUNG_FEHLGESCHLAGEN',
    )
  })
})

describe('Eine Sitzung, der der zweite Faktor fehlt', () => {
  it('darf keine Abfrage und keine Änderung außer denen, die jeder darf oder die zu ihm führen', async () => {
    const { anmeldename } = await createPerson('PLANUNG')
    await richteEin(await signIn(anmeldename))
    const offen = await signIn(anmeldename)
    const { operationen, konto } = wertOf<{
      operationen: readonly string[]
      konto: { anmeldename: string }
    }>(await offen.frage('{ sitzung { operationen konto { anmeldename } } }'))
    const erwartet = Object.entries(OPERATIONEN)
      .filter(([, { wem, auchOffen }]) => wem === 'ALLE' || auchOffen)
      .map(([name]) => name.split('.')[1])
    expect(operationen).toEqual(erwartet)
    expect(operationen).not.toContain('changePasswort')
    expect(konto.anmeldename).toBe(anmeldename)
    expect(codeOf(await offen.frage('{ lieferungen { id } }'))).toBe('ZWEITER_FAKTOR_NOETIG')
    expect(codeOf(await offen.frage('{ eigeneSitzungen { id } }'))).toBe('ZWEITER_FAKTOR_NOETIG')
    const aendern = 'mutation { changePasswort(altes: "a", neues: "b") }'
    expect(codeOf(await offen.frage(aendern))).toBe('ZWEITER_FAKTOR_NOETIG')
  })

  it('legt keinen neuen Faktor neben den, den sie schuldet', async () => {
    const { anmeldename } = await createPerson()
    await richteEin(await signIn(anmeldename))
    const offen = await signIn(anmeldename)
    for (const frage of [START_TOTP, START_PASSKEY]) {
      expect(codeOf(await offen.frage(frage, { passwort: PASSWORT }))).toBe('ZWEITER_FAKTOR_NOETIG')
    }
    expect(codeOf(await offen.frage(CONFIRM_TOTP, { code: '000000' }))).toBe(
      'ZWEITER_FAKTOR_NOETIG',
    )
    expect(codeOf(await offen.frage(CONFIRM_PASSKEY, { antwort: '{}', name: 'x' }))).toBe(
      'ZWEITER_FAKTOR_NOETIG',
    )
    expect(await standOf(offen)).toBe('OFFEN RELEASED')
  })

  it('richtet ihn zuerst ein, wo die Rolle ihn verlangt, und ist dann angemeldet', async () => {
    const { anmeldename } = await createPerson('ADMIN')
    const browser = await signIn(anmeldename)
    expect(await standOf(browser)).toBe('OFFEN RELEASED')
    expect(codeOf(await browser.frage('{ konten { id } }'))).toBe('ZWEITER_FAKTOR_NOETIG')
    const { geheimnis } = wertOf<{ geheimnis: string }>(await browser.frage(START_TOTP))
    expect(codeOf(await browser.frage(CONFIRM_TOTP, { code: '000000' }))).toBe(
      'ANMELDUNG_FEHLGESCHLAGEN',
    )
    expect(wertOf(await browser.frage(CONFIRM_TOTP, { code: codeAt(geheimnis, -1) }))).toHaveLength(
      10,
    )
    expect((await browser.frage('{ konten { id } }')).errors).toBeUndefined()
    const weg = await browser.frage(REMOVE, { passwort: PASSWORT })
    expect(codeOf(weg)).toBe('EINGABE_UNGUELTIG')
    expect(weg.errors?.[0]?.message).toContain('Pflicht')
    expect(await faktorenOf(browser)).toMatchObject({ hatApp: true, wiederherstellungscodes: 10 })
  })
})

describe('Passkeys', () => {
  it('sind zweiter Faktor und melden auch ohne Passwort an', async () => {
    const { anmeldename } = await createPerson()
    const geraet = createAuthenticator()
    const browser = await signIn(anmeldename)
    expect(wertOf(await lege(browser, geraet))).toHaveLength(10)
    expect(await faktorenOf(browser)).toMatchObject({ passkeys: [{ name: 'Telefon' }] })

    const zweiter = await signIn(anmeldename)
    expect(await standOf(zweiter)).toBe('OFFEN RELEASED')
    expect(await faktorenOf(zweiter)).toMatchObject({ passkeys: [{ name: 'Passkey' }] })
    const frage = wertOf<string>(await zweiter.frage(START_ANMELDUNG))
    expect(frage).toContain(geraet.kennung)
    const antwort = geraet.authenticate(frage, { ursprung: ursprung() })
    expect((await zweiter.frage(VERIFY_PASSKEY, { antwort })).errors).toBeUndefined()
    expect(await standOf(zweiter)).toBe('BESTAETIGT INTERN')

    const ohne = createBrowser(test)
    const offen = wertOf<string>(await ohne.frage(START_ANMELDUNG))
    expect(offen).not.toContain(geraet.kennung)
    const angemeldet = await ohne.frage(VERIFY_PASSKEY, {
      antwort: geraet.authenticate(offen, { ursprung: ursprung() }),
    })
    expect(wertOf(angemeldet)).toMatchObject({ konto: { anmeldename } })
    expect(await standOf(ohne)).toBe('BESTAETIGT INTERN')
  })

  it('gelten für ihre Frage, ihren Browser, ihr Konto und einmal', async () => {
    const [anna, bert] = [await createPerson(), await createPerson()]
    const [geraet, anderes] = [createAuthenticator(), createAuthenticator()]
    await lege(await signIn(anna.anmeldename), geraet)
    await lege(await signIn(bert.anmeldename), anderes)
    const versuche = async (browser: Browser, antwort: string) =>
      codeOf(await browser.frage(VERIFY_PASSKEY, { antwort }))
    const ort = { ursprung: ursprung() }

    const browser = createBrowser(test)
    const frage = wertOf<string>(await browser.frage(START_ANMELDUNG))
    const antwort = geraet.authenticate(frage, ort)
    expect(await versuche(createBrowser(test), antwort)).toBe('ANMELDUNG_FEHLGESCHLAGEN')
    expect(await versuche(browser, antwort)).toBeUndefined()
    expect(await versuche(browser, antwort)).toBe('ANMELDUNG_FEHLGESCHLAGEN')

    const offen = await signIn(anna.anmeldename)
    const ihre = wertOf<string>(await offen.frage(START_ANMELDUNG))
    expect(await versuche(offen, anderes.authenticate(ihre, ort))).toBe('ANMELDUNG_FEHLGESCHLAGEN')
    const fremd = wertOf<string>(await offen.frage(START_ANMELDUNG))
    expect(
      await versuche(offen, geraet.authenticate(fremd, { ursprung: 'http://localhost:1' })),
    ).toBe('ANMELDUNG_FEHLGESCHLAGEN')
    const kopie = wertOf<string>(await offen.frage(START_ANMELDUNG))
    expect(await versuche(offen, geraet.authenticate(kopie, { ...ort, zaehler: 1 }))).toBe(
      'ANMELDUNG_FEHLGESCHLAGEN',
    )
    for (const unsinn of ['', '{}', 'null', '[]', '{"id":5}', 'x'.repeat(50_000)]) {
      await offen.frage(START_ANMELDUNG)
      expect(await versuche(offen, unsinn)).toBe('ANMELDUNG_FEHLGESCHLAGEN')
    }
    expect(await standOf(offen)).toBe('OFFEN RELEASED')
  })

  it('melden nicht mehr an, wenn das Konto stillgelegt oder der Passkey entfernt ist', async () => {
    const { id, anmeldename } = await createPerson()
    const geraet = createAuthenticator()
    const browser = await signIn(anmeldename)
    await lege(browser, geraet)
    const melde = async () => {
      const neu = createBrowser(test)
      const frage = wertOf<string>(await neu.frage(START_ANMELDUNG))
      return codeOf(
        await neu.frage(VERIFY_PASSKEY, {
          antwort: geraet.authenticate(frage, { ursprung: ursprung() }),
        }),
      )
    }
    await test.owner.query('UPDATE konto SET deaktiviert_am = now() WHERE id = $1', [id])
    expect(await melde()).toBe('ANMELDUNG_FEHLGESCHLAGEN')
    await test.owner.query('UPDATE konto SET deaktiviert_am = NULL WHERE id = $1', [id])
    expect(await melde()).toBeUndefined()
    const [passkey] = (await faktorenOf(browser)).passkeys
    expect(codeOf(await browser.frage(REMOVE, { passkey: passkey!.id, passwort: 'falsch' }))).toBe(
      'EINGABE_UNGUELTIG',
    )
    expect(wertOf(await browser.frage(REMOVE, { passkey: passkey!.id, passwort: PASSWORT }))).toBe(
      true,
    )
    expect(codeOf(await browser.frage(REMOVE, { passkey: passkey!.id, passwort: PASSWORT }))).toBe(
      'NICHT_GEFUNDEN',
    )
    expect(await faktorenOf(browser)).toMatchObject({ passkeys: [], wiederherstellungscodes: 0 })
    expect(await melde()).toBe('ANMELDUNG_FEHLGESCHLAGEN')
  })

  it('entfernt niemand von einem fremden Konto', async () => {
    const [anna, bert] = [await createPerson(), await createPerson()]
    const browser = await signIn(anna.anmeldename)
    await lege(browser, createAuthenticator())
    const [passkey] = (await faktorenOf(browser)).passkeys
    const fremd = await (
      await signIn(bert.anmeldename)
    ).frage(REMOVE, { passkey: passkey!.id, passwort: PASSWORT })
    expect(codeOf(fremd)).toBe('NICHT_GEFUNDEN')
    expect((await faktorenOf(browser)).passkeys).toHaveLength(1)
  })

  it('hat ein Konto mehrere, keinen doppelt und höchstens zehn', async () => {
    const { anmeldename } = await createPerson()
    const browser = await signIn(anmeldename)
    const geraet = createAuthenticator()
    expect(wertOf(await lege(browser, geraet, '  '))).toHaveLength(10)
    expect(codeOf(await lege(browser, geraet))).toBe('EINGABE_UNGUELTIG')
    for (let i = 2; i <= 10; i++)
      expect(wertOf(await lege(browser, createAuthenticator()))).toEqual([])
    expect(codeOf(await browser.frage(START_PASSKEY, { passwort: PASSWORT }))).toBe(
      'EINGABE_UNGUELTIG',
    )
    expect((await faktorenOf(browser)).passkeys[0]).toMatchObject({ name: 'Passkey' })
  })
})

describe('Ein Demo-Konto', () => {
  it('bekommt keinen zweiten Faktor: er sperrte die anderen aus', async () => {
    const demo = await test.als({ rollen: ['PLANUNG'], demo: true })
    expect(codeOf(await demo.frage(START_TOTP, { passwort: '' }))).toBe('EINGABE_UNGUELTIG')
  })
})
