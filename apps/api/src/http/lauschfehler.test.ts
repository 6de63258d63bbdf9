import { toLauschfehler } from './lauschfehler.ts'

describe('toLauschfehler', () => {
  const ort = { HOST: '192.0.2.1', PORT: 80 }

  it.each([
    ['EADDRINUSE', 'Der Port ist schon belegt.'],
    ['EACCES', 'Für den Port 80 fehlt das Recht.'],
    ['EADDRNOTAVAIL', 'Die Adresse 192.0.2.1 gehört nicht zu diesem Rechner.'],
    ['ENOTFOUND', 'Die Adresse 192.0.2.1 gehört nicht zu diesem Rechner.'],
  ])('says what %s means', (code, satz) => {
    const error = Object.assign(new Error(`listen ${code}`), { code })
    expect(String(toLauschfehler(error, ort))).toContain(satz)
  })

  it('leaves what it does not know as it is', () => {
    const error = new Error('anderes')
    expect(toLauschfehler(error, ort)).toBe(error)
  })
})
