/** No form of a file has a figure in it that is closed, wherever in the file it might hide. */
import type { Testsprecher } from './als.ts'
import { FORMEN, leseBytes, traegtZahl } from './dateibytes.ts'
import { createTestApp, type TestApp } from './test-app.ts'
import { createZugangskreis, type Zelle } from './zugangskreis.ts'

/** Figures that occur nowhere else: one of a closed area, one of an open one. */
const VERSCHLOSSEN = 7654321
const OFFEN = 3456789

let test: TestApp
let zellen: readonly Zelle[]

beforeAll(async () => {
  test = await createTestApp()
  zellen = await createZugangskreis(test.owner)
  const setze = (schluessel: string, zahl: number) =>
    test.owner.query(
      `UPDATE messwert SET wert = $2, zaehler = $2, nenner = $2, unten = $2, oben = $2 WHERE raumfassung_id = $1`,
      [zellen.find((zelle) => zelle.schluessel === schluessel)!.raumfassung, zahl],
    )
  await setze('K-5-S1', VERSCHLOSSEN)
  await setze('K-1-S1', OFFEN)
})
afterAll(() => test.close())

async function enthaelt(
  wer: Testsprecher,
  form: (typeof FORMEN)[number],
  zahl: number,
): Promise<boolean> {
  const { status, body } = await wer.sende({
    url: `/daten/hilfen/sozialraum.${form}?sicht=intern`,
  })
  expect(status).toBe(200)
  return traegtZahl(leseBytes(body, form), zahl)
}

it.each(FORMEN)('%s trägt nur, was das Konto sehen darf', async (form) => {
  const planerin = await test.als({ rollen: ['PLANUNG'], jugendamtsbezirk: 'J-1' })
  const prueferin = await test.als({
    rollen: ['GEHEIMHALTUNG'],
    zweck: 'GEHEIMHALTUNGSPRUEFUNG',
  })
  const ohneZweck = await test.als({ rollen: ['PLANUNG'], jugendamtsbezirk: 'J-1', zweck: null })
  const gefunden = async (wer: Testsprecher) => [
    await enthaelt(wer, form, OFFEN),
    await enthaelt(wer, form, VERSCHLOSSEN),
  ]
  expect(await gefunden(prueferin)).toEqual([true, true])
  expect(await gefunden(planerin)).toEqual([true, false])
  expect(await gefunden(ohneZweck)).toEqual([false, false])
})

it('auch die Startseite trägt keinen verschlossenen Wert', async () => {
  const SPALTEN = '{ perioden { werte unten oben zaehler nenner } }'
  const { owner } = test
  await owner.query(`INSERT INTO startseite (id, indikator_id, ebene, ueberschrift)
    SELECT 1, id, 'SOZIALRAUM', '' FROM indikator WHERE slug = 'hilfen'`)
  const planerin = await test.als({ rollen: ['PLANUNG'], jugendamtsbezirk: 'J-1' })
  const { data, errors } = await planerin.frage(
    `{ startseite(sicht: INTERN) { bild ${SPALTEN.replace('{', '{ gebietsstand { ebene }')} weitere ${SPALTEN} } }`,
  )
  expect(errors).toBeUndefined()
  const text = JSON.stringify(data)
  expect(text).toContain('SOZIALRAUM')
  expect(text).toContain(String(OFFEN))
  expect(text).not.toContain(String(VERSCHLOSSEN))
})

it.each([
  { rollen: ['PLANUNG'], zweck: null },
  { rollen: ['KOMMUNE'], raum: 'K-2' },
] as const)(
  'wem die Karte größtenteils verschlossen ist, der beginnt bei den Kommunen',
  async (konto) => {
    const wer = await test.als(konto)
    const { data, errors } = await wer.frage(
      `{ startseite(sicht: INTERN) { bild { gebietsstand { ebene } perioden { werte } } }
       indikator(slug: "hilfen", sicht: INTERN) { abdeckung { ebene verschlossen } } }`,
    )
    expect(errors).toBeUndefined()
    expect(data!['startseite']).toMatchObject({ bild: { gebietsstand: { ebene: 'KOMMUNE' } } })
    expect(JSON.stringify(data!['startseite'])).not.toContain('null')
    const { abdeckung } = data!['indikator'] as {
      abdeckung: { ebene: string; verschlossen: boolean }[]
    }
    const zu = abdeckung.filter(({ verschlossen }) => verschlossen).map(({ ebene }) => ebene)
    expect(zu.toSorted()).toEqual(['QUARTIER', 'SOZIALRAUM'])
  },
)
