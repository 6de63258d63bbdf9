import { createTestDatabase, type TestDatabase } from '@sozial/db/test-database'
import { bremse, netzOf, type Versuch } from './bremse.ts'

describe('netzOf', () => {
  it.each([
    ['10.1.2.3', '10.1.2.3'],
    ['::ffff:10.1.2.3', '10.1.2.3'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0db8:0001:0002::1', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1', 'fe80:0:0:0'],
  ])('%s liegt in %s', (adresse, netz) => expect(netzOf(adresse)).toBe(netz))
})

describe('bremse', () => {
  const schluessel = Buffer.alloc(32, 1)
  let test: TestDatabase

  beforeAll(async () => {
    test = await createTestDatabase()
  })
  beforeEach(() => test.db.pool.query('DELETE FROM anmeldeversuch'))
  afterAll(() => test.close())

  const versuche = (angabe: Partial<Versuch> = {}) =>
    bremse(test.db, schluessel, {
      ziel: 'passwort:anna',
      adresse: '10.0.0.1',
      geraet: undefined,
      kontoId: undefined,
      vorgang: 'test',
      ...angabe,
    })
  /** How many of `anzahl` attempts went through. */
  const durch = async (
    anzahl: number,
    angabe: (nummer: number) => Partial<Versuch>,
  ): Promise<number> => {
    const ergebnisse = await Promise.allSettled(
      Array.from({ length: anzahl }, (_, nummer) => versuche(angabe(nummer))),
    )
    return ergebnisse.filter(({ status }) => status === 'fulfilled').length
  }
  const vergeht = (dauer: string) =>
    test.db.pool.query(
      `UPDATE anmeldeversuch SET zuletzt_am = zuletzt_am - $1::interval, gesperrt_bis = gesperrt_bis - $1::interval`,
      [dauer],
    )

  it('zählt auch, was gleichzeitig kommt', async () => {
    expect(await durch(40, () => ({}))).toBe(6)
    await expect(versuche()).rejects.toMatchObject({
      message: 'Zu viele Fehlversuche. Bitte in einer Minute noch einmal versuchen.',
      extensions: { code: 'ZU_VIELE_ANFRAGEN' },
    })
  })

  it('wartet jedes Mal doppelt so lange, höchstens 15 Minuten', async () => {
    await durch(6, () => ({}))
    const wartezeiten: number[] = []
    for (let runde = 0; runde < 12; runde++) {
      const { rows } = await test.db.pool.query<{ s: number }>(
        'SELECT max(extract(epoch FROM gesperrt_bis - now()))::float8 AS s FROM anmeldeversuch',
      )
      wartezeiten.push(Math.round(rows[0]!.s))
      await vergeht('15 minutes')
      await versuche()
    }
    expect(wartezeiten).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900])
  })

  it('vergisst nach einer Stunde Ruhe', async () => {
    await durch(20, () => ({}))
    await vergeht('61 minutes')
    expect(await durch(6, () => ({}))).toBe(6)
  })

  it('sperrt niemanden in einem anderen Netz aus', async () => {
    await durch(500, () => ({}))
    expect(await durch(1, () => ({ adresse: '10.0.0.2' }))).toBe(1)
  })

  it('bremst ein Netz, das viele Konten versucht', async () => {
    expect(await durch(200, (nummer) => ({ ziel: `passwort:${nummer}` }))).toBe(61)
  })

  it('bremst viele Netze gegen ein Konto und lässt das bekannte Gerät herein', async () => {
    expect(await durch(200, (nummer) => ({ adresse: `10.9.0.${nummer}` }))).toBe(61)
    await expect(versuche({ adresse: '10.0.0.9' })).rejects.toThrow('Zu viele Fehlversuche')
    expect(await durch(1, () => ({ adresse: '10.0.0.9', geraet: 'eigenes' }))).toBe(1)
  })

  it('bremst auch ein bekanntes Gerät, und nur dieses', async () => {
    expect(await durch(50, () => ({ geraet: 'gestohlen' }))).toBe(11)
    expect(await durch(1, () => ({ geraet: 'eigenes' }))).toBe(1)
    expect(await durch(1, () => ({}))).toBe(1)
  })

  it('beginnt nach einem Erfolg von vorn, ohne die Versuche der anderen zu vergessen', async () => {
    await durch(59, (nummer) => ({ adresse: `10.9.0.${nummer}` }))
    for (let runde = 0; runde < 20; runde++) {
      const gelungen = await versuche()
      await gelungen()
    }
    expect(await durch(20, (nummer) => ({ adresse: `10.8.0.${nummer}` }))).toBe(2)
  })

  it('behält keine Adressen und keine Namen', async () => {
    await versuche()
    const { rows } = await test.db.pool.query<{ zeile: string }>(
      'SELECT v::text AS zeile FROM anmeldeversuch v',
    )
    expect(rows).toHaveLength(3)
    const andere = Buffer.alloc(32, 2)
    await bremse(test.db, andere, {
      ziel: 'passwort:anna',
      adresse: '10.0.0.1',
      geraet: undefined,
      kontoId: undefined,
      vorgang: 'test',
    })
    const { rowCount } = await test.db.pool.query('SELECT FROM anmeldeversuch')
    expect(rowCount).toBe(6)
  })
})
