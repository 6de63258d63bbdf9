import { katalog } from '@sozial/db/seed/katalog'
import { createTestDatabase } from '@sozial/db/test-database'
import type { TestDatabase } from '@sozial/db/test-database'
import pg from 'pg'
import { write } from '../../database/transaction.ts'
import { baueLieferung, createMusterkreis, dumpMesswerte } from '../kreis/musterkreis.testing.ts'
import { countStellen, LieferungAbgelehntError } from './bericht.ts'
import { importLieferung, STUFEN } from './import-lieferung.ts'
import { withdrawLieferung } from './withdraw-lieferung.ts'

const TABELLEN = [
  'lieferung',
  'grundzahl',
  'merkmal',
  'teilgruppe',
  'zeitraum',
  'quelle',
  'indikator',
  'indikatorfassung',
  'messwertblock',
  'messwert',
  'protokoll',
]

let testDb: TestDatabase
beforeAll(async () => {
  testDb = await createTestDatabase()
})
afterAll(() => testDb.close())

const liefere = (...lieferung: Parameters<typeof baueLieferung>) =>
  importLieferung(testDb.db, baueLieferung(...lieferung))

/** Number of rows everywhere an import could leave one. */
async function countAlles(): Promise<Readonly<Record<string, number>>> {
  const spalten = TABELLEN.map((tabelle) => `(SELECT count(*)::int FROM ${tabelle}) AS ${tabelle}`)
  const { rows } = await testDb.db.pool.query(`SELECT ${spalten.join()}`)
  return rows[0]
}

/** The last number that a Lieferung used up. */
async function findLetzteNummer(): Promise<number> {
  const { rows } = await testDb.db.pool.query<{ n: number }>(
    "SELECT pg_sequence_last_value('lieferung_id_seq')::int AS n",
  )
  return rows[0]!.n
}

async function ablehnungOf(...lieferung: Parameters<typeof baueLieferung>) {
  const vorher = await countAlles()
  const fehler: unknown = await liefere(...lieferung).catch((error: unknown) => error)
  expect(await countAlles()).toEqual(vorher)
  if (!(fehler instanceof LieferungAbgelehntError)) throw fehler
  return fehler.bericht
}

describe('importLieferung', () => {
  it('wants a Kreis first', async () => {
    await expect(liefere('EW', ['05998004;2001-12-31;10'])).rejects.toMatchObject({
      extensions: { code: 'KREIS_FEHLT' },
    })
    await createMusterkreis(testDb.db)
  })

  it('reports what was read, taken over, protected and passed over', async () => {
    const { bericht, neu, lieferungId, speist } = await liefere('EW', [
      '05998004;2001-12-31;10',
      '05998008;2001-12-31;*',
      '05999004;2001-12-31;5',
      '01001000;2001-12-31;5',
    ])
    expect({ neu, lieferungId }).toEqual({ neu: true, lieferungId: expect.any(Number) })
    expect(bericht).toMatchObject({
      gelesen: 4,
      uebernommen: 2,
      passend: 1,
      geschuetzt: 1,
      neu: 2,
      geaendert: 0,
      uebergangen: 2,
    })
    expect(bericht.meldungen).toEqual([
      expect.objectContaining({
        schwere: 'HINWEIS',
        code: 'FREMDE_RAEUME',
        text: expect.stringMatching(
          /^2 Zeilen gehören nicht zu Musterkreis, sondern zu 2 anderen Gebieten, zum Beispiel 05999004/,
        ),
      }),
      expect.objectContaining({
        schwere: 'WARNUNG',
        code: 'RAUM_UNVOLLSTAENDIG',
        text: 'Für 31.12.2001 hat die Datei keine Zahlen für 1 Kommune: Cedorf. Summen darüber bleiben leer.',
      }),
    ])
    expect(speist).toEqual([
      {
        indikator: 'einwohner',
        name: 'Einwohnerinnen und Einwohner',
        ebene: 'KOMMUNE',
        zeitraeume: 1,
      },
    ])
  })

  it('keeps where every figure stood, and the file itself', async () => {
    const auftrag = baueLieferung('EW;ALO', ['05998004;2013-12-31;10;3'])
    const { lieferungId } = await importLieferung(testDb.db, auftrag)
    const { rows } = await testDb.db.pool.query(
      `SELECT zeile, spalte, wert FROM grundzahl WHERE lieferung_id = $1 ORDER BY spalte`,
      [lieferungId],
    )
    expect(rows).toEqual([
      { zeile: 2, spalte: 3, wert: 10 },
      { zeile: 2, spalte: 4, wert: 3 },
    ])
    const datei = await testDb.db.pool.query<{ inhalt: Buffer; pruefsumme: string }>(
      'SELECT inhalt, pruefsumme FROM lieferung WHERE id = $1',
      [lieferungId],
    )
    expect(new Uint8Array(datei.rows[0]!.inhalt)).toEqual(auftrag.datei.inhalt)
  })

  it('shows a Merkmal that no definition knows as an Indikator of its own', async () => {
    const { speist } = await liefere('BAENKE', [
      '05998004;2001-12-31;4',
      '05998008;2001-12-31;5',
      '05998012;2001-12-31;6',
    ])
    expect(speist).toEqual([
      { indikator: 'baenke', name: 'Parkbänke', ebene: 'KREIS', zeitraeume: 1 },
      { indikator: 'baenke', name: 'Parkbänke', ebene: 'KOMMUNE', zeitraeume: 1 },
    ])
    const { rows } = await testDb.db.pool.query(
      `SELECT code, thema, kernset FROM indikator WHERE slug = 'baenke'`,
    )
    expect(rows).toEqual([
      { code: 'T-fortschreibung-1', thema: 'Weitere Tabellen', kernset: false },
    ])
    expect(await dumpMesswerte(testDb.db.pool, 'baenke')).toContain(
      'baenke 05998 STICHTAG 2001-12-31 15 z=15 fortschreibung',
    )
    await liefere('BAENKE', ['05998004;2002-12-31;4'])
    expect((await countAlles())['indikator']).toBe(katalog.indikatoren.length + 1)
  })

  it('counts what is new and what changes, and the newest Lieferung holds', async () => {
    await liefere('EW', ['05998004;2020-12-31;10', '05998008;2020-12-31;20'])
    const { bericht } = await liefere('EW', [
      '05998004;2020-12-31;10',
      '05998008;2020-12-31;21',
      '05998012;2020-12-31;30',
    ])
    expect(bericht).toMatchObject({ uebernommen: 3, neu: 1, geaendert: 1 })
    expect(await dumpMesswerte(testDb.db.pool, 'einwohner')).toContain(
      'einwohner 05998 STICHTAG 2020-12-31 61 z=61 fortschreibung',
    )
  })

  it.each<[satz: string, zeilen: readonly string[], code: string]>([
    [
      'Die Datei enthält kein Gebiet von Musterkreis (05998), sondern ',
      ['05999004;2001-12-31;5'],
      'KEIN_EIGENER_RAUM',
    ],
    [
      'Für Adorf (05998004) gibt es vor dem 1.1.1990 keine Grenzen: Zeitraum 1985 (zuerst in Zeile 2).',
      ['05998004;1985-12-31;5'],
      'KEIN_GEBIETSSTAND',
    ],
    ['Zeile 2, Spalte C', ['05998004;2001-12-31;5 6x'], 'KEINE_ZAHL'],
    [
      'steht in Zeile 2 und in Zeile 3 mit verschiedenen Werten',
      ['05998004;2001-12-31;5', '05998004;2001-12-31;6'],
      'ZELLE_WIDERSPRICHT',
    ],
  ])('rejects with a sentence and leaves nothing: %s', async (satz, zeilen, code) => {
    const { meldungen } = await ablehnungOf('EW', zeilen)
    expect(meldungen.map((meldung) => meldung.text).join('\n')).toContain(satz)
    expect(meldungen.map((meldung) => meldung.code)).toContain(code)
  })

  it('says once for all areas and years what stands in the way, and counts what fits', async () => {
    const bericht = await ablehnungOf('EW', [
      ...[1984, 1985, 1986].flatMap((jahr) =>
        ['05998', '05998004', '05998008', '05998012'].map((raum) => `${raum};${jahr}-12-31;5`),
      ),
      '05998004;2001-12-31;5',
      '05998008;2001-12-31;*',
      '05998012;2001-12-31;5 6x',
      '05999004;2001-12-31;5',
    ])
    expect(bericht.meldungen).toContainEqual(
      expect.objectContaining({
        code: 'KEIN_GEBIETSSTAND',
        text: expect.stringContaining(
          'Für Musterkreis (05998) und 3 Kommunen gibt es vor dem 1.1.1990 keine Grenzen: Zeiträume 1984, 1985 und 1986 (zuerst in Zeile 2). Bitte diese Zeiträume aus der Datei nehmen',
        ),
        anzahl: 12,
      }),
    )
    expect(bericht).toMatchObject({ gelesen: 16, passend: 1, geschuetzt: 1, uebergangen: 1 })
    const fehler = bericht.meldungen.filter(({ schwere }) => schwere === 'FEHLER')
    expect(countStellen(fehler)).toBe(13)
    expect(bericht.meldungen.map(({ schwere }) => schwere)).not.toContain('WARNUNG')
  })

  it('rejects a file of no known format with a sentence', async () => {
    const vorher = await countAlles()
    const unlesbar = { ...baueLieferung('EW', []), zuordnung: undefined }
    await expect(importLieferung(testDb.db, unlesbar)).rejects.toThrow(
      'Das Format von „muster.csv“',
    )
    expect(await countAlles()).toEqual(vorher)
  })

  it('rejects it at once while another writer is at work', async () => {
    const unlesbar = { ...baueLieferung('EW', []), zuordnung: undefined }
    await write(testDb.db, async () => {
      await expect(importLieferung(testDb.db, unlesbar)).rejects.toThrow('Das Format von')
    })
  })
})

describe('the same content again', () => {
  const zeilen = ['05998004;2008-12-31;10']

  it('is recognised, under any name', async () => {
    const erste = await liefere('EW', zeilen)
    const vorher = await countAlles()
    const zweite = await liefere('EW', zeilen, { name: 'anders.csv' })
    expect(zweite).toEqual({ ...erste, neu: false })
    expect(await countAlles()).toEqual(vorher)
  })

  it('is another Lieferung with another mapping', async () => {
    expect((await liefere('EW', zeilen, { quelle: 'inkar' })).neu).toBe(true)
  })

  it('counts once when it arrives five times at the same moment', async () => {
    const auftrag = baueLieferung('EW', ['05998004;2008-12-31;12'])
    const alle = await Promise.all([1, 2, 3, 4, 5].map(() => importLieferung(testDb.db, auftrag)))
    expect(alle.filter(({ neu }) => neu)).toHaveLength(1)
    expect(new Set(alle.map(({ lieferungId }) => lieferungId)).size).toBe(1)
  })

  it('may come back after it was withdrawn', async () => {
    const auftrag = baueLieferung('EW', ['05998004;2008-12-31;13'])
    const { lieferungId } = await importLieferung(testDb.db, auftrag)
    await withdrawLieferung(testDb.db, { id: lieferungId!, grund: 'Test', akteur: auftrag.akteur })
    const wieder = await importLieferung(testDb.db, auftrag)
    expect(wieder.neu).toBe(true)
    expect(wieder.lieferungId).not.toBe(lieferungId)
  })
})

describe('a trial run', () => {
  it.each([
    ['with values', false],
    ['without values', true],
  ])('%s reports like the real one and leaves nothing', async (_, ohneWerte) => {
    const vorher = await countAlles()
    const letzte = await findLetzteNummer()
    const jahr = ohneWerte ? 2011 : 2010
    const auftrag = baueLieferung('BAENKE;ALTER', [`05998004;${jahr}-12-31;3;41,5`])
    const probe = await importLieferung(testDb.db, { ...auftrag, nurPruefen: true, ohneWerte })
    expect(await countAlles()).toEqual(vorher)
    expect(await findLetzteNummer()).toBe(letzte)
    const echt = await importLieferung(testDb.db, auftrag)
    expect(probe).toEqual({ ...echt, lieferungId: null, aenderungen: expect.anything() })
    expect(probe.speist.map(({ indikator }) => indikator)).toEqual([
      'baenke',
      'durchschnittsalter-t-fortschreibung-2',
    ])
  })
})

describe('what would change', () => {
  it('is listed value by value with its place in the file, the changed before the new', async () => {
    await liefere('EW_M;EW_W', ['05998004;2006-12-31;10;12', '05998008;2006-12-31;20;*'])
    const auftrag = baueLieferung('EW_M;EW_W', [
      '05998012;2006-12-31;1;2',
      '05998004;2006-12-31;10;13',
      '05998008;2006-12-31;*;*',
    ])
    const { aenderungen } = await importLieferung(testDb.db, { ...auftrag, nurPruefen: true })
    expect(aenderungen?.gesamt).toBe(4)
    const kurz = aenderungen?.zeilen.map(
      ({ raumName, merkmal, teilgruppe, vorher, nachher, nachherStatus, stelle }) =>
        `${stelle.spalte}${stelle.zeile} ${raumName} ${merkmal} ${teilgruppe.geschlecht} ${vorher} → ${nachher ?? nachherStatus}`,
    )
    expect(kurz).toEqual([
      'D3 Adorf Bevölkerung WEIBLICH 12 → 13',
      'C4 Bedorf Bevölkerung MAENNLICH 20 → GEHEIM_PRIMAER',
      'C2 Cedorf Bevölkerung MAENNLICH null → 1',
      'D2 Cedorf Bevölkerung WEIBLICH null → 2',
    ])
    expect(aenderungen?.zeilen[0]?.zeitraum).toEqual(expect.objectContaining({ von: '2006-12-31' }))
  })
})

describe('a failure at any point', () => {
  const auftrag = baueLieferung('EW;BAENKE', [
    '05998004;2018-12-31;10;1',
    '05998008;2018-12-31;20;2',
  ])

  it.each(STUFEN)('leaves nothing: exception at %s', async (stufe) => {
    const vorher = await countAlles()
    const beiStufe = (erreicht: string) => {
      if (erreicht === stufe) throw new Error('Strom weg')
    }
    await expect(importLieferung(testDb.db, { ...auftrag, beiStufe })).rejects.toThrow('Strom weg')
    expect(await countAlles()).toEqual(vorher)
  })

  it.each(STUFEN)('leaves nothing: connection killed at %s', async (stufe) => {
    const vorher = await countAlles()
    const owner = new pg.Client({ connectionString: testDb.connectionString })
    await owner.connect()
    const beiStufe: (typeof auftrag)['beiStufe'] = async (erreicht, tx) => {
      if (erreicht !== stufe) return
      const { rows } = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
      await owner.query('SELECT pg_terminate_backend($1, 5000)', [rows[0]!.pid])
    }
    await expect(importLieferung(testDb.db, { ...auftrag, beiStufe })).rejects.toThrow(
      /terminat|Connection/i,
    )
    await owner.end()
    expect(await countAlles()).toEqual(vorher)
  })

  it('leaves nothing: reading breaks off in the middle of the cells', async () => {
    const vorher = await countAlles()
    const zeilen = Array.from({ length: 20_000 }, (_, i) => `05998004;${1990 + (i % 9)}-12-31;${i}`)
    await expect(liefere('EW', zeilen)).rejects.toThrow(LieferungAbgelehntError)
    expect(await countAlles()).toEqual(vorher)
  })

  it('does not stand in the way of the next', async () => {
    const ergebnis = await importLieferung(testDb.db, auftrag)
    expect(ergebnis.bericht.uebernommen).toBe(4)
  })
})
