import { ANGEBOTSKATEGORIEN } from '@sozial/db/seed/katalog/angebotskategorien'
import { createTestDatabase, type TestDatabase } from '@sozial/db/test-database'
import { ANGEBOTSWEGE } from '@sozial/shared/slug'
import pg from 'pg'
import type { Organisationsart, Rolle, Wer } from '../../auth/wer.ts'
import type { Handelnder } from './handeln.ts'
import {
  archiveAngebot,
  askAngebot,
  confirmAngebot,
  createAngebot,
  discardEntwurf,
  publishAngebot,
  rejectAngebot,
  restAngebot,
  resumeAngebot,
  saveEntwurf,
  submitAngebot,
  withdrawAngebot,
} from './manage-angebot.ts'
import { syncKategorien } from './sync-kategorien.ts'

let test: TestDatabase
let owner: pg.Pool

beforeAll(async () => {
  test = await createTestDatabase()
  owner = new pg.Pool({ connectionString: test.connectionString, max: 1 })
  await syncKategorien(test.db, ANGEBOTSKATEGORIEN)
  await owner.query(`
    INSERT INTO raum (id, schluessel, ebene) VALUES (1, '05998', 'KREIS'), (2, '05998004', 'KOMMUNE'), (3, '05998008', 'KOMMUNE');
    INSERT INTO organisation (id, art, name, raum_id) VALUES (1, 'KREIS', 'Kreis', NULL), (2, 'KOMMUNE', 'Adorf', 2), (3, 'KOMMUNE', 'Bedorf', 3);
    INSERT INTO organisation (id, art, name, zustand, betreut_von) VALUES (11, 'ANBIETER', 'Caritas', 'GEPRUEFT', NULL),
      (12, 'ANBIETER', 'Anderer', 'GEPRUEFT', NULL), (13, 'ANBIETER', 'Neu', 'ANGEMELDET', NULL), (14, 'ANBIETER', 'Kaffeerunde', 'GEPRUEFT', 2);`)
})
afterAll(async () => {
  await owner.end()
  await test.close()
})

const als = (id: number, art: Organisationsart, ...rollen: readonly Rolle[]): Handelnder => {
  const organisation = { id, art, name: 'O', raumId: null, jugendamtsbezirkId: null }
  const wer: Wer = {
    art: 'KONTO',
    sitzungId: '',
    kontoId: 1,
    name: 'N',
    anmeldename: 'n',
    rollen,
    organisation,
    zweck: null,
    demo: false,
    zweitfaktorOffen: false,
  }
  return { wer, akteur: { art: 'SYSTEM', name: `Konto ${id}` } }
}
const anbieter = als(11, 'ANBIETER', 'ANBIETER')
const fremder = als(12, 'ANBIETER', 'ANBIETER')
const planung = als(1, 'KREIS', 'PLANUNG')
const niemand: Handelnder = { wer: { art: 'OEFFENTLICHKEIT' }, akteur: anbieter.akteur }

const VOLL = {
  titel: 'Offener Treff',
  kurztext: 'Kaffee und ein offenes Ohr.',
  kategorien: ['begegnungsstaette'],
  zielgruppen: ['AB_65'],
  einzugsgebiet: { art: 'KREIS' },
  kontakt: { telefon: '02432 1234' },
}

const standOf = async (id: number): Promise<{ id: number; stand: number }> => {
  const { rows } = await owner.query<{ stand: number }>(
    'SELECT stand FROM unterstuetzungsangebot WHERE id = $1',
    [id],
  )
  return { id, stand: rows[0]!.stand }
}
const lageOf = async (id: number) =>
  (
    await owner.query<{ zustand: string; fassungen: readonly string[] }>(
      `SELECT a.zustand::text, array(SELECT f.zustand::text FROM angebotsfassung f WHERE f.angebot_id = a.id ORDER BY nummer) AS fassungen
       FROM unterstuetzungsangebot a WHERE id = $1`,
      [id],
    )
  ).rows[0]
const codeOf = async (versuch: Promise<unknown>): Promise<unknown> =>
  versuch.then(
    () => 'GELANG',
    (error: { extensions?: { code?: unknown } }) => error.extensions?.code ?? error,
  )

async function begin(wer = anbieter, organisationId = 11, inhalt: unknown = VOLL): Promise<number> {
  const id = await createAngebot(test.db, wer, { organisationId, inhalt })
  await owner.query(
    `INSERT INTO standort (angebot_id, geheim, gueltig_ab) VALUES ($1, true, '2026-01-01')`,
    [id],
  )
  return id
}
async function bisEingereicht(): Promise<number> {
  const id = await begin()
  await submitAngebot(test.db, anbieter, { ...(await standOf(id)), antwort: '' })
  return id
}
async function bisZuSehen(): Promise<number> {
  const id = await bisEingereicht()
  await publishAngebot(test.db, planung, await standOf(id))
  return id
}

describe('Ein Angebot', () => {
  it('geht den Weg vom Entwurf über Rückfrage und Antwort bis ins Archiv, jeder Schritt im Protokoll', async () => {
    const id = await bisEingereicht()
    await askAngebot(test.db, planung, { ...(await standOf(id)), frage: 'Stimmt das Telefon?' })
    expect(await lageOf(id)).toEqual({ zustand: 'ENTWURF', fassungen: ['RUECKFRAGE'] })
    await saveEntwurf(test.db, anbieter, {
      ...(await standOf(id)),
      inhalt: { ...VOLL, titel: 'Treff' },
    })
    await submitAngebot(test.db, anbieter, { ...(await standOf(id)), antwort: 'Ja.' })
    await withdrawAngebot(test.db, anbieter, await standOf(id))
    await submitAngebot(test.db, anbieter, { ...(await standOf(id)), antwort: '' })
    await publishAngebot(test.db, planung, await standOf(id))
    expect(await lageOf(id)).toEqual({ zustand: 'VEROEFFENTLICHT', fassungen: ['VEROEFFENTLICHT'] })
    await confirmAngebot(test.db, anbieter, await standOf(id))
    await restAngebot(test.db, anbieter, await standOf(id))
    await resumeAngebot(test.db, anbieter, await standOf(id))
    await archiveAngebot(test.db, anbieter, await standOf(id))
    expect(await lageOf(id)).toMatchObject({ zustand: 'ARCHIV' })
    const { rows } = await owner.query<{ handlung: string }>(
      `SELECT handlung FROM protokoll WHERE gegenstand = 'Unterstuetzungsangebot' AND kennung = $1 ORDER BY id`,
      [String(id)],
    )
    expect(rows.map(({ handlung }) => handlung)).toEqual([
      'createAngebot',
      'submitAngebot',
      'askAngebot',
      'saveEntwurf',
      'submitAngebot',
      'withdrawAngebot',
      'submitAngebot',
      'publishAngebot',
      'confirmAngebot',
      'restAngebot',
      'resumeAngebot',
      'archiveAngebot',
    ])
  })

  it('steht für ein Schreiben mit vielen Zwischenständen einmal im Protokoll, beim Einreichen mit den Feldern', async () => {
    const id = await bisZuSehen()
    const kollege: Handelnder = { ...anbieter, akteur: { art: 'SYSTEM', name: 'Kollege' } }
    const schreibe = async (wer: Handelnder, kurztext: string) =>
      saveEntwurf(test.db, wer, { ...(await standOf(id)), inhalt: { ...VOLL, kurztext } })
    for (const wort of ['K', 'Ka', 'Kaf']) await schreibe(anbieter, wort)
    for (const wort of ['Kaff', 'Kaffee']) await schreibe(kollege, wort)
    await owner.query(
      `ALTER TABLE protokoll DISABLE TRIGGER USER;
       UPDATE protokoll SET zeitpunkt = zeitpunkt - interval '61 minutes' WHERE kennung = '${id}';
       ALTER TABLE protokoll ENABLE TRIGGER USER`,
    )
    await schreibe(kollege, 'Kaffee!')
    await submitAngebot(test.db, anbieter, { ...(await standOf(id)), antwort: '' })
    const { rows } = await owner.query<{ zeile: string }>(
      `SELECT concat_ws(' ', handlung, akteur, neu->>'felder') AS zeile FROM protokoll
       WHERE gegenstand = 'Unterstuetzungsangebot' AND kennung = $1 ORDER BY id OFFSET 3`,
      [String(id)],
    )
    expect(rows.map(({ zeile }) => zeile)).toEqual([
      'saveEntwurf Konto 11',
      'saveEntwurf Kollege',
      'saveEntwurf Kollege',
      'submitAngebot Konto 11 ["kurztext"]',
    ])
  })

  it('bleibt zu sehen, wie es ist, während eine Änderung geschrieben, geprüft und abgelehnt wird', async () => {
    const id = await bisZuSehen()
    await saveEntwurf(test.db, anbieter, {
      ...(await standOf(id)),
      inhalt: { ...VOLL, titel: 'Anders' },
    })
    await submitAngebot(test.db, anbieter, { ...(await standOf(id)), antwort: '' })
    await rejectAngebot(test.db, planung, { ...(await standOf(id)), grund: 'Werbung' })
    expect(await lageOf(id)).toEqual({
      zustand: 'VEROEFFENTLICHT',
      fassungen: ['VEROEFFENTLICHT', 'ABGELEHNT'],
    })
    await saveEntwurf(test.db, anbieter, { ...(await standOf(id)), inhalt: VOLL })
    await discardEntwurf(test.db, anbieter, await standOf(id))
    await saveEntwurf(test.db, anbieter, { ...(await standOf(id)), inhalt: VOLL })
    await submitAngebot(test.db, anbieter, { ...(await standOf(id)), antwort: '' })
    await publishAngebot(test.db, planung, await standOf(id))
    expect((await lageOf(id))?.fassungen).toEqual(['ERSETZT', 'ABGELEHNT', 'VEROEFFENTLICHT'])
  })

  it.each([
    ['ein anderer Anbieter', fremder],
    ['eine Kommune, die nicht für ihn einträgt', als(3, 'KOMMUNE', 'KOMMUNE')],
    ['jemand ohne Konto', niemand],
    ['wer nur Konten verwaltet', als(11, 'ANBIETER', 'ADMIN')],
  ])('ändert nicht %s; es sieht aus, als gäbe es das Angebot nicht', async (_, wer) => {
    const id = await begin()
    const ziel = await standOf(id)
    for (const versuch of [
      saveEntwurf(test.db, wer, { ...ziel, inhalt: VOLL }),
      submitAngebot(test.db, wer, { ...ziel, antwort: '' }),
      archiveAngebot(test.db, wer, ziel),
      createAngebot(test.db, wer, { organisationId: 11, inhalt: VOLL }),
      saveEntwurf(test.db, wer, { id: 999_999, stand: 1, inhalt: VOLL }),
    ]) {
      expect(await codeOf(versuch)).toBe('NICHT_GEFUNDEN')
    }
    expect(await standOf(id)).toEqual(ziel)
  })

  it('prüft niemand selbst, und die Planung schreibt nicht in fremden Entwürfen', async () => {
    const id = await bisEingereicht()
    expect(await codeOf(publishAngebot(test.db, anbieter, await standOf(id)))).toBe(
      'NICHT_BERECHTIGT',
    )
    expect(
      await codeOf(saveEntwurf(test.db, planung, { ...(await standOf(id)), inhalt: VOLL })),
    ).toBe('NICHT_BERECHTIGT')
  })

  it('einer Gruppe ohne Rechtsform trägt die Kommune ein, die sie betreut', async () => {
    const id = await begin(als(2, 'KOMMUNE', 'KOMMUNE'), 14)
    expect(await lageOf(id)).toMatchObject({ zustand: 'ENTWURF' })
  })

  it('einer nicht geprüften Organisation wird geschrieben und eingereicht, aber nicht veröffentlicht', async () => {
    const neu = als(13, 'ANBIETER', 'ANBIETER')
    const id = await begin(neu, 13)
    await submitAngebot(test.db, neu, { ...(await standOf(id)), antwort: '' })
    expect(await codeOf(publishAngebot(test.db, planung, await standOf(id)))).toBe(
      'EINGABE_UNGUELTIG',
    )
    expect(await lageOf(id)).toEqual({ zustand: 'ENTWURF', fassungen: ['EINGEREICHT'] })
  })

  it('das jemand inzwischen geändert hat, wird nicht überschrieben, auch nicht zugleich', async () => {
    const id = await begin()
    const ziel = await standOf(id)
    const antworten = await Promise.all(
      [1, 2, 3].map((nummer) =>
        codeOf(saveEntwurf(test.db, anbieter, { ...ziel, inhalt: { titel: `T${nummer}` } })),
      ),
    )
    expect(antworten.filter((code) => code === 'GELANG')).toHaveLength(1)
    expect(antworten.filter((code) => code === 'STAND_UEBERHOLT')).toHaveLength(2)
  })

  it.each([
    ['unvollständig', {}],
    ['mit erfundener Kategorie', { ...VOLL, kategorien: ['gibt-es-nicht'] }],
    [
      'mit geheimem Ort und verräterischem Einzugsgebiet',
      { ...VOLL, einzugsgebiet: { art: 'RAEUME', raeume: [1] } },
    ],
  ])('lässt sich nicht einreichen: %s', async (_, inhalt) => {
    const id = await begin(anbieter, 11, inhalt)
    expect(
      await codeOf(submitAngebot(test.db, anbieter, { ...(await standOf(id)), antwort: '' })),
    ).toBe('EINGABE_UNGUELTIG')
  })

  it('nimmt keiner Seite ihren Namen, die kein Angebot ist', async () => {
    for (const weg of ANGEBOTSWEGE) {
      const id = await createAngebot(test.db, anbieter, {
        organisationId: 11,
        inhalt: { titel: weg },
      })
      const sql = 'SELECT slug FROM unterstuetzungsangebot WHERE id = $1'
      expect((await owner.query(sql, [id])).rows).toEqual([{ slug: `angebot-${weg}` }])
    }
  })

  it.each([
    [null],
    ['text'],
    [{ titel: 'x'.repeat(10_000) }],
    [{ unbekannt: 1 }],
    [{ kontakt: { website: 'javascript:alert(1)' } }],
  ])('entsteht nicht aus %j', async (inhalt) => {
    expect(await codeOf(createAngebot(test.db, anbieter, { organisationId: 11, inhalt }))).toBe(
      'EINGABE_UNGUELTIG',
    )
  })
})
