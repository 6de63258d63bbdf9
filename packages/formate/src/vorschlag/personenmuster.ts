/** What gives away by its content that a column speaks of single persons, whatever its head says. */
import { parseZeitraum } from '../zeitangabe/index.ts'

/** Kinds of content that no table of figures of areas has. */
export type Personenart = 'NAME' | 'GEBURTSTAG' | 'EMAIL' | 'ANSCHRIFT'

/** A column as far as it is judged: its head, empty where it has none, and its filled cells below. */
export interface Musterspalte {
  readonly kopf: string
  readonly texte: readonly string[]
}

/** So few cells of a kind are no list yet. */
const MINDESTENS = 5

/** Which kind of personal content a column has; null: none. */
export function findPersonenart(spalte: Musterspalte): Personenart | null {
  if (spalte.texte.length < MINDESTENS) return null
  return MUSTER.find(([, trifft]) => trifft(spalte))?.[0] ?? null
}

/** Cells that fit are at least this part of the filled ones, and not the same few over and over. */
function sindMeist(
  texte: readonly string[],
  anteil: number,
  passt: (text: string) => boolean,
): boolean {
  const passende = texte.filter(passt)
  return (
    passende.length >= Math.max(MINDESTENS, anteil * texte.length) &&
    new Set(passende).size >= MINDESTENS
  )
}

const MAIL = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i

/** A street with the number of a house; "Planungsraum 12" and "Weststraße" are none. */
const ANSCHRIFT =
  /^[\p{L}.' -]*(stra(ß|ss)e|str\.|weg|gasse|platz|allee|ring|damm|ufer|hof)\s*\d{1,4}\s?([a-z]|-\s?\d+)?(,.*)?$/iu

const WORT = /^\p{Lu}[\p{L}'’-]+$/u

/** "Muster, Max", "Max Muster", "Dr. Max von Muster": one of the words is a common first name. */
function istName(text: string): boolean {
  const [nachname, vornamen, ...rest] = text.split(',').map((teil) => teil.trim())
  if (rest.length > 0 || nachname === undefined) return false
  if (vornamen !== undefined)
    return istVorname(vornamen.split(/[\s-]/)[0]!) && WORT.test(nachname.split(' ').at(-1)!)
  const worte = nachname
    .replace(/^(herr|frau)\s+/i, '')
    .replaceAll(/\b(dr|prof)\.\s*/gi, '')
    .split(/\s+/)
  return (
    worte.length > 1 &&
    worte.length < 5 &&
    istVorname(worte[0]!.split('-')[0]!) &&
    WORT.test(worte.at(-1)!) &&
    !KEIN_NACHNAME.test(worte.at(-1)!)
  )
}

const istVorname = (wort: string): boolean => VORNAMEN.has(wort.toLowerCase())

/** Streets and institutions are named after people. */
const KEIN_NACHNAME =
  /(stra(ß|ss)e|str\.?|weg|platz|schule|kita|kindergarten|heim|haus|stift|viertel|siedlung|park)$/i

/** Days on which other things than people begin. */
const ANDERER_TAG = /er(ö|oe)ffn|gr(ü|ue)ndung|inbetrieb|stand|stichtag|wahl|g(ü|ue)ltig|bau/i

const TAG_MS = 86_400_000
const JAHR_TAGE = 365

/**
 * Days spread without order over more than ten years, on all days of the week:
 * births, moves, deaths. A series counted daily is dense, elections are on
 * Sundays, dates of counting recur every year.
 */
function sindLebenstage({ kopf, texte }: Musterspalte): boolean {
  if (ANDERER_TAG.test(kopf)) return false
  const tage = texte.flatMap(toTag)
  const verschiedene = new Set(tage)
  if (tage.length < Math.max(MINDESTENS, 0.8 * texte.length)) return false
  if (verschiedene.size < 0.5 * tage.length || verschiedene.size < MINDESTENS) return false
  const spanne = Math.max(...verschiedene) - Math.min(...verschiedene)
  const wochentage = new Set([...verschiedene].map((tag) => tag % 7))
  const jahrestage = new Set(
    [...verschiedene].map((tag) => new Date(tag * TAG_MS).toISOString().slice(5, 10)),
  )
  return (
    spanne > 10 * JAHR_TAGE &&
    verschiedene.size < spanne / 4 &&
    wochentage.size > 3 &&
    jahrestage.size > 0.6 * Math.min(verschiedene.size, JAHR_TAGE)
  )
}

/** Days since 1970 of a text that names one day of the last 120 years. */
function toTag(text: string): readonly number[] {
  if (!/^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/.test(text)) return []
  const zeitraum = parseZeitraum(text)
  if (zeitraum === null || zeitraum.art !== 'STICHTAG') return []
  return [Date.parse(zeitraum.von) / TAG_MS]
}

const MUSTER: readonly (readonly [Personenart, (spalte: Musterspalte) => boolean])[] = [
  ['EMAIL', ({ texte }) => sindMeist(texte, 0.3, (text) => MAIL.test(text))],
  ['NAME', ({ texte }) => sindMeist(texte, 0.3, istName) || sindMeist(texte, 0.5, istVorname)],
  ['GEBURTSTAG', sindLebenstage],
  ['ANSCHRIFT', ({ texte }) => sindMeist(texte, 0.6, (text) => ANSCHRIFT.test(text))],
]

/** Common in all generations and in the languages spoken here; a list of persons has many of them. */
const VORNAMEN: ReadonlySet<string> = new Set(
  `achim adam agnes ahmed ahmet alexander ali alina amelie andrea andreas angela angelika anja anke anna anneliese
  annette anni anton armin arthur astrid aylin ayse barbara bastian beate ben benjamin bernd bernhard bettina birgit
  björn brigitte carina carmen carsten charlotte christa christian christiane christina christine christoph clara
  claudia claus cornelia dagmar daniel daniela david dennis detlef dieter dietmar dirk dominik doris edith elena elfriede
  elias elif elisabeth elke ella ellen emil emilia emily emine emma erich erika ernst erwin esra eva fatima fatma felix
  finn florian frank franz franziska frauke friedrich fritz gabriele georg gerd gerda gerhard gertrud gisela greta
  gudrun guido günter günther gustav hanna hannah hannelore hans harald hartmut hasan hatice hedwig heike heiko heiner
  heinrich heinz helga helmut henri henry herbert hermann hildegard holger horst hubert hüseyin ibrahim ida ilse imke
  ina ines inge ingeborg ingo ingrid irene iris irma isabell ivan ivana jakob jan jana janina jannik jens jessica joachim
  johann johanna johannes jonas jonathan jörg josef judith julia julian juliane jürgen jutta kai karen karin karina
  karl karolina katarzyna katharina kathrin katja katrin kevin khaled kerstin kirsten klara klaus konrad krzysztof kurt lara
  larissa lars laura lea lena leni leon leonie liam lina linus lisa lothar louis luca lukas luis luisa magdalena
  maik maja malte mandy manfred manuel manuela marc marcel marco margarete margot margret maria marianne marie marina
  mario marion markus marlene marlies martha martin martina marvin mathilde matteo matthias max maximilian mehmet melanie
  meryem mia michael michaela michelle mila milan mina mira mohamed mohammad mohammed mona monika moritz murat mustafa nadine
  nadja natalia nele nico nicole niklas nils nina noah norbert nuri olaf oleg oliver olga oskar osman otto patricia patrick
  paul paula pauline peter petra philipp pia piotr rainer ralf ramona raphael rebecca regina reinhard renate rita robert
  robin roland rolf rosa rosemarie rudolf ruth sabine sabrina samuel sandra sara sarah sascha sebastian selin serkan sigrid
  silke silvia simon simone sofia sofie sonja sophia sophie stefan stefanie steffen stephan stephanie susanne sven svenja
  svetlana sylvia tanja tatjana theo theresa thomas thorsten tim timo tobias tom torsten udo ulrich ulrike ursula uta ute uwe
  valentina vanessa vera verena veronika viktor viktoria volker waltraud walter werner wilhelm wolfgang yasemin yusuf yvonne
  zeynep`.split(/\s+/),
)
