/** The street register comes in whole or not at all, and the reference files follow from it. */
import { VORLAGEN } from '@sozial/db/seed/katalog/vorlagen'
import { createStrassen } from '@sozial/db/seed/demo/strassen'
import { createDemoraeume } from '../src/modules/kreis/demokreis.testing.ts'
import { syncVorlagen } from '../src/modules/vorlage/sync-vorlagen.ts'
import type { AngebotsortType } from '../src/modules/angebotsort/angebotsort.type.ts'
import { importStrassen } from '../src/modules/strasse/import-strassen.ts'
import { createTestApp, type TestApp } from './test-app.ts'

const AKTEUR = { art: 'SYSTEM', name: 'Probe' } as const
let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
  const { db } = test.datenbank
  await createDemoraeume(db)
  await syncVorlagen(db, VORLAGEN)
}, 60_000)
afterAll(() => test.close())

const lies = (text: string, nurPruefen = false) =>
  importStrassen(test.datenbank.db, {
    datei: { name: 'strassen.csv', inhalt: new TextEncoder().encode(text) },
    akteur: AKTEUR,
    nurPruefen,
  })
const anzahl = async (): Promise<number> =>
  (await test.owner.query<{ n: number }>('SELECT count(*)::int AS n FROM strassenabschnitt'))
    .rows[0]!.n

const strassen = async (kommune: string): Promise<readonly string[]> =>
  (
    await test.owner.query<{ strasse: string }>(
      'SELECT strasse FROM strassenabschnitt a JOIN raum r ON r.id = a.kommune_id WHERE r.schluessel = $1',
      [kommune],
    )
  ).rows.map(({ strasse }) => strasse)

it('takes the register of the demo Kreis, and changes nothing when only checking', async () => {
  const auftrag = { datei: createStrassen(), akteur: AKTEUR }
  const geprueft = await importStrassen(test.datenbank.db, { ...auftrag, nurPruefen: true })
  expect(geprueft).toMatchObject({ uebernommen: false })
  expect(geprueft.befunde.map(({ code }) => code)).toEqual(['OHNE_QUARTIER'])
  expect(await anzahl()).toBe(0)
  const bericht = await importStrassen(test.datenbank.db, { ...auftrag, nurPruefen: false })
  expect(bericht).toMatchObject({ uebernommen: true, neue: [], entfallene: [] })
  expect(await anzahl()).toBe(bericht.abschnitte)
})

describe('places to search offers around', () => {
  const orte = async (suche: string, wer = test.oeffentlich.frage) => {
    const { data, errors } = await wer(
      'query ($suche: String!) { angebotsorte(suche: $suche) { name zusatz ebene schluessel laenge breite } }',
      { suche },
    )
    expect(errors).toBeUndefined()
    return data?.['angebotsorte'] as readonly AngebotsortType[]
  }

  it('finds areas before streets, also with a typing error, and rounds where they are', async () => {
    const [erkelenz] = await orte('erkel')
    expect(erkelenz).toMatchObject({ name: 'Erkelenz', zusatz: 'Kommune', ebene: 'KOMMUNE' })
    expect(Math.abs(erkelenz!.breite - 51.08)).toBeLessThan(0.05)
    expect(erkelenz!.laenge).toBe(Math.round(erkelenz!.laenge * 1000) / 1000)
    expect((await orte('Hückelhofen'))[0]?.name).toBe('Hückelhoven')
    const [ort, ...weitere] = await orte('Birgelen')
    expect(ort).toMatchObject({ name: 'Birgelen', zusatz: 'Ortsteil in Wassenberg' })
    expect(weitere.at(-1)?.zusatz).toBe('Straße')
  })

  it('tells outside only the middle of areas that are not published, and inside which they are', async () => {
    const [draussen] = await orte('Birgelen')
    expect(draussen).toMatchObject({ ebene: null, schluessel: '' })
    const [drinnen] = await orte('Birgelen', test.frage)
    expect(drinnen).toMatchObject({
      ebene: 'QUARTIER',
      schluessel: expect.stringMatching(/^05370/),
    })
  })

  it('knows Postleitzahlen: as the Kommune where they are the same, else by their Quartiere', async () => {
    const { rows } = await test.owner.query<{ plz: string; name: string; schluessel: string }>(
      `SELECT DISTINCT a.plz, f.name, r.schluessel FROM strassenabschnitt a JOIN raum r ON r.id = a.kommune_id
       JOIN raumfassung f ON f.raum_id = r.id WHERE f.name = 'Wegberg'`,
    )
    const { plz, name, schluessel } = rows[0]!
    const eine = { name: `${plz} ${name}`, zusatz: 'Postleitzahl', ebene: 'KOMMUNE', schluessel }
    for (const text of [plz, `${plz} Wegberg`, ` D-${plz}`, `Wegberg ${plz}`])
      expect(await orte(text)).toMatchObject([eine])
    expect((await orte(plz.slice(0, 3))).length).toBeGreaterThan(1)
    await test.owner.query(
      `UPDATE strassenabschnitt SET plz = '41899' WHERE id IN (
         SELECT a.id FROM strassenabschnitt a JOIN raum q ON q.id = a.quartier_id
         WHERE a.kommune_id = (SELECT id FROM raum WHERE schluessel = $1) ORDER BY q.id, a.id LIMIT 1)`,
      [schluessel],
    )
    const [geteilte] = await orte(plz)
    expect(geteilte).toMatchObject({ name: eine.name, ebene: null, schluessel: '' })
    const [andere] = await orte('41899')
    expect(andere).toMatchObject({ name: '41899 Wegberg', ebene: null })
    expect([geteilte!.laenge, geteilte!.breite]).not.toEqual([andere!.laenge, andere!.breite])
    expect(await orte('99999')).toEqual([])
  })

  it('takes the place behind the comma where no register knows the street, and nothing for less', async () => {
    expect((await orte('Gibtesnichtstraße 5, Wegberg'))[0]?.name).toBe('Wegberg')
    expect(await orte('x')).toEqual([])
    expect(await orte("%'_")).toEqual([])
  })
})

it('writes every Quartier into the assignment and every assigned section into the grid', async () => {
  const { data } = await test.frage('{ strassenlage { offene leere kommunen { abschnitte } } }')
  expect(data?.['strassenlage']).toMatchObject({
    leere: [],
    offene: ['Am Neubaugebiet (Erkelenz)'],
  })
  const [zu, ra] = await Promise.all(
    ['zu', 'ra'].map(async (datei) => (await test.sende({ url: `/strassen/${datei}.csv` })).body),
  )
  const spalten = (datei: Buffer | undefined): readonly number[] => [
    ...new Set(
      String(datei)
        .trimEnd()
        .split('\r\n')
        .map((zeile) => zeile.split(';').length),
    ),
  ]
  expect([spalten(zu), spalten(ra)]).toEqual([[4], [13]])
  expect(String(zu).trimEnd().split('\r\n')).toHaveLength(10 + 20 + 64)
})

it('refuses a register with an address in two areas, and keeps what was there', async () => {
  const vorher = await anzahl()
  const kopf = 'AGS;Straße;von;bis;Quartier'
  const doppelt = `${kopf}\n05370004;Markt;1;9;0537000401\n05370004;Markt;9;;0537000402\n`
  const bericht = await lies(doppelt)
  expect(bericht.uebernommen).toBe(false)
  expect(bericht.befunde[0]).toMatchObject({ code: 'UEBERLAPPUNG', zeile: 3 })
  expect(await anzahl()).toBe(vorher)
  await expect(lies('a;b\n1;2\n')).rejects.toThrow(/fehlen die Spalten/)
})

it('says what is new and what is gone when a Kommune sends its register again', async () => {
  const bericht = await lies('AGS;Straße;Quartier\n05370004;Markt;0537000401\n', true)
  expect(bericht.neue).toEqual(['Markt'])
  expect(bericht.entfallene.length).toBeGreaterThan(10)
})

it('takes two registers of one Kommune at once, one after the other', async () => {
  const beide = await Promise.all(
    ['Markt', 'Ring'].map((name) => lies(`AGS;Straße;Quartier\n05370004;${name};0537000401\n`)),
  )
  expect(beide.map(({ uebernommen }) => uebernommen)).toEqual([true, true])
  // The second one replaces the first, and says so.
  expect(beide.flatMap(({ entfallene }) => entfallene)).toContain(
    (await strassen('05370004'))[0] === 'Markt' ? 'Ring' : 'Markt',
  )
})

it('lets the Vorlage of the BA translate the nine digits into Quartiere', async () => {
  const { rows } = await test.owner.query<{ von: string; raum: Record<string, object> }>(
    `SELECT f.angelegt_von AS von, f.zuordnung -> 'raum' AS raum FROM vorlagenfassung f
     JOIN vorlage v ON v.id = f.vorlage_id WHERE v.katalogschluessel = 'ba-akg' ORDER BY f.nummer DESC LIMIT 1`,
  )
  expect(rows[0]!.von).toBe('Probe')
  const quartiere = Object.values(rows[0]!.raum['umschluesselung']!)
  expect(new Set(quartiere).size).toBe(64)
  expect(await syncVorlagen(test.datenbank.db, VORLAGEN)).toEqual([])
})
