/** The system of equations and bounds that follows from what is known. */
import { createAtome, type Atome } from './atome.ts'
import { keyOfForm, type Form } from './formen.ts'
import type { Angabe, Flaechensumme, Wissen, Zelle } from './wissen.ts'

/** Σ faktoren · spalten = konstante, within `spiel`. */
export interface Zeile {
  readonly spalten: readonly number[]
  readonly faktoren: readonly number[]
  readonly konstante: number
  readonly spiel: number
  readonly herkunft: string
}

export interface Gleichungssystem {
  readonly namen: readonly string[]
  /** Counts are whole numbers. */
  readonly ganz: readonly boolean[]
  /** Smallest possible number; counts are never negative, balances have no bound. */
  readonly unten: readonly number[]
  readonly zeilen: readonly Zeile[]
  /** Shown equations that contradict each other: not used. */
  readonly widersprueche: readonly string[]
  /** The variable of a count of an area in a publication; undefined where nothing is published with it. */
  readonly variableOf: (was: Pick<Angabe, 'form' | 'ort' | 'stand'>) => number | undefined
  /** What is left of the whole. */
  readonly restOf: (zelle: Pick<Zelle, 'zaehler' | 'nenner'>) => number | undefined
}

interface Bau {
  readonly namen: string[]
  readonly ganz: boolean[]
  readonly unten: number[]
  readonly zeilen: Zeile[]
  readonly nummern: Map<string, number>
  readonly atome: Atome
  readonly stetige: ReadonlySet<string>
  readonly weltOf: (stelle: Stelle, stand: string) => string
}

interface Stelle {
  readonly merkmal: string
  readonly zeit: string
  readonly ort: string
}

const keyOf = ({ merkmal, zeit }: Pick<Stelle, 'merkmal' | 'zeit'>): string => `${merkmal}@${zeit}`
const angabenOf = ({ zaehler, nenner }: Zelle): readonly Angabe[] =>
  nenner === null ? [zaehler] : [zaehler, nenner]
const stellenOf = (form: Form): readonly string[] =>
  [...form.values()].map(({ blatt }) => keyOf({ merkmal: blatt.gruppe.merkmal, zeit: blatt.zeit }))

/**
 * Writes down everything that bears on what is hidden.
 *
 * @param gesuchte counts that are looked for whether anything bears on them or not,
 *   also such as are nowhere published
 */
export function createGleichungen(
  wissen: Wissen,
  gesuchte: readonly Angabe[] = [],
): Gleichungssystem {
  const zellen = findBeteiligte(wissen.zellen, gesuchte)
  const angaben = [...zellen.flatMap(angabenOf), ...gesuchte]
  const formen = new Map(angaben.map(({ form, key }) => [key, form]))
  const blaetter = [...formen.values()].flatMap((form) => [...form.values()])
  const stand = findWelten(angaben, wissen.summen)
  const bau: Bau = {
    namen: [],
    ganz: [],
    unten: [],
    zeilen: [],
    nummern: new Map(),
    atome: createAtome(blaetter.map(({ blatt }) => blatt)),
    stetige: findStetige(zellen),
    weltOf: stand,
  }
  const widersprueche: string[] = []
  addAngaben(bau, angaben, widersprueche)
  addReste(bau, zellen)
  addMittel(bau, angaben, wissen.mittelOf)
  addSummen(bau, wissen, { angaben, widersprueche })
  return {
    ...bau,
    widersprueche,
    variableOf: ({ form, ort, stand: eine }) =>
      bau.nummern.get(nameOfGroesse(bau, form, [ort, eine])),
    restOf: ({ zaehler, nenner }) =>
      nenner === null ? undefined : bau.nummern.get(nameOfRest(bau, zaehler, nenner)),
  }
}

/** Cells whose counts have to do with a hidden or rounded one, over as many steps as it takes. */
function findBeteiligte(zellen: readonly Zelle[], gesuchte: readonly Angabe[]): readonly Zelle[] {
  const jeForm = new Map<string, readonly string[]>()
  const beteiligt = new Set<string>()
  for (const angabe of [...zellen.flatMap(angabenOf), ...gesuchte]) {
    if (!jeForm.has(angabe.key)) jeForm.set(angabe.key, stellenOf(angabe.form))
    if (angabe.wert !== null && angabe.spiel === 0) continue
    for (const stelle of jeForm.get(angabe.key)!) beteiligt.add(stelle)
  }
  for (let vorher = -1; vorher < beteiligt.size;) {
    vorher = beteiligt.size
    for (const stellen of jeForm.values()) {
      if (stellen.some((stelle) => beteiligt.has(stelle))) {
        for (const stelle of stellen) beteiligt.add(stelle)
      }
    }
  }
  return zellen.filter((zelle) =>
    angabenOf(zelle).some(({ key }) => jeForm.get(key)!.some((stelle) => beteiligt.has(stelle))),
  )
}

/** Merkmale that are no counts: euros, years, square metres. */
function findStetige(zellen: readonly Zelle[]): ReadonlySet<string> {
  const stetige = new Set<string>()
  for (const { figur, zaehler, nenner } of zellen) {
    const gebrochen = (angabe: Angabe): boolean =>
      [...angabe.form.values()].every(({ faktor }) => Number.isInteger(faktor)) &&
      angabe.wert !== null &&
      !Number.isInteger(angabe.wert)
    const mittelwert = figur.definition.berechnung.typ === 'MITTELWERT'
    if (mittelwert || gebrochen(zaehler)) {
      for (const { blatt } of zaehler.form.values()) stetige.add(blatt.gruppe.merkmal)
    }
    if (nenner !== null && gebrochen(nenner)) {
      for (const { blatt } of nenner.form.values()) stetige.add(blatt.gruppe.merkmal)
    }
  }
  return stetige
}

/**
 * Which publications tell of the same numbers. What looks unchanged is taken to
 * be unchanged; where a shown number was corrected, each publication has
 * numbers of its own there and in the areas within.
 */
function findWelten(
  angaben: readonly Angabe[],
  summen: readonly Flaechensumme[],
): (stelle: Stelle, stand: string) => string {
  const gezeigt = new Map<string, Set<number>>()
  const stellen = new Map<string, Angabe>()
  for (const angabe of angaben) {
    if (angabe.wert === null) continue
    const key = `${angabe.key}§${angabe.ort}`
    gezeigt.set(key, (gezeigt.get(key) ?? new Set()).add(angabe.wert))
    stellen.set(key, angabe)
  }
  const geaendert = new Map<string, Set<string>>()
  for (const [key, werte] of gezeigt) {
    if (werte.size < 2) continue
    const { form, ort } = stellen.get(key)!
    for (const stelle of stellenOf(form)) {
      geaendert.set(stelle, (geaendert.get(stelle) ?? new Set()).add(ort))
    }
  }
  for (const orte of geaendert.values()) {
    for (let vorher = -1; vorher < orte.size;) {
      vorher = orte.size
      for (const { ganzes, teile } of summen) {
        if (orte.has(ganzes)) for (const teil of teile) orte.add(teil)
      }
    }
  }
  return (stelle, stand) => (geaendert.get(keyOf(stelle))?.has(stelle.ort) ? stand : '')
}

function variable(
  bau: Bau,
  name: string,
  { ganz, unten }: { ganz: boolean; unten: number },
): number {
  let nummer = bau.nummern.get(name)
  if (nummer === undefined) {
    nummer = bau.namen.length
    bau.nummern.set(name, nummer)
    bau.namen.push(name)
    bau.ganz.push(ganz)
    bau.unten.push(unten)
  }
  return nummer
}

function atomvariable(
  bau: Bau,
  atom: string,
  { stelle, stand }: { stelle: Stelle; stand: string },
): number {
  const name = `${atom}@${stelle.ort}@${bau.weltOf(stelle, stand)}`
  return variable(bau, name, { ganz: !bau.stetige.has(stelle.merkmal), unten: 0 })
}

/** The atoms of a form with their factors, as variables of an area. */
function termeOf(
  bau: Bau,
  form: Form,
  [ort, stand]: readonly [string, string],
): Map<number, number> {
  const terme = new Map<number, number>()
  for (const { blatt, faktor } of form.values()) {
    const stelle = { merkmal: blatt.gruppe.merkmal, zeit: blatt.zeit, ort }
    for (const atom of bau.atome(blatt)) {
      const nummer = atomvariable(bau, atom, { stelle, stand })
      terme.set(nummer, (terme.get(nummer) ?? 0) + faktor)
    }
  }
  for (const [nummer, faktor] of terme) if (faktor === 0) terme.delete(nummer)
  return terme
}

function nameOfGroesse(bau: Bau, form: Form, [ort, stand]: readonly [string, string]): string {
  const welten = [...form.values()].map(({ blatt }) =>
    bau.weltOf({ merkmal: blatt.gruppe.merkmal, zeit: blatt.zeit, ort }, stand),
  )
  return `${keyOfForm(form)}§${ort}@${[...new Set(welten)].toSorted().join()}`
}

function nameOfRest(bau: Bau, zaehler: Angabe, nenner: Angabe): string {
  const [a, b] = [zaehler, nenner].map(({ form, ort, stand }) =>
    nameOfGroesse(bau, form, [ort, stand]),
  )
  return `${b} − ${a}`
}

function groesse(bau: Bau, { form, ort, stand }: Angabe): number {
  const name = nameOfGroesse(bau, form, [ort, stand])
  const da = bau.nummern.get(name)
  if (da !== undefined) return da
  const terme = termeOf(bau, form, [ort, stand])
  const faktoren = [...terme.values()]
  const ganz = faktoren.every(Number.isInteger) && [...terme.keys()].every((i) => bau.ganz[i])
  const unten = faktoren.every((faktor) => faktor > 0) ? 0 : -Infinity
  const nummer = variable(bau, name, { ganz, unten })
  bau.zeilen.push({
    spalten: [...terme.keys(), nummer],
    faktoren: [...faktoren, -1],
    konstante: 0,
    spiel: 0,
    herkunft: `Formel ${name}`,
  })
  return nummer
}

/** What is shown; of several publications of one number the narrowest. */
function addAngaben(bau: Bau, angaben: readonly Angabe[], widersprueche: string[]): void {
  const gezeigt = new Map<number, Angabe>()
  for (const angabe of angaben) {
    const nummer = groesse(bau, angabe)
    if (angabe.wert === null) continue
    const da = gezeigt.get(nummer)
    if (da?.wert != null && Math.abs(da.wert - angabe.wert) > 1e-6 + da.spiel + angabe.spiel) {
      widersprueche.push(`zweierlei gezeigt: ${bau.namen[nummer]}: ${da.wert} und ${angabe.wert}`)
    }
    if (da === undefined || angabe.spiel < da.spiel) gezeigt.set(nummer, angabe)
  }
  for (const [nummer, { wert, spiel, stand }] of gezeigt) {
    bau.zeilen.push({
      spalten: [nummer],
      faktoren: [1],
      konstante: wert!,
      spiel,
      herkunft: `Stand ${stand}: ${bau.namen[nummer]} = ${wert}`,
    })
  }
}

/** Who is counted in a share is one of its whole. */
function addReste(bau: Bau, zellen: readonly Zelle[]): void {
  for (const { figur, zaehler, nenner } of zellen) {
    if (figur.definition.berechnung.typ !== 'ANTEIL' || nenner === null) continue
    const name = nameOfRest(bau, zaehler, nenner)
    if (bau.nummern.has(name)) continue
    const [z, n] = [groesse(bau, zaehler), groesse(bau, nenner)]
    const rest = variable(bau, name, { ganz: bau.ganz[z]! && bau.ganz[n]!, unten: 0 })
    bau.zeilen.push({
      spalten: [n, z, rest],
      faktoren: [1, -1, -1],
      konstante: 0,
      spiel: 0,
      herkunft: `Rest ${name}`,
    })
  }
}

/** What is the mean of two days lies between them, where both are published themselves. */
function addMittel(bau: Bau, angaben: readonly Angabe[], mittelOf: Wissen['mittelOf']): void {
  const geschrieben = new Set<number>()
  for (const angabe of angaben) {
    const tage = mittelOf(angabe)
    if (tage.length === 0) continue
    const mittel = groesse(bau, angabe)
    const [ort, stand] = [angabe.ort, angabe.stand]
    const spalten = tage.map((form) => bau.nummern.get(nameOfGroesse(bau, form, [ort, stand])))
    if (geschrieben.has(mittel) || spalten.includes(undefined)) continue
    geschrieben.add(mittel)
    bau.zeilen.push({
      spalten: [mittel, ...(spalten as number[])],
      faktoren: [tage.length, ...tage.map(() => -1)],
      konstante: 0,
      spiel: 0,
      herkunft: `Mittel ${bau.namen[mittel]}`,
    })
  }
}

/** Areas add up, in each smallest group of each time, unless shown numbers say that they do not. */
function addSummen(
  bau: Bau,
  { summen }: Wissen,
  { angaben, widersprueche }: { angaben: readonly Angabe[]; widersprueche: string[] },
): void {
  const ungueltig = findUngueltige(angaben, summen)
  for (const eine of ungueltig) widersprueche.push(`keine Summe: ${eine}`)
  const stellen = new Map<
    string,
    { merkmal: string; zeit: string; atome: Set<string>; staende: Set<string> }
  >()
  for (const { form, stand } of angaben) {
    for (const { blatt } of form.values()) {
      const { merkmal } = blatt.gruppe
      const key = keyOf({ merkmal, zeit: blatt.zeit })
      const da = stellen.get(key) ?? {
        merkmal,
        zeit: blatt.zeit,
        atome: new Set(),
        staende: new Set(),
      }
      for (const atom of bau.atome(blatt)) da.atome.add(atom)
      da.staende.add(stand)
      stellen.set(key, da)
    }
  }
  const geschrieben = new Set<string>()
  for (const { merkmal, zeit, atome, staende } of stellen.values()) {
    for (const { ganzes, teile, stand } of summen) {
      if (!staende.has(stand) || ungueltig.has(`${merkmal}@${zeit}: ${ganzes}=${teile.join()}`))
        continue
      for (const atom of atome) {
        const orte = [ganzes, ...teile]
        const spalten = orte.map((ort) =>
          atomvariable(bau, atom, { stelle: { merkmal, zeit, ort }, stand }),
        )
        const key = spalten.join()
        if (geschrieben.has(key)) continue
        geschrieben.add(key)
        bau.zeilen.push({
          spalten,
          faktoren: orte.map((_, i) => (i === 0 ? 1 : -1)),
          konstante: 0,
          spiel: 0,
          herkunft: `Summe ${atom}: ${ganzes}`,
        })
      }
    }
  }
}

/** Sums that shown numbers contradict, rounded ones by more than rounding does: a level counts for itself. */
function findUngueltige(
  angaben: readonly Angabe[],
  summen: readonly Flaechensumme[],
): ReadonlySet<string> {
  const jeForm = new Map<string, { form: Form; werte: Map<string, number>; spiel: number }>()
  for (const { form, key, stand, ort, wert, spiel } of angaben) {
    if (wert === null) continue
    const eine = jeForm.get(`${stand} ${key}`) ?? { form, werte: new Map(), spiel: 0 }
    eine.werte.set(ort, wert)
    eine.spiel = Math.max(eine.spiel, spiel)
    jeForm.set(`${stand} ${key}`, eine)
  }
  const ungueltig = new Set<string>()
  for (const [name, { form, werte, spiel }] of jeForm) {
    for (const { ganzes, teile, stand } of summen) {
      if (!name.startsWith(`${stand} `)) continue
      const summe = teile.reduce((bisher, teil) => bisher + (werte.get(teil) ?? Number.NaN), 0)
      const gesamt = werte.get(ganzes) ?? Number.NaN
      const erlaubt = spiel * (teile.length + 1) + 1e-6 * Math.max(1, Math.abs(gesamt))
      if (!(Math.abs(summe - gesamt) > erlaubt)) continue
      for (const stelle of stellenOf(form)) ungueltig.add(`${stelle}: ${ganzes}=${teile.join()}`)
    }
  }
  return ungueltig
}
