/** A Lieferung that comes in while a draft is protected, waits, or is released: over the API, as people meet it. */
import { createKreis } from '../src/modules/kreis/create-kreis.ts'
import { baueKreis } from '../src/modules/kreis/musterkreis.testing.ts'
import { finishEingaenge } from '../src/modules/eingang/eingangsdienst.ts'
import { finishSchutzlauf } from '../src/modules/geheimhaltung/schutzdienst.ts'
import { runSchutzlauf } from '../src/modules/geheimhaltung/run-schutzlauf.ts'
import type { Testsprecher } from './als.ts'
import { createTestApp, type Antwort, type TestApp } from './test-app.ts'

/** Table 12411-01-01-5: how many live in Adorf, Bedorf and Cedorf. */
const tabelle = (
  einwohner: readonly [number, number, number],
): string => `GENESIS-Tabelle: 12411-01-01-5;;;
Bevölkerung nach Geschlecht - Stichtag 31.12. - regionale Tiefe: Gemeinden;;;;;
Fortschreibung des Bevölkerungsstandes;;;;;
Bevölkerungsstand (Anzahl);;;;;
;;;Insgesamt;männlich;weiblich
${['05998004;Adorf', '05998008;Bedorf', '05998012;Cedorf']
  .map((ort, i) => `31.12.2015;${ort};${einwohner[i]!};${einwohner[i]! / 2};${einwohner[i]! / 2}`)
  .join('\n')}
__________
© Statistische Ämter des Bundes und der Länder, Deutschland, 2026`

const ALT = [1000, 2000, 3000] as const
const NEU = [1100, 2200, 3300] as const

let test: TestApp
let planung: Testsprecher
let pruefung: Testsprecher
/** Holds the run until it is let go. */
let los: () => void

beforeEach(async () => {
  const bis = new Promise<void>((resolve) => (los = resolve))
  test = await createTestApp(null, {
    schutzrechner: async (db) => {
      await bis
      return runSchutzlauf(db)
    },
  })
  await createKreis(test.datenbank.db, baueKreis())
  planung = await test.als('PLANUNG')
  pruefung = await test.als('GEHEIMHALTUNG')
  await test.owner.query(`INSERT INTO zugriffsregel (rolle, quelle_id, zweck, reichweite)
    SELECT 'PLANUNG', q.id, z.zweck, 'KREIS' FROM quelle q, unnest(enum_range(NULL::zweck)) z(zweck) ON CONFLICT DO NOTHING`)
  await liefere(ALT, 'alt.csv')
})
afterEach(async () => {
  los()
  await test.close()
})

/** Handed in, checked, and taken over as something new. */
async function liefere(einwohner: readonly [number, number, number], name: string): Promise<void> {
  const antwort = await planung.sende({
    method: 'POST',
    url: `/eingaenge?name=${name}`,
    headers: { 'content-type': 'application/octet-stream' },
    body: Buffer.from(tabelle(einwohner), 'latin1'),
  })
  expect(antwort.status).toBe(200)
  const [{ id }] = antwort.json<{ eingaenge: [{ id: string }] }>().eingaenge
  await finishEingaenge(test.datenbank.db)
  const { errors } = await planung.frage(`mutation { takeEingang(id: "${id}") { id } }`)
  expect(errors).toBeUndefined()
  await finishEingaenge(test.datenbank.db)
  const { data } = await planung.frage(`{ eingang(id: "${id}") { zustand schonDa } }`)
  expect(data).toEqual({ eingang: { zustand: 'UEBERNOMMEN', schonDa: false } })
}

const STAND = 'id zustand hindernisse hinweise lauf { zustand }'

function standOf({ data, errors }: Antwort): { readonly id: string; readonly hinweise: string[] } {
  expect(errors).toBeUndefined()
  return data!['stand'] as { id: string; hinweise: string[] }
}

const prepare = async (): Promise<string> =>
  standOf(
    await planung.frage(
      `mutation { stand: prepareDatenstand(datenstand: { name: "Stand", ebenen: [KREIS, KOMMUNE] }) { ${STAND} } }`,
    ),
  ).id

async function finish(): Promise<void> {
  los()
  await finishSchutzlauf(test.datenbank.db)
}

const read = async (id: string) =>
  standOf(await planung.frage(`{ stand: datenstand(id: "${id}") { ${STAND} } }`))

const release = (id: string): Promise<Antwort> =>
  pruefung.frage(`mutation { stand: releaseDatenstand(id: "${id}") { ${STAND} } }`)

/** The inhabitants of the Kommunen. */
async function lies(sicht: 'INTERN' | 'RELEASED'): Promise<unknown> {
  const wer = sicht === 'INTERN' ? planung : test.oeffentlich
  const { data: liste } = await wer.frage(`{ indikatoren(sicht: ${sicht}) { slug } }`)
  const [{ slug } = { slug: '' }] = liste!['indikatoren'] as { slug: string }[]
  const { data, errors } = await wer.frage(
    `{ messwerte(indikator: "${slug}", ebene: KOMMUNE, sicht: ${sicht}) { perioden { werte } } }`,
  )
  expect(errors).toBeUndefined()
  return (data!['messwerte'] as { perioden: { werte: unknown }[] }).perioden[0]!.werte
}

describe('Eine neue Lieferung', () => {
  it('während der Prüfung: der Entwurf bleibt, wie er eingefroren ist, und sagt es', async () => {
    const id = await prepare()
    expect((await read(id)).hinweise).toEqual([])
    await liefere(NEU, 'neu.csv')
    await finish()
    expect(await read(id)).toMatchObject({
      lauf: { zustand: 'FERTIG' },
      hindernisse: [],
      hinweise: [
        'Seit dem Vorbereiten kam hinzu: „neu.csv“. Dieser Entwurf enthält davon nichts; wer es mit veröffentlichen will, bereitet neu vor.',
      ],
    })
    standOf(await release(id))
    expect(await lies('RELEASED')).toEqual(ALT)
    expect(await lies('INTERN')).toEqual(NEU)
  })

  it('zwischen Prüfung und Freigabe: ebenso; danach hat der Stand nichts mehr zu sagen', async () => {
    const id = await prepare()
    await finish()
    await liefere(NEU, 'neu.csv')
    expect((await read(id)).hinweise).toHaveLength(1)
    expect(standOf(await release(id)).hinweise).toEqual([])
    expect(await lies('RELEASED')).toEqual(ALT)
  })

  it.each(['Lieferung', 'Freigabe'])('und Freigabe zugleich, zuerst die %s', async (zuerst) => {
    const id = await prepare()
    await finish()
    const beide = [() => liefere(NEU, 'neu.csv'), async () => void standOf(await release(id))]
    const folge = zuerst === 'Lieferung' ? beide : beide.toReversed()
    await Promise.all(folge.map((eine) => eine()))
    expect(await lies('RELEASED')).toEqual(ALT)
    expect(await lies('INTERN')).toEqual(NEU)
  })

  it('der nächste Entwurf enthält sie', async () => {
    const erster = await prepare()
    await liefere(NEU, 'neu.csv')
    await finish()
    await planung.frage(`mutation { stand: discardDatenstand(id: "${erster}") { id } }`)
    const zweiter = await prepare()
    await finishSchutzlauf(test.datenbank.db)
    expect((await read(zweiter)).hinweise).toEqual([])
    standOf(await release(zweiter))
    expect(await lies('RELEASED')).toEqual(NEU)
  })
})

describe('Eine Lieferung, die wieder geht', () => {
  const withdraw = async (dateiname: string): Promise<void> => {
    const { data } = await planung.frage('{ lieferungen { id dateiname } }')
    const eine = (data!['lieferungen'] as { id: string; dateiname: string }[]).find(
      (lieferung) => lieferung.dateiname === dateiname,
    )!
    const { errors } = await planung.frage(
      `mutation { withdrawLieferung(id: "${eine.id}", grund: "falsch") { id } }`,
    )
    expect(errors).toBeUndefined()
  }

  it('während der Prüfung: die Freigabe sagt, was zu tun ist, und nichts wird öffentlich', async () => {
    const id = await prepare()
    await withdraw('alt.csv')
    await finish()
    const { errors } = await release(id)
    expect(errors?.[0]?.message).toBe(
      'Seit dem Vorbereiten wurde zurückgezogen: „alt.csv“. Bitte neu vorbereiten.',
    )
    const { data } = await test.oeffentlich.frage('{ indikatoren(sicht: RELEASED) { slug } }')
    expect(data!['indikatoren']).toEqual([])
  })

  it('und die der Entwurf gar nicht enthält, hindert nicht', async () => {
    const id = await prepare()
    await liefere(NEU, 'neu.csv')
    await withdraw('neu.csv')
    await finish()
    expect(await read(id)).toMatchObject({ hindernisse: [], hinweise: [] })
    standOf(await release(id))
    expect(await lies('RELEASED')).toEqual(ALT)
  })
})
