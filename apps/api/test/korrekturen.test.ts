/** Corrected figures: a Lieferung with a reason, `r` beside what follows from it, and withdrawn as if it had never been. */
import { baueLieferung, createMusterkreis } from '../src/modules/kreis/musterkreis.testing.ts'
import { importLieferung } from '../src/modules/lieferung/import-lieferung.ts'
import { createTestApp, type TestApp } from './test-app.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
  const { db } = test.datenbank
  await createMusterkreis(db, [
    '05998004;2023-12-31;100',
    '05998004;2024-12-31;110',
    '05998008;2024-12-31;200',
    '05998012;2024-12-31;300',
  ])
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
      id merkmal raum zeitraum wert status vorlaeufig korrigiert quelle { schluessel }
      lieferung { id dateiname blatt zeile spalte wert } korrektur { anlass grund } } }`,
    { r: raum, z: zeitraum },
  )
  return {
    errors,
    zahlen: (data?.['korrigierbareZahlen'] ?? []) as readonly { id: string; wert: number }[],
  }
}

const CORRECT = `mutation ($w: [KorrekturwertInput!]!, $a: Korrekturanlass, $g: String!, $p: Boolean!) {
  correctGrundzahlen(werte: $w, anlass: $a, grund: $g, nurPruefen: $p) {
    lieferungen zeilen { merkmal raum zeitraum vorher nachher nachherStatus vorlaeufig }
    folgen { gesamt zeilen { indikator raum { name } zeitraum vorher nachher nachherZeichen } } } }`
const korrigiere = (
  werte: readonly object[],
  grund = 'Zahlendreher im Amt',
  { anlass = 'ANDERER', nurPruefen = false } = {},
) => test.frage(CORRECT, { w: werte, g: grund, p: nurPruefen, a: anlass })

const hinweise = async () => {
  const { data } =
    await test.frage(`{ messwerte(indikator: "einwohner", ebene: KOMMUNE, sicht: INTERN) {
    korrekturen { anlass grund vorlaeufig merkmale raeume von bis } } }`)
  return (data!['messwerte'] as { korrekturen: readonly unknown[] }).korrekturen
}
const zieheZurueck = (id: unknown) =>
  test.frage('mutation ($id: ID!) { withdrawLieferung(id: $id, grund: "Doch richtig") { id } }', {
    id: String(id),
  })
const geltende = async (format: string): Promise<readonly number[]> => {
  const { rows } = await test.owner.query<{ id: number }>(
    'SELECT id FROM lieferung WHERE format = $1 AND zurueckgezogen_am IS NULL ORDER BY id DESC',
    [format],
  )
  return rows.map(({ id }) => id)
}

const letzte = async (ebene?: string) => (await lies(ebene)).at(-1)!

const MARK = `mutation ($id: ID!, $v: Boolean!, $g: String!) {
  markLieferung(id: $id, vorlaeufig: $v, grund: $g) { id korrekturgrund korrigiert } }`

describe('Eine Lieferung', () => {
  it('wird vorläufig und wieder endgültig, und das lässt sich zurücknehmen', async () => {
    const [id] = (await geltende('zuordnung')).map(String)
    const mark = (v: boolean, g = 'Meldung steht aus') => test.frage(MARK, { id, v, g })
    const { data, errors } = await mark(true)
    expect(errors).toBeUndefined()
    expect(data?.['markLieferung']).toMatchObject({
      korrekturgrund: 'Meldung steht aus',
      korrigiert: id,
    })
    expect((await letzte()).zeichen).toEqual(['p', 'p', 'p'])
    expect(await hinweise()).toMatchObject([
      { anlass: null, vorlaeufig: true, grund: 'Meldung steht aus', raeume: { length: 3 } },
    ])
    expect((await mark(true)).errors?.[0]?.message).toContain('schon vorläufig')
    expect((await mark(false, ' ')).errors?.[0]?.message).toContain('Der Grund fehlt')
    await mark(false, 'Nachgeprüft')
    expect((await letzte()).zeichen).toBeNull()
    expect((await mark(true)).errors).toBeUndefined()
    for (const nummer of await geltende('KORREKTUR')) await zieheZurueck(nummer)
    expect((await letzte()).zeichen).toBeNull()
  })

  it('die es nicht gibt, wird nicht gekennzeichnet', async () => {
    const { errors } = await test.frage(MARK, { id: '999', v: true, g: 'x' })
    expect(errors?.[0]?.message).toBe('Eine Lieferung mit der Nummer 999 gibt es nicht.')
  })
})

describe('Eine Korrektur', () => {
  it('zeigt erst, was sich ändert, und ändert nichts', async () => {
    const [zahl] = (await zahlOf()).zahlen
    expect(zahl).toMatchObject({ wert: 110, status: 'GUELTIG', vorlaeufig: false })
    expect(zahl).toMatchObject({ korrektur: null, raum: 'Adorf', lieferung: { wert: 110 } })
    const { data } = await korrigiere([{ zahl: zahl!.id, wert: 101 }], 'Probe', {
      nurPruefen: true,
    })
    expect(data?.['correctGrundzahlen']).toMatchObject({
      lieferungen: [],
      zeilen: [{ raum: 'Adorf', vorher: 110, nachher: 101 }],
    })
    const { folgen } = data!['correctGrundzahlen'] as {
      folgen: { zeilen: readonly { indikator: string }[] }
    }
    expect(folgen.zeilen.filter(({ indikator }) => indikator === 'einwohner')).toEqual([
      expect.objectContaining({ raum: { name: 'Adorf' }, vorher: 110, nachher: 101 }),
      expect.objectContaining({ vorher: 610, nachher: 601, nachherZeichen: 'r' }),
    ])
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
      [(data!['correctGrundzahlen'] as { lieferungen: readonly number[] }).lieferungen[0]],
    )
    expect(rows).toEqual([{ format: 'KORREKTUR', korrekturgrund: 'Zahlendreher im Amt' }])
    const protokoll = await test.owner.query<{ neu: object }>(
      `SELECT neu FROM protokoll WHERE handlung = 'correctGrundzahlen'`,
    )
    expect(protokoll.rows).toMatchObject([{ neu: { grund: 'Zahlendreher im Amt' } }])
    expect(await hinweise()).toEqual([
      {
        anlass: 'ANDERER',
        grund: 'Zahlendreher im Amt',
        vorlaeufig: false,
        merkmale: ['Bevölkerung'],
        raeume: ['05998004'],
        von: '2024-12-31',
        bis: '2025-01-01',
      },
    ])
    const [danach] = (await zahlOf()).zahlen
    expect(danach).toMatchObject({
      wert: 101,
      lieferung: { wert: 110 },
      korrektur: { anlass: 'ANDERER', grund: 'Zahlendreher im Amt' },
    })
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
      markVorlaeufig(zahlen: $z, vorlaeufig: $v, grund: "Meldung steht aus") { lieferungen } }`
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
    for (const { id } of rows) expect((await zieheZurueck(id)).errors).toBeUndefined()
    expect(await letzte()).toMatchObject({ werte: [110, 200, 300], zeichen: null })
  })

  it.each([
    [[], 'Grund', '1 bis 500 Zahlen'],
    [[{ zahl: 'x', wert: 1 }], ' ', 'Der Grund fehlt'],
    [[{ zahl: 'x', wert: 1 }], 'Grund', 'gilt inzwischen eine andere'],
  ])('wird abgewiesen: %j %s', async (werte, grund, satz) => {
    expect((await korrigiere(werte, grund)).errors?.[0]?.message).toContain(satz)
  })

  it.each([
    [-5, 'Bevölkerung, Adorf: Eine Anzahl kann nicht kleiner als null sein.'],
    [1.5, 'Bevölkerung, Adorf: Eine Anzahl ist eine ganze Zahl.'],
    [1e308, 'Bevölkerung, Adorf: Das ist keine Zahl, die vorkommen kann.'],
  ])('auf %d wird abgewiesen', async (wert, satz) => {
    const [zahl] = (await zahlOf()).zahlen
    const { errors } = await korrigiere([{ zahl: zahl!.id, wert }])
    expect(errors?.[0]).toMatchObject({ message: satz, extensions: { code: 'EINGABE_UNGUELTIG' } })
    expect((await letzte()).werte[0]).toBe(110)
  })

  it('warnt nicht vor Räumen, deren Zahlen sie nicht anrührt', async () => {
    const zahlen = await Promise.all(['05998004', '05998008'].map((raum) => zahlOf(raum)))
    const { data } = await test.frage(
      `mutation ($w: [KorrekturwertInput!]!) {
        correctGrundzahlen(werte: $w, grund: "Probe", nurPruefen: true) { meldungen { code } } }`,
      { w: zahlen.map(({ zahlen: [zahl] }) => ({ zahl: zahl!.id, wert: zahl!.wert + 1 })) },
    )
    expect(data).toEqual({ correctGrundzahlen: { meldungen: [] } })
  })

  it('braucht keinen Satz, wo der Anlass alles sagt', async () => {
    const [zahl] = (await zahlOf()).zahlen
    await korrigiere([{ zahl: zahl!.id, wert: 111 }], '', { anlass: 'DOPPELT' })
    expect(await hinweise()).toMatchObject([{ anlass: 'DOPPELT', grund: 'doppelt gezählt' }])
    await zieheZurueck((await geltende('KORREKTUR'))[0])
  })

  it('zweier Menschen zugleich: nur eine gilt, die andere erfährt es', async () => {
    const [zahl] = (await zahlOf()).zahlen
    const beide = await Promise.all(
      [111, 112].map((wert) => korrigiere([{ zahl: zahl!.id, wert }])),
    )
    const codes = beide.map(({ errors }) => errors?.[0]?.extensions.code)
    expect(new Set(codes)).toEqual(new Set(['STAND_UEBERHOLT', undefined]))
    await zieheZurueck((await geltende('KORREKTUR'))[0])
  })

  it('gilt, bis eine neue Lieferung die Zahl ersetzt', async () => {
    const [zahl] = (await zahlOf()).zahlen
    await korrigiere([{ zahl: zahl!.id, wert: 111, vorlaeufig: true }])
    expect((await letzte()).zeichen?.[0]).toBe('p')
    const { lieferungId } = await importLieferung(
      test.datenbank.db,
      baueLieferung('EW', ['05998004;2024-12-31;115']),
    )
    expect(await letzte()).toMatchObject({ werte: [115, 200, 300], zeichen: null })
    expect(await hinweise()).toEqual([])
    await zieheZurueck(lieferungId)
    expect((await letzte()).werte[0]).toBe(111)
    await zieheZurueck((await geltende('KORREKTUR'))[0])
  })

  it('fällt mit der Lieferung, die sie korrigiert', async () => {
    const { lieferungId } = await importLieferung(
      test.datenbank.db,
      baueLieferung('EW', ['05998004;2024-12-31;120']),
    )
    const [zahl] = (await zahlOf()).zahlen
    await korrigiere([{ zahl: zahl!.id, wert: 121 }])
    const [nochmal] = (await zahlOf()).zahlen
    await korrigiere([{ zahl: nochmal!.id, wert: 122 }])
    const { data } = await test.frage(
      'query ($id: ID!) { lieferung(id: $id) { korrekturen { grund } } }',
      { id: String(lieferungId) },
    )
    expect(data).toMatchObject({ lieferung: { korrekturen: [{}, {}] } })
    await zieheZurueck(lieferungId)
    expect(await letzte()).toMatchObject({ werte: [110, 200, 300], zeichen: null })
    expect(await geltende('KORREKTUR')).toEqual([])
    const spaet = await korrigiere([{ zahl: nochmal!.id, wert: 5 }])
    expect(spaet.errors?.[0]?.message).toContain('ihre Lieferung zurückgezogen')
  })

  it('nennt auch die Zahlen anderer Stichtage, auf denen ein Wert steht', async () => {
    await importLieferung(
      test.datenbank.db,
      baueLieferung('EW', ['05998004;2019-12-31;80', '05998008;2019-12-31;200']),
    )
    const zeitraum = (await lies()).at(-1)!.zeitraum.id
    const { data } = await test.frage(
      `query ($z: ID!) { korrigierbareZahlen(indikator: "bevoelkerungsveraenderung",
        raum: "05998004", zeitraum: $z) { id wert zeitraum } }`,
      { z: zeitraum },
    )
    const zahlen = data!['korrigierbareZahlen'] as readonly { id: string }[]
    expect(zahlen).toMatchObject([
      { wert: 110, zeitraum: '31.12.2024' },
      { wert: 80, zeitraum: '31.12.2019' },
    ])
    const beide = await korrigiere(
      zahlen.map(({ id }, i) => ({ zahl: id, wert: i === 0 ? 120 : 60 })),
    )
    const { lieferungen, folgen } = beide.data!['correctGrundzahlen'] as {
      lieferungen: readonly number[]
      folgen: { zeilen: readonly object[] }
    }
    // They came in two files, and each correction falls with its own.
    expect(lieferungen).toHaveLength(2)
    expect(folgen.zeilen).toMatchObject([
      { raum: { name: 'Adorf' }, vorher: 110, nachher: 120 },
      { raum: { name: 'Adorf' }, vorher: 80, nachher: 60 },
      { raum: { name: 'Musterkreis' }, vorher: 610, nachher: 620 },
    ])
    for (const id of lieferungen) await zieheZurueck(id)
  })

  it('nennt für eine Summe die Zahlen ihrer Teile', async () => {
    const { zahlen } = await zahlOf('05998')
    expect(zahlen).toMatchObject([
      { raum: 'Adorf', wert: 110, lieferung: { zeile: 3 } },
      { raum: 'Bedorf', wert: 200, lieferung: { zeile: 4 } },
      { raum: 'Cedorf', wert: 300, lieferung: { zeile: 5 } },
    ])
  })

  it('macht nur die Planung des Kreises', async () => {
    const { errors } = await zahlOf('05998004', await test.als('GEHEIMHALTUNG'))
    expect(errors?.[0]?.extensions.code).toBe('NICHT_BERECHTIGT')
  })
})
