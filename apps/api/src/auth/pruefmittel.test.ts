/** What proves who somebody is, besides the password. */
import fc from 'fast-check'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createToken, hashToken, toLinkpfad } from './einmaltoken.ts'
import { decrypt, deriveSchluesselbund, encrypt, loadGeheimnis } from './geheimnis.ts'
import { createGeraet, findGeraet, GERAETEFRIST_TAGE } from './bekanntes-geraet.ts'
import { createTotpGeheimnis, describeTotp, findTotpSchritt } from './totp.ts'
import {
  createWiederherstellungscodes,
  hashWiederherstellungscode,
} from './wiederherstellungscode.ts'

const bund = deriveSchluesselbund(Buffer.alloc(32, 7))
const fremd = deriveSchluesselbund(Buffer.alloc(32, 8))

describe('Das Geheimnis', () => {
  let ordner: string

  beforeAll(async () => {
    ordner = await mkdtemp(join(tmpdir(), 'geheimnis-'))
  })

  afterAll(() => rm(ordner, { recursive: true }))

  it('wird einmal gemacht, nur für den Eigentümer lesbar, und bleibt', async () => {
    const [eins, zwei] = await Promise.all([loadGeheimnis(ordner), loadGeheimnis(ordner)])
    expect(eins).toHaveLength(32)
    expect(zwei).toEqual(eins)
    const datei = join(ordner, 'geheimnis')
    expect((await stat(datei)).mode & 0o777).toBe(0o600)
    expect(await readFile(datei, 'utf8')).toBe(`${eins.toString('base64')}\n`)
    await writeFile(datei, 'abc')
    await expect(loadGeheimnis(ordner)).rejects.toThrow('beschädigt')
  })

  it('ergibt je Zweck einen anderen Schlüssel', () => {
    const alle = [...Object.values(bund), ...Object.values(fremd)].map((key: Buffer) =>
      key.toString('hex'),
    )
    expect(new Set(alle).size).toBe(alle.length)
  })

  it('verschlüsselt so, dass Schlüssel, Platz und jedes Bit stimmen müssen', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), fc.nat(), (klartext, stelle) => {
        const text = encrypt(bund.zweitfaktor, klartext, 'konto 1')
        expect(decrypt(bund.zweitfaktor, text, 'konto 1')).toEqual(Buffer.from(klartext))
        expect(decrypt(bund.zweitfaktor, text, 'konto 2')).toBeUndefined()
        expect(decrypt(fremd.zweitfaktor, text, 'konto 1')).toBeUndefined()
        text[stelle % text.length]! ^= 1
        expect(decrypt(bund.zweitfaktor, text, 'konto 1')).toBeUndefined()
      }),
    )
    expect(decrypt(bund.zweitfaktor, Buffer.alloc(5), 'konto 1')).toBeUndefined()
  })
})

describe('Ein Token', () => {
  it('hat 256 Bit und steht hinter dem Doppelkreuz', () => {
    const token = createToken()
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect(toLinkpfad(token)).toBe(`/link#${token}`)
    expect(hashToken(token)).toHaveLength(32)
    expect(hashToken(token)).not.toEqual(hashToken(createToken()))
  })
})

describe('Ein bekanntes Gerät', () => {
  const jetzt = Date.UTC(2026, 0, 10)
  const tage = (anzahl: number): number => jetzt + anzahl * 24 * 60 * 60 * 1000
  const cookie = createGeraet(bund.geraet, 12, jetzt)

  it('gilt für sein Konto und behält seinen Namen', () => {
    const name = findGeraet(bund.geraet, cookie, { kontoId: 12, jetzt })
    expect(name).toHaveLength(22)
    expect(findGeraet(bund.geraet, cookie, { kontoId: 12, jetzt: tage(GERAETEFRIST_TAGE) })).toBe(
      name,
    )
  })

  it.each([
    ['von einem anderen Konto', cookie, 13, jetzt],
    ['mit geänderter Nummer', cookie.replace('12.', '13.'), 13, jetzt],
    ['abgelaufen', cookie, 12, tage(GERAETEFRIST_TAGE + 1)],
    ['aus der Zukunft', cookie, 12, tage(-2)],
    ['mit anderem Schlüssel', createGeraet(fremd.geraet, 12, jetzt), 12, jetzt],
    ['ohne Unterschrift', cookie.split('.').slice(0, 3).join('.'), 12, jetzt],
    ['mit Anhang', `${cookie}.x`, 12, jetzt],
    ['leer', '', 12, jetzt],
    ['keines', undefined, 12, jetzt],
  ])('gilt nicht: %s', (...[, wert, kontoId, zeit]) => {
    expect(findGeraet(bund.geraet, wert, { kontoId, jetzt: zeit })).toBeUndefined()
  })
})

describe('Einmalcodes', () => {
  // RFC 6238, appendix B: the SHA-1 row of each time, its last six digits.
  const geheimnis = Buffer.from('12345678901234567890')

  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('stimmen mit dem RFC überein: %i s', (sekunden, code) => {
    expect(findTotpSchritt(geheimnis, code, sekunden * 1000)).toBe(Math.floor(sekunden / 30))
  })

  it('gelten einen Schritt davor und danach, und sagen, von welchem sie sind', () => {
    const schritt = Math.floor(1_111_111_109 / 30)
    const bei = (schritte: number) =>
      findTotpSchritt(geheimnis, '081 804', (schritt + schritte) * 30_000)
    expect([-2, -1, 0, 1, 2].map(bei)).toEqual([undefined, schritt, schritt, schritt, undefined])
  })

  it.each(['', '08180', '0818041', 'abcdef', '²²²²²²', '081-804'])('weisen „%s“ ab', (code) => {
    expect(findTotpSchritt(geheimnis, code, 1_111_111_109_000)).toBeUndefined()
  })

  it('kommen mit der Adresse, die Apps lesen', () => {
    const neu = createTotpGeheimnis()
    expect(neu).toHaveLength(20)
    const { adresse, geheimnis: text } = describeTotp(geheimnis, {
      aussteller: 'Sozialmonitoring: Kreis',
      anmeldename: 'a.schmitz',
    })
    const url = new URL(adresse)
    expect(url.protocol).toBe('otpauth:')
    expect(url.searchParams.get('secret')).toBe(text)
    expect(text).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
    expect(url.searchParams.get('issuer')).toBe('Sozialmonitoring  Kreis')
  })
})

describe('Wiederherstellungscodes', () => {
  it('sind zehn verschiedene, auch ungenau abgeschrieben derselbe', () => {
    const codes = createWiederherstellungscodes()
    expect(new Set(codes).size).toBe(10)
    for (const code of codes) {
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
      const abgeschrieben = code
        .toLowerCase()
        .replaceAll('-', ' ')
        .replaceAll('0', 'o')
        .replaceAll('1', 'l')
      expect(hashWiederherstellungscode(abgeschrieben)).toEqual(hashWiederherstellungscode(code))
    }
  })

  it.each(['', '1234', '123456', 'A'.repeat(17), 'U'.repeat(16)])('erkennt „%s“ nicht', (text) => {
    expect(hashWiederherstellungscode(text)).toBeUndefined()
  })
})
