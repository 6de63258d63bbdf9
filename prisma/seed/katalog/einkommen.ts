import { alter, anteil, bevoelkerung, merkmal, summe, thema } from './bausteine.ts'

const VERDECKT = 'Wer Leistungen nicht beantragt, fehlt: verdeckte Armut bleibt unsichtbar.'
const ALTERSGRENZE =
  'Die Regelaltersgrenze steigt von 65 auf 67 Jahre; der Nenner folgt ihr in vollen Jahren, der Zähler nach dem Gesetz.'
const GRUNDSICHERUNG = [
  merkmal('grundsicherung_erwerbsminderung', alter(18, 65)),
  merkmal('grundsicherung_alter', alter(65, null)),
] as const

export const EINKOMMEN = thema(
  'Einkommen und Mindestsicherung',
  { kleinsteEbene: 'SOZIALRAUM', polaritaet: 'HOCH_BELASTEND', minZaehler: 5, grenzen: VERDECKT },
  [
    {
      slug: 'sgb2-quote',
      code: 'EIN-01',
      name: 'SGB-II-Quote',
      definition:
        'Anteil der Leistungsberechtigten nach SGB II an allen Personen unter der Regelaltersgrenze.',
      berechnung: anteil(merkmal('leistungsberechtigte_sgb2'), bevoelkerung(alter(0, 65))),
      altersregel: 'REGELALTERSGRENZE',
      relevanz: [2, 0],
      kernset: true,
      kgst: 'EINKOMMEN',
      rechtsgrundlage: '§§ 7, 7a SGB II',
      hinweis: 'Wie viele Menschen von Grundsicherung für Arbeitsuchende leben.',
      grenzen: `${VERDECKT} ${ALTERSGRENZE} Die Bundesagentur hat ihre Reihen 2014 und 2016 umgestellt.`,
      synonyme: ['Hartz IV', 'Bürgergeld', 'Grundsicherung', 'Hilfequote'],
    },
    {
      slug: 'kinderarmut-unter-15',
      code: 'EIN-02',
      name: 'Kinderarmut unter 15 Jahren',
      kurzname: 'Kinderarmut unter 15',
      definition:
        'Anteil der unter 15-Jährigen in Bedarfsgemeinschaften nach SGB II an allen unter 15-Jährigen.',
      berechnung: anteil(
        merkmal('kinder_in_bedarfsgemeinschaften', alter(0, 15)),
        bevoelkerung(alter(0, 15)),
      ),
      relevanz: [3, 0],
      kgst: 'EINKOMMEN',
      rechtsgrundlage: '§ 7 SGB II',
      hinweis: 'Das Maß für Kinderarmut, das die meisten Berichte verwenden.',
      grenzen: `${VERDECKT} Gezählt werden alle Kinder der Bedarfsgemeinschaft, auch ohne eigenen Leistungsanspruch.`,
      synonyme: ['Kinderarmut', 'Armut', 'Sozialgeld'],
    },
    {
      slug: 'kinder-im-sgb2',
      code: 'EIN-03',
      name: 'Kinder unter 18 im SGB II',
      definition:
        'Anteil der unter 18-Jährigen in Bedarfsgemeinschaften nach SGB II an allen unter 18-Jährigen.',
      berechnung: anteil(
        merkmal('kinder_in_bedarfsgemeinschaften', alter(0, 18)),
        bevoelkerung(alter(0, 18)),
      ),
      relevanz: [3, 0],
      kernset: true,
      kgst: 'EINKOMMEN',
      rechtsgrundlage: '§ 7 SGB II',
      hinweis: 'Zeigt, wo Kinder in Haushalten mit sehr geringem Einkommen aufwachsen.',
      grenzen: `${VERDECKT} Kinder in Sozialhilfe und Asylbewerberleistungen zählen nicht mit. Seit der Revision von 2016 zählt die Bundesagentur auch Kinder ohne eigenen Leistungsanspruch.`,
      synonyme: ['Kinderarmut', 'Armut', 'Sozialgeld', 'Mindestsicherung', 'Kinder im SGB II'],
    },
    {
      slug: 'transferbezug-ohne-arbeitslose',
      code: 'EIN-04',
      name: 'Transferbezug ohne Arbeitslose',
      kurzname: 'Transferbezug',
      definition:
        'Anteil der nicht arbeitslosen Leistungsberechtigten nach SGB II und der Empfänger nach dem 3. und 4. Kapitel SGB XII außerhalb von Einrichtungen an allen Einwohnern.',
      berechnung: anteil(
        summe(
          merkmal('nicht_arbeitslose_leistungsberechtigte_sgb2'),
          merkmal('hilfe_zum_lebensunterhalt'),
          ...GRUNDSICHERUNG,
        ),
        bevoelkerung(),
      ),
      relevanz: [2, 1],
      rechtsgrundlage: 'SGB II, 3. und 4. Kapitel SGB XII',
      hinweis:
        'Wer auf Leistungen angewiesen ist, ohne als arbeitslos zu gelten; Gegenstück zum Arbeitslosenanteil.',
      synonyme: ['Sozialhilfe', 'Leistungsbezug', 'Status S3'],
    },
    {
      slug: 'altersarmut',
      code: 'EIN-05',
      name: 'Grundsicherung im Alter',
      definition:
        'Anteil der Empfänger von Grundsicherung im Alter (4. Kapitel SGB XII, außerhalb von Einrichtungen) an den Personen ab 65 Jahren.',
      berechnung: anteil(
        merkmal('grundsicherung_alter', alter(65, null)),
        bevoelkerung(alter(65, null)),
      ),
      relevanz: [0, 3],
      kernset: true,
      kgst: 'EINKOMMEN',
      rechtsgrundlage: '§ 41 SGB XII',
      hinweis: 'Wie viele ältere Menschen von ihrer Rente nicht leben können.',
      grenzen: `${VERDECKT} Im Alter ist sie besonders groß. Die Leistung beginnt mit der Regelaltersgrenze, die von 65 auf 67 Jahre steigt; der Nenner bleibt bei 65 Jahren, der Wert fällt dadurch etwas zu niedrig aus.`,
      synonyme: ['Altersarmut', 'Rentner', 'Sozialhilfe', 'Grundsicherung'],
    },
    {
      slug: 'grundsicherung-erwerbsminderung',
      code: 'EIN-06',
      name: 'Grundsicherung bei Erwerbsminderung',
      kurzname: 'Grundsicherung Erwerbsminderung',
      definition:
        'Anteil der Empfänger von Grundsicherung bei Erwerbsminderung von 18 bis unter 65 Jahren an allen in diesem Alter.',
      berechnung: anteil(
        merkmal('grundsicherung_erwerbsminderung', alter(18, 65)),
        bevoelkerung(alter(18, 65)),
      ),
      relevanz: [1, 0],
      kgst: 'EINKOMMEN',
      rechtsgrundlage: '§ 41 Abs. 3 SGB XII',
      hinweis: 'Menschen, die dauerhaft nicht arbeiten können und keine ausreichende Rente haben.',
      grenzen: `${VERDECKT} Besondere Wohnformen heben den Wert ihres Raums.`,
      synonyme: ['Erwerbsunfähigkeit', 'Behinderung', 'Sozialhilfe'],
    },
    {
      slug: 'mindestsicherungsquote',
      code: 'EIN-07',
      name: 'Mindestsicherungsquote',
      definition:
        'Anteil der Empfänger von Leistungen nach SGB II, 3. und 4. Kapitel SGB XII (außerhalb von Einrichtungen) und Regelleistungen nach AsylbLG an allen Einwohnern.',
      berechnung: anteil(
        summe(
          merkmal('leistungsberechtigte_sgb2'),
          merkmal('hilfe_zum_lebensunterhalt'),
          ...GRUNDSICHERUNG,
          merkmal('asylblg_regelleistungsempfaenger'),
        ),
        bevoelkerung(),
      ),
      relevanz: [2, 2],
      kernset: true,
      kgst: 'EINKOMMEN',
      rechtsgrundlage: 'SGB II, SGB XII, AsylbLG',
      hinweis: 'Das umfassendste Maß für Armut, das ohne Befragung auskommt.',
      grenzen: `${VERDECKT} Unterkünfte für Geflüchtete heben den Wert ihres Raums; Wechsel vom AsylbLG ins SGB II ändern ihn nicht.`,
      synonyme: ['Armut', 'Sozialleistungen', 'Sozialhilfe', 'Hartz IV'],
    },
    {
      slug: 'alleinerziehende-im-sgb2',
      code: 'EIN-08',
      name: 'Alleinerziehende im SGB II',
      definition:
        'Bedarfsgemeinschaften von Alleinerziehenden als Anteil an allen Haushalten von Alleinerziehenden.',
      berechnung: anteil(
        merkmal('bedarfsgemeinschaften_alleinerziehende'),
        merkmal('haushalte_alleinerziehende'),
      ),
      relevanz: [3, 0],
      kgst: 'EINKOMMEN',
      rechtsgrundlage: '§ 7 SGB II',
      hinweis: 'Wie oft alleinerziehend zu sein auf Grundsicherung angewiesen macht.',
      grenzen:
        'Bedarfsgemeinschaft und Haushalt werden verschieden gezählt; liegt der Zähler über dem Nenner, steht „x“. Wer Leistungen nicht beantragt, fehlt.',
      synonyme: ['Einelternfamilien', 'Armut', 'Familien'],
    },
    {
      slug: 'wohngeldhaushalte',
      code: 'EIN-09',
      name: 'Anteil der Wohngeldhaushalte',
      kurzname: 'Wohngeldhaushalte',
      definition: 'Anteil der Haushalte mit allgemeinem Wohngeld an allen Haushalten.',
      berechnung: anteil(merkmal('wohngeldhaushalte'), merkmal('haushalte')),
      relevanz: [1, 1],
      minZaehler: 3,
      kgst: 'WOHNEN',
      rechtsgrundlage: 'Wohngeldgesetz',
      hinweis: 'Haushalte knapp über der Grundsicherung.',
      grenzen:
        'Reformen des Wohngelds (2016, 2020, 2023) ändern den Kreis der Berechtigten: Sprünge in diesen Jahren sagen nichts über die Armut.',
      synonyme: ['Wohngeld', 'Mietzuschuss', 'Miete'],
    },
    {
      slug: 'bildung-und-teilhabe',
      code: 'EIN-10',
      name: 'Inanspruchnahme von Bildung und Teilhabe',
      kurzname: 'Bildung und Teilhabe',
      definition:
        'Anteil der Kinder mit wenigstens einer Leistung für Bildung und Teilhabe an allen anspruchsberechtigten unter 18 Jahren.',
      berechnung: anteil(merkmal('but_kinder'), merkmal('but_anspruchsberechtigte')),
      polaritaet: 'HOCH_GUENSTIG',
      relevanz: [3, 0],
      kleinsteEbene: 'KOMMUNE',
      rechtsgrundlage: '§ 28 SGB II, § 34 SGB XII, § 6b BKGG',
      hinweis: 'Erreicht die Leistung die Kinder, für die sie gedacht ist?',
      grenzen: 'Schon eine einzige Leistung zählt; wie viel ankommt, sagt die Zahl nicht.',
      synonyme: ['BuT', 'Bildungspaket', 'Teilhabe'],
    },
  ],
)
