import { once } from 'node:events'
import type { DbOptions } from '@sozial/db'
import { writeAside } from '../src/database/transaction.ts'
import { createKreis } from '../src/modules/kreis/create-kreis.ts'
import { baueKreis, TESTAKTEUR } from '../src/modules/kreis/musterkreis.testing.ts'
import { finishEingaenge } from '../src/modules/eingang/eingangsdienst.ts'
import type { Rechner } from '../src/jobs/laufdienst.ts'
import { beginArbeit } from '../src/modules/eingang/eingang.queries.ts'
import { createEingangsfaden } from '../src/modules/eingang/eingangsfaden.ts'
import { receiveEingang } from '../src/modules/eingang/receive-eingang.ts'
import { runEingang } from '../src/modules/eingang/run-eingang.ts'
import { createTestApp, type HttpAnfrage, type TestApp } from './test-app.ts'
import { utils, write } from '@e965/xlsx'
import { zipSync } from 'fflate'
import { randomUUID } from 'node:crypto'

const DATEI = `GENESIS-Tabelle: 12411-01-01-5;;;
Bevölkerung nach Geschlecht - Stichtag 31.12. - regionale Tiefe: Gemeinden;;;;;
Fortschreibung des Bevölkerungsstandes;;;;;
Bevölkerungsstand (Anzahl);;;;;
;;;Insgesamt;männlich;weiblich
31.12.2015;05998004;Adorf;1000;480;520
31.12.2015;05998008;Bedorf;2000;990;1010
31.12.2015;05998012;Cedorf;3000;1500;1500
31.12.2015;05111000;Düsseldorf;612178;294000;318178
__________
© Statistische Ämter des Bundes und der Länder, Deutschland, 2026`

const abgeben = (
  inhalt: string | Uint8Array,
  angaben: { readonly name?: string; readonly schluessel?: string } = {},
): HttpAnfrage => ({
  method: 'POST',
  url: `/eingaenge?name=${encodeURIComponent(angaben.name ?? '12411-01-01-5.csv')}`,
  headers: {
    'content-type': 'application/octet-stream',
    'idempotency-key': angaben.schluessel ?? randomUUID(),
  },
  body: typeof inhalt === 'string' ? Buffer.from(inhalt, 'latin1') : inhalt,
})

const FELDER = `id dateiname archiv groesse zustand schritt fertig gesamt von organisation { name } anforderung { id }
  format tabelle titel quelle { schluessel name herausgeber } vorlage { id } zuordnung sicherheit
  meldungen { schwere code text blatt zeile spalte roh anzahl begruendung }
  zaehlung { gelesen uebernommen passend geschuetzt neu geaendert uebergangen }
  aenderungen { gesamt zeilen { raumName vorher nachher } } speist { indikator name ebene zeitraeume }
  lieferung { id grundzahlen } schonDa grund`

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
  await createKreis(test.datenbank.db, baueKreis())
})
afterAll(() => test.close())

interface Eingang {
  readonly id: string
  readonly zustand: string
  readonly meldungen: readonly { readonly code: string; readonly schwere: string }[]
}

async function gibAb(anfrage: HttpAnfrage): Promise<readonly string[]> {
  const antwort = await test.sende(anfrage)
  expect(antwort.status).toBe(200)
  const ids = antwort.json<{ eingaenge: { id: string }[] }>().eingaenge.map(({ id }) => id)
  await finishEingaenge(test.datenbank.db)
  return ids
}

async function lies(id: string): Promise<Eingang> {
  const { data, errors } = await test.frage(`{ eingang(id: "${id}") { ${FELDER} } }`)
  expect(errors).toBeUndefined()
  return data!['eingang'] as Eingang
}

/** Orders the takeover, with a reason for whatever wants one. */
async function ordere(id: string): Promise<void> {
  const { meldungen } = await lies(id)
  const codes = new Set(
    meldungen.flatMap(({ code, schwere }) => (schwere === 'WARNUNG' ? code : [])),
  )
  const begruendungen = [...codes].map((code) => ({ code, text: 'so gewollt' }))
  const antwort = await test.frage(
    'mutation ($id: ID!, $b: [BegruendungInput!]) { takeEingang(id: $id, begruendungen: $b) { id } }',
    { id, b: begruendungen },
  )
  expect(antwort.errors).toBeUndefined()
}

/** A file, its check, and its end. */
async function uebernimm(id: string): Promise<Eingang> {
  await ordere(id)
  await finishEingaenge(test.datenbank.db)
  return lies(id)
}

const anzahl = async (tabelle: string): Promise<number> =>
  (await test.owner.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${tabelle}`)).rows[0]!.n

/** Other figures for Adorf, whose sum is right. */
const anders = (zahl: number): string => DATEI.replace('1000;480;520', `${zahl};${zahl - 520};520`)

describe('a list of persons', () => {
  const liste = (zeilen: number): string =>
    [
      'Gebiet;Kontakt',
      ...Array.from({ length: zeilen }, (_, i) => `Adorf ${i};Muster${'abcdefghij'[i % 10]}, Anna`),
    ].join('\n')

  it('is refused with the reason, and nothing of it is kept', async () => {
    const vorher = await anzahl('eingang')
    const antwort = await test.sende(abgeben(liste(20), { name: 'liste.csv' }))
    expect(antwort.status).toBe(422)
    expect(antwort.json()).toMatchObject({
      fehler: {
        code: 'PERSONENDATEN',
        text: expect.stringMatching(/Namen, Spalte B.*gespeichert ist davon nichts/),
      },
    })
    expect(await anzahl('eingang')).toBe(vorher)
  })

  it('is deleted by the check where it could not be seen at once', async () => {
    const mappe = utils.book_new()
    const fuellung = Array.from({ length: 20_000 }, (_, i) => [`Gebiet ${i}`, i * 7919])
    utils.book_append_sheet(mappe, utils.aoa_to_sheet([['Gebiet', 'Fälle'], ...fuellung]), 'Zahlen')
    utils.book_append_sheet(
      mappe,
      utils.aoa_to_sheet(
        liste(20)
          .split('\n')
          .map((zeile) => zeile.split(';')),
      ),
      'Rohdaten',
    )
    const inhalt = new Uint8Array(write(mappe, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
    expect(inhalt.length).toBeGreaterThan(256 * 1024)
    const [id] = await gibAb(abgeben(inhalt, { name: 'gross.xlsx' }))
    const { rows } = await test.owner.query(
      'SELECT zustand, inhalt, grund, aenderungen FROM eingang WHERE id = $1',
      [id],
    )
    expect(rows).toEqual([
      {
        zustand: 'VERWORFEN',
        inhalt: null,
        aenderungen: null,
        grund: expect.stringMatching(/Blatt „Rohdaten“, Spalte B/),
      },
    ])
  })
})

describe('an Eingang', () => {
  it('is kept, checked without a trace, taken over once, and known the second time', async () => {
    const [id] = await gibAb(abgeben(DATEI))
    expect(await lies(id!)).toMatchObject({
      zustand: 'GEPRUEFT',
      format: 'regionalstatistik',
      quelle: { schluessel: 'fortschreibung' },
      zaehlung: { gelesen: 12, uebernommen: 9, uebergangen: 3, neu: 9 },
      aenderungen: { gesamt: 9, zeilen: expect.any(Array) },
      lieferung: null,
    })
    expect(await anzahl('lieferung')).toBe(0)
    expect(await uebernimm(id!)).toMatchObject({
      zustand: 'UEBERNOMMEN',
      lieferung: { grundzahlen: 9 },
      schonDa: false,
    })
    // Ordered again after it is done: it stays done.
    expect(await uebernimm(id!)).toMatchObject({ zustand: 'UEBERNOMMEN' })
    const [zweiter] = await gibAb(abgeben(DATEI))
    expect(await lies(zweiter!)).toMatchObject({
      zustand: 'UEBERNOMMEN',
      schonDa: true,
      meldungen: expect.arrayContaining([expect.objectContaining({ code: 'SCHON_UEBERNOMMEN' })]),
    })
    expect(await anzahl('lieferung')).toBe(1)
    // The Lieferung has the bytes now.
    const datei = await test.sende({ url: `/eingaenge/${id}/datei` })
    expect(datei.body.toString('latin1')).toBe(DATEI)
  })

  it('is kept once for one sending, also when it comes twice at once', async () => {
    const anfrage = abgeben(anders(1001))
    const antworten = await Promise.all([test.sende(anfrage), test.sende(anfrage)])
    const dritte = await test.sende(
      abgeben('etwas anderes', { schluessel: anfrage.headers!['idempotency-key']! }),
    )
    const [erste, ...rest] = [...antworten, dritte].map((antwort) => antwort.json())
    expect(rest).toEqual([erste, erste])
    // The same key of somebody else is another sending.
    const andere = await test.als('PLANUNG')
    expect((await andere.sende(anfrage)).json()).not.toEqual(erste)
    await finishEingaenge(test.datenbank.db)
  })

  it('says value by value what would change', async () => {
    const [id] = await gibAb(abgeben(anders(1002)))
    expect(await lies(id!)).toMatchObject({
      zaehlung: { uebernommen: 9, neu: 0, geaendert: 2 },
      aenderungen: {
        gesamt: 2,
        zeilen: expect.arrayContaining([{ raumName: 'Adorf', vorher: 1000, nachher: 1002 }]),
      },
    })
  })

  it('of an archive becomes one for every table in it', async () => {
    const zip = zipSync({
      'Lieferung/a.csv': Buffer.from(anders(1003), 'latin1'),
      'Lieferung/b.csv': Buffer.from(anders(1004), 'latin1'),
      '__MACOSX/Lieferung/._a.csv': Buffer.from('x'),
      'Lieferung/lies-mich.pdf': Buffer.from('%PDF'),
    })
    const ids = await gibAb(abgeben(zip, { name: 'alles.zip' }))
    expect(await Promise.all(ids.map(lies))).toEqual([
      expect.objectContaining({ dateiname: 'a.csv', archiv: 'alles.zip', zustand: 'GEPRUEFT' }),
      expect.objectContaining({ dateiname: 'b.csv', archiv: 'alles.zip', zustand: 'GEPRUEFT' }),
    ])
  })

  it.each([
    ['nur Text', 'brief.txt', 'KEINE_TABELLE'],
    [DATEI.replace('2000;990', '2000;neunhundert'), 'a.csv', 'KEINE_ZAHL'],
    ['PK\u0003\u0004kaputt', 'a.zip', 'ARCHIV_DEFEKT'],
  ])('that cannot be taken over says why, and takes nothing (%#)', async (inhalt, name, code) => {
    const [id] = await gibAb(abgeben(inhalt, { name }))
    const { zustand, meldungen } = await lies(id!)
    expect(zustand).toBe('FEHLERHAFT')
    expect(meldungen.map((meldung) => meldung.code)).toContain(code)
    const { errors } = await test.frage(`mutation { takeEingang(id: "${id}") { id } }`)
    expect(errors?.[0]?.extensions.code).toBe('STAND_UEBERHOLT')
  })

  it('of another table waits for its mapping and is then taken over by it', async () => {
    const [id] = await gibAb(
      abgeben('Ort;Betreute 2024\n05998004;12\n05998008;7\n05998012;9\n', { name: 'k.csv' }),
    )
    const offener = await lies(id!)
    expect(offener).toMatchObject({ zustand: 'FEHLERHAFT', lieferung: null })
    expect(offener.meldungen[0]?.code).toBe('ZUORDNUNG_NOETIG')
    const zuordnung = JSON.stringify({
      name: 'Betreute',
      quelle: 'jugendamt',
      herausgeber: 'Jugendamt Köln',
      raum: { schluessel: 'Ort' },
      zeitraum: { wert: '2024', art: 'JAHR' },
      werte: [
        {
          spalte: 'Betreute 2024',
          merkmal: { schluessel: 'betreute', name: 'Betreute', einheit: 'Kinder', art: 'ANZAHL' },
        },
      ],
    })
    const mutation =
      'mutation ($id: ID!, $z: String) { checkEingang(id: $id, zuordnung: $z) { zustand } }'
    const kaputt = await test.frage(mutation, { id, z: '{' })
    expect(kaputt.errors?.[0]?.extensions.code).toBe('EINGABE_UNGUELTIG')
    const geordnet = await test.frage(mutation, { id, z: zuordnung })
    expect(geordnet.data?.['checkEingang']).toEqual({ zustand: 'EINGEGANGEN' })
    await finishEingaenge(test.datenbank.db)
    expect(await lies(id!)).toMatchObject({
      zustand: 'GEPRUEFT',
      sicherheit: null,
      quelle: { name: 'Jugendamt Köln' },
    })
    expect(await uebernimm(id!)).toMatchObject({
      zustand: 'UEBERNOMMEN',
      lieferung: { grundzahlen: 3 },
    })
  })

  it('is checked again when it is taken over: what has changed meanwhile goes back', async () => {
    const [id] = await gibAb(abgeben(anders(1005)))
    // As if a check after it had found a fault: the file is no longer what was checked.
    await test.owner.query(`ALTER TABLE eingang DISABLE TRIGGER USER;
      UPDATE eingang SET inhalt = convert_to(replace(convert_from(inhalt, 'LATIN1'), '1005;', 'xxxx;'), 'LATIN1') WHERE id = ${id};
      ALTER TABLE eingang ENABLE TRIGGER USER`)
    const danach = await uebernimm(id!)
    expect(danach).toMatchObject({ zustand: 'FEHLERHAFT', lieferung: null })
    expect(danach.meldungen[0]?.code).toBe('NEU_GEPRUEFT')
  })

  it('is discarded with a reason: the file goes, the note stays', async () => {
    const [id] = await gibAb(abgeben(anders(1006)))
    const verwirf = (grund: string) =>
      test.frage(
        'mutation ($id: ID!, $g: String!) { discardEingang(id: $id, grund: $g) { zustand grund meldungen { text } } }',
        { id, g: grund },
      )
    expect((await verwirf(' ')).errors?.[0]?.extensions.code).toBe('EINGABE_UNGUELTIG')
    const erste = await verwirf('Falsches Jahr')
    expect(erste.data?.['discardEingang']).toEqual({
      zustand: 'VERWORFEN',
      grund: 'Falsches Jahr',
      meldungen: null,
    })
    expect(await verwirf('Noch einmal')).toEqual(erste)
    const { rows } = await test.owner.query('SELECT inhalt FROM eingang WHERE id = $1', [id])
    expect(rows).toEqual([{ inhalt: null }])
    expect((await test.sende({ url: `/eingaenge/${id}/datei` })).status).toBe(404)
    const { data } = await test.frage('{ eingaenge(offen: true) { id } }')
    expect(data!['eingaenge']).not.toContainEqual({ id })
  })
})

describe('the work on an Eingang', () => {
  /** As if a server had died over it so many times. */
  const stirb = async (zustand: string, anlaeufe: number, zahl: number): Promise<string> => {
    const [id] = await gibAb(abgeben(anders(zahl)))
    if (zustand === 'UEBERNIMMT') await ordere(id!)
    await test.owner.query(
      'UPDATE eingang SET zustand = $2::eingangszustand, anlaeufe = $3 WHERE id = $1',
      [id, zustand, anlaeufe],
    )
    return id!
  }

  it.each([
    ['PRUEFT', 'GEPRUEFT'],
    ['UEBERNIMMT', 'UEBERNOMMEN'],
  ])('begins anew after a crash (%s)', async (zustand, danach) => {
    const id = await stirb(zustand, 1, zustand === 'PRUEFT' ? 1007 : 1008)
    await finishEingaenge(test.datenbank.db)
    expect((await lies(id)).zustand).toBe(danach)
  })

  it('is given up after three, and can be ordered again', async () => {
    const id = await stirb('PRUEFT', 3, 1009)
    await finishEingaenge(test.datenbank.db)
    const aufgegeben = await lies(id)
    expect(aufgegeben.zustand).toBe('ABGEBROCHEN')
    expect(aufgegeben.meldungen.map(({ code }) => code)).toEqual(['ABGEBROCHEN'])
    await test.frage(`mutation { checkEingang(id: "${id}") { id } }`)
    await finishEingaenge(test.datenbank.db)
    expect((await lies(id)).zustand).toBe('GEPRUEFT')
  })

  it('is given up with the mapping that somebody has said', async () => {
    const id = await stirb('PRUEFT', 3, 1013)
    const gesagt = { name: 'Von Hand' }
    await test.owner.query('UPDATE eingang SET zuordnung = $2, sicherheit = NULL WHERE id = $1', [
      id,
      gesagt,
    ])
    await finishEingaenge(test.datenbank.db)
    const { zustand, zuordnung } = (await lies(id)) as Eingang & { readonly zuordnung: string }
    expect([zustand, JSON.parse(zuordnung)]).toEqual(['ABGEBROCHEN', gesagt])
    await test.frage(`mutation { discardEingang(id: "${id}", grund: "Nur ein Test") { id } }`)
  })

  it('leaves a takeover whole or absent, wherever it stops', async () => {
    const [id] = await gibAb(abgeben(anders(1010)))
    await ordere(id!)
    const vorher = await anzahl('grundzahl')
    // The database throws its connections away in the middle: no error of the program.
    const { db } = test.datenbank
    const abriss: Rechner = async () => {
      const reissen = setInterval(
        () =>
          void test.owner.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND query LIKE '%lieferung_zel' || 'le%' AND state = 'active'`),
        1,
      )
      try {
        return await runEingang(db)
      } finally {
        clearInterval(reissen)
      }
    }
    await finishEingaenge(db, abriss).catch(() => undefined)
    const zwischen = await lies(id!)
    expect([0, 9]).toContain((await anzahl('grundzahl')) - vorher)
    expect(['UEBERNIMMT', 'UEBERNOMMEN']).toContain(zwischen.zustand)
    await finishEingaenge(db)
    expect((await lies(id!)).zustand).toBe('UEBERNOMMEN')
    expect((await anzahl('grundzahl')) - vorher).toBe(9)
  })
})

describe('a thread for the work', () => {
  it('is not begun where nothing waits', async () => {
    const wirft = new URL(`data:text/javascript,${encodeURIComponent('throw new Error("da")')}`)
    const { rechne } = createEingangsfaden(wirft, {} as DbOptions)
    await finishEingaenge(test.datenbank.db)
    expect(await rechne(test.datenbank.db)).toBeUndefined()
  })

  it('has not failed when the server ends it', async () => {
    const { db } = test.datenbank
    const datei = { name: 'ende.csv', inhalt: Buffer.from(anders(1021), 'latin1') }
    await receiveEingang(db, { datei, akteur: TESTAKTEUR })
    const endlos = `import { BroadcastChannel } from 'node:worker_threads'
      new BroadcastChannel('begonnen').postMessage(null)
      for (;;);`
    const faden = createEingangsfaden(
      new URL(`data:text/javascript,${encodeURIComponent(endlos)}`),
      {} as DbOptions,
    )
    const kanal = new BroadcastChannel('begonnen')
    const begonnen = once(kanal, 'message')
    const lauf = faden.rechne(db)
    await begonnen
    kanal.close()
    await faden.stop()
    expect(await lauf).toBeUndefined()
    await finishEingaenge(db)
  })
})

describe('a check that never ends', () => {
  it('ends with its thread, and what waits behind it goes on', async () => {
    const { db } = test.datenbank
    // Not through the server, whose own thread would begin with it.
    const datei = { name: 'endlos.csv', inhalt: Buffer.from(anders(1019), 'latin1') }
    const id = String((await receiveEingang(db, { datei, akteur: TESTAKTEUR }))[0])
    const arbeit = await writeAside(db, beginArbeit)
    expect(String(arbeit?.id)).toBe(id)
    const endlos = `import { parentPort } from 'node:worker_threads'
      parentPort.postMessage(${JSON.stringify(arbeit)})
      for (;;);`
    const faden = createEingangsfaden(
      new URL(`data:text/javascript,${encodeURIComponent(endlos)}`),
      {} as DbOptions,
      50,
    )
    expect(await faden.rechne(db)).toBe(arbeit?.id)
    const { rows } = await db.pool.query(
      'SELECT zustand, bericht::text AS bericht FROM eingang WHERE id = $1',
      [id],
    )
    expect(rows).toEqual([
      { zustand: 'ABGEBROCHEN', bericht: expect.stringMatching(/zu lange gedauert/) },
    ])
  })
})

describe('who may', () => {
  it.each(['KOMMUNE', 'ANBIETER', 'GEHEIMHALTUNG', 'ADMIN'] as const)(
    '%s delivers nothing',
    async (rolle) => {
      const sprecher = await test.als(rolle)
      const vorher = await anzahl('eingang')
      expect((await sprecher.sende(abgeben(anders(1011)))).status).toBe(403)
      expect(await anzahl('eingang')).toBe(vorher)
    },
  )

  it('nobody else sees that one is there', async () => {
    const [id] = await gibAb(abgeben(anders(1012)))
    const kommune = await test.als('KOMMUNE')
    for (const nummer of [id, '424242']) {
      const { errors } = await kommune.frage(`{ eingang(id: "${nummer}") { id } }`)
      expect(errors?.[0]?.extensions.code).toBe('NICHT_BERECHTIGT')
      expect((await test.oeffentlich.sende({ url: `/eingaenge/${nummer}/datei` })).status).toBe(401)
    }
    const admin = await test.als('ADMIN')
    const { data } = await admin.frage(
      `{ eingang(id: "${id}") { zustand meldungen { text } zuordnung } }`,
    )
    expect(data).toEqual({ eingang: { zustand: 'GEPRUEFT', meldungen: null, zuordnung: null } })
  })
})

describe('what cannot be meant', () => {
  it.each([
    [abgeben(''), 400, 'DATEI_LEER'],
    [{ ...abgeben('a'), url: '/eingaenge' }, 400, 'EINGABE_UNGUELTIG'],
    [abgeben('a', { schluessel: 'heute' }), 400, 'EINGABE_UNGUELTIG'],
    [abgeben(Buffer.alloc(50 * 1024 * 1024 + 1)), 413, 'DATEI_ZU_GROSS'],
  ])('is refused at once (%#)', async (anfrage, status, code) => {
    const antwort = await test.sende(anfrage)
    expect(antwort.status).toBe(status)
    expect(antwort.json<{ fehler: { code: string } }>().fehler.code).toBe(code)
  })
})
