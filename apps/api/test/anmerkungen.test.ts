/** Remarks on figures: written by planners, shown where the figure is, outside never at a protected cell. */
import { createBeispielkreis, publishDatenstand } from './beispielkreis.ts'
import { createTestApp, type TestApp } from './test-app.ts'
import type { Sprecher } from './als.ts'

let test: TestApp
beforeEach(async () => {
  test = await createTestApp()
  await createBeispielkreis(test.owner)
})
afterEach(() => test.close())

const FELDER = `id text von bis oeffentlich merkmal indikatoren angelegtVon raum { schluessel name }`
const SAVE = `mutation ($a: AnmerkungInput!) { saveAnmerkung(anmerkung: $a) { ${FELDER} } }`
const ZUE = {
  indikator: 'arbeitslosenanteil',
  raum: '05998004',
  von: '2015-01-01',
  text: ' ZUE  eröffnet 2015 ',
  oeffentlich: false,
}

interface Zeile {
  readonly id: string
  readonly text: string
  readonly [feld: string]: unknown
}

const sage = async (abweichend: object = {}): Promise<Zeile> => {
  const { data, errors } = await test.frage(SAVE, { a: { ...ZUE, ...abweichend } })
  expect(errors).toBeUndefined()
  return data?.['saveAnmerkung'] as Zeile
}

const lies = async (
  wer: Pick<Sprecher, 'frage'> = test,
  { indikator = 'arbeitslosenanteil', ebene = 'KOMMUNE', sicht = 'INTERN' } = {},
): Promise<readonly Zeile[]> => {
  const { data, errors } = await wer.frage(
    `query ($i: String!, $e: Ebene!, $s: Sicht!) {
      messwerte(indikator: $i, ebene: $e, sicht: $s, massstaebe: [KREIS]) { anmerkungen { ${FELDER} } } }`,
    { i: indikator, e: ebene, s: sicht },
  )
  expect(errors).toBeUndefined()
  return (data!['messwerte'] as { anmerkungen: readonly Zeile[] }).anmerkungen
}
const texte = async (...frage: Parameters<typeof lies>): Promise<readonly string[]> =>
  (await lies(...frage)).map(({ text }) => text)
const aussen = (): Promise<readonly string[]> => texte(test.oeffentlich, { sicht: 'RELEASED' })

describe('Eine Anmerkung', () => {
  it('steht bei den Werten, zu denen sie gehört', async () => {
    const eine = await sage()
    expect(eine).toMatchObject({ text: 'ZUE eröffnet 2015', raum: { name: 'Adorf' }, bis: null })
    expect(await lies()).toEqual([eine])
    expect(await texte(test, { indikator: 'schuldenstand' })).toEqual([])
    const { data } = await test.frage(`{ uebersicht(ebene: KOMMUNE, sicht: INTERN) {
      anmerkungen { text indikatoren } } }`)
    expect(data?.['uebersicht']).toEqual({
      anmerkungen: [{ text: 'ZUE eröffnet 2015', indikatoren: ['arbeitslosenanteil'] }],
    })
  })

  it('gilt für alle Räume, für den Maßstab und für alles, was mit dem Merkmal rechnet', async () => {
    await sage({ raum: null, text: 'alle' })
    await sage({ raum: '05998', text: 'Kreis' })
    await sage({ indikator: null, merkmal: 'bevoelkerung', text: 'im Nenner' })
    await sage({ indikator: null, merkmal: 'schulden', text: 'anderes Merkmal' })
    await sage({ raum: 'S-1', text: 'andere Ebene' })
    expect(await texte()).toEqual(['alle', 'Kreis', 'im Nenner'])
  })

  it('gilt nur in ihrer Zeit', async () => {
    await sage({ von: '2010-01-01', bis: '2014-12-31', text: 'davor' })
    await sage({ von: '2010-01-01', bis: '2015-01-01', text: 'am ersten Stichtag' })
    await sage({ von: '2017-01-01', text: 'danach' })
    expect(await texte()).toEqual(['am ersten Stichtag'])
  })

  it('ist zweimal gesagt dieselbe, geändert eine neue, ausgemustert nicht mehr zu sehen', async () => {
    const eine = await sage()
    expect((await sage()).id).toBe(eine.id)
    const andere = await sage({ ersetzt: eine.id, text: 'ZUE eröffnet im März 2015' })
    expect(await texte()).toEqual(['ZUE eröffnet im März 2015'])
    const nochmal = await test.frage(SAVE, { a: { ...ZUE, ersetzt: eine.id, text: 'zu spät' } })
    expect(nochmal.errors?.[0]?.extensions.code).toBe('STAND_UEBERHOLT')
    const retire = 'mutation ($id: ID!) { retireAnmerkung(id: $id) { ausgemustertAm } }'
    for (let i = 0; i < 2; i += 1) await test.frage(retire, { id: andere.id })
    expect(await texte()).toEqual([])
    const { data } = await test.frage('{ anmerkungen(auchAusgemusterte: true) { text } }')
    expect(data?.['anmerkungen']).toHaveLength(2)
    const { rows } = await test.owner.query<{ handlung: string }>(
      `SELECT handlung FROM protokoll WHERE gegenstand = 'Anmerkung' ORDER BY id`,
    )
    expect(rows.map(({ handlung }) => handlung)).toEqual([
      'saveAnmerkung',
      'saveAnmerkung',
      'retireAnmerkung',
    ])
  })

  it('ist auch dieselbe, wenn zweimal zugleich geklickt wird', async () => {
    const ids = (await Promise.all([sage(), sage(), sage()])).map(({ id }) => id)
    expect(new Set(ids).size).toBe(1)
  })

  it.each([
    [{ text: '  ' }, 'Der Text der Anmerkung fehlt'],
    [{ text: 'x'.repeat(501) }, 'mehr als 500 Zeichen'],
    [{ merkmal: 'bevoelkerung' }, 'zu einem Indikator oder zu einem Merkmal'],
    [{ indikator: null }, 'zu einem Indikator oder zu einem Merkmal'],
    [{ bis: '2015-01-01' }, 'endet, bevor sie beginnt'],
    [{ raum: 'Atlantis' }, 'Einen Raum „Atlantis“ gibt es nicht.'],
    [{ indikator: 'glueck' }, 'Einen Indikator „glueck“ gibt es nicht.'],
    [{ ersetzt: '99' }, 'Eine Anmerkung mit der Nummer 99 gibt es nicht.'],
  ])('wird abgewiesen: %j', async (abweichend, satz) => {
    const { errors } = await test.frage(SAVE, { a: { ...ZUE, ...abweichend } })
    expect(errors?.[0]?.message).toContain(satz)
  })

  it('schreibt nur die Planung des Kreises', async () => {
    for (const rolle of ['KOMMUNE', 'GEHEIMHALTUNG', 'ADMIN', 'ANBIETER'] as const) {
      const { errors } = await (await test.als(rolle)).frage(SAVE, { a: ZUE })
      expect(errors?.[0]?.extensions.code).toBe('NICHT_BERECHTIGT')
    }
  })
})

describe('Die Öffentlichkeit', () => {
  // Published are figures of 2015 for Cedorf alone; Adorf and Bedorf are protected.
  const CEDORF = { raum: '05998012', oeffentlich: true }

  it('liest, was öffentlich und mit dem Stand freigegeben ist, ohne den Namen', async () => {
    await sage({ ...CEDORF, text: 'Cedorf' })
    await sage({ ...CEDORF, oeffentlich: false, text: 'intern' })
    await sage({ raum: null, oeffentlich: true, text: 'alle' })
    await publishDatenstand(test.owner)
    await sage({ ...CEDORF, text: 'nach dem Vorbereiten' })
    expect(await aussen()).toEqual(['Cedorf', 'alle'])
    expect((await lies(test.oeffentlich, { sicht: 'RELEASED' }))[0]?.['angelegtVon']).toBeNull()
    expect(await texte()).toHaveLength(4)
  })

  it('liest keine an einer geschützten Zelle, auch nicht über ein Merkmal', async () => {
    await sage({ oeffentlich: true, text: 'an Adorf' })
    await sage({ indikator: null, merkmal: 'arbeitslose', oeffentlich: true, text: 'im Zähler' })
    await sage({ oeffentlich: true, von: '2016-01-01', text: 'in einem Jahr, das fehlt' })
    await publishDatenstand(test.owner)
    expect(await aussen()).toEqual([])
    expect(await texte()).toHaveLength(3)
  })

  it('findet sie auch in der Datei', async () => {
    await sage({ ...CEDORF, text: 'Cedorf' })
    await sage({ oeffentlich: true, text: 'an Adorf' })
    await publishDatenstand(test.owner)
    const { body, status } = await test.oeffentlich.sende({
      url: '/daten/arbeitslosenanteil/kommune.csv',
    })
    expect(status).toBe(200)
    expect(body.toString()).toContain('Anmerkung: Cedorf, seit 2015: Cedorf')
    expect(body.toString()).not.toContain('an Adorf')
  })

  const RETIRE = `mutation ($id: ID!, $v: Boolean!) {
    retireAnmerkung(id: $id, auchVeroeffentlicht: $v) { zurueckgenommenAm } }`

  it('liest eine ausgemusterte weiter, bis sie auch aus dem Stand genommen ist', async () => {
    const { id } = await sage({ ...CEDORF, text: 'Cedorf' })
    await publishDatenstand(test.owner)
    expect(await aussen()).toEqual(['Cedorf'])
    await test.frage(RETIRE, { id, v: false })
    expect(await aussen()).toEqual(['Cedorf'])
    expect(await texte()).toEqual([])
    await test.frage(RETIRE, { id, v: true })
    expect(await aussen()).toEqual([])
  })

  it('liest die geänderte erst mit dem nächsten Stand', async () => {
    const { id } = await sage({ ...CEDORF, text: 'alt' })
    await publishDatenstand(test.owner)
    await sage({ ...CEDORF, text: 'neu', ersetzt: id })
    expect(await aussen()).toEqual(['alt'])
    expect(await texte()).toEqual(['neu'])
  })

  it('liest keine, die vor dem Vorbereiten ausgemustert war', async () => {
    const { id } = await sage({ ...CEDORF, text: 'Cedorf' })
    await test.frage(RETIRE, { id, v: false })
    await publishDatenstand(test.owner)
    expect(await aussen()).toEqual([])
  })

  it('bekommt, was die Freigabe zeigt: neu, bleibt, verborgen, entfällt', async () => {
    await sage({ ...CEDORF, text: 'Cedorf' })
    await sage({ oeffentlich: true, text: 'an Adorf' })
    await sage({ ...CEDORF, oeffentlich: false, text: 'intern' })
    await publishDatenstand(test.owner)
    const { data, errors } = await test.frage(
      '{ datenstandvergleich(id: 1) { anmerkungen { wechsel anmerkung { text } } } }',
    )
    expect(errors).toBeUndefined()
    expect(data).toEqual({
      datenstandvergleich: {
        anmerkungen: [
          { wechsel: 'NEU', anmerkung: { text: 'Cedorf' } },
          { wechsel: 'VERBORGEN', anmerkung: { text: 'an Adorf' } },
        ],
      },
    })
  })
})
