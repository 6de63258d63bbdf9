import { deuteJahresangaben, parseZeitraum } from './index.ts'
import type { Jahresdeutung } from './index.ts'

function lies(text: string, deutung?: Jahresdeutung): string | null {
  const zeitraum = parseZeitraum(text, deutung)
  return zeitraum === null ? null : `${zeitraum.art} ${zeitraum.von} ${zeitraum.bis}`
}

describe('parseZeitraum', () => {
  it.each([
    ['31.12.2015', 'STICHTAG 2015-12-31 2016-01-01'],
    ['1.3.2016', 'STICHTAG 2016-03-01 2016-03-02'],
    ['2024-12-31', 'STICHTAG 2024-12-31 2025-01-01'],
    ['Stichtag: 30.06.2015', 'STICHTAG 2015-06-30 2015-07-01'],
    ['2016', 'JAHR 2016-01-01 2017-01-01'],
    ['Jahr: 2016', 'JAHR 2016-01-01 2017-01-01'],
    ['2015/16', 'SCHULJAHR 2015-08-01 2016-08-01'],
    ['Schuljahr 2015/2016', 'SCHULJAHR 2015-08-01 2016-08-01'],
    ['2019/20', 'SCHULJAHR 2019-08-01 2020-08-01'],
    ['2015–2017', 'MEHRJAHR 2015-01-01 2018-01-01'],
    ['2024-02', 'MONAT 2024-02-01 2024-03-01'],
    ['12/2024', 'MONAT 2024-12-01 2025-01-01'],
    ['März 2015', 'MONAT 2015-03-01 2015-04-01'],
    ['1. Quartal 2025', 'QUARTAL 2025-01-01 2025-04-01'],
    ['Quarter 4 2025', 'QUARTAL 2025-10-01 2026-01-01'],
    ['2024-Q2', 'QUARTAL 2024-04-01 2024-07-01'],
    ['2023-10P6M', 'STICHTAG 2023-10-01 2023-10-02'],
    ['2023-01P12M', 'JAHR 2023-01-01 2024-01-01'],
    ['2023-04P3M', 'QUARTAL 2023-04-01 2023-07-01'],
  ])('%s', (text, erwartet) => {
    expect(lies(text)).toBe(erwartet)
  })

  it.each([
    '',
    '31.02.2015',
    '2015-13-01',
    '2015/18',
    '13/2024',
    'Brumaire 2015',
    '05370',
    '99',
    'Insgesamt',
    '2017-2015',
  ])('%j is no time', (text) => {
    expect(lies(text)).toBeNull()
  })

  it('reads a bare year as the title says', () => {
    const schulabgaenger = deuteJahresangaben(
      'Absolventen/Abgänger nach dem Schulabschluss - Schuljahr -',
    )
    expect(lies('2013', schulabgaenger)).toBe('SCHULJAHR 2012-08-01 2013-08-01')
    expect(lies('2013', deuteJahresangaben('Schüler - Schuljahr -'))).toBe(
      'SCHULJAHR 2013-08-01 2014-08-01',
    )
    expect(lies('2013', deuteJahresangaben('Wohngeld zum 31.12.'))).toBe(
      'STICHTAG 2013-12-31 2014-01-01',
    )
    expect(lies('2013', deuteJahresangaben('- Stichtag 30.06.-'))).toBe(
      'STICHTAG 2013-06-30 2013-07-01',
    )
    expect(lies('2013', deuteJahresangaben('- Jahressumme -'))).toBe('JAHR 2013-01-01 2014-01-01')
  })
})
