import { useState } from 'react'
import { formatAnzahl } from '@sozial/shared/format'
import { Button } from '../../ui/Button.tsx'
import { Meldung } from '../../ui/Meldung.tsx'
import { Tabelle } from '../../ui/Tabelle.tsx'
import type { Streitpunkt, Wahl } from './abgleich.ts'
import { useWerkzeug } from './use-werkbank.ts'
import styles from './Werkbank.module.css'

const FELDWORTE = {
  nummer: 'Nummer',
  name: 'Name',
  kommune: 'Kommune',
  setztFort: 'setzt fort',
  grund: 'Grund',
  groessengrund: 'Grund der Größe',
} as const

type Entscheidungen = Readonly<Record<string, Wahl>>

/** Who works further down the page must not miss it; once, when it comes. */
function zeige(stelle: HTMLElement | null): void {
  stelle?.scrollIntoView({ block: 'center' })
}

/** Two people changed the same: both versions side by side, and a word on each. */
export function Konflikt() {
  const { stand, werkbank } = useWerkzeug()
  const [wahl, setWahl] = useState<Entscheidungen>({})
  if (!stand.konflikt) return null
  const { fremdes, abgleich } = stand.konflikt
  const alle = (eine: Wahl): void => werkbank.entscheide(() => eine)
  const offen = abgleich.streit.filter(({ id }) => !wahl[id]).length
  const stellen = formatAnzahl(
    abgleich.streit.length,
    'Stelle widerspricht',
    'Stellen widersprechen',
  )
  return (
    <Meldung art="warn" role="alert" titel={`${fremdes.wer} hat dasselbe geändert wie Sie`}>
      <div ref={zeige} className={styles['konflikt']}>
        <p>
          {fremdes.satz} {stellen} sich; alles andere passt zusammen. Bis Sie entscheiden, bleibt
          beides erhalten.
        </p>
        <Streittabelle
          streit={abgleich.streit}
          wer={fremdes.wer}
          wahl={wahl}
          onWahl={(id, eine) => setWahl({ ...wahl, [id]: eine })}
        />
        <p className={styles['wege']}>
          {offen === 0 && (
            <Button
              klein
              art="haupt"
              onClick={() => werkbank.entscheide(({ id }) => wahl[id] ?? 'ANDERE')}
            >
              So speichern
            </Button>
          )}
          <Button klein onClick={() => alle('MEINE')}>
            Überall meine Fassung
          </Button>
          <Button klein onClick={() => alle('ANDERE')}>
            Überall die von {fremdes.wer}
          </Button>
        </p>
      </div>
    </Meldung>
  )
}

interface StreittabelleProps {
  readonly streit: readonly Streitpunkt[]
  readonly wer: string
  readonly wahl: Entscheidungen
  readonly onWahl: (id: string, eine: Wahl) => void
}

function Streittabelle({ streit, wer, wahl, onWahl }: StreittabelleProps) {
  const { stand, daten, setGezeigt } = useWerkzeug()
  const raumname = (key: string | null): string => {
    const raum = stand.bild.raeume.find((einer) => einer.key === key)
    return raum ? `${raum.nummer} ${raum.name}` : 'kein Raum'
  }
  return (
    <Tabelle titel="Worin sich beide widersprechen" titelUnsichtbar gestapelt>
      <thead>
        <tr>
          <th scope="col">Was</th>
          <th scope="col">Ihre Fassung</th>
          <th scope="col">{wer}</th>
        </tr>
      </thead>
      <tbody>
        {streit.map((punkt) => {
          const worte = worteOf(punkt, { raumname, namen: daten.bausteine.namen })
          return (
            <tr key={punkt.id}>
              <th scope="row">
                {punkt.art === 'BAUSTEIN' ? (
                  <Button klein art="text" onClick={() => setGezeigt([punkt.baustein])}>
                    {worte.was}
                  </Button>
                ) : (
                  worte.was
                )}
              </th>
              {(['MEINE', 'ANDERE'] as const).map((eine) => (
                <td key={eine} data-kopf={eine === 'MEINE' ? 'Ihre Fassung' : wer}>
                  <label className={styles['streit']}>
                    <input
                      type="radio"
                      name={punkt.id}
                      checked={wahl[punkt.id] === eine}
                      onChange={() => onWahl(punkt.id, eine)}
                    />
                    {eine === 'MEINE' ? worte.meine : worte.andere}
                  </label>
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </Tabelle>
  )
}

interface Streitworte {
  readonly was: string
  readonly meine: string
  readonly andere: string
}

function worteOf(
  punkt: Streitpunkt,
  {
    raumname,
    namen,
  }: {
    readonly raumname: (key: string | null) => string
    readonly namen: readonly string[]
  },
): Streitworte {
  if (punkt.art === 'BAUSTEIN') {
    const was = namen[punkt.baustein] ?? ''
    return { was, meine: raumname(punkt.meine), andere: raumname(punkt.andere) }
  }
  if (punkt.art === 'ENTFERNT') {
    const [da, weg] = ['behalten', 'entfernen']
    const was = `${punkt.raum.nummer} ${punkt.raum.name}`
    return punkt.von === 'MIR' ? { was, meine: weg, andere: da } : { was, meine: da, andere: weg }
  }
  const leer = (text: string): string => text || 'nichts'
  const [meine, andere] = [leer(punkt.meine), leer(punkt.andere)]
  if (punkt.art === 'RAUM') {
    return { was: `${FELDWORTE[punkt.feld]} von ${raumname(punkt.key)}`, meine, andere }
  }
  const was = punkt.art === 'GRENZGRUND' ? 'Grund einer Grenze' : 'Grund einer Warnung'
  return { was, meine, andere }
}
