import { readEnv } from './env.ts'

describe('readEnv', () => {
  it('listens on this machine alone unless told otherwise', () => {
    expect(readEnv({ PATH: '/bin', DATABASE_URL: '' })).toEqual({
      PORT: 4000,
      HOST: '127.0.0.1',
      LOG_LEVEL: 'info',
      DEMO: '1',
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
})
