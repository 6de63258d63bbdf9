import { randomBytes } from 'node:crypto'
import { findVerstoesse, LOKALER_BETRIEB, toBetrieb, wantsDemo } from './betrieb.ts'
import { readEnv } from './env.ts'

type Umgebung = Readonly<Record<string, string>>

const gut = {
  HOST: '0.0.0.0',
  ORIGIN: 'https://sozial.kreis.example',
  GEHEIMNIS: randomBytes(32).toString('base64'),
}

const verstoesse = (umgebung: Umgebung, offeneKonten = 0) => {
  const env = readEnv(umgebung)
  return findVerstoesse(env, toBetrieb(env), { offeneKonten })
}

describe('what counts as production', () => {
  it.each<[boolean, Umgebung]>([
    [false, {}],
    [false, { HOST: 'localhost', NODE_ENV: 'development' }],
    [false, { NODE_ENV: 'production', LOKAL: '1' }],
    [false, { ORIGIN: 'http://localhost:5173' }],
    [true, { NODE_ENV: 'production' }],
    [true, { HOST: '0.0.0.0' }],
    [true, { HOST: '10.1.2.3', LOKAL: '1' }],
    [true, { ORIGIN: 'https://sozial.kreis.example', LOKAL: '1' }],
  ])('%s: %j', (produktion, umgebung) => {
    expect(toBetrieb(readEnv(umgebung)).produktion).toBe(produktion)
  })

  it('is as the tests have it where nothing is set', () => {
    expect(toBetrieb(readEnv({}))).toEqual(LOKALER_BETRIEB)
  })

  it('fills an empty database with the demo only where nobody else comes', () => {
    const demo = (umgebung: Umgebung) => {
      const env = readEnv(umgebung)
      return wantsDemo(env, toBetrieb(env))
    }
    expect([demo({}), demo({ DEMO: '0' }), demo(gut)]).toEqual([true, false, false])
  })
})

describe('what is refused', () => {
  it('is nothing on this machine', () => {
    expect(verstoesse({ GEHEIMNIS: '' }, 6)).toEqual([])
  })

  it('is nothing of a production that is set up well', () => {
    expect(verstoesse(gut)).toEqual([])
    expect(
      verstoesse({
        ...gut,
        OIDC_ISSUER: 'https://login.kreis.example/realms/kreis',
        OIDC_CLIENT_ID: 'sozial',
        OIDC_ROLLEN: 'sm-planung=PLANUNG',
      }),
    ).toEqual([])
  })

  it('is said all at once, each with what to do', () => {
    const alle = verstoesse(
      {
        HOST: '0.0.0.0',
        ORIGIN: 'http://sozial.kreis.example',
        GEHEIMNIS: 'geheim',
        DEMO: '1',
        OIDC_ISSUER: 'http://login.kreis.example',
      },
      6,
    )
    expect(alle.map((satz) => satz.split(/[ .]/, 1)[0])).toEqual([
      'ORIGIN',
      'GEHEIMNIS',
      'OIDC_CLIENT_ID',
      'OIDC_ROLLEN',
      'OIDC_ISSUER',
      'DEMO=1',
      'Die',
    ])
    for (const satz of alle) expect(satz).toContain('Bitte ')
  })

  it.each<[string, Umgebung]>([
    ['ORIGIN fehlt', { ...gut, ORIGIN: '' }],
    ['ORIGIN ist http://sozial.kreis.example', { ...gut, ORIGIN: 'http://sozial.kreis.example/x' }],
    ['GEHEIMNIS fehlt', { ...gut, GEHEIMNIS: '' }],
    ['GEHEIMNIS ist zu schwach: Es wiederholt sich', { ...gut, GEHEIMNIS: 'f0'.repeat(32) }],
    ['DEMO=1 legt Konten an', { ...gut, DEMO: '1' }],
  ])('%s', (anfang, umgebung) => {
    const [erster, ...weitere] = verstoesse(umgebung)
    expect(erster).toMatch(new RegExp(`^${anfang}`))
    expect(weitere).toEqual([])
  })

  it('is a database whose demo accounts are open', () => {
    expect(verstoesse(gut, 2)).toEqual([expect.stringContaining('2 offene Demo-Konten')])
  })

  it('is half an OIDC, everywhere', () => {
    expect(verstoesse({ OIDC_ISSUER: 'http://localhost:9000' })).toHaveLength(2)
  })
})
