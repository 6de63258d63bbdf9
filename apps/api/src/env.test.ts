import { readEnv } from './env.ts'

describe('readEnv', () => {
  it('listens on this machine alone unless told otherwise', () => {
    expect(readEnv({ PATH: '/bin', DATABASE_URL: '' })).toEqual({
      PORT: 4000,
      HOST: '127.0.0.1',
      LOG_LEVEL: 'info',
      LOKAL: '0',
      OIDC_LABEL: 'Mit dem Konto des Kreises anmelden',
      OIDC_ROLLENFELD: 'groups',
      OIDC_SCOPE: 'openid profile email',
    })
  })

  it('names every variable that is of no use, and what it may be', () => {
    expect(() => readEnv({ PORT: '70000', LOG_LEVEL: 'laut' })).toThrow(
      'Die Umgebungsvariable PORT ist nicht zu gebrauchen: erwartet wird eine Zahl von 0 bis 65535.\n' +
        'Die Umgebungsvariable LOG_LEVEL ist nicht zu gebrauchen: erwartet wird eines von fatal, error, warn, info, debug, trace, silent.',
    )
  })
  it.each(['postgresql://sozial:geheim@localhost:5432/sozial', 'postgres:///sozial?host=/run'])(
    'takes %s for a database',
    (adresse) => {
      expect(readEnv({ DATABASE_URL: adresse }).DATABASE_URL).toBe(adresse)
    },
  )

  it.each(['DATABASE_URL', 'APP_DATABASE_URL'])('knows %s must name a PostgreSQL', (name) => {
    for (const adresse of ['localhost:5432/sozial', 'mysql://localhost/sozial', 'sozial']) {
      expect(() => readEnv({ [name]: adresse })).toThrow(
        `Die Umgebungsvariable ${name} ist nicht zu gebrauchen: erwartet wird eine Adresse wie postgresql://`,
      )
    }
  })

  it.each(['loopback', '10.1.2.3', '10.0.0.0/8, fd00::/8', 'uniquelocal,::1'])(
    'trusts the proxies %s',
    (text) => {
      expect(readEnv({ TRUST_PROXY: text }).TRUST_PROXY).toEqual(text.split(/, ?/))
    },
  )

  it.each(['true', '1', '*', '10.0.0.0/33', '10.0.0/8', '::1/129', 'proxy.kreis.de', '10.1.2.3,'])(
    'trusts no proxies %s',
    (text) => {
      expect(() => readEnv({ TRUST_PROXY: text })).toThrow('Die Umgebungsvariable TRUST_PROXY')
    },
  )

  it('takes of ORIGIN what a browser would send', () => {
    expect(readEnv({ ORIGIN: 'https://Sozial.Kreis.example/start/?x=1' }).ORIGIN).toBe(
      'https://sozial.kreis.example',
    )
    expect(() => readEnv({ ORIGIN: 'javascript:alert(1)' })).toThrow('ORIGIN')
  })

  it('says how roles are mapped', () => {
    expect(() => readEnv({ OIDC_ROLLEN: 'planung=CHEFIN' })).toThrow(
      'Die Umgebungsvariable OIDC_ROLLEN ist nicht zu gebrauchen: erwartet wird Gruppe=Rolle',
    )
  })
})
