import { finishSchutzlauf } from '../src/modules/geheimhaltung/schutzdienst.ts'
import { runSchutzlauf } from '../src/modules/geheimhaltung/run-schutzlauf.ts'
import { createBeispielkreis } from './beispielkreis.ts'
import type { Testsprecher } from './als.ts'
import { createTestApp, type Antwort, type TestApp } from './test-app.ts'

const LAUF =
  'lauf { zustand fertig gesamt meldung beendetAm } umfang { zellen } hindernisse zustand'

interface Stand {
  readonly id: string
  readonly zustand: string
  readonly hindernisse: readonly string[]
  readonly umfang: object | null
  readonly lauf: {
    readonly zustand: string
    readonly fertig: number
    readonly gesamt: number | null
    readonly meldung: string
  }
}

let test: TestApp
let planung: Testsprecher
let pruefung: Testsprecher
/** Holds the run until it is let go, as one that takes its time. */
let warten: { readonly bis: Promise<void>; readonly los: () => void }

beforeEach(async () => {
  let los: () => void = () => undefined
  const bis = new Promise<void>((resolve) => (los = resolve))
  warten = { bis, los }
  test = await createTestApp(null, {
    schutzrechner: async (db) => {
      await warten.bis
      return runSchutzlauf(db)
    },
  })
  await createBeispielkreis(test.owner)
  planung = await test.als('PLANUNG')
  pruefung = await test.als({ rollen: ['GEHEIMHALTUNG'] })
})
afterEach(async () => {
  warten.los()
  await test.close()
})

const standOf = ({ data, errors }: Antwort): Stand => {
  expect(errors).toBeUndefined()
  return data?.['stand'] as Stand
}
const textOf = ({ errors }: Antwort): string => errors?.[0]?.message ?? ''

const prepare = async (): Promise<Stand> =>
  standOf(
    await planung.frage(`mutation { stand: prepareDatenstand(datenstand: {
      name: "Stand", ebenen: [KREIS, KOMMUNE] }) { id ${LAUF} } }`),
  )
const read = async (): Promise<Stand> =>
  standOf(await planung.frage(`{ stand: datenstand(id: "1") { id ${LAUF} } }`))
const release = (): Promise<Antwort> =>
  pruefung.frage(`mutation { stand: releaseDatenstand(id: "1") { id ${LAUF} } }`)
const discard = (): Promise<Antwort> =>
  planung.frage(`mutation { stand: discardDatenstand(id: "1") { id ${LAUF} } }`)

async function finish(): Promise<void> {
  warten.los()
  await finishSchutzlauf(test.datenbank.db)
}

const zahl = async (tabelle: string): Promise<number> =>
  (await test.owner.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${tabelle}`)).rows[0]!.n

describe('Der Lauf der Geheimhaltung', () => {
  it('beginnt mit dem Entwurf, der sofort da ist, und wird fertig, ohne dass jemand wartet', async () => {
    const entwurf = await prepare()
    expect(entwurf).toMatchObject({
      zustand: 'ENTWURF',
      umfang: null,
      lauf: { zustand: 'LAEUFT', gesamt: null, beendetAm: null },
    })
    expect(entwurf.hindernisse).toEqual([
      'Die Prüfung der Geheimhaltung läuft noch. Freigeben lässt sich der Entwurf danach.',
    ])
    expect(textOf(await release())).toContain('läuft noch')
    expect(await zahl('freigegebener_messwert')).toBe(0)
    await finish()
    const fertig = await read()
    expect(fertig).toMatchObject({ hindernisse: [], lauf: { zustand: 'FERTIG' } })
    expect(fertig.umfang).not.toBeNull()
    expect(fertig.lauf.fertig).toBe(fertig.lauf.gesamt)
    expect(standOf(await release()).zustand).toBe('VEROEFFENTLICHT')
  })

  it('endet, wenn der Entwurf verworfen wird, und lässt nichts zurück', async () => {
    await prepare()
    const weg = standOf(await discard())
    expect(weg).toMatchObject({ zustand: 'VERWORFEN', lauf: { zustand: 'ABGEBROCHEN' } })
    await finish()
    for (const tabelle of ['freigegebener_messwert', 'schutzzelle']) {
      expect(await zahl(tabelle)).toBe(0)
    }
    expect((await read()).lauf.zustand).toBe('ABGEBROCHEN')
  })

  it('endet mitten im Rechnen, wenn der Entwurf verworfen wird', async () => {
    await prepare()
    const { pool } = test.datenbank.db
    let verbindungen = 0
    const connect = async () => {
      verbindungen += 1
      // The run has begun and is about to read.
      if (verbindungen === 3) standOf(await discard())
      return pool.connect()
    }
    const get = (ziel: typeof pool, name: string | symbol): unknown =>
      name === 'connect' ? connect : Reflect.get(ziel, name)
    expect(await runSchutzlauf({ pool: new Proxy(pool, { get }) })).toBe(1)
    expect((await read()).lauf.zustand).toBe('ABGEBROCHEN')
    expect(await zahl('freigegebener_messwert')).toBe(0)
  })

  it('beginnt nach einem Abbruch des Servers von vorn und wird dasselbe', async () => {
    await prepare()
    await test.owner.query(
      `UPDATE schutzlauf SET anlaeufe = 1, gesamt = 3, fertig = 2, meldung = 'x'`,
    )
    await finish()
    expect((await read()).lauf.zustand).toBe('FERTIG')
    expect(standOf(await release()).zustand).toBe('VEROEFFENTLICHT')
  })

  it('rechnet nach einem Abbruch nicht noch einmal, was schon gerechnet war', async () => {
    await prepare()
    const { pool } = test.datenbank.db
    let verbindungen = 0
    const connect = () => {
      verbindungen += 1
      // Dead before it writes, and too dead to say so.
      return verbindungen < 7 ? pool.connect() : Promise.reject(new Error('Kein Server'))
    }
    const get = (ziel: typeof pool, name: string | symbol): unknown =>
      name === 'connect' ? connect : Reflect.get(ziel, name)
    await expect(runSchutzlauf({ pool: new Proxy(pool, { get }) })).rejects.toThrow('Kein Server')
    expect((await read()).lauf.zustand).toBe('LAEUFT')
    expect(await zahl('freigegebener_messwert')).toBe(0)
    await finish()
    const { teile, neueTeile } = await bericht()
    expect(teile).toBeGreaterThan(0)
    expect(neueTeile).toBe(0)
  })

  it('gibt auf, wenn der Server dreimal mittendrin endet: sagt, was zu tun ist, und lässt nichts zurück', async () => {
    await prepare()
    const { pool } = test.datenbank.db
    /** Dead after so many steps, and too dead to say so. */
    const stirbNach = async (schritte: number): Promise<void> => {
      let verbindungen = 0
      const connect = () => {
        verbindungen += 1
        return verbindungen <= schritte ? pool.connect() : Promise.reject(new Error('Kein Server'))
      }
      const get = (ziel: typeof pool, name: string | symbol): unknown =>
        name === 'connect' ? connect : Reflect.get(ziel, name)
      await expect(runSchutzlauf({ pool: new Proxy(pool, { get }) })).rejects.toThrow('Kein Server')
    }
    // Before it reads, while it computes, before it writes.
    for (const schritte of [2, 4, 6]) {
      await stirbNach(schritte)
      expect((await read()).lauf.zustand).toBe('LAEUFT')
    }
    await finish()
    const stand = await read()
    expect(stand.lauf.zustand).toBe('ABGEBROCHEN')
    expect(stand.umfang).toBeNull()
    expect(stand.hindernisse[0]).toContain('mit weniger Indikatoren oder Ebenen neu vorbereiten')
    expect(textOf(await release())).toBe(stand.hindernisse[0])
    for (const tabelle of ['freigegebener_messwert', 'schutzzelle']) {
      expect(await zahl(tabelle)).toBe(0)
    }
    expect(await zahl(`protokoll WHERE handlung = 'abandonSchutzlauf'`)).toBe(1)
    expect(standOf(await discard()).zustand).toBe('VERWORFEN')
    // Whatever ended the server: the next one is not given up with it.
    await planung.frage(`mutation { stand: prepareDatenstand(datenstand: {
      name: "Noch einmal", ebenen: [KREIS, KOMMUNE] }) { id } }`)
    await finishSchutzlauf(test.datenbank.db)
    expect(await bericht('2')).toMatchObject({ neueTeile: 0 })
  })

  it('scheitert mit einem klaren Satz, und nichts Halbes steht da', async () => {
    await prepare()
    await test.owner.query(`ALTER TABLE schutzzelle ADD CONSTRAINT nie CHECK (false) NOT VALID;`)
    warten.los()
    await finishSchutzlauf(test.datenbank.db).catch(() => undefined)
    const stand = await read()
    expect(stand.lauf).toMatchObject({ zustand: 'ABGEBROCHEN' })
    expect(stand.hindernisse[0]).toContain('an einem Fehler des Programms gescheitert')
    expect(await zahl('freigegebener_messwert')).toBe(0)
    expect(stand.umfang).toBeNull()
  })

  it('gibt nichts frei, was nicht das Geprüfte ist oder nach anderen Regeln geprüft wurde', async () => {
    await prepare()
    await finish()
    const { rows } = await test.owner.query<{ id: number }>(
      'SELECT min(id) AS id FROM messwertblock WHERE datenstand_id = 1 AND zeitraum_id = 3',
    )
    const block = rows[0]!.id
    await test.owner.query(`UPDATE freigegebener_messwert SET zeichen = 's' WHERE block_id = $1`, [
      block,
    ])
    expect(textOf(await release())).toContain('nicht mehr die geprüften')
    await test.owner.query('UPDATE freigegebener_messwert SET zeichen = NULL WHERE block_id = $1', [
      block,
    ])
    const regel = (minZaehler: number, grund: string) =>
      test.owner.query(
        `INSERT INTO geheimhaltungsregel (quelle_id, min_zaehler, begruendung) VALUES (1, $1, $2)`,
        [minZaehler, grund],
      )
    await regel(5, 'strenger')
    expect(textOf(await release())).toContain('Regeln der Geheimhaltung geändert')
    expect((await read()).hindernisse).toHaveLength(1)
    // A draft protected by this very rule stays so, whoever gives another reason for it.
    standOf(await discard())
    standOf(
      await planung.frage(`mutation { stand: prepareDatenstand(datenstand: {
        name: "Zweiter", ebenen: [KREIS, KOMMUNE] }) { id ${LAUF} } }`),
    )
    await finishSchutzlauf(test.datenbank.db)
    await regel(5, 'anders begründet')
    const { data } = await planung.frage('{ stand: datenstand(id: "2") { hindernisse } }')
    expect(data!['stand']).toEqual({ hindernisse: [] })
  })

  it('rechnet nur neu, was sich geändert hat', async () => {
    await prepare()
    await finish()
    const erste = await bericht()
    expect(erste.neueTeile).toBe(erste.teile)
    standOf(await discard())
    const zweiter = standOf(
      await planung.frage(`mutation { stand: prepareDatenstand(datenstand: {
        name: "Noch einmal", ebenen: [KREIS, KOMMUNE] }) { id ${LAUF} } }`),
    )
    await finishSchutzlauf(test.datenbank.db)
    expect(await bericht(zweiter.id)).toMatchObject({ teile: erste.teile, neueTeile: 0 })
    // Nothing new, nothing more to keep.
    expect(await zahl('schutzspeicher')).toBe(erste.teile)
  })
})

const bericht = async (id = '1') => {
  const { data, errors } = await planung.frage(
    `{ schutzbericht(datenstand: "${id}") { teile neueTeile zellen gezeigt primaer sekundaer angeliefert } }`,
  )
  expect(errors).toBeUndefined()
  return data?.['schutzbericht'] as { readonly teile: number; readonly neueTeile: number }
}

describe('Warum eine Zelle verborgen ist', () => {
  const ZELLEN = `{ schutzzellen(datenstand: "1") { gesamt mitZahlen zellen {
    indikator { slug } raum { name } art regel zaehler zahl unten oben erforderlichUnten erforderlichOben
    kette { satz summe { raum wert lage } } } } }`
  const OHNE_ZAHLEN = {
    zaehler: null,
    zahl: null,
    unten: null,
    oben: null,
    erforderlichUnten: null,
    erforderlichOben: null,
  }

  beforeEach(async () => {
    await test.owner.query(`
      UPDATE messwert SET zaehler = 2, wert = 0.2, unten = 0, oben = 1 WHERE block_id = 1 AND raumfassung_id = 101;
      UPDATE messwert SET zaehler = 52, wert = 1.7 WHERE block_id = 4 AND raumfassung_id = 1;
      INSERT INTO zugriffsregel (rolle, quelle_id, zweck, reichweite)
        SELECT 'GEHEIMHALTUNG', q.id, 'GEHEIMHALTUNGSPRUEFUNG', 'KREIS' FROM quelle q`)
    await planung.frage(`mutation { prepareDatenstand(datenstand: {
      name: "Stand", ebenen: [KREIS, KOMMUNE], zeitraeume: ["1"] }) { id } }`)
    await finish()
  })

  it('sagt es der prüfenden Person mit der Summe, die sie verriete', async () => {
    await pruefung.frage('mutation { setZweck(zweck: GEHEIMHALTUNGSPRUEFUNG) { zweck } }')
    const { data } = await pruefung.frage(ZELLEN)
    expect(data?.['schutzzellen']).toMatchObject({
      gesamt: 2,
      mitZahlen: true,
      zellen: [
        {
          raum: { name: 'Adorf' },
          art: 'PRIMAER',
          regel: 'ZAEHLER',
          zaehler: 2,
          zahl: 2,
          unten: 0,
          kette: [
            {
              satz: 'Wäre zu ihrem Schutz nichts weiter verborgen, ließe sich Adorf ausrechnen: Musterkreis abzüglich Bedorf und Cedorf, also 2.',
            },
          ],
        },
        {
          raum: { name: 'Bedorf' },
          art: 'SEKUNDAER',
          kette: [
            {
              satz: 'Bedorf (20) ist verborgen, weil sich sonst Adorf (2) ausrechnen ließe: Musterkreis abzüglich Bedorf und Cedorf.',
            },
          ],
        },
      ],
    })
  })

  it('findet die Zelle eines Raums auch unter vielen', async () => {
    const { data } = await planung.frage(
      '{ schutzzellen(datenstand: "1", raum: "102", anzahl: 1) { gesamt zellen { raum { id } art } } }',
    )
    const zellen = [{ raum: { id: '102' }, art: 'SEKUNDAER' }]
    expect(data?.['schutzzellen']).toEqual({ gesamt: 1, zellen })
  })

  it('sagt Planung und ohne Zweck nur, dass und welche, nie eine innere Zahl', async () => {
    for (const wer of [planung, pruefung]) {
      const antwort = await wer.frage(ZELLEN)
      expect(antwort.data?.['schutzzellen']).toMatchObject({
        gesamt: 2,
        mitZahlen: false,
        zellen: [
          {
            ...OHNE_ZAHLEN,
            kette: [
              {
                satz: 'Wäre zu ihrem Schutz nichts weiter verborgen, ließe sich Adorf ausrechnen: Musterkreis abzüglich Bedorf und Cedorf.',
                summe: [],
              },
            ],
          },
          {
            ...OHNE_ZAHLEN,
            kette: [
              {
                satz: 'Bedorf ist verborgen, weil sich sonst Adorf ausrechnen ließe: Musterkreis abzüglich Bedorf und Cedorf.',
                summe: [],
              },
            ],
          },
        ],
      })
    }
    expect((await test.oeffentlich.frage(ZELLEN)).errors?.[0]?.extensions.code).toBe(
      'ANMELDUNG_NOETIG',
    )
  })

  describe('mit Zahlen aus kleinen Räumen in der Kette', () => {
    /** Read by whoever tests the protection, with rules for these Quellen. */
    async function liesKetten(kettenquellen: readonly number[]): Promise<readonly number[]> {
      const summe = [
        {
          raum: 'Adorf-Mitte',
          wert: 2,
          lage: 'VERBORGEN',
          ort: { raumfassung: 201, quellen: kettenquellen },
        },
      ]
      await test.owner.query(`UPDATE schutzzelle SET kette = $1 WHERE raumfassung_id = 102`, [
        JSON.stringify([{ satz: 'Adorf-Mitte wäre 2.', summe }]),
      ])
      await pruefung.frage('mutation { setZweck(zweck: GEHEIMHALTUNGSPRUEFUNG) { zweck } }')
      const { data } = await pruefung.frage(ZELLEN)
      const { zellen } = data!['schutzzellen'] as { zellen: { kette: unknown[] }[] }
      return zellen.map(({ kette }) => kette.length)
    }
    const gelesen = async (): Promise<unknown> => {
      const { rows } = await test.owner.query(
        `SELECT konto_id AS konto, kennung, neu ->> 'ebene' AS ebene, neu ->> 'zweck' AS zweck
         FROM protokoll WHERE handlung = 'readMesswerte' ORDER BY id`,
      )
      return rows
    }

    it('steht das Lesen im Protokoll, einmal, unter der Ebene dieser Zahlen', async () => {
      await planung.frage(ZELLEN)
      expect(await gelesen()).toEqual([])
      expect(await liesKetten([1, 2])).toEqual([1, 1])
      await pruefung.frage('{ schutzbericht(datenstand: "1") { engste { unten } } }')
      expect(await gelesen()).toEqual([
        {
          konto: pruefung.kontoId,
          kennung: 'arbeitslosenanteil',
          ebene: 'SOZIALRAUM',
          zweck: 'GEHEIMHALTUNGSPRUEFUNG',
        },
      ])
    })

    it('liest die Kette nicht, wer eine der Zahlen nicht lesen darf', async () => {
      await test.owner.query(
        `DELETE FROM zugriffsregel WHERE rolle = 'GEHEIMHALTUNG' AND quelle_id = 3`,
      )
      expect(await liesKetten([1, 3])).toEqual([1, 0])
      expect(await gelesen()).toEqual([])
    })
  })

  it('liest Bericht und Gründe eines früheren Laufs, der noch nicht alles zählte und sagte', async () => {
    await test.owner.query(`
      UPDATE schutzlauf SET bericht = jsonb_set(bericht, '{jeIndikator}',
        (SELECT jsonb_agg(j - 'verborgen') FROM jsonb_array_elements(bericht -> 'jeIndikator') j));
      UPDATE schutzzelle SET kette = (SELECT jsonb_agg(k - 'ohneZahlen') FROM jsonb_array_elements(kette) k)`)
    const { data } = await planung.frage(
      '{ schutzbericht(datenstand: "1") { jeIndikator { verborgen primaer sekundaer } } }',
    )
    expect(data?.['schutzbericht']).toMatchObject({
      jeIndikator: [{ verborgen: 2, primaer: 1, sekundaer: 1 }],
    })
    const zellen = (await planung.frage(ZELLEN)).data?.['schutzzellen']
    expect(zellen).toMatchObject({ zellen: [{ kette: [] }, { kette: [] }] })
  })

  it('berichtet, was verloren geht', async () => {
    const { data } = await planung.frage(`{
      schutzbericht(datenstand: "1") { zellen primaer sekundaer personen jeEbene { ebene verborgen sekundaer }
        jeIndikator { verloreneAussagen } verfahren { art anzahl } }
    }`)
    expect(data?.['schutzbericht']).toMatchObject({
      primaer: 1,
      sekundaer: 1,
      personen: 20,
      jeEbene: [
        { ebene: 'KREIS', verborgen: 0 },
        { ebene: 'KOMMUNE', verborgen: 2, sekundaer: 1 },
      ],
      jeIndikator: [
        {
          verloreneAussagen: [
            'Für 2 von 3 Kommunen keine Aussage für 31.12.2014.',
            expect.stringContaining('Kein Vergleich zwischen Kommunen'),
          ],
        },
      ],
    })
  })
})

describe('Runden statt Sperren', () => {
  const WERTE = `{ messwerte(indikator: "arbeitslosenanteil", ebene: KOMMUNE, sicht: RELEASED,
      massstaebe: [KREIS]) {
    perioden { zaehler nenner werte unten status zeichen } massstaebe { nachbar zaehler zeichen } } }`

  beforeEach(async () => {
    await test.owner.query(`
      UPDATE messwert SET zaehler = 2, wert = 0.2, unten = 0, oben = 1 WHERE block_id = 1 AND raumfassung_id = 101;
      UPDATE messwert SET zaehler = 52, wert = 1.7 WHERE block_id = 4 AND raumfassung_id = 1;
      INSERT INTO geheimhaltungsregel (quelle_id, verfahren, begruendung)
        VALUES (1, 'RUNDUNG_5', 'Probe'), (2, 'RUNDUNG_5', 'Probe')`)
    await planung.frage(`mutation { prepareDatenstand(datenstand: {
      name: "Stand", ebenen: [KREIS, KOMMUNE], zeitraeume: ["1"] }) { id } }`)
    await finish()
    standOf(await release())
  })

  it('veröffentlicht jede Fallzahl gerundet, nichts gesperrt, und sagt es mit einem Zeichen', async () => {
    const { data, errors } = await test.oeffentlich.frage(WERTE)
    expect(errors).toBeUndefined()
    expect(data!['messwerte']).toMatchObject({
      perioden: [
        {
          zaehler: [0, 20, 30],
          nenner: [1000, 1000, 1000],
          werte: [0, 2, 3],
          status: null,
          zeichen: ['g', 'g', 'g'],
        },
      ],
      massstaebe: [{ nachbar: false, zaehler: [50], zeichen: ['g'] }, { nachbar: true }],
    })
  })
  it('sagt es ebenso in jeder Datei', async () => {
    const ort = '/daten/arbeitslosenanteil/kommune'
    const lies = async (endung: string): Promise<string> =>
      (await test.oeffentlich.sende({ url: `${ort}.${endung}` })).body.toString()
    expect(await lies('maschine.csv')).toContain(',0,1000,g,')
    for (const endung of ['csv', 'geojson', 'jsonstat.json']) {
      expect([endung, await lies(endung)]).toEqual([
        endung,
        expect.stringContaining('Fallzahlen auf 5 gerundet'),
      ])
    }
  })
})
