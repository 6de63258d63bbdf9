import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatZahl } from '@sozial/shared/format'
import { Abschnitt } from '../../../../ui/Abschnitt.tsx'
import { Tabelle } from '../../../../ui/Tabelle.tsx'
import { Anzahltafel } from '../Anzahltafel.tsx'
import { inhaltOf, type Stand } from '../stand-worte.ts'
import { FehlendeTabellen } from './FehlendeTabellen.tsx'
import { Protokollregeln } from './Protokollregeln.tsx'
import {
  geprueftOf,
  gruendeOf,
  kostensatz,
  noetigworte,
  pruefbefund,
  spannenworte,
  verfahrensworte,
  type Schutzbericht,
} from './schutz-worte.ts'
import { Schutzkopf } from './Schutzzahlen.tsx'
import styles from './Protokoll.module.css'

interface ProtokollzahlenProps {
  readonly stand: Stand
  /** null: from before there was an audit. */
  readonly bericht: Schutzbericht | null
}

/** Choice, rules, figures and audit of a Stand, without a single protected figure. */
export function Protokollzahlen({ stand, bericht }: ProtokollzahlenProps) {
  return (
    <>
      <Abschnitt titel="Was veröffentlicht wird">
        <p>{inhaltOf(stand)}.</p>
      </Abschnitt>
      {bericht ? (
        <>
          <Protokollregeln stand={stand} />
          <Regeln bericht={bericht} />
          <Zahlen bericht={bericht} />
          <Pruefprotokoll bericht={bericht} />
          <Fehlende bericht={bericht} />
        </>
      ) : (
        <p className="leise">
          Zu diesem Stand gibt es keine abgeschlossene Prüfung der Geheimhaltung.
        </p>
      )}
    </>
  )
}

interface BerichtProps {
  readonly bericht: Schutzbericht
}

function Regeln({ bericht }: BerichtProps) {
  const zeilen = gruendeOf(bericht)
  return (
    <Abschnitt titel="Warum Zahlen verborgen sind">
      {zeilen.length === 0 ? (
        <p>Keine Zahl ist verborgen.</p>
      ) : (
        <Anzahltafel titel="Verborgene Zahlen nach Regel" zeilen={zeilen} />
      )}
    </Abschnitt>
  )
}

function Zahlen({ bericht }: BerichtProps) {
  return (
    <Abschnitt titel="Gezeigt und geschützt">
      <p className={styles['satz']}>{kostensatz(bericht)}</p>
      <Tabelle titel="Zahlen je Ebene" titelUnsichtbar>
        <Schutzkopf was="Ebene" zahlen={['Zahlen', 'geschützt']} />
        <tbody>
          {bericht.jeEbene.map(({ ebene, zellen, verborgen }) => (
            <tr key={ebene}>
              <th scope="row">{EBENE_WORTE[ebene].sammelname}</th>
              <td className="r">{formatZahl(zellen)}</td>
              <td className="r">{formatZahl(verborgen)}</td>
            </tr>
          ))}
        </tbody>
      </Tabelle>
    </Abschnitt>
  )
}

function Pruefprotokoll({ bericht }: BerichtProps) {
  const engste = bericht.engste.filter(({ unten, oben }) => unten !== null || oben !== null)
  return (
    <Abschnitt titel="Prüfung">
      <p className={styles['satz']}>
        <b>{pruefbefund(bericht)}</b>
        {geprueftOf(bericht) > 0 &&
          ' Geprüft ist, was jemand errechnen kann, der alles Veröffentlichte hat, auch frühere Stände.'}
      </p>
      <ul>
        {verfahrensworte(bericht).map(({ art, anzahl, text }) => (
          <li key={art}>
            {formatZahl(anzahl)} {text}
          </li>
        ))}
      </ul>
      {engste.length > 0 && (
        <>
          <h3 className={`t-h3 ${styles['unterkopf']}`}>Die engsten Spannen</h3>
          <p className="t-klein leise">Ohne Namen der Räume: Dieses Blatt darf liegen bleiben.</p>
          <Tabelle titel="Die engsten Spannen" titelUnsichtbar gestapelt>
            <thead>
              <tr>
                <th scope="col">Indikator</th>
                <th scope="col">Ebene, Zeitraum</th>
                <th scope="col">von außen zu errechnen</th>
                <th scope="col">muss offen bleiben</th>
              </tr>
            </thead>
            <tbody>
              {engste.slice(0, 10).map((zelle) => (
                <tr key={`${zelle.indikator.slug}-${zelle.zeitraum.id}-${zelle.raum.id}`}>
                  <th scope="row">{zelle.indikator.name}</th>
                  <td>
                    {EBENE_WORTE[zelle.raum.ebene].singular}, {zelle.zeitraum.kurz}
                  </td>
                  <td data-kopf="von außen">{spannenworte(zelle.unten, zelle.oben)}</td>
                  <td data-kopf="offen bleibt">{noetigworte(zelle)}</td>
                </tr>
              ))}
            </tbody>
          </Tabelle>
        </>
      )}
    </Abschnitt>
  )
}

function Fehlende({ bericht: { ausgelassen, waechter } }: BerichtProps) {
  return (
    <>
      <Abschnitt titel="Tabellen, die ganz fehlen">
        {ausgelassen.length === 0 ? <p>Keine.</p> : <FehlendeTabellen tabellen={ausgelassen} />}
      </Abschnitt>
      {waechter.length > 0 && (
        <Abschnitt titel="Bei der Freigabe bedacht">
          <ul className={styles['liste']}>
            {waechter.map(({ art, satz }) => (
              <li key={`${art}${satz}`}>{satz}</li>
            ))}
          </ul>
        </Abschnitt>
      )}
    </>
  )
}
