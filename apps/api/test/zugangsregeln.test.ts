/** Rules and grants on small cells over the API, with forged ids and repeated. */
import type { Testsprecher } from './als.ts'
import { createTestApp, type TestApp } from './test-app.ts'
import { createZugangskreis } from './zugangskreis.ts'

const FREIGABE = `mutation ($freigabe: ZugriffsfreigabeInput!) {
  createZugriffsfreigabe(freigabe: $freigabe) { id gilt widerrufbar jugendamt { id } }
}`
const WIDERRUF = `mutation ($id: ID!) { revokeZugriffsfreigabe(id: $id, grund: "Zweck entfallen") { id gilt widerrufenAm } }`
const REGEL = `mutation ($regel: ZugriffsregelInput!) { saveZugriffsregel(regel: $regel) { id rolle quelle { schluessel } zweck reichweite geaendertAm } }`

let test: TestApp
let kreis: Testsprecher
let stadt: Testsprecher
let admin: Testsprecher
const quellen = new Map<string, string>()

beforeAll(async () => {
  test = await createTestApp()
  await createZugangskreis(test.owner)
  kreis = await test.als({ rollen: ['PLANUNG'], jugendamtsbezirk: 'J-1' })
  stadt = await test.als({
    rollen: ['PLANUNG'],
    art: 'KOMMUNE',
    raum: 'K-5',
    jugendamtsbezirk: 'J-2',
  })
  admin = await test.als('ADMIN')
  const { rows } = await test.owner.query<{ id: number; schluessel: string }>(
    'SELECT id, schluessel FROM quelle',
  )
  for (const { id, schluessel } of rows) quellen.set(schluessel, String(id))
})
afterAll(() => test.close())

const freigabe = (mehr: object = {}) => ({
  freigabe: {
    organisation: String(kreis.organisationId),
    quelle: quellen.get('jugendaemter')!,
    zweck: 'JUGENDHILFEPLANUNG',
    von: '2020-01-01',
    bis: '2999-12-31',
    grund: 'Gemeinsame Planung der Erziehungsberatung',
    ...mehr,
  },
})
const zahlDerHilfen = async (wer: Testsprecher): Promise<number> => {
  const { data } = await wer.frage(
    `{ messwerte(indikator: "hilfen", ebene: QUARTIER, sicht: INTERN) { perioden { werte } } }`,
  )
  const { perioden } = data!['messwerte'] as { perioden: { werte: (number | null)[] }[] }
  return perioden[0]!.werte.filter((wert) => wert !== null).length
}
const codeOf = ({ errors }: Awaited<ReturnType<Testsprecher['frage']>>) =>
  errors?.[0]?.extensions.code
const protokoll = async (handlung: string): Promise<number> => {
  const { rows } = await test.owner.query<{ anzahl: number }>(
    'SELECT count(*)::int AS anzahl FROM protokoll WHERE handlung = $1',
    [handlung],
  )
  return rows[0]!.anzahl
}

describe('eine Freigabe', () => {
  it('öffnet sofort, ein zweites Mal ist sie dieselbe, und der Widerruf schließt sofort', async () => {
    expect(await zahlDerHilfen(kreis)).toBe(16)
    const { data } = await stadt.frage(FREIGABE, freigabe())
    const erste = data!['createZugriffsfreigabe'] as { id: string }
    expect(erste).toMatchObject({ gilt: true, widerrufbar: true })
    expect(await zahlDerHilfen(kreis)).toBe(20)
    expect((await stadt.frage(FREIGABE, freigabe())).data!['createZugriffsfreigabe']).toEqual(erste)
    expect(await protokoll('createZugriffsfreigabe')).toBe(1)
    for (let i = 0; i < 2; i += 1) {
      const { data: danach } = await stadt.frage(WIDERRUF, { id: erste.id })
      expect(danach!['revokeZugriffsfreigabe']).toMatchObject({ gilt: false })
    }
    expect(await protokoll('revokeZugriffsfreigabe')).toBe(1)
    expect(await zahlDerHilfen(kreis)).toBe(16)
  })

  it('widerruft nur, wer sie gab; fremde und erfundene sind dasselbe', async () => {
    const { data } = await stadt.frage(FREIGABE, freigabe({ bis: '2998-12-31' }))
    const { id } = data!['createZugriffsfreigabe'] as { id: string }
    const fremde = await kreis.frage(WIDERRUF, { id })
    const erfundene = await kreis.frage(WIDERRUF, { id: '4711' })
    expect(codeOf(fremde)).toBe('NICHT_GEFUNDEN')
    expect(fremde.errors![0]!.message).toBe(erfundene.errors![0]!.message)
    await stadt.frage(WIDERRUF, { id })
  })

  it.each([
    ['NICHT_GEFUNDEN', { organisation: '4711' }],
    ['NICHT_GEFUNDEN', { quelle: '4711' }],
    ['EINGABE_UNGUELTIG', { bis: '2019-12-31' }],
    ['EINGABE_UNGUELTIG', { grund: '  ' }],
    ['EINGABE_UNGUELTIG', { grund: 'x'.repeat(1001) }],
  ])('%s für %j', async (code, falsch) => {
    expect(codeOf(await stadt.frage(FREIGABE, freigabe(falsch)))).toBe(code)
  })

  it('geht nicht an einen Anbieter und nicht an sich selbst', async () => {
    const { organisationId } = await test.als('ANBIETER')
    const an = (organisation: number) => freigabe({ organisation: String(organisation) })
    expect(codeOf(await stadt.frage(FREIGABE, an(organisationId)))).toBe('NICHT_GEFUNDEN')
    expect(codeOf(await stadt.frage(FREIGABE, an(stadt.organisationId)))).toBe('EINGABE_UNGUELTIG')
  })

  it('gibt nur die Planung eines Jugendamts', async () => {
    const ohneJugendamt = await test.als({ rollen: ['PLANUNG'], art: 'KOMMUNE', raum: 'K-1' })
    for (const wer of [
      ohneJugendamt,
      await test.als('KOMMUNE'),
      admin,
      await test.als('ANBIETER'),
    ]) {
      expect(codeOf(await wer.frage(FREIGABE, freigabe()))).toBe('NICHT_BERECHTIGT')
    }
    expect(codeOf((await test.oeffentlich.frage(FREIGABE, freigabe())) as never)).toBe(
      'ANMELDUNG_NOETIG',
    )
  })

  it('sehen die Beteiligten und ADMIN, ein anderes Jugendamt nicht', async () => {
    const anderes = await test.als({
      rollen: ['PLANUNG'],
      art: 'KOMMUNE',
      raum: 'K-6',
      jugendamtsbezirk: 'J-3',
    })
    const zahlOf = async (wer: Testsprecher) =>
      ((await wer.frage('{ zugriffsfreigaben { id } }')).data!['zugriffsfreigaben'] as unknown[])
        .length
    expect(await zahlOf(anderes)).toBe(0)
    expect(await zahlOf(stadt)).toBe(2)
    expect(await zahlOf(kreis)).toBe(2)
    expect(await zahlOf(admin)).toBe(2)
  })
})

describe('eine Regel', () => {
  const regel = (reichweite: string | null, rolle = 'PLANUNG') => ({
    regel: { rolle, quelle: quellen.get('jugendaemter')!, zweck: 'JUGENDHILFEPLANUNG', reichweite },
  })
  type Zeile = {
    id: string
    rolle: string
    zweck: string
    reichweite: string | null
    geaendertAm: string | null
    quelle: { schluessel: string }
  }
  const findRegel = (zeilen: unknown) =>
    (zeilen as readonly Zeile[]).find(
      ({ rolle, zweck, quelle }) =>
        rolle === 'PLANUNG' &&
        zweck === 'JUGENDHILFEPLANUNG' &&
        quelle.schluessel === 'jugendaemter',
    )!

  it('ändert ADMIN; sie gilt sofort und kehrt auf Wunsch zum Katalog zurück', async () => {
    const { data } = await admin.frage(REGEL, regel(null))
    const neu = findRegel(data!['saveZugriffsregel'])
    expect(neu).toMatchObject({ reichweite: null })
    expect(neu.geaendertAm).not.toBeNull()
    await admin.frage(REGEL, regel(null))
    expect(await protokoll('saveZugriffsregel')).toBe(1)
    expect(await zahlDerHilfen(kreis)).toBe(0)
    const zurueck = await admin.frage(
      `mutation ($id: ID!) { deleteZugriffsregel(id: $id) { id rolle quelle { schluessel } zweck reichweite geaendertAm } }`,
      { id: neu.id },
    )
    expect(findRegel(zurueck.data!['deleteZugriffsregel'])).toMatchObject({
      reichweite: 'JUGENDAMTSBEZIRK',
      geaendertAm: null,
    })
    expect(await zahlDerHilfen(kreis)).toBe(16)
  })

  it('ändert sonst niemand, und für ADMIN selbst gibt es keine', async () => {
    for (const wer of [kreis, stadt, await test.als('KOMMUNE'), await test.als('GEHEIMHALTUNG')]) {
      expect(codeOf(await wer.frage(REGEL, regel('KREIS')))).toBe('NICHT_BERECHTIGT')
    }
    expect(codeOf(await admin.frage(REGEL, regel('KREIS', 'ADMIN')))).toBe('EINGABE_UNGUELTIG')
    const unbekannt = { regel: { ...regel('KREIS').regel, quelle: '4711' } }
    expect(codeOf(await admin.frage(REGEL, unbekannt))).toBe('NICHT_GEFUNDEN')
  })
})
