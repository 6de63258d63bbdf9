import { Link } from 'react-router'
import { formatAnzahl, formatZahl } from '@sozial/shared/format'
import { Abschnitt } from '../../../../ui/Abschnitt.tsx'
import { Tabelle } from '../../../../ui/Tabelle.tsx'
import {
  noetigworte,
  spannenworte,
  verfahrensworte,
  type Schutzbericht,
  type Schutzzelle,
} from './schutz-worte.ts'
import { Spannenbild, Spannenlegende } from './Spannenbild.tsx'
import { ortOf, toZellen } from './zellenadresse.ts'
import styles from './Schutz.module.css'

interface PruefungProps {
  readonly bericht: Schutzbericht
}

/** How the protection was proven, and where it is tightest. */
export function Pruefung({ bericht }: PruefungProps) {
  const eingegrenzte = bericht.engste.filter(({ unten, oben }) => unten !== null || oben !== null)
  return (
    <>
      {eingegrenzte.length > 0 && <Engste zellen={eingegrenzte} />}
      <Abschnitt titel="Wie geprüft wurde" zusatz={dauerOf(bericht)}>
        <ul className={styles['verfahren']}>
          {verfahrensworte(bericht).map(({ art, anzahl, text }) => (
            <li key={art}>
              <b className="z">{formatZahl(anzahl)}</b> {text}
            </li>
          ))}
        </ul>
        <p className="t-klein leise mass">
          {formatAnzahl(bericht.teile, 'zusammenhängender Teil', 'zusammenhängende Teile')}
          {bericht.neueTeile < bericht.teile && neueWorte(bericht.neueTeile)}.
        </p>
        <Erklaerung />
      </Abschnitt>
    </>
  )
}

const neueWorte = (neue: number): string =>
  neue === 0
    ? '; keiner hat sich seit der letzten Prüfung geändert'
    : `, davon ${formatZahl(neue)} neu gerechnet; die anderen waren unverändert`

function dauerOf({ dauerMs }: Schutzbericht): string {
  return dauerMs < 1_000
    ? 'in weniger als einer Sekunde'
    : dauerMs < 90_000
      ? `in ${formatAnzahl(Math.round(dauerMs / 1_000), 'Sekunde', 'Sekunden')}`
      : `in ${formatZahl(Math.round(dauerMs / 60_000))} Minuten`
}

function Engste({ zellen }: { readonly zellen: readonly Schutzzelle[] }) {
  return (
    <Abschnitt
      titel="Wo es am engsten ist"
      zusatz="was sich von außen am genauesten errechnen lässt"
    >
      <Tabelle
        titel="Geschützte Zahlen mit den engsten Spannen"
        titelUnsichtbar
        gestapelt
        className={styles['engste']}
      >
        <thead>
          <tr>
            <th scope="col">Zahl</th>
            <th scope="col">von außen</th>
            <th scope="col">muss offen bleiben</th>
            <th scope="col">
              <span className="vh">Bild</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {zellen.map((zelle) => (
            <tr key={`${zelle.indikator.slug}-${zelle.zeitraum.id}-${zelle.raum.id}`}>
              <th scope="row">
                <Link to={toZellen({}, ortOf(zelle))}>
                  {zelle.raum.name}, {zelle.zeitraum.kurz}
                </Link>
                <span className={`t-note ${styles['unter']}`}>{zelle.indikator.name}</span>
              </th>
              <td data-kopf="von außen">{spannenworte(zelle.unten, zelle.oben)}</td>
              <td data-kopf="offen bleibt">{noetigworte(zelle)}</td>
              <td className={styles['bildzelle']}>
                <Spannenbild zelle={zelle} breite={220} />
              </td>
            </tr>
          ))}
        </tbody>
      </Tabelle>
      <Spannenlegende
        mitWert={zellen.some(({ zahl }) => zahl !== null)}
        mitNoetig={zellen.some(({ erforderlichUnten }) => erforderlichUnten !== null)}
      />
    </Abschnitt>
  )
}

function Erklaerung() {
  return (
    <details className={styles['erklaerung']}>
      <summary>Wie wird das geprüft?</summary>
      <p>
        <b>Alles zusammen.</b> Der Prüfer stellt sich jemanden vor, der alles Veröffentlichte hat:
        jede Ebene, jeden Indikator, jede Summe, auch frühere Stände und solche, die zurückgenommen
        sind. Er weiß, dass Fallzahlen ganz und nie negativ sind und dass sich Räume zu ihrer Summe
        addieren.
      </p>
      <p>
        <b>Jede Zahl für sich.</b> Für jede schutzbedürftige Zahl rechnet er aus, wie klein und wie
        groß sie nach alledem noch sein könnte. Diese Spanne muss enthalten, was offen bleiben soll,
        zum Beispiel „0 bis 3“. Tut sie das nicht, wird eine weitere Zahl verborgen und neu
        gerechnet, bis alle halten.
      </p>
      <p>
        <b>Mit Gegenbeispielen.</b> Dass eine Zahl hält, wird nicht behauptet, sondern vorgeführt:
        Es gibt zu ihr zwei andere vollständige Tabellen aus ganzen Zahlen, die mit allem
        Veröffentlichten übereinstimmen, eine mit einem Wert am unteren, eine mit einem am oberen
        Ende. Beide werden durch Einsetzen nachgerechnet.
      </p>
      <p>
        <b>Was sich nicht schützen lässt, fehlt.</b> Der Wert des Kreises wird nie geopfert. Reicht
        alles andere nicht, geht die ganze Tabelle nicht hinaus und steht oben mit ihrem Grund.
      </p>
    </details>
  )
}
