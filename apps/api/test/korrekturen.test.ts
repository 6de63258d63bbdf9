/** Corrected figures: a Lieferung with a reason, `r` beside what follows from it, and withdrawn as if it had never been. */
import { katalog } from '@sozial/db/seed/katalog'
import { syncKatalog } from '../src/modules/indikator/sync-katalog.ts'
import { createKreis } from '../src/modules/kreis/create-kreis.ts'
import { baueKreis, baueLieferung } from '../src/modules/kreis/musterkreis.testing.ts'
import { importLieferung } from '../src/modules/lieferung/import-lieferung.ts'
import { createTestApp, type TestApp } from './test-app.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
  const { db } = test.datenbank
  await createKreis(db, baueKreis())
  await syncKatalog(db, katalog)
  await importLieferung(
    db,
    baueLieferung('EW', [
      '05998004;2023-12-31;100',
      '05998004;2024-12-31;110',
      '05998008;2024-12-31;200',
      '05998012;2024-12-31;300',
    ]),
  )
})
afterAll(() => test.close())

interface Periode {
  readonly zeitraum: { readonly id: string; readonly kurz: string }
  readonly werte: readonly (number | null)[]
  readonly zeichen: readonly (string | null)[] | null
}

async function lies(ebene = 'KOMMUNE'): Promise<readonly Periode[]> {
  const { data, errors } = await test.frage(
    `query ($e: Ebene!) { messwerte(indikator: "einwohner", ebene: $e, sicht: INTERN) {
      perioden { zeitraum { id kurz } werte zeichen } } }`,
    { e: ebene },
  )
  expect(errors).toBeUndefined()
  return (data!['messwerte'] as { perioden: readonly Periode[] }).perioden
}

async function zahlOf(raum = '05998004', wer: Pick<TestApp, 'frage'> = test) {
  const zeitraum = (await lies()).at(-1)!.zeitraum.id
  const { data, errors } = await wer.frage(
    `query ($r: String!, $z: ID!) { korrigierbareZahlen(indikator: "einwohner", raum: $r, zeitraum: $z) {
      id merkmal wert status vorlaeufig korrigiert quelle { schluessel } } }`,
    { r: raum, z: zeitraum },
  )
  return {
    errors,
    zahlen: (data?.['korrigierbareZahlen'] ?? []) as readonly { id: string; wert: number }[],
  }
}

const CORRECT = `mutation ($w: [KorrekturwertInput!]!, $g: String!, $p: Boolean!) {
  correctGrundzahlen(werte: $w, grund: $g, nurPruefen: $p) {
    lieferung zeilen { merkmal raum zeitraum vorher nachher nachherStatus vorlaeufig } } }`
const korrigiere = (werte: readonly object[], grund = 'Zahlendreher im Amt', nurPruefen = false) =>
  test.frage(CORRECT, { w: werte, g: grund, p: nurPruefen })

const letzte = async (ebene?: string) => (await lies(ebene)).at(-1)!

describe('Eine Korrektur', () => {
  it('zeigt erst, was sich ändert, und ändert nichts', async () => {
    const [zahl] = (await zahlOf()).zahlen
    expect(zahl).toMatchObject({ wert: 110, status: 'GUELTIG', vorlaeufig: false })
    const { data } = await korrigiere([{ zahl: zahl!.id, wert: 101 }], 'Probe', true)
    expect(data?.['correctGrundzahlen']).toMatchObject({
      lieferung: null,
      zeilen: [{ raum: 'Adorf', vorher: 110, nachher: 101 }],
    })
    expect((await letzte()).werte[0]).toBe(110)
  })

  it('gilt dann mit r, auch in der Summe, und nennt sich an der Lieferung mit Grund', async () => {
    const [zahl] = (await zahlOf()).zahlen
    const { data, errors } = await korrigiere([{ zahl: zahl!.id, wert: 101 }])
    expect(errors).toBeUndefined()
    expect(await letzte()).toMatchObject({ werte: [101, 200, 300], zeichen: ['r', null, null] })
    expect(await letzte('KREIS')).toMatchObject({ werte: [601], zeichen: ['r'] })
    const { rows } = await test.owner.query<{ format: string; korrekturgrund: string }>(
      'SELECT format, korrekturgrund FROM lieferung WHERE id = $1',
      [(data!['correctGrundzahlen'] as { lieferung: number }).lieferung],
    )
    expect(rows).toEqual([{ format: 'KORREKTUR', korrekturgrund: 'Zahlendreher im Amt' }])
    const protokoll = await test.owner.query<{ neu: object }>(
      `SELECT neu FROM protokoll WHERE handlung = 'correctGrundzahlen'`,
    )
    expect(protokoll.rows).toMatchObject([{ neu: { grund: 'Zahlendreher im Amt' } }])
  })

  it('wird auf der alten Zahl nicht noch einmal gemacht', async () => {
    const [zahl] = (await zahlOf()).zahlen
    const nochmal = await korrigiere([{ zahl: zahl!.id, wert: 101 }])
    expect(nochmal.errors?.[0]?.message).toContain('schon so')
    const alt = zahl!.id.replace(/\d+$/, '1')
    const ueberholt = await korrigiere([{ zahl: alt, wert: 7 }])
    expect(ueberholt.errors?.[0]?.extensions.code).toBe('STAND_UEBERHOLT')
  })

  it('bleibt r, auch wenn die Zahl vorläufig wird; p geht vor', async () => {
    const mark = `mutation ($z: [ID!]!, $v: Boolean!) {
      markVorlaeufig(zahlen: $z, vorlaeufig: $v, grund: "Meldung steht aus") { lieferung } }`
    const [a] = (await zahlOf()).zahlen
    await test.frage(mark, { z: [a!.id], v: true })
    expect((await letzte()).zeichen).toEqual(['p', null, null])
    const [b] = (await zahlOf()).zahlen
    await test.frage(mark, { z: [b!.id], v: false })
    expect((await letzte()).zeichen).toEqual(['r', null, null])
    const [andere] = (await zahlOf('05998008')).zahlen
    await test.frage(mark, { z: [andere!.id], v: true })
    expect((await letzte()).zeichen).toEqual(['r', 'p', null])
  })

  it('lässt sich zurückziehen, und der Stand davor gilt wieder genau', async () => {
    const { rows } = await test.owner.query<{ id: number }>(
      `SELECT id FROM lieferung WHERE format = 'KORREKTUR' ORDER BY id DESC`,
    )
    for (const { id } of rows) {
      const { errors } = await test.frage(
        'mutation ($id: ID!) { withdrawLieferung(id: $id, grund: "Doch richtig") { id } }',
        { id: String(id) },
      )
      expect(errors).toBeUndefined()
    }
    expect(await letzte()).toMatchObject({ werte: [110, 200, 300], zeichen: null })
  })

  it.each([
    [[], 'Grund', '1 bis 500 Zahlen'],
    [[{ zahl: 'x', wert: 1 }], ' ', 'Der Grund der Korrektur fehlt'],
    [[{ zahl: 'x', wert: 1 }], 'Grund', 'gilt inzwischen eine andere'],
  ])('wird abgewiesen: %j %s', async (werte, grund, satz) => {
    expect((await korrigiere(werte, grund)).errors?.[0]?.message).toContain(satz)
  })

  it('einer negativen Anzahl wird abgewiesen', async () => {
    const [zahl] = (await zahlOf()).zahlen
    const { errors } = await korrigiere([{ zahl: zahl!.id, wert: -5 }])
    expect(errors?.[0]?.extensions.code).toBe('EINGABE_UNGUELTIG')
    expect((await letzte()).werte[0]).toBe(110)
  })

  it('macht nur die Planung des Kreises', async () => {
    const { errors } = await zahlOf('05998004', await test.als('GEHEIMHALTUNG'))
    expect(errors?.[0]?.extensions.code).toBe('NICHT_BERECHTIGT')
  })
})
