import { createBeispielkreis } from './beispielkreis.ts'
import { createTestApp, type TestApp } from './test-app.ts'

let test: TestApp

beforeAll(async () => {
  test = await createTestApp()
  await createBeispielkreis(test.owner)
  await test.als({ rollen: ['PLANUNG'], demo: true })
})
afterAll(() => test.close())

const graphql = (query: string, cookie?: string) => ({
  method: 'POST',
  url: '/graphql',
  headers: {
    'content-type': 'application/json',
    ...(cookie !== undefined && { cookie, 'sec-fetch-site': 'same-origin' }),
  },
  body: JSON.stringify({ query }),
})
interface Sitzungsantwort {
  readonly data: Record<
    string,
    { konto: { id: string } | null; sicht: string; demoKonten: { id: string }[] }
  >
}
const WER = '{ sitzung { konto { id } sicht demoKonten { id } } }'
const sende = async (query: string, cookie?: string) => {
  const antwort = await test.oeffentlich.sende(graphql(query, cookie))
  const { data } = antwort.json<Sitzungsantwort>()
  const gesetzt = [antwort.headers['set-cookie'] ?? []].flat()
  return { data, gesetzt, cookie: gesetzt[0]?.split(';')[0] }
}

describe('the demo', () => {
  it('lets anybody in with one click, by a cookie no script can read', async () => {
    const vorher = await sende(WER)
    expect(vorher.data['sitzung']).toMatchObject({ konto: null, sicht: 'RELEASED' })
    const id = vorher.data['sitzung']!.demoKonten[0]!.id
    const drin = await sende(`mutation { signInDemo(konto: "${id}") { konto { id } sicht } }`)
    expect(drin.data['signInDemo']).toEqual({ konto: { id }, sicht: 'INTERN' })
    expect(drin.gesetzt).toEqual([
      expect.stringMatching(/^sozial_sitzung=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/),
    ])
    const nachher = await sende(WER, drin.cookie)
    expect(nachher.data['sitzung']).toMatchObject({ konto: { id }, sicht: 'INTERN' })
    expect(nachher.gesetzt).toEqual([])
  })

  it('gives every sign-in a secret of its own, and takes none from outside', async () => {
    const { data } = await sende(WER)
    const signIn = `mutation { signInDemo(konto: "${data['sitzung']!.demoKonten[0]!.id}") { sicht } }`
    const untergeschoben = `sozial_sitzung=${'A'.repeat(43)}`
    const erste = await sende(signIn, untergeschoben)
    const zweite = await sende(signIn, erste.cookie)
    expect(new Set([untergeschoben, erste.cookie, zweite.cookie]).size).toBe(3)
    for (const tot of [untergeschoben, erste.cookie]) {
      expect((await sende(WER, tot)).data['sitzung']?.konto).toBeNull()
    }
    expect((await sende(WER, zweite.cookie)).data['sitzung']?.konto).not.toBeNull()
  })

  it('signs out for good: the cookie sent again is nobody', async () => {
    const { data } = await sende(WER)
    const id = data['sitzung']!.demoKonten[0]!.id
    const drin = await sende(`mutation { signInDemo(konto: "${id}") { sicht } }`)
    const draussen = await sende('mutation { signOut { konto { id } sicht } }', drin.cookie)
    expect(draussen.data['signOut']).toEqual({ konto: null, sicht: 'RELEASED' })
    expect(draussen.gesetzt[0]).toMatch(/^sozial_sitzung=; Max-Age=0; Path=\//)
    expect((await sende(WER, drin.cookie)).data['sitzung']?.konto).toBeNull()
    expect((await sende('mutation { signOut { sicht } }')).data['signOut']).toEqual({
      sicht: 'RELEASED',
    })
  })

  it.each(['', '0', '999', 'x', `1' OR '1'='1`, 'echt'])(
    'has no other accounts: %j',
    async (id) => {
      const planung = await test.als('PLANUNG')
      const kontoId = id === 'echt' ? String(planung.kontoId) : id
      const { errors, data } = await test.oeffentlich.frage(
        'mutation ($id: ID!) { signInDemo(konto: $id) { sicht } }',
        { id: kontoId },
      )
      expect(data).toBeNull()
      expect(errors).toMatchObject([
        {
          message: 'Dieses Demo-Konto gibt es nicht.',
          extensions: { code: 'ANMELDUNG_FEHLGESCHLAGEN' },
        },
      ])
    },
  )

  it('has no accounts where the Kreis is a real one', async () => {
    await test.owner.query('UPDATE kreis SET demo = false')
    expect((await sende(WER)).data['sitzung']?.demoKonten).toEqual([])
    await test.owner.query('UPDATE kreis SET demo = true')
  })
})

describe('the purpose', () => {
  it('is one of those the roles have, and every change is recorded once', async () => {
    const planung = await test.als({ rollen: ['PLANUNG'], zweck: null })
    const setze = (zweck: string) =>
      planung.frage(`mutation { setZweck(zweck: ${zweck}) { zweck zwecke anlass } }`)
    expect((await setze('JUGENDHILFEPLANUNG')).data?.['setZweck']).toEqual({
      zweck: 'JUGENDHILFEPLANUNG',
      zwecke: ['JUGENDHILFEPLANUNG', 'ALTENHILFEPLANUNG', 'SOZIALBERICHTERSTATTUNG', 'DATENPFLEGE'],
      anlass: 'Planung, Test KREIS, für Jugendhilfeplanung (§ 80 SGB VIII)',
    })
    await setze('JUGENDHILFEPLANUNG')
    const fremder = await setze('GEHEIMHALTUNGSPRUEFUNG')
    expect(fremder.errors?.[0]?.extensions.code).toBe('EINGABE_UNGUELTIG')
    await setze('null')
    const { rows } = await test.owner.query(
      `SELECT alt ->> 'zweck' AS alt, neu ->> 'zweck' AS neu FROM protokoll
       WHERE handlung = 'setZweck' AND kennung = $1 ORDER BY id`,
      [planung.sitzungId],
    )
    expect(rows).toEqual([
      { alt: null, neu: 'JUGENDHILFEPLANUNG' },
      { alt: 'JUGENDHILFEPLANUNG', neu: null },
    ])
  })
})

describe('one’s own sessions', () => {
  it('are listed without their secrets, and one can be ended', async () => {
    const hier = await test.als('GEHEIMHALTUNG')
    const { data } = await hier.frage('{ eigeneSitzungen { id geraet diese } }')
    expect(data?.['eigeneSitzungen']).toEqual([{ id: hier.sitzungId, geraet: 'Test', diese: true }])
    const andere = await test.als('GEHEIMHALTUNG')
    for (const id of [andere.sitzungId, 'x', '']) {
      const { errors } = await hier.frage('mutation ($id: ID!) { endSitzung(id: $id) { id } }', {
        id,
      })
      expect(errors?.[0]?.extensions.code).toBe('NICHT_GEFUNDEN')
    }
    await hier.frage('mutation { signOutEverywhere { sicht } }')
    expect((await hier.frage(WER)).data?.['sitzung']).toMatchObject({ konto: null })
    expect((await andere.frage(WER)).data?.['sitzung']).not.toMatchObject({ konto: null })
  })
})
