import { Link } from 'react-router'
import { formatAnzahl, formatGroesse, formatZeitpunkt } from '@sozial/shared/format'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dreieck, Haken, Kreuz } from '../../ui/Zeichen.tsx'
import { Balken } from './Balken.tsx'
import {
  absenderOf,
  describeStand,
  istInArbeit,
  istUebernehmbar,
  type Eingangszeile,
  type Kurzstand,
} from './eingang-state.ts'
import type { Sendung } from './sendungen.ts'
import type { Sendesteuerung } from './use-senden.ts'
import { toKurztitel } from './zaehlung.ts'
import styles from './Eingangsliste.module.css'

interface EingangslisteProps {
  readonly eingaenge: readonly Eingangszeile[]
  readonly senden: Sendesteuerung
  /** Takes all over that need no word any more. */
  readonly onUebernehmen: (ids: readonly string[]) => void
}

/** As many as one order may name. */
const HOECHSTENS_ZUGLEICH = 250

/** Every file that waits for somebody or is being worked on; none is forgotten. */
export function Eingangsliste({ eingaenge, senden, onUebernehmen }: EingangslisteProps) {
  const bereit = eingaenge.filter(istUebernehmbar).slice(0, HOECHSTENS_ZUGLEICH)
  if (eingaenge.length === 0 && senden.sendungen.length === 0) return null
  return (
    <Abschnitt
      titel="Offen"
      zusatz={describeListe(eingaenge, senden)}
      werkzeuge={
        bereit.length > 1 && (
          <Button klein onClick={() => onUebernehmen(bereit.map(({ id }) => id))}>
            Alle {bereit.length} passenden übernehmen
          </Button>
        )
      }
    >
      <ul className={styles['liste']}>
        {senden.sendungen.map((sendung) => (
          <Sendungszeile key={sendung.schluessel} sendung={sendung} senden={senden} />
        ))}
        {eingaenge.map((eingang) => (
          <Zeile key={eingang.id} eingang={eingang} />
        ))}
      </ul>
    </Abschnitt>
  )
}

/** "5 Dateien, 2 in Arbeit" */
function describeListe(
  eingaenge: EingangslisteProps['eingaenge'],
  { sendungen }: Sendesteuerung,
): string {
  const alle = formatAnzahl(eingaenge.length + sendungen.length, 'Datei', 'Dateien')
  const inArbeit = eingaenge.filter(istInArbeit).length
  return inArbeit === 0 || inArbeit === eingaenge.length ? alle : `${alle}, ${inArbeit} in Arbeit`
}

function Zeile({ eingang }: { readonly eingang: Eingangszeile }) {
  const stand = describeStand(eingang)
  return (
    <li>
      <Link className={styles['name']} to={`/verwaltung/lieferungen/eingang/${eingang.id}`}>
        {eingang.dateiname}
      </Link>
      <Standwort stand={stand} />
      <span className={styles['angaben']}>
        {[
          eingang.titel && toKurztitel(eingang.titel),
          eingang.archiv && `aus ${eingang.archiv}`,
          absenderOf(eingang),
          formatZeitpunkt(eingang.eingegangenAm),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {istInArbeit(eingang) && eingang.zustand !== 'EINGEGANGEN' && (
        <Balken name={eingang.dateiname} fertig={eingang.fertig} gesamt={eingang.gesamt} />
      )}
    </li>
  )
}

const SYMBOL = {
  gut: <Haken groesse={14} />,
  warn: <Dreieck groesse={14} />,
  fehler: <Kreuz groesse={14} />,
  neutral: null,
} as const

function Standwort({ stand: { text, ton } }: { readonly stand: Kurzstand }) {
  return (
    <span className={styles['stand']} data-ton={ton}>
      {SYMBOL[ton]}
      {text}
    </span>
  )
}

interface SendungszeileProps {
  readonly sendung: Sendung
  readonly senden: Sendesteuerung
}

function Sendungszeile({ sendung, senden }: SendungszeileProps) {
  const { datei, fehler, anteil, schluessel } = sendung
  return (
    <li>
      <span className={styles['name']}>{datei.name}</span>
      {fehler === null ? (
        <>
          <Standwort stand={{ text: 'wird gesendet', ton: 'neutral' }} />
          <span className={styles['angaben']}>{formatGroesse(datei.size)}</span>
          <Balken name={datei.name} fertig={anteil} gesamt={1} />
        </>
      ) : (
        <>
          <Standwort stand={{ text: 'nicht angekommen', ton: 'fehler' }} />
          <span className={styles['angaben']} role="alert">
            {fehler.text} {fehler.hilfe}
          </span>
          <span className={styles['wege']}>
            <Button art="text" klein onClick={() => senden.wiederhole(schluessel)}>
              Noch einmal senden
            </Button>
            <Button art="text" klein onClick={() => senden.vergiss(schluessel)}>
              Nicht mehr senden
            </Button>
          </span>
        </>
      )}
    </li>
  )
}
