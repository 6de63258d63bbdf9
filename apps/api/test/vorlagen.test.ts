import { writeAside } from '../src/database/transaction.ts'
import { findVorlage } from '@sozial/formate/vorlage'
import { findErkennbare } from '../src/modules/vorlage/erkenne-vorlage.ts'
import { noteVorlage } from '../src/modules/vorlage/vorlage.queries.ts'
import { createTestApp, type TestApp } from './test-app.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const ZUORDNUNG = {
  name: 'Hilfen',
  quelle: 'jugendamt',
  kopfzeilen: 1,
  dezimalzeichen: ',',
  raum: { schluessel: 'AGS', art: 'AMTLICH' },
  zeitraum: { spalte: 'Jahr', art: 'JAHR' },
  werte: [
    {
      spalte: 'Hilfen',
      merkmal: { schluessel: 'hilfen', name: 'Hilfen', einheit: 'Hilfen', art: 'ANZAHL' },
    },
  ],
}
const KOPF = ['AGS', 'Jahr', 'Hilfen']
const FELDER = `id name quelle kopf zuordnung stillgelegtAm zuletztAm organisation { name }
  fassungen { nummer angelegtVon lieferungen }`

const sichere = (abweichend: object = {}) =>
  test.frage(`mutation ($v: VorlageInput!) { saveVorlage(vorlage: $v) { ${FELDER} } }`, {
    v: {
      name: 'Hilfen zur Erziehung',
      zuordnung: JSON.stringify(ZUORDNUNG),
      kopf: JSON.stringify(KOPF),
      ...abweichend,
    },
  })

interface Zeile {
  readonly id: string
  readonly name: string
  readonly fassungen: readonly { readonly nummer: number }[]
}

const gesichert = async (abweichend: object = {}): Promise<Zeile> =>
  (await sichere(abweichend)).data?.['saveVorlage'] as Zeile

const fehlerVon = async (antwort: ReturnType<typeof sichere>) => (await antwort).errors?.[0]

const alle = async (auchStillgelegte = false): Promise<readonly Zeile[]> =>
  (await test.frage(`{ vorlagen(auchStillgelegte: ${auchStillgelegte}) { ${FELDER} } }`)).data?.[
    'vorlagen'
  ] as readonly Zeile[]

describe('Eine Vorlage', () => {
  it('wird aufgehoben, und dieselbe ein zweites Mal nicht verdoppelt', async () => {
    const eine = await gesichert()
    expect(eine).toMatchObject({
      quelle: 'jugendamt',
      kopf: JSON.stringify(KOPF),
      fassungen: [{ nummer: 1 }],
    })
    expect((await gesichert()).id).toBe(eine.id)
    expect(await alle()).toHaveLength(1)
  })

  it('bekommt geändert eine neue Fassung; die alte bleibt', async () => {
    const [{ id } = { id: '' }] = await alle()
    const zuordnung = JSON.stringify({ ...ZUORDNUNG, fehlend: ['k. A.'] })
    const geaendert = await gesichert({ id, zuordnung })
    expect(geaendert.fassungen.map(({ nummer }) => nummer)).toEqual([2, 1])
    expect((await gesichert({ id, zuordnung })).fassungen).toHaveLength(2)
    const { rows } = await test.owner.query<{ neu: object }>(
      `SELECT neu FROM protokoll WHERE handlung = 'saveVorlage' ORDER BY id`,
    )
    expect(rows.map(({ neu }) => neu)).toMatchObject([{ fassung: 1 }, { fassung: 2 }])
  })

  it('wird in der nächsten Datei erkannt, auch mit verschobenen Spalten', async () => {
    const inhalt = new TextEncoder().encode('Jahr;Hilfen;AGS\n2024;7;05370004\n')
    const vorlagen = await findErkennbare(test.datenbank.db.pool, null)
    const treffer = findVorlage({ name: 'neu.csv', inhalt }, vorlagen)
    expect(treffer).toMatchObject({ name: 'Hilfen zur Erziehung', sicherheit: 'SICHER' })
    expect((await alle())[0]?.id).toBe(String(vorlagen[treffer?.vorlage ?? -1]?.id))
  })

  it('steht an der Lieferung, die nach ihr gelesen wurde', async () => {
    const [{ id } = { id: '' }] = await alle()
    await test.owner.query(`
      INSERT INTO quelle (id, schluessel, name, herausgeber, lizenz, rang) VALUES (900, 'q9', 'Q', 'H', 'L', 9);
      INSERT INTO lieferung (id, quelle_id, dateiname, inhalt, pruefsumme, format, titel, bericht, erfasst_von)
        VALUES (900, 900, 'a.csv', '', repeat('a', 64), 'zuordnung', 't', '{}', 'test')`)
    await writeAside(test.datenbank.db, (tx) => noteVorlage(tx, 900, Number(id)))
    expect((await alle())[0]).toMatchObject({
      zuletztAm: expect.any(String) as string,
      fassungen: [
        { nummer: 2, lieferungen: 1 },
        { nummer: 1, lieferungen: 0 },
      ],
    })
  })

  it('heißt nicht wie eine andere', async () => {
    const andere = await gesichert({
      name: 'Kitaplätze',
      zuordnung: JSON.stringify({ ...ZUORDNUNG, name: 'K' }),
    })
    const frage =
      'mutation ($id: ID!, $name: String!) { renameVorlage(id: $id, name: $name) { name } }'
    const umbenannt = await test.frage(frage, { id: andere.id, name: 'HILFEN zur Erziehung' })
    expect(umbenannt.errors?.[0]?.message).toBe('Eine Vorlage mit diesem Namen gibt es schon.')
    expect((await test.frage(frage, { id: andere.id, name: ' Kita  2 ' })).data).toEqual({
      renameVorlage: { name: 'Kita 2' },
    })
    expect((await fehlerVon(sichere({ name: 'kita 2' })))?.message).toContain('gibt es schon')
  })

  it('wird stillgelegt nicht mehr vorgeschlagen, und ihr Name ist wieder frei', async () => {
    const eine = (await alle()).find(({ name }) => name === 'Kita 2')
    const stilllegen = () =>
      test.frage('mutation ($id: ID!) { retireVorlage(id: $id) { stillgelegtAm } }', {
        id: eine?.id,
      })
    expect((await stilllegen()).errors).toBeUndefined()
    expect((await stilllegen()).errors).toBeUndefined()
    expect(await alle()).toHaveLength(1)
    expect(await alle(true)).toHaveLength(2)
    expect((await fehlerVon(sichere({ id: eine?.id })))?.message).toContain('ist stillgelegt')
    expect((await gesichert({ name: 'Kita 2' })).id).not.toBe(eine?.id)
  })

  it.each([
    ['ohne Namen', { name: ' ' }, 'Der Name der Vorlage fehlt'],
    ['mit kaputter Zuordnung', { name: 'a', zuordnung: '{' }, 'kein gültiges JSON'],
    ['ohne Köpfe', { name: 'a', kopf: '["",""]' }, 'haben keine Köpfe'],
    [
      'mit zu vielen Spalten',
      { name: 'a', kopf: JSON.stringify(Array(1001).fill('x')) },
      'mehr als',
    ],
    ['mit Köpfen, die keine Liste sind', { name: 'a', kopf: '{"a":1}' }, 'haben keine Köpfe'],
    ['einer Organisation, die es nicht gibt', { name: 'a', organisation: '999' }, 'Organisation'],
  ])('%s wird abgelehnt', async (_, abweichend, satz) => {
    const abgelehnt = await fehlerVon(sichere(abweichend))
    expect(abgelehnt?.extensions.code).toBe('EINGABE_UNGUELTIG')
    expect(abgelehnt?.message).toContain(satz)
  })

  it('die es nicht gibt, ist nicht zu finden', async () => {
    expect((await fehlerVon(sichere({ id: '99999' })))?.extensions.code).toBe('NICHT_GEFUNDEN')
  })
})
