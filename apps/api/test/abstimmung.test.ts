/** Agreeing a Zuschnitt with the Kommunen: who sees and says what, by account and by link. */
import { createDemokreis } from '@sozial/db/seed/demo/index'
import { createKreis } from '../src/modules/kreis/create-kreis.ts'
import { seedRaeume } from '../src/modules/kreis/seed-demo-raeume.ts'
import { sendAlle } from '../src/modules/nachricht/postdienst.ts'
import type { Sprecher } from './als.ts'
import type { Mailserver } from './mailserver.testing.ts'
import { createMailwelt, type Mailwelt } from './mailwelt.testing.ts'
import type { Antwort, TestApp } from './test-app.ts'

const AKTEUR = { art: 'SYSTEM', name: 'Probe' } as const
const GANGELT = '05370008'
const HEINSBERG = '05370016'

let welt: Mailwelt
let test: TestApp
let mailserver: Mailserver
let gangelt: Sprecher
let heinsberg: Sprecher

beforeAll(async () => {
  welt = await createMailwelt()
  ;({ test, mailserver } = welt)
  const demo = createDemokreis()
  const { db } = test.datenbank
  await createKreis(db, {
    gebiete: demo.kommunen.map(({ geometrie, ...raum }) => ({ ...raum, geometry: geometrie })),
    kreisSchluessel: demo.schluessel,
    name: demo.name,
    gueltigAb: '1975-01-01',
    demo: false,
    akteur: AKTEUR,
  })
  await seedRaeume(db, demo, { gueltigAb: '1975-01-01', akteur: AKTEUR })
  gangelt = await test.als({ rollen: ['KOMMUNE'], raum: GANGELT })
  heinsberg = await test.als({ rollen: ['KOMMUNE'], raum: HEINSBERG })
}, 60_000)
afterAll(() => welt.close())
beforeEach(() => mailserver.vergiss())

const daten = <T>({ data, errors }: Antwort, feld: string): T => {
  expect(errors).toBeUndefined()
  return data![feld] as T
}
const codeOf = ({ errors }: Antwort) => errors?.[0]?.extensions.code
const satzOf = ({ errors }: Antwort) => errors?.[0]?.message

interface Entwurf {
  readonly id: string
  readonly stand: number
}

async function zeichne(): Promise<Entwurf> {
  const antwort = await test.frage(
    'mutation ($z: NeuerZuschnittInput!) { createZuschnitt(zuschnitt: $z) { id stand } }',
    { z: { name: 'Sozialräume 2030', stichtag: '2030-01-01', beginn: 'EINTEILUNG' } },
  )
  return daten<Entwurf>(antwort, 'createZuschnitt')
}

const anfrage = (kommune: string, abweichend: object = {}) => ({
  kommune,
  empfaenger: 'Rathaus',
  email: '',
  frist: '2090-03-31',
  ...abweichend,
})

const START = `mutation ($zuschnitt: ID!, $stand: Int!, $beteiligungen: [BeteiligungInput!]!) {
  startAbstimmung(zuschnitt: $zuschnitt, stand: $stand, beteiligungen: $beteiligungen) {
    abstimmung { stand offen offenes ungefragt { name } beteiligungen { id kommune { name } zustand saeumig } }
    gefragt { id kommune link { pfad } }
  }
}`
interface Begonnen {
  readonly abstimmung: {
    readonly stand: number
    readonly beteiligungen: readonly { id: string; zustand: string; saeumig: boolean }[]
    readonly offenes: readonly string[]
    readonly ungefragt: readonly { name: string }[]
  }
  readonly gefragt: readonly { id: string; kommune: string; link: { pfad: string } | null }[]
}

const starte = (zuschnitt: Entwurf, ...beteiligungen: readonly object[]) =>
  test.frage(START, { zuschnitt: zuschnitt.id, stand: zuschnitt.stand, beteiligungen })

/** Time goes by: the deadline of all who were asked lies behind. */
const lassVerstreichen = (zuschnitt: string) =>
  test.owner.query(`UPDATE beteiligung SET frist = '2020-03-31' WHERE zuschnitt_id = $1`, [
    zuschnitt,
  ])

/** A Zuschnitt that both Kommunen are asked about, by link. */
async function lege(abweichend: object = {}) {
  const zuschnitt = await zeichne()
  const begonnen = daten<Begonnen>(
    await starte(zuschnitt, anfrage(GANGELT, abweichend), anfrage(HEINSBERG, abweichend)),
    'startAbstimmung',
  )
  const [einer, anderer] = begonnen.gefragt
  const tokenOf = (gefragt: Begonnen['gefragt'][number] | undefined) =>
    gefragt?.link?.pfad.split('#')[1] ?? ''
  return {
    zuschnitt: { id: zuschnitt.id, stand: begonnen.abstimmung.stand },
    gangelt: { id: einer!.id, token: tokenOf(einer) },
    heinsberg: { id: anderer!.id, token: tokenOf(anderer) },
  }
}

const BLATT_FELDER = `id kommune nimmtAn fristVorbei saeumig teil frist gueltigBis von
  raeume { id nummer name setztFort } bausteine { id name raum heute einwohner umriss }
  stellungnahmen { id art text verspaetet ueberholt erfuellt uebernommen { von stand } von antwort variante { id name zustand verwerfungsgrund } }
  kommentare { id laenge breite text von antwort }`
const BLATT = `query ($id: ID) { beteiligungsblatt(zuschnitt: $id) { ${BLATT_FELDER} } }`
const STELLUNGNAHME = `mutation ($id: ID, $s: StellungnahmeInput!) {
  giveStellungnahme(zuschnitt: $id, stellungnahme: $s) { ${BLATT_FELDER} } }`
const KOMMENTAR = `mutation ($id: ID, $ort: OrtskommentarInput!) {
  commentOrt(zuschnitt: $id, ort: $ort) { ${BLATT_FELDER} } }`

interface Blatt {
  readonly teil: string
  readonly kommune: string
  readonly raeume: readonly { id: string; nummer: number; name: string; grund?: string }[]
  readonly bausteine: readonly {
    id: string
    name: string
    raum: string
    heute: string
    umriss: string
  }[]
  readonly stellungnahmen: readonly {
    id: string
    art: string
    text: string
    verspaetet: boolean
    ueberholt: boolean
    von: string
    antwort: string | null
    variante: { id: string } | null
  }[]
  readonly kommentare: readonly { id: string; text: string; antwort: string | null }[]
}

/** Whoever shows a link. */
const mitLink = (token: string): Pick<Sprecher, 'frage'> => ({
  frage: async (query, variables) => {
    const antwort = await test.oeffentlich.sende({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', zugangslink: token },
      body: JSON.stringify({ query, variables }),
    })
    return { status: antwort.status, ...antwort.json<Omit<Antwort, 'status'>>() }
  },
})

const blattOf = async (wer: Pick<Sprecher, 'frage'>, id: string | null = null) =>
  daten<Blatt>(await wer.frage(BLATT, { id }), 'beteiligungsblatt')

/** Says something about the part as it is now. */
async function erklaere(
  wer: Pick<Sprecher, 'frage'>,
  id: string | null,
  abweichend: object,
): Promise<Antwort> {
  const { teil, stellungnahmen } = await blattOf(wer, id)
  const s = {
    art: 'ZUSTIMMUNG',
    text: '',
    teil,
    vorige: stellungnahmen[0]?.id ?? null,
    ...abweichend,
  }
  return wer.frage(STELLUNGNAHME, { id, s })
}

const ABSTIMMUNG = `query ($id: ID!) { abstimmung(zuschnitt: $id) { stand offenes
  beteiligungen { id kommune { name } zustand saeumig geoeffnetAm
    stellungnahmen { id art text verspaetet ueberholt antwort variante { id kommune { name } } }
    kommentare { id text antwort } links { id sendungen } nachrichten { id art zustand meldung } } } }`
interface Abstimmung {
  readonly stand: number
  readonly offenes: readonly string[]
  readonly beteiligungen: readonly {
    readonly id: string
    readonly zustand: string
    readonly geoeffnetAm: string | null
    readonly stellungnahmen: Blatt['stellungnahmen']
    readonly kommentare: Blatt['kommentare']
    readonly links: readonly { id: string; sendungen: number }[]
    readonly nachrichten: readonly { id: string; art: string; zustand: string; meldung: string }[]
  }[]
}
const abstimmungOf = async (id: string) =>
  daten<Abstimmung>(await test.frage(ABSTIMMUNG, { id }), 'abstimmung')

describe('Eine Abstimmung', () => {
  it('geht an die gewählten Kommunen, ein zweites Mal an keine noch einmal', async () => {
    const zuschnitt = await zeichne()
    const begonnen = daten<Begonnen>(await starte(zuschnitt, anfrage(GANGELT)), 'startAbstimmung')
    expect(begonnen.gefragt).toMatchObject([{ kommune: 'Gangelt' }])
    expect(begonnen.gefragt[0]?.link?.pfad).toMatch(/^\/abstimmung#[\w-]{43}$/)
    expect(begonnen.abstimmung.ungefragt).toHaveLength(9)
    expect(begonnen.abstimmung.offenes).toEqual(['Gangelt hat noch nicht Stellung genommen.'])
    const spaeter = { ...zuschnitt, stand: begonnen.abstimmung.stand }
    const nochmal = await starte(spaeter, anfrage(GANGELT), anfrage(HEINSBERG))
    expect(daten<Begonnen>(nochmal, 'startAbstimmung').gefragt).toMatchObject([
      { kommune: 'Heinsberg' },
    ])
  })

  it('beginnt nicht mit Unsinn, und dann auch nicht zur Hälfte', async () => {
    const zuschnitt = await zeichne()
    const satz = async (...eingaben: readonly object[]) =>
      satzOf(await starte(zuschnitt, ...eingaben))
    expect(await satz()).toMatch(/mindestens eine Kommune/)
    expect(await satz(anfrage(GANGELT), anfrage('05999999'))).toMatch(/keinen Raum/)
    expect(await satz(anfrage(GANGELT, { empfaenger: ' ' }))).toMatch(/wer in der Kommune/)
    expect(await satz(anfrage(GANGELT, { email: 'a@b.de, c@d.de' }))).toMatch(
      /keine E-Mail-Adresse/,
    )
    expect(await satz(anfrage(GANGELT, { erinnerungTage: 90 }))).toMatch(/60 Tage/)
    const alt = await starte({ ...zuschnitt, stand: 7 }, anfrage(GANGELT))
    expect(codeOf(alt)).toBe('STAND_UEBERHOLT')
    const { rows } = await test.owner.query('SELECT FROM beteiligung WHERE zuschnitt_id = $1', [
      zuschnitt.id,
    ])
    expect(rows).toEqual([])
  })

  it('fragt niemanden, dessen Teil noch offen ist', async () => {
    const zuschnitt = await zeichne()
    const { rows } = await test.owner.query<{ id: number }>(
      `UPDATE zuschnittsbaustein b SET zuschnittsraum_id = NULL FROM zuschnittsraum r JOIN raum k ON k.id = r.kommune_id
       WHERE b.zuschnittsraum_id = r.id AND r.zuschnitt_id = $1 AND k.schluessel = $2 RETURNING b.baustein_id AS id`,
      [zuschnitt.id, GANGELT],
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(satzOf(await starte(zuschnitt, anfrage(GANGELT)))).toMatch(/sind noch in keinem Raum/)
  })
})

describe('Eine Kommune', () => {
  it('sieht mit Konto und mit Link dasselbe: ihren Teil und keinen anderen', async () => {
    const { zuschnitt, gangelt: fall } = await lege()
    const konto = await blattOf(gangelt, zuschnitt.id)
    const link = await blattOf(mitLink(fall.token))
    expect({ ...link, gueltigBis: null }).toEqual({ ...konto, gueltigBis: null })
    expect(konto.kommune).toBe('Gangelt')
    expect(konto.raeume).toHaveLength(1)
    const { rows } = await test.owner.query<{ id: number }>(
      `SELECT b.baustein_id AS id FROM zuschnittsbaustein b JOIN zuschnittsraum r ON r.id = b.zuschnittsraum_id
         JOIN raum k ON k.id = r.kommune_id WHERE r.zuschnitt_id = $1 AND k.schluessel = $2`,
      [zuschnitt.id, GANGELT],
    )
    expect(konto.bausteine.map(({ id }) => Number(id)).toSorted((a, b) => a - b)).toEqual(
      rows.map(({ id }) => id).toSorted((a, b) => a - b),
    )
    for (const { heute, umriss } of konto.bausteine) {
      expect(heute).toBe(konto.raeume[0]?.name)
      expect(JSON.parse(umriss)).toHaveProperty('coordinates')
    }
  })

  it('kommt an nichts, wonach sie nicht gefragt ist', async () => {
    const zuschnitt = await zeichne()
    const entwurf = await gangelt.frage(BLATT, { id: zuschnitt.id })
    expect(codeOf(entwurf)).toBe('NICHT_GEFUNDEN')
    await starte(zuschnitt, anfrage(HEINSBERG))
    const fremd = await gangelt.frage(BLATT, { id: zuschnitt.id })
    expect(fremd.errors?.map(({ message }) => message)).toEqual(
      entwurf.errors?.map(({ message }) => message),
    )
    // Those who plan at the Kreis lead the agreement; they do not speak for a Kommune.
    for (const wer of [
      test,
      test.oeffentlich,
      await test.als('ANBIETER'),
      await test.als('ADMIN'),
    ]) {
      expect(codeOf(await wer.frage(BLATT, { id: zuschnitt.id }))).toBe('NICHT_GEFUNDEN')
    }
  })

  it('führt die Abstimmung nicht', async () => {
    const { zuschnitt, gangelt: fall } = await lege()
    for (const wer of [gangelt, test.oeffentlich, mitLink(fall.token)]) {
      expect(codeOf(await wer.frage(ABSTIMMUNG, { id: zuschnitt.id }))).toMatch(
        /ANMELDUNG_NOETIG|NICHT_BERECHTIGT/,
      )
      const link = await wer.frage(
        'mutation ($id: ID!) { createBeteiligungslink(id: $id) { pfad } }',
        {
          id: fall.id,
        },
      )
      expect(codeOf(link)).toMatch(/ANMELDUNG_NOETIG|NICHT_BERECHTIGT/)
    }
  })

  it('findet, wozu sie gefragt ist', async () => {
    const { zuschnitt } = await lege()
    const antwort = await gangelt.frage(
      '{ beteiligungen { zuschnitt { id } zustand nimmtAn saeumig } }',
    )
    const liste = daten<{ zuschnitt: { id: string } }[]>(antwort, 'beteiligungen')
    expect(liste[0]).toEqual({
      zuschnitt: { id: zuschnitt.id },
      zustand: 'OFFEN',
      nimmtAn: true,
      saeumig: false,
    })
    await blattOf(gangelt, zuschnitt.id)
    const { beteiligungen } = await abstimmungOf(zuschnitt.id)
    expect(beteiligungen.map(({ zustand }) => zustand)).toEqual(['GESEHEN', 'OFFEN'])
  })
})

describe('Eine Stellungnahme', () => {
  it('steht beim Kreis, mit ihren Gründen, und die neueste gilt', async () => {
    const { zuschnitt, gangelt: fall } = await lege()
    daten(
      await erklaere(gangelt, zuschnitt.id, { art: 'BEDENKEN', text: 'Die Kirche gehört dazu.' }),
      'giveStellungnahme',
    )
    daten(await erklaere(mitLink(fall.token), null, { art: 'ZUSTIMMUNG' }), 'giveStellungnahme')
    const { beteiligungen, offenes } = await abstimmungOf(zuschnitt.id)
    expect(beteiligungen[0]).toMatchObject({
      zustand: 'ABGEGEBEN',
      stellungnahmen: [
        { art: 'ZUSTIMMUNG', verspaetet: false, ueberholt: false },
        { art: 'BEDENKEN', text: 'Die Kirche gehört dazu.' },
      ],
    })
    expect(offenes).toEqual(['Heinsberg hat noch nicht Stellung genommen.'])
  })

  it('nennt bei Bedenken und Änderungen einen Grund', async () => {
    const { zuschnitt } = await lege()
    for (const art of ['BEDENKEN', 'ZUSTIMMUNG_MIT_AENDERUNG']) {
      const leer = await erklaere(gangelt, zuschnitt.id, { art, text: ' \n ' })
      expect(codeOf(leer)).toBe('EINGABE_UNGUELTIG')
      expect(satzOf(leer)).toMatch(/fehlt/)
    }
    const lang = await erklaere(gangelt, zuschnitt.id, { art: 'BEDENKEN', text: 'x'.repeat(8001) })
    expect(satzOf(lang)).toMatch(/hat mehr als 8\.000 Zeichen/)
  })

  it('lässt sich nicht bis zu einem Tag erbitten, der vorbei ist; gefragt ist dann niemand', async () => {
    const zuschnitt = await zeichne()
    const anfragen = [anfrage(GANGELT), anfrage(HEINSBERG, { frist: '2020-03-31' })]
    expect(satzOf(await starte(zuschnitt, ...anfragen))).toMatch(/31\.3\.2020 ist schon vorbei/)
    expect((await abstimmungOf(zuschnitt.id)).beteiligungen).toEqual([])
  })

  it('wird nach der Frist angenommen und gekennzeichnet', async () => {
    const { zuschnitt } = await lege()
    await lassVerstreichen(zuschnitt.id)
    expect(await gangelt.frage(BLATT, { id: zuschnitt.id })).toMatchObject({
      data: { beteiligungsblatt: { nimmtAn: true, fristVorbei: true, saeumig: true } },
    })
    daten(await erklaere(gangelt, zuschnitt.id, {}), 'giveStellungnahme')
    const { beteiligungen } = await abstimmungOf(zuschnitt.id)
    expect(beteiligungen[0]).toMatchObject({
      zustand: 'VERSPAETET',
      stellungnahmen: [{ verspaetet: true }],
    })
  })

  it('zweimal gesendet ist eine; zwei verschiedene zugleich: die zweite erfährt von der ersten', async () => {
    const { zuschnitt, gangelt: fall } = await lege()
    const { teil } = await blattOf(gangelt, zuschnitt.id)
    const s = { art: 'BEDENKEN', text: 'Zu klein.', teil, vorige: null }
    const doppelt = await Promise.all(
      [1, 2, 3].map(() => gangelt.frage(STELLUNGNAHME, { id: zuschnitt.id, s })),
    )
    for (const eine of doppelt) expect(eine.errors).toBeUndefined()
    const andere = await mitLink(fall.token).frage(STELLUNGNAHME, {
      id: null,
      s: { ...s, art: 'ZUSTIMMUNG', text: '' },
    })
    expect(codeOf(andere)).toBe('STAND_UEBERHOLT')
    expect(satzOf(andere)).toMatch(/^Test KOMMUNE, .* hat inzwischen .* noch nicht gesendet/)
    const zugleich = await Promise.all(
      ['A', 'B'].map(async (text) => {
        const { stellungnahmen } = await blattOf(heinsberg, zuschnitt.id)
        const blatt = await blattOf(heinsberg, zuschnitt.id)
        return heinsberg.frage(STELLUNGNAHME, {
          id: zuschnitt.id,
          s: { art: 'BEDENKEN', text, teil: blatt.teil, vorige: stellungnahmen[0]?.id ?? null },
        })
      }),
    )
    expect(zugleich.map(codeOf).filter((code) => code === 'STAND_UEBERHOLT')).toHaveLength(1)
    const { beteiligungen } = await abstimmungOf(zuschnitt.id)
    expect(beteiligungen.map(({ stellungnahmen }) => stellungnahmen.length)).toEqual([1, 1])
  })

  it('spricht über den Teil, den sie sah; ändert er sich, sagt es jeder', async () => {
    const { zuschnitt } = await lege()
    const { teil } = await blattOf(gangelt, zuschnitt.id)
    daten(await erklaere(gangelt, zuschnitt.id, {}), 'giveStellungnahme')
    await test.owner.query(
      `UPDATE zuschnittsraum r SET name = 'Gangelter Land' FROM raum k
       WHERE k.id = r.kommune_id AND r.zuschnitt_id = $1 AND k.schluessel = $2`,
      [zuschnitt.id, GANGELT],
    )
    const { offenes, beteiligungen } = await abstimmungOf(zuschnitt.id)
    expect(beteiligungen[0]?.stellungnahmen[0]?.ueberholt).toBe(true)
    expect(offenes.join(' ')).toMatch(/Der Teil von Gangelt wurde nach der Stellungnahme geändert/)
    const alt = await erklaere(gangelt, zuschnitt.id, { teil })
    expect(codeOf(alt)).toBe('STAND_UEBERHOLT')
    expect(satzOf(alt)).toMatch(/wurde geändert, während Sie schrieben/)
  })

  it('wird nicht mehr angenommen, wenn der Zuschnitt entschieden ist, bleibt aber zu lesen', async () => {
    const { zuschnitt, gangelt: fall } = await lege()
    daten(await erklaere(gangelt, zuschnitt.id, {}), 'giveStellungnahme')
    await test.owner.query(`UPDATE zuschnitt SET zustand = 'VERWORFEN' WHERE id = $1`, [
      zuschnitt.id,
    ])
    expect(
      satzOf(await erklaere(mitLink(fall.token), null, { art: 'BEDENKEN', text: 'Doch.' })),
    ).toMatch(/Diese Abstimmung ist beendet/)
    expect((await blattOf(mitLink(fall.token))).stellungnahmen).toHaveLength(1)
  })

  it('wartet beim Kreis, solange die Abstimmung läuft', async () => {
    const { zuschnitt } = await lege()
    const stehen = async (): Promise<readonly unknown[]> => {
      const frage = '{ abstimmungen { zuschnitt { id } offenes beteiligungen { saeumig } } }'
      const alle = daten<readonly { readonly zuschnitt: { readonly id: string } }[]>(
        await test.frage(frage),
        'abstimmungen',
      )
      return alle.filter((eine) => eine.zuschnitt.id === zuschnitt.id)
    }
    daten(
      await erklaere(gangelt, zuschnitt.id, { art: 'BEDENKEN', text: 'Zu klein.' }),
      'giveStellungnahme',
    )
    const bedenken = 'Gangelt hat Bedenken, die noch nicht beantwortet sind.'
    const offenes = expect.arrayContaining([bedenken]) as unknown
    expect(await stehen()).toEqual([
      {
        zuschnitt: { id: zuschnitt.id },
        offenes,
        beteiligungen: [{ saeumig: false }, { saeumig: false }],
      },
    ])
    expect(codeOf(await gangelt.frage('{ abstimmungen { stand } }'))).toBe('NICHT_BERECHTIGT')
    const { stand } = await abstimmungOf(zuschnitt.id)
    const aufgeben =
      'mutation ($id: ID!, $stand: Int!) { verwerfeZuschnitt(id: $id, stand: $stand, grund: "Anders.") { konflikt { satz } } }'
    daten(await test.frage(aufgeben, { id: zuschnitt.id, stand }), 'verwerfeZuschnitt')
    expect(await stehen()).toEqual([])
  })

  it('wird vom Kreis einmal beantwortet', async () => {
    const { zuschnitt } = await lege({ email: 'rathaus@gangelt.example' })
    daten(
      await erklaere(gangelt, zuschnitt.id, { art: 'BEDENKEN', text: 'Zu klein.' }),
      'giveStellungnahme',
    )
    const vorher = await abstimmungOf(zuschnitt.id)
    const id = vorher.beteiligungen[0]!.stellungnahmen[0]!.id
    expect(vorher.offenes).toContain('Gangelt hat Bedenken, die noch nicht beantwortet sind.')
    const antworte = (antwort: string) =>
      test.frage(
        'mutation ($id: ID!, $a: String!) { answerStellungnahme(id: $id, antwort: $a) { offenes } }',
        { id, a: antwort },
      )
    expect(satzOf(await antworte('  '))).toMatch(/Die Antwort fehlt/)
    daten(await antworte('Wir haben die Grenze verlegt.'), 'answerStellungnahme')
    expect(satzOf(await antworte('Doch nicht.'))).toMatch(/schon geantwortet/)
    expect((await blattOf(gangelt, zuschnitt.id)).stellungnahmen[0]).toMatchObject({
      antwort: 'Wir haben die Grenze verlegt.',
    })
    await sendAlle(welt.versand)
    const antwortmail = mailserver.post.find(({ roh }) => roh.includes('verlegt'))
    expect(antwortmail?.an).toBe('rathaus@gangelt.example')
  })
})

describe('Ein Ortskommentar', () => {
  it('steht an seiner Stelle, mit Antwort; nur im eigenen Teil', async () => {
    const { zuschnitt, gangelt: fall } = await lege()
    const sage = (wer: Pick<Sprecher, 'frage'>, ort: object) =>
      wer.frage(KOMMENTAR, { id: zuschnitt.id, ort })
    const hier = { laenge: 5.998, breite: 50.99, text: 'Der Friedhof gehört zu Birgden.' }
    const blatt = daten<Blatt>(await sage(mitLink(fall.token), hier), 'commentOrt')
    expect(blatt.kommentare).toMatchObject([hier])
    const dort = await sage(gangelt, { ...hier, laenge: 6.09, breite: 51.06 })
    expect(satzOf(dort)).toMatch(/liegt nicht in Gangelt/)
    expect(codeOf(await sage(gangelt, { ...hier, laenge: 1e300 }))).toBe('EINGABE_UNGUELTIG')
    expect(codeOf(await sage(gangelt, { ...hier, text: ' ' }))).toBe('EINGABE_UNGUELTIG')
    const antwort = await test.frage(
      'mutation ($id: ID!) { answerOrtskommentar(id: $id, antwort: "Stimmt.") { beteiligungen { kommentare { antwort } } } }',
      { id: blatt.kommentare[0]!.id },
    )
    expect(daten<Abstimmung>(antwort, 'answerOrtskommentar').beteiligungen[0]?.kommentare).toEqual([
      { antwort: 'Stimmt.' },
    ])
  })

  it('nimmt jeden Text als Text', async () => {
    const { zuschnitt } = await lege()
    const text = `<img src=x onerror=alert(1)> '); DROP TABLE beteiligung; -- {{link}} \${7*7} 👾 ‮`
    const ort = { laenge: 5.998, breite: 50.99, text }
    const blatt = daten<Blatt>(
      await gangelt.frage(KOMMENTAR, { id: zuschnitt.id, ort }),
      'commentOrt',
    )
    expect(blatt.kommentare[0]?.text).toBe(text)
    const bedenken = await erklaere(gangelt, zuschnitt.id, { art: 'BEDENKEN', text })
    expect(daten<Blatt>(bedenken, 'giveStellungnahme').stellungnahmen[0]?.text).toBe(text)
  })
})

const toGegenvorschlag = ({ raeume, bausteine }: Blatt) =>
  raeume.map(({ id, name }) => ({
    raum: id as string | null,
    name,
    bausteine: bausteine.filter(({ raum }) => raum === id).map((eine) => eine.id),
  }))

describe('Ein Gegenvorschlag', () => {
  it('ist eine Variante, die der Kreis übernehmen kann', async () => {
    const { zuschnitt } = await lege()
    const blatt = await blattOf(heinsberg, zuschnitt.id)
    const [erster, ...rest] = toGegenvorschlag(blatt)
    const [weg, ...bleiben] = erster!.bausteine
    const gegenvorschlag = [
      { ...erster!, bausteine: bleiben },
      ...rest,
      { raum: null, name: 'Heinsberg-Neu', bausteine: [weg!] },
    ]
    daten(
      await erklaere(heinsberg, zuschnitt.id, { art: 'ZUSTIMMUNG_MIT_AENDERUNG', gegenvorschlag }),
      'giveStellungnahme',
    )
    const { beteiligungen, stand } = await abstimmungOf(zuschnitt.id)
    const [stellungnahme] = beteiligungen[1]!.stellungnahmen
    expect(stellungnahme?.variante).toMatchObject({ kommune: { name: 'Heinsberg' } })
    const geaendert = await test.frage(
      `mutation ($id: ID!) { saveZuschnittsangaben(id: $id, stand: 1, name: "Anders", stichtag: "2999-01-01", begruendung: "") { konflikt { satz } } }`,
      { id: stellungnahme!.variante!.id },
    )
    expect(satzOf(geaendert)).toMatch(/bleibt, wie sie ihn gemacht hat/)
    const uebernimm = (vonStand: number) =>
      test.frage(
        'mutation ($id: ID!, $z: ID!, $s: Int!) { takeGegenvorschlag(id: $id, zuschnitt: $z, stand: $s) { satz } }',
        { id: stellungnahme!.id, z: zuschnitt.id, s: vonStand },
      )
    expect(daten<{ satz: string }>(await uebernimm(stand - 1), 'takeGegenvorschlag').satz).toMatch(
      /inzwischen geändert/,
    )
    expect(daten(await uebernimm(stand), 'takeGegenvorschlag')).toBeNull()
    const nachher = await blattOf(heinsberg, zuschnitt.id)
    const uebernommen = {
      erfuellt: true,
      uebernommen: { von: expect.any(String) as unknown, stand: stand + 1 },
    }
    expect(nachher.stellungnahmen).toMatchObject([uebernommen])
    // Once more changes nothing, not even from an old Stand; what holds is not turned down.
    expect(daten(await uebernimm(stand), 'takeGegenvorschlag')).toBeNull()
    expect((await abstimmungOf(zuschnitt.id)).stand).toBe(stand + 1)
    const ablehnung = await test.frage(
      'mutation ($id: ID!) { verwerfeZuschnitt(id: $id, stand: 1, grund: "Doch nicht.") { konflikt { satz } } }',
      { id: stellungnahme!.variante!.id },
    )
    expect(satzOf(ablehnung)).toMatch(/ist in „.+“ übernommen/)
    const neu = nachher.raeume.find(({ name }) => name === 'Heinsberg-Neu')
    expect(nachher.bausteine.filter(({ raum }) => raum === neu?.id).map(({ id }) => id)).toEqual([
      weg,
    ])
    // What it proposed itself it need not be asked again.
    expect(nachher.stellungnahmen[0]?.ueberholt).toBe(false)
    expect((await blattOf(gangelt, zuschnitt.id)).bausteine).toHaveLength(
      (await blattOf(gangelt, zuschnitt.id)).bausteine.filter(({ raum }) => raum).length,
    )
    expect((await abstimmungOf(zuschnitt.id)).offenes).toEqual([
      'Gangelt hat noch nicht Stellung genommen.',
    ])
  })

  it('meint seine Räume, auch wenn der Kreis sie inzwischen anders nummeriert', async () => {
    const { zuschnitt } = await lege()
    const blatt = await blattOf(heinsberg, zuschnitt.id)
    const [erster, zweiter, ...rest] = toGegenvorschlag(blatt)
    const [weg, ...bleiben] = erster!.bausteine
    const tausche = async (stand: number) => {
      const raeume = blatt.raeume.slice(0, 2).map(({ id, name }, i, [a, b]) => ({
        id,
        name,
        kommune: HEINSBERG,
        grund: `Grund von ${name}`,
        nummer: (i === 0) === (stand % 2 === 0) ? b!.nummer : a!.nummer,
      }))
      const antwort = await test.frage(
        `mutation ($id: ID!, $stand: Int!, $raeume: [ZuschnittsraumInput!]!) {
          updateZuschnittRaeume(id: $id, stand: $stand, raeume: $raeume) { konflikt { satz } } }`,
        { id: zuschnitt.id, stand, raeume },
      )
      expect(daten<object>(antwort, 'updateZuschnittRaeume')).toEqual({ konflikt: null })
    }
    await tausche(zuschnitt.stand)
    const gegenvorschlag = [
      { ...erster!, bausteine: bleiben },
      { ...zweiter!, bausteine: [...zweiter!.bausteine, weg!] },
      ...rest,
    ]
    daten(
      await erklaere(heinsberg, zuschnitt.id, { art: 'ZUSTIMMUNG_MIT_AENDERUNG', gegenvorschlag }),
      'giveStellungnahme',
    )
    const { beteiligungen, stand } = await abstimmungOf(zuschnitt.id)
    await tausche(stand)
    const uebernahme = await test.frage(
      'mutation ($id: ID!, $z: ID!, $s: Int!) { takeGegenvorschlag(id: $id, zuschnitt: $z, stand: $s) { satz } }',
      { id: beteiligungen[1]!.stellungnahmen[0]!.id, z: zuschnitt.id, s: stand + 1 },
    )
    expect(daten(uebernahme, 'takeGegenvorschlag')).toBeNull()
    const nachher = daten<Blatt>(
      await heinsberg.frage(BLATT.replace('setztFort }', 'setztFort grund }'), {
        id: zuschnitt.id,
      }),
      'beteiligungsblatt',
    )
    // Each goes on as itself: with its id, its reason and its Bausteine.
    for (const { raum, name, bausteine } of gegenvorschlag) {
      expect(nachher.raeume.find(({ id }) => id === raum)).toMatchObject({ name })
      expect(nachher.bausteine.filter((eine) => eine.raum === raum).map(({ id }) => id)).toEqual(
        expect.arrayContaining(bausteine),
      )
    }
    expect(nachher.raeume.find(({ id }) => id === erster!.raum)?.grund).toBe(
      `Grund von ${erster!.name}`,
    )
  })

  it('kann abgelehnt werden, mit Grund, und wird dann nicht übernommen', async () => {
    const { zuschnitt } = await lege()
    const [erster, zweiter, ...rest] = toGegenvorschlag(await blattOf(heinsberg, zuschnitt.id))
    const [weg, ...bleiben] = erster!.bausteine
    const gegenvorschlag = [
      { ...erster!, bausteine: bleiben },
      { ...zweiter!, bausteine: [...zweiter!.bausteine, weg!] },
      ...rest,
    ]
    const text = 'Das Dorf gehört zum Norden.'
    daten(
      await erklaere(heinsberg, zuschnitt.id, { art: 'BEDENKEN', text, gegenvorschlag }),
      'giveStellungnahme',
    )
    const { beteiligungen, stand } = await abstimmungOf(zuschnitt.id)
    const [stellungnahme] = beteiligungen[1]!.stellungnahmen
    const verwirf = (grund: string) =>
      test.frage(
        `mutation ($id: ID!, $grund: String!) { verwerfeZuschnitt(id: $id, stand: 1, grund: $grund) {
          zuschnitt { zustand } konflikt { satz } } }`,
        { id: stellungnahme!.variante!.id, grund },
      )
    expect(satzOf(await verwirf(' '))).toMatch(/Grund für die Kommune fehlt/)
    expect(daten(await verwirf('Der Bach trennt.'), 'verwerfeZuschnitt')).toEqual({
      zuschnitt: { zustand: 'VERWORFEN' },
      konflikt: null,
    })
    const uebernahme = await test.frage(
      'mutation ($id: ID!, $z: ID!, $s: Int!) { takeGegenvorschlag(id: $id, zuschnitt: $z, stand: $s) { satz } }',
      { id: stellungnahme!.id, z: zuschnitt.id, s: stand },
    )
    expect(satzOf(uebernahme)).toMatch(/ist verworfen/)
    // What the Kommune said stands as before.
    expect((await blattOf(heinsberg, zuschnitt.id)).stellungnahmen).toMatchObject([
      { text, variante: { zustand: 'VERWORFEN', verwerfungsgrund: 'Der Bach trennt.' } },
    ])
  })

  it('teilt den eigenen Teil vollständig, jeden Baustein einmal, und greift nicht darüber hinaus', async () => {
    const { zuschnitt } = await lege()
    const eigene = await blattOf(heinsberg, zuschnitt.id)
    const fremde = await blattOf(gangelt, zuschnitt.id)
    const [erster, ...rest] = toGegenvorschlag(eigene)
    const satz = async (gegenvorschlag: readonly object[], art = 'ZUSTIMMUNG_MIT_AENDERUNG') =>
      satzOf(await erklaere(heinsberg, zuschnitt.id, { art, gegenvorschlag }))
    expect(await satz([])).toMatch(/hat keinen Raum/)
    expect(await satz([erster!])).toMatch(/ist im Gegenvorschlag in keinem Raum/)
    expect(await satz([erster!, { ...erster!, raum: null }, ...rest])).toMatch(
      /in zwei Räumen zugleich/,
    )
    expect(await satz([{ ...erster!, bausteine: [fremde.bausteine[0]!.id] }, ...rest])).toMatch(
      /greift über Heinsberg hinaus/,
    )
    const [halb, ...andere] = erster!.bausteine
    expect(
      await satz([
        { ...erster!, bausteine: andere },
        { ...erster!, name: 'Noch einer', bausteine: [halb!] },
        ...rest,
      ]),
    ).toMatch(/setzen denselben fort/)
    expect(await satz([{ ...erster!, name: ' ' }, ...rest])).toMatch(/braucht einen Namen/)
    expect(await satz([{ ...erster!, name: fremde.raeume[0]!.name }, ...rest])).toMatch(
      /gibt es im Kreis schon/,
    )
    expect(await satz([{ ...erster!, bausteine: [] }, ...rest])).toMatch(/ist leer/)
    expect(await satz([erster!, ...rest], 'ZUSTIMMUNG')).toMatch(/gehört kein Gegenvorschlag/)
    const { rows } = await test.owner.query('SELECT FROM zuschnitt WHERE variante_von = $1', [
      zuschnitt.id,
    ])
    expect(rows).toEqual([])
  })
})

describe('Ein Raum', () => {
  it('wechselt die Kommune nicht mehr, wenn sie schon Stellung genommen hat', async () => {
    const { zuschnitt } = await lege()
    const { id, nummer, name } = (await blattOf(heinsberg, zuschnitt.id)).raeume[0]!
    const verlege = async (stand: number, kommune: string) =>
      test.frage(
        `mutation ($id: ID!, $stand: Int!, $raeume: [ZuschnittsraumInput!]!) {
          updateZuschnittRaeume(id: $id, stand: $stand, raeume: $raeume) { konflikt { satz } zuschnitt { stand } } }`,
        { id: zuschnitt.id, stand, raeume: [{ id, nummer, name, kommune }] },
      )
    daten(await erklaere(gangelt, zuschnitt.id, {}), 'giveStellungnahme')
    // To a Kommune that has spoken, and from one that has, but freely between others.
    expect(satzOf(await verlege(zuschnitt.stand, GANGELT))).toMatch(
      /wechselt die Kommune nicht mehr: Gangelt hat/,
    )
    expect((await verlege(zuschnitt.stand, '05370020')).errors).toBeUndefined()
    expect((await verlege(zuschnitt.stand + 1, HEINSBERG)).errors).toBeUndefined()
    daten(await erklaere(heinsberg, zuschnitt.id, {}), 'giveStellungnahme')
    expect(satzOf(await verlege(zuschnitt.stand + 2, '05370020'))).toMatch(/Heinsberg hat/)
  })
})

describe('Ein anderer Ansprechpartner', () => {
  it('beendet die Links des bisherigen und was an ihn wartet; eine andere Frist nicht', async () => {
    const { zuschnitt, gangelt: fall } = await lege()
    const aendere = (abweichend: object) =>
      test.frage(
        `mutation ($id: ID!, $b: BeteiligungInput!) { changeBeteiligung(id: $id, beteiligung: $b) { stand } }`,
        { id: fall.id, b: anfrage(GANGELT, abweichend) },
      )
    expect((await aendere({ frist: '2090-04-30' })).errors).toBeUndefined()
    expect((await blattOf(mitLink(fall.token))).kommune).toBe('Gangelt')
    await test.owner.query(
      `INSERT INTO nachricht (beteiligung_id, art, anlass, empfaenger, betreff, text, angelegt_von)
       VALUES ($1, 'ERINNERUNG', 'probe', 'alt@gangelt.example', 'B', 'T', 'Probe')`,
      [fall.id],
    )
    expect((await aendere({ empfaenger: 'Bauamt' })).errors).toBeUndefined()
    expect(codeOf(await mitLink(fall.token).frage(BLATT, { id: null }))).toBe('NICHT_GEFUNDEN')
    expect((await abstimmungOf(zuschnitt.id)).beteiligungen[0]?.nachrichten).toEqual([])
    const neu = await test.frage(
      'mutation ($id: ID!) { askKommune(id: $id) { gefragt { link { pfad } } } }',
      { id: fall.id },
    )
    const { gefragt } = daten<Begonnen>(neu, 'askKommune')
    const token = gefragt[0]?.link?.pfad.split('#')[1] ?? ''
    expect(token).not.toBe(fall.token)
    expect((await blattOf(mitLink(token))).kommune).toBe('Gangelt')
    const { rows } = await test.owner.query<{ neu: object }>(
      `SELECT neu FROM protokoll WHERE handlung = 'changeBeteiligung' ORDER BY id DESC LIMIT 1`,
    )
    expect(rows[0]?.neu).toMatchObject({ links: 'WIDERRUFEN' })
    await test.owner.query('DELETE FROM anmeldeversuch')
  })
})

describe('Ein persönlicher Link', () => {
  it('öffnet seine Beteiligung, was immer daneben steht, und keine andere', async () => {
    const { zuschnitt, gangelt: fall } = await lege()
    const fremder = await lege()
    // The link says what it opens, not the id beside it.
    expect((await blattOf(mitLink(fall.token), fremder.zuschnitt.id)).kommune).toBe('Gangelt')
    const { id } = (await blattOf(mitLink(fall.token), fremder.zuschnitt.id)) as Blatt & {
      id: string
    }
    expect(id).toBe(fall.id)
    const liefern = await mitLink(fall.token).frage('{ anforderungDesLinks { titel } }')
    expect(codeOf(liefern)).toBe('NICHT_GEFUNDEN')
    const zuschnitte = await mitLink(fall.token).frage('{ zuschnitte { id } }')
    expect(codeOf(zuschnitte)).toBe('ANMELDUNG_NOETIG')
    const vorlage = await test.oeffentlich.sende({
      url: '/liefern/vorlage.xlsx',
      headers: { zugangslink: fall.token },
    })
    expect(vorlage.status).toBe(404)
    expect(zuschnitt.id).not.toBe(fremder.zuschnitt.id)
  })

  it('öffnet nach Widerruf und Ablauf nichts, und sagt immer dasselbe', async () => {
    const { zuschnitt, gangelt: fall, heinsberg: zweiter } = await lege()
    const { beteiligungen } = await abstimmungOf(zuschnitt.id)
    const widerruf = await test.frage(
      'mutation ($id: ID!) { revokeBeteiligungslink(id: $id) { stand } }',
      { id: beteiligungen[0]!.links[0]!.id },
    )
    expect(widerruf.errors).toBeUndefined()
    await test.owner.query(
      `UPDATE zugangslink SET angelegt_am = now() - interval '2 days', gueltig_bis = now() - interval '1 minute'
       WHERE beteiligung_id = $1`,
      [zweiter.id],
    )
    const antworten = await Promise.all(
      [fall.token, zweiter.token, 'a'.repeat(43), 'kurz'].map((token) =>
        mitLink(token).frage(BLATT, { id: null }),
      ),
    )
    expect(new Set(antworten.map(satzOf)).size).toBe(1)
    expect(antworten.map(codeOf)).toEqual(Array(4).fill('NICHT_GEFUNDEN'))
    await test.owner.query('DELETE FROM anmeldeversuch')
  })

  it('bringt höchstens 200-mal etwas', async () => {
    const { gangelt: fall } = await lege()
    await test.owner.query('UPDATE zugangslink SET sendungen = 200 WHERE beteiligung_id = $1', [
      fall.id,
    ])
    expect(codeOf(await erklaere(mitLink(fall.token), null, {}))).toBe('ZU_VIELE_ANFRAGEN')
  })
})

describe('Mails an Kommunen', () => {
  const email = 'rathaus@gangelt.example'
  const gefragt = async (abweichend: object = {}) => {
    const zuschnitt = await zeichne()
    const { gefragt: liste } = daten<Begonnen>(
      await starte(zuschnitt, anfrage(GANGELT, { email, ...abweichend })),
      'startAbstimmung',
    )
    return { zuschnitt, id: liste[0]!.id, link: liste[0]!.link }
  }
  const klartext = (roh: string) => roh.replaceAll(/=\r\n/g, '').replaceAll('=3D', '=')

  it('tragen den Link, der nirgends steht, und überleben einen Mailserver, der nicht da ist', async () => {
    const { zuschnitt, link } = await gefragt()
    expect(link).toBeNull()
    await sendAlle(welt.versandTo(1))
    const wartend = (await abstimmungOf(zuschnitt.id)).beteiligungen[0]!.nachrichten
    expect(wartend).toMatchObject([{ art: 'ABSTIMMUNG', zustand: 'WARTET' }])
    expect(wartend[0]?.meldung).toMatch(/nicht zu erreichen/)
    await test.owner.query(
      `UPDATE nachricht SET naechster_versuch_am = now() WHERE zustand = 'WARTET'`,
    )
    await sendAlle(welt.versand)
    const mail = mailserver.post.find(({ an }) => an === email)
    const [, token = ''] =
      /https:\/\/sozial\.kreis\.example\/abstimmung#([\w-]{43})/.exec(klartext(mail!.roh)) ?? []
    expect((await blattOf(mitLink(token))).kommune).toBe('Gangelt')
    const { rows } = await test.owner.query(
      'SELECT FROM nachricht n WHERE n::text LIKE $1 UNION ALL SELECT FROM protokoll p WHERE p::text LIKE $1',
      [`%${token}%`],
    )
    expect(rows).toEqual([])
  })

  it('erinnern von selbst und von Hand, aber niemanden, der geantwortet hat', async () => {
    const { zuschnitt, id } = await gefragt({ erinnerungTage: 7 })
    await lassVerstreichen(zuschnitt.id)
    const erinnere = () =>
      test.frage('mutation ($id: ID!) { remindBeteiligung(id: $id) { stand } }', { id })
    await sendAlle(welt.versand)
    await sendAlle(welt.versand)
    expect(mailserver.post.filter(({ an }) => an === email)).toHaveLength(2)
    expect((await erinnere()).errors).toBeUndefined()
    expect(satzOf(await erinnere())).toMatch(/heute schon erinnert/)
    daten(await erklaere(gangelt, zuschnitt.id, {}), 'giveStellungnahme')
    await sendAlle(welt.versand)
    expect(mailserver.post.filter(({ an }) => an === email)).toHaveLength(2)
    expect(satzOf(await erinnere())).toMatch(/hat schon Stellung genommen/)
  })

  it('sagen, warum ein Gegenvorschlag nicht übernommen wird', async () => {
    const { zuschnitt } = await gefragt()
    const [erster, ...rest] = toGegenvorschlag(await blattOf(gangelt, zuschnitt.id))
    const gegenvorschlag = [{ ...erster!, name: 'Gangelt am Bach' }, ...rest]
    const erklaerung = { art: 'BEDENKEN', text: 'Anders.', gegenvorschlag }
    daten(await erklaere(gangelt, zuschnitt.id, erklaerung), 'giveStellungnahme')
    const { beteiligungen } = await abstimmungOf(zuschnitt.id)
    const { variante } = beteiligungen[0]!.stellungnahmen[0]!
    const verwirf =
      'mutation ($id: ID!) { verwerfeZuschnitt(id: $id, stand: 1, grund: "Nur ein Bach.") { konflikt { satz } } }'
    daten(await test.frage(verwirf, { id: variante!.id }), 'verwerfeZuschnitt')
    await sendAlle(welt.versand)
    const mails = mailserver.post.filter(({ an }) => an === email).map(({ roh }) => klartext(roh))
    expect(mails.filter((mail) => mail.includes('Nur ein Bach.'))).toHaveLength(1)
  })

  it('sagen einmal, dass ein Gegenvorschlag übernommen ist', async () => {
    const { zuschnitt } = await gefragt()
    const [erster, ...rest] = toGegenvorschlag(await blattOf(gangelt, zuschnitt.id))
    const gegenvorschlag = [{ ...erster!, name: 'Gangelt am Bach' }, ...rest]
    const erklaerung = { art: 'ZUSTIMMUNG_MIT_AENDERUNG', gegenvorschlag }
    daten(await erklaere(gangelt, zuschnitt.id, erklaerung), 'giveStellungnahme')
    const { beteiligungen, stand } = await abstimmungOf(zuschnitt.id)
    const uebernimm = () =>
      test.frage(
        'mutation ($id: ID!, $z: ID!, $s: Int!) { takeGegenvorschlag(id: $id, zuschnitt: $z, stand: $s) { satz } }',
        { id: beteiligungen[0]!.stellungnahmen[0]!.id, z: zuschnitt.id, s: stand },
      )
    for (const antwort of [await uebernimm(), await uebernimm()]) {
      expect(daten(antwort, 'takeGegenvorschlag')).toBeNull()
    }
    await sendAlle(welt.versand)
    const mails = mailserver.post.filter(({ an }) => an === email).map(({ roh }) => klartext(roh))
    expect(mails.filter((mail) => mail.includes('in unseren Vorschlag'))).toHaveLength(1)
  })

  it('gehen nach einer Änderung noch einmal hinaus, wenn der Kreis es will', async () => {
    const { id } = await gefragt()
    const frage = () =>
      test.frage('mutation ($id: ID!) { askKommune(id: $id) { gefragt { link { pfad } } } }', {
        id,
      })
    await frage()
    const { rows: eine } = await test.owner.query(
      'SELECT FROM nachricht WHERE beteiligung_id = $1',
      [id],
    )
    await test.owner.query(
      'UPDATE zuschnitt SET stand = stand + 1 WHERE id = (SELECT zuschnitt_id FROM beteiligung WHERE id = $1)',
      [id],
    )
    await frage()
    const { rows: zwei } = await test.owner.query(
      'SELECT FROM nachricht WHERE beteiligung_id = $1',
      [id],
    )
    expect(zwei.length).toBe(eine.length + 1)
  })
})

describe('Das Protokoll', () => {
  it('hat jeden Schritt, mit dem, was gesagt wurde', async () => {
    const { zuschnitt, gangelt: fall } = await lege()
    daten(
      await erklaere(mitLink(fall.token), null, { art: 'BEDENKEN', text: 'Zu klein.' }),
      'giveStellungnahme',
    )
    const ort = { laenge: 5.998, breite: 50.99, text: 'Hier.' }
    daten(await gangelt.frage(KOMMENTAR, { id: zuschnitt.id, ort }), 'commentOrt')
    const { beteiligungen } = await abstimmungOf(zuschnitt.id)
    await test.frage(
      'mutation ($id: ID!) { answerStellungnahme(id: $id, antwort: "Danke.") { stand } }',
      {
        id: beteiligungen[0]!.stellungnahmen[0]!.id,
      },
    )
    const { rows } = await test.owner.query<{ handlung: string; akteurart: string }>(
      `SELECT handlung, akteurart::text FROM protokoll WHERE gegenstand = 'Beteiligung' AND kennung = $1 ORDER BY id`,
      [fall.id],
    )
    expect(rows).toEqual([
      { handlung: 'askKommune', akteurart: 'KONTO' },
      { handlung: 'openBeteiligung', akteurart: 'OEFFENTLICHKEIT' },
      { handlung: 'giveStellungnahme', akteurart: 'OEFFENTLICHKEIT' },
      { handlung: 'commentOrt', akteurart: 'KONTO' },
      { handlung: 'answerStellungnahme', akteurart: 'KONTO' },
    ])
  })

  it('und die Datenbank: was gesagt wurde, ändert auch die Anwendung nicht', async () => {
    const { zuschnitt } = await lege()
    daten(
      await erklaere(gangelt, zuschnitt.id, { art: 'BEDENKEN', text: 'So.' }),
      'giveStellungnahme',
    )
    const { pool } = test.datenbank.db
    await expect(pool.query(`UPDATE stellungnahme SET text = 'Anders.'`)).rejects.toThrow(
      /permission/,
    )
    await expect(pool.query('DELETE FROM stellungnahme')).rejects.toThrow(/permission/)
    await expect(pool.query('DELETE FROM beteiligung')).rejects.toThrow(/permission/)
  })
})
