/**
 * What is too few to be shown, by Quelle, until the Kreis decides otherwise;
 * the reasons are read by whoever has to stand for it. A rule can only add to
 * what an Indikator asks for itself (docs/methodik/geheimhaltung.md).
 */
import type { Katalogschutz } from './typen.ts'

const regel = (
  minZaehler: number,
  begruendung: string,
  abweichend: Partial<Katalogschutz> = {},
): Katalogschutz => ({
  minZaehler,
  minNenner: null,
  zeigtNull: true,
  schuetztKorrekturen: true,
  dominanzProzent: null,
  verfahren: 'SPERRUNG',
  begruendung,
  ...abweichend,
})

/** Figures an office has published for every Gemeinde before they come here. */
const AMTLICH: Partial<Katalogschutz> = { schuetztKorrekturen: false }

export const MELDEREGISTER = regel(
  3,
  'Auszählungen des Melderegisters sind Zahlen über Personen. Unter 3 weiß, wer sich auskennt, wer gemeint ist; 3 ist die Mindestzahl der Statistik der Bundesagentur und vieler Statistikstellen (§ 16 BStatG). Eine Null verrät über niemanden etwas und wird gezeigt.',
)

export const AMTLICHE_STATISTIK = regel(
  3,
  'Die Statistischen Ämter haben diese Zahlen je Gemeinde schon geprüft und selbst veröffentlicht; jeder kann sie dort nachlesen. Die Mindestzahl 3 bleibt trotzdem, weil sie hier neben kleinräumigen Zahlen stehen. Korrekturen veröffentlicht das Amt selbst: eine kleine Differenz zu einem früheren Stand ist dort bekannt.',
  AMTLICH,
)

export const BUNDESAGENTUR = regel(
  3,
  'Die Statistik der Bundesagentur für Arbeit zeigt Zahlen ab 3 Fällen und schützt kleinere selbst (§ 16 BStatG, § 281 Abs. 3 SGB III). Was sie je Gemeinde veröffentlicht und korrigiert, kann jeder dort nachlesen.',
  AMTLICH,
)

export const ARBEITSAGENTUR = regel(
  3,
  'Kleinräumige Auswertung unterhalb der Gemeinde: es gilt die Mindestzahl 3 der Bundesagentur. Sie kann für einzelne Lieferungen mehr verlangen; dann hier höher setzen.',
)

export const SOZIALLEISTUNG = regel(
  5,
  'Wer Sozialleistungen bezieht, steht unter Sozialgeheimnis (§ 35 SGB I). In kleinen Räumen genügt für den Kreis die übliche Mindestzahl 3 nicht: Nachbarn kennen die Verhältnisse. Für SGB II, SGB VIII und SGB XII gilt vor Ort deshalb 5.',
)

export const GESUNDHEIT = regel(
  5,
  'Angaben über Gesundheit und Behinderung sind besonders geschützt (Art. 9 DSGVO). Wie bei den Sozialleistungen werden erst Zahlen ab 5 gezeigt.',
)

export const FALLZAHLEN = regel(
  3,
  'Fälle, hinter denen einzelne Personen stehen. Unter 3 weiß, wer sich auskennt, wer gemeint ist (§ 16 BStatG sinngemäß).',
)

export const EINRICHTUNGEN = regel(
  3,
  'Plätze und Menschen in Einrichtungen. Wie viel eine einzelne Einrichtung ausmacht, liefert die Quelle nicht mit; deshalb gilt die Mindestzahl der Fälle. Stellt eine fast alles, braucht es hier eine höhere.',
)

export const OEFFENTLICH = regel(
  1,
  'Steht in öffentlichen Bekanntmachungen und Verzeichnissen und sagt nichts über einzelne Personen, was nicht jeder nachlesen kann. Was ein Indikator selbst verlangt, gilt weiter.',
  AMTLICH,
)
