import { groupByHandlungsfeld } from './kgst.ts'

const eintrag = (
  kgst: 'JA' | 'SINNGEMAESS' | 'NEIN',
  handlungsfeld: 'ARBEIT' | null,
  fundstelle = '',
) => ({ kgst: { kgst, handlungsfeld, fundstelle }, abdeckung: fundstelle === '' ? [] : [{}] })

it('zeigt jedes Handlungsfeld, auch ein leeres, und seinen Stand', () => {
  const gruppen = groupByHandlungsfeld([
    eintrag('JA', 'ARBEIT', 'S. 14'),
    eintrag('SINNGEMAESS', 'ARBEIT'),
    eintrag('NEIN', 'ARBEIT'),
    eintrag('NEIN', null),
  ])
  expect(gruppen).toHaveLength(8)
  expect(gruppen.find(({ feld }) => feld === 'ARBEIT')).toMatchObject({
    name: 'Beschäftigung und Arbeit',
    stand: '2 Indikatoren, 1 mit Werten, 1 mit Fundstelle',
  })
  expect(gruppen.find(({ feld }) => feld === 'WOHNEN')?.stand).toBe('noch kein Indikator')
})
