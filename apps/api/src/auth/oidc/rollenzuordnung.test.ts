import { parseRollenzuordnung } from './rollenzuordnung.ts'

describe('parseRollenzuordnung', () => {
  it.each([
    'sm-planung=PLANUNG, sm-leitung = PLANUNG+ADMIN',
    '{"sm-planung": "PLANUNG", "sm-leitung": ["PLANUNG", "ADMIN"]}',
    ' {"sm-planung": ["PLANUNG"], "sm-leitung": "PLANUNG + ADMIN"}',
  ])('reads %s', (text) => {
    expect([...(parseRollenzuordnung(text) ?? [])]).toEqual([
      ['sm-planung', ['PLANUNG']],
      ['sm-leitung', ['PLANUNG', 'ADMIN']],
    ])
  })

  it.each([
    '',
    ',',
    'sm-planung',
    'sm=PLANUNG=ADMIN',
    'sm=CHEF',
    'sm=',
    '=PLANUNG',
    '{}',
    '{"sm": []}',
    '{"sm": ["OEFFENTLICHKEIT"]}',
    '{"sm": 1}',
    '{kaputt',
    '["PLANUNG"]',
  ])('refuses %s', (text) => {
    expect(parseRollenzuordnung(text)).toBeNull()
  })

  it('takes a group named like a part of JavaScript for a group', () => {
    const zuordnung = parseRollenzuordnung('constructor=PLANUNG')
    expect(zuordnung?.get('constructor')).toEqual(['PLANUNG'])
    expect(zuordnung?.get('toString')).toBeUndefined()
  })
})
