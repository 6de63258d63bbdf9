/**
 * Well-known Merkmale: which label of which statistics stands for which key.
 * Everything else gets a key derived from the number of the statistics and its
 * labels, so that any table can be imported.
 */
import type { MerkmalArt } from '@sozial/domain/indikator'
import type { Rohmerkmal } from '../lesung/index.ts'
import { artVon } from './einheiten.ts'

/** `[statistics number, labels joined by ": ", Merkmal]`; the first row that fits wins. */
type Regel = readonly [tabelle: RegExp, labels: RegExp, merkmal: Rohmerkmal]

const merkmal = (
  schluessel: string,
  name: string,
  [einheit, art]: readonly [string, MerkmalArt] = ['Personen', 'ANZAHL'],
): Rohmerkmal => ({ schluessel, name, einheit, art })

const PROZENT = ['Prozent', 'FERTIGWERT'] as const
const FERTIG = ['Quotient', 'FERTIGWERT'] as const

export const BEVOELKERUNG = merkmal('bevoelkerung', 'Bevölkerung')
export const ARBEITSLOSE = merkmal('arbeitslose', 'Arbeitslose')

const REGELN: readonly Regel[] = [
  [/^12411/, /^(Bevölkerungsstand|Bevölkerung)$/, BEVOELKERUNG],
  [/^12411/, /^Population/, BEVOELKERUNG],
  [/^1000A/, /^(Personen|Persons)$/, BEVOELKERUNG],
  [
    /^12411/,
    /^Durchschnittsalter/,
    merkmal('durchschnittsalter', 'Durchschnittsalter der Bevölkerung', ['Jahre', 'FERTIGWERT']),
  ],
  [/^12411/, /^Jugendquotient/, merkmal('jugendquotient', 'Jugendquotient', FERTIG)],
  [/^12411/, /^Altenquotient/, merkmal('altenquotient', 'Altenquotient', FERTIG)],
  [/^12612/, /^Lebendgeborene$/, merkmal('lebendgeborene', 'Lebendgeborene')],
  [/^12613/, /^Gestorbene$/, merkmal('gestorbene', 'Gestorbene')],
  [
    /^12711/,
    /^Zuzüge über die Gemeindegrenzen$/,
    merkmal('zuzuege', 'Zuzüge über die Gemeindegrenzen'),
  ],
  [
    /^12711/,
    /^Fortzüge über die Gemeindegrenzen$/,
    merkmal('fortzuege', 'Fortzüge über die Gemeindegrenzen'),
  ],
  [/^13211/, /^Arbeitslose( insgesamt)?$/, ARBEITSLOSE],
  [
    /^13211/,
    /^Arbeitslose: schwerbehindert/,
    merkmal('arbeitslose_schwerbehindert', 'Schwerbehinderte Arbeitslose'),
  ],
  [
    /^13211/,
    /^Arbeitslose: langzeitarbeitslos/,
    merkmal('langzeitarbeitslose', 'Langzeitarbeitslose'),
  ],
  [
    /^13211/,
    /^Arbeitslosenquote bez\. auf alle zivile/,
    merkmal('arbeitslosenquote', 'Arbeitslosenquote (alle zivilen Erwerbspersonen)', PROZENT),
  ],
  [
    /^13211/,
    /^Arbeitslosenquote bez\. abh\. zivile/,
    merkmal(
      'arbeitslosenquote_abhaengige',
      'Arbeitslosenquote (abhängige zivile Erwerbspersonen)',
      PROZENT,
    ),
  ],
  [/^13111/, /^Einpendler/, merkmal('einpendler', 'Einpendler über die Gemeindegrenze')],
  [/^13111/, /^Auspendler/, merkmal('auspendler', 'Auspendler über die Gemeindegrenze')],
  [/^13111/, /^Pendlersaldo/, merkmal('pendlersaldo', 'Pendlersaldo über die Gemeindegrenze')],
  [
    /^13111/,
    /^Sozialvers.*\(Arbeitsort\)$|^Sozialvers.* am Arbeitsort$|at place of work$/,
    merkmal(
      'sv_beschaeftigte_arbeitsort',
      'Sozialversicherungspflichtig Beschäftigte am Arbeitsort',
    ),
  ],
  [
    /^13111/,
    /^Sozialvers.*\(Wohnort\)$|^Sozialvers.* am Wohnort$|at place of residence$/,
    merkmal('sv_beschaeftigte_wohnort', 'Sozialversicherungspflichtig Beschäftigte am Wohnort'),
  ],
  [
    /^21111/,
    /^Absolventen\/Abgänger$/,
    merkmal('schulabgaenger', 'Absolventen und Abgänger allgemeinbildender Schulen'),
  ],
  [
    /^21111/,
    /^Absolventen\/Abgänger: ohne Hauptschulabschluss$/,
    merkmal('schulabgaenger_ohne_hauptschulabschluss', 'Schulabgänger ohne Hauptschulabschluss'),
  ],
  [
    /^22121/,
    /^Empfänger\(innen\) von Sozialhilfe$/,
    merkmal('hilfe_zum_lebensunterhalt', 'Empfänger laufender Hilfe zum Lebensunterhalt'),
  ],
  [
    /^22151/,
    /^Empfänger von Grundsicherung$/,
    merkmal('grundsicherung', 'Empfänger von Grundsicherung im Alter und bei Erwerbsminderung'),
  ],
  [
    /^22221/,
    /^Regelleistungsempfänger$/,
    merkmal('asylblg_regelleistungsempfaenger', 'Empfänger von Asylbewerberregelleistungen'),
  ],
  [
    /^22311/,
    /^Haushalte insgesamt$/,
    merkmal('wohngeldhaushalte', 'Haushalte mit allgemeinem Wohngeld', ['Haushalte', 'ANZAHL']),
  ],
  [/^22411/, /^Pflegebedürftige$/, merkmal('pflegebeduerftige', 'Pflegebedürftige')],
  [
    /^22411/,
    /^ambulante Pflege$/,
    merkmal('pflegebeduerftige_ambulant', 'Pflegebedürftige in ambulanter Pflege'),
  ],
  [
    /^22411/,
    /^Pflegebedürftige der Pflegeheime, vollstationär$/,
    merkmal('pflegebeduerftige_vollstationaer', 'Pflegebedürftige in vollstationärer Pflege'),
  ],
  // Without those who are in ambulante Pflege as well: the kinds add up to all Pflegebedürftige.
  [
    /^22411/,
    /^Pflegegeldempfänger$/,
    merkmal('pflegebeduerftige_pflegegeld', 'Pflegebedürftige, die allein Pflegegeld beziehen'),
  ],
  [
    /^22543/,
    /^Betreute Kinder$/,
    merkmal('kinder_in_tagesbetreuung', 'Kinder in Tageseinrichtungen und Tagespflege'),
  ],
  [
    /^22543/,
    /^Betreute Kinder: Tageseinrichtung$/,
    merkmal('betreute_kinder_tageseinrichtung', 'Betreute Kinder in Tageseinrichtungen'),
  ],
  [
    /^22543/,
    /^Betreute Kinder: Tagespflege$/,
    merkmal('betreute_kinder_tagespflege', 'Betreute Kinder in Tagespflege'),
  ],
  [
    /^22811/,
    /^Empfänger von sozialen Mindestsicherungsleistungen$/,
    merkmal('mindestsicherungsempfaenger', 'Empfänger sozialer Mindestsicherungsleistungen'),
  ],
  [
    /^22811/,
    /^Personen in Bedarfsgemeinschaften nach dem SGB II$/,
    merkmal(
      'sgb2_personen_in_bedarfsgemeinschaften',
      'Personen in Bedarfsgemeinschaften nach dem SGB II',
    ),
  ],
  [
    /^22811/,
    /^dar\.: Regelleistungsberechtigte nach dem SGB II$/,
    merkmal('sgb2_regelleistungsberechtigte', 'Regelleistungsberechtigte nach dem SGB II'),
  ],
  [
    /^22811/,
    /^dar\.: Regelleistungsberechtigte nach dem SGB II: erwerbsf\./,
    merkmal('sgb2_erwerbsfaehige', 'Erwerbsfähige Leistungsberechtigte nach dem SGB II'),
  ],
  [
    /^22811/,
    /^dar\.: Regelleistungsberechtigte nach dem SGB II: nicht erwerbsf\./,
    merkmal(
      'sgb2_nicht_erwerbsfaehige',
      'Nicht erwerbsfähige Leistungsberechtigte nach dem SGB II',
    ),
  ],
  [
    /^(AI|99910)/,
    /^Mindestsicherungsquote$/,
    merkmal('mindestsicherungsquote', 'Mindestsicherungsquote', PROZENT),
  ],
  [
    /^(AI|99910)/,
    /^Verfügbares Einkommen je Einwohner$/,
    merkmal('verfuegbares_einkommen_je_einwohner', 'Verfügbares Einkommen je Einwohner', [
      'EUR',
      'FERTIGWERT',
    ]),
  ],
]

/** ASCII key part: `Zuzüge (Männer)` → `zuzuege_maenner`. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replaceAll('%', ' prozent ')
    .replaceAll('²', '2')
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
}

/**
 * The Merkmal that a column counts.
 *
 * @param labels what is left of the head when totals, sex, nationality and age are taken out
 */
export function findMerkmal(
  tabelle: string,
  labels: readonly string[],
  einheit: string,
): Rohmerkmal {
  const name = labels.join(': ')
  const bekannt = REGELN.find(([nummer, muster]) => nummer.test(tabelle) && muster.test(name))
  if (bekannt !== undefined && passt(bekannt[2], einheit)) return bekannt[2]
  const statistik = /^(AI-|99910)/.test(tabelle) ? 'regionalatlas' : tabelle.split('-')[0]
  const teile = [statistik ?? '', ...labels, einheit === 'Anzahl' ? '' : einheit]
  return {
    schluessel: teile.map(slug).filter(Boolean).join('_').slice(0, 160),
    name,
    einheit,
    art: artVon(einheit, name),
  }
}

/** A known count must not swallow the column with its share in per cent. */
function passt(bekannt: Rohmerkmal, einheit: string): boolean {
  return (bekannt.art === 'FERTIGWERT') === (artVon(einheit, bekannt.name) === 'FERTIGWERT')
}

/** All Merkmale that the readers know by name. */
export const BEKANNTE_MERKMALE: readonly Rohmerkmal[] = [
  ...new Map(REGELN.map(([, , eines]) => [eines.schluessel, eines])).values(),
]
