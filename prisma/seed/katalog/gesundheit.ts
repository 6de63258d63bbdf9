import { anteil, bevoelkerung, merkmal, thema } from './bausteine.ts'

const SEU =
  'Drei Einschulungsjahrgänge zusammen, datiert auf den letzten. Jahrgänge überlappen: verglichen wird nur mit dem Wert von drei Jahren zuvor.'

export const GESUNDHEIT = thema('Gesundheit', { kleinsteEbene: 'SOZIALRAUM' }, [
  {
    slug: 'uebergewicht-einschulung',
    code: 'GES-01',
    name: 'Übergewicht bei der Einschulung',
    kurzname: 'Übergewicht',
    definition:
      'Anteil der Einschulungskinder mit einem BMI über dem 90. Perzentil (Kromeyer-Hauschild) an allen untersuchten, drei Jahrgänge zusammen.',
    berechnung: anteil(merkmal('einschulung_uebergewicht'), merkmal('einschulung_untersucht')),
    poolingJahre: 3,
    polaritaet: 'HOCH_BELASTEND',
    relevanz: [2, 0],
    kernset: true,
    kgst: 'GESUNDHEIT',
    hinweis: 'Hängt eng mit der sozialen Lage zusammen.',
    grenzen: `${SEU} Das Perzentil bezieht sich auf Kinder früherer Jahre.`,
    synonyme: ['Schuleingangsuntersuchung', 'SEU', 'BMI', 'Adipositas'],
  },
  {
    slug: 'visuomotorik',
    code: 'GES-02',
    name: 'Auffällige Visuomotorik bei der Einschulung',
    kurzname: 'Visuomotorik',
    definition:
      'Anteil der Einschulungskinder unter dem Grenzwert der Visuomotorik (S-ENS) an allen untersuchten, drei Jahrgänge zusammen.',
    berechnung: anteil(merkmal('einschulung_visuomotorik'), merkmal('einschulung_untersucht')),
    poolingJahre: 3,
    polaritaet: 'HOCH_BELASTEND',
    relevanz: [2, 0],
    hinweis: 'Auge und Hand arbeiten noch nicht sicher zusammen: wichtig für das Schreiben.',
    grenzen: SEU,
    synonyme: ['Schuleingangsuntersuchung', 'SEU', 'Feinmotorik', 'Entwicklung'],
  },
  {
    slug: 'u-untersuchungen',
    code: 'GES-03',
    name: 'Vollständige U-Untersuchungen',
    kurzname: 'U-Untersuchungen',
    definition:
      'Anteil der Einschulungskinder mit vollständigen Untersuchungen U3 bis U8 an allen mit vorgelegtem Heft, drei Jahrgänge zusammen.',
    berechnung: anteil(
      merkmal('einschulung_u_vollstaendig'),
      merkmal('einschulung_untersuchungsheft'),
    ),
    poolingJahre: 3,
    polaritaet: 'HOCH_GUENSTIG',
    relevanz: [2, 0],
    kgst: 'GESUNDHEIT',
    hinweis: 'Ob Familien die Vorsorge nutzen.',
    grenzen: `Wer kein Heft vorlegt, fehlt; gerade dort ist die Vorsorge oft lückenhaft. ${SEU}`,
    synonyme: ['Vorsorge', 'Früherkennung', 'SEU', 'Kinderarzt'],
  },
  {
    slug: 'schwerbehinderte',
    code: 'GES-04',
    name: 'Anteil der schwerbehinderten Menschen',
    kurzname: 'Schwerbehinderte',
    definition:
      'Anteil der Personen mit einem Grad der Behinderung von mindestens 50 an allen Einwohnern.',
    berechnung: anteil(merkmal('schwerbehinderte'), bevoelkerung()),
    relevanz: [1, 2],
    kleinsteEbene: 'KOMMUNE',
    kgst: 'GESUNDHEIT',
    rechtsgrundlage: '§ 2 Abs. 2 SGB IX',
    hinweis: 'Steigt mit dem Alter der Bevölkerung.',
    grenzen:
      'Nur wer einen Ausweis beantragt hat, zählt. Ohne Rücksicht auf das Alter sind Räume schlecht vergleichbar.',
    synonyme: ['Behinderung', 'Inklusion', 'GdB'],
  },
])
