import { createRequire } from 'node:module'
import fc from 'fast-check'
import type * as Rrule from 'rrule'
import { gueltig, ohne } from '../wert/index.ts'
import { addTage } from '../zeitraum/index.ts'
import {
  describeOeffnungszeiten,
  parseOeffnungszeiten,
  readOeffnungszeiten,
  tageOf,
  wochenstunden,
  WOCHENTAGE,
  type Oeffnungsregel,
  type Oeffnungszeit,
  type Wiederholung,
} from './index.ts'

// The library is CommonJS under Node.
const { rrulestr } = createRequire(import.meta.url)('rrule') as typeof Rrule
// 5 January 2026 is a Monday.
const AB = '2026-01-05'

const regel = (teile: Partial<Oeffnungsregel>): Oeffnungsregel => ({
  art: 'REGEL',
  dtstart: AB,
  freq: 'WEEKLY',
  interval: 1,
  byday: ['MO'],
  until: null,
  oeffnet: '09:00',
  schliesst: '12:00',
  gueltigAb: null,
  gueltigBis: null,
  ...teile,
})
const vereinbarung: Oeffnungszeit = { art: 'VEREINBARUNG', gueltigAb: null, gueltigBis: null }

const tag = fc.integer({ min: 0, max: 1500 }).map((tage) => addTage(AB, tage))
const wochentag = fc.constantFrom(...WOCHENTAGE)
const stelle = fc.constantFrom('', '1', '2', '3', '4', '5', '-1', '-2', '-3', '-4', '-5')
const wiederholung: fc.Arbitrary<Wiederholung> = fc
  .constantFrom('WEEKLY' as const, 'MONTHLY' as const)
  .chain((freq) =>
    fc.record({
      freq: fc.constant(freq),
      dtstart: tag,
      interval: fc.integer({ min: 1, max: 5 }),
      byday: fc.uniqueArray(
        freq === 'WEEKLY'
          ? wochentag
          : fc.tuple(stelle, wochentag).map(([wann, wo]) => `${wann}${wo}`),
        { minLength: 1, maxLength: 6 },
      ),
      until: fc.option(tag),
    }),
  )
const uhrzeit = fc
  .integer({ min: 0, max: 1439 })
  .map((minuten) => new Date(minuten * 60_000).toISOString().slice(11, 16))
const zeit: fc.Arbitrary<Oeffnungszeit> = fc
  .record({ wann: wiederholung, oeffnet: uhrzeit, schliesst: fc.option(uhrzeit) })
  .filter(({ oeffnet, schliesst }) => oeffnet !== schliesst && schliesst !== '00:00')
  .map(({ wann, oeffnet, schliesst }) => regel({ ...wann, oeffnet, schliesst }))

const read = (text: string): readonly Oeffnungszeit[] => {
  const gelesen = readOeffnungszeiten(text, AB)
  if (!gelesen.ok) throw new Error(`${text}: ${gelesen.verstoesse[0]!.text}`)
  return gelesen.zeiten
}
const textOf = (text: string): string => {
  const gelesen = readOeffnungszeiten(text, AB)
  return gelesen.ok ? '' : gelesen.verstoesse.map((verstoss) => verstoss.text).join()
}

describe(parseOeffnungszeiten, () => {
  it('reads every rule as it was written', () => {
    fc.assert(
      fc.property(fc.array(zeit, { maxLength: 5 }), (zeiten) => {
        expect(parseOeffnungszeiten(JSON.parse(JSON.stringify(zeiten)))).toEqual({
          ok: true,
          zeiten,
        })
      }),
    )
  })

  it('says what is wrong and where', () => {
    const schlecht = [
      regel({ byday: ['1SA'] }),
      regel({ schliesst: '09:00' }),
      regel({ dtstart: '2026-02-30' }),
      regel({ gueltigAb: '2026-02-01', gueltigBis: '2026-02-01' }),
      regel({ oeffnet: '25:00' }),
      { art: 'IMMER' },
    ]
    const gelesen = parseOeffnungszeiten(schlecht)
    expect(gelesen.ok || gelesen.verstoesse.map(({ pfad }) => pfad)).toEqual([
      '0.byday',
      '1.schliesst',
      '2.dtstart',
      '3.gueltigBis',
      '4.oeffnet',
      '5.art',
    ])
    for (const roh of [null, 'x', [null], [{ art: 'REGEL' }], [{ ...regel({}), x: 1 }]])
      expect(parseOeffnungszeiten(roh).ok).toBe(false)
  })
})

/** The days of a rule as RFC 5545 writes them. */
function toRrule({ dtstart, freq, interval, byday, until }: Wiederholung): string {
  const compact = (tage: string): string => tage.replaceAll('-', '')
  const ende = until === null ? '' : `;UNTIL=${compact(until)}`
  return `DTSTART:${compact(dtstart)}\nRRULE:FREQ=${freq};INTERVAL=${interval}${ende};BYDAY=${byday.join(',')}`
}

describe(tageOf, () => {
  it('falls on the days of the library', () => {
    fc.assert(
      fc.property(wiederholung, (wann) => {
        // The library intersects MO with 1MO where RFC 5545 unites them.
        fc.pre(new Set(wann.byday.map((angabe) => angabe.length > 2)).size === 1)
        const bis = addTage(wann.dtstart, 500)
        const tage = rrulestr(toRrule(wann))
          .between(new Date(wann.dtstart), new Date(addTage(bis, -1)), true)
          .map((zeitpunkt) => zeitpunkt.toISOString().slice(0, 10))
        expect(tageOf(wann, wann.dtstart, bis)).toEqual(tage)
      }),
      { numRuns: 80 },
    )
  })
})

describe(wochenstunden, () => {
  const montags = regel({})
  const nachts = regel({ byday: ['SU'], oeffnet: '20:00', schliesst: '08:00' })

  it('counts hours per week', () => {
    expect(wochenstunden([montags], AB)).toEqual(gueltig(3))
    expect(wochenstunden([montags, regel({ oeffnet: '10:00', schliesst: '13:00' })], AB)).toEqual(
      gueltig(4),
    )
    expect(wochenstunden([regel({ interval: 2 })], AB)).toEqual(gueltig(1.5))
    expect(wochenstunden([nachts], '2026-02-01')).toEqual(gueltig(12))
    expect(wochenstunden([regel({ gueltigBis: addTage(AB, 26 * 7) })], AB)).toEqual(gueltig(1.5))
    expect(wochenstunden([], AB)).toEqual(ohne('NICHT_VERFUEGBAR'))
    expect(wochenstunden([vereinbarung], AB)).toEqual(ohne('NICHT_SINNVOLL'))
    expect(wochenstunden([regel({ schliesst: null })], AB)).toEqual(ohne('NICHT_VERFUEGBAR'))
    const immer = regel({ byday: [...WOCHENTAGE], oeffnet: '00:00', schliesst: '24:00' })
    expect(wochenstunden([immer], '2026-06-10')).toEqual(gueltig(168))
  })
})

describe(describeOeffnungszeiten, () => {
  it.each([
    [
      'Mo, Mi 9-12 Uhr; jeden ersten Samstag im Monat 10-12',
      'montags und mittwochs 9–12 Uhr, jeden 1. Samstag im Monat 10–12 Uhr',
    ],
    ['Mo-Fr 9-12, Di auch 14-18 Uhr', 'montags bis freitags 9–12 Uhr, dienstags 14–18 Uhr'],
    ['Mo–Do von 9.30 bis 12 Uhr und 14:00-18:00', 'montags bis donnerstags 9:30–12 und 14–18 Uhr'],
    ['jeden ersten Samstag im Monat ab 10 Uhr', 'jeden 1. Samstag im Monat ab 10 Uhr'],
    ['Jeden 1. und 3. Dienstag im Monat 15-17 Uhr', 'jeden 1. und 3. Dienstag im Monat 15–17 Uhr'],
    ['letzter Freitag im Monat 18 Uhr bis 20 Uhr', 'jeden letzten Freitag im Monat 18–20 Uhr'],
    ['nach Vereinbarung', 'nach Vereinbarung'],
    ['Di 9-12 und nach tel. Vereinbarung', ''],
    ['Di. 9-12 Uhr sowie nach Vereinbarung', 'dienstags 9–12 Uhr und nach Vereinbarung'],
    ['24/7', 'täglich rund um die Uhr'],
    ['9-12 Uhr Mo-Mi, 14-16 Uhr Do', 'montags bis mittwochs 9–12 Uhr, donnerstags 14–16 Uhr'],
    ['Wochenende 20-8', 'samstags und sonntags 20–8 Uhr'],
    ['Mo 9-12, Di geschlossen', 'montags 9–12 Uhr'],
    [
      'alle 2 Wochen montags 9-12 ab 12.1.2026',
      'alle 2 Wochen montags (zum Beispiel am 12.1.2026) 9–12 Uhr ab 12.1.2026',
    ],
    [
      'Mo 9-12, vom 1.4.2026 bis 30.9.2026 Di 9-12',
      'montags 9–12 Uhr, dienstags 9–12 Uhr vom 1.4.2026 bis 30.9.2026',
    ],
    ['', 'Öffnungszeiten sind nicht angegeben'],
  ])('%s', (eingabe, worte) => {
    const gelesen = readOeffnungszeiten(eingabe, AB)
    expect(gelesen.ok ? describeOeffnungszeiten(gelesen.zeiten) : '').toBe(worte)
  })

  it('writes what is read again to the same days and times', () => {
    fc.assert(
      fc.property(fc.array(zeit, { minLength: 1, maxLength: 3 }), (zeiten) => {
        const regeln = zeiten.map((eine) => ({ ...eine, dtstart: AB }))
        const sichtbar = regeln.filter(
          (eine) => tageOf(eine as Oeffnungsregel, AB, '2028-01-01').length > 0,
        )
        fc.pre(sichtbar.length === regeln.length)
        expect(timesOf(read(describeOeffnungszeiten(regeln)))).toEqual(timesOf(regeln))
      }),
      { numRuns: 80 },
    )
  })
})

/** Every opening until 2028, each once. */
function timesOf(zeiten: readonly Oeffnungszeit[]): readonly string[] {
  const alle = zeiten.flatMap((eine) =>
    eine.art === 'REGEL'
      ? tageOf(eine, AB, '2028-01-01')
          .filter((wann) => eine.gueltigBis === null || wann < eine.gueltigBis)
          .map((wann) => `${wann} ${eine.oeffnet} ${eine.schliesst}`)
      : [],
  )
  return [...new Set(alle)].toSorted()
}

describe(readOeffnungszeiten, () => {
  it.each([
    ['jeden zweiten Montag 9-12', 'alle 2 Wochen'],
    ['werktags 9-12', 'Mo–Sa'],
    ['Mo-Fr 9-12 außer in den Ferien', 'Ferien'],
    ['Mo', 'Uhrzeit'],
    ['9-12', 'Wochentagen'],
    ['Mo 9', 'Bis wann'],
    ['Mo bis 18 Uhr', 'fehlt'],
    ['alle 2 Wochen Mo 9-12', 'ab 5.1.2026'],
    ['jeden 1. Montag und Dienstag im Monat 9-12', 'vor jeden Wochentag'],
    ['Mo 25-26', '„25“'],
    ['Mo 9-9', 'selben Zeit'],
    ['Mo 9-12 am 5.1.2026', 'einzelner Tag'],
    ['<script>', '„script“'],
  ])('asks back: %s', (eingabe, worte) => {
    expect(textOf(eingabe)).toContain(worte)
  })

  it('asks for less than a novel', () => {
    expect(textOf('x'.repeat(5000))).toContain('1000 Zeichen')
  })

  it('reads or refuses, whatever comes', () => {
    const stueck = fc.constantFrom(
      'Mo',
      'Di-Fr',
      '9-12',
      'ab',
      'bis',
      '1.',
      'im Monat',
      ',',
      'von',
      '5.1.2026',
      'nach Vereinbarung',
      'alle 2 Wochen',
      'geschlossen',
      'täglich',
      '24/7',
    )
    const eingabe = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(stueck).map((teile) => teile.join(' ')),
    )
    fc.assert(
      fc.property(eingabe, (text) => {
        const gelesen = readOeffnungszeiten(text, AB)
        if (gelesen.ok) expect(parseOeffnungszeiten(gelesen.zeiten)).toEqual(gelesen)
        else expect(gelesen.verstoesse[0]?.text).toMatch(/[.“]$/)
      }),
      { numRuns: 500 },
    )
  })
})
