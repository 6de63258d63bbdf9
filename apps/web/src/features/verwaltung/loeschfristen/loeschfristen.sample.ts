/** Made-up deadlines and entries for drawing without a server. */
import type { Regel } from './frist-worte.ts'

const REGEL: Regel = {
  art: 'RUECKMELDUNG',
  name: 'Rückmeldungen',
  beginn: 'Eingang',
  folge: 'gelöscht',
  grund:
    'Antwort und Behebung von Barrieren (§ 10b BGG NRW); danach wird die Mitteilung nicht mehr gebraucht.',
  frist: 12,
  einheit: 'MONATE',
  minimum: 1,
  maximum: 24,
  selbsttaetig: true,
  geaendertAm: null,
  geaendertVon: null,
  zuletztAm: '2026-11-21T02:00:00Z',
  zuletztAnzahl: 4,
  naechstesMal: '2026-11-22T02:00:00Z',
}

export const LOESCHREGELN_SAMPLE: readonly Regel[] = [
  REGEL,
  {
    ...REGEL,
    art: 'PROTOKOLL_ZUGRIFF',
    name: 'Protokoll: Anmeldungen und Zugriffe auf kleinräumige Werte',
    beginn: 'Eintrag',
    grund: 'Kontrolle der Zweckbindung (Art. 5 Abs. 2, Art. 32 DSGVO, § 35 SGB I).',
    minimum: 6,
    zuletztAnzahl: 0,
    geaendertAm: '2026-10-01T08:00:00Z',
    geaendertVon: 'Anna Admin',
  },
  {
    ...REGEL,
    art: 'SERVERPROTOKOLL',
    name: 'Protokoll des Servers',
    beginn: 'Zeile',
    folge: 'vom Betrieb gelöscht',
    frist: 14,
    einheit: 'TAGE',
    selbsttaetig: false,
    zuletztAm: null,
    zuletztAnzahl: null,
    naechstesMal: null,
    grund: 'Betrieb und Abwehr von Angriffen (Art. 32 DSGVO).',
  },
]
