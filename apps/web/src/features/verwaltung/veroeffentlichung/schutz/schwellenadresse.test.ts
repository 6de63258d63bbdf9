import { parseSchwellen, toEntwurf, toWirkung } from './schwellenadresse.ts'

const entwurf = (minZaehler: string, minNenner = '', fuer = '') => ({
  fuer,
  minZaehler,
  minNenner,
})

it('liest die Frage so, wie die Adresse sie schreibt', () => {
  const zahlen = { minZaehler: 5, minNenner: 10_000 }
  for (const [fuer, wer] of [
    ['i-pflegequote', { quelle: null, indikator: 'pflegequote' }],
    ['q-7', { quelle: '7', indikator: null }],
    ['q-x', { quelle: null, indikator: null }],
    ['', { quelle: null, indikator: null }],
  ] as const) {
    const { frage } = parseSchwellen(entwurf('5', '10.000', fuer))
    expect(frage).toEqual({ ...wer, ...zahlen })
    expect(parseSchwellen(toEntwurf(new URLSearchParams(toWirkung(frage!)))).frage).toEqual(frage)
  }
})

it.each(['0', '101', '-3', '2,5', 'viele'])('weist %s als Fallzahl zurück', (text) => {
  const { frage, maengel } = parseSchwellen(entwurf(text))
  expect(frage).toBeNull()
  expect(maengel.minZaehler).toBe('Eine ganze Zahl von 1 bis 100.')
})

it('weist eine zu große Gruppe zurück und fragt nach, wo nichts steht', () => {
  expect(parseSchwellen(entwurf('', '10001')).maengel.minNenner).toMatch(/0 bis 10\.000/)
  expect(parseSchwellen(entwurf('')).maengel.minZaehler).toMatch(/wenigstens eine/)
})
