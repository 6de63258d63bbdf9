import { alter, bevoelkerung, merkmal, rate, thema } from './bausteine.ts'

const FUENF_AEMTER =
  'Mehrere Jugendämter liefern: Unterschiede können aus der Praxis eines Amts kommen und nicht aus dem Bedarf.'
const WOHNORT = 'Gezählt wird am Wohnort des jungen Menschen, nicht am Ort der Hilfe.'
const UNTER_21 = bevoelkerung(alter(0, 21))
const UNTER_18 = bevoelkerung(alter(0, 18))

export const JUGENDHILFE = thema(
  'Jugendhilfe',
  {
    kleinsteEbene: 'SOZIALRAUM',
    polaritaet: 'HOCH_BELASTEND',
    minZaehler: 5,
    grenzen: `${WOHNORT} ${FUENF_AEMTER}`,
  },
  [
    {
      slug: 'hilfen-zur-erziehung',
      code: 'JUG-01',
      name: 'Inanspruchnahme von Hilfen zur Erziehung',
      kurzname: 'Hilfen zur Erziehung',
      definition:
        'Im Jahr beendete und am 31.12. laufende Hilfen zur Erziehung, mit Hilfen für junge Volljährige, je 10.000 unter 21-Jährige. Erziehungsberatung (§ 28) zählt für sich: sie ist kurz, wird ohne Hilfeplan vergeben und würde die übrigen Hilfen verdecken.',
      berechnung: rate(merkmal('hze'), UNTER_21, 10_000),
      relevanz: [3, 0],
      kernset: true,
      rechtsgrundlage: '§§ 27, 29–35, 41 SGB VIII',
      hinweis: 'Viele Hilfen zeigen Belastung und zugleich, dass Familien erreicht werden.',
      synonyme: ['HzE', 'Jugendhilfe', 'Jugendamt', 'Familienhilfe'],
    },
    {
      slug: 'hze-ambulant',
      code: 'JUG-02',
      name: 'Ambulante Hilfen zur Erziehung',
      kurzname: 'HzE ambulant',
      definition: 'Ambulante Hilfen zur Erziehung eines Jahres je 10.000 unter 21-Jährige.',
      berechnung: rate(merkmal('hze_ambulant'), UNTER_21, 10_000),
      relevanz: [3, 0],
      kgst: 'BILDUNG',
      rechtsgrundlage: '§ 27 Abs. 2, §§ 29–32, 35 SGB VIII',
      hinweis:
        'Hilfe in der Familie. Ein hoher Wert neben wenigen stationären Hilfen kann Vorbeugung sein.',
      synonyme: ['HzE', 'Familienhilfe', 'SPFH', 'Erziehungsbeistand'],
    },
    {
      slug: 'hze-stationaer',
      code: 'JUG-03',
      name: 'Stationäre Hilfen zur Erziehung',
      kurzname: 'HzE stationär',
      definition:
        'Hilfen in Heimen, Wohngruppen und Pflegefamilien eines Jahres je 10.000 unter 21-Jährige.',
      berechnung: rate(merkmal('hze_stationaer'), UNTER_21, 10_000),
      relevanz: [3, 0],
      kgst: 'BILDUNG',
      rechtsgrundlage: '§ 27 Abs. 2, §§ 33–35 SGB VIII',
      hinweis: 'Kinder und Jugendliche, die außerhalb ihrer Familie leben.',
      grenzen: `Gezählt wird der Wohnort vor der Hilfe. ${FUENF_AEMTER}`,
      synonyme: ['HzE', 'Heimerziehung', 'Pflegefamilie', 'Fremdunterbringung'],
    },
    {
      slug: 'erziehungsberatung',
      code: 'JUG-04',
      name: 'Erziehungsberatung',
      definition: 'Erziehungsberatungen eines Jahres je 10.000 unter 21-Jährige.',
      berechnung: rate(merkmal('erziehungsberatung'), UNTER_21, 10_000),
      polaritaet: 'NEUTRAL',
      relevanz: [3, 0],
      kleinsteEbene: 'KOMMUNE',
      rechtsgrundlage: '§ 28 SGB VIII',
      hinweis: 'Hängt vor allem davon ab, ob eine Beratungsstelle in der Nähe ist.',
      grenzen: 'Viele suchen Beratung außerhalb des eigenen Raums; anonyme Beratung fehlt.',
      synonyme: ['Beratungsstelle', 'Familienberatung'],
    },
    {
      slug: 'eingliederungshilfe',
      code: 'JUG-05',
      name: 'Eingliederungshilfe bei seelischer Behinderung',
      kurzname: 'Eingliederungshilfe § 35a',
      definition:
        'Eingliederungshilfen nach § 35a SGB VIII eines Jahres je 10.000 unter 21-Jährige.',
      berechnung: rate(merkmal('eingliederungshilfe_35a'), UNTER_21, 10_000),
      relevanz: [2, 0],
      rechtsgrundlage: '§ 35a SGB VIII',
      hinweis: 'Darunter viele Schulbegleitungen; der Zuwachs geht oft auf sie zurück.',
      synonyme: ['Schulbegleitung', 'Integrationshilfe', 'seelische Behinderung'],
    },
    {
      slug: 'gefaehrdungseinschaetzungen',
      code: 'JUG-06',
      name: 'Gefährdungseinschätzungen',
      definition:
        'Verfahren zur Einschätzung einer Kindeswohlgefährdung eines Jahres je 10.000 unter 18-Jährige.',
      berechnung: rate(merkmal('gefaehrdungseinschaetzungen'), UNTER_18, 10_000),
      relevanz: [3, 0],
      rechtsgrundlage: '§ 8a SGB VIII',
      hinweis: 'Steigt auch, wenn Schulen, Kitas und Nachbarn aufmerksamer melden.',
      grenzen: `Gezählt sind Verfahren, nicht bestätigte Gefährdungen. ${FUENF_AEMTER}`,
      synonyme: ['Kindeswohlgefährdung', 'Kinderschutz', '8a'],
    },
    {
      slug: 'inobhutnahmen',
      code: 'JUG-07',
      name: 'Inobhutnahmen',
      definition: 'Inobhutnahmen eines Jahres je 10.000 unter 18-Jährige.',
      berechnung: rate(merkmal('inobhutnahmen'), UNTER_18, 10_000),
      relevanz: [3, 0],
      kleinsteEbene: 'KOMMUNE',
      rechtsgrundlage: '§ 42 SGB VIII',
      hinweis: 'Der stärkste Eingriff zum Schutz eines Kindes.',
      grenzen: `Unbegleitet eingereiste Minderjährige zählen mit, wo die Quelle sie nicht trennt. ${FUENF_AEMTER}`,
      synonyme: ['Kinderschutz', 'Notaufnahme', 'UMA'],
    },
    {
      slug: 'jugendgerichtshilfe',
      code: 'JUG-08',
      name: 'Jugendgerichtshilfe',
      definition:
        'Fälle der Jugendgerichtshilfe eines Jahres je 1.000 Personen von 14 bis unter 21 Jahren.',
      berechnung: rate(merkmal('jugendgerichtshilfe'), bevoelkerung(alter(14, 21)), 1000),
      relevanz: [3, 0],
      kernset: true,
      kgst: 'SICHERHEIT',
      rechtsgrundlage: '§ 52 SGB VIII, § 38 JGG',
      hinweis: 'Junge Menschen, gegen die ein Strafverfahren läuft; die meisten nur einmal.',
      grenzen: `Fälle, nicht Personen; eingestellte Verfahren zählen mit. ${FUENF_AEMTER}`,
      synonyme: ['Jugendkriminalität', 'JGH', 'Jugendhilfe im Strafverfahren'],
    },
  ],
)
