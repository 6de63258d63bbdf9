/** How the state of the workbench follows from an answer, a conflict, a reload: pure. */
import { gleicheAb, unterschiede } from './abgleich.ts'
import { applySchritte, type Bild, type Schritt } from './bild.ts'
import type {
  Antwort,
  Fremdes,
  Gemerktes,
  Serverstand,
  Speicherlage,
  Werkbankstand,
} from './werkbank.ts'

/** What was left open before a reload comes back; what others did meanwhile is held against it. */
export function beginne(server: Serverstand, gemerkt: Gemerktes | null): Werkbankstand {
  const ruhe: Werkbankstand = {
    server,
    offen: [],
    bild: server.bild,
    getan: gemerkt?.getan ?? [],
    zurueckgenommen: gemerkt?.zurueckgenommen ?? [],
    lage: { art: 'GESPEICHERT', am: server.geaendertAm },
    konflikt: null,
    nachricht: null,
  }
  if (!gemerkt || gemerkt.offen.length === 0) return ruhe
  if (gemerkt.stand === server.stand) {
    const bild = applySchritte(server.bild, gemerkt.offen)
    return { ...ruhe, offen: gemerkt.offen, bild, lage: { art: 'WARTET' } }
  }
  const wer = server.geaendertVon
  const fremdes = { wer, satz: `${wer} hat den Zuschnitt inzwischen geändert.` }
  return { ...ruhe, ...nachKonflikt({ ...ruhe, offen: gemerkt.offen }, fremdes, server) }
}

export function nachAntwort(stand: Werkbankstand, antwort: Antwort): Partial<Werkbankstand> {
  const { neu } = antwort
  if (antwort.art === 'KONFLIKT') return nachKonflikt(stand, antwort.fremdes, neu)
  const offen = stand.offen.slice(1)
  const bild = applySchritte(neu.bild, offen)
  const lage: Speicherlage =
    offen.length > 0 ? { art: 'SPEICHERT' } : { art: 'GESPEICHERT', am: neu.geaendertAm }
  if (antwort.art === 'GESCHRIEBEN') return { server: neu, offen, bild, lage }
  return { server: neu, offen, bild, lage, nachricht: { art: 'fehler', satz: antwort.satz } }
}

/** What does not touch each other is joined without a question. */
function nachKonflikt(
  { offen }: Werkbankstand,
  fremdes: Fremdes,
  neu: Serverstand,
): Partial<Werkbankstand> {
  const abgleich = gleicheAb(neu.bild, offen)
  if (abgleich.streit.length === 0) {
    const danach = nachAbgleich(
      neu,
      abgleich.ziel(() => 'MEINE'),
    )
    // Nothing is left to send: the answer to a step of mine had been lost on its way.
    if (danach.offen?.length === 0) return danach
    const satz = `${fremdes.satz} Ihre Schritte vertragen sich damit und sind dazugekommen.`
    return { ...danach, nachricht: { art: 'neutral', satz } }
  }
  return {
    server: neu,
    bild: abgleich.ziel(() => 'MEINE'),
    konflikt: { fremdes, abgleich },
    lage: { art: 'KONFLIKT' },
  }
}

export function nachAbgleich(server: Serverstand, bild: Bild): Partial<Werkbankstand> {
  const offen = unterschiede(server.bild, bild)
  const lage: Speicherlage =
    offen.length > 0 ? { art: 'SPEICHERT' } : { art: 'GESPEICHERT', am: server.geaendertAm }
  return { server, bild, offen, lage }
}

/** Others have drawn while nothing of mine was open: show it, and say so. */
export function nachNeuem(stand: Werkbankstand, neu: Serverstand): Partial<Werkbankstand> {
  if (neu.stand === stand.server.stand) return {}
  return {
    server: neu,
    bild: neu.bild,
    lage: { art: 'GESPEICHERT', am: neu.geaendertAm },
    nachricht: {
      art: 'neutral',
      satz: `${neu.geaendertVon} hat den Zuschnitt geändert; Sie sehen den neuen Stand.`,
    },
  }
}

/** Steps in a row that only assign travel as one; the first may be on its way already. */
export function fasseZusammen(
  schritte: readonly Schritt[],
  unterwegs: boolean,
): readonly Schritt[] {
  const fest = unterwegs ? schritte.slice(0, 1) : []
  const zusammen: Schritt[] = []
  for (const schritt of schritte.slice(fest.length)) {
    const letzter = zusammen.at(-1)
    if (letzter?.art === 'ZUORDNEN' && schritt.art === 'ZUORDNEN') {
      const wechsel = new Map(letzter.wechsel.map((einer) => [einer.baustein, einer]))
      for (const { baustein, von, zu } of schritt.wechsel) {
        wechsel.set(baustein, { baustein, von: wechsel.get(baustein)?.von ?? von, zu })
      }
      zusammen[zusammen.length - 1] = { art: 'ZUORDNEN', wechsel: [...wechsel.values()] }
    } else zusammen.push(schritt)
  }
  return [...fest, ...zusammen]
}

/** Of an assignment to be taken back only what nobody has changed since. */
export function nurWasNochStimmt(bild: Bild, schritte: readonly Schritt[]): readonly Schritt[] {
  let jetzt = bild
  return schritte.flatMap((schritt) => {
    const stimmt = schritt.art === 'ZUORDNEN' ? nochWahr(jetzt, schritt) : schritt
    if (!stimmt) return []
    jetzt = applySchritte(jetzt, [stimmt])
    return [stimmt]
  })
}

function nochWahr(bild: Bild, { wechsel }: Extract<Schritt, { art: 'ZUORDNEN' }>): Schritt | null {
  const da = new Set(bild.raeume.map(({ key }) => key))
  const wahre = wechsel.filter(
    ({ baustein, von, zu }) =>
      (bild.zuordnung[baustein] ?? null) === von && (zu === null || da.has(zu)),
  )
  return wahre.length === 0 ? null : { art: 'ZUORDNEN', wechsel: wahre }
}
