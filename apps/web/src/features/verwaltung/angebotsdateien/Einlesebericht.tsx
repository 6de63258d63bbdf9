import { formatZahl } from '@sozial/shared/format'
import { Button, LinkButton } from '../../../ui/Button.tsx'
import { Einzelwahl } from '../../../ui/Einzelwahl.tsx'
import { Kaestchen } from '../../../ui/Feld.tsx'
import { Meldung } from '../../../ui/Meldung.tsx'
import { Tabelle } from '../../../ui/Tabelle.tsx'
import verwaltung from '../Verwaltung.module.css'
import styles from './Angebotsdateien.module.css'
import { ART_WORTE, istWirksam, satzOf, titelOf, wegeOf, zeilenOf } from './bericht-worte.ts'
import { Deutung } from './Deutung.tsx'
import type { Antwort, Bericht, Wahl, Zeilenart, Ziel } from './send-angebote.ts'

interface EinleseberichtProps {
  readonly datei: string
  readonly antwort: Antwort
  readonly wahl: Wahl
  /** Planners of the Kreis may publish and have organisations made. */
  readonly istKreis: boolean
  /** Checks again with another choice. */
  readonly onWahl: (wahl: Wahl) => void
  readonly onUebernehmen: () => void
}

/** What the check found, what is still to be said, and the way on. */
export function Einlesebericht(props: EinleseberichtProps) {
  const { datei, antwort } = props
  if (antwort.art === 'GESCHEITERT') {
    return (
      <div className={styles['bericht']}>
        <Meldung art="fehler" role="alert" titel={`${datei} lässt sich nicht lesen`}>
          <p>{antwort.text}</p>
        </Meldung>
      </div>
    )
  }
  const { bericht } = antwort
  return (
    <div className={styles['bericht']}>
      <Meldung role="status" art={artOf(bericht)} titel={titelOf(bericht)}>
        <p>
          {datei}: {satzOf(bericht)}
        </p>
      </Meldung>
      {!bericht.uebernommen && (
        <>
          <Deutung bericht={bericht} wahl={props.wahl} onWahl={props.onWahl} />
          <Meldungen bericht={bericht} />
        </>
      )}
      {bericht.uebernommen && (
        <p className={verwaltung['werk']}>
          {wegeOf(bericht, props.wahl.ziel).map(({ adresse, text }) => (
            <LinkButton key={adresse} to={adresse}>
              {text}
            </LinkButton>
          ))}
        </p>
      )}
      <Zeilen bericht={bericht} />
      {!bericht.uebernommen && <Uebernahme {...props} bericht={bericht} />}
    </div>
  )
}

function artOf(bericht: Bericht): 'gut' | 'warn' | 'fehler' {
  if (bericht.uebernommen) return 'gut'
  if (bericht.anzahl.FEHLER === 0) return bericht.meldungen.length > 0 ? 'warn' : 'gut'
  return istWirksam(bericht) || bericht.anzahl.GLEICH > 0 ? 'warn' : 'fehler'
}

function Meldungen({ bericht }: { readonly bericht: Bericht }) {
  const { meldungen, weitereMeldungen } = bericht
  if (meldungen.length === 0) return null
  return (
    <section className={styles['gruppe']}>
      <h2 className="t-abschnitt">Was auffällt</h2>
      <ul className={styles['meldungen']}>
        {meldungen.map(({ zeilen, anzahl, spalte, text, schwere }) => (
          <li key={`${spalte} ${text}`}>
            <span>
              <b>{zeilenOf(zeilen, anzahl)}</b>
              {spalte !== null && `, ${spalte}`}
            </span>
            <p>
              {schwere === 'FEHLER' && <b>Bleibt weg. </b>}
              {text}
            </p>
          </li>
        ))}
      </ul>
      {weitereMeldungen > 0 && (
        <p className="t-klein leise">
          {formatZahl(weitereMeldungen)} weitere Hinweise dieser Art sind nicht aufgeführt.
        </p>
      )}
    </section>
  )
}

const WIRKT: ReadonlySet<Zeilenart> = new Set(['NEU', 'GEAENDERT'])

function Zeilen({ bericht: { zeilen } }: { readonly bericht: Bericht }) {
  if (zeilen.length === 0) return null
  return (
    <section className={styles['gruppe']}>
      <Tabelle titel="So sind die ersten Zeilen verstanden" gestapelt>
        <thead>
          <tr>
            <th scope="col">Angebot</th>
            <th scope="col">Anbieter</th>
            <th scope="col">Ort</th>
            <th scope="col">Zeile</th>
            <th scope="col">Was geschieht</th>
          </tr>
        </thead>
        <tbody>
          {zeilen.map(({ zeile, titel, anbieter, ort, art, fehlt }) => (
            <tr key={zeile}>
              <th scope="row">{titel || 'Ohne Titel'}</th>
              <td data-kopf="Anbieter">{anbieter || '–'}</td>
              <td data-kopf="Ort">{ort || '–'}</td>
              <td data-kopf="Zeile">{formatZahl(zeile)}</td>
              <td data-kopf="Was geschieht">
                {ART_WORTE[art]}
                {WIRKT.has(art) && fehlt.length > 0 && (
                  <span className="t-klein leise"> · {fehlt.join(' ')}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Tabelle>
    </section>
  )
}

const ZIELE: readonly { readonly wert: Ziel; readonly text: string; readonly zusatz: string }[] = [
  {
    wert: 'ENTWURF',
    text: 'Als Entwürfe',
    zusatz: 'Sie sehen jedes Angebot an, bevor Sie es einreichen.',
  },
  {
    wert: 'EINGEREICHT',
    text: 'Gleich einreichen',
    zusatz: 'Vollständige gehen zur Prüfung an den Kreis.',
  },
  {
    wert: 'VEROEFFENTLICHT',
    text: 'Gleich veröffentlichen',
    zusatz: 'Vollständige von geprüften Anbietern sind sofort für alle zu sehen.',
  },
]

function Uebernahme({
  bericht,
  wahl,
  istKreis,
  onWahl,
  onUebernehmen,
}: EinleseberichtProps & { readonly bericht: Bericht }) {
  const summe = bericht.anzahl.NEU + bericht.anzahl.GEAENDERT
  return (
    <section className={styles['gruppe']}>
      {summe > 0 && (
        <Einzelwahl<Ziel>
          label="Wie sollen sie hinein?"
          wert={wahl.ziel}
          optionen={istKreis ? ZIELE : ZIELE.slice(0, 2)}
          onChange={(ziel) => onWahl({ ...wahl, ziel })}
        />
      )}
      {istKreis && (wahl.mitNeuen || bericht.anzahl.FEHLER > 0) && (
        <Kaestchen an={wahl.mitNeuen} onChange={(mitNeuen) => onWahl({ ...wahl, mitNeuen })}>
          Anbieter anlegen, die es noch nicht gibt
        </Kaestchen>
      )}
      {summe > 0 && (
        <p className={verwaltung['werk']}>
          <Button art="haupt" onClick={onUebernehmen}>
            {summe === 1 ? 'Ein Angebot übernehmen' : `${formatZahl(summe)} Angebote übernehmen`}
          </Button>
        </p>
      )}
    </section>
  )
}
