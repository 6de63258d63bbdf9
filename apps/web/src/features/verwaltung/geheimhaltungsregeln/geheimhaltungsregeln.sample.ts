/** Made-up rules for drawing without a server. */
import type { Regel, Regelquelle } from './regel-worte.ts'

const REGEL: Regel = {
  id: '1',
  minZaehler: 5,
  minNenner: null,
  zeigtNull: true,
  schuetztKorrekturen: true,
  dominanzProzent: null,
  verfahren: 'SPERRUNG',
  begruendung:
    'Wer Sozialleistungen bezieht, steht unter Sozialgeheimnis (§ 35 SGB I). In kleinen Räumen genügt die übliche Mindestzahl 3 nicht.',
  angelegtAm: '2026-03-01T08:00:00Z',
  von: null,
}

export const REGELVERLAUF_SAMPLE: readonly Regel[] = [
  {
    ...REGEL,
    id: '2',
    verfahren: 'RUNDUNG_5',
    begruendung: 'Wie die Statistischen Ämter bei SGB XII.',
    angelegtAm: '2026-10-01T08:00:00Z',
    von: 'Gero Geheim',
  },
  REGEL,
]

const indikator = (slug: string, name: string) => ({
  indikator: { slug, name },
  minZaehler: 5,
  minNenner: 100,
  zeigtNull: true,
  verfahren: 'SPERRUNG' as const,
  gemischt: false,
})

const quelle = (
  id: string,
  name: string,
  { regel = REGEL, rundet = false }: { regel?: Regel | null; rundet?: boolean } = {},
): Regelquelle => ({
  quelle: { id, schluessel: `quelle-${id}`, name, herausgeber: 'Kreisverwaltung' },
  regel,
  ausnahmen: [],
  indikatoren: [
    {
      ...indikator('hilfe-zur-pflege', 'Hilfe zur Pflege'),
      ...(rundet && { verfahren: 'RUNDUNG_5' as const }),
    },
    { ...indikator('mindestsicherung', 'Mindestsicherungsquote'), gemischt: rundet },
  ],
})

export const REGELN_SAMPLE = {
  quellen: [
    quelle('1', 'Statistik des Jobcenters'),
    quelle('2', 'Statistik des Sozialamts', { regel: REGELVERLAUF_SAMPLE[0]!, rundet: true }),
    quelle('3', 'Melderegister der Kommunen', { regel: { ...REGEL, minZaehler: 3 } }),
    quelle('4', 'Wahlergebnisse', {
      regel: { ...REGEL, minZaehler: 1, schuetztKorrekturen: false },
    }),
    quelle('5', 'Eigene Tabelle', { regel: null }),
  ],
  indikatoren: [],
}
