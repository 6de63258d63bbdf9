/**
 * Counting, drafts and Lieferungen under random rules: what is shown is what a
 * naive reading of the rules opens, and no sum has a closed part in it.
 */
import fc from 'fast-check'
import type { Testsprecher } from './als.ts'
import { createTestApp, type TestApp } from './test-app.ts'
import { createJugendaemter, darf, fall, meldeAn, stelleHer, type Fall } from './zugangsfall.ts'
import {
  createGrundzahlen,
  createZugangskreis,
  KOMMUNEN,
  MERKMALE,
  type Zelle,
} from './zugangskreis.ts'

let test: TestApp
let zellen: readonly Zelle[]
let lieferungen: ReadonlyMap<string, number>

beforeAll(async () => {
  test = await createTestApp()
  zellen = await createZugangskreis(test.owner)
  lieferungen = await createGrundzahlen(test.owner)
  await createJugendaemter(test)
})
afterAll(() => test.close())

const AUSKUNFT = `query ($frage: AuskunftInput!) {
  auskunftsmerkmale(sicht: INTERN) { schluessel }
  auskunft(frage: $frage, sicht: INTERN) { zeilen { raum { schluessel } wert status } summe grund }
}`
const ALTERSAUFBAU = `query ($ebene: Ebene!, $raum: String!, $nationalitaet: Nationalitaet!) {
  altersaufbau(ebene: $ebene, raum: $raum, nationalitaet: $nationalitaet, sicht: INTERN) {
    werte { maennlich maennlichStatus weiblich weiblichStatus }
    massstabwerte { maennlich weiblich }
  }
}`

async function lies<T>(wer: Testsprecher, query: string, variables: object): Promise<T> {
  const { data, errors } = await wer.frage(query, variables)
  expect(errors).toBeUndefined()
  return data as T
}

const kommuneOf = (schluessel: string): string => schluessel.slice(0, 3)

const teilgruppe = fc.record({
  geschlecht: fc.constantFrom('INSGESAMT', 'MAENNLICH', 'WEIBLICH'),
  nationalitaet: fc.constantFrom('INSGESAMT', 'AUSLAENDISCH'),
  alterVon: fc.constantFrom(0, 18),
})

describe('unter zufälligen Regeln', () => {
  it('zählt eine Auskunft nur, was offen ist, und summiert nie über Verschlossenes', async () => {
    const gefragt = fc.record({
      merkmal: fc.constantFrom(...(Object.keys(MERKMALE) as (keyof typeof MERKMALE)[])),
      ebene: fc.constantFrom('SOZIALRAUM' as const, 'QUARTIER' as const),
      kommunen: fc.uniqueArray(fc.constantFrom(...KOMMUNEN), { minLength: 1 }),
      teilgruppe,
    })
    await fc.assert(
      fc.asyncProperty(fall, gefragt, async (einer, { merkmal, ebene, kommunen, ...frage }) => {
        await stelleHer(test, einer)
        const wer = await meldeAn(test, einer)
        const offen = (kommune: string) => darf(einer, kommune, [MERKMALE[merkmal]])
        const raeume = zellen
          .filter((zelle) => zelle.ebene === ebene && kommunen.includes(zelle.kommune as never))
          .map(({ schluessel }) => schluessel)
        const { auskunftsmerkmale, auskunft } = await lies<AuskunftAntwort>(wer, AUSKUNFT, {
          frage: { merkmal, ebene, raeume, ...(merkmal === 'bevoelkerung' && frage.teilgruppe) },
        })
        const angeboten = auskunftsmerkmale.map(({ schluessel }) => schluessel)
        expect(angeboten.includes(merkmal)).toBe(KOMMUNEN.some(offen))
        if (!KOMMUNEN.some(offen)) return expect(auskunft).toBeNull()
        expect(auskunft!.zeilen).toHaveLength(raeume.length)
        for (const { raum, wert, status } of auskunft!.zeilen) {
          expect(wert === null).toBe(!offen(kommuneOf(raum.schluessel)))
          expect(status === 'KEIN_ZUGRIFF').toBe(wert === null)
        }
        expect(auskunft!.summe === null).toBe(!kommunen.every(offen))
      }),
      { numRuns: 40 },
    )
  }, 60_000)

  it('zeigt ein Altersaufbau nur offene Räume, Kommunen und Kreis immer', async () => {
    const gefragt = fc.record({
      n: fc.nat(),
      nationalitaet: teilgruppe.map((t) => t.nationalitaet),
    })
    await fc.assert(
      fc.asyncProperty(fall, gefragt, async (einer, { n, nationalitaet }) => {
        await stelleHer(test, einer)
        const wer = await meldeAn(test, einer)
        const { schluessel, ebene, kommune } = zellen[n % zellen.length]!
        const etwas = KOMMUNEN.some((k) => darf(einer, k, ['melderegister']))
        const klein = await lies<Altersantwort>(wer, ALTERSAUFBAU, {
          ebene,
          raum: schluessel,
          nationalitaet,
        })
        const gross = await lies<Altersantwort>(wer, ALTERSAUFBAU, {
          ebene: 'KOMMUNE',
          raum: kommune,
          nationalitaet,
        })
        if (!etwas) return expect([klein.altersaufbau, gross.altersaufbau]).toEqual([null, null])
        const { werte, massstabwerte } = klein.altersaufbau!
        const zahlen = [...werte.maennlich, ...werte.weiblich]
        expect(zahlen.length).toBeGreaterThan(2)
        const offen = darf(einer, kommune, ['melderegister'])
        expect(zahlen.every((zahl) => (zahl !== null) === offen)).toBe(true)
        expect(massstabwerte!.maennlich).not.toContain(null)
        expect(gross.altersaufbau!.werte.maennlich).not.toContain(null)
      }),
      { numRuns: 30 },
    )
  }, 60_000)

  it('rechnet ein Entwurf nur aus, was alle seine Quellen öffnen', async () => {
    const formel = fc.constantFrom(
      { zaehler: 'hze', nenner: 'bevoelkerung' },
      { zaehler: 'arbeitslose', nenner: 'bevoelkerung' },
      { zaehler: 'bevoelkerung', nenner: 'hze' },
    )
    const typ = fc.constantFrom('ANTEIL', 'RATE', 'VERAENDERUNG', 'ABSOLUT')
    await fc.assert(
      fc.asyncProperty(fall, formel, typ, async (einer, { zaehler, nenner }, art) => {
        const planerin: Fall = { ...einer, konto: { rolle: 'PLANUNG', kommune: null } }
        await stelleHer(test, planerin)
        const wer = await meldeAn(test, planerin)
        for (const ebene of ['SOZIALRAUM', 'QUARTIER', 'KOMMUNE'] as const) {
          const { indikatorvorschau } = await lies<Vorschauantwort>(wer, VORSCHAU, {
            ebene,
            entwurf: entwurfOf(art, zaehler, nenner),
          })
          const merkmale =
            art === 'ABSOLUT' || art === 'VERAENDERUNG' ? [zaehler] : [zaehler, nenner]
          const quellen = merkmale.map((merkmal) => MERKMALE[merkmal])
          expect(indikatorvorschau.meldungen.filter((m) => m.schwere === 'FEHLER')).toEqual([])
          expect(indikatorvorschau.zeilen).not.toEqual([])
          for (const { schluessel, ...zahlen } of indikatorvorschau.zeilen) {
            const offen = ebene === 'KOMMUNE' || darf(planerin, kommuneOf(schluessel), quellen)
            expect(zahlen.status === 'KEIN_ZUGRIFF').toBe(!offen)
            const { wert, zaehler: z, nenner: n, unten, oben } = zahlen
            if (!offen) expect([wert, z, n, unten, oben]).toEqual(Array(5).fill(null))
            else expect(wert).not.toBeNull()
          }
        }
      }),
      { numRuns: 25 },
    )
  }, 60_000)

  it('zeigt eine Lieferung, wer sie geliefert hat oder ihre Quelle überall dort sieht, wo sie zählt', async () => {
    await fc.assert(
      fc.asyncProperty(fall, fc.nat(), async (einer, n) => {
        const planerin: Fall = { ...einer, konto: { rolle: 'PLANUNG', kommune: null } }
        await stelleHer(test, planerin)
        const wer = await meldeAn(test, planerin)
        const namen = [...lieferungen.keys()]
        const eigene = namen[n % namen.length]!
        await test.owner.query(
          'UPDATE lieferung SET organisation_id = CASE WHEN id = $1 THEN $2::int END',
          [lieferungen.get(eigene), wer.organisationId],
        )
        const offen = namen.filter((name) => {
          const [quelle, kommune] = name.split(' ') as [string, string]
          return name === eigene || darf(planerin, kommune, [quelle])
        })
        const ids = offen.map((name) => String(lieferungen.get(name)))
        const { lieferungen: liste } = await lies<Lieferliste>(wer, `{ lieferungen { id } }`, {})
        expect(liste.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
        for (const id of lieferungen.values()) {
          const { lieferung } = await lies<Lieferantwort>(wer, LIEFERUNG, { id: String(id) })
          expect(lieferung?.id).toBe(ids.includes(String(id)) ? String(id) : undefined)
        }
      }),
      { numRuns: 10 },
    )
  }, 60_000)

  it('nennt eine Korrektur nur Zahlen, die offen sind, auch die eigene', async () => {
    const [erste, ...weitere] = [...lieferungen]
    await test.owner.query(
      `UPDATE lieferung SET korrigiert_id = $1, korrekturgrund = 'Probe', korrekturanlass = 'DOPPELT', format = 'KORREKTUR' WHERE id <> $1`,
      [erste![1]],
    )
    await fc.assert(
      fc.asyncProperty(fall, async (einer) => {
        const planerin: Fall = { ...einer, konto: { rolle: 'PLANUNG', kommune: null } }
        await stelleHer(test, planerin)
        const wer = await meldeAn(test, planerin)
        await test.owner.query('UPDATE lieferung SET organisation_id = $1', [wer.organisationId])
        for (const [name, id] of weitere) {
          const [quelle, kommune] = name.split(' ') as [string, string]
          const { korrekturinhalt } = await lies<Inhaltantwort>(wer, INHALT, { id: String(id) })
          const offen = darf(planerin, kommune, [quelle])
          expect(korrekturinhalt!.gesamt > 0).toBe(offen)
          expect(korrekturinhalt!.zeilen.length > 0).toBe(offen)
        }
      }),
      { numRuns: 10 },
    )
  }, 60_000)
})

const LIEFERUNG = `query ($id: ID!) {
  lieferung(id: $id) { id titel dateiname meldungen { text } speist { indikator name zeitraeume } }
}`

const INHALT = `query ($id: ID!) {
  korrekturinhalt(id: $id) { gesamt zeilen { vorher nachher } veroeffentlicht { enthalten } }
}`

describe('eine Lieferung, die das Konto nicht sehen darf', () => {
  const ZURUECK = `mutation ($id: ID!) { withdrawLieferung(id: $id, grund: "falsch") { id } }`

  it('ist von einer, die es nicht gibt, nicht zu unterscheiden und bleibt, wie sie ist', async () => {
    await stelleHer(test, {
      regeln: [],
      freigaben: [],
      konto: { rolle: 'PLANUNG', kommune: null },
      zweck: null,
    })
    await test.owner.query('UPDATE lieferung SET organisation_id = NULL')
    const wer = await test.als('PLANUNG')
    const fremde = String(lieferungen.get('jugendaemter K-5'))
    const ohneNummer = async (query: string, id: string) => {
      const { status, data, errors } = await wer.frage(query, { id })
      const texte = errors?.map(({ message, extensions }) => [
        message.replace(id, 'N'),
        extensions.code,
      ])
      return { status, data, texte }
    }
    for (const query of [LIEFERUNG, INHALT, ZURUECK]) {
      expect(await ohneNummer(query, fremde)).toEqual(await ohneNummer(query, '987654'))
    }
    const { rows } = await test.owner.query(
      'SELECT count(*)::int AS n FROM lieferung WHERE zurueckgezogen_am IS NOT NULL',
    )
    expect(rows).toEqual([{ n: 0 }])
  })

  it.each(['KOMMUNE', 'ANBIETER'] as const)(
    'sieht auch %s nicht, mit keiner Nummer',
    async (rolle) => {
      const wer = await test.als(rolle)
      for (const query of [LIEFERUNG, INHALT, ZURUECK]) {
        const { errors } = await wer.frage(query, { id: String(lieferungen.get('ba K-1')) })
        expect(errors?.[0]?.extensions.code).toBe('NICHT_BERECHTIGT')
      }
    },
  )
})

const entwurfOf = (typ: string, zaehler: string, nenner: string) => {
  const von = (merkmal: string) => ({ art: 'MERKMAL', merkmal })
  const formel = {
    ANTEIL: { zaehler: von(zaehler), nenner: von(nenner), faktor: 100 },
    RATE: { zaehler: von(zaehler), nenner: von(nenner), faktor: 100 },
    VERAENDERUNG: { zaehler: von(zaehler), jahre: 1, faktor: 100 },
    ABSOLUT: { zaehler: von(zaehler), faktor: 1 },
  }[typ]
  return {
    name: 'Entwurf',
    kurzname: 'Entwurf',
    definition: 'Entwurf.',
    berechnung: { typ, ...formel },
    einheit: typ === 'ABSOLUT' ? 'Personen' : 'Prozent',
    nachkommastellen: 1,
    polaritaet: 'NEUTRAL',
    intervall: 'KEINE',
  }
}

const VORSCHAU = `query ($entwurf: FassungInput!, $ebene: Ebene!) {
  indikatorvorschau(entwurf: $entwurf, ebene: $ebene) {
    meldungen { code schwere pfad text }
    zeilen { schluessel zaehler nenner wert unten oben status }
  }
}`

interface AuskunftAntwort {
  readonly auskunftsmerkmale: readonly { readonly schluessel: string }[]
  readonly auskunft: {
    readonly zeilen: readonly {
      readonly raum: { readonly schluessel: string }
      readonly wert: number | null
      readonly status: string
    }[]
    readonly summe: number | null
  } | null
}
type Zahlen = readonly (number | null)[]
interface Altersantwort {
  readonly altersaufbau: {
    readonly werte: { readonly maennlich: Zahlen; readonly weiblich: Zahlen }
    readonly massstabwerte: { readonly maennlich: Zahlen } | null
  } | null
}
interface Vorschauantwort {
  readonly indikatorvorschau: {
    readonly meldungen: readonly { readonly schwere: string }[]
    readonly zeilen: readonly {
      readonly schluessel: string
      readonly status: string
      readonly wert: number | null
      readonly zaehler: number | null
      readonly nenner: number | null
      readonly unten: number | null
      readonly oben: number | null
    }[]
  }
}
interface Lieferliste {
  readonly lieferungen: readonly { readonly id: string }[]
}
interface Inhaltantwort {
  readonly korrekturinhalt: {
    readonly gesamt: number
    readonly zeilen: readonly object[]
  } | null
}
interface Lieferantwort {
  readonly lieferung: { readonly id: string } | null
}
