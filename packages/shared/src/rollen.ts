/** Roles and purposes as people say them; the same on screens, in the Protokoll and in docs/rechte.md. */

/** In the order of daily use. */
export const ROLLENFOLGE = ['PLANUNG', 'KOMMUNE', 'GEHEIMHALTUNG', 'ADMIN', 'ANBIETER'] as const

type Rolle = (typeof ROLLENFOLGE)[number]

export const ROLLENNAMEN: Readonly<Record<Rolle, string>> = {
  ANBIETER: 'Anbieter',
  KOMMUNE: 'Kommune',
  PLANUNG: 'Planung',
  GEHEIMHALTUNG: 'Geheimhaltung',
  ADMIN: 'Verwaltung der Konten',
}

/** A purpose of reading small cells, and the law or decision that it rests on. */
export const ZWECKWORTE = {
  JUGENDHILFEPLANUNG: { name: 'Jugendhilfeplanung', grundlage: '§ 80 SGB VIII' },
  ALTENHILFEPLANUNG: { name: 'Altenhilfeplanung', grundlage: '§ 7 APG NRW' },
  SOZIALBERICHTERSTATTUNG: {
    name: 'Sozialberichterstattung',
    grundlage: 'Beschluss des Kreistags',
  },
  GEHEIMHALTUNGSPRUEFUNG: { name: 'Prüfung der Geheimhaltung', grundlage: '§ 16 BStatG' },
  DATENPFLEGE: { name: 'Datenpflege', grundlage: 'Art. 5 Abs. 1 Buchst. d DSGVO' },
} as const
