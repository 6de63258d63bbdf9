/** The personal link of an offer, what the Kreis writes about it, and what the calendar does. */
import { ANGEBOTSKATEGORIEN } from '@sozial/db/seed/katalog/angebotskategorien'
import { syncKategorien } from '../src/modules/angebot/sync-kategorien.ts'
import { runTageslauf } from '../src/modules/angebotslink/run-tageslauf.ts'
import { sendAlle } from '../src/modules/nachricht/postdienst.ts'
import type { Versand } from '../src/modules/nachricht/send-faellige.ts'
import { createBeispielkreis } from './beispielkreis.ts'
import type { Mailserver } from './mailserver.testing.ts'
import { createMailwelt, type Mailwelt, SCHLUESSEL } from './mailwelt.testing.ts'
import type { Testsprecher } from './als.ts'
import type { Antwort, TestApp } from './test-app.ts'

const KANARIE = 'kanarie-nur-fuer-uns'

let welt: Mailwelt
let test: TestApp
let mailserver: Mailserver
let versand: Versand
let anbieter: Testsprecher

beforeAll(async () => {
  welt = await createMailwelt()
  ;({ test, mailserver, versand } = welt)
  await createBeispielkreis(test.owner)
  await syncKategorien(test.datenbank.db, ANGEBOTSKATEGORIEN)
  anbieter = await test.als('ANBIETER')
})
afterAll(() => welt.close())
beforeEach(async () => {
  mailserver.vergiss()
  // What earlier tests left is out of the way: nobody is reminded of it.
  await test.owner.query(
    `DELETE FROM anmeldeversuch; DELETE FROM nachricht; UPDATE unterstuetzungsangebot SET zustand = 'ARCHIV'`,
  )
})

const codeOf = async (antwort: Promise<Antwort>) =>
  (await antwort).errors?.[0]?.extensions.code ?? 'GUT'

async function frage<T>(sprecher: { frage: TestApp['frage'] }, was: string, v: object): Promise<T> {
  const { data, errors } = await sprecher.frage(was, v)
  expect(errors).toBeUndefined()
  return Object.values(data!)[0] as T
}

interface Stand {
  readonly id: string
  readonly stand: number
}
const inhalt = (titel: string, email: string) => ({
  titel,
  kurztext: 'Kaffee und ein offenes Ohr.',
  kategorien: ['begegnungsstaette'],
  zielgruppen: ['AB_65'],
  einzugsgebiet: { art: 'KREIS' },
  kontakt: { telefon: '02432 1234' },
  kontaktIntern: { email },
  notiz: KANARIE,
})

let laufend = 0
/** Written and handed in. */
async function eingereicht(
  titel = `Treff ${(laufend += 1)}`,
  email = 'rita@verein.example',
): Promise<Stand> {
  let angebot = await frage<Stand>(
    anbieter,
    'mutation ($o: ID!, $i: Angebotsinhalt!) { createAngebot(organisation: $o, inhalt: $i) { id stand } }',
    { o: String(anbieter.organisationId), i: inhalt(titel, email) },
  )
  angebot = await frage<Stand>(
    anbieter,
    'mutation ($id: ID!, $stand: Int!, $a: StandortInput!) { saveStandort(id: $id, stand: $stand, angaben: $a) { id stand } }',
    { ...angebot, a: { name: 'Zentrale', form: 'ONLINE' } },
  )
  return frage<Stand>(
    anbieter,
    'mutation ($id: ID!, $stand: Int!) { submitAngebot(id: $id, stand: $stand) { id stand } }',
    angebot,
  )
}
const entscheide = (name: string, angebot: Stand, mehr = '') =>
  frage<Stand>(
    test,
    `mutation ($id: ID!, $stand: Int!) { ${name}(id: $id, stand: $stand ${mehr}) { id stand } }`,
    angebot,
  )
const veroeffentlicht = async (titel?: string, email?: string): Promise<Stand> =>
  entscheide('publishAngebot', await eingereicht(titel, email))
/** As if it had been confirmed so long ago. */
const bestaetigtVor = (id: string, wann: string) =>
  test.owner.query(
    `UPDATE unterstuetzungsangebot SET bestaetigt_am = now() - $2::interval WHERE id = $1`,
    [id, wann],
  )

const lies = (roh: string) => {
  const bytes = roh
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
async function mails(): Promise<readonly { an: string; text: string; token: string }[]> {
  await sendAlle(versand)
  return mailserver.post.map(({ an, roh }) => {
    const text = lies(roh)
    // Of several the newest.
    const [, token = ''] = [...text.matchAll(/bestaetigen#([\w-]{43})/g)].at(-1) ?? []
    return { an, text, token }
  })
}
async function mitLink(token: string, query: string, variables: object = {}): Promise<Antwort> {
  const antwort = await test.oeffentlich.sende({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', zugangslink: token },
    body: JSON.stringify({ query, variables }),
  })
  return { status: antwort.status, ...antwort.json<Omit<Antwort, 'status'>>() }
}
const SEITE = `{ stand titel zustand bestaetigtAm bestaetigungBis nimmtAn meldeorte { id meldung { frei wartezeitWochen } } seite { titel kontakt { telefon } } }`
interface Seite {
  readonly stand: number
  readonly zustand: string
  readonly meldeorte: readonly { id: string }[]
}
const oeffne = async (token: string): Promise<Seite> =>
  (await mitLink(token, `{ angebotDesLinks ${SEITE} }`)).data!['angebotDesLinks'] as Seite

/** Published a year ago, with the link of its reminder. */
async function erinnertes(): Promise<{ angebot: Stand; token: string }> {
  const angebot = await veroeffentlicht()
  await test.owner.query('DELETE FROM nachricht')
  await bestaetigtVor(angebot.id, '12 months')
  const alle = await mails()
  return { angebot, token: alle.at(-1)!.token }
}
const bestaetige = (token: string, stand: number) =>
  mitLink(token, `mutation ($s: Int!) { confirmByLink(stand: $s) ${SEITE} }`, { s: stand })
const melde = (token: string, stand: number, [standort, meldung]: readonly [string, object]) =>
  mitLink(
    token,
    `mutation ($s: Int!, $o: ID!, $m: PlatzmeldungInput!) { reportByLink(stand: $s, standort: $o, meldung: $m) ${SEITE} }`,
    { s: stand, o: standort, m: meldung },
  )

describe('Die Erinnerung', () => {
  it('kommt zur Frist, einmal, an die hinterlegte Adresse, und nicht mehr, wenn bestätigt ist', async () => {
    const angebot = await veroeffentlicht('Offener Treff am Markt')
    await test.owner.query('DELETE FROM nachricht')
    await bestaetigtVor(angebot.id, '11 months 10 days')
    expect(await mails()).toEqual([])
    await bestaetigtVor(angebot.id, '11 months 25 days')
    await sendAlle(versand)
    const [mail, ...mehr] = await mails()
    expect(mehr).toEqual([])
    expect(mail!.an).toBe('rita@verein.example')
    expect(mail!.text).toContain('Stimmt bei „Offener Treff am Markt“ noch alles?')
    expect(mail!.text).not.toContain(KANARIE)
    mailserver.laune = () => 'SPAETER'
    await bestaetigtVor(angebot.id, '12 months 2 days')
    await sendAlle(versand)
    await bestaetige(mail!.token, (await oeffne(mail!.token)).stand)
    mailserver.laune = () => 'NIMMT'
    await test.owner.query(
      `UPDATE nachricht SET naechster_versuch_am = now() WHERE zustand = 'WARTET'`,
    )
    expect(await mails()).toHaveLength(1)
  })

  it('zu mehreren Angeboten ist eine Mail mit einem Link für jedes, auch nach einem Ausfall', async () => {
    const titel = ['Treff {{link}} eins', 'Treff zwei', 'Treff drei']
    const angebote: Stand[] = []
    for (const einer of titel) angebote.push(await veroeffentlicht(einer))
    angebote.push(await veroeffentlicht('Treff anderswo', 'otto@verein.example'))
    await test.owner.query('DELETE FROM nachricht')
    for (const { id } of angebote) await bestaetigtVor(id, '12 months')
    mailserver.laune = () => 'SPAETER'
    expect(await mails()).toEqual([])
    // Confirmed while it waits: not asked about any more.
    await bestaetigtVor(angebote[1]!.id, '1 day')
    mailserver.laune = () => 'NIMMT'
    await test.owner.query(
      `UPDATE nachricht SET naechster_versuch_am = now() WHERE zustand = 'WARTET'`,
    )
    const post = await mails()
    expect(post.map(({ an }) => an).toSorted()).toEqual([
      'otto@verein.example',
      'rita@verein.example',
    ])
    const { text } = post.find(({ an }) => an.startsWith('rita'))!
    expect(text).toContain('Um diese 2 geht es')
    const tokens = [...text.matchAll(/bestaetigen#([\w-]{43})/g)].map(([, token]) => token!)
    const gezeigt: unknown[] = []
    for (const token of tokens) gezeigt.push(await oeffne(token))
    expect(gezeigt).toMatchObject([{ titel: titel[0] }, { titel: titel[2] }])
    await sendAlle(versand)
    expect(await mails()).toHaveLength(2)
    const { rows } = await test.owner.query<{ zustand: string }>(
      'SELECT zustand::text FROM nachricht',
    )
    expect(rows.map(({ zustand }) => zustand)).toEqual(['VERSANDT', 'VERSANDT', 'VERSANDT'])
  })

  it('wartet, wenn der Mailserver weg ist, und geht nicht verloren', async () => {
    const angebot = await veroeffentlicht()
    await test.owner.query('DELETE FROM nachricht')
    await bestaetigtVor(angebot.id, '12 months')
    mailserver.laune = () => 'SPAETER'
    expect(await mails()).toEqual([])
    mailserver.laune = () => 'NIMMT'
    await test.owner.query(
      `UPDATE nachricht SET naechster_versuch_am = now() WHERE zustand = 'WARTET'`,
    )
    expect(await mails()).toHaveLength(1)
  })
})

describe('Der persönliche Link', () => {
  it('zeigt, was alle sehen, und bestätigt mit einem Klick; auch zweimal', async () => {
    const { angebot, token } = await erinnertes()
    const seite = await oeffne(token)
    expect(seite).toMatchObject({
      zustand: 'BESTAETIGUNG_FAELLIG',
      nimmtAn: true,
      seite: { kontakt: { telefon: '02432 1234' } },
    })
    expect(JSON.stringify(seite)).not.toMatch(/kanarie|rita@/)
    const nachher = await bestaetige(token, seite.stand)
    expect(nachher.data!['confirmByLink']).toMatchObject({ zustand: 'VEROEFFENTLICHT' })
    expect(await codeOf(bestaetige(token, seite.stand))).toBe('STAND_UEBERHOLT')
    expect(await codeOf(bestaetige(token, (await oeffne(token)).stand))).toBe('GUT')
    const { rows } = await test.owner.query(
      `SELECT akteur, handlung FROM protokoll WHERE gegenstand = 'Unterstuetzungsangebot' AND kennung = $1 AND handlung = 'confirmAngebot'`,
      [angebot.id],
    )
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatchObject({ akteur: 'Persönlicher Link' })
  })

  it('meldet freie Plätze; am Standort eines anderen nicht', async () => {
    const { token } = await erinnertes()
    const fremd = await erinnertes()
    // Where nobody entered places there are none to report.
    expect((await oeffne(token)).meldeorte).toEqual([])
    await test.owner.query(
      `INSERT INTO kapazitaet (standort_id, kategorie, art, anzahl, status, gueltig_ab, erfasst_von)
       SELECT id, 'begegnungsstaette', 'PLAETZE', 10, 'BESTEHEND', gueltig_ab, 'Probe' FROM standort`,
    )
    const [hier, dort] = [await oeffne(token), await oeffne(fremd.token)]
    const ort = hier.meldeorte[0]!.id
    const gemeldet = await melde(token, hier.stand, [ort, { frei: 3, wartezeitWochen: 2 }])
    expect(gemeldet.data!['reportByLink']).toMatchObject({
      meldeorte: [{ meldung: { frei: 3, wartezeitWochen: 2 } }],
    })
    const stand = hier.stand + 1
    expect(await codeOf(melde(token, stand, [dort.meldeorte[0]!.id, { frei: 1 }]))).toBe(
      'NICHT_GEFUNDEN',
    )
    expect(await codeOf(melde(token, stand, [ort, { frei: -1 }]))).toBe('EINGABE_UNGUELTIG')
    expect(await codeOf(melde(token, stand, [ort, {}]))).toBe('EINGABE_UNGUELTIG')
  })

  it('kann nichts anderes: kein anderes Angebot, keinen anderen Handgriff', async () => {
    const { angebot, token } = await erinnertes()
    for (const handlung of ['restAngebot', 'archiveAngebot', 'confirmAngebot']) {
      const antwort = mitLink(
        token,
        `mutation ($id: ID!, $s: Int!) { ${handlung}(id: $id, stand: $s) { id } }`,
        { id: angebot.id, s: angebot.stand },
      )
      expect(await codeOf(antwort)).toBe('ANMELDUNG_NOETIG')
    }
    expect(await codeOf(mitLink(token, '{ anforderungDesLinks { titel } }'))).toBe('NICHT_GEFUNDEN')
    expect(await codeOf(mitLink(token, '{ anmeldungDesLinks { stand } }'))).toBe('NICHT_GEFUNDEN')
  })

  it('nimmt einen Hinweis für die Planung, als Text, und höchstens zwanzig', async () => {
    const { token } = await erinnertes()
    const text = '<img src=x onerror=alert(1)> Neue Telefonnummer: 02452 99'
    const schreibe = (t: string) =>
      mitLink(token, 'mutation ($t: String!) { noteByLink(text: $t) }', { t })
    expect(await codeOf(schreibe('  '))).toBe('EINGABE_UNGUELTIG')
    expect(await codeOf(schreibe(text))).toBe('GUT')
    const [hinweis] = await frage<readonly { id: string; text: string }[]>(
      test,
      '{ angebotshinweise { id text } }',
      {},
    )
    expect(hinweis!.text).toBe(text)
    await frage(test, 'mutation ($id: ID!) { closeAngebotshinweis(id: $id) { id } }', hinweis!)
    for (let i = 0; i < 20; i += 1) expect(await codeOf(schreibe(text))).toBe('GUT')
    expect(await codeOf(schreibe(text))).toBe('ZU_VIELE_ANFRAGEN')
    expect(await codeOf(anbieter.frage('{ angebotshinweise { id } }'))).toBe('NICHT_BERECHTIGT')
    await test.owner.query('UPDATE angebotshinweis SET erledigt_am = now(), erledigt_von = $1', [
      'x',
    ])
  })

  it('schickt abgelaufen einen neuen, an die hinterlegte Adresse, einmal am Tag; Fremdes merkt nichts', async () => {
    const { token } = await erinnertes()
    await test.owner.query('DELETE FROM nachricht')
    await test.owner.query(
      `UPDATE zugangslink SET angelegt_am = now() - interval '70 days', gueltig_bis = now() - interval '1 day'`,
    )
    expect(await codeOf(mitLink(token, `{ angebotDesLinks ${SEITE} }`))).toBe('NICHT_GEFUNDEN')
    const erneuere = (t: string) => mitLink(t, 'mutation { renewAngebotslink }')
    const [echt, erfunden] = [await erneuere(token), await erneuere('x'.repeat(43))]
    expect(echt).toEqual(erfunden)
    await erneuere(token)
    mailserver.vergiss()
    const neue = (await mails()).filter(({ text }) => text.includes('neue Link'))
    expect(neue.map(({ an }) => an)).toEqual(['rita@verein.example'])
    expect(neue[0]!.token).not.toBe(token)
    expect(await codeOf(mitLink(neue[0]!.token, `{ angebotDesLinks ${SEITE} }`))).toBe('GUT')
  })

  it('öffnet nichts mehr, wenn der Anbieter stillgelegt ist', async () => {
    const { token } = await erinnertes()
    const seite = await oeffne(token)
    await test.owner.query('UPDATE organisation SET deaktiviert_am = now() WHERE id = $1', [
      anbieter.organisationId,
    ])
    expect(await oeffne(token)).toMatchObject({ nimmtAn: false, seite: null })
    expect(await codeOf(bestaetige(token, seite.stand))).toBe('EINGABE_UNGUELTIG')
    await test.owner.query('UPDATE organisation SET deaktiviert_am = NULL WHERE id = $1', [
      anbieter.organisationId,
    ])
  })
})

describe('Der Kreis schreibt', () => {
  it.each([
    ['askAngebot', ', frage: "Haben Sie im August offen?"', 'Haben Sie im August offen?'],
    ['rejectAngebot', ', grund: "Das ist Werbung."', 'Das ist Werbung.'],
    ['publishAngebot', '', 'steht jetzt für alle im Verzeichnis'],
  ])('nach %s eine Mail', async (name, mehr, satz) => {
    await entscheide(name, await eingereicht(), mehr)
    const [mail, ...weitere] = await mails()
    expect(weitere).toEqual([])
    expect(mail!.text).toContain(satz)
    expect(mail!.text).not.toContain(KANARIE)
  })

  it('und sieht, was wartet, das Älteste zuerst', async () => {
    const erstes = await eingereicht('Zuerst')
    await eingereicht('Danach')
    await test.owner.query(
      `UPDATE angebotsfassung SET eingereicht_am = now() - interval '3 days' WHERE angebot_id = $1`,
      [erstes.id],
    )
    const faelliges = await veroeffentlicht()
    await bestaetigtVor(faelliges.id, '13 months')
    expect(await frage(test, '{ pruefliste { titel neu anbieterGeprueft } }', {})).toEqual([
      { titel: 'Zuerst', neu: true, anbieterGeprueft: true },
      { titel: 'Danach', neu: true, anbieterGeprueft: true },
    ])
    expect(
      await frage(test, '{ pruefstand { eingereicht faellig ohneAdresse ruhend hinweise } }', {}),
    ).toEqual({ eingereicht: 2, faellig: 1, ohneAdresse: 0, ruhend: 0, hinweise: 0 })
    for (const feld of ['pruefliste { id }', 'pruefstand { faellig }']) {
      expect(await codeOf(anbieter.frage(`{ ${feld} }`))).toBe('NICHT_BERECHTIGT')
    }
  })
})

describe('Der Kalender', () => {
  const lauf = () =>
    runTageslauf({ db: test.datenbank.db, schluessel: SCHLUESSEL.zugangslink, mailversand: true })
  const zustandOf = async (id: string) =>
    (await test.owner.query('SELECT zustand::text FROM unterstuetzungsangebot WHERE id = $1', [id]))
      .rows[0]

  it('lässt ruhen, was achtzehn Monate niemand bestätigt, einmal und mit Mail', async () => {
    const [altes, junges] = [await veroeffentlicht(), await veroeffentlicht()]
    await test.owner.query('DELETE FROM nachricht')
    await bestaetigtVor(altes.id, '18 months 1 day')
    await bestaetigtVor(junges.id, '17 months 20 days')
    expect(await lauf()).toMatchObject({ ruhend: 1 })
    expect(await lauf()).toMatchObject({ ruhend: 0 })
    expect(await zustandOf(altes.id)).toEqual({ zustand: 'RUHEND' })
    expect(await zustandOf(junges.id)).toEqual({ zustand: 'VEROEFFENTLICHT' })
    const { rows } = await test.owner.query(
      'SELECT FROM oeffentliches_angebot WHERE angebot_id = $1',
      [altes.id],
    )
    expect(rows).toEqual([])
    expect((await mails()).filter(({ text }) => text.includes('erscheint deshalb'))).toHaveLength(1)
  })

  it('zeigt Standorte vom Tag an, an dem sie beginnen, auch nach Tagen ohne Server', async () => {
    const angebot = await veroeffentlicht()
    await lauf()
    const orte = async () => {
      const { rows } = await test.owner.query<{ n: number }>(
        `SELECT jsonb_array_length(dokument->'standorte') AS n FROM oeffentliches_angebot WHERE angebot_id = $1`,
        [angebot.id],
      )
      return rows[0]!.n
    }
    await test.owner.query(
      `INSERT INTO standort (angebot_id, name, form, gueltig_ab) VALUES ($1, 'Neu', 'ONLINE', current_date - 1)`,
      [angebot.id],
    )
    expect(await lauf()).toMatchObject({ erneuert: 0 })
    expect(await orte()).toBe(1)
    await test.owner.query(`UPDATE tageslauf SET tag = tag - 4`)
    expect((await lauf()).erneuert).toBeGreaterThan(0)
    expect(await orte()).toBe(2)
  })
})
