import { useState, type ReactNode } from 'react'
import { GRUPPEN } from '@sozial/domain/zuschnitt'
import { formatDifferenz } from '@sozial/shared/format'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Button } from '../../ui/Button.tsx'
import { WahlFeld } from '../../ui/Feld.tsx'
import { Tabelle } from '../../ui/Tabelle.tsx'
import type { Bild, Raum } from './bild.ts'
import { formatPersonen, type Zuschnittsdaten } from './daten.ts'
import { useWerkzeug } from './use-werkbank.ts'
import { wasWaere, type WasWaere as Ergebnis } from './was-waere.ts'
import styles from './Werkbank.module.css'

interface WasWaereProps {
  /** Figures of the Kernset for both versions, where the server can reckon them. */
  readonly kennzahlen: (baustein: number, ziel: string) => ReactNode
}

/** One Baustein somewhere else: the figures of both versions side by side, nothing is changed. */
export function WasWaere({ kennzahlen }: WasWaereProps) {
  const { daten, jetzt, auswahl, aktiv, ordneZu } = useWerkzeug()
  const [gewaehlt, setGewaehlt] = useState<number | null>(null)
  const [zielKey, setZiel] = useState<string | null>(null)
  const baustein = gewaehlt ?? [...auswahl][0] ?? null
  const andere = baustein === null ? [] : findAndere(daten, jetzt.bild, baustein)
  const ziel =
    andere.find(({ key }) => key === zielKey) ??
    andere.find(({ key }) => key === aktiv?.key) ??
    andere[0]
  const ergebnis =
    baustein === null || !ziel ? null : wasWaere(daten, jetzt, { baustein, ziel: ziel.key })
  return (
    <Abschnitt titel="Was wäre, wenn" zusatz="probeweise; geändert wird nichts">
      <Frage baustein={baustein} ziel={ziel} andere={andere} {...{ setGewaehlt, setZiel }} />
      {baustein === null && (
        <p className="leise">
          Wählen Sie einen Baustein: Dann steht hier, wie sich beide Räume änderten und welche
          Aussagen.
        </p>
      )}
      {baustein !== null && andere.length === 0 && (
        <p>In seiner Kommune gibt es keinen anderen Raum, zu dem er kommen könnte.</p>
      )}
      {ergebnis && baustein !== null && ziel && (
        <>
          {daten.bausteine.gruppen.einwohner[baustein] === 0 && (
            <p className={styles['aussage']}>
              In {daten.bausteine.namen[baustein]} wohnt niemand (0 Einwohner): An den Größen
              änderte sich nichts, nur an Fläche und Zusammenhang.
            </p>
          )}
          <Gegenueber ergebnis={ergebnis} />
          <Aussagen ergebnis={ergebnis} />
          <Gespeichertes>{kennzahlen(baustein, ziel.key)}</Gespeichertes>
          {daten.darfAendern && (
            <p className={`${styles['weg']} nicht-druck`}>
              <Button klein onClick={() => ordneZu([baustein], ziel)}>
                So zuordnen
              </Button>
            </p>
          )}
        </>
      )}
    </Abschnitt>
  )
}

/** The server reckons with what it has: while steps are open it would say something else than the screen. */
function Gespeichertes({ children }: { readonly children: ReactNode }) {
  const { stand } = useWerkzeug()
  if (stand.offen.length === 0) return children
  return <p className={styles['aussage']}>Sobald gespeichert ist, stehen hier die Kennzahlen.</p>
}

/** Räume of its Kommune that it is not in. */
function findAndere(
  { kommunen, bausteine }: Zuschnittsdaten,
  { raeume, zuordnung }: Bild,
  baustein: number,
): readonly Raum[] {
  const wo = kommunen[bausteine.kommunen[baustein] ?? -1]?.schluessel
  return raeume.filter(({ key, kommune }) => kommune === wo && key !== zuordnung[baustein])
}

interface FrageProps {
  readonly baustein: number | null
  readonly ziel: Raum | undefined
  readonly andere: readonly Raum[]
  readonly setGewaehlt: (baustein: number | null) => void
  readonly setZiel: (key: string) => void
}

function Frage({ baustein, ziel, andere, setGewaehlt, setZiel }: FrageProps) {
  const { daten, kommune } = useWerkzeug()
  return (
    <div className={`${styles['frage']} nicht-druck`}>
      <WahlFeld
        label="Dieser Baustein"
        wert={baustein === null ? '' : String(baustein)}
        optionen={[
          { wert: '', text: 'bitte wählen' },
          ...daten.kommunen.flatMap(({ schluessel, name }, eine) =>
            kommune !== null && kommune !== schluessel
              ? []
              : [{ gruppe: name, optionen: bausteineIn(daten, eine) }],
          ),
        ]}
        onChange={(wert) => setGewaehlt(wert === '' ? null : Number(wert))}
      />
      {andere.length > 0 && (
        <WahlFeld
          label="käme zu"
          wert={ziel?.key ?? ''}
          optionen={andere.map(({ key, nummer, name }) => ({
            wert: key,
            text: `${nummer} ${name}`,
          }))}
          onChange={setZiel}
        />
      )}
    </div>
  )
}

function bausteineIn(
  { bausteine }: Zuschnittsdaten,
  kommune: number,
): readonly { readonly wert: string; readonly text: string }[] {
  return bausteine.namen
    .flatMap((name, baustein) =>
      bausteine.kommunen[baustein] === kommune ? [{ wert: String(baustein), text: name }] : [],
    )
    .toSorted((a, b) => a.text.localeCompare(b.text, 'de'))
}

const KOEPFE = {
  einwohner: 'Einwohner',
  unter6: 'unter 6',
  unter18: 'unter 18',
  ab65: '65 und älter',
  ab80: '80 und älter',
} as const

function Gegenueber({ ergebnis }: { readonly ergebnis: Ergebnis }) {
  const { daten } = useWerkzeug()
  return (
    <Tabelle titel="Beide Räume, jetzt und dann" titelUnsichtbar ersteSpalteFest>
      <thead>
        <tr>
          <th scope="col">Raum</th>
          {GRUPPEN.map((gruppe) => (
            <th key={gruppe} scope="col" className="r">
              {KOEPFE[gruppe]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ergebnis.raeume.map(({ raum, gruppen }) => (
          <tr key={raum.key}>
            <th scope="row">
              {raum.nummer} {raum.name}
            </th>
            {GRUPPEN.map((gruppe) => {
              const [vorher, nachher] = gruppen[gruppe]
              return (
                <td key={gruppe} className="r">
                  {formatPersonen(vorher, daten)} <span className="leise">dann</span>{' '}
                  <b>{formatPersonen(nachher, daten)}</b>
                  {vorher !== null && nachher !== null && (
                    <span className="vh"> ({formatDifferenz(nachher - vorher)})</span>
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </Tabelle>
  )
}

/** Findings that would come and go. */
function Aussagen({ ergebnis: { neu, erledigt } }: { readonly ergebnis: Ergebnis }) {
  if (neu.length + erledigt.length === 0) {
    return <p className={styles['aussage']}>An den Befunden änderte sich nichts.</p>
  }
  return (
    <div className={styles['aussagen']}>
      {neu.length > 0 && (
        <div>
          <h3 className="t-h3">Das gälte dann</h3>
          <ul>
            {neu.map(({ satz }) => (
              <li key={satz}>{satz}</li>
            ))}
          </ul>
        </div>
      )}
      {erledigt.length > 0 && (
        <div>
          <h3 className="t-h3">Das gälte nicht mehr</h3>
          <ul>
            {erledigt.map(({ satz }) => (
              <li key={satz}>{satz}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
