import { deuteSchluessel } from './index.ts'

/** What one key of a column becomes; `null` when it is refused. */
function lies(schluessel: string, spalte: readonly string[] = [schluessel]): unknown {
  const deutung = deuteSchluessel(spalte).get(schluessel)
  return deutung?.art === 'SCHLUESSEL' ? [deutung.schluessel, deutung.repariert] : deutung?.art
}

describe('deuteSchluessel', () => {
  it.each(['05370016', '05370', '053', '05', 'DG', '0713101', '03151401'])(
    'keeps %s',
    (schluessel) => {
      expect(lies(schluessel)).toEqual([schluessel, false])
    },
  )

  it.each([
    ['053700016016', '05370016'],
    ['053700016', '05370016'],
    ['010010000', '01001000'],
    ['0713100007', '07131007'],
    ['03151401002', '03151002'],
    ['Deutschland', 'DG'],
  ])('brings %s to %s', (roh, schluessel) => {
    expect(lies(roh)).toEqual([schluessel, false])
  })

  it('keeps the key of a Gemeindeverband', () => {
    expect(lies('010515163')).toEqual(['010515163', false])
  })

  it.each([
    ['5370016', '05370016'],
    ['5370', '05370'],
    ['5', '05'],
    ['53700016016', '05370016'],
    ['713100007', '07131007'],
    ['1001000', '01001000'],
  ])('adds the lost zero of %s', (roh, schluessel) => {
    expect(lies(roh)).toEqual([schluessel, true])
  })

  it('tells a Verbandsgemeinde in the east from a lost zero by the column', () => {
    expect(lies('1306052', ['1306052', '05'])).toEqual(['1306052', false])
    expect(lies('1306052', ['1306052', '1'])).toEqual(['01306052', true])
  })

  it('leaves out sums of the office', () => {
    expect(lies('17')).toBe('AUSGELASSEN')
  })

  it.each([
    '5,37E+06',
    '5.370016E6',
    '5370016,5',
    '5370016.0000001',
    '',
    'Erkelenz',
    '99999999',
    '17370016',
    '053700',
  ])('refuses %j', (roh) => {
    expect(lies(roh)).toBe('FEHLER')
  })

  it('says what helps against keys turned into numbers', () => {
    const deutung = deuteSchluessel(['5,37E+06']).get('5,37E+06')
    expect(deutung).toMatchObject({ code: 'SCHLUESSEL_VERFAELSCHT' })
    expect(deutung?.art === 'FEHLER' ? deutung.text : '').toContain('als Text formatieren')
  })
})
