import { findNamen } from './namen.ts'

const RAEUME = [
  { schluessel: '05370012', name: 'Geilenkirchen' },
  { schluessel: '05370016', name: 'Heinsberg' },
  { schluessel: '05370020', name: 'Hückelhoven' },
]

describe('names of areas', () => {
  it.each([
    ['Heinsberg (Rhld.)', '05370016'],
    ['Heinsberg', '05370016'],
    ['Geilenkirchen, St.', '05370012'],
    ['Gem. Geilenkirchen', '05370012'],
    ['Stadt Hueckelhoven', '05370020'],
    ['Hu\u0308ckelhoven', '05370020'],
  ])('are found as offices write them: %s', (text, schluessel) => {
    expect(findNamen([text], RAEUME).gefunden.get(text)).toBe(schluessel)
  })

  it.each(['Heinsberg (Kirchhoven)', 'Heinsberg (Mitte)', 'Heinsberg, Nord'])(
    'are not found by their beginning alone: %s',
    (text) => expect(findNamen([text], RAEUME).unbekannt).toEqual([text]),
  )

  it('keep the Kreis and its town apart', () => {
    expect(findNamen(['Kreis Heinsberg'], RAEUME).unbekannt).toEqual(['Kreis Heinsberg'])
  })
})
