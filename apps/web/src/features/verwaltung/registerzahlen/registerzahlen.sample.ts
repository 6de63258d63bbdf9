/** Made-up figures of a register for drawing without a server. */
import type { RegisterangabenFragment } from '../verwaltung.generated.ts'

export const REGISTERSTAND_SAMPLE: RegisterangabenFragment = {
  stichtage: [
    { tag: '2025-12-31', lieferungId: null, gerechnetAm: null },
    { tag: '2024-12-31', lieferungId: '41', gerechnetAm: '2026-01-12T08:00:00Z' },
  ],
  abgleichstag: '2025-12-31',
  abgleich: [
    {
      merkmal: 'plaetze_ue3',
      name: 'Kita ab 3',
      kommune: 'Erkelenz',
      geliefert: 1387,
      registriert: 1387,
    },
    {
      merkmal: 'plaetze_ue3',
      name: 'Kita ab 3',
      kommune: 'Gangelt',
      geliefert: 382,
      registriert: 301,
    },
  ],
}
