import { createBeispielkreis } from './beispielkreis.ts'
import type { Testsprecher } from './als.ts'
import { createTestApp, type Antwort, type TestApp } from './test-app.ts'

let test: TestApp
let admin: Testsprecher

beforeAll(async () => {
  test = await createTestApp()
  await createBeispielkreis(test.owner)
  admin = await test.als('ADMIN')
})
afterAll(() => test.close())

const FELDER = 'id art name raum { schluessel } jugendamtsbezirk { schluessel } deaktiviertAm'
const lege = (organisation: object): Promise<Antwort> =>
  admin.frage(
    `mutation ($o: OrganisationInput!) { createOrganisation(organisation: $o) { ${FELDER} } }`,
    { o: organisation },
  )
const aendere = (id: string, organisation: object): Promise<Antwort> =>
  admin.frage(
    `mutation ($id: ID!, $o: OrganisationInput!) {
       changeOrganisation(id: $id, organisation: $o) { ${FELDER} } }`,
    { id, o: organisation },
  )
const setze = (handlung: string, id: string | number): Promise<Antwort> =>
  admin.frage(`mutation ($id: ID!) { ${handlung}(id: $id) { deaktiviertAm } }`, { id: String(id) })
const fehlerOf = ({ errors }: Antwort) => [errors?.[0]?.extensions.code, errors?.[0]?.message]

interface Organisation {
  readonly id: string
  readonly name: string
}
const angelegt = ({ data }: Antwort) => data?.['createOrganisation'] as Organisation

describe('organisations', () => {
  it('stand for a Raum and come back with it', async () => {
    const antwort = await lege({ art: 'KOMMUNE', name: ' Adorf ', raum: '101' })
    expect(antwort.data?.['createOrganisation']).toEqual({
      id: expect.any(String),
      art: 'KOMMUNE',
      name: 'Adorf',
      raum: { schluessel: '05998004' },
      jugendamtsbezirk: null,
      deaktiviertAm: null,
    })
    const { data } = await admin.frage(
      '{ organisationen { name } organisationsraeume { schluessel } }',
    )
    expect(data).toMatchObject({
      organisationen: [{ name: 'Test KREIS' }, { name: 'Adorf' }],
      organisationsraeume: expect.arrayContaining([{ schluessel: '05998' }]),
    })
    expect(JSON.stringify(data)).not.toContain('05999')
  })

  it.each([
    [{ art: 'KOMMUNE', name: 'Adorf', raum: '102' }, 'mit diesem Namen'],
    [{ art: 'KOMMUNE', name: 'Zweites Adorf', raum: '101' }, 'Für diesen Raum'],
    [{ art: 'KOMMUNE', name: 'Ohne Raum' }, 'Zu einer Kommune gehört ihr Raum'],
    [{ art: 'KOMMUNE', name: 'Falscher Raum', raum: '1' }, 'gehört nicht zu dieser Art'],
    [{ art: 'KOMMUNE', name: 'Kein Raum', raum: '999' }, 'Diesen Raum gibt es nicht'],
    [{ art: 'ANBIETER', name: 'Mit Raum', raum: '101' }, 'gehört nicht zu dieser Art'],
    [{ art: 'KREIS', name: 'Zweiter Kreis' }, 'Den Kreis gibt es schon'],
    [{ art: 'ANBIETER', name: '  ' }, 'Der Name der Organisation fehlt'],
    [{ art: 'ANBIETER', name: 'x'.repeat(201) }, 'mehr als 200 Zeichen'],
  ])('are refused with a reason: %j', async (organisation, satz) => {
    expect(fehlerOf(await lege(organisation))).toEqual([
      'EINGABE_UNGUELTIG',
      expect.stringContaining(satz),
    ])
  })

  it('keep their kind, and changing nothing is no entry in the Protokoll', async () => {
    const { id } = angelegt(await lege({ art: 'ANBIETER', name: 'Träger' }))
    expect(fehlerOf(await aendere(id, { art: 'KREIS', name: 'Träger' }))[0]).toBe(
      'EINGABE_UNGUELTIG',
    )
    await aendere(id, { art: 'ANBIETER', name: 'Träger e. V.' })
    await aendere(id, { art: 'ANBIETER', name: 'Träger e. V.' })
    const { rows } = await test.owner.query(
      `SELECT handlung, akteurart::text, konto_id, alt ->> 'name' AS alt, neu ->> 'name' AS neu
       FROM protokoll WHERE gegenstand = 'Organisation' AND kennung = $1 ORDER BY id`,
      [id],
    )
    const wer = { akteurart: 'KONTO', konto_id: admin.kontoId }
    expect(rows).toEqual([
      { ...wer, handlung: 'createOrganisation', alt: null, neu: 'Träger' },
      { ...wer, handlung: 'changeOrganisation', alt: 'Träger', neu: 'Träger e. V.' },
    ])
    expect(fehlerOf(await aendere('9999', { art: 'ANBIETER', name: 'x' }))[0]).toBe(
      'NICHT_GEFUNDEN',
    )
  })

  it('let nobody in once deactivated, from the next request on, until they are let in again', async () => {
    const traeger = await test.als('ANBIETER')
    const name = async () => {
      const { data } = await traeger.frage('{ sitzung { konto { name } } }')
      const { konto } = data!['sitzung'] as { konto: object | null }
      return konto
    }
    expect(await name()).not.toBeNull()
    const erste = await setze('deactivateOrganisation', traeger.organisationId)
    expect(erste.errors).toBeUndefined()
    expect(await name()).toBeNull()
    expect(await setze('deactivateOrganisation', traeger.organisationId)).toEqual(erste)
    await setze('reactivateOrganisation', traeger.organisationId)
    expect(await name()).toBeNull()
    expect(fehlerOf(await setze('deactivateOrganisation', admin.organisationId))[0]).toBe(
      'EINGABE_UNGUELTIG',
    )
  })
})
