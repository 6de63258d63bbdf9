/** Rules on what is too few to be shown, over the API, with bad input, twice and at once. */
import { katalog } from '@sozial/db/seed/katalog'
import { syncKatalog } from '../src/modules/indikator/sync-katalog.ts'
import type { Testsprecher } from './als.ts'
import { createTestApp, type TestApp } from './test-app.ts'

const REGELN = `{ geheimhaltungsregeln {
  quellen { quelle { id schluessel } regel { id minZaehler von begruendung } ausnahmen { minZaehler indikator { slug } }
    indikatoren { indikator { slug } minZaehler verfahren gemischt } }
  indikatoren { minZaehler indikator { slug } } } }`
const SPEICHERN = `mutation ($regel: GeheimhaltungsregelInput!) {
  saveGeheimhaltungsregel(regel: $regel) { regel { id minZaehler verfahren von } hinweise } }`
const VERLAUF = `query ($quelle: ID, $indikator: String) {
  geheimhaltungsregelverlauf(quelle: $quelle, indikator: $indikator) { minZaehler von begruendung } }`

interface Quelleneintrag {
  readonly quelle: { readonly id: string; readonly schluessel: string }
  readonly regel: {
    readonly id: string
    readonly minZaehler: number | null
    readonly von: string | null
  } | null
  readonly ausnahmen: readonly { minZaehler: number; indikator: { slug: string } }[]
  readonly indikatoren: readonly {
    readonly indikator: { readonly slug: string }
    readonly minZaehler: number
    readonly verfahren: string
    readonly gemischt: boolean
  }[]
}

let test: TestApp
let pruefer: Testsprecher
beforeAll(async () => {
  test = await createTestApp()
  await syncKatalog(test.datenbank.db, katalog)
  pruefer = await test.als('GEHEIMHALTUNG')
})
afterAll(() => test.close())

const quelle = async (schluessel: string): Promise<Quelleneintrag> => {
  const { data } = await pruefer.frage(REGELN)
  const { quellen } = data!['geheimhaltungsregeln'] as { quellen: Quelleneintrag[] }
  return quellen.find((eine) => eine.quelle.schluessel === schluessel)!
}
const save = async (schluessel: string | null, mehr: object = {}, wer = pruefer) => {
  const eintrag = schluessel === null ? undefined : await quelle(schluessel)
  const regel = {
    quelle: eintrag?.quelle.id ?? null,
    vorige: eintrag?.regel?.id ?? null,
    begruendung: 'Beschluss der Geheimhaltungsrunde',
    ...mehr,
  }
  return wer.frage(SPEICHERN, { regel })
}
const textOf = ({ errors }: Awaited<ReturnType<Testsprecher['frage']>>): string =>
  errors?.map(({ message }) => message).join(' ') ?? ''
const codeOf = ({ errors }: Awaited<ReturnType<Testsprecher['frage']>>) =>
  errors?.[0]?.extensions.code

describe('geheimhaltungsregeln', () => {
  it('gibt jeder Quelle des Katalogs ihre Regel mit Grund', async () => {
    const jobcenter = await quelle('jobcenter')
    expect(jobcenter.regel).toMatchObject({ minZaehler: 5, von: null })
    expect(jobcenter.indikatoren.length).toBeGreaterThan(3)
    expect(jobcenter.indikatoren.every(({ minZaehler }) => minZaehler >= 5)).toBe(true)
  })

  it('lesen Planung, Geheimhaltung und Verwaltung des Kreises, ändern nur die Geheimhaltung', async () => {
    for (const rolle of ['PLANUNG', 'ADMIN'] as const) {
      const wer = await test.als(rolle)
      expect((await wer.frage(REGELN)).errors).toBeUndefined()
      expect(codeOf(await save('polizei', { minZaehler: 9 }, wer))).toBe('NICHT_BERECHTIGT')
    }
    expect(codeOf(await test.oeffentlich.frage(REGELN))).toBe('ANMELDUNG_NOETIG')
  })
})

describe('saveGeheimhaltungsregel', () => {
  it('setzt eine neue Regel, behält die alte im Verlauf und steht im Protokoll', async () => {
    const { data } = await save('polizei', { minZaehler: 7 })
    expect(data!['saveGeheimhaltungsregel']).toMatchObject({ regel: { minZaehler: 7 } })
    const { quelle: polizei, regel } = await quelle('polizei')
    expect(regel).toMatchObject({ minZaehler: 7 })
    expect(regel!.von).not.toBeNull()
    const verlauf = (await pruefer.frage(VERLAUF, { quelle: polizei.id })).data!
    expect(verlauf['geheimhaltungsregelverlauf']).toMatchObject([
      { minZaehler: 7 },
      { minZaehler: 3, von: null },
    ])
    const { rows } = await test.owner.query(
      `SELECT alt ->> 'minZaehler' AS alt, neu ->> 'minZaehler' AS neu FROM protokoll
       WHERE handlung = 'saveGeheimhaltungsregel' ORDER BY id DESC LIMIT 1`,
    )
    expect(rows).toEqual([{ alt: '3', neu: '7' }])
  })

  it('ändert nichts, wenn dieselbe Regel noch einmal kommt', async () => {
    const eine = { minZaehler: 8, vorige: (await quelle('schulamt')).regel!.id }
    const [erste, zweite] = [await save('schulamt', eine), await save('schulamt', eine)]
    expect(textOf(erste) + textOf(zweite)).toBe('')
    const ergebnisOf = ({ data }: typeof erste) =>
      data!['saveGeheimhaltungsregel'] as { regel: object; hinweise: string[] }
    expect(ergebnisOf(zweite).regel).toEqual(ergebnisOf(erste).regel)
    expect(ergebnisOf(zweite).hinweise[0]).toBe(
      'Diese Regel gilt schon genau so. Es wurde nichts geändert.',
    )
    expect(ergebnisOf(erste).hinweise[0]).not.toContain('gilt schon')
    const andererGrund = await save('schulamt', { minZaehler: 8, begruendung: 'Neu beschlossen' })
    expect(ergebnisOf(andererGrund).hinweise[0]).toContain('Neu ist nur die Begründung')
  })

  it('lässt von zweien gleichzeitig die zweite erst ansehen, was die erste getan hat', async () => {
    const vorige = (await quelle('wohnungsamt')).regel!.id
    const antworten = await Promise.all([
      save('wohnungsamt', { minZaehler: 4, vorige }),
      save('wohnungsamt', { minZaehler: 6, vorige }),
    ])
    expect(antworten.map(codeOf).filter((code) => code === 'STAND_UEBERHOLT')).toHaveLength(1)
  })

  it.each([
    [{ minZaehler: 0 }, 'zwischen 1 und 100; 0 geht nicht'],
    [{ minZaehler: 10_000 }, 'zwischen 1 und 100; 10.000 geht nicht'],
    [{ minNenner: -1 }, 'zwischen 0 und 10.000; -1 geht nicht'],
    [{ minNenner: 10_001 }, 'zwischen 0 und 10.000; 10.001 geht nicht'],
    [{ dominanzProzent: 50 }, 'dominanzProzent'],
    [{ begruendung: ' \n ' }, 'Bitte eine Begründung angeben'],
    [{ begruendung: 'x'.repeat(2001) }, 'hat 2001 Zeichen'],
    [{ quelle: '999999' }, 'Diese Quelle gibt es nicht.'],
    [{ quelle: 'abc' }, '„abc“ ist keine Kennung.'],
    [{ indikator: 'gibt-es-nicht' }, 'Diesen Indikator gibt es nicht.'],
    [{ quelle: null }, 'für welche Quelle oder welchen Indikator'],
    [{ indikator: 'arbeitslosenanteil', verfahren: 'RUNDUNG_5' }, 'gilt für eine ganze Quelle'],
  ])('weist %j mit einem Satz zurück', async (mehr, satz) => {
    const antwort = await save('heimaufsicht', mehr)
    expect(textOf(antwort)).toContain(satz)
    expect((await quelle('heimaufsicht')).regel!.von).toBeNull()
  })

  it('nennt alles, was falsch ist, auf einmal', async () => {
    const text = textOf(await save('heimaufsicht', { minZaehler: 0, begruendung: '' }))
    expect(text).toContain('0 geht nicht')
    expect(text).toContain('Begründung')
  })

  it('hält eine strengere Ausnahme für einen Indikator und hebt sie wieder auf', async () => {
    const ort = { indikator: 'hilfe-zur-pflege', vorige: null }
    const { data } = await save('sozialamt', { ...ort, minZaehler: 12 })
    expect((await quelle('sozialamt')).ausnahmen).toMatchObject([{ minZaehler: 12 }])
    const gilt = async () =>
      (await quelle('sozialamt')).indikatoren.find(
        ({ indikator }) => indikator.slug === ort.indikator,
      )!
    expect((await gilt()).minZaehler).toBe(12)
    const { regel } = data!['saveGeheimhaltungsregel'] as { regel: { id: string } }
    await save('sozialamt', { ...ort, vorige: regel.id, begruendung: 'Entfällt' })
    expect((await gilt()).minZaehler).toBe(5)
  })

  it('sagt, wo mehr verlangt bleibt und wo nicht gerundet werden kann', async () => {
    const { data } = await save('sozialamt', { minZaehler: 1, verfahren: 'RUNDUNG_5' })
    const { hinweise } = data!['saveGeheimhaltungsregel'] as { hinweise: string[] }
    expect(hinweise.join(' ')).toMatch(/Mehr verlangt bleibt bei „.*es gilt immer das Strengste/)
    expect(hinweise.join(' ')).toMatch(/Nicht gerundet wird „.*weiter gesperrt/)
    expect(hinweise.at(-1)).toMatch(/Was veröffentlicht ist, bleibt/)
    const { indikatoren } = await quelle('sozialamt')
    const von = (slug: string) => indikatoren.find(({ indikator }) => indikator.slug === slug)
    expect(von('hilfe-zur-pflege')).toMatchObject({ verfahren: 'RUNDUNG_5', gemischt: false })
    expect(
      indikatoren.some(({ gemischt, verfahren }) => gemischt && verfahren === 'SPERRUNG'),
    ).toBe(true)
  })
})
