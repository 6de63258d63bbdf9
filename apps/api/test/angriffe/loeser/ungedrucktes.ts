/**
 * Few cases that nobody prints and everybody can work out from two printed
 * numbers: those whom a part leaves over of its whole, and the two sides of a
 * balance. Found by the judge, who knows the true numbers; whether they can be
 * derived is for the attack to find out.
 */
import { createAtome, type Atome } from './atome.ts'
import { keyOfForm, type Blatt, type Form } from './formen.ts'
import type { Angabe, Wissen, Zelle } from './wissen.ts'

/** A count of an area in a publication, as the house knows it. */
export interface Bekannte {
  readonly zelle: Zelle
  readonly angabe: Angabe
  readonly wahr: number
  /** Fewer cases tell of someone. */
  readonly mindestens: number
  /** No rule hides it by itself. */
  readonly lesbar: boolean
}

/** Few cases that follow from two counts. */
export interface Ungedrucktes {
  readonly zelle: Zelle
  readonly angabe: Angabe
  readonly wahr: number
  readonly mindestens: number
  /** Both counts may be shown, for all that they are themselves. */
  readonly lesbar: boolean
}

type Vektor = ReadonlyMap<string, number>

interface Groesse extends Bekannte {
  readonly vektor: Vektor
  readonly istSaldo: boolean
}

export function findUngedruckte(
  { zellen }: Wissen,
  bekannte: readonly Bekannte[],
): readonly Ungedrucktes[] {
  const formen = new Set(
    zellen.flatMap(({ zaehler, nenner }) =>
      nenner ? [zaehler.form, nenner.form] : [zaehler.form],
    ),
  )
  const atome = createAtome(
    [...formen].flatMap((form) => [...form.values()].map(({ blatt }) => blatt)),
  )
  const vektoren = new Map<string, Vektor>()
  const vektorOf = ({ key, form }: Angabe): Vektor => {
    const da = vektoren.get(key) ?? toVektor(form, atome)
    vektoren.set(key, da)
    return da
  }
  const jeOrt = new Map<string, Map<string, Groesse>>()
  for (const eine of bekannte) {
    const { ort, stand, key } = eine.angabe
    const hier = jeOrt.get(`${stand}@${ort}`) ?? new Map<string, Groesse>()
    jeOrt.set(`${stand}@${ort}`, hier)
    const da = hier.get(key)
    const vektor = vektorOf(eine.angabe)
    hier.set(key, {
      ...eine,
      vektor,
      istSaldo: [...vektor.values()].some((faktor) => faktor < 0),
      mindestens: Math.max(eine.mindestens, da?.mindestens ?? 0),
      lesbar: eine.lesbar && (da?.lesbar ?? true),
    })
  }
  return [...jeOrt.values()].flatMap((hier) => {
    const gedruckt = new Set([...hier.values()].map(({ vektor }) => keyOfVektor(vektor)))
    const groessen = [...hier.values()]
    return [...findUebrige(groessen), ...findSeiten(groessen)].filter(
      ({ angabe }) => !gedruckt.has(keyOfVektor(toVektor(angabe.form, atome))),
    )
  })
}

/** Whom a part leaves over of its whole. */
function* findUebrige(groessen: readonly Groesse[]): Generator<Ungedrucktes> {
  const folge = groessen.filter(({ istSaldo }) => !istSaldo).toSorted((a, b) => a.wahr - b.wahr)
  for (const [i, teil] of folge.entries()) {
    for (const ganzes of folge.slice(i + 1)) {
      const wahr = ganzes.wahr - teil.wahr
      if (wahr >= teil.mindestens) break
      if (wahr === 0 || wahr >= ganzes.mindestens || !enthaelt(ganzes.vektor, teil.vektor)) continue
      yield verbinde([ganzes, 1], [teil, -1], wahr)
    }
  }
}

const enthaelt = (ganzes: Vektor, teil: Vektor): boolean =>
  [...teil].every(([atom, faktor]) => (ganzes.get(atom) ?? 0) >= faktor)

/** What is added and what is taken away, from the balance and one of the two, or both together. */
function* findSeiten(groessen: readonly Groesse[]): Generator<Ungedrucktes> {
  for (const saldo of groessen.filter(({ istSaldo }) => istSaldo)) {
    const seiten = [seiteOf(saldo.vektor, 1), seiteOf(saldo.vektor, -1)].map(keyOfVektor)
    const beide = keyOfVektor(new Map([...saldo.vektor].map(([atom, f]) => [atom, Math.abs(f)])))
    for (const andere of groessen) {
      const key = keyOfVektor(andere.vektor)
      const wege =
        key === beide
          ? [
              [1, 1, 2],
              [1, -1, 2],
            ]
          : key === seiten[0]
            ? [[1, -1, 1]]
            : key === seiten[1]
              ? [[1, 1, 1]]
              : []
      for (const [mal = 1, mit = 1, durch = 1] of wege) {
        const wahr = (mal * andere.wahr + mit * saldo.wahr) / durch
        const grenze = Math.min(andere.mindestens, saldo.mindestens)
        if (wahr <= 0 || wahr >= grenze) continue
        yield verbinde([andere, mal / durch], [saldo, mit / durch], wahr)
      }
    }
  }
}

const seiteOf = (vektor: Vektor, vorzeichen: number): Vektor =>
  new Map(
    [...vektor].flatMap(([atom, faktor]) =>
      faktor * vorzeichen > 0 ? [[atom, faktor * vorzeichen] as const] : [],
    ),
  )

function verbinde(
  [eine, mal]: readonly [Groesse, number],
  [andere, mit]: readonly [Groesse, number],
  wahr: number,
): Ungedrucktes {
  const form = new Map<string, { blatt: Blatt; faktor: number }>()
  for (const [{ angabe }, faktor] of [
    [eine, mal],
    [andere, mit],
  ] as const) {
    for (const [key, glied] of angabe.form) {
      const neu = (form.get(key)?.faktor ?? 0) + faktor * glied.faktor
      if (neu === 0) form.delete(key)
      else form.set(key, { blatt: glied.blatt, faktor: neu })
    }
  }
  const { ort, stand } = eine.angabe
  return {
    zelle: eine.zelle,
    angabe: { form, key: keyOfForm(form), ort, stand, wert: null, spiel: 0 },
    wahr,
    mindestens: Math.min(eine.mindestens, andere.mindestens),
    lesbar: eine.lesbar && andere.lesbar,
  }
}

/** How often each smallest group is counted; none that cancels out. */
export function toVektor(form: Form, atome: Atome): Vektor {
  const vektor = new Map<string, number>()
  for (const { blatt, faktor } of form.values()) {
    for (const atom of atome(blatt)) vektor.set(atom, (vektor.get(atom) ?? 0) + faktor)
  }
  for (const [atom, faktor] of vektor) if (faktor === 0) vektor.delete(atom)
  return vektor
}

const keyOfVektor = (vektor: Vektor): string =>
  [...vektor]
    .map(([atom, faktor]) => `${atom}:${faktor}`)
    .toSorted()
    .join()
