import { write } from '../src/database/transaction.ts'
import { finishSchutzlauf } from '../src/modules/geheimhaltung/schutzdienst.ts'
import { createBeispielkreis } from './beispielkreis.ts'
import type { Sprecher, Testsprecher } from './als.ts'
import { createTestApp, type Antwort, type TestApp } from './test-app.ts'

const STAND = `id name zustand aktuell vonMir vorbereitetVon freigegebenVon beendetGrund hindernisse
  umfang { indikatoren zeitraeume zellen gezeigt angeliefert ohneWert ohneFallzahl
    geschuetzt { regel anzahl } ausgelassen { ebene anzahl } }`

interface Stand {
  readonly id: string
  readonly zustand: string
  readonly [feld: string]: unknown
}

const PREPARE = `mutation ($datenstand: DatenstandInput!) { stand: prepareDatenstand(datenstand: $datenstand) { ${STAND} } }`
const WAHL = { name: 'Bericht 2026', ebenen: ['KREIS', 'KOMMUNE'] }

const beginne = (wer: Sprecher, anders: object = {}): Promise<Antwort> =>
  wer.frage(PREPARE, { datenstand: { ...WAHL, ...anders } })

/** Prepared, and the protection is done. */
async function prepare(wer: Sprecher, anders: object = {}): Promise<Antwort> {
  const antwort = await beginne(wer, anders)
  const stand = antwort.data?.['stand'] as Stand | null | undefined
  if (!stand) return antwort
  await finishSchutzlauf(test.datenbank.db)
  return wer.frage(`query ($id: ID!) { stand: datenstand(id: $id) { ${STAND} } }`, { id: stand.id })
}

type Entscheidung =
  | 'releaseDatenstand'
  | 'rejectDatenstand'
  | 'discardDatenstand'
  | 'withdrawDatenstand'

const decide =
  (wer: Sprecher, was: Entscheidung) =>
  (id: string, grund?: string): Promise<Antwort> =>
    wer.frage(
      `mutation ($id: ID!${grund === undefined ? '' : ', $grund: String!'}) {
        stand: ${was}(id: $id${grund === undefined ? '' : ', grund: $grund'}) { ${STAND} } }`,
      { id, grund },
    )

function standOf({ data, errors }: Antwort): Stand {
  expect(errors).toBeUndefined()
  return data?.['stand'] as Stand
}

const codeOf = ({ errors }: Antwort): string | undefined => errors?.[0]?.extensions.code
const textOf = ({ errors }: Antwort): string => errors?.[0]?.message ?? ''

const WERTE = `query ($ebene: Ebene!) {
  messwerte(indikator: "arbeitslosenanteil", ebene: $ebene, sicht: RELEASED) {
    perioden { zeitraum { kurz } werte status zaehler nenner unten oben } } }`

let test: TestApp
let planung: Testsprecher
let geheimhaltung: Testsprecher
beforeEach(async () => {
  test = await createTestApp()
  await createBeispielkreis(test.owner)
  planung = await test.als('PLANUNG')
  geheimhaltung = await test.als('GEHEIMHALTUNG')
})
afterEach(() => test.close())

const lies = async (ebene = 'KOMMUNE'): Promise<unknown> =>
  (await test.oeffentlich.frage(WERTE, { ebene })).data?.['messwerte']

async function publish(anders: object = {}): Promise<Stand> {
  const { id } = standOf(await prepare(planung, anders))
  return standOf(await decide(geheimhaltung, 'releaseDatenstand')(id))
}

const protokoll = async (): Promise<readonly string[]> => {
  const { rows } = await test.owner.query<{ eintrag: string }>(
    `SELECT concat_ws(' ', handlung, kennung, konto_id) AS eintrag FROM protokoll
     WHERE gegenstand = 'Datenstand' ORDER BY id`,
  )
  return rows.map(({ eintrag }) => eintrag)
}

describe('Ein Datenstand', () => {
  it('wird vorbereitet, von einer zweiten Person freigegeben und ist dann öffentlich', async () => {
    const entwurf = standOf(await prepare(planung))
    expect(entwurf).toMatchObject({
      id: '1',
      zustand: 'ENTWURF',
      aktuell: false,
      vonMir: true,
      hindernisse: [],
      umfang: {
        indikatoren: 1,
        zeitraeume: 3,
        zellen: 13,
        gezeigt: 12,
        angeliefert: 1,
      },
    })
    expect(await lies()).toBeNull()
    const stand = standOf(await decide(geheimhaltung, 'releaseDatenstand')('1'))
    expect(stand).toMatchObject({ zustand: 'VEROEFFENTLICHT', aktuell: true, vonMir: false })
    expect(await lies()).toMatchObject({
      perioden: [
        { werte: [1, 2, 3] },
        {
          werte: [1.1, null, 0],
          status: ['GUELTIG', 'GEHEIM_PRIMAER', 'NULL_WERT'],
          zaehler: [11, null, 0],
          // A protected cell carries nothing else, whatever the Arbeitsstand has beside it.
          nenner: [1000, null, 1000],
        },
        { werte: [1.2, 2.2, 3.2] },
      ],
    })
    expect(await protokoll()).toEqual([
      `prepareDatenstand 1 ${planung.kontoId}`,
      `releaseDatenstand 1 ${geheimhaltung.kontoId}`,
    ])
  })

  it('verbirgt eine weitere Zelle, wo Kreis minus Kommunen eine geschützte ergäbe, und zählt sie', async () => {
    await test.owner.query(`
      UPDATE messwert SET zaehler = 2, wert = 0.2, unten = 0, oben = 1 WHERE block_id = 1 AND raumfassung_id = 101;
      UPDATE messwert SET zaehler = 52, wert = 1.7 WHERE block_id = 4 AND raumfassung_id = 1`)
    const { umfang } = await publish({ zeitraeume: ['1'] })
    expect(umfang).toMatchObject({
      zellen: 5,
      gezeigt: 3,
      geschuetzt: [
        { regel: 'ZAEHLER', anzahl: 1 },
        { regel: 'SUMME', anzahl: 1 },
      ],
    })
    expect(await lies()).toMatchObject({
      perioden: [
        { werte: [null, null, 3], status: ['GEHEIM_PRIMAER', 'GEHEIM_PRIMAER', 'GUELTIG'] },
      ],
    })
    const { rows } = await test.owner.query(
      `SELECT m.raumfassung_id AS raum, m.zaehler, m.nenner, m.wert, m.unten, m.oben
       FROM freigegebener_messwert m JOIN schutzzelle s USING (block_id, raumfassung_id)
       WHERE s.art = 'SEKUNDAER'`,
    )
    const leer = { zaehler: null, nenner: null, wert: null, unten: null, oben: null }
    expect(rows).toEqual([{ raum: 102, ...leer }])
  })

  it('verbirgt eine Zelle in jedem Indikator mit demselben Zähler', async () => {
    await test.owner.query(`
      INSERT INTO indikator (id, slug, code, thema, kernset, rang) VALUES (9, 'arbeitslose-zahl', 'ARB-99', 'Arbeit', false, 9);
      INSERT INTO indikatorfassung (id, indikator_id, version, pruefsumme, name, kurzname, definition,
          berechnung, einheit, nachkommastellen, polaritaet, intervall, gueltig_ab, min_zaehler)
        SELECT 9, 9, 1, 'x9', 'Zahl', 'Zahl', 'Definition',
          jsonb_build_object('typ', 'ABSOLUT', 'faktor', 1, 'zaehler', berechnung -> 'zaehler'),
          'Personen', 0, 'NEUTRAL', 'KEINE', gueltig_ab, 15 FROM indikatorfassung WHERE id = 1;
      INSERT INTO messwertblock (id, datenstand_id, indikatorfassung_id, gebietsstand_id, zeitraum_id, quellen, verfahren)
        VALUES (90, 0, 9, 1, 1, '{1}', 1);
      INSERT INTO messwert (block_id, raumfassung_id, zaehler, wert, status)
        SELECT 90, raumfassung_id, zaehler, zaehler, status FROM messwert WHERE block_id = 1`)
    await publish({ zeitraeume: ['1'], ebenen: ['KOMMUNE'] })
    expect(await lies()).toMatchObject({ perioden: [{ werte: [null, 2, 3] }] })
  })

  it('zeigt keine Zelle unter der Mindestfallzahl und sagt, wie viele welche Regel schützt', async () => {
    await test.owner.query(
      'UPDATE indikatorfassung SET min_zaehler = 12, min_nenner = 500 WHERE id = 1',
    )
    await test.owner
      .query(`UPDATE messwert SET nenner = 400 WHERE block_id = 3 AND raumfassung_id = 103;
      UPDATE messwert SET zaehler = 995, wert = 99.5, unten = 99, oben = 99.9 WHERE block_id = 3 AND raumfassung_id = 102;
      UPDATE messwert SET zaehler = 3000, wert = 100, unten = 99, oben = 100 WHERE block_id = 4 AND raumfassung_id = 1`)
    const { umfang } = await publish()
    expect(umfang).toMatchObject({
      zellen: 13,
      gezeigt: 7,
      angeliefert: 1,
      geschuetzt: [
        { regel: 'ZAEHLER', anzahl: 2 },
        { regel: 'KOMPLEMENT', anzahl: 1 },
        { regel: 'NENNER', anzahl: 1 },
        { regel: 'GRUPPE', anzahl: 1 },
      ],
    })
    const leer = { unten: null, oben: null, zaehler: null, nenner: null }
    const { rows } = await test.owner.query(
      `SELECT unten, oben, zaehler, nenner FROM freigegebener_messwert WHERE wert IS NULL`,
    )
    expect(rows).toEqual(Array.from({ length: 6 }, () => leer))
  })

  it('geht bis zum Sozialraum, wo er gewählt ist, sonst sagt er, was er weglässt', async () => {
    await test.owner.query(`
      INSERT INTO messwertblock (id, datenstand_id, indikatorfassung_id, gebietsstand_id, zeitraum_id, quellen, verfahren)
        VALUES (6, 0, 1, 4, 3, '{1,3}', 1);
      INSERT INTO messwert (block_id, raumfassung_id, zaehler, nenner, wert, status)
        SELECT 6, 201, zaehler, nenner, wert, status FROM messwert WHERE block_id = 3 AND raumfassung_id = 101`)
    const { umfang } = await publish()
    expect(umfang).toMatchObject({ ausgelassen: [{ ebene: 'SOZIALRAUM', anzahl: 1 }] })
    expect(await lies('SOZIALRAUM')).toBeNull()
    await publish({ ebenen: ['KREIS', 'KOMMUNE', 'SOZIALRAUM'] })
    expect(await lies('SOZIALRAUM')).toMatchObject({ perioden: [{ werte: [1.2] }] })
  })

  it('enthält nur, was gewählt ist', async () => {
    await publish({
      ebenen: ['KOMMUNE'],
      zeitraeume: ['3', '3'],
      indikatoren: ['arbeitslosenanteil'],
    })
    expect(await lies()).toMatchObject({
      perioden: [{ zeitraum: { kurz: '2016' }, werte: [1.2, 2.2, 3.2] }],
    })
    expect(await lies('KREIS')).toMatchObject({ perioden: [] })
  })

  it.each([
    [{ name: '  ' }, 'Bitte einen Namen angeben'],
    [{ name: 'x'.repeat(121) }, 'höchstens 120'],
    [{ bemerkung: 'x'.repeat(2001) }, 'höchstens 2000'],
    [{ ebenen: [] }, 'mindestens eine Ebene'],
    [{ indikatoren: [] }, 'keine Werte'],
    [{ indikatoren: ['schuldenstand'] }, 'keine Werte'],
    [{ indikatoren: ['gibt-es-nicht', "'; DROP TABLE datenstand; --"] }, 'gibt-es-nicht'],
    [{ zeitraeume: ['99'] }, 'Diese Zeiträume gibt es nicht: 99'],
    [{ zeitraeume: ['eins'] }, 'keine Kennung'],
    [{ gebietsstaende: ['4'] }, 'Diese Gebietsstände gibt es auf den gewählten Ebenen nicht: 4'],
    [{ name: '', ebenen: [], zeitraeume: ['99'] }, 'Ebene wählen. Diese Zeiträume'],
  ])('weist ab, was nicht geht, ohne Spuren: %j', async (anders, satz) => {
    const antwort = await prepare(planung, anders)
    expect(codeOf(antwort)).toBe('EINGABE_UNGUELTIG')
    expect(textOf(antwort)).toContain(satz)
    const { rows } = await test.owner.query('SELECT count(*)::int AS staende FROM datenstand')
    expect(rows).toEqual([{ staende: 1 }])
    expect(await protokoll()).toEqual([])
  })

  it('ändert sich nicht mit dem Arbeitsstand', async () => {
    await publish()
    const vorher = await lies()
    await test.owner
      .query(`UPDATE messwert SET wert = 50, zaehler = 500, unten = 40, oben = 60 WHERE block_id = 3;
      UPDATE datenstand SET stand_vom = now() WHERE id = 0`)
    expect(await lies()).toEqual(vorher)
  })
})

describe('Vier Augen', () => {
  it('wer vorbereitet hat, gibt nicht frei, auch mit beiden Rollen nicht', async () => {
    const beides = await test.als({ rollen: ['PLANUNG', 'GEHEIMHALTUNG'] })
    const { id } = standOf(await prepare(beides))
    const antwort = await decide(beides, 'releaseDatenstand')(id)
    expect(codeOf(antwort)).toBe('NICHT_BERECHTIGT')
    expect(textOf(antwort)).toContain('Vier Augen')
    expect(await lies()).toBeNull()
  })

  it('eine zweite Freigabe derselben Person ändert nichts', async () => {
    const erste = await publish()
    expect(standOf(await decide(geheimhaltung, 'releaseDatenstand')(erste.id))).toEqual(erste)
    expect(await protokoll()).toHaveLength(2)
    const andere = await test.als('GEHEIMHALTUNG')
    expect(codeOf(await decide(andere, 'releaseDatenstand')(erste.id))).toBe('STAND_UEBERHOLT')
  })

  it('zwei Freigaben zugleich: eine gilt, und es steht einmal im Protokoll', async () => {
    const andere = await test.als('GEHEIMHALTUNG')
    const { id } = standOf(await prepare(planung))
    const antworten = await Promise.all([
      decide(geheimhaltung, 'releaseDatenstand')(id),
      decide(andere, 'releaseDatenstand')(id),
    ])
    expect(new Set(antworten.map(codeOf))).toEqual(new Set([undefined, 'STAND_UEBERHOLT']))
    expect(await protokoll()).toHaveLength(2)
  })

  it('zwei Vorbereitungen zugleich: eine wird der Entwurf, die andere erfährt von ihr', async () => {
    const antworten = await Promise.all([beginne(planung), beginne(planung, { name: 'Zweiter' })])
    expect(new Set(antworten.map(codeOf))).toEqual(new Set([undefined, 'STAND_UEBERHOLT']))
    expect(antworten.map(textOf).join('')).toContain('wartet noch auf die Freigabe')
  })

  it('kein Entwurf: unbekannte, fremde und unmögliche Nummern', async () => {
    for (const id of ['99', '0']) {
      expect(codeOf(await decide(geheimhaltung, 'releaseDatenstand')(id))).toBe('NICHT_GEFUNDEN')
      expect(codeOf(await decide(geheimhaltung, 'withdrawDatenstand')(id, 'weg'))).toBe(
        'NICHT_GEFUNDEN',
      )
    }
    expect(codeOf(await decide(geheimhaltung, 'releaseDatenstand')('-1'))).toBe('EINGABE_UNGUELTIG')
  })
})

describe('Was seit dem Vorbereiten geschah', () => {
  it('eine zurückgezogene Lieferung verhindert die Freigabe', async () => {
    await test.owner.query(`
      INSERT INTO lieferung (id, quelle_id, dateiname, inhalt, pruefsumme, format, titel, bericht, erfasst_von)
        VALUES (1, 1, 'ba.csv', '', repeat('a', 64), 'f', 't', '{}', 'test')`)
    const { id } = standOf(await prepare(planung))
    await test.owner.query(
      `UPDATE lieferung SET zurueckgezogen_am = now(), zurueckgezogen_grund = 'falsch'`,
    )
    const antwort = await decide(geheimhaltung, 'releaseDatenstand')(id)
    expect(codeOf(antwort)).toBe('STAND_UEBERHOLT')
    expect(textOf(antwort)).toContain('„ba.csv“. Bitte neu vorbereiten.')
    const liste = await planung.frage('{ datenstaende { hindernisse } }')
    expect(liste.data?.['datenstaende']).toEqual([{ hindernisse: [textOf(antwort)] }])
    standOf(await decide(planung, 'discardDatenstand')(id))
    expect((await publish()).zustand).toBe('VEROEFFENTLICHT')
  })

  it('ein inzwischen zurückgenommener Stand auch', async () => {
    const erster = await publish()
    const { id } = standOf(await prepare(planung, { name: 'Zweiter' }))
    standOf(await decide(geheimhaltung, 'withdrawDatenstand')(erster.id, 'falsche Zahlen'))
    const antwort = await decide(geheimhaltung, 'releaseDatenstand')(id)
    expect(codeOf(antwort)).toBe('STAND_UEBERHOLT')
    expect(textOf(antwort)).toContain('Bitte neu vorbereiten')
  })
})

describe('Das Ende', () => {
  it('abgelehnt oder verworfen: die Werte gehen, der Vermerk bleibt', async () => {
    const erster = standOf(await prepare(planung))
    expect(codeOf(await decide(geheimhaltung, 'rejectDatenstand')(erster.id, ' '))).toBe(
      'EINGABE_UNGUELTIG',
    )
    const abgelehnt = standOf(
      await decide(geheimhaltung, 'rejectDatenstand')(erster.id, 'Spalte vertauscht'),
    )
    expect(abgelehnt).toMatchObject({ zustand: 'ABGELEHNT', beendetGrund: 'Spalte vertauscht' })
    expect(
      standOf(await decide(geheimhaltung, 'rejectDatenstand')(erster.id, 'noch einmal')),
    ).toEqual(abgelehnt)
    const zweiter = standOf(await prepare(planung))
    expect(zweiter.id).toBe('2')
    standOf(await decide(planung, 'discardDatenstand')(zweiter.id))
    expect(codeOf(await decide(geheimhaltung, 'releaseDatenstand')(zweiter.id))).toBe(
      'STAND_UEBERHOLT',
    )
    const { rows } = await test.owner.query(
      `SELECT count(*)::int AS bloecke FROM messwertblock WHERE datenstand_id <> 0`,
    )
    expect(rows).toEqual([{ bloecke: 0 }])
    expect(await protokoll()).toEqual([
      `prepareDatenstand 1 ${planung.kontoId}`,
      `rejectDatenstand 1 ${geheimhaltung.kontoId}`,
      `prepareDatenstand 2 ${planung.kontoId}`,
      `discardDatenstand 2 ${planung.kontoId}`,
    ])
  })

  it('zurückgenommen: es gilt wieder der davor, sonst keiner; seine Werte bleiben', async () => {
    await publish({ zeitraeume: ['1'] })
    const zweiter = await publish({ zeitraeume: ['2'] })
    expect(await lies()).toMatchObject({ perioden: [{ zeitraum: { kurz: '2015' } }] })
    expect(codeOf(await decide(geheimhaltung, 'withdrawDatenstand')(zweiter.id, ''))).toBe(
      'EINGABE_UNGUELTIG',
    )
    standOf(await decide(planung, 'withdrawDatenstand')(zweiter.id, 'falsches Jahr'))
    standOf(await decide(planung, 'withdrawDatenstand')(zweiter.id, 'noch einmal'))
    expect(await lies()).toMatchObject({ perioden: [{ zeitraum: { kurz: '2014' } }] })
    standOf(await decide(geheimhaltung, 'withdrawDatenstand')('1', 'auch falsch'))
    expect(await lies()).toBeNull()
    const { data } = await test.oeffentlich.frage(
      '{ kreis { veroeffentlichung { id } } indikatoren(sicht: RELEASED) { slug } }',
    )
    expect(data).toEqual({ kreis: { veroeffentlichung: null }, indikatoren: [] })
    const { rows } = await test.owner.query('SELECT count(*)::int AS n FROM freigegebener_messwert')
    expect(rows).toEqual([{ n: 8 }])
    expect(codeOf(await decide(geheimhaltung, 'releaseDatenstand')(zweiter.id))).toBe(
      'STAND_UEBERHOLT',
    )
  })
})

const VERGLEICH = `query ($id: ID!) { datenstandvergleich(id: $id) {
  grundlage { id }
  indikatorenNeu { slug } indikatorenEntfallen { slug } definitionenGeaendert { slug name }
  ebenenNeu ebenenEntfallen zeitraeumeNeu { kurz } zeitraeumeEntfallen { kurz } gebietsstaendeNeu { ebene }
  lieferungenNeu { dateiname quelle } lieferungenEntfallen { dateiname zurueckgezogenGrund }
  zahlen { wechsel anzahl } jeIndikator { indikator { slug } zahlen { wechsel anzahl } }
  geaendert: zellen(wechsel: GEAENDERT) { raum { name } zeitraum { kurz } alt neu }
  verborgen: zellen(wechsel: VERBORGEN) { raum { name } alt altStatus neu neuStatus }
  gezeigt: zellen(wechsel: GEZEIGT, hoechstens: 1) { raum { name } alt neu }
} }`

describe('Der Vergleich', () => {
  it('sagt beim ersten Mal, dass alles neu ist', async () => {
    const { id } = standOf(await prepare(planung))
    const { data } = await planung.frage(VERGLEICH, { id })
    expect(data?.['datenstandvergleich']).toMatchObject({
      grundlage: null,
      indikatorenNeu: [{ slug: 'arbeitslosenanteil' }],
      ebenenNeu: ['KREIS', 'KOMMUNE'],
      zeitraeumeNeu: [{ kurz: '2014' }, { kurz: '2015' }, { kurz: '2016' }],
      zahlen: [
        { wechsel: 'GEAENDERT', anzahl: 0 },
        { wechsel: 'VERBORGEN', anzahl: 0 },
        { wechsel: 'GEZEIGT', anzahl: 0 },
        { wechsel: 'HINZUGEKOMMEN', anzahl: 12 },
        { wechsel: 'WEGGEFALLEN', anzahl: 0 },
      ],
    })
  })

  it('nennt, was neu, anders, neu verborgen und neu zu sehen ist', async () => {
    await publish({ zeitraeume: ['1', '2'] })
    await test.owner.query(`
      UPDATE messwert SET wert = 9, zaehler = 90, unten = 8, oben = 10 WHERE block_id = 1 AND raumfassung_id = 103;
      UPDATE messwert SET wert = 0.1, zaehler = 1, unten = 0, oben = 1 WHERE block_id = 1 AND raumfassung_id = 101;
      UPDATE messwert SET wert = 2.1, zaehler = 21, status = 'GUELTIG' WHERE block_id = 2 AND raumfassung_id = 102`)
    const { id } = standOf(
      await prepare(planung, { ebenen: ['KOMMUNE'], zeitraeume: ['1', '2', '3'] }),
    )
    const { data, errors } = await geheimhaltung.frage(VERGLEICH, { id })
    expect(errors).toBeUndefined()
    const zahlen = [
      { wechsel: 'GEAENDERT', anzahl: 1 },
      { wechsel: 'VERBORGEN', anzahl: 1 },
      { wechsel: 'GEZEIGT', anzahl: 1 },
      { wechsel: 'HINZUGEKOMMEN', anzahl: 3 },
      { wechsel: 'WEGGEFALLEN', anzahl: 2 },
    ]
    expect(data?.['datenstandvergleich']).toMatchObject({
      grundlage: { id: '1' },
      indikatorenNeu: [],
      ebenenEntfallen: ['KREIS'],
      zeitraeumeNeu: [{ kurz: '2016' }],
      gebietsstaendeNeu: [],
      zahlen,
      geaendert: [{ raum: { name: 'Cedorf' }, zeitraum: { kurz: '2014' }, alt: 3, neu: 9 }],
      verborgen: [
        {
          raum: { name: 'Adorf' },
          alt: 1,
          altStatus: 'GUELTIG',
          neu: null,
          neuStatus: 'GEHEIM_PRIMAER',
        },
      ],
      gezeigt: [{ raum: { name: 'Bedorf' }, alt: null, neu: 2.1 }],
    })
  })

  it('nennt Lieferungen, die dazugekommen und die zurückgezogen sind', async () => {
    const liefere = (id: number, dateiname: string) =>
      test.owner.query(
        `INSERT INTO lieferung (id, quelle_id, dateiname, inhalt, pruefsumme, format, titel, bericht, erfasst_von)
         VALUES ($1::int, 1, $2, '', repeat(($1::int)::text, 64), 'f', 't', '{}', 'test')`,
        [id, dateiname],
      )
    await liefere(1, 'alt.csv')
    await publish()
    await test.owner.query(
      `UPDATE lieferung SET zurueckgezogen_am = now(), zurueckgezogen_grund = 'Falscher Nenner'`,
    )
    await liefere(2, 'neu.csv')
    const { id } = standOf(await prepare(planung))
    const { data, errors } = await geheimhaltung.frage(VERGLEICH, { id })
    expect(errors).toBeUndefined()
    expect(data?.['datenstandvergleich']).toMatchObject({
      lieferungenNeu: [{ dateiname: 'neu.csv' }],
      lieferungenEntfallen: [{ dateiname: 'alt.csv', zurueckgezogenGrund: 'Falscher Nenner' }],
    })
  })

  it('gibt es nicht für Unbekanntes und nicht mehr für Verworfenes', async () => {
    expect(codeOf(await planung.frage(VERGLEICH, { id: '7' }))).toBe('NICHT_GEFUNDEN')
    const { id } = standOf(await prepare(planung))
    standOf(await decide(planung, 'discardDatenstand')(id))
    expect(codeOf(await planung.frage(VERGLEICH, { id }))).toBe('STAND_UEBERHOLT')
  })
})

describe('Das Angebot', () => {
  it('nennt, was sich veröffentlichen lässt', async () => {
    const { data, errors } = await planung.frage(`{ datenstandangebot {
      indikatoren { slug ebenen zeitraeume veroeffentlicht } ebenen
      zeitraeume { kurz } gebietsstaende { ebene stichtag } } }`)
    expect(errors).toBeUndefined()
    expect(data?.['datenstandangebot']).toEqual({
      indikatoren: [
        {
          slug: 'arbeitslosenanteil',
          ebenen: ['KREIS', 'KOMMUNE'],
          zeitraeume: ['1', '2', '3'],
          veroeffentlicht: false,
        },
      ],
      ebenen: ['KREIS', 'KOMMUNE'],
      zeitraeume: [{ kurz: '2014' }, { kurz: '2015' }, { kurz: '2016' }],
      gebietsstaende: [
        { ebene: 'KREIS', stichtag: '1975-01-01' },
        { ebene: 'KOMMUNE', stichtag: '1975-01-01' },
      ],
    })
  })
})

describe('Wer nicht veröffentlicht', () => {
  it.each(['KOMMUNE', 'ANBIETER', 'ADMIN'] as const)('%s', async (rolle) => {
    const wer = await test.als(rolle)
    expect(codeOf(await prepare(wer))).toBe('NICHT_BERECHTIGT')
    expect(codeOf(await wer.frage('{ datenstaende { id } }'))).toBe('NICHT_BERECHTIGT')
  })

  it('die Planung einer Kommune, und wer nicht angemeldet ist', async () => {
    const stadt = await test.als({ rollen: ['PLANUNG'], art: 'KOMMUNE' })
    expect(codeOf(await prepare(stadt))).toBe('NICHT_BERECHTIGT')
    expect(codeOf(await prepare(test.oeffentlich))).toBe('ANMELDUNG_NOETIG')
    expect(codeOf(await decide(test.oeffentlich, 'releaseDatenstand')('1'))).toBe(
      'ANMELDUNG_NOETIG',
    )
  })
})

describe('Draußen', () => {
  const FRAGE = `{ kreis { arbeitsstandVom ebenen { ebene } veroeffentlichung { name } } raeume { ebenen } }`

  it('kennt man die Räume ab Kommune und den veröffentlichten Stand, nicht den Arbeitsstand', async () => {
    const leer = await test.oeffentlich.frage(FRAGE)
    expect(leer.data).toEqual({
      kreis: {
        arbeitsstandVom: null,
        ebenen: [{ ebene: 'LAND' }, { ebene: 'KREIS' }, { ebene: 'KOMMUNE' }],
        veroeffentlichung: null,
      },
      raeume: { ebenen: ['KREIS', 'KOMMUNE', 'KOMMUNE', 'KOMMUNE'] },
    })
    await publish()
    const { data } = await test.oeffentlich.frage(FRAGE)
    expect(data?.['kreis']).toMatchObject({ veroeffentlichung: { name: 'Bericht 2026' } })
    const innen = await planung.frage(FRAGE)
    expect(innen.data).toMatchObject({ raeume: { ebenen: expect.arrayContaining(['SOZIALRAUM']) } })
  })
})

describe('Was innen geschieht, ändert draußen nichts', () => {
  it('ein neuer Bruch, ein ausgemusterter Indikator, ein neuer Name der Definition', async () => {
    await test.owner.query(`INSERT INTO zeitreihenbruch (datum, art, titel, folge)
      VALUES ('2015-12-31', 'ZENSUS', 'Früher Bruch', 'x')`)
    await publish()
    await test.owner.query(`
      INSERT INTO zeitreihenbruch (datum, art, titel, folge) VALUES ('2015-12-30', 'ZENSUS', 'Später Bruch', 'x');
      DELETE FROM zeitreihenbruch WHERE titel = 'Früher Bruch';
      UPDATE indikator SET ausgemustert_am = now() WHERE id = 1`)
    const { data, errors } = await test.oeffentlich.frage(`{
      indikatoren(sicht: RELEASED) { slug ausgemustertAm }
      messwerte(indikator: "arbeitslosenanteil", ebene: KOMMUNE, sicht: RELEASED) { brueche { titel erkannt } }
      uebersicht(ebene: KOMMUNE, sicht: RELEASED) { zeilen { indikator { slug } } }}`)
    expect(errors).toBeUndefined()
    expect(data).toMatchObject({
      indikatoren: [{ slug: 'arbeitslosenanteil', ausgemustertAm: null }],
      messwerte: { brueche: [{ titel: 'Früher Bruch' }, { erkannt: true }] },
    })
    const innen = await planung.frage(`{ messwerte(indikator: "arbeitslosenanteil", ebene: KOMMUNE,
      sicht: INTERN) { brueche { titel } } }`)
    expect(JSON.stringify(innen.data)).toContain('Später Bruch')
  })
})

describe('Dateien', () => {
  const DATEI = '/daten/arbeitslosenanteil/kommune.csv'

  it('tragen Stand und Sicht in der Kennung; nur Veröffentlichtes darf jeder aufheben', async () => {
    expect((await test.oeffentlich.sende({ url: DATEI })).status).toBe(404)
    await publish()
    const aussen = await test.oeffentlich.sende({ url: DATEI })
    const angemeldet = await planung.sende({ url: DATEI })
    expect(aussen.headers).toMatchObject({
      'cache-control': 'public, no-cache',
      etag: expect.stringMatching(/^W\/"1-/),
    })
    expect(aussen.body.toString()).toContain('Bericht 2026, veröffentlicht am')
    expect(angemeldet.headers['cache-control']).toBe('public, no-cache')
    expect([angemeldet.headers['etag'], angemeldet.body]).toEqual([
      aussen.headers['etag'],
      aussen.body,
    ])
    const innen = await planung.sende({ url: `${DATEI}?sicht=intern` })
    expect(innen.headers).toMatchObject({
      'cache-control': 'no-store',
      etag: expect.stringMatching(/^W\/"i-/),
    })
    expect((await test.oeffentlich.sende({ url: `${DATEI}?sicht=intern` })).status).toBe(401)
    const frage = { 'if-none-match': String(aussen.headers['etag']) }
    expect((await test.oeffentlich.sende({ url: DATEI, headers: frage })).status).toBe(304)
    await publish({ zeitraeume: ['3'] })
    const neu = await test.oeffentlich.sende({ url: DATEI, headers: frage })
    expect([neu.status, String(neu.headers['etag']).slice(0, 5)]).toEqual([200, 'W/"2-'])
  })

  it('gibt es draußen nicht für Ebenen, die nicht veröffentlicht sind', async () => {
    await publish()
    const { status, body } = await test.oeffentlich.sende({
      url: '/daten/arbeitslosenanteil/sozialraum.csv',
    })
    expect([status, body.toString().includes('Adorf-Mitte')]).toEqual([404, false])
  })
})

describe('Während veröffentlicht wird', () => {
  const GANZ = `{
    kreis { veroeffentlichung { id } }
    indikatoren(sicht: RELEASED) { abdeckung { ebene zeitraeume { kurz } } }
    a: messwerte(indikator: "arbeitslosenanteil", ebene: KOMMUNE, sicht: RELEASED) { perioden { werte } }
    b: messwerte(indikator: "arbeitslosenanteil", ebene: KREIS, sicht: RELEASED) { perioden { werte } } }`

  it('liest jede Anfrage genau einen Stand, und niemand nach einem neueren wieder einen älteren', async () => {
    // Every Stand has one figure in all cells: a mixed answer shows two.
    const fuelle = (wert: number) =>
      test.owner.query(
        `UPDATE messwert SET wert = $1, zaehler = 500, nenner = 1000, unten = 0, oben = 99, status = 'GUELTIG'
         WHERE block_id <= 5`,
        [wert],
      )
    await fuelle(1)
    await publish()
    const ende = new AbortController()
    const lesen = async (): Promise<number> => {
      let letzter = 0
      let gelesen = 0
      while (!ende.signal.aborted) {
        const { data, errors } = await test.oeffentlich.frage(GANZ)
        expect(errors).toBeUndefined()
        const text = JSON.stringify([data?.['a'], data?.['b']])
        const werte = new Set([...text.matchAll(/\d+/g)].map(([zahl]) => Number(zahl)))
        expect(werte.size).toBe(1)
        const [wert = 0] = werte
        expect(data?.['kreis']).toEqual({ veroeffentlichung: { id: String(wert) } })
        expect(wert).toBeGreaterThanOrEqual(letzter)
        letzter = wert
        gelesen += 1
      }
      return gelesen
    }
    const leser = Promise.all(Array.from({ length: 6 }, lesen))
    try {
      for (let wert = 2; wert <= 6; wert += 1) {
        await fuelle(wert)
        await publish()
      }
    } finally {
      ende.abort()
    }
    const gelesen = await leser
    expect(Math.min(...gelesen)).toBeGreaterThan(3)
  })
})

describe('Ein Absturz mittendrin', () => {
  it('lässt nichts Halbes zurück', async () => {
    const { prepareDatenstand } = await import('../src/modules/datenstand/prepare-datenstand.ts')
    const abgebrochen = write(test.datenbank.db, async (tx) => {
      await prepareDatenstand(
        { pool: test.datenbank.db.pool, offen: tx },
        {
          name: 'halb',
          bemerkung: '',
          auswahl: {
            indikatoren: null,
            ebenen: ['KOMMUNE'],
            zeitraeume: null,
            gebietsstaende: null,
          },
          kontoId: planung.kontoId,
          akteur: { art: 'SYSTEM', name: 'Test' },
        },
      )
      throw new Error('Strom weg')
    })
    await expect(abgebrochen).rejects.toThrow('Strom weg')
    const { rows } = await test.owner.query(
      `SELECT (SELECT count(*)::int FROM datenstand) AS staende,
         (SELECT count(*)::int FROM freigegebener_messwert) AS werte`,
    )
    expect(rows).toEqual([{ staende: 1, werte: 0 }])
    expect((await publish()).zustand).toBe('VEROEFFENTLICHT')
  })
})
