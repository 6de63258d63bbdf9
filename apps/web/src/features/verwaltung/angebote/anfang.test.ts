import { anfangOf } from './anfang.ts'

const ABGELEHNT = {
  zustand: 'ABGELEHNT',
  felder: ['titel', 'kosten', 'notiz'],
  nachher: { titel: 'Neu', notiz: 'Nur wir' },
  stufen: [{ feld: 'notiz', vorher: 'INTERN', nachher: 'PLANUNG' }],
} as const

describe('A form begins', () => {
  it('with the draft, else with what is published', () => {
    const veroeffentlicht = { titel: 'Alt' }
    expect(anfangOf({ entwurf: { titel: 'Neu' }, veroeffentlicht, fassungen: [] })).toEqual({
      titel: 'Neu',
    })
    expect(anfangOf({ entwurf: null, veroeffentlicht, fassungen: [] })).toEqual(veroeffentlicht)
    expect(anfangOf({ entwurf: null, veroeffentlicht: null, fassungen: [] })).toEqual({})
  })

  it('with what was refused last, whole: what stayed, what changed, what was taken out, who sees it', () => {
    const veroeffentlicht = {
      titel: 'Alt',
      kosten: '5 Euro',
      kurztext: 'Bleibt',
      sichtbar: { kosten: 'PLANUNG' },
    } as const
    expect(anfangOf({ entwurf: null, veroeffentlicht, fassungen: [ABGELEHNT] })).toEqual({
      titel: 'Neu',
      notiz: 'Nur wir',
      kurztext: 'Bleibt',
      sichtbar: { kosten: 'PLANUNG', notiz: 'PLANUNG' },
    })
  })
})
