/** How an organisation gets into the register: registered by anybody, confirmed by mail, checked by the Kreis. */
import { createMarke } from '../src/modules/anbieter/formularmarke.ts'
import { sendAlle } from '../src/modules/nachricht/postdienst.ts'
import type { Versand } from '../src/modules/nachricht/send-faellige.ts'
import { runLoeschlauf } from '../src/modules/loeschregel/run-loeschlauf.ts'
import { createBeispielkreis } from './beispielkreis.ts'
import type { Mailserver } from './mailserver.testing.ts'
import { createMailwelt, type Mailwelt, SCHLUESSEL } from './mailwelt.testing.ts'
import type { Antwort, TestApp } from './test-app.ts'

const SKRIPT = '<script>alert("x")</script>'

let welt: Mailwelt
let test: TestApp
let mailserver: Mailserver
let versand: Versand

beforeAll(async () => {
  welt = await createMailwelt()
  ;({ test, mailserver, versand } = welt)
  await createBeispielkreis(test.owner)
  await test.als('ANBIETER')
})
afterAll(() => welt.close())
beforeEach(async () => {
  mailserver.vergiss()
  await test.owner.query('DELETE FROM anbieteranmeldung; DELETE FROM anmeldeversuch')
})

/** A form that was opened so many seconds ago. */
const marke = (sekunden = 60) =>
  createMarke(SCHLUESSEL.versuch, new Date(Date.now() - sekunden * 1000))

let laufend = 0
const angaben = () => {
  laufend += 1
  return {
    name: `Nachbarschaftshilfe ${laufend} e. V.`,
    traegerart: 'FREI',
    person: 'Rita Beispiel',
    email: `rita${laufend}@hilfe${laufend}.example`,
    telefon: '02452 12345',
    website: '',
    nachricht: 'Wir besuchen ältere Menschen.',
  }
}
type Angaben = ReturnType<typeof angaben>

const melde = (neu: Partial<Angaben> & object = angaben(), abweichend: object = {}) =>
  test.oeffentlich.frage(
    'mutation ($a: AnbieteranmeldungInput!) { registerAnbieter(anmeldung: $a) }',
    { a: { marke: marke(), ...neu, ...abweichend } },
  )
const codeOf = async (antwort: Promise<Antwort>) =>
  (await antwort).errors?.[0]?.extensions.code ?? 'GUT'

const anzahl = async (tabelle: string): Promise<number> =>
  (await test.owner.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${tabelle}`)).rows[0]!.n

/** As text, however it went over the line. */
const lies = (roh: string) => {
  const bytes = roh
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
/** Sends what waits. @returns the text of the newest mail and the secret in it */
async function letzteMail(): Promise<{ text: string; token: string; an: string }> {
  await sendAlle(versand)
  const mail = mailserver.post.at(-1)!
  const text = lies(mail.roh)
  return { text, token: /anmeldung#([\w-]{43})/.exec(text)?.[1] ?? '', an: mail.an }
}

const SEITE = '{ organisation stand grund konto email }'
const mitLink = async (token: string, was: string): Promise<Antwort> => {
  const antwort = await test.oeffentlich.sende({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', zugangslink: token },
    body: JSON.stringify({ query: was }),
  })
  return { status: antwort.status, ...antwort.json<Omit<Antwort, 'status'>>() }
}
const bestaetige = (token: string) =>
  mitLink(token, `mutation { confirmAnbieteranmeldung ${SEITE} }`)

/** Registered and confirmed. @returns the id of the organisation */
async function bestaetigte(neu: Angaben = angaben()): Promise<{ id: string; token: string }> {
  await melde(neu)
  const { token } = await letzteMail()
  expect((await bestaetige(token)).errors).toBeUndefined()
  const { rows } = await test.owner.query<{ id: string }>(
    'SELECT organisation_id::text AS id FROM anbieteranmeldung WHERE email = $1 ORDER BY anbieteranmeldung.id DESC',
    [neu.email],
  )
  return { id: rows[0]!.id, token }
}

interface Zeile {
  readonly id: string
  readonly name: string
  readonly zustand: string
  readonly deaktiviertAm: string | null
  readonly aehnliche: readonly { name: string; worin: readonly string[] }[]
  readonly anmeldung: { kontoIn: string | null; nachricht: string } | null
}
const VERZEICHNIS = `{ anbieter { id name zustand deaktiviertAm aehnliche { name worin } anmeldung { kontoIn nachricht } }
  unbestaetigt { id email nachrichten { zustand meldung } } }`
const entscheide = (aufruf: string, variables: object, sprecher = test) =>
  sprecher.frage(
    `mutation ($id: ID!${aufruf.includes('$grund') ? ', $grund: String!' : ''}${aufruf.includes('$zu') ? ', $zu: ID!' : ''}) { ${aufruf} ${VERZEICHNIS} }`,
    variables,
  )
async function findeAnbieter(id: string): Promise<Zeile> {
  const { data } = await test.frage(`{ anbieterverzeichnis ${VERZEICHNIS} }`)
  const { anbieter } = data!['anbieterverzeichnis'] as { anbieter: readonly Zeile[] }
  return anbieter.find((einer) => einer.id === id)!
}

describe('Eine Anmeldung', () => {
  it('wird per Mail bestätigt, dann Organisation mit Konto, und alles nur einmal', async () => {
    const neu = angaben()
    expect((await melde(neu)).data).toEqual({ registerAnbieter: true })
    const organisationen = await anzahl('organisation')
    const { text, token, an } = await letzteMail()
    expect(an).toBe(neu.email)
    expect(text).toContain('bestätigen Sie bitte Ihre Adresse')
    expect((await mitLink(token, `{ anmeldungDesLinks ${SEITE} }`)).data).toEqual({
      anmeldungDesLinks: {
        organisation: neu.name,
        stand: 'UNBESTAETIGT',
        grund: '',
        konto: 'KEINES',
        email: neu.email,
      },
    })
    const erst = await bestaetige(token)
    expect(erst.data!['confirmAnbieteranmeldung']).toMatchObject({
      stand: 'IN_PRUEFUNG',
      konto: 'OHNE_PASSWORT',
    })
    expect((await bestaetige(token)).data).toEqual(erst.data)
    expect(await anzahl('organisation')).toBe(organisationen + 1)
    const { rows } = await test.owner.query(
      'SELECT rollen::text[], deaktiviert_am FROM konto WHERE anmeldename = $1',
      [neu.email],
    )
    expect(rows).toEqual([{ rollen: ['ANBIETER'], deaktiviert_am: null }])
  })

  it('schreibt Fremden nichts, was jemand eingetippt hat', async () => {
    await melde({ ...angaben(), name: 'Billige Kredite', person: 'http://spam.example' })
    const { text } = await letzteMail()
    expect(text).not.toMatch(/Kredite|spam\.example|besuchen/)
  })

  it('wird auch nach dem Doppelklick eine, mit einer Mail', async () => {
    const neu = angaben()
    await Promise.all([melde(neu), melde(neu), melde({ ...neu, name: neu.name.toUpperCase() })])
    expect(await anzahl('anbieteranmeldung')).toBe(1)
    expect(await anzahl('nachricht')).toBe(1)
  })

  it('bekommt dieselbe Antwort, ob die Adresse bekannt ist oder nicht; wer sie hat, behält sein Konto', async () => {
    const neu = angaben()
    const unbekannt = await melde(neu)
    const { token } = await letzteMail()
    await bestaetige(token)
    const bekannt = await melde({ ...neu, name: 'Eine zweite Organisation' })
    expect(bekannt).toEqual(unbekannt)
    const zweite = await letzteMail()
    expect((await bestaetige(zweite.token)).data!['confirmAnbieteranmeldung']).toMatchObject({
      organisation: 'Eine zweite Organisation',
      konto: 'KEINES',
    })
    const { rows } = await test.owner.query<{ id: string }>(
      `SELECT id::text FROM organisation WHERE name = 'Eine zweite Organisation'`,
    )
    expect((await findeAnbieter(rows[0]!.id)).anmeldung?.kontoIn).toBe(neu.name)
    expect(await codeOf(mitLink(zweite.token, 'mutation { createErstpasswort }'))).toBe(
      'EINGABE_UNGUELTIG',
    )
  })

  it('öffnet ihr Konto mit einem ersten Passwort, danach nie wieder', async () => {
    const { token } = await bestaetigte()
    const { data } = await mitLink(token, 'mutation { createErstpasswort }')
    const pfad = data!['createErstpasswort'] as string
    expect(pfad).toMatch(/^\/link#[\w-]{43}$/)
    const gesetzt = await test.oeffentlich.frage(
      'mutation ($t: String!) { redeemLink(token: $t, passwort: "ein ziemlich langer Satz als Passwort") { konto { rollen } } }',
      { t: pfad.split('#')[1] },
    )
    expect(gesetzt.errors).toBeUndefined()
    expect(await codeOf(mitLink(token, 'mutation { createErstpasswort }'))).toBe(
      'EINGABE_UNGUELTIG',
    )
  })

  it('bleibt Text, auch wenn ein Skript darin steht', async () => {
    const neu = { ...angaben(), nachricht: SKRIPT, name: `${SKRIPT} e. V.` }
    const { id } = await bestaetigte(neu)
    const zeile = await findeAnbieter(id)
    expect(zeile.name).toBe(neu.name)
    expect(zeile.anmeldung?.nachricht).toBe(SKRIPT)
  })

  it('nennt alle Mängel auf einmal', async () => {
    const { errors } = await melde({
      ...angaben(),
      name: ' ',
      email: 'kein at',
      website: 'javascript:alert(1)',
      nachricht: 'x'.repeat(2001),
    })
    expect(errors?.[0]?.message).toBe(
      'Der Name der Organisation fehlt. Die Mitteilung hat mehr als 2000 Zeichen. „kein at“ ist keine E-Mail-Adresse, an die wir schreiben können. „https://javascript:alert(1)“ ist keine Internetadresse. Beispiel: www.verein.de',
    )
    expect(await anzahl('anbieteranmeldung')).toBe(0)
  })
})

interface Falsch {
  readonly sekunden?: number
  readonly marke?: string
  readonly adresszusatz?: string
}

describe('Spam', () => {
  it.each([
    ['das verborgene Feld ausgefüllt', { adresszusatz: 'x' }, 'GUT'],
    ['schneller als ein Mensch', { sekunden: 1 }, 'EINGABE_UNGUELTIG'],
    ['ohne die Seite zu öffnen', { marke: 'abc.def' }, 'EINGABE_UNGUELTIG'],
    ['mit der Marke von vorgestern', { sekunden: 49 * 3600 }, 'EINGABE_UNGUELTIG'],
  ])('%s: nichts entsteht', async (_, { sekunden = 60, ...abweichend }: Falsch, code) => {
    const angekommen = melde(angaben(), { marke: marke(sekunden), ...abweichend })
    expect(await codeOf(angekommen)).toBe(code)
    expect(await anzahl('anbieteranmeldung')).toBe(0)
  })

  it('von einem Anschluss wird nach einigen Malen gebremst, mit einem Satz, der sagt warum', async () => {
    const codes: string[] = []
    for (let i = 0; i < 8; i += 1) codes.push(await codeOf(melde()))
    expect(codes.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => 'GUT'))
    expect(codes).toContain('ZU_VIELE_ANFRAGEN')
    expect((await melde()).errors?.[0]?.message).toMatch(/^Von Ihrem Anschluss kamen gerade viele/)
  })

  it('füllt kein fremdes Postfach', async () => {
    const { email } = angaben()
    for (let i = 0; i < 8; i += 1) {
      await test.owner.query('DELETE FROM anmeldeversuch')
      expect(await codeOf(melde({ ...angaben(), email }))).toBe('GUT')
    }
    expect(await anzahl('nachricht')).toBe(5)
  })
})

describe('Der Mailserver ist weg', () => {
  it('und nichts geht verloren: der Kreis sieht es, und die Mail kommt später', async () => {
    mailserver.laune = () => 'SPAETER'
    const neu = angaben()
    await melde(neu)
    await sendAlle(versand)
    expect(mailserver.post).toEqual([])
    const { data } = await test.frage(`{ anbieterverzeichnis ${VERZEICHNIS} }`)
    expect(data!['anbieterverzeichnis']).toMatchObject({
      unbestaetigt: [{ email: neu.email, nachrichten: [{ zustand: 'WARTET' }] }],
    })
    mailserver.laune = () => 'NIMMT'
    await test.owner.query('UPDATE nachricht SET naechster_versuch_am = now()')
    const { token } = await letzteMail()
    expect((await bestaetige(token)).errors).toBeUndefined()
  })

  it('dann gibt der Kreis den Link selbst weiter', async () => {
    mailserver.laune = () => 'NIE'
    await melde()
    await sendAlle(versand)
    const { rows } = await test.owner.query<{ id: string }>(
      'SELECT id::text FROM anbieteranmeldung',
    )
    const { data } = await test.frage(
      'mutation ($id: ID!) { createAnmeldelink(id: $id) { pfad } }',
      { id: rows[0]!.id },
    )
    const { pfad } = data!['createAnmeldelink'] as { pfad: string }
    expect((await bestaetige(pfad.split('#')[1]!)).errors).toBeUndefined()
  })
})

describe('Der Kreis', () => {
  it('nimmt auf: mit Mail, und erst dann lassen sich Kollegen einladen', async () => {
    const neu = angaben()
    const { id } = await bestaetigte(neu)
    await entscheide('acceptAnbieter(id: $id)', { id })
    await entscheide('acceptAnbieter(id: $id)', { id })
    expect(await findeAnbieter(id)).toMatchObject({ zustand: 'GEPRUEFT' })
    const { text } = await letzteMail()
    expect(text).toContain(`„${neu.name}“ geprüft`)
    expect(mailserver.post).toHaveLength(2)
  })

  it('lehnt mit einem Grund ab: niemand meldet sich mehr an, und das lässt sich zurücknehmen', async () => {
    const neu = angaben()
    const { id, token } = await bestaetigte(neu)
    expect(
      await codeOf(entscheide('rejectAnbieter(id: $id, grund: $grund)', { id, grund: ' ' })),
    ).toBe('EINGABE_UNGUELTIG')
    const grund = 'Wir konnten Sie nicht erreichen.'
    await entscheide('rejectAnbieter(id: $id, grund: $grund)', { id, grund })
    expect((await letzteMail()).text).toContain(grund)
    const stillgelegt = 'SELECT deaktiviert_am IS NOT NULL AS zu FROM konto WHERE anmeldename = $1'
    expect((await test.owner.query(stillgelegt, [neu.email])).rows).toEqual([{ zu: true }])
    expect((await mitLink(token, `{ anmeldungDesLinks ${SEITE} }`)).data).toMatchObject({
      anmeldungDesLinks: { stand: 'ABGELEHNT', grund },
    })
    expect(await codeOf(mitLink(token, 'mutation { createErstpasswort }'))).toBe(
      'EINGABE_UNGUELTIG',
    )
    expect(await codeOf(entscheide('rejectAnbieter(id: $id, grund: $grund)', { id, grund }))).toBe(
      'EINGABE_UNGUELTIG',
    )
    await entscheide('acceptAnbieter(id: $id)', { id })
    expect((await test.owner.query(stillgelegt, [neu.email])).rows).toEqual([{ zu: false }])
  })

  it('bekommt gesagt, wer vielleicht schon da ist, und führt beide zusammen', async () => {
    const erste = {
      ...angaben(),
      name: 'Caritasverband Wassenberg',
      website: 'www.cw.example/ueber',
    }
    const { id: vorhandene } = await bestaetigte(erste)
    await entscheide('acceptAnbieter(id: $id)', { id: vorhandene })
    const zweite = {
      ...angaben(),
      name: 'Caritasverband Wassenberg',
      website: 'https://cw.example',
      email: 'neu@hilfe.example',
    }
    const { id } = await bestaetigte(zweite)
    const zeile = await findeAnbieter(id)
    expect(zeile.name).toBe('Caritasverband Wassenberg (2)')
    expect(zeile.aehnliche).toEqual([
      { name: 'Caritasverband Wassenberg', worin: ['NAME', 'WEBSITE'] },
    ])
    await test.owner.query(
      `INSERT INTO unterstuetzungsangebot (organisation_id, slug, angelegt_von) VALUES ($1, 'besuchsdienst', 'x')`,
      [id],
    )
    expect(await codeOf(entscheide('assignAnbieter(id: $id, zu: $zu)', { id, zu: id }))).toBe(
      'EINGABE_UNGUELTIG',
    )
    await entscheide('assignAnbieter(id: $id, zu: $zu)', { id, zu: vorhandene })
    const { rows } = await test.owner.query(
      `SELECT k.organisation_id::text AS konto, a.organisation_id::text AS angebot
       FROM konto k, unterstuetzungsangebot a WHERE k.anmeldename = $1 AND a.slug = 'besuchsdienst'`,
      [zweite.email],
    )
    expect(rows).toEqual([{ konto: vorhandene, angebot: vorhandene }])
    expect(await findeAnbieter(id)).toMatchObject({ zustand: 'ABGELEHNT' })
  })

  it('legt still und wieder frei, aber nichts anderes als Anbieter', async () => {
    const { id } = await bestaetigte()
    await entscheide('acceptAnbieter(id: $id)', { id })
    await entscheide('deactivateAnbieter(id: $id)', { id })
    expect((await findeAnbieter(id)).deaktiviertAm).not.toBeNull()
    await entscheide('reactivateAnbieter(id: $id)', { id })
    expect((await findeAnbieter(id)).deaktiviertAm).toBeNull()
    const kommune = await test.als('KOMMUNE')
    const fremd = String(kommune.organisationId)
    const anders = await entscheide('deactivateAnbieter(id: $id)', { id: fremd })
    const keine = await entscheide('deactivateAnbieter(id: $id)', { id: '424242' })
    expect(anders.errors?.[0]?.message).toBe(keine.errors?.[0]?.message)
    expect(
      await codeOf(entscheide('acceptAnbieter(id: $id)', { id }, { ...test, ...kommune })),
    ).toBe('NICHT_BERECHTIGT')
  })

  it('behält von Anmeldungen nach der Frist nichts über Personen', async () => {
    await melde()
    const { id } = await bestaetigte()
    await bestaetigte()
    await entscheide('acceptAnbieter(id: $id)', { id })
    const in60Tagen = new Date(Date.now() + 60 * 24 * 3600 * 1000)
    const ergebnisse = await runLoeschlauf(test.datenbank.db, { jetzt: in60Tagen })
    expect(ergebnisse.find(({ art }) => art === 'ANBIETERANMELDUNG')).toMatchObject({ anzahl: 2 })
    // The third still waits for the Kreis.
    expect(await anzahl('anbieteranmeldung')).toBe(1)
    const { rows } = await test.owner.query(
      `SELECT 1 FROM protokoll WHERE handlung LIKE '%Anbieter%' AND (alt::text || neu::text) ~ 'Rita|@hilfe'`,
    )
    expect(rows).toEqual([])
  })
})

describe('Kolleginnen und Kollegen', () => {
  const lade = (sprecher: TestApp['oeffentlich'], email: string) =>
    sprecher.frage(
      'mutation ($e: String!) { inviteKollege(name: "Karl Kollege", email: $e) { pfad kollegen { konten { id email bereit } } } }',
      { e: email },
    )

  it('lädt ein, wer dazugehört, und entfernt sie wieder; sich selbst nicht', async () => {
    const ich = await test.als('ANBIETER')
    const { data } = await lade(ich, 'Karl@verein.example')
    const { pfad, kollegen } = data!['inviteKollege'] as {
      pfad: string
      kollegen: { konten: readonly { id: string; email: string }[] }
    }
    expect(pfad).toMatch(/^\/link#/)
    const karl = kollegen.konten.find(({ email }) => email === 'karl@verein.example')!
    const entferne = (id: string) =>
      ich.frage('mutation ($id: ID!) { removeKollege(id: $id) { konten { id } } }', { id })
    expect(await codeOf(entferne(String(ich.kontoId)))).toBe('EINGABE_UNGUELTIG')
    expect(JSON.stringify((await entferne(karl.id)).data)).not.toContain(`"${karl.id}"`)
    expect(await codeOf(entferne(karl.id))).toBe('NICHT_GEFUNDEN')
  })

  it('einer anderen Organisation sieht und ändert niemand: wie unbekannt', async () => {
    const a = await test.als('ANBIETER')
    const { rows } = await test.owner.query<{ id: string }>(
      `WITH o AS (INSERT INTO organisation (art, name) VALUES ('ANBIETER', 'Kanarienverein B') RETURNING id)
       INSERT INTO konto (organisation_id, name, anmeldename, rollen) SELECT id, 'Kanari B', 'kanari@b.example', '{ANBIETER}' FROM o RETURNING id::text`,
    )
    const gesehen = await a.frage('{ kollegen { organisation konten { name email } } }')
    expect(JSON.stringify(gesehen)).not.toMatch(/[Kk]anari/)
    for (const handlung of [
      'removeKollege(id: $id) { hoechstens }',
      'renewEinladung(id: $id) { pfad }',
    ]) {
      const frage = (id: string) => a.frage(`mutation ($id: ID!) { ${handlung} }`, { id })
      const [fremd, keines] = [await frage(rows[0]!.id), await frage('424242')]
      expect(fremd.errors?.[0]?.message).toBe(keines.errors?.[0]?.message)
      expect(fremd.errors?.[0]?.extensions.code).toBe('NICHT_GEFUNDEN')
    }
  })

  it('gibt es höchstens dreißig', async () => {
    const ich = await test.als('ANBIETER')
    await test.owner.query(
      `INSERT INTO konto (organisation_id, name, anmeldename, rollen)
       SELECT $1, 'K', 'k' || n || '@voll.example', '{ANBIETER}' FROM generate_series(1, 30) AS n`,
      [ich.organisationId],
    )
    expect(await codeOf(lade(ich, 'einer@zuviel.example'))).toBe('EINGABE_UNGUELTIG')
    await test.owner.query(
      `UPDATE konto SET deaktiviert_am = now() WHERE anmeldename LIKE '%@voll.example'`,
    )
  })
})

describe('Gruppen ohne Rechtsform', () => {
  it('legt eine Kommune an und trägt für sie ein; andere sehen sie nicht', async () => {
    const lege = (sprecher: TestApp['oeffentlich']) =>
      sprecher.frage(
        'mutation { createBetreute(gruppe: { name: "Seniorentreff Ophoven", ort: "Ophoven" }) { name traegerart zustand betreutVon } }',
      )
    const kommune = await test.als('KOMMUNE')
    const { data } = await lege(kommune)
    expect(data!['createBetreute']).toMatchObject([
      { name: 'Seniorentreff Ophoven', traegerart: 'OHNE_RECHTSFORM', zustand: 'GEPRUEFT' },
    ])
    const planung = await test.als('PLANUNG')
    expect(await codeOf(lege(planung))).toBe('EINGABE_UNGUELTIG')
    expect((await planung.frage('{ betreute { name } }')).data).toEqual({ betreute: [] })
    expect(await codeOf(lege(await test.als('ANBIETER')))).toBe('NICHT_BERECHTIGT')
  })

  it('und jede Organisation ändern nur ihre eigenen Leute im Verzeichnis', async () => {
    const leute = [await test.als('KOMMUNE'), await test.als('ANBIETER')] as const
    const [kommune, anbieter] = leute
    const frage = '{ angebotserfassung { organisationen { id name telefon spitzenverband } } }'
    const gruppe = async () => {
      const { data } = await kommune.frage(frage)
      const { organisationen } = data!['angebotserfassung'] as {
        organisationen: readonly { id: string; name: string }[]
      }
      return organisationen.find(({ name }) => name === 'Seniorentreff Ophoven')!
    }
    const { id } = await gruppe()
    const aendere = (sprecher: TestApp['oeffentlich'], von: string, a: object) =>
      sprecher.frage(
        'mutation ($id: ID!, $a: RegisterangabenInput!) { changeRegisterangaben(id: $id, angaben: $a) { id } }',
        { id: von, a },
      )
    const eintraege = () => anzahl(`protokoll WHERE handlung = 'changeRegisterangaben'`)
    const vorher = await eintraege()
    const gesagt = {
      telefon: '02433 123',
      spitzenverband: 'AWO',
      website: 'treff.example',
      plz: '52525',
    }
    expect(await codeOf(aendere(kommune, id, gesagt))).toBe('GUT')
    expect(await codeOf(aendere(kommune, id, gesagt))).toBe('GUT')
    expect(await gruppe()).toMatchObject({ telefon: '02433 123', spitzenverband: 'AWO' })
    expect((await eintraege()) - vorher).toBe(1)
    for (const [name, erwartet] of [
      ['Test ANBIETER', 'EINGABE_UNGUELTIG'],
      ['', 'EINGABE_UNGUELTIG'],
      ['Treff Ophoven', 'GUT'],
      ['Seniorentreff Ophoven', 'GUT'],
    ])
      expect([name, await codeOf(aendere(kommune, id, { ...gesagt, name }))]).toEqual([
        name,
        erwartet,
      ])
    const { rows } = await test.owner.query<{ neu: object }>(
      `SELECT neu FROM protokoll WHERE handlung = 'changeRegisterangaben' ORDER BY id DESC LIMIT 1`,
    )
    expect(JSON.stringify(rows[0]!.neu)).not.toContain('02433')
    for (const falsch of [
      { website: 'javascript:alert(1)' },
      { plz: '1' },
      { telefon: SKRIPT },
      { email: 'x' },
    ])
      expect([falsch, await codeOf(aendere(kommune, id, falsch))]).toEqual([
        falsch,
        'EINGABE_UNGUELTIG',
      ])
    const eigene = String(anbieter.organisationId)
    expect(await codeOf(aendere(anbieter, eigene, { telefon: '1' }))).toBe('GUT')
    expect(await codeOf(aendere(anbieter, eigene, { name: 'Anders' }))).toBe('EINGABE_UNGUELTIG')
    const fremde = [await aendere(anbieter, id, gesagt), await aendere(anbieter, '424242', gesagt)]
    const [eine, keine] = fremde.map(({ errors }) => [
      errors?.[0]?.extensions.code,
      errors?.[0]?.message,
    ])
    expect(eine).toEqual(keine)
    expect(eine![0]).toBe('NICHT_GEFUNDEN')
    expect(await codeOf(aendere(await test.als('PLANUNG'), id, gesagt))).toBe('NICHT_GEFUNDEN')
    expect(await codeOf(aendere(test.oeffentlich, id, gesagt))).toBe('ANMELDUNG_NOETIG')
  })
})
