/** What follows from areas adding up. */
import type { Form } from './formen.ts'
import { atomvariable, keyOf, stellenOf, type Bau } from './groessen.ts'
import type { Angabe, Flaechensumme, Wissen } from './wissen.ts'

/** Areas add up, in each smallest group of each time, unless shown numbers say that they do not. */
export function addSummen(
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
