import { createAuthenticator } from './authenticator.testing.ts'
import {
  checkPasskeyanmeldung,
  checkRegistrierung,
  createPasskeyanmeldung,
  createRegistrierung,
  findKennung,
  toGegenstelle,
  type Passkeydaten,
} from './passkey.ts'

const hier = toGegenstelle('https://sozial.kreis.de')!
const ursprung = hier.ursprung
const konto = { id: 7, anmeldename: 'a.schmitz@kreis.de', name: 'Anna Schmitz' }

describe('toGegenstelle', () => {
  it.each([
    ['https://sozial.kreis.de/', 'sozial.kreis.de', 'https://sozial.kreis.de'],
    ['http://localhost:4000', 'localhost', 'http://localhost:4000'],
  ])('nimmt %s', (adresse, rpID, erwartet) => {
    expect(toGegenstelle(adresse)).toEqual({ rpID, ursprung: erwartet })
  })

  it.each([
    'http://127.0.0.1:4000',
    'https://10.0.0.1',
    'http://[::1]:4000',
    'http://sozial.kreis.de',
  ])('weist %s ab', (adresse) => expect(toGegenstelle(adresse)).toBeUndefined())
})

describe('Ein Passkey', () => {
  const geraet = createAuthenticator()
  let passkey: Passkeydaten

  const registriere = async (wahl: Parameters<typeof geraet.register>[1], frage?: string) => {
    const { challenge, optionen } = await createRegistrierung(hier, konto, [])
    return checkRegistrierung(hier, challenge, geraet.register(frage ?? optionen, wahl))
  }

  beforeAll(async () => {
    passkey = (await registriere({ ursprung }))!
  })

  it('wird mit geprüftem Menschen angelegt', async () => {
    expect(passkey).toMatchObject({ kennung: geraet.kennung, zaehler: 1, transporte: ['internal'] })
    const { optionen } = await createRegistrierung(hier, konto, [passkey])
    expect(JSON.parse(optionen)).toMatchObject({
      rp: { id: 'sozial.kreis.de' },
      attestation: 'none',
      authenticatorSelection: { userVerification: 'required' },
      excludeCredentials: [{ id: geraet.kennung }],
    })
  })

  it.each([
    ['für eine andere Seite', { ursprung: 'https://sozial-kreis.de' }],
    ['für einen anderen Rechner', { ursprung, rpID: 'boese.de' }],
    ['ohne geprüften Menschen', { ursprung, verifiziert: false }],
  ])('wird nicht angelegt: %s', async (_, wahl) => {
    expect(await registriere(wahl)).toBeUndefined()
  })

  it('wird nicht auf eine alte Frage angelegt', async () => {
    const alt = await createRegistrierung(hier, konto, [])
    expect(await registriere({ ursprung }, alt.optionen)).toBeUndefined()
  })

  const melde = async (wahl: Parameters<typeof geraet.authenticate>[1], frage?: string) => {
    const { challenge, optionen } = await createPasskeyanmeldung(hier, [passkey])
    const antwort = geraet.authenticate(frage ?? optionen, wahl)
    expect(findKennung(antwort)).toBe(geraet.kennung)
    return checkPasskeyanmeldung(hier, challenge, { antwort, passkey })
  }

  it('meldet an, und der Zähler steigt', async () => {
    expect(await melde({ ursprung, zaehler: 9 })).toBe(9)
  })

  it.each([
    ['für eine andere Seite', { ursprung: 'https://sozial-kreis.de' }],
    ['für einen anderen Rechner', { ursprung, rpID: 'boese.de' }],
    ['ohne geprüften Menschen', { ursprung, verifiziert: false }],
    ['mit stehendem Zähler: ein kopierter Schlüssel', { ursprung, zaehler: 1 }],
  ])('meldet nicht an: %s', async (_, wahl) => {
    expect(await melde(wahl)).toBeUndefined()
  })

  it('meldet nicht mit einer alten Antwort an', async () => {
    const alt = await createPasskeyanmeldung(hier, [])
    expect(await melde({ ursprung }, alt.optionen)).toBeUndefined()
  })

  it('meldet nicht mit dem Schlüssel eines anderen an', async () => {
    const { challenge, optionen } = await createPasskeyanmeldung(hier, [])
    const antwort = createAuthenticator().authenticate(optionen, { ursprung, zaehler: 50 })
    const gefaelscht = antwort.replaceAll(findKennung(antwort)!, geraet.kennung)
    expect(
      await checkPasskeyanmeldung(hier, challenge, { antwort: gefaelscht, passkey }),
    ).toBeUndefined()
  })

  it.each(['', '{', 'null', '[]', '{"id":"x"}', '{"id":1,"type":"public-key","response":{}}'])(
    'liest Unsinn ohne Fehler: %s',
    async (antwort) => {
      expect(findKennung(antwort)).toBeUndefined()
      expect(await checkRegistrierung(hier, 'x', antwort)).toBeUndefined()
      expect(await checkPasskeyanmeldung(hier, 'x', { antwort, passkey })).toBeUndefined()
    },
  )
})
