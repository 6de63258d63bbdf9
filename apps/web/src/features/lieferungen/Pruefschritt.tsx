import { useMemo, useState } from 'react'
import { Link } from 'react-router'
import { useMutation } from '@apollo/client/react'
import { ANSICHT_VORGABE } from '@sozial/shared/ansicht'
import { toSuche } from '@sozial/shared/ansicht-adresse'
import { useDarf } from '../../app/sitzung/use-sitzung.ts'
import { toFehler } from '../../lib/fehler.ts'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { Anforderungsende } from './Anforderungsende.tsx'
import { Begruendungen } from './Begruendungen.tsx'
import { groupWarnungen, toBegruendungen } from './begruendung-state.ts'
import { Berichtigung } from './Berichtigung.tsx'
import { CheckEingangDocument, TakeEingangDocument } from './eingang.generated.ts'
import { findNaechsten, meldungenOf, type Eingang } from './eingang-state.ts'
import { Dateiangaben, Speisungen, toEingangsangaben, Zaehlungen } from './Lieferungsangaben.tsx'
import { Fehlertabelle, Hinweisliste, Warnungsliste } from './Meldungen.tsx'
import { groupSpeisungen } from './speisung.ts'
import { useEingaenge } from './use-eingaenge.ts'
import { Verwerfen } from './Verwerfen.tsx'
import { Wertaenderungen } from './Wertaenderungen.tsx'
import { toEingangszaehlung } from './zaehlung.ts'
import styles from './Bericht.module.css'

interface PruefschrittProps {
  readonly eingang: Eingang
  /** Back to the columns. */
  readonly onZuordnen: () => void
}

/** What the check found, what would change, and the next step. */
export function Pruefschritt({ eingang, onZuordnen }: PruefschrittProps) {
  const warnungen = useWarnungen(eingang)
  const zaehlung = toEingangszaehlung(eingang)
  const fertig = eingang.zustand === 'UEBERNOMMEN'
  const darf = useDarf('checkEingang')
  const bezug = darf && eingang.zustand !== 'VERWORFEN' ? eingang : null
  return (
    <div className={styles['spalten']}>
      <div>
        {zaehlung && <Zaehlungen zaehlung={zaehlung} />}
        <Fehlertabelle
          fehler={eingang.zustand === 'ABGEBROCHEN' ? [] : meldungenOf(eingang, 'FEHLER')}
          eingang={bezug}
          dateiname={eingang.dateiname}
        />
        {darf && eingang.zustand === 'GEPRUEFT' ? (
          <Begruendungen eingang={eingang} {...warnungen} />
        ) : (
          <Warnungsliste warnungen={meldungenOf(eingang, 'WARNUNG')} />
        )}
        {(fertig || eingang.zustand === 'GEPRUEFT') && (
          <Wertaenderungen eingang={eingang} datei={bezug} />
        )}
        <Hinweisliste hinweise={meldungenOf(eingang, 'HINWEIS')} eingang={bezug} />
        <Speisungen speist={eingang.speist} mitLinks={fertig} />
      </div>
      <div className={styles['rand']}>
        {darf && (
          <NaechsterSchritt
            eingang={eingang}
            onZuordnen={onZuordnen}
            onUebernehmen={warnungen.uebernimm}
            fehler={warnungen.fehler}
          />
        )}
        <Dateiangaben angaben={toEingangsangaben(eingang)} />
      </div>
    </div>
  )
}

/** The reasons that are being written, and taking over once all are there. */
function useWarnungen(eingang: Eingang) {
  const [gesagt, setGesagt] = useState<Readonly<Record<string, string>>>({})
  const [einzeln, setEinzeln] = useState<ReadonlySet<string>>(new Set())
  const [versuche, setVersuche] = useState(0)
  const [take, { error, loading }] = useMutation(TakeEingangDocument)
  const gruppen = useMemo(
    () => groupWarnungen(meldungenOf(eingang, 'WARNUNG'), einzeln),
    [eingang, einzeln],
  )
  return {
    gruppen,
    gesagt,
    versuche,
    fehler: error ? toFehler(error) : null,
    onChange: (schluessel: string, text: string) =>
      setGesagt((alle) => ({ ...alle, [schluessel]: text })),
    onEinzeln: (code: string) => setEinzeln((alle) => new Set([...alle, code])),
    uebernimm: () => {
      const begruendungen = toBegruendungen(gruppen, gesagt)
      setVersuche(versuche + 1)
      if (begruendungen !== null && !loading) {
        void take({ variables: { id: eingang.id, begruendungen } }).catch(() => null)
      }
    },
  }
}

interface NaechsterSchrittProps extends PruefschrittProps {
  readonly onUebernehmen: () => void
  readonly fehler: ReturnType<typeof toFehler> | null
}

function NaechsterSchritt({ eingang, onZuordnen, onUebernehmen, fehler }: NaechsterSchrittProps) {
  const { zustand, zuordnung, id } = eingang
  const [pruefe] = useMutation(CheckEingangDocument)
  return (
    <section className={styles['schritt']}>
      <h2 className="t-h3">Nächster Schritt</h2>
      {zustand === 'GEPRUEFT' && (
        <Button art="haupt" breit onClick={onUebernehmen}>
          Übernehmen
        </Button>
      )}
      {fehler && <FehlerMeldung fehler={fehler} />}
      {zustand === 'ABGEBROCHEN' && (
        <Button
          art="haupt"
          breit
          onClick={() => void pruefe({ variables: { id } }).catch(() => null)}
        >
          Noch einmal prüfen
        </Button>
      )}
      {zustand === 'UEBERNOMMEN' && <NachDerUebernahme eingang={eingang} />}
      <Anforderungsende eingang={eingang} />
      {zustand === 'FEHLERHAFT' && <Berichtigung eingang={eingang} />}
      {zuordnung !== null && (zustand === 'GEPRUEFT' || zustand === 'FEHLERHAFT') && (
        <Button breit onClick={onZuordnen}>
          Zuordnung der Spalten ändern
        </Button>
      )}
      <NaechsteDatei id={id} />
      {zustand !== 'UEBERNOMMEN' && zustand !== 'VERWORFEN' && <Verwerfen eingang={eingang} />}
    </section>
  )
}

function NachDerUebernahme({ eingang: { speist, lieferung } }: { readonly eingang: Eingang }) {
  const [erstes] = groupSpeisungen(speist ?? [])
  return (
    <>
      {erstes && (
        <LinkButton
          art="haupt"
          breit
          to={`/karte?${toSuche({ ...ANSICHT_VORGABE, indikator: erstes.indikator, ebene: erstes.ebene })}`}
        >
          Auf der Karte ansehen
        </LinkButton>
      )}
      {lieferung && <Link to={`/verwaltung/lieferungen/${lieferung.id}`}>Lieferung ansehen</Link>}
    </>
  )
}

/** What else waits; several files are a path too. */
function NaechsteDatei({ id }: { readonly id: string }) {
  const { data } = useEingaenge()
  const naechste = findNaechsten(data?.eingaenge ?? [], id)
  return (
    <>
      {naechste && (
        <Link to={`/verwaltung/lieferungen/eingang/${naechste.id}`}>
          Nächste Datei: {naechste.dateiname}
        </Link>
      )}
      <Link to="/verwaltung/lieferungen">Alle Lieferungen</Link>
    </>
  )
}
