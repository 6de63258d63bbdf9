/** Who sees which small cells: the rules on a Kreis of six Kommunen in three Bezirke. */
import type { Testsprecher } from './als.ts'
import { createTestApp, type TestApp } from './test-app.ts'
import { createZugangskreis, KOMMUNEN, type Zelle } from './zugangskreis.ts'

const MESSWERTE = `query ($indikator: String!, $ebene: Ebene!) {
  messwerte(indikator: $indikator, ebene: $ebene, sicht: INTERN, massstaebe: [SOZIALRAUM]) {
    raeume { schluessel }
    perioden { werte status unten oben zaehler nenner zeichen }
    massstaebe { raum { schluessel } werte status unten oben zaehler nenner }
  }
}`

type Vektor = readonly (number | null)[] | null
interface Spalten {
  readonly werte: Vektor
  readonly status: readonly string[] | null
  readonly unten: Vektor
  readonly oben: Vektor
  readonly zaehler: Vektor
  readonly nenner: Vektor
}
interface Antwort {
  readonly raeume: { readonly schluessel: readonly string[] }
  readonly perioden: readonly Spalten[]
  readonly massstaebe: readonly (Spalten & { readonly raum: { readonly schluessel: string } })[]
}

let test: TestApp
let zellen: readonly Zelle[]

beforeAll(async () => {
  test = await createTestApp()
  zellen = await createZugangskreis(test.owner)
})
afterAll(() => test.close())

async function lies(wer: Testsprecher, indikator: string, ebene = 'SOZIALRAUM'): Promise<Antwort> {
  const { data, errors } = await wer.frage(MESSWERTE, { indikator, ebene })
  expect(errors).toBeUndefined()
  return data!['messwerte'] as Antwort
}

/** Keys of the areas with a figure; a closed one has no figure at all. */
async function sichtbare(wer: Testsprecher, indikator: string): Promise<readonly string[]> {
  const { raeume, perioden, massstaebe } = await lies(wer, indikator)
  const offen = new Set<string>()
  for (const periode of perioden) {
    raeume.schluessel.forEach((schluessel, i) => {
      const zahlen = ['werte', 'unten', 'oben', 'zaehler', 'nenner'] as const
      const hat = zahlen.some((spalte) => (periode[spalte]?.[i] ?? null) !== null)
      expect(periode.status?.[i] === 'KEIN_ZUGRIFF').toBe(!hat)
      if (hat) offen.add(schluessel)
    })
  }
  const alsMassstab = massstaebe.filter(({ werte }) => werte!.some((wert) => wert !== null))
  expect(new Set(alsMassstab.map(({ raum }) => raum.schluessel))).toEqual(offen)
  return [...offen].toSorted()
}

const sozialraeumeOf = (...kommunen: readonly string[]): readonly string[] =>
  zellen
    .filter(({ ebene, kommune }) => ebene === 'SOZIALRAUM' && kommunen.includes(kommune))
    .map(({ schluessel }) => schluessel)
    .toSorted()
const alle = () => sozialraeumeOf(...KOMMUNEN)

const planerin = { rollen: ['PLANUNG'], jugendamtsbezirk: 'J-1' } as const
const stadtplaner = {
  rollen: ['PLANUNG'],
  art: 'KOMMUNE',
  raum: 'K-5',
  jugendamtsbezirk: 'J-2',
} as const

describe('kleine Zellen', () => {
  it('der Jugendämter sieht die Planung des Kreises nur in den Kommunen, deren Jugendamt er ist', async () => {
    const wer = await test.als(planerin)
    expect(await sichtbare(wer, 'hilfen')).toEqual(sozialraeumeOf('K-1', 'K-2', 'K-3', 'K-4'))
    expect(await sichtbare(wer, 'einwohner')).toEqual(alle())
  })

  it('einer Stadt mit eigenem Jugendamt sieht deren Planung, und nur ihre eigenen', async () => {
    const wer = await test.als(stadtplaner)
    expect(await sichtbare(wer, 'hilfen')).toEqual(sozialraeumeOf('K-5'))
    expect(await sichtbare(wer, 'einwohner')).toEqual(sozialraeumeOf('K-5'))
    expect(await sichtbare(wer, 'arbeit')).toEqual(alle())
  })

  it('sieht eine Kommune je Quelle bei sich', async () => {
    const wer = await test.als({ rollen: ['KOMMUNE'], raum: 'K-2' })
    expect(await sichtbare(wer, 'einwohner')).toEqual(sozialraeumeOf('K-2'))
    expect(await sichtbare(wer, 'arbeit')).toEqual(sozialraeumeOf('K-2'))
    expect(await sichtbare(wer, 'hilfen')).toEqual([])
  })

  it('sieht ohne Zweck oder zu einem anderen Zweck niemand', async () => {
    for (const zweck of [null, 'GEHEIMHALTUNGSPRUEFUNG'] as const) {
      const wer = await test.als({ ...planerin, zweck })
      expect(await sichtbare(wer, 'hilfen')).toEqual([])
      expect(await sichtbare(wer, 'einwohner')).toEqual([])
    }
  })

  it('sieht die Geheimhaltung alle, nur zu ihrem Zweck', async () => {
    const zweck = 'GEHEIMHALTUNGSPRUEFUNG'
    const wer = await test.als({ rollen: ['GEHEIMHALTUNG'], zweck })
    expect(await sichtbare(wer, 'hilfen')).toEqual(alle())
    const anders = await test.als({ rollen: ['GEHEIMHALTUNG'], zweck: 'JUGENDHILFEPLANUNG' })
    expect(await sichtbare(anders, 'hilfen')).toEqual([])
  })

  it.each(['ADMIN', 'ANBIETER'] as const)('sieht %s keine, auch keine großen', async (rolle) => {
    const wer = await test.als(rolle)
    for (const ebene of ['SOZIALRAUM', 'KOMMUNE']) {
      const { data, errors } = await wer.frage(MESSWERTE, { indikator: 'einwohner', ebene })
      expect(data?.['messwerte'] ?? null).toBeNull()
      expect(errors?.[0]?.extensions.code).toBe('NICHT_BERECHTIGT')
    }
  })

  it('gehen große Ebenen nichts an: Kommunen sieht jeder, der innen ist', async () => {
    const wer = await test.als({ rollen: ['KOMMUNE'], raum: 'K-2', zweck: null })
    const { perioden } = await lies(wer, 'hilfen', 'KOMMUNE')
    expect(perioden[0]!.werte).toHaveLength(KOMMUNEN.length)
    expect(perioden[0]!.werte).not.toContain(null)
  })
})

describe('eine Freigabe', () => {
  const HEUTE = `(now() AT TIME ZONE 'Europe/Berlin')::date`
  /** For the Kreis, of the Jugendamt of K-5. */
  const erteile = async (von: string, bis: string, zweck = 'JUGENDHILFEPLANUNG') => {
    await test.als(stadtplaner)
    await test.als(planerin)
    await test.owner.query(
      `INSERT INTO zugriffsfreigabe (jugendamt_id, organisation_id, quelle_id, zweck, gilt_ab, gilt_bis, grund)
       SELECT j.id, o.id, q.id, '${zweck}', ${HEUTE} + ${von}, ${HEUTE} + ${bis}, 'Test'
       FROM organisation j, organisation o, quelle q
       WHERE j.art = 'KOMMUNE' AND j.jugendamtsbezirk_id IS NOT NULL AND o.art = 'KREIS' AND q.schluessel = 'jugendaemter'`,
    )
  }
  // Another account than before: what was remembered two seconds ago is of another database state.
  afterEach(() => test.owner.query('DELETE FROM zugriffsfreigabe'))

  const hilfenMit = async (zweck: 'JUGENDHILFEPLANUNG' | 'SOZIALBERICHTERSTATTUNG') => {
    const { write } = await import('../src/database/transaction.ts')
    // Rules change through the application; this stands for it.
    await write(test.datenbank.db, async () => undefined)
    return sichtbare(await test.als({ ...planerin, zweck }), 'hilfen')
  }
  const eigene = () => sozialraeumeOf('K-1', 'K-2', 'K-3', 'K-4')
  const mitStadt = () => sozialraeumeOf('K-1', 'K-2', 'K-3', 'K-4', 'K-5')

  it('weitet den Blick auf den Bezirk des anderen Jugendamts, für ihren Zweck', async () => {
    await erteile('0', '0')
    expect(await hilfenMit('JUGENDHILFEPLANUNG')).toEqual(mitStadt())
    expect(await hilfenMit('SOZIALBERICHTERSTATTUNG')).toEqual(eigene())
  })

  it('steht in dem Recht, nach dem man sieht, solange und wozu sie gilt', async () => {
    await erteile('0', '0')
    const anlass = async (zweck: 'JUGENDHILFEPLANUNG' | 'SOZIALBERICHTERSTATTUNG') => {
      const wer = await test.als({ ...planerin, zweck })
      const { data } = await wer.frage('{ sitzung { anlass } }')
      return (data as { sitzung: { anlass: string } }).sitzung.anlass
    }
    expect(await anlass('JUGENDHILFEPLANUNG')).toMatch(
      /^Planung, .+, mit Freigabe von .+ bis \d+\.\d+\.\d{4} \(.+\)$/,
    )
    expect(await anlass('SOZIALBERICHTERSTATTUNG')).not.toContain('Freigabe')
  })

  it('gilt am Tag danach und am Tag davor nicht', async () => {
    await erteile('-30', '-1')
    await erteile('1', '30')
    expect(await hilfenMit('JUGENDHILFEPLANUNG')).toEqual(eigene())
  })

  it('gilt nicht mehr, wenn sie widerrufen ist', async () => {
    await erteile('0', '30')
    await test.owner.query(
      `UPDATE zugriffsfreigabe SET widerrufen_am = now(), widerruf_grund = 'x'`,
    )
    expect(await hilfenMit('JUGENDHILFEPLANUNG')).toEqual(eigene())
  })
})

describe('das erste Lesen', () => {
  const eintraege = async (kontoId: number) => {
    const { rows } = await test.owner.query<{ eintrag: string }>(
      `SELECT concat_ws(' ', gegenstand, kennung, neu ->> 'ebene', neu ->> 'zweck') AS eintrag
       FROM protokoll WHERE handlung = 'readMesswerte' AND konto_id = $1 ORDER BY id`,
      [kontoId],
    )
    return rows.map(({ eintrag }) => eintrag)
  }

  it('kleiner Zellen steht einmal je Sitzung, Indikator und Ebene im Protokoll, das der großen nicht', async () => {
    const wer = await test.als(planerin)
    await Promise.all([lies(wer, 'hilfen'), lies(wer, 'hilfen'), lies(wer, 'hilfen')])
    await lies(wer, 'hilfen')
    await wer.frage(
      `{ messwerte(indikator: "einwohner", ebene: KOMMUNE, sicht: INTERN) { raeume { ids } } }`,
    )
    expect(await eintraege(wer.kontoId)).toEqual(['Indikator hilfen SOZIALRAUM JUGENDHILFEPLANUNG'])
    await wer.frage(
      `{ uebersicht(ebene: QUARTIER, sicht: INTERN, indikatoren: ["hilfen", "arbeit"]) { zeilen { werte } } }`,
    )
    expect((await eintraege(wer.kontoId)).slice(1)).toEqual([
      'Indikator hilfen QUARTIER JUGENDHILFEPLANUNG',
      'Indikator arbeit QUARTIER JUGENDHILFEPLANUNG',
    ])
  })

  it('steht nach einer neuen Freigabe noch einmal da, jede Datei jedes Mal', async () => {
    await test.als(stadtplaner)
    const wer = await test.als(planerin)
    await lies(wer, 'hilfen')
    const { write } = await import('../src/database/transaction.ts')
    await write(test.datenbank.db, async (tx) => {
      await tx.query(
        `INSERT INTO zugriffsfreigabe (jugendamt_id, organisation_id, quelle_id, zweck, gilt_ab, gilt_bis, grund)
         SELECT j.id, o.id, q.id, 'JUGENDHILFEPLANUNG', current_date - 1, current_date + 1, 'Test'
         FROM organisation j, organisation o, quelle q
         WHERE j.art = 'KOMMUNE' AND j.jugendamtsbezirk_id IS NOT NULL AND o.art = 'KREIS' AND q.schluessel = 'jugendaemter'`,
      )
    })
    await lies(wer, 'hilfen')
    await lies(wer, 'hilfen')
    const einmal = 'Indikator hilfen SOZIALRAUM JUGENDHILFEPLANUNG'
    expect(await eintraege(wer.kontoId)).toEqual([einmal, einmal])
    const datei = { method: 'GET', url: '/daten/hilfen/sozialraum.csv?sicht=intern' } as const
    expect([await wer.sende(datei), await wer.sende(datei)]).toEqual([
      expect.objectContaining({ status: 200 }),
      expect.objectContaining({ status: 200 }),
    ])
    const { rows } = await test.owner.query(
      `SELECT neu ->> 'datei' AS datei FROM protokoll WHERE handlung = 'readDatei' AND konto_id = $1`,
      [wer.kontoId],
    )
    expect(rows).toEqual([{ datei: 'csv' }, { datei: 'csv' }])
    await test.owner.query('DELETE FROM zugriffsfreigabe')
  })

  it('ohne Zweck ist keines: es wird nichts gelesen', async () => {
    const wer = await test.als({ ...planerin, zweck: null })
    await lies(wer, 'hilfen')
    expect(await eintraege(wer.kontoId)).toEqual([])
  })
})
