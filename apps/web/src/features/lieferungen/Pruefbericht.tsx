import { useEffect, useRef } from 'react'
import { Link, useNavigate } from 'react-router'
import { ANSICHT_VORGABE, toSuche } from '@sozial/shared/ansicht'
import { formatGroesse } from '@sozial/shared/format'
import { uebergib } from '../../app/uebergabe.ts'
import { Dateiwahl } from '../../ui/Ablage.tsx'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { Haken } from '../../ui/Zeichen.tsx'
import { Dateiliste } from './Dateiliste.tsx'
import { Dateiangaben, Speisungen, Zaehlungen } from './Lieferungsangaben.tsx'
import { Fehlertabelle, Hinweisliste, Warnungsliste } from './Meldungen.tsx'
import { fehlerOf, hinweiseOf, warnungenOf } from './meldungen-state.ts'
import { findNaechste, istUebernehmbar, urteile, type Vorgang } from './pruefung-state.ts'
import { ENDUNGEN, type Antwort } from './upload.ts'
import { toZaehlung } from './zaehlung.ts'
import { groupSpeisungen, type GespeisterIndikator } from './speisung.ts'
import type { Pruefungssteuerung } from './use-pruefung.ts'
import styles from './Bericht.module.css'

interface PruefberichtProps {
  readonly vorgang: Vorgang
  readonly steuerung: Pruefungssteuerung
}

/** Report on one file: verdict first, then what it is made of, and the next step. */
export function Pruefbericht({ vorgang, steuerung }: PruefberichtProps) {
  const { stand } = vorgang
  const urteil = urteile(vorgang)
  const titel = useRef<HTMLHeadingElement>(null)
  // The button that was pressed is gone with the old verdict: reading goes on at the new one.
  useEffect(() => {
    if (document.activeElement === document.body) titel.current?.focus({ preventScroll: true })
  }, [urteil.titel, vorgang.id])
  return (
    <>
      <h1 ref={titel} tabIndex={-1} className={`t-titel ${styles['titel']}`}>
        {urteil.titel}
      </h1>
      <p className="t-satz">{urteil.satz}</p>
      {steuerung.vorgaenge.length > 1 && <Dateiliste steuerung={steuerung} />}
      <Stufen vorgang={vorgang} />
      {stand.art === 'unterwegs' ? (
        <Fortschritt vorgang={vorgang} anteil={stand.anteil} />
      ) : (
        <div className={styles['spalten']}>
          <div>
            <Zahlen antwort={stand.antwort} />
            {stand.antwort.art === 'abgelehnt' && stand.antwort.meldungen.length === 0 && (
              <FehlerMeldung fehler={stand.antwort.fehler} />
            )}
            <Fehlertabelle fehler={fehlerOf(stand.antwort)} dateiname={vorgang.name} />
            <Warnungsliste warnungen={warnungenOf(stand.antwort)} />
            <Hinweisliste hinweise={hinweiseOf(stand.antwort)} />
            {stand.antwort.art === 'gelesen' && (
              <Speisungen
                lieferung={stand.antwort.lieferung}
                mitLinks={stand.art === 'uebernommen' || !stand.antwort.neu}
              />
            )}
          </div>
          <div className={styles['rand']}>
            <NaechsterSchritt key={vorgang.id} vorgang={vorgang} steuerung={steuerung} />
            {stand.antwort.art === 'gelesen' ? (
              <Dateiangaben lieferung={stand.antwort.lieferung} />
            ) : (
              <p className="t-klein leise">
                {vorgang.name}, {formatGroesse(vorgang.groesse)}
              </p>
            )}
          </div>
        </div>
      )}
    </>
  )
}

/** Also for a file that is refused, as far as it could be read. */
function Zahlen({ antwort }: { readonly antwort: Antwort }) {
  const zaehlung = antwort.art === 'gelesen' ? toZaehlung(antwort.lieferung) : antwort.bericht
  return zaehlung && zaehlung.gelesen > 0 ? <Zaehlungen zaehlung={zaehlung} /> : null
}

function NaechsterSchritt({ vorgang, steuerung }: PruefberichtProps) {
  const { stand } = vorgang
  const antwort = stand.art === 'unterwegs' ? undefined : stand.antwort
  const bereit = steuerung.vorgaenge.filter(istUebernehmbar)
  const naechste = findNaechste(steuerung, vorgang.id)
  const lieferung = antwort?.art === 'gelesen' ? antwort.lieferung : undefined
  const uebernommen = stand.art === 'uebernommen' || (antwort?.art === 'gelesen' && !antwort.neu)
  const [erstes] = groupSpeisungen(lieferung?.speist ?? [])
  return (
    <section className={styles['schritt']}>
      <h2 className="t-h3">Nächster Schritt</h2>
      {istUebernehmbar(vorgang) && (
        <Button art="haupt" breit onClick={() => steuerung.uebernimm([vorgang.id])}>
          Übernehmen
        </Button>
      )}
      {istFremd(vorgang) && <Zuordnen vorgang={vorgang} steuerung={steuerung} />}
      {naechste && (
        <Button
          art={istUebernehmbar(vorgang) ? 'neben' : 'haupt'}
          breit
          onClick={() => steuerung.zeige(naechste.id)}
        >
          Nächste Datei prüfen: {naechste.name}
        </Button>
      )}
      {bereit.length > 1 && (
        <Button breit onClick={() => steuerung.uebernimm(bereit.map(({ id }) => id))}>
          Alle {bereit.length} passenden übernehmen
        </Button>
      )}
      {uebernommen && erstes && (
        <LinkButton art={naechste ? 'neben' : 'haupt'} breit to={toKarte(erstes)}>
          Auf der Karte ansehen
        </LinkButton>
      )}
      {uebernommen && lieferung && (
        <Link to={`/verwaltung/lieferungen/${lieferung.id}`}>Lieferung ansehen</Link>
      )}
      <Dateiwahl
        endungen={ENDUNGEN}
        breit
        neben={
          uebernommen || istFremd(vorgang) || istUebernehmbar(vorgang) || naechste !== undefined
        }
        text={fehlerText(vorgang) ? 'Berichtigte Datei hochladen' : 'Weitere Dateien prüfen'}
        onDateien={steuerung.pruefe}
      />
      <Button art="text" klein onClick={() => steuerung.verwirf(vorgang.id)}>
        {uebernommen ? 'Bericht schließen' : 'Datei verwerfen'}
      </Button>
    </section>
  )
}

/** A table in a form of its own: what its columns mean has to be said first. */
function istFremd({ stand }: Vorgang): boolean {
  return (
    stand.art === 'geprueft' &&
    stand.antwort.art === 'abgelehnt' &&
    stand.antwort.fehler.code === 'FORMAT_UNBEKANNT'
  )
}

function Zuordnen({ vorgang, steuerung }: PruefberichtProps) {
  const navigate = useNavigate()
  const gehe = () => {
    const datei = steuerung.dateiOf(vorgang.id)
    if (datei) uebergib('/ausprobieren', { datei, zuordnung: null })
    steuerung.verwirf(vorgang.id)
    void navigate('/ausprobieren')
  }
  return (
    <Button art="haupt" breit onClick={gehe}>
      Sagen, was in den Spalten steht
    </Button>
  )
}

function toKarte({ indikator, ebene }: GespeisterIndikator): string {
  return `/karte?${toSuche({ ...ANSICHT_VORGABE, indikator, ebene })}`
}

function fehlerText({ stand }: Vorgang): boolean {
  return stand.art !== 'unterwegs' && stand.antwort.art === 'abgelehnt'
}

function Stufen({ vorgang: { stand } }: { readonly vorgang: Vorgang }) {
  const stelle =
    stand.art === 'uebernommen'
      ? 3
      : stand.art === 'geprueft'
        ? 1
        : stand.wozu === 'PRUEFEN'
          ? 0
          : 2
  return (
    <ol className={styles['stufen']} aria-label="Schritte">
      {['Datei lesen', 'Prüfung', 'Übernahme'].map((text, i) => (
        <li
          key={text}
          className={i < stelle ? styles['fertig'] : undefined}
          aria-current={i === stelle ? 'step' : undefined}
        >
          {i < stelle && <Haken />} {text}
          {i < stelle && <span className="vh">erledigt</span>}
        </li>
      ))}
    </ol>
  )
}

function Fortschritt({ vorgang, anteil }: { readonly vorgang: Vorgang; readonly anteil: number }) {
  // What is sent is not yet read: the bar runs without an end from there on.
  const gesendet = anteil >= 1
  return (
    <div className={styles['fortschritt']}>
      <p className="t-klein leise" role="status">
        {gesendet
          ? 'Der Server liest und prüft jede Zelle …'
          : `${formatGroesse(vorgang.groesse)} werden gesendet …`}
      </p>
      <progress aria-label={vorgang.name} {...(gesendet ? {} : { value: anteil })} />
    </div>
  )
}
