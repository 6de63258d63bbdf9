import { describeGegenvorschlag } from './worte.ts'

const offen = {
  variante: { zustand: 'ENTWURF', verwerfungsgrund: '' },
  uebernommen: null,
  erfuellt: false,
} as const
const uebernommen = { von: 'Demo Planung', am: '2026-03-20T09:05:00Z' }

it.each([
  ['liegt vor', offen, 'Mit Gegenvorschlag, der dem Kreis vorliegt.'],
  [
    'ist abgelehnt',
    { ...offen, variante: { zustand: 'VERWORFEN', verwerfungsgrund: 'Der Bach trennt.' } },
    'Der Kreis hat den Gegenvorschlag abgelehnt: Der Bach trennt.',
  ],
  [
    'ist übernommen',
    { ...offen, uebernommen, erfuellt: true },
    'Demo Planung hat den Gegenvorschlag am 20.3.2026, 10:05 Uhr in den Vorschlag übernommen.',
  ],
  [
    'war übernommen',
    { ...offen, uebernommen },
    'Demo Planung hat den Gegenvorschlag am 20.3.2026, 10:05 Uhr in den Vorschlag übernommen; danach wurde der Teil wieder geändert.',
  ],
  [
    'ist von selbst erfüllt',
    { ...offen, erfuellt: true },
    'Der Vorschlag ist jetzt so, wie der Gegenvorschlag ihn will.',
  ],
] as const)('Ein Gegenvorschlag %s', (_, gegenstand, satz) => {
  expect(describeGegenvorschlag(gegenstand)).toBe(satz)
})
