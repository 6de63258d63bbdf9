import { ANGEBOTSKATEGORIEN } from '@sozial/db/seed/katalog/angebotskategorien'
import { createTestDatabase, type TestDatabase } from '@sozial/db/test-database'
import { FELDER, FELDNAMEN, STUFEN, type Feldname } from '@sozial/domain/angebot'
import pg from 'pg'
import { writeAside } from '../../database/transaction.ts'
import { changeOrganisation, setOrganisationAktiv } from '../organisation/manage-organisation.ts'
import { refreshOeffentlich } from './refresh-oeffentlich.ts'
import { syncKategorien } from './sync-kategorien.ts'

let test: TestDatabase
let owner: pg.Pool

const quadrat = (west: number, sued: number, seite: number): string =>
  JSON.stringify({
    type: 'Polygon',
    coordinates: [
      [
        [west, sued],
        [west + seite, sued],
        [west + seite, sued + seite],
        [west, sued + seite],
        [west, sued],
      ],
    ],
  })

beforeAll(async () => {
  test = await createTestDatabase()
  owner = new pg.Pool({ connectionString: test.connectionString, max: 1 })
  await syncKategorien(test.db, ANGEBOTSKATEGORIEN)
  await owner.query(`
    INSERT INTO raum (id, schluessel, ebene) VALUES (1, '05998', 'KREIS'), (2, '05998004', 'KOMMUNE'), (3, '05998008', 'KOMMUNE'),
      (21, 'Q1', 'QUARTIER'), (22, 'Q2', 'QUARTIER'), (31, 'S1', 'SOZIALRAUM');
    INSERT INTO raumfassung (id, raum_id, name, gueltig_ab, gueltig_bis, geometrie) VALUES
      (100, 1, 'Kreis', '2020-01-01', NULL, NULL),
      (102, 2, 'Adorf', '2020-01-01', NULL, '${quadrat(6, 51, 0.2)}'), (103, 3, 'Bedorf', '2020-01-01', NULL, '${quadrat(6.2, 51, 0.2)}'),
      (121, 21, 'Alt', '2020-01-01', '2024-01-01', '${quadrat(6, 51, 0.1)}'), (122, 22, 'Neu', '2024-01-01', NULL, '${quadrat(6, 51, 0.2)}'),
      (131, 31, 'Sozialraum', '2020-01-01', NULL, NULL);
    INSERT INTO gliederung (id, schluessel, name) VALUES (1, 'verwaltung', 'Verwaltung');
    INSERT INTO zuordnung (gliederung_id, ober_id, unter_id, gueltig_ab) VALUES (1, 100, 102, '2020-01-01'), (1, 100, 103, '2020-01-01'),
      (1, 102, 131, '2020-01-01'), (1, 131, 122, '2024-01-01');
    INSERT INTO organisation (id, art, name, kurzname, telefon) VALUES (11, 'ANBIETER', 'Caritas', 'CV', '02432 1');`)
})
afterAll(async () => {
  await owner.end()
  await test.close()
})

/** A word or number for each field that occurs nowhere else. */
const KANARIEN: Readonly<Partial<Record<Feldname, readonly [wert: unknown, spur: string]>>> = {
  alter: [{ von: 117, bis: 119 }, '117'],
  zugang: [['VERORDNUNG'], 'verordnung'],
  kostenart: ['KOSTENTRAEGER', 'kostentraeger'],
  kontakt: [{ name: 'Qzkontakt', telefon: '', email: '', website: '' }, 'qzkontakt'],
  einzugsgebiet: [{ art: 'RAEUME', raeume: [3] }, '"raeume"'],
  langtext: ['Qzlangtext', 'qzlangtext'],
  leichteSprache: ['Qzleicht', 'qzleicht'],
  rechtsgrundlage: ['Qzrecht', 'qzrecht'],
  hilfeMix: [['SELBSTHILFE'], 'selbsthilfe'],
  anmeldung: ['Qzanmeldung', 'qzanmeldung'],
  kosten: ['Qzkosten', 'qzkosten'],
  sprachen: [['ckb'], 'ckb'],
  kooperation: ['Qzkooperation', 'qzkooperation'],
  wirkungsziel: ['Qzziel', 'qzziel'],
  vzae: [4711.5, '4711'],
  ehrenamtliche: [98_765, '98765'],
  kontaktIntern: [{ name: 'Qzintern', telefon: '', email: '', website: '' }, 'qzintern'],
  notiz: ['Qznotiz', 'qznotiz'],
  kapazitaet: [null, '31337'],
  platzmeldung: [null, '4321'],
  nutzung: [null, '765432'],
  foerderung: [null, 'qzgeber'],
}
const VERBERGBAR = FELDNAMEN.filter((feld) => FELDER[feld].stufen.some((s) => s !== 'OEFFENTLICH'))

/** Mondays for an hour, as stored. */
const toZeiten = (oeffnet: string): string => {
  const regel = { art: 'REGEL', dtstart: '2026-01-05', freq: 'WEEKLY', interval: 1, byday: ['MO'] }
  const bis = { until: null, schliesst: '10:00', gueltigAb: null, gueltigBis: null }
  return JSON.stringify([{ ...regel, ...bis, oeffnet }])
}

let nummer = 0
/** A published offer with every field, one open site and one secret. */
async function insertAngebot(inhalt: object, { offen = true, lang = 6.05 } = {}): Promise<number> {
  nummer += 1
  const { rows } = await owner.query<{ id: number }>(
    `INSERT INTO unterstuetzungsangebot (organisation_id, slug, angelegt_von, zustand, bestaetigt_am, bestaetigt_von)
     VALUES (11, $1, 'x', 'VEROEFFENTLICHT', now(), 'qzbestaetiger') RETURNING id`,
    [`angebot-${nummer}`],
  )
  const { id } = rows[0]!
  await owner.query(
    `INSERT INTO angebotsfassung (angebot_id, nummer, zustand, inhalt, erstellt_von, entschieden_von, entschieden_am)
     VALUES ($1, 1, 'VEROEFFENTLICHT', $2, 'qzschreiber', 'x', now())`,
    [id, JSON.stringify(inhalt)],
  )
  await owner.query(
    `INSERT INTO standort (angebot_id, name, geheim, gueltig_ab, oeffnungszeiten) VALUES ($1, 'Qzgeheim', true, '2020-01-01', $2)`,
    [id, toZeiten('07:07')],
  )
  await owner.query(
    `INSERT INTO standort (angebot_id, name, ort, laenge, breite, punktlage, gueltig_ab, gueltig_bis, barrierefreiheit, oeffnungszeiten)
     SELECT $1, w.name, 'Adorf', $2, 51.05, 'KARTE', '2020-01-01', w.bis, '{WC}', $4
     FROM (VALUES ('Treff', NULL::date), ('Qzvergangen', '2021-01-01'::date)) w(name, bis) WHERE $3`,
    [id, lang, offen, toZeiten('09:00')],
  )
  await owner.query(
    `INSERT INTO kapazitaet (standort_id, kategorie, art, anzahl, gueltig_ab, erfasst_von)
     SELECT id, 'begegnungsstaette', 'PLAETZE', CASE WHEN geheim THEN 22222 ELSE 31337 END, '2020-01-01', 'qzerfasser' FROM standort WHERE angebot_id = $1`,
    [id],
  )
  await owner.query(
    `INSERT INTO platzmeldung (standort_id, frei, am, von)
     SELECT s.id, CASE WHEN geheim THEN 8765 ELSE w.frei END, w.am, 'qzmelder' FROM standort s,
       (VALUES (1, '2025-01-01'::timestamptz), (4321, '2026-01-01')) w(frei, am) WHERE angebot_id = $1`,
    [id],
  )
  await owner.query(
    `INSERT INTO angebotsnutzung (angebot_id, jahr, personen) VALUES ($1, 2025, 765432)`,
    [id],
  )
  await owner.query(
    `INSERT INTO foerderung (angebot_id, geber, gueltig_ab) VALUES ($1, 'Qzgeber', '2025-01-01')`,
    [id],
  )
  await writeAside(test.db, (tx) => refreshOeffentlich(tx, [id]))
  return id
}

interface Zeile {
  readonly kategorien: readonly string[]
  readonly raeume: readonly number[]
  readonly kreisweit: boolean
  readonly frei: number | null
  readonly suche: string
  readonly oeffnungsminuten: string
  readonly dokument: { readonly standorte: readonly { readonly name: string }[] }
}
const zeileOf = async (id: number): Promise<Zeile | undefined> =>
  (
    await owner.query<{ zeile: Zeile }>(
      'SELECT row_to_json(o) AS zeile FROM oeffentliches_angebot o WHERE angebot_id = $1',
      [id],
    )
  ).rows[0]?.zeile
const textOf = async (id: number): Promise<string> => {
  const { raeume: _, ...zeile } = (await zeileOf(id))!
  const { rows } = await owner.query<{ text: string }>(
    `SELECT coalesce(string_agg(row_to_json(s)::text, ''), '') AS text FROM oeffentlicher_standort s WHERE angebot_id = $1`,
    [id],
  )
  return (JSON.stringify(zeile) + rows[0]!.text).toLowerCase()
}

const GRUND = {
  titel: 'Offener Treff',
  kurztext: 'Kaffee und ein offenes Ohr.',
  kategorien: ['begegnungsstaette'],
  zielgruppen: ['AB_65'],
}
const mitAllem = (sichtbar: Partial<Record<Feldname, string>>): object => ({
  ...GRUND,
  ...Object.fromEntries(
    Object.entries(KANARIEN).flatMap(([feld, [wert]]) => (wert === null ? [] : [[feld, wert]])),
  ),
  sichtbar,
})

it('kennt für jedes Feld, das verborgen werden kann, eine Spur', () => {
  expect(Object.keys(KANARIEN).toSorted()).toEqual([...VERBERGBAR].toSorted())
})

describe.each(STUFEN.filter((stufe) => stufe !== 'OEFFENTLICH'))('Auf der Stufe %s', (stufe) => {
  it.each(VERBERGBAR)('ist %s nirgends in den öffentlichen Zeilen', async (feld) => {
    const text = await textOf(await insertAngebot(mitAllem({ [feld]: stufe })))
    expect(text).toContain('offener treff')
    expect(text).not.toContain(KANARIEN[feld]![1])
    // The report of the secret site goes with the level of the reports.
    expect(text.includes('8765')).toBe(feld !== 'platzmeldung')
    expect(text).not.toMatch(
      /qzgeheim|7:07|qzvergangen|22222|qzbestaetiger|qzschreiber|qzerfasser|qzmelder|sichtbar/,
    )
  })
})

it('steht alles da, was öffentlich ist: die Spuren fänden sich', async () => {
  const offen = VERBERGBAR.filter((feld) => FELDER[feld].stufen.includes('OEFFENTLICH'))
  const text = await textOf(
    await insertAngebot(mitAllem(Object.fromEntries(offen.map((feld) => [feld, 'OEFFENTLICH'])))),
  )
  expect(offen.filter((feld) => !text.includes(KANARIEN[feld]![1]))).toEqual([])
})

describe('Eine öffentliche Zeile', () => {
  const mit = (einzugsgebiet: object): object => ({ ...GRUND, einzugsgebiet })

  it('nennt Räume aller Gebietsstände am Ort, Kategorien mit denen darüber und die letzte Meldung', async () => {
    const zeile = await zeileOf(await insertAngebot({ ...GRUND }))
    expect(zeile).toMatchObject({ kreisweit: false, raeume: [1, 2, 21, 22, 31], frei: 13_086 })
    const ober = ANGEBOTSKATEGORIEN.find(
      ({ schluessel }) => schluessel === 'begegnungsstaette',
    )!.ober
    expect(zeile?.kategorien).toEqual(expect.arrayContaining(['begegnungsstaette', ober]))
    expect(zeile?.suche).toMatch(/'treff':\d+A/)
  })

  it('dient den Räumen des Einzugsgebiets, ihren Teilen und findet sich in dem, wozu sie gehören', async () => {
    const id = await insertAngebot(mit({ art: 'RAEUME', raeume: [31] }), { lang: 6.35 })
    expect((await zeileOf(id))?.raeume).toEqual([1, 2, 3, 22, 31])
  })

  it.each([
    [1, [1, 2, 22, 31]],
    [5, [1, 2, 3, 21, 22, 31]],
  ])('reicht im Umkreis von %d km über die Grenze', async (km, raeume) => {
    const id = await insertAngebot(mit({ art: 'UMKREIS', km }), { lang: 6.15 })
    expect((await zeileOf(id))?.raeume).toEqual(raeume)
  })

  it('mit nur geheimen Orten dient dem ganzen Kreis, was auch dort stand', async () => {
    const id = await insertAngebot(mit({ art: 'RAEUME', raeume: [3] }), { offen: false })
    expect(await zeileOf(id)).toMatchObject({ kreisweit: true, raeume: [], frei: 8765 })
    expect(await textOf(id)).not.toContain('[3]')
  })

  it('sagt, wann offen ist, und von einem geheimen Ort nur, dass es ihn gibt und was frei ist', async () => {
    const { dokument, oeffnungsminuten } = (await zeileOf(await insertAngebot({ ...GRUND })))!
    expect(oeffnungsminuten).toBe('{[540,600)}')
    expect(dokument.standorte).toEqual([
      {
        id: expect.any(Number),
        geheim: true,
        form: 'ORT',
        name: '',
        strasse: '',
        plz: '',
        ort: '',
        oepnv: '',
        laenge: null,
        breite: null,
        zeiten: [],
        barrierefreiheit: [],
        kapazitaeten: [],
        meldung: { frei: 8765, wartezeitWochen: null, am: expect.any(String) },
      },
      expect.objectContaining({
        geheim: false,
        name: 'Treff',
        zeiten: ['montags 9–10 Uhr'],
      }),
    ])
  })

  it('folgt dem Namen der Organisation, geht mit ihr und kommt mit ihr wieder', async () => {
    const id = await insertAngebot({ ...GRUND })
    const akteur = { art: 'SYSTEM', name: 'Test' } as const
    const neu = {
      art: 'ANBIETER',
      name: 'Umbenannt',
      raumId: null,
      jugendamtsbezirkId: null,
    } as const
    await changeOrganisation(test.db, { id: 11, neu, akteur })
    expect(await textOf(id)).toContain('umbenannt')
    await setOrganisationAktiv(test.db, { id: 11, aktiv: false, akteur })
    expect(await zeileOf(id)).toBeUndefined()
    await setOrganisationAktiv(test.db, { id: 11, aktiv: true, akteur })
    expect(await textOf(id)).toContain('umbenannt')
  })

  it('geht, wenn das Angebot ruht, und ein zweiter Lauf ändert nichts', async () => {
    const id = await insertAngebot({ ...GRUND })
    const vorher = await textOf(id)
    await writeAside(test.db, (tx) => refreshOeffentlich(tx, [id, id, 999_999]))
    expect(await textOf(id)).toBe(vorher)
    await owner.query(`UPDATE unterstuetzungsangebot SET zustand = 'RUHEND' WHERE id = $1`, [id])
    await writeAside(test.db, (tx) => refreshOeffentlich(tx, [id]))
    expect(await zeileOf(id)).toBeUndefined()
  })
})
