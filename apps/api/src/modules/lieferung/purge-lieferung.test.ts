import { katalog } from '@sozial/db/seed/katalog'
import { createTestDatabase } from '@sozial/db/test-database'
import type { Grundbestand, TestDatabase } from '@sozial/db/test-database'
import pg from 'pg'
import { write } from '../../database/transaction.ts'
import { prepareDatenstand } from '../datenstand/prepare-datenstand.ts'
import { finishSchutzlauf } from '../geheimhaltung/schutzdienst.ts'
import { releaseDatenstand } from '../datenstand/release-datenstand.ts'
import { syncKatalog } from '../indikator/sync-katalog.ts'
import { createKreis } from '../kreis/create-kreis.ts'
import { baueKreis, baueLieferung, TESTAKTEUR } from '../kreis/musterkreis.testing.ts'
import { computeMesswerte } from '../messwert/compute-messwerte.ts'
import { pruefeKette } from '../protokoll/kette.queries.ts'
import { insertProtokoll } from '../protokoll/protokoll.queries.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import { noteVorlage } from '../vorlage/vorlage.queries.ts'
import { saveVorlage } from '../vorlage/save-vorlage.ts'
import { importLieferung } from './import-lieferung.ts'
import { purgeLieferung } from './purge-lieferung.ts'
import { withdrawLieferung } from './withdraw-lieferung.ts'

interface Konto {
  readonly kontoId: number
  readonly akteur: Akteur
}

/** A name that nothing else in the database has. */
const NAME = 'Mustermannova'

let test: TestDatabase
let owner: pg.Client

const KREIS_MIT_KATALOG: Grundbestand = {
  name: 'kreis_mit_katalog',
  fill: async (db) => {
    await syncKatalog(db, katalog)
    await createKreis(db, baueKreis())
  },
}

beforeEach(async () => {
  test = await createTestDatabase(KREIS_MIT_KATALOG)
  owner = new pg.Client({ connectionString: test.connectionString })
  await owner.connect()
})

afterEach(async () => {
  await owner.end()
  await test.close()
})

/** A table whose file name, title, source, mapping and column carry the name. */
function baueFalscheLieferung() {
  const { datei, zuordnung, akteur } = baueLieferung('EW', [
    '05998004;2001-12-31;10',
    '05998008;2001-12-31;20',
    '05998012;2001-12-31;30',
  ])
  const spalte = `Hilfe für ${NAME}`
  const inhalt = new TextEncoder().encode(
    new TextDecoder()
      .decode(datei.inhalt)
      .replace('ZEIT;EW', `ZEIT;EW;${spalte}`)
      .replaceAll(/(;\d+)$/gm, '$1;7'),
  )
  const merkmal = {
    schluessel: `hilfe_${NAME.toLowerCase()}`,
    name: spalte,
    einheit: 'Fälle',
    art: 'ANZAHL' as const,
  }
  return {
    datei: { name: `akte-${NAME}.csv`, inhalt },
    zuordnung: {
      ...zuordnung!,
      name: `Akte ${NAME}`,
      quelle: `akte_${NAME.toLowerCase()}`,
      herausgeber: `Frau ${NAME}`,
      werte: [...zuordnung!.werte, { spalte, merkmal }],
    },
    akteur,
  }
}

/** Every table and column whose content carries the name, as text or as bytes. */
async function findStellen(name: string): Promise<readonly string[]> {
  const { rows: spalten } = await owner.query<{ tabelle: string; spalte: string }>(
    `SELECT c.table_name AS tabelle, c.column_name AS spalte
     FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'`,
  )
  const bytes = [name, name.toLowerCase(), name.toUpperCase()].map((wort) =>
    Buffer.from(wort).toString('hex'),
  )
  const stellen: string[] = []
  for (const { tabelle, spalte } of spalten) {
    const { rows } = await owner.query<{ da: boolean }>(
      `SELECT EXISTS (SELECT FROM "${tabelle}" WHERE "${spalte}"::text ILIKE ANY ($1)) AS da`,
      [[name, ...bytes].map((wort) => `%${wort}%`)],
    )
    if (rows[0]!.da) stellen.push(`${tabelle}.${spalte}`)
  }
  return stellen
}

const auftrag = (id: number) => ({
  id,
  bestaetigung: `akte-${NAME}.csv`,
  grund: 'Die Datei enthielt Namen von Personen.',
  akteur: TESTAKTEUR,
})

async function importiere(): Promise<number> {
  const { lieferungId } = await importLieferung(test.db, baueFalscheLieferung())
  return lieferungId!
}

describe('Eine irrtümlich gelieferte Datei', () => {
  it('verschwindet aus jeder Spalte jeder Tabelle; es bleibt der Vermerk', async () => {
    const id = await importiere()
    await write(test.db, (tx) =>
      insertProtokoll(tx, {
        akteur: TESTAKTEUR,
        handlung: 'setKgstStelle',
        gegenstand: 'Indikator',
        kennung: `hilfe-${NAME.toLowerCase()}`,
        alt: { name: `Hilfe für ${NAME}`, stelle: 1 },
      }),
    )
    expect(await findStellen(NAME)).toEqual(
      expect.arrayContaining([
        'lieferung.inhalt',
        'lieferung.dateiname',
        'lieferung.zuordnung',
        'merkmal.name',
        'indikator.slug',
        'indikatorfassung.berechnung',
        'quelle.herausgeber',
        'protokoll.neu',
        'protokoll.kennung',
      ]),
    )

    const ergebnis = await purgeLieferung(test.db, auftrag(id))

    expect(await findStellen(NAME)).toEqual([])
    expect(ergebnis).toMatchObject({
      neu: true,
      spuren: { lieferungen: [id], grundzahlen: 6, merkmale: 1, indikatoren: 1 },
      datenstaende: [],
    })
    const { rows } = await owner.query(
      `SELECT bereinigt_am IS NOT NULL AS bereinigt, bereinigt_von AS von, bereinigt_grund AS grund,
              octet_length(inhalt) AS bytes, (SELECT count(*)::int FROM grundzahl) AS zahlen
       FROM lieferung WHERE id = $1`,
      [id],
    )
    expect(rows).toEqual([
      { bereinigt: true, von: 'Test', grund: auftrag(id).grund, bytes: 0, zahlen: 0 },
    ])
  })

  it('hinterlässt ein Protokoll, dessen Kette hält und das die Bereinigung zeigt', async () => {
    const id = await importiere()
    await purgeLieferung(test.db, auftrag(id))
    const { befunde, bereinigt } = await pruefeKette(test.db.pool)
    expect(befunde).toEqual([])
    expect(bereinigt).toBeGreaterThan(0)
    const { rows } = await owner.query(
      `SELECT handlung, bereinigt_am IS NOT NULL AS bereinigt, neu ->> 'dateiname' AS dateiname,
              neu -> 'uebernommen' AS uebernommen
       FROM protokoll WHERE gegenstand = 'Lieferung' ORDER BY id`,
    )
    expect(rows).toEqual([
      { handlung: 'importLieferung', bereinigt: true, dateiname: '[bereinigt]', uebernommen: 6 },
      { handlung: 'purgeLieferung', bereinigt: false, dateiname: null, uebernommen: null },
    ])
  })

  it('nimmt auch ihre frühere, schon zurückgezogene Lieferung mit', async () => {
    const id = await importiere()
    const grund = `Akte von Frau ${NAME}`
    await withdrawLieferung(test.db, { id, grund, akteur: TESTAKTEUR })
    const zweite = await importiere()
    expect(zweite).not.toBe(id)
    const { spuren } = await purgeLieferung(test.db, auftrag(zweite))
    expect(spuren?.lieferungen).toEqual([id, zweite])
    expect(await findStellen(NAME)).toEqual([])
  })

  it('nimmt die Vorlage mit, die aus ihr entstand, es sei denn, eine andere wurde nach ihr gelesen', async () => {
    const { datei, zuordnung, akteur } = baueFalscheLieferung()
    const vorlage = (name: string) =>
      saveVorlage(test.db, {
        id: null,
        name,
        organisationId: null,
        zuordnung: JSON.stringify(zuordnung),
        kopf: JSON.stringify(['ORT', `Hilfe für ${NAME}`]),
        akteur,
      })
    const eigene = await vorlage(`Akte ${NAME}`)
    const note = (lieferung: number, id: number) =>
      write(test.db, (tx) => noteVorlage(tx, lieferung, id))
    const id = await importiere()
    await note(id, eigene)
    expect(await findStellen(NAME)).toEqual(
      expect.arrayContaining(['vorlage.name', 'vorlagenfassung.kopf']),
    )

    await purgeLieferung(test.db, auftrag(id))

    expect(await findStellen(NAME)).toEqual([])
    expect((await pruefeKette(test.db.pool)).befunde).toEqual([])

    const gemeinsame = await vorlage('Gemeinsame')
    const zweite = (await importLieferung(test.db, { datei, zuordnung, akteur })).lieferungId!
    const inhalt = new TextEncoder().encode(
      new TextDecoder().decode(datei.inhalt).replace('10;7', '11;7'),
    )
    const andere = { datei: { ...datei, inhalt }, zuordnung, akteur }
    const bleibende = (await importLieferung(test.db, andere)).lieferungId!
    await note(zweite, gemeinsame)
    await note(bleibende, gemeinsame)
    await purgeLieferung(test.db, auftrag(zweite))
    const { rows } = await owner.query('SELECT name FROM vorlage WHERE id = $1', [gemeinsame])
    expect(rows).toEqual([{ name: 'Gemeinsame' }])
  })

  it('lässt andere Lieferungen und ihre Werte, wie sie sind', async () => {
    const gute = baueLieferung('EW;BAENKE', [
      '05998004;2001-12-31;10;1',
      '05998008;2001-12-31;20;2',
    ])
    await importLieferung(test.db, gute)
    const stand = `SELECT (SELECT json_agg(m ORDER BY m.raumfassung_id, m.wert) FROM messwert m) AS werte,
      (SELECT array_agg(slug ORDER BY slug) FROM indikator) AS indikatoren,
      (SELECT array_agg(schluessel ORDER BY schluessel) FROM merkmal) AS merkmale`
    const werte = async () => {
      const { rows } = await owner.query<{
        werte: { wert: number; status: string }[]
        indikatoren: string[]
        merkmale: string[]
      }>(stand)
      const { werte: alle, ...rest } = rows[0]!
      return { ...rest, werte: alle.map(({ wert, status }) => [wert, status]) }
    }
    const vorher = await werte()
    const id = await importiere()
    await purgeLieferung(test.db, auftrag(id))
    expect(await werte()).toEqual(vorher)
  })

  describe('mit der schon gearbeitet wurde', () => {
    const [planerin, prueferin] = [1, 2].map((kontoId) => ({
      kontoId,
      akteur: { art: 'KONTO', name: 'Test', kontoId } as const,
    })) as [Konto, Konto]
    const vorbereitung = {
      name: `Stand mit Hilfe für ${NAME}`,
      bemerkung: '',
      auswahl: {
        indikatoren: [`hilfe-${NAME.toLowerCase()}`],
        ebenen: ['KOMMUNE' as const],
        zeitraeume: null,
        gebietsstaende: null,
      },
    }

    beforeEach(async () => {
      await owner.query(`INSERT INTO organisation (id, art, name) VALUES (1, 'KREIS', 'Kreis');
        INSERT INTO konto (id, organisation_id, name, anmeldename, rollen) VALUES
          (1, 1, 'A', 'a', '{PLANUNG}'), (2, 1, 'B', 'b', '{GEHEIMHALTUNG}')`)
    })

    it('nimmt den Entwurf mit, der auf ihr steht; ohne Konto muss er vorher weg', async () => {
      const id = await importiere()
      const stand = await prepareDatenstand(test.db, { ...vorbereitung, ...planerin })
      await expect(purgeLieferung(test.db, auftrag(id))).rejects.toThrow(/ist ein Entwurf/)
      await purgeLieferung(test.db, { ...auftrag(id), akteur: prueferin.akteur })
      const { rows } = await owner.query(
        `SELECT zustand, (SELECT count(*)::int FROM messwertblock WHERE datenstand_id = d.id) AS bloecke
         FROM datenstand d WHERE id = $1`,
        [stand],
      )
      expect(rows).toEqual([{ zustand: 'VERWORFEN', bloecke: 0 }])
      expect(await findStellen(NAME)).toEqual([])
    })

    it('nennt den veröffentlichten Stand; dessen Indikator bleibt ohne Namen', async () => {
      const id = await importiere()
      const stand = await prepareDatenstand(test.db, { ...vorbereitung, ...planerin })
      await finishSchutzlauf(test.db)
      await releaseDatenstand(test.db, { id: stand, ...prueferin })
      const { datenstaende } = await purgeLieferung(test.db, auftrag(id))
      expect(datenstaende).toEqual([{ id: stand, name: vorbereitung.name }])
      expect(await findStellen(NAME)).toEqual([])
      const { rows } = await owner.query(
        `SELECT i.slug = 'bereinigt-' || i.id AS slug, f.name, i.ausgemustert_am IS NOT NULL AS ausgemustert,
                d.auswahl -> 'indikatoren' ->> 0 = i.slug AS gewaehlt
         FROM messwertblock b JOIN indikatorfassung f ON f.id = b.indikatorfassung_id
         JOIN indikator i ON i.id = f.indikator_id JOIN datenstand d ON d.id = b.datenstand_id
         WHERE d.id = $1 LIMIT 1`,
        [stand],
      )
      expect(rows).toEqual([{ slug: true, name: 'Bereinigt', ausgemustert: true, gewaehlt: true }])
      expect((await pruefeKette(test.db.pool)).befunde).toEqual([])
      await syncKatalog(test.db, katalog)
      await write(test.db, (tx) => computeMesswerte(tx, { art: 'ALLES' }))
    })
  })

  it('wird ein zweites Mal nicht verändert', async () => {
    const id = await importiere()
    await purgeLieferung(test.db, auftrag(id))
    expect(await purgeLieferung(test.db, auftrag(id))).toEqual({
      neu: false,
      spuren: null,
      datenstaende: [],
    })
  })

  it.each([
    ['ohne Bestätigung', { bestaetigung: '' }],
    ['mit falschem Dateinamen', { bestaetigung: 'muster.csv' }],
    ['ohne Grund', { grund: ' ' }],
    [
      'mit einem Grund, der den Namen wiederholt',
      { grund: `Enthielt Hilfe für ${NAME}, bitte weg` },
    ],
  ])('bleibt %s', async (_, abweichend) => {
    const id = await importiere()
    await expect(purgeLieferung(test.db, { ...auftrag(id), ...abweichend })).rejects.toThrow(
      expect.objectContaining({ extensions: { code: 'EINGABE_UNGUELTIG' } }),
    )
    expect(await findStellen(NAME)).toContain('lieferung.inhalt')
  })

  it('bleibt nach einem Absturz mittendrin ganz', async () => {
    const id = await importiere()
    const mitAbriss = write(test.db, async (tx) => {
      await purgeLieferung({ pool: test.db.pool, offen: tx }, auftrag(id))
      throw new Error('Abriss')
    })
    await expect(mitAbriss).rejects.toThrow('Abriss')
    expect(await findStellen(NAME)).toContain('lieferung.inhalt')
    expect((await pruefeKette(test.db.pool)).befunde).toEqual([])
  })
})
