import { randomUUID } from 'node:crypto'
import { createTestApp, type TestApp } from './test-app.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const sende = (abweichend: object = {}) =>
  test.frage('mutation ($r: RueckmeldungInput!) { createRueckmeldung(rueckmeldung: $r) }', {
    r: {
      kennung: randomUUID(),
      art: 'BARRIERE',
      text: 'Die Tabelle ist mit der Tastatur nicht zu erreichen.',
      adresse: '/karte',
      name: '',
      email: '',
      webseite: '',
      ...abweichend,
    },
  })

const codeOf = async (antwort: ReturnType<typeof sende>) =>
  (await antwort).errors?.[0]?.extensions.code

async function alle() {
  const { data } = await test.frage(
    '{ rueckmeldungen { id art text adresse name email eingegangenAm beantwortetAm } }',
  )
  return data?.['rueckmeldungen'] as readonly { id: string; beantwortetAm: string | null }[]
}

describe('Rückmeldung', () => {
  it('wird angenommen, und dieselbe ein zweites Mal nicht verdoppelt', async () => {
    const kennung = randomUUID()
    expect((await sende({ kennung, email: 'a@b.de' })).data).toEqual({ createRueckmeldung: true })
    expect((await sende({ kennung })).data).toEqual({ createRueckmeldung: true })
    expect(await alle()).toMatchObject([
      { adresse: '/karte', email: 'a@b.de', beantwortetAm: null },
    ])
  })

  it('wartet nicht auf eine Lieferung, die gerade geschrieben wird', async () => {
    const lieferung = await test.owner.connect()
    try {
      await lieferung.query('BEGIN; SELECT pg_advisory_xact_lock(7001)')
      await lieferung.query(`SET LOCAL idle_in_transaction_session_timeout = '5s'`)
      expect((await sende({ text: 'Währenddessen' })).data).toEqual({ createRueckmeldung: true })
      await lieferung.query(`ROLLBACK; DELETE FROM rueckmeldung WHERE text = 'Währenddessen'`)
    } finally {
      lieferung.release()
    }
  })

  it('einer Maschine verschwindet ohne ein Wort', async () => {
    expect((await sende({ webseite: 'https://spam.example' })).data).toEqual({
      createRueckmeldung: true,
    })
    expect(await alle()).toHaveLength(1)
  })

  it.each([
    ['ohne Text', { text: '  ' }],
    ['mit riesigem Text', { text: 'x'.repeat(4001) }],
    ['mit Steuerzeichen', { text: 'a\u0000b' }],
    ['mit kaputter E-Mail', { email: 'nur text' }],
    ['ohne Kennung', { kennung: 'x' }],
  ])('%s wird abgelehnt', async (_, abweichend) => {
    expect(await codeOf(sende(abweichend))).toBe('EINGABE_UNGUELTIG')
    expect(await alle()).toHaveLength(1)
  })

  it('lässt sich abhaken und löschen; das Protokoll behält nur die Nummer', async () => {
    const [{ id } = { id: '' }] = await alle()
    await test.frage(`mutation { answerRueckmeldung(id: "${id}") { id } }`)
    expect((await alle())[0]?.beantwortetAm).not.toBeNull()
    await test.frage(`mutation { deleteRueckmeldung(id: "${id}") { id } }`)
    expect(await alle()).toEqual([])
    const { rows } = await test.owner.query<{ handlung: string; neu: object | null }>(
      `SELECT handlung, alt, neu FROM protokoll WHERE gegenstand = 'Rueckmeldung' ORDER BY id`,
    )
    expect(rows).toEqual([
      { handlung: 'answerRueckmeldung', alt: null, neu: null },
      { handlung: 'deleteRueckmeldung', alt: null, neu: null },
    ])
  })

  it('zu oft in einer Stunde wird gebremst', async () => {
    for (let i = 0; i < 20; i += 1) expect((await sende()).errors).toBeUndefined()
    expect(await codeOf(sende())).toBe('ZU_VIELE_ANFRAGEN')
  })
})
