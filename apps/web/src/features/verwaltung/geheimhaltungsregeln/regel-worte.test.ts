import { REGELN_SAMPLE, REGELVERLAUF_SAMPLE } from './geheimhaltungsregeln.sample.ts'
import {
  createEntwurf,
  createRegelgruppen,
  describeRegel,
  kurzOf,
  pruefeEntwurf,
  toAngaben,
  toProbe,
} from './regel-worte.ts'

const [gerundet, sperrt] = [REGELVERLAUF_SAMPLE[0]!, REGELVERLAUF_SAMPLE[1]!]

describe('Eine Regel in Worten', () => {
  it.each([
    [1, 'Hier ist nichts zu schützen'],
    [2, 'mindestens 2 ist; die 1 bleibt geschützt'],
    [3, 'mindestens 3 ist; 1 oder 2 bleiben geschützt'],
    [5, 'mindestens 5 ist; 1 bis 4 bleiben geschützt'],
    [null, 'sagt jeder Indikator selbst'],
  ])('ab %s', (minZaehler, satz) => {
    expect(describeRegel({ ...sperrt, minZaehler })[0]).toContain(satz)
  })

  it('sagt von der Null, ob sie gezeigt wird', () => {
    expect(describeRegel(sperrt).join(' ')).toContain('Eine Null wird gezeigt')
    expect(describeRegel({ ...sperrt, zeigtNull: false }).join(' ')).toContain(
      'Auch eine Null wird nicht gezeigt.',
    )
  })

  it('erklärt das Runden mit Zahlen', () => {
    expect(describeRegel(gerundet)[0]).toContain('aus 3 bis 7 wird 5')
    expect(kurzOf(gerundet)).toBe('Auf 5 gerundet')
  })
})

describe('createRegelgruppen', () => {
  it('ordnet die Quellen nach dem, was gilt', () => {
    expect(createRegelgruppen(REGELN_SAMPLE.quellen).map(({ titel }) => titel)).toEqual([
      'Auf 5 gerundet',
      'Ab 5 Fällen',
      'Ab 3 Fällen',
      'Nichts zu schützen',
      'Wie beim Indikator',
    ])
  })
})

describe('Ein Entwurf', () => {
  it('beginnt mit dem, was gilt, aber ohne Begründung', () => {
    const entwurf = createEntwurf(sperrt)
    expect(toAngaben(entwurf, false)).toEqual({
      minZaehler: 5,
      minNenner: null,
      zeigtNull: true,
      schuetztKorrekturen: true,
      dominanzProzent: null,
      verfahren: 'SPERRUNG',
    })
    expect(Object.keys(pruefeEntwurf(entwurf))).toEqual(['begruendung'])
  })

  it.each(['0', '10000', '-3', '2,5', 'drei'])('nimmt „%s“ nicht als Mindestzahl', (minZaehler) => {
    const maengel = pruefeEntwurf({ ...createEntwurf(null), minZaehler, begruendung: 'x' })
    expect(maengel).toEqual({ minZaehler: 'Möglich sind 1 bis 100, oder leer lassen.' })
  })

  it('sagt als Ausnahme nichts über die ganze Quelle', () => {
    expect(toAngaben(createEntwurf(gerundet), true)).toMatchObject({
      verfahren: null,
      schuetztKorrekturen: null,
    })
  })
})

describe(toProbe, () => {
  const stelle = { quelle: { id: '7' }, indikator: null, regel: { ...sperrt, minZaehler: 3 } }
  const entwurf = createEntwurf(stelle.regel)

  it('asks for other minimum numbers once they are others', () => {
    expect(toProbe(entwurf, stelle)).toBeNull()
    expect(toProbe({ ...entwurf, minZaehler: '5' }, stelle)).toEqual({
      quelle: '7',
      indikator: null,
      minZaehler: 5,
      minNenner: sperrt.minNenner,
    })
    expect(
      toProbe({ ...entwurf, minZaehler: '5' }, { ...stelle, indikator: { slug: 'armut' } }),
    ).toMatchObject({ indikator: 'armut' })
    expect(toProbe({ ...entwurf, minZaehler: '500' }, stelle)).toBeNull()
  })

  it.each([
    { verfahren: 'RUNDUNG_5' },
    { zeigtNull: !entwurf.zeigtNull },
    { minZaehler: '' },
    { minZaehler: '5', schuetztKorrekturen: !entwurf.schuetztKorrekturen },
  ] as const)('says what the next draft alone can tell: %o', (teil) => {
    expect(toProbe({ ...entwurf, ...teil }, stelle)).toMatch(/sagt der nächste Entwurf/)
  })
})
