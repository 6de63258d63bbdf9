import { useQuery } from '@apollo/client/react'
import { useMemo, useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatWert } from '@sozial/shared/format'
import { zeichenerklaerung, zeichenOf } from '@sozial/shared/zeichen'
import { dateinamenOf } from '../../app/mitnehmen/mitnahme.ts'
import { getSicht } from '../../app/sitzung/sicht.ts'
import { useKreis } from '../../app/use-kreis.ts'
import { sageAn } from '../../lib/ansage.ts'
import { toCsvDeutsch } from '../../lib/csv.ts'
import { download } from '../../lib/download.ts'
import { KreisFehlt } from '../../app/atlas/AtlasLeer.tsx'
import { findNoten, formatAnmerkung, nummeriere } from '../../app/atlas/anmerkungen.ts'
import { Merkmalanmerkungen } from '../../app/atlas/Merkmalanmerkungen.tsx'
import { Noten } from '../../app/atlas/Noten.tsx'
import { stand } from '../../app/atlas/quelle.ts'
import { Zusatz } from '../../app/atlas/Zusatz.tsx'
import { NichtVeroeffentlicht } from '../../app/veroeffentlicht/NichtVeroeffentlicht.tsx'
import { useSicht } from '../../app/sitzung/sicht.ts'
import { toFehler } from '../../lib/fehler.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Button } from '../../ui/Button.tsx'
import { FehlerMeldung, Meldung } from '../../ui/Meldung.tsx'
import { LadeWorte, Skelett } from '../../ui/Skelett.tsx'
import { Tabelle } from '../../ui/Tabelle.tsx'
import { hinweiseOf, parseFrage, toFragesuche, type Frage } from './auskunft-adresse.ts'
import { AuskunftDocument, type AuskunftQuery } from './auskunft.generated.ts'
import { altersworte, antwortsatz, naheAlter, type Antwort } from './auskunft-satz.ts'
import { Fragefelder } from './Fragefelder.tsx'
import { Raumwahl } from './Raumwahl.tsx'
import styles from './Auskunft.module.css'

type Aendere = (teil: Partial<Frage>) => void

/** Levels of which one asks most often, best first. */
const EBENEN = ['QUARTIER', 'SOZIALRAUM', 'KOMMUNE'] as const

/** How many … in …? A question in fields, its answer as a sentence. */
export function AuskunftSeite() {
  return useSicht() === 'INTERN' ? (
    <Frageseite />
  ) : (
    <NichtVeroeffentlicht titel="Auskunft" was="Die Auskunft nach Alter und Geschlecht" />
  )
}

function Frageseite() {
  const [suche] = useSearchParams()
  const navigate = useNavigate()
  const ebenen = useKreis()?.ebenen.map(({ ebene }) => ebene)
  const vorgabe = EBENEN.find((ebene) => ebenen?.includes(ebene)) ?? 'QUARTIER'
  const frage = useMemo(() => parseFrage(suche, vorgabe), [suche, vorgabe])
  const hinweise = useMemo(() => hinweiseOf(suche, frage), [suche, frage])
  const { data, previousData, error, refetch } = useQuery(AuskunftDocument, {
    variables: { frage, ebene: frage.ebene, sicht: useSicht() },
  })
  const daten = data ?? previousData
  useTitel('Auskunft', daten?.kreis.name)
  const aendere: Aendere = (teil) =>
    void navigate({ search: toFragesuche({ ...frage, ...teil }) }, { preventScrollReset: true })
  if (error && !daten && toFehler(error).code === 'KREIS_FEHLT') {
    return (
      <div className={styles['seite']}>
        <KreisFehlt />
      </div>
    )
  }
  return (
    <div className={styles['seite']}>
      <h1 className="t-titel" tabIndex={-1}>
        Auskunft
      </h1>
      {hinweise.length > 0 && (
        <Meldung>
          {hinweise.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </Meldung>
      )}
      {error && <FehlerMeldung fehler={toFehler(error)} erneut={() => void refetch()} />}
      {!daten && !error && (
        <>
          <Skelett hoehe={420} />
          <LadeWorte />
        </>
      )}
      {daten && <Inhalt {...{ daten, frage, aendere }} />}
    </div>
  )
}

interface InhaltProps {
  readonly daten: AuskunftQuery
  readonly frage: Frage
  readonly aendere: Aendere
}

function Inhalt({ daten, frage, aendere }: InhaltProps) {
  const { auskunft, kreis } = daten
  const satz = auskunft
    ? antwortsatz(auskunft, frage)
    : 'Dazu gibt es keine Zahlen. Wählen Sie ein anderes Merkmal oder andere Räume.'
  return (
    <>
      <p className={`t-satz ${styles['satz']}`} role="status">
        {auskunft?.summe === null || !auskunft ? satz : <b>{satz}</b>}
      </p>
      {auskunft && <Altersvorschlag antwort={auskunft} frage={frage} aendere={aendere} />}
      <div className={styles['teile']}>
        <Raumwahl
          uebersicht={daten.uebersicht}
          frage={frage}
          onRaeume={(raeume) => aendere({ raeume })}
        />
        <div>
          <Fragefelder {...{ daten, frage, aendere }} />
          {auskunft && auskunft.zeilen.length > 0 && (
            <Ergebnis antwort={auskunft} frage={frage} satz={satz} kreis={kreis} />
          )}
        </div>
      </div>
    </>
  )
}

/** Where the asked ages were not delivered: the nearest that were, by one click. */
function Altersvorschlag({
  antwort,
  frage,
  aendere,
}: {
  readonly antwort: Antwort
  readonly frage: Frage
  readonly aendere: Aendere
}) {
  const nahe = naheAlter(antwort, frage)
  if (nahe.length === 0 || antwort.zeilen.length === 0) return null
  return (
    <p className={styles['vorschlag']}>
      Möglich ist:{' '}
      {nahe.map(({ von, bis }) => (
        <Button
          key={`${von}-${bis}`}
          klein
          onClick={() => aendere({ alterVon: von, alterBis: bis })}
        >
          {altersworte({ alterVon: von, alterBis: bis }) || 'alle Altersgruppen'}
        </Button>
      ))}
    </p>
  )
}

interface ErgebnisProps {
  readonly antwort: Antwort
  readonly frage: Frage
  readonly satz: string
  readonly kreis: AuskunftQuery['kreis']
}

function Ergebnis({ antwort, frage, satz, kreis }: ErgebnisProps) {
  const quelle = quellenzeile(antwort, kreis)
  const noten = nummeriere(antwort.anmerkungen)
  return (
    <Abschnitt
      id="tabelle"
      titel="Nach Räumen"
      zusatz={altersworte(frage) || 'alle Altersgruppen'}
      werkzeuge={<Werkzeuge {...{ antwort, frage, satz, quelle }} />}
    >
      <Tabelle titel={`${antwort.merkmal.name}, ${antwort.zeitraum.name}`} titelUnsichtbar>
        <thead>
          <tr>
            <th scope="col">{EBENE_WORTE[frage.ebene].singular}</th>
            <th scope="col" className="r">
              {antwort.merkmal.einheit}
            </th>
          </tr>
        </thead>
        <tbody>
          {antwort.zeilen.map((zeile) => (
            <tr key={zeile.raum.id}>
              <th scope="row">{zeile.raum.name}</th>
              <td className="r">
                {zeile.wert === null ? (
                  <abbr title={zeichenOf(zeile.status).erklaerung}>{textOf(zeile)}</abbr>
                ) : (
                  textOf(zeile)
                )}
                <Zusatz zeichen={zeile.zeichen} />
                <Noten noten={findNoten(noten, zeile.raum.schluessel, antwort.zeitraum)} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className={styles['summe']}>
            <th scope="row">zusammen</th>
            <td className="r">{summentext(antwort)}</td>
          </tr>
        </tfoot>
      </Tabelle>
      <Merkmalanmerkungen anmerkungen={antwort.anmerkungen} />
      <p className="quelle">
        {zeichenzeile(antwort)} {quelle}{' '}
        <Link to="/bevoelkerung">Bevölkerung nach Alter und Geschlecht</Link>
      </p>
    </Abschnitt>
  )
}

function textOf({ wert, status }: Antwort['zeilen'][number]): string {
  return formatWert(wert, status, wert !== null && !Number.isInteger(wert) ? 1 : 0)
}

function summentext({ summe }: Antwort): string {
  return summe === null
    ? 'keine Summe'
    : formatWert(summe, 'GUELTIG', Number.isInteger(summe) ? 0 : 1)
}

/** "p vorläufig." where a sign stands beside a figure. */
function zeichenzeile({ zeilen }: Antwort): string {
  const zeichen = zeichenerklaerung(
    [],
    zeilen.map((zeile) => zeile.zeichen),
  )
  return zeichen.length === 0 ? '' : `${zeichen.join('; ')}.`
}

function quellenzeile({ quelle, zeitraum }: Antwort, kreis: AuskunftQuery['kreis']): string {
  const name = quelle ? `${quelle.herausgeber}, ${quelle.name}` : ''
  const herkunft = kreis.demo ? `Demodaten (synthetisch)${name && ', nach Art von: '}` : ''
  return `Quelle: ${herkunft}${name}; ${zeitraum.name}. ${stand({ kreis })}.`
}

function Werkzeuge({
  antwort,
  frage,
  satz,
  quelle,
}: Omit<ErgebnisProps, 'kreis'> & { readonly quelle: string }) {
  const [meldung, setMeldung] = useState('')
  const melde = (text: string) => {
    setMeldung(text)
    sageAn(text)
  }
  const kopiere = () =>
    void navigator.clipboard.writeText(`${satz} ${quelle}`).then(
      () => melde('Satz mit Quelle kopiert'),
      () => melde('Der Browser lässt das Kopieren hier nicht zu; markieren Sie den Satz.'),
    )
  const zeilen = () => [
    [EBENE_WORTE[frage.ebene].singular, antwort.merkmal.einheit],
    ...antwort.zeilen.map((zeile) => [
      zeile.raum.name,
      zeile.wert ?? textOf(zeile),
      ...(zeile.zeichen === null ? [] : [zeile.zeichen]),
    ]),
    ['zusammen', antwort.summe ?? 'keine Summe'],
    [],
    [satz],
    ...[...antwort.anmerkungen.map(formatAnmerkung), zeichenzeile(antwort), quelle]
      .filter(Boolean)
      .map((text) => [text]),
  ]
  const speichere = () => {
    download(
      `${dateinamenOf({ name: `auskunft_${antwort.merkmal.schluessel}` }, getSicht()).name}.csv`,
      toCsvDeutsch(zeilen()),
      'text/csv;charset=utf-8',
    )
    melde('CSV gespeichert')
  }
  return (
    <>
      {meldung !== '' && <span className="leise">{meldung}</span>}
      <Button art="text" klein onClick={kopiere}>
        Satz kopieren
      </Button>
      <Button art="text" klein onClick={speichere}>
        CSV
      </Button>
    </>
  )
}
