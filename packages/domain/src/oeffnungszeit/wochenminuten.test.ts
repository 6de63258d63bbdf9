import { readOeffnungszeiten } from './eingabe.ts'
import { wochenminuten, ohneVergangene } from './wochenminuten.ts'
import { describeOeffnungszeilen } from './worte.ts'

const AB = '2026-01-01'
const lies = (text: string) => {
  const gelesen = readOeffnungszeiten(text, AB)
  if (!gelesen.ok) throw new Error(text)
  return gelesen.zeiten
}

describe(wochenminuten, () => {
  it.each([
    [
      'Mo und Mi 9-12 Uhr',
      [
        [540, 720],
        [3420, 3600],
      ],
    ],
    ['jeden 1. und 3. Samstag im Monat 10-11 Uhr', [[7800, 7860]]],
    [
      'So 22-2 Uhr',
      [
        [9960, 10_080],
        [0, 120],
      ],
    ],
    ['Di ab 18 Uhr', [[2520, 2521]]],
    ['nach Vereinbarung', []],
    ['', []],
  ])('of „%s“ are %j', (text, spannen) => {
    expect(wochenminuten(lies(text), AB)).toEqual(spannen)
  })

  it('lacks what is over and has what begins later', () => {
    const zeiten = lies('Mo 9-12 Uhr bis 1.2.2026, Di 9-12 Uhr ab 1.3.2026')
    expect(wochenminuten(zeiten, '2026-02-01')).toHaveLength(2)
    expect(wochenminuten(zeiten, '2026-02-02')).toEqual([[1980, 2160]])
    expect(ohneVergangene(zeiten, '2026-02-02')).toEqual([zeiten[1]])
  })
})

describe(describeOeffnungszeilen, () => {
  it('has a line for each group of days, and none where nothing is known', () => {
    expect(
      describeOeffnungszeilen(lies('Mo, Mi 9-12 und 14-16 Uhr, Do 10-12 Uhr, nach Vereinbarung')),
    ).toEqual([
      'montags und mittwochs 9–12 und 14–16 Uhr',
      'donnerstags 10–12 Uhr',
      'nach Vereinbarung',
    ])
    expect(describeOeffnungszeilen([])).toEqual([])
  })
})
